"""The few pixels that stand for a whole raster."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import write_stack

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.thinning import stored_middle, stored_patches, thinned
from s2dr3_qgis.engine.raster.grid import Window


def test_patches_of_a_large_raster_without_overviews_come_from_all_over(tmp_path):
    path = str(tmp_path / "large.tif")
    options = ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "SPARSE_OK=TRUE", "COMPRESS=DEFLATE"]
    dataset = gdal.GetDriverByName("GTiff").Create(path, 4000, 3000, 10, gdal.GDT_UInt16, options)
    dataset.SetGeoTransform((500000, 10, 0, 4000000, 0, -10))
    columns, rows = np.meshgrid(np.arange(4000), np.arange(3000))
    for number, name in enumerate(BAND_NAMES, 1):
        dataset.GetRasterBand(number).SetDescription(name)
        dataset.GetRasterBand(number).WriteArray((columns + rows if number % 2 else columns + 1).astype(np.uint16))
    dataset = None
    cube = open_cube(path)
    patches = cube.read_patches(Window(1000, 500, 2000, 2000)) * 1e4
    assert patches[0].size == 65536
    assert (patches[0].min(), patches[0].max()) == (pytest.approx(1500), pytest.approx(2999 + 2499))
    assert patches[1].mean() == pytest.approx(2000.5, abs=1)


def test_a_small_raster_is_taken_whole(tmp_path):
    numbers = np.arange(10 * 30 * 40, dtype=np.uint16).reshape(10, 30, 40)
    path = write_stack(tmp_path / "small.tif", numbers)
    np.testing.assert_array_equal(stored_patches(path, "small"), numbers)
    np.testing.assert_array_equal(stored_middle(path, "small"), numbers)


def test_the_middle_holds_adjacent_pixels(tmp_path):
    columns, rows = np.meshgrid(np.arange(300), np.arange(200))
    numbers = np.stack([columns, rows]).astype(np.uint16)
    read = stored_middle(write_stack(tmp_path / "ramp.tif", numbers), "ramp")
    np.testing.assert_array_equal(read, numbers[:, 52:148, 102:198])


def test_no_window_is_read_larger_than_the_sample():
    assert thinned(Window(5, 5, 4000, 30)) == {"buf_xsize": 256, "buf_ysize": 30}
