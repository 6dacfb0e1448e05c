"""Grids: projected, geographic, rotated, south-up, without CRS; pixel size in metres; windows of extents."""

from __future__ import annotations

import subprocess

import numpy as np
import pytest
from scenes import CUBE_NAMES, wkt, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.grid import Grid, Window

NUMBERS = np.random.default_rng(2).integers(200, 5000, (10, 30, 40)).astype(np.uint16)
GRIDS = {
    "north-up": (500000.0, 10.0, 0.0, 4000000.0, 0.0, -10.0),
    "south-up": (500000.0, 10.0, 0.0, 4000000.0, 0.0, 10.0),
    "rotated": (500000.0, 8.0, 6.0, 4000000.0, 6.0, -8.0),
    "mirrored": (500000.0, -10.0, 0.0, 4000000.0, 0.0, -10.0),
}


@pytest.mark.parametrize("name", GRIDS)
def test_grids_of_any_orientation_are_kept(tmp_path, name):
    cube = open_cube(write_stack(tmp_path / "a.tif", NUMBERS, CUBE_NAMES, geotransform=GRIDS[name]))
    assert cube.grid.geotransform == GRIDS[name]
    assert cube.warnings == []
    np.testing.assert_allclose(cube.read(cube.grid.bounds), NUMBERS / 1e4, atol=1e-6)


@pytest.mark.parametrize("name", GRIDS)
def test_gdallocationinfo_finds_the_cube_s_number_at_the_cube_s_place(tmp_path, name):
    path = write_stack(tmp_path / "a.tif", NUMBERS, CUBE_NAMES, geotransform=GRIDS[name])
    window = Window(11, 7, 9, 5)
    cube = open_cube(path)
    part, read = cube.grid.sub(window), cube.read(window)
    for row, column in np.ndindex(5, 9):
        x, y = part.at(column + 0.5, row + 0.5)
        command = ["gdallocationinfo", "-valonly", "-b", "4", "-geoloc", path, repr(x), repr(y)]
        if (row, column) in ((0, 0), (4, 8), (2, 3)):
            found = int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            assert found == round(float(read[3, row, column]) * 1e4)


@pytest.mark.parametrize("name", GRIDS)
def test_map_coordinates_become_pixel_positions_again(name):
    grid = Grid("", GRIDS[name], 40, 30)
    positions = [(0.0, 0.0), (12.5, 7.25), (-3.0, 40.0)]
    back = grid.pixels_at(grid.at(*position) for position in positions)
    np.testing.assert_allclose(back, positions, atol=1e-6)


@pytest.mark.parametrize("name", GRIDS)
def test_corners_of_a_window_are_the_raster_s_own_to_1e_9(name):
    grid = Grid("", GRIDS[name], 10980, 10980)
    window = Window(1234, 4321, 567, 89)
    fine = grid.sub(window).refine(10)
    for x, y in ((0, 0), (1, 0), (0, 1), (1, 1)):
        ends = fine.at(x * fine.width, y * fine.height)
        expected = grid.at(window.x + x * window.width, window.y + y * window.height)
        np.testing.assert_allclose(ends, expected, rtol=1e-9)


def test_extents_snap_outward_partly_outside_and_smaller_than_a_pixel():
    grid = Grid("", GRIDS["north-up"], 40, 30)

    def box(x0, y0, x1, y1):
        return [grid.at(*corner) for corner in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]

    assert grid.snap(box(3.2, 4.9, 7.1, 9.0)) == Window(3, 4, 5, 5)
    assert grid.snap(box(3.00001, 4, 7.00001, 9)) == Window(3, 4, 4, 5)
    assert grid.snap(box(5.4, 5.4, 5.6, 5.6)) == Window(5, 5, 1, 1)
    assert grid.snap(box(5, 5, 5, 5)) == Window(5, 5, 1, 1)
    assert grid.snap(box(-10, -10, 2.5, 2.5)) == Window(0, 0, 3, 3)
    assert grid.snap(box(-99, -99, 99, 99)) == grid.bounds
    for outside in ((41, 0, 45, 5), (-5, 0, -1, 5), (40, 0, 45, 5)):
        with pytest.raises(RasterError, match="outside"):
            grid.snap(box(*outside))
    with pytest.raises(RasterError, match="finite"):
        grid.snap([(float("inf"), 0), (1, 1)])


def test_metres_per_pixel_in_degrees_and_projections():
    step = 10 / 111319.49
    # On the equator a degree of longitude is 111319.49 m and one of latitude 110574.27 m (WGS 84).
    at_equator = Grid(wkt(4326), (10, step, 0, 5 * step, 0, -step), 10, 10).pixel_metres()
    np.testing.assert_allclose(at_equator, (10, 10 * 110574.27 / 111319.49), rtol=1e-5)
    at_60 = Grid(wkt(4326), (10, step, 0, 60 + 5 * step, 0, -step), 10, 10).pixel_metres()
    # One degree of longitude at latitude 60 is 55800.0 m, of latitude 111412.3 m.
    np.testing.assert_allclose(at_60, (10 * 55800.0 / 111319.49, 10 * 111412.3 / 111319.49), rtol=1e-4)
    utm = Grid(wkt(32632), (500000, 10, 0, 5000000, 0, -10), 10, 10).pixel_metres()
    np.testing.assert_allclose(utm, 10 / 0.9996, rtol=1e-5)
    mercator = Grid(wkt(3857), (0, 10, 0, 6446275.84, 0, -10), 10, 10).pixel_metres()
    np.testing.assert_allclose(mercator, 10 * np.cos(np.radians(50)), rtol=5e-3)
    feet = Grid(wkt(2263), (1000000, 32.808, 0, 200000, 0, -32.808), 10, 10).pixel_metres()
    np.testing.assert_allclose(feet, 10, rtol=1e-3)
    assert Grid("", (0, 10, 0, 0, 0, -10), 10, 10).pixel_metres() is None
