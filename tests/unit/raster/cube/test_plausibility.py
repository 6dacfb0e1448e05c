"""What is refused or warned of before long work: wrong scales and offsets, empty extents, displaced 20 m bands."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import SAMPLE, write_stack

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.plausibility import check_cube
from s2dr3_qgis.engine.raster.grid import Window


@pytest.fixture(scope="module")
def scene(top):
    """Digital numbers (10,200,200) of the bundled scene, which has no offset; 20 m pixels doubled."""
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, 200, 200)


def stack(folder, array, names=BAND_NAMES, **more):
    return write_stack(folder / "stack.tif", array, names, **more)


def test_true_reflectance_passes(tmp_path, scene):
    assert check_cube(open_cube(stack(tmp_path, scene))) == []
    assert check_cube(open_cube(stack(tmp_path, (scene / 1e4).astype(np.float32)))) == []


def test_reflectance_above_one_survives(tmp_path, scene):
    scene = scene.copy()
    scene[:, :40, :40] = 14000
    cube = open_cube(stack(tmp_path, scene))
    check_cube(cube)
    np.testing.assert_allclose(cube.read(Window(0, 0, 40, 40)), 1.4, rtol=1e-6)


def test_eight_bit_picture_is_refused(tmp_path, scene):
    with pytest.raises(RasterError, match="8-bit"):
        open_cube(stack(tmp_path, (scene // 32).clip(0, 255).astype(np.uint8)))


def test_picture_values_in_sixteen_bit_are_refused(tmp_path, scene):
    with pytest.raises(RasterError, match="8-bit picture"):
        check_cube(open_cube(stack(tmp_path, (scene // 32).clip(1, 255))))


def test_offset_applied_twice_is_refused(tmp_path, scene):
    path = stack(tmp_path, scene)
    with pytest.raises(RasterError, match=r"applied twice.*DN/10000"):
        check_cube(open_cube(path, input_scale="(DN-1000)/10000"))


def test_offset_applied_twice_and_cut_off_at_zero_is_refused(tmp_path, scene):
    with pytest.raises(RasterError, match="cut off"):
        check_cube(open_cube(stack(tmp_path, np.maximum(scene.astype(int) - 1000, 0).astype(np.uint16))))


def test_offset_applied_twice_and_wrapped_is_refused(tmp_path, scene):
    wrapped = scene - np.uint16(1000)
    with pytest.raises(RasterError, match="wrapped around"):
        check_cube(open_cube(stack(tmp_path, wrapped), input_scale="DN/10000"))


def test_digital_numbers_said_to_be_reflectance_are_refused(tmp_path, scene):
    with pytest.raises(RasterError, match=r"too large.*INPUT_SCALE"):
        check_cube(open_cube(stack(tmp_path, scene), input_scale="reflectance"))


def test_reflectance_said_to_be_digital_numbers_is_refused(tmp_path, scene):
    path = stack(tmp_path, (scene / 1e4).astype(np.float32))
    with pytest.raises(RasterError, match="INPUT_SCALE"):
        check_cube(open_cube(path, input_scale="DN/10000"))


def test_stretched_sixteen_bit_is_refused_until_its_scale_is_said(tmp_path, scene):
    path = stack(tmp_path, (scene.astype(float) * 6.5535).clip(0, 65534).astype(np.uint16))
    with pytest.raises(RasterError, match="DN/65535"):
        check_cube(open_cube(path))
    with pytest.raises(RasterError, match="too large"):
        check_cube(open_cube(path, input_scale="DN/10000"))
    cube = open_cube(path, input_scale="DN/65535")
    check_cube(cube)
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=2e-5)


def test_empty_raster_extent_and_band_are_refused(tmp_path, scene):
    scene = scene.copy()
    scene[:, :60, :60] = 0
    cube = open_cube(stack(tmp_path, scene))
    check_cube(cube)
    with pytest.raises(RasterError, match="no valid pixel there"):
        check_cube(cube, Window(5, 5, 40, 40))
    scene[9] = 0
    with pytest.raises(RasterError, match="no valid pixel in B12"):
        check_cube(open_cube(stack(tmp_path, scene)))
    with pytest.raises(RasterError, match="nodata"):
        check_cube(open_cube(stack(tmp_path, scene * 0)))


def test_a_large_raster_with_little_data_is_not_refused_for_what_thinning_missed(tmp_path):
    numbers = np.zeros((10, 700, 700), np.uint16)
    numbers[:, 2, 2] = 500
    path = stack(tmp_path, numbers)
    with pytest.raises(RasterError, match=r"nodata.*INPUT_SCALE"):
        open_cube(path)
    assert "nodata almost everywhere" in check_cube(open_cube(path, input_scale="DN/10000"))[0]


def test_stated_offsets_go_on_over_dark_water_with_a_warning(tmp_path, scene):
    """Reflectance a little below 0 is allowed since baseline 04.00."""
    numbers = np.clip(scene // 50, 0, 40) + 760
    path = stack(tmp_path, numbers.astype(np.uint16), metadata={"BOA_ADD_OFFSET": "-1000"})
    cube = open_cube(path)
    warnings = check_cube(cube)
    assert cube.radiometry.offset == pytest.approx((-0.1,) * 10)
    assert any("dark water" in warning for warning in warnings)


def test_a_clear_sea_of_a_product_without_offset_goes_on_with_a_warning(tmp_path, scene):
    numbers = np.clip(scene // 40, 1, 199).astype(np.uint16)
    cube = open_cube(stack(tmp_path, numbers, metadata={"PROCESSING_BASELINE": "02.12"}))
    assert any("8-bit" in warning for warning in check_cube(cube))
    chosen = open_cube(stack(tmp_path, numbers), input_scale="DN/10000")
    np.testing.assert_allclose(chosen.read(chosen.grid.bounds) * 1e4, numbers, atol=1e-2)
    check_cube(chosen)


def test_dark_forest_cut_off_at_zero_by_an_early_processor_goes_on_with_a_warning(tmp_path, scene):
    numbers = scene.copy()
    dark = np.percentile(numbers[0], 30)
    numbers[0] = np.where(numbers[0] < dark, 0, numbers[0])
    cube = open_cube(stack(tmp_path, numbers, metadata={"PROCESSING_BASELINE": "02.12"}))
    assert any("cut off" in warning for warning in check_cube(cube))


def test_an_offset_applied_twice_in_reflectance_names_the_remedy_for_reflectance(tmp_path, scene):
    path = stack(tmp_path, (scene / 1e4 - 0.1).astype(np.float32))
    with pytest.raises(RasterError) as refused:
        check_cube(open_cube(path))
    assert "reflectance+0.1" in str(refused.value)
    assert "DN/10000" not in str(refused.value)
    cube = open_cube(path, input_scale="reflectance+0.1")
    check_cube(cube)
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)
