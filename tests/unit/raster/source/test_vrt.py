"""Virtual rasters over the input's files: warped to UTM, with the bands of other grids, masks and radiometry."""

from __future__ import annotations

import subprocess

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, SAMPLE, at_pixel, write_band, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.raster.source.facts import Facts
from s2dr3_qgis.engine.raster.source.stack import file_stack, raster_stack
from s2dr3_qgis.engine.raster.source.vrt import cube_vrt, nodata_of

NUMBERS = np.random.default_rng(2).integers(200, 5000, (10, 30, 40)).astype(np.uint16)


@pytest.mark.parametrize("resampling", ["nearest", "bilinear", "cubic"])
def test_warping_to_utm_is_gdalwarp_s(tmp_path, top, resampling):
    """Degrees back to UTM by this code and by gdalwarp on the same grid, nodata included."""
    degrees = str(tmp_path / "degrees.tif")
    numbers = gdal.Open(str(top / SAMPLE)).ReadAsArray()
    numbers[:, 100:120, 200:230] = 0
    holed = tmp_path / "holed.tif"
    gdal.GetDriverByName("GTiff").CreateCopy(str(holed), gdal.Open(str(top / SAMPLE))).WriteArray(numbers)
    gdal.Warp(degrees, str(holed), dstSRS="EPSG:4326", srcNodata=0, dstNodata=0)
    cube = open_cube(degrees, pixel_grid="utm", resampling=resampling)
    x0, _, _, y1, _, _ = cube.grid.geotransform
    extent = [x0, y1 - 10 * cube.grid.height, x0 + 10 * cube.grid.width, y1]
    command = ["gdalwarp", "-q", "-t_srs", "EPSG:32648", "-te", *map(str, extent), "-tr", "10", "10", "-et", "0"]
    program = tmp_path / "program.tif"
    subprocess.run([*command, "-r", resampling[:8].replace("nearest", "near"), degrees, str(program)], check=True)
    expected = gdal.Open(str(program)).ReadAsArray().astype(np.float32)
    expected[expected == 0] = np.nan
    assert np.isnan(expected).any()
    read = cube.read(cube.grid.bounds) * 1e4
    assert (np.isnan(read) == np.isnan(expected)).all()
    np.testing.assert_allclose(read, expected, atol=1e-2)


def test_a_mask_survives_the_warp(tmp_path):
    path = write_stack(tmp_path / "a.tif", NUMBERS, CUBE_NAMES, geotransform=(500000, 20, 0, 4000000, 0, -20))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((30, 40), 255, np.uint8)
    mask[10:20, 10:20] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    dataset = None
    read = open_cube(path, pixel_grid="utm").read(Window(0, 0, 80, 60))
    assert np.isnan(read[:, 20:40, 20:40]).all()
    assert np.isfinite(read).sum() == 10 * (80 * 60 - 400)


def stack_of_files(folder, scene):
    for name in CUBE_NAMES:
        plane, pixel = at_pixel(scene, name)
        write_band(folder / f"{name}.tif", plane, pixel, driver="GTiff", nodata=0)
    return [raster_stack(str(folder / f"{name}.tif")).bands[0] for name in CUBE_NAMES]


def test_coarse_bands_come_to_the_grid_of_the_finest_and_nothing_is_copied(tmp_path):
    bands = stack_of_files(tmp_path, NUMBERS)
    stack = file_stack("folder", "", bands, Facts(), None)
    dataset = gdal.Open(cube_vrt(stack, bands, "nearest"))
    assert [dataset.GetRasterBand(number).GetDescription() for number in range(1, 11)] == list(CUBE_NAMES)
    for number, name in enumerate(CUBE_NAMES, 1):
        plane, pixel = at_pixel(NUMBERS, name)
        expected = plane.repeat(pixel // 10, 0).repeat(pixel // 10, 1)
        np.testing.assert_array_equal(dataset.GetRasterBand(number).ReadAsArray(), expected, err_msg=name)
    assert {path.suffix for path in tmp_path.iterdir()} == {".tif"}


def test_a_rotated_raster_of_another_grid_is_refused(tmp_path):
    rotated = write_stack(tmp_path / "r.tif", NUMBERS[:1], geotransform=(500000, 8, 6, 4000000, 6, -8))
    fine = write_stack(tmp_path / "f.tif", NUMBERS[:1])
    bands = [raster_stack(path).bands[0] for path in (fine, rotated)]
    with pytest.raises(RasterError, match="rotated or south-up"):
        cube_vrt(file_stack("both", "", bands, Facts(), None), bands, "nearest")


@pytest.mark.parametrize(
    ("dtype", "nodata", "declared"),
    [(np.uint16, None, 0.0), (np.uint16, 7, 7.0), (np.float32, None, None), (np.float32, -9999, -9999.0)],
)
def test_digital_numbers_have_the_nodata_value_of_sentinel_2(tmp_path, dtype, nodata, declared):
    path = write_stack(tmp_path / "a.tif", NUMBERS.astype(dtype), nodata=nodata)
    assert nodata_of(raster_stack(path).bands[0]) == declared
