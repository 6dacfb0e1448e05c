"""Numbers that stand for no data: declared in a way that no pixel can match, or not declared at all."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, SAMPLE, write_band, write_stack

from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.source.fill import find_fills, storable


@pytest.fixture(scope="module")
def scene(top):
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, 60, 60)


def read(cube):
    return cube.read(cube.grid.bounds)


@pytest.mark.parametrize("nodata", [float("nan"), float("inf"), 1e308, -1, 0.5])
def test_a_nodata_tag_that_the_type_cannot_hold_matches_no_pixel(tmp_path, scene, nodata):
    cube = open_cube(write_stack(tmp_path / "a.tif", scene, CUBE_NAMES, nodata=nodata))
    np.testing.assert_allclose(read(cube), scene / 1e4, atol=1e-6)


@pytest.mark.parametrize(
    ("value", "dtype", "kept"),
    [
        (-9999, gdal.GDT_Int16, -9999.0),
        (-9999, gdal.GDT_UInt16, None),
        (1.5, gdal.GDT_UInt16, None),
        (None, gdal.GDT_UInt16, None),
        (3.4028235e38, gdal.GDT_Float32, float(np.finfo(np.float32).max)),
        (1e300, gdal.GDT_Float32, None),
        (1e300, gdal.GDT_Float64, 1e300),
    ],
)
def test_what_pixels_of_a_type_can_hold(value, dtype, kept):
    assert storable(value, dtype) == kept


@pytest.mark.parametrize("reach", [18, 44])
def test_theia_s_undeclared_fill_is_nodata_however_much_there_is(tmp_path, scene, reach):
    row, column = np.mgrid[:60, :60] // 2 * 2
    hole = row + column < reach
    filled = scene.astype(np.int16)
    filled[:, hole] = -10000
    for band, plane in zip(CUBE_NAMES, filled):
        name = f"SENTINEL2B_20241227-104904-377_L2A_T31TCJ_C_V4-0_FRE_{band.replace('B0', 'B')}.tif"
        write_band(tmp_path / name, plane, 10, driver="GTiff", dtype=gdal.GDT_Int16)
    got = read(open_cube(str(tmp_path)))
    assert (np.isnan(got) == hole).all()
    np.testing.assert_allclose(got[:, ~hole], scene[:, ~hole] / 1e4, atol=1e-6)


def test_one_number_in_all_bands_of_many_pixels_is_nodata_with_its_value_and_share(tmp_path, scene):
    filled = scene.copy()
    filled[:, :6] = 9999
    cube = open_cube(write_stack(tmp_path / "a.tif", filled, CUBE_NAMES))
    assert np.isnan(read(cube)[:, :6]).all()
    assert any("10.0%" in warning and "9999" in warning for warning in cube.warnings)


def test_a_number_that_may_be_data_stays_data_with_a_warning(tmp_path, scene):
    filled = scene.copy()
    filled[:, :6] = 1
    cube = open_cube(write_stack(tmp_path / "a.tif", filled, CUBE_NAMES), input_scale="DN/10000")
    assert np.isfinite(read(cube)).all()
    assert any("treated as data" in warning for warning in cube.warnings)


def test_few_pixels_or_numbers_of_single_bands_are_no_fill(scene):
    stored = scene.astype(np.int32)
    stored[:, 0, :3] = -9999
    stored[:9, 5:20] = -32768
    assert find_fills(stored, np.ones(stored.shape, bool)) == []
