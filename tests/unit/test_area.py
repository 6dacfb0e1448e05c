"""Areas of interest: pixels by their centre, on north-up, rotated and south-up grids, window by window."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from osgeo import ogr

from s2dr3_qgis.engine.errors import RasterError
from s2dr3_qgis.engine.raster.area import AreaMask
from s2dr3_qgis.engine.raster.grid import Grid, Window

GRIDS = {
    "north-up": (500000.0, 10.0, 0.0, 4000000.0, 0.0, -10.0),
    "south-up": (500000.0, 10.0, 0.0, 4000000.0, 0.0, 10.0),
    "rotated": (500000.0, 8.0, 6.0, 4000000.0, 6.0, -8.0),
}
SHAPE = [(10, 5), (70, 22.3), (55, 48), (12.2, 40)]


def polygon(grid, points):
    """WKT of pixel positions."""
    ring = [grid.at(*point) for point in [*points, points[0]]]
    return "POLYGON((" + ",".join(f"{x!r} {y!r}" for x, y in ring) + "))"


@pytest.mark.parametrize("name", GRIDS)
def test_pixel_centres_inside_as_geos_finds_them(name):
    grid = Grid("", GRIDS[name], 80, 60)
    wkt = polygon(grid, SHAPE)
    mask = AreaMask([wkt], grid).read(grid.bounds)
    shape = ogr.CreateGeometryFromWkt(wkt)
    expected = np.zeros((60, 80), bool)
    for row, column in np.ndindex(60, 80):
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(*grid.at(column + 0.5, row + 0.5))
        expected[row, column] = shape.Contains(point)
    assert 1000 < expected.sum() < 3000
    assert (mask == expected).all()


@pytest.mark.parametrize("name", GRIDS)
def test_windows_are_parts_of_the_whole(name):
    grid = Grid("", GRIDS[name], 80, 60)
    hole = "POLYGON((" + polygon(grid, SHAPE)[9:-1] + "," + polygon(grid, [(30, 20), (40, 20), (40, 30)])[8:]
    area = pickle.loads(pickle.dumps(AreaMask([ogr.CreateGeometryFromWkt(hole).ExportToWkb()], grid)))
    whole = area.read(Window(-10, -10, 100, 80))
    assert not whole[32, 48]
    for window in (Window(-10, -10, 30, 30), Window(20, 10, 25, 31), Window(60, 40, 30, 30), Window(76, 56, 4, 4)):
        part = whole[window.y + 10 : window.y + 10 + window.height, window.x + 10 : window.x + 10 + window.width]
        assert (area.read(window) == part).all()


def test_window_around_all_polygons_snaps_outward():
    grid = Grid("", GRIDS["north-up"], 80, 60)
    area = AreaMask(
        [polygon(grid, [(3.2, 4.1), (6, 4.1), (6, 9)]), polygon(grid, [(20, 20), (21, 20), (21, 30.5)])], grid
    )
    assert area.window == Window(3, 4, 18, 27)


def test_what_is_no_area_is_refused():
    grid = Grid("", GRIDS["north-up"], 80, 60)
    with pytest.raises(RasterError, match="no polygon"):
        AreaMask([], grid)
    with pytest.raises(RasterError, match="LINESTRING"):
        AreaMask(["LINESTRING(0 0,1 1)"], grid)
    with pytest.raises(RasterError, match="outside"):
        AreaMask(["POLYGON((0 0,1 0,1 1,0 0))"], grid)
