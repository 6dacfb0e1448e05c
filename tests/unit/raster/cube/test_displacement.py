"""Stacks whose 20 m bands lie one 10 m pixel beside the others."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import SAMPLE, write_stack

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.displacement import displacement, displacement_warnings


@pytest.fixture(scope="module")
def scene(top):
    """Digital numbers (10,200,200) of the bundled scene; 20 m pixels doubled."""
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, 200, 200)


def warnings_of(path):
    cube = open_cube(path)
    return displacement_warnings(cube, cube.grid.bounds)


def stack(folder, array):
    return write_stack(folder / "stack.tif", array, BAND_NAMES)


@pytest.mark.parametrize("step", [(0, 1), (1, 0), (-1, -1)])
def test_displaced_20_m_bands_are_warned_of(tmp_path, scene, step):
    coarse = [BAND_NAMES.index(name) for name in ("B05", "B06", "B07", "B8A", "B11", "B12")]
    moved = scene.copy()
    moved[coarse] = np.roll(scene[coarse], step, (1, 2))
    warnings = warnings_of(stack(tmp_path, moved))
    assert len(warnings) == 1
    assert "beside the 10 m bands" in warnings[0]
    assert ("along the row" in warnings[0]) == bool(step[1])
    assert ("along the column" in warnings[0]) == bool(step[0])


def test_a_stack_beginning_inside_a_20_m_pixel_is_not_warned_of(tmp_path, scene):
    path = stack(tmp_path, scene[:, 1:, 1:])
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetGeoTransform((500010, 10, 0, 3999990, 0, -10))
    dataset = None
    assert warnings_of(path) == []


def test_doubled_pixels_off_the_20_m_grid_are_warned_of(tmp_path, scene):
    path = stack(tmp_path, scene)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetGeoTransform((500010, 10, 0, 4000000, 0, -10))
    dataset = None
    assert "multiples of 20 m" in warnings_of(path)[0]


def test_bands_that_are_not_alike_tell_nothing():
    random = np.random.default_rng(0)
    assert displacement(random.random((60, 60)), random.random((60, 60))) is None
