"""Products as ESA distributes them, made with GDAL: both levels, baselines and naming formats, folders and zips."""

from __future__ import annotations

import json
import subprocess
import zipfile

import numpy as np
import pytest
from osgeo import gdal
from scenes import CORNER, CUBE_NAMES, SAMPLE, at_pixel, write_safe

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.plausibility import check_cube
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.raster.source.finding import find_stack

SIZE = 120


@pytest.fixture(scope="module")
def scene(top):
    """Harmonised digital numbers (10,120,120) of the bundled scene, 20 m pixels doubled at even rows and columns."""
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, SIZE, SIZE)


@pytest.fixture(scope="module")
def product(tmp_path_factory, scene):
    """An L2A product of baseline 04.00 with an SCL, as its path."""
    classes = np.full((SIZE // 2, SIZE // 2), 4, np.uint16)
    classes[:5, :7], classes[10:12, 20:25], classes[30, 30], classes[40, 40] = 9, 3, 11, 10
    return write_safe(tmp_path_factory.mktemp("l2a"), (scene + 1000).astype(np.uint16), classes=classes)


@pytest.mark.parametrize("long_names", [False, True])
@pytest.mark.parametrize(("baseline", "add"), [("02.04", 0), ("04.00", 1000)])
@pytest.mark.parametrize("level", ["L1C", "L2A"])
def test_reflectance_of_every_kind_of_product(tmp_path, scene, level, baseline, add, long_names):
    safe = write_safe(tmp_path, (scene + add).astype(np.uint16), level, baseline, long_names)
    cube = open_cube(str(safe))
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)
    assert cube.provenance["level"] == level
    assert cube.provenance["mgrs_tile"] == "32TQM"
    assert cube.provenance["processing_baseline"] == baseline
    assert f"(DN {'- 1000' if add else '+ 0'}" in cube.radiometry.how
    assert check_cube(cube) == []


def test_gdals_own_driver_agrees_with_the_made_product_and_the_cube(product, scene):
    cube = open_cube(str(product))
    driver = gdal.Open(f"SENTINEL2_L2A:{product}/MTD_MSIL2A.xml:10m:EPSG_32632")
    stored = {driver.GetRasterBand(n).GetMetadataItem("BANDNAME"): n for n in range(1, driver.RasterCount + 1)}
    for name in ("B2", "B3", "B4", "B8"):
        plane = driver.GetRasterBand(stored[name]).ReadAsArray().astype(float)
        index = CUBE_NAMES.index(f"B0{name[1:]}")
        np.testing.assert_allclose(cube.read(cube.grid.bounds)[index], (plane - 1000) / 1e4, atol=1e-6)
    assert driver.GetGeoTransform() == cube.grid.geotransform


def test_a_qgis_layer_of_gdals_driver_opens_the_whole_product(product, scene):
    cube = open_cube(f"SENTINEL2_L2A:{product}/MTD_MSIL2A.xml:10m:EPSG_32632")
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)


@pytest.mark.parametrize("below", ["", "MTD_MSIL2A.xml", "GRANULE/{granule}", "GRANULE/{granule}/MTD_TL.xml"])
def test_product_by_its_folder_metadata_or_granule(product, scene, below):
    granule = next((product / "GRANULE").iterdir()).name
    cube = open_cube(str(product / below.format(granule=granule)))
    np.testing.assert_allclose(cube.read(Window(0, 0, 9, 9)), scene[:, :9, :9] / 1e4, atol=1e-6)


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_zip_is_read_in_place(tmp_path, product, scene, compression):
    archive = tmp_path / "product with blank.zip"
    with zipfile.ZipFile(archive, "w", compression) as packed:
        for path in sorted(product.rglob("*")):
            packed.write(path, path.relative_to(product.parent))
    cube = open_cube(str(archive))
    np.testing.assert_allclose(cube.read(Window(7, 11, 60, 50)), scene[:, 11:61, 7:67] / 1e4, atol=1e-6)
    assert list(tmp_path.iterdir()) == [archive]


