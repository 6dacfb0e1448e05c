"""A piece of a scene without gaps."""

from __future__ import annotations

import numpy as np
import pytest
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.sample import read_middle

NUMBERS = np.random.default_rng(0).integers(300, 5000, (10, 60, 90)).astype(np.uint16)


def cube(folder, numbers):
    return open_cube(write_stack(folder / "scene.tif", numbers, CUBE_NAMES, nodata=0), input_scale="DN/10000")


def test_the_middle_of_the_extent_or_of_the_scene(tmp_path):
    scene = cube(tmp_path, NUMBERS)
    right = [scene.grid.at(40, 5), scene.grid.at(80, 50)]
    middle, window = read_middle(scene, right, 48, 24, 32)
    assert tuple(window) == (44, 11, 32, 32)
    np.testing.assert_array_equal(np.rint(10000 * middle), NUMBERS[:, 11:43, 44:76])
    assert tuple(read_middle(scene, (), 48, 24, 96)[1]) == (21, 6, 48, 48)


def test_a_small_window_and_one_of_gaps_are_refused(tmp_path):
    numbers = NUMBERS.copy()
    numbers[:, :, :30] = 0
    scene = cube(tmp_path, numbers)
    with pytest.raises(RasterError, match="have data"):
        read_middle(scene, (), 48, 24, 96)
    with pytest.raises(RasterError, match="at least 70 × 70"):
        read_middle(scene, (), 90, 70, 96)


def test_small_gaps_are_filled(tmp_path):
    numbers = NUMBERS.copy()
    numbers[:, 30, 45] = 0
    middle, _ = read_middle(cube(tmp_path, numbers), (), 48, 24, 96)
    assert np.isfinite(middle).all()
    assert round(float(middle[0, 24, 24]) * 1e4) in numbers[0, 29:32, 44:47]
