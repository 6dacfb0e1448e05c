"""The decision on a cube's 20 m bands: measured once, or what the user says."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.core.sensor import SHARP
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.pairing import BANDS_20M, cube_phase, pairing_name, pairing_text, tile_phase
from s2dr3_qgis.engine.raster.grid import Window
from tests.scenes import CUBE_NAMES, SAMPLE, write_stack


@pytest.fixture
def demo(top) -> np.ndarray:
    return gdal.Open(str(top / SAMPLE)).ReadAsArray()


def cube_of(tmp_path, array):
    return open_cube(
        write_stack(tmp_path / "cube.tif", np.ascontiguousarray(array), CUBE_NAMES), input_scale="DN/10000"
    )


def test_the_phase_is_counted_from_the_rasters_corner_in_every_window(tmp_path, demo):
    cube = cube_of(tmp_path, demo[:, 1:151, :150])
    for x, y in ((0, 0), (3, 7), (10, 5)):
        assert cube_phase(cube, Window(x, y, 100, 90)) == (1, 0)
    assert tile_phase((1, 0), Window(3, 2, 10, 10)) == (1, 1)
    assert tile_phase(SHARP, Window(3, 2, 10, 10)) == SHARP


@pytest.mark.parametrize("size", [1, 2, 9])
def test_a_small_window_is_decided_as_the_scene_around_it(tmp_path, demo, size):
    duplicated = cube_of(tmp_path, demo[:, 1:151, :150])
    assert cube_phase(duplicated, Window(70, 51, size, size)) == (1, 0)
    # Every other pixel of a scene of twice the size: its 20 m bands have detail as those of 10 m have.
    sharp = cube_of(tmp_path, demo[:, ::2, ::2])
    assert cube_phase(sharp, sharp.grid.bounds) == SHARP
    assert cube_phase(sharp, Window(71, 50, size, size)) == SHARP


def test_what_the_user_says_beats_the_measurement(tmp_path, demo):
    cube = cube_of(tmp_path, demo[:, 1:151, :150])
    bounds = cube.grid.bounds
    assert cube_phase(cube, bounds, "duplicated") == (1, 0)
    assert cube_phase(cube, bounds, "interpolated") is None
    assert cube_phase(cube, bounds, "sharp") == SHARP
    with pytest.raises(RasterError, match="BANDS_20M is doubled: choose one of auto"):
        cube_phase(cube, bounds, "doubled")


def test_duplicates_with_noise_have_the_phase_they_are_most_like(tmp_path, demo):
    noise = np.random.default_rng(0).integers(0, 5, demo.shape, dtype=np.uint16)
    cube = cube_of(tmp_path, (demo + noise)[:, 1:151, :150])
    assert cube_phase(cube, cube.grid.bounds) is None
    assert cube_phase(cube, cube.grid.bounds, "duplicated") == (1, 0)


def test_without_any_data_the_bands_are_interpolated(tmp_path):
    cube = cube_of(tmp_path, np.zeros((10, 40, 40), np.uint16))
    assert cube_phase(cube, cube.grid.bounds) is None
    assert cube_phase(cube, cube.grid.bounds, "duplicated") == (0, 0)


def test_the_log_names_what_was_decided():
    assert [pairing_name(phase) for phase in ((1, 1), None, SHARP)] == list(BANDS_20M[1:])
    assert "duplicates" in pairing_text((0, 0)) and "measured" in pairing_text((0, 0))
    assert "as BANDS_20M says" in pairing_text(SHARP, "sharp")