def test_georeference_of_the_virtual_raster_by_gdalinfo(tmp_path, product):
    path = tmp_path / "cube.vrt"
    path.write_text(open_cube(str(product)).vrt)
    told = json.loads(subprocess.run(["gdalinfo", "-json", str(path)], capture_output=True, check=True).stdout)
    assert told["geoTransform"] == [CORNER[0], 10, 0, CORNER[1], 0, -10]
    assert [band["description"] for band in told["bands"]] == list(CUBE_NAMES)
    assert {(band["scale"], band["offset"], band["noDataValue"]) for band in told["bands"]} == {(0.0001, -0.1, 0.0)}
    assert told["bands"][3]["metadata"][""]["wavelength"] == "704.1"


def test_gdallocationinfo_finds_the_number_of_the_20_m_file_under_its_four_pixels(tmp_path, product, scene):
    """The 20 m image and the cube, asked at the same map coordinates by a program that knows nothing of either."""
    path = tmp_path / "cube.vrt"
    path.write_text(open_cube(str(product)).vrt)
    image = next(product.rglob("*_B8A_20m.jp2"))
    places = "\n".join(f"{CORNER[0] + 5 + 10 * x} {CORNER[1] - 5 - 10 * y}" for x, y in np.ndindex(24, 24))
    ask = ["gdallocationinfo", "-valonly", "-geoloc"]
    from_image = subprocess.run([*ask, str(image)], input=places, capture_output=True, text=True, check=True).stdout
    from_cube = subprocess.run([*ask, "-b", "8", str(path)], input=places, capture_output=True, text=True, check=True)
    assert len(from_image.split()) == 24 * 24
    assert from_cube.stdout.split() == from_image.split()


def test_zero_is_nodata_before_the_offset_and_saturation_too(tmp_path, scene):
    numbers = (scene + 1000).astype(np.uint16)
    numbers[:, 2:4, 2:4], numbers[:, 6:8, 6:8], numbers[:, 8:10, 8:10] = 0, 65535, 24000
    read = open_cube(str(write_safe(tmp_path, numbers))).read(Window(0, 0, SIZE, SIZE))
    assert np.isnan(read[:, 2:4, 2:4]).all()
    assert np.isnan(read[:, 6:8, 6:8]).all()
    np.testing.assert_allclose(read[:, 8:10, 8:10], 2.3, rtol=1e-6)
    assert np.isnan(read).sum() == 2 * 4 * 10


def test_masks_by_scene_classes(product, scene):
    plain = open_cube(str(product)).read(Window(0, 0, SIZE, SIZE))
    assert np.isfinite(plain).all()
    clouds = np.isnan(open_cube(str(product), mask=("cloud",)).read(Window(0, 0, SIZE, SIZE)))
    expected = np.zeros((SIZE, SIZE), bool)
    expected[:10, :14] = True
    assert (clouds == expected).all()
    more = open_cube(str(product), mask=("cloud", "shadow", "snow", "cirrus")).read(Window(0, 0, SIZE, SIZE))
    expected[20:24, 40:50] = expected[60:62, 60:62] = expected[80:82, 80:82] = True
    assert (np.isnan(more) == expected).all()


def test_mask_without_scene_classes_is_refused(tmp_path, scene):
    with pytest.raises(RasterError, match="SCL"):
        open_cube(str(write_safe(tmp_path, scene, "L1C", "02.04")), mask=("cloud",))


