"""The lattice under a window of a cube: positions count from the raster's corner."""

from __future__ import annotations

import numpy as np
import pytest
from lattice_scenes import ten_bands, true_positions
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.core.sensor import FINE
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.lattice import cube_lattice
from s2dr3_qgis.engine.raster.grid import Window


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    image, phases = ten_bands((150, 160))
    path = tmp_path_factory.mktemp("scene") / "scene.tif"
    numbers = np.round(image * 10000).astype(np.uint16)
    return open_cube(
        write_stack(path, numbers, CUBE_NAMES, metadata={"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"})
    ), phases


def test_positions_count_from_the_rasters_corner(scene):
    cube, phases = scene
    lattice = cube_lattice(cube, Window(20, 10, 130, 140), None, lambda: None).lattice
    numbers = lattice.numbers(10, 20, 140, 130)
    for band in FINE:
        truth = np.stack(true_positions((150, 160), phases[band]))[:, 10:, 20:150]
        difference = numbers[band, :2] - truth
        assert np.sqrt(np.mean((difference - np.round(difference)) ** 2)) < 0.1


@pytest.mark.parametrize("window", [Window(56, 40, 5, 3), Window(0, 0, 20, 30), Window(140, 120, 20, 30)])
def test_a_small_window_s_is_found_from_a_larger_one_around_it(scene, window):
    cube, _ = scene
    whole = cube_lattice(cube, Window(0, 0, 160, 150), None, lambda: None).lattice
    assert cube_lattice(cube, window, None, lambda: None).lattice.to_text() == whole.to_text()


def test_the_search_can_be_cancelled(scene):
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        cube_lattice(scene[0], Window(0, 0, 150, 140), None, stop)
