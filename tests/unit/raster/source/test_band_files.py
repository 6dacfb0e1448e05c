"""Folders of separate band files as the providers name them, and what makes such a folder unusable."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, SAMPLE, at_pixel, write_band

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.grid import Window

COMMON = dict(
    zip(CUBE_NAMES, ("blue", "green", "red", "rededge1", "rededge2", "rededge3", "nir", "nir08", "swir16", "swir22"))
)
NAMINGS = {
    "esa": (lambda band, pixel: f"T32TQM_20180210T101051_{band}_{pixel}m.jp2", "JP2OpenJPEG"),
    "earth search 1": (lambda band, pixel: f"{COMMON[band]}.tif", "COG"),
    "earth search 0": (lambda band, pixel: f"{band}.tif", "COG"),
    "earth search, prefixed": (lambda band, pixel: f"S2B_32TQM_20180210_0_L2A_{COMMON[band]}.tif", "GTiff"),
    "planetary computer": (lambda band, pixel: f"T32TQM_20180210T101051_{band}_{pixel}m.tif", "COG"),
    "theia": (
        lambda band, pixel: f"SENTINEL2A_20180210-101051-461_L2A_T32TQM_D_V1-4_FRE_{band.replace('B0', 'B')}.tif",
        "GTiff",
    ),
    "sentinel hub": (
        lambda band, pixel: f"2018-02-10-00:00_2018-02-10-23:59_Sentinel-2_L2A_{band}_(Raw).tiff",
        "GTiff",
    ),
    "aws": (lambda band, pixel: f"R{pixel}m/{band}.jp2", "JP2OpenJPEG"),
}


@pytest.fixture(scope="module")
def scene(top):
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, 120, 120)


def write_folder(folder, numbers, naming="earth search 0"):
    name, driver = NAMINGS[naming]
    for band in CUBE_NAMES:
        plane, pixel = at_pixel(numbers, band)
        write_band(folder / name(band, pixel), plane, pixel, driver=driver)
    return str(folder)


@pytest.mark.parametrize("naming", NAMINGS)
def test_each_provider_s_names(tmp_path, scene, naming):
    cube = open_cube(write_folder(tmp_path, scene, naming))
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)


def test_other_files_are_passed_over(tmp_path, scene):
    folder = write_folder(tmp_path, scene, "esa")
    for name in (
        "T32TQM_20180210T101051_TCI_10m.jp2",
        "T32TQM_20180210T101051_AOT_10m.jp2",
        "MASKS/B02.tif",
        "scl.tif",
    ):
        write_band(tmp_path / name, scene[0] // 50 + 1, 10, driver="GTiff" if name.endswith("tif") else "JP2OpenJPEG")
    write_band(tmp_path / "T32TQM_20180210T101051_B02_20m.jp2", scene[1][::2, ::2], 20)
    (tmp_path / "readme_B03.txt").write_text("no raster")
    cube = open_cube(folder)
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)


def test_theia_s_slope_corrected_reflectance_is_preferred(tmp_path, scene):
    folder = write_folder(tmp_path, scene, "theia")
    for path in list(tmp_path.glob("*_FRE_*")):
        write_band(tmp_path / path.name.replace("_FRE_", "_SRE_"), scene[0] // 2, 10, driver="GTiff")
    cube = open_cube(folder)
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)
    assert cube.provenance["mgrs_tile"] == "32TQM"


def test_theia_s_own_nodata(tmp_path, scene):
    """MAJA writes signed numbers with -10000 for no data."""
    name, _ = NAMINGS["theia"]
    for band in CUBE_NAMES:
        plane, pixel = at_pixel(scene, band)
        plane = plane.astype(np.int16)
        plane[0, 0] = -10000
        write_band(tmp_path / name(band, pixel), plane, pixel, driver="GTiff", nodata=-10000, dtype=gdal.GDT_Int16)
    read = open_cube(str(tmp_path)).read(Window(0, 0, 120, 120))
    assert np.isnan(read[:, 0, 0]).all()
    assert np.isfinite(read[:, 2:, 2:]).all()


@pytest.mark.parametrize(("applied", "add"), [(True, 0), (False, 1000)])
def test_a_stac_item_tells_whether_the_offset_is_applied(tmp_path, scene, applied, add):
    numbers = scene + np.uint16(add)
    # Brightened, so that the numbers alone would not settle it.
    numbers = np.maximum(numbers, 1300)
    folder = write_folder(tmp_path, numbers, "earth search 1")
    with pytest.raises(RasterError, match="INPUT_SCALE"):
        open_cube(folder)
    properties = {"datetime": "2022-02-15T10:16:41Z", "s2:processing_baseline": "04.00", "grid:code": "MGRS-32TQM"}
    item = {"stac_version": "1.0.0", "properties": {**properties, "earthsearch:boa_offset_applied": applied}}
    (tmp_path / "item.json").write_text(json.dumps(item))
    cube = open_cube(folder)
    np.testing.assert_allclose(cube.read(cube.grid.bounds), (numbers - float(add)) / 1e4, atol=1e-6)
    assert cube.provenance["date"] == "20220215"
    assert cube.provenance["mgrs_tile"] == "32TQM"


def test_bands_of_other_extents_come_to_the_10_m_grid(tmp_path, scene):
    folder = write_folder(tmp_path, scene, "earth search 0")
    plane, pixel = at_pixel(scene, "B11")
    # Clipped on the left and top by two 20 m pixels, as clipping tools do band by band.
    write_band(tmp_path / "B11.tif", plane[2:, 2:], pixel, (699960 + 40, 4900020 - 40), driver="GTiff")
    read = open_cube(folder).read(Window(0, 0, 120, 120))
    np.testing.assert_allclose(read[8, 4:, 4:], scene[8, 4:, 4:] / 1e4, atol=1e-6)
    assert np.isnan(read[8, :4]).all()
    assert np.isnan(read[8, :, :4]).all()
    assert np.isfinite(read[:8]).all()


def test_missing_bands_are_named(tmp_path, scene):
    folder = write_folder(tmp_path, scene)
    (tmp_path / "B05.tif").unlink()
    (tmp_path / "B12.tif").unlink()
    with pytest.raises(RasterError, match=r"no file of B05, B12"):
        open_cube(folder)


def test_two_dates_or_two_files_of_a_band_are_not_chosen_between(tmp_path, scene):
    folder = write_folder(tmp_path / "a", scene, "esa")
    write_band(tmp_path / "a" / "T32TQM_20180220T101051_B02_10m.jp2", scene[0], 10)
    with pytest.raises(RasterError, match="more than one file of B02"):
        open_cube(folder)
    folder = write_folder(tmp_path / "b", scene, "esa")
    image = tmp_path / "b" / "T32TQM_20180210T101051_B02_10m.jp2"
    image.rename(image.with_name(image.name.replace("20180210", "20180220")))
    with pytest.raises(RasterError, match="different dates"):
        open_cube(folder)


def test_two_zones_do_not_mix(tmp_path, scene):
    folder = write_folder(tmp_path, scene)
    write_band(tmp_path / "B03.tif", scene[1], 10, epsg=32633, driver="GTiff")
    with pytest.raises(RasterError, match="different coordinate reference systems"):
        open_cube(folder)


def test_empty_and_missing_folders(tmp_path):
    with pytest.raises(RasterError, match="no file of B02"):
        open_cube(str(tmp_path))
    with pytest.raises(RasterError, match="No such file"):
        open_cube(str(tmp_path / "nowhere"))
    with pytest.raises(RasterError, match="No input"):
        open_cube(" ")


@pytest.mark.parametrize("resampling", ["nearest", "bilinear"])
@pytest.mark.parametrize("dtype", [gdal.GDT_UInt16, gdal.GDT_Float32])
def test_each_file_s_own_mask_hides_pixels_of_its_band(tmp_path, scene, resampling, dtype):
    for band in ("B02", "B05"):
        numbers = scene.copy()
        # Numbers under a mask mean nothing: they must neither be data nor flow into their neighbours.
        numbers[:, 20:40, 30:50] = 9000
        folder = tmp_path / band
        for name in CUBE_NAMES:
            plane, pixel = at_pixel(numbers if name == band else scene, name)
            write_band(folder / f"{name}.tif", plane, pixel, driver="GTiff", dtype=dtype)
        dataset = gdal.Open(str(folder / f"{band}.tif"), gdal.GA_Update)
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        mask, pixel = at_pixel(np.full_like(scene, 255), band)
        mask[200 // pixel : 400 // pixel, 300 // pixel : 500 // pixel] = 0
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask.astype(np.uint8))
        dataset = None
        cube = open_cube(str(folder), input_scale="DN/10000", resampling=resampling)
        read = cube.read(cube.grid.bounds)
        hidden = np.zeros(read.shape, bool)
        hidden[CUBE_NAMES.index(band), 20:40, 30:50] = True
        np.testing.assert_array_equal(np.isnan(read), hidden)
        assert np.nanmax(read) <= scene.max() * 1.00001e-4