def test_masks_by_scene_classes_of_the_older_format(tmp_path, scene):
    classes = np.full((SIZE // 2, SIZE // 2), 8, np.uint16)
    classes[:, :10] = 5
    safe = write_safe(tmp_path, scene, "L2A", "02.04", long_names=True, classes=classes)
    valid = np.isfinite(open_cube(str(safe), mask=("cloud",)).read(Window(0, 0, SIZE, SIZE)))
    assert valid[:, :, :20].all()
    assert not valid[:, :, 20:].any()


def test_several_tiles_or_products_are_not_chosen_between(tmp_path, scene):
    one = write_safe(tmp_path, scene, "L1C", "02.04", long_names=True, tile="32TQM")
    write_safe(tmp_path, scene // 2, "L1C", "02.04", long_names=True, tile="32TQN")
    with pytest.raises(RasterError, match="holds 2 tiles"):
        open_cube(str(one))
    second = next(path for path in (one / "GRANULE").iterdir() if "32TQN" in path.name)
    cube = open_cube(str(second))
    np.testing.assert_allclose(cube.read(Window(0, 0, 5, 5))[:3], (scene // 2)[:3, :5, :5] / 1e4, atol=1e-6)
    assert cube.provenance["mgrs_tile"] == "32TQN"
    write_safe(tmp_path, scene, "L1C", "02.04")
    with pytest.raises(RasterError, match="2 products"):
        open_cube(str(tmp_path))


def test_incomplete_product_names_the_band(tmp_path, scene):
    safe = write_safe(tmp_path, scene, "L1C", "02.04")
    next(safe.rglob("*_B8A.jp2")).unlink()
    with pytest.raises(RasterError, match=r"B8A.*incomplete"):
        open_cube(str(safe))


def test_damaged_metadata_and_images_name_the_file(tmp_path, scene):
    safe = write_safe(tmp_path, scene, "L1C", "02.04")
    image = next(safe.rglob("*_B05.jp2"))
    whole = image.read_bytes()
    image.write_bytes(whole[:60])
    with pytest.raises(RasterError, match="_B05"):
        open_cube(str(safe))
    image.write_bytes(whole)
    (safe / "MTD_MSIL1C.xml").write_text("<n1:Level-1C_User_Product><General_Info>")
    with pytest.raises(RasterError, match="MTD_MSIL1C"):
        open_cube(str(safe))


def test_a_read_error_in_the_middle_of_a_jp2_is_one_clear_message(tmp_path, scene):
    safe = write_safe(tmp_path, scene, "L1C", "02.04")
    cube = open_cube(str(safe))
    image = next(safe.rglob("*_B03.jp2"))
    image.write_bytes(image.read_bytes()[: image.stat().st_size // 3])
    with pytest.raises(RasterError, match="Cannot read"):
        cube.read(cube.grid.bounds)


@pytest.mark.parametrize("resampling", ["nearest", "bilinear", "cubic"])
def test_20_m_bands_of_a_ramp_come_to_10_m_without_a_shift(tmp_path, resampling):
    """A plane that rises by 8 a 10 m pixel along rows and 4 along columns: 20 m pixels hold its means."""
    columns, rows = np.meshgrid(np.arange(SIZE), np.arange(SIZE))
    plane = 500 + 8 * columns + 4 * rows
    means = plane.reshape(SIZE // 2, 2, SIZE // 2, 2).mean((1, 3)).repeat(2, 0).repeat(2, 1)
    numbers = np.stack([plane if at_pixel(np.zeros((10, 6, 6)), name)[1] == 10 else means for name in CUBE_NAMES])
    cube = open_cube(str(write_safe(tmp_path, numbers.astype(np.uint16), "L1C", "02.04")), resampling=resampling)
    read = cube.read(cube.grid.bounds)[:, 8:-8, 8:-8] * 1e4
    error = read[CUBE_NAMES.index("B8A")] - plane[8:-8, 8:-8]
    # The mean error is the shift times the slope: half a 10 m pixel would be 4 and 2.
    assert abs(error.mean()) < 1e-2
    assert np.abs(error).max() <= (6.01 if resampling == "nearest" else 0.51)
    assert error[:, ::2].mean() == pytest.approx(-error[:, 1::2].mean(), abs=2e-2)
    if resampling == "nearest":
        np.testing.assert_allclose(read[CUBE_NAMES.index("B8A")], means[8:-8, 8:-8], atol=1e-2)


@pytest.mark.parametrize("resampling", ["bilinear", "cubic"])
def test_windows_read_apart_are_what_the_whole_is(tmp_path, scene, resampling):
    numbers = scene.copy()
    numbers[:, 40:44, 50:54] = 0
    cube = open_cube(str(write_safe(tmp_path, numbers, "L1C", "02.04")), resampling=resampling)
    whole = cube.read(cube.grid.bounds)
    assert (np.isnan(whole) == (numbers == 0)).all()
    for x, y, width, height in np.random.default_rng(5).integers((0, 0, 1, 1), (90, 90, 31, 31), (25, 4)):
        part = open_cube(cube.source, resampling=resampling).read(Window(int(x), int(y), int(width), int(height)))
        np.testing.assert_array_equal(part, whole[:, y : y + height, x : x + width])


def test_the_finest_image_of_each_band_is_taken(product):
    pixels = [band.grid.geotransform[1] for band in find_stack(str(product)).bands]
    assert pixels == [10, 10, 10, 20, 20, 20, 10, 20, 20, 20]
