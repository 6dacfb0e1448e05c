"""Areas of interest: pixels by their centre, on north-up, rotated and south-up grids, window by window."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from osgeo import ogr

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.grid import Grid, Window
from s2dr3_qgis.engine.raster.vector.area import Area

GRIDS = {
    "north-up": (500000.0, 10.0, 0.0, 4000000.0, 0.0, -10.0),
    "south-up": (500000.0, 10.0, 0.0, 4000000.0, 0.0, 10.0),
    "rotated": (500000.0, 8.0, 6.0, 4000000.0, 6.0, -8.0),
}
SHAPE = [(10, 5), (70, 22.3), (55, 48), (12.2, 40)]


def polygon(grid, points, *holes):
    """WKB of a ring of pixel positions."""
    shape = ogr.Geometry(ogr.wkbPolygon)
    for corners in (points, *holes):
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for point in (*corners, corners[0]):
            ring.AddPoint_2D(*grid.at(*point))
        shape.AddGeometry(ring)
    return bytes(shape.ExportToWkb())


@pytest.mark.parametrize("name", GRIDS)
def test_pixel_centres_inside_as_geos_finds_them(name):
    grid = Grid("", GRIDS[name], 80, 60)
    wkb = polygon(grid, SHAPE)
    mask = Area([wkb]).mask(grid)
    shape = ogr.CreateGeometryFromWkb(wkb)
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
    area = pickle.loads(pickle.dumps(Area([polygon(grid, SHAPE, [(30, 20), (40, 20), (40, 30)])])))
    whole = area.mask(grid.sub(Window(-10, -10, 100, 80)))
    assert not whole[32, 48]
    for window in (Window(-10, -10, 30, 30), Window(20, 10, 25, 31), Window(60, 40, 30, 30), Window(76, 56, 4, 4)):
        part = whole[window.y + 10 : window.y + 10 + window.height, window.x + 10 : window.x + 10 + window.width]
        assert (area.mask(grid.sub(window)) == part).all()


def test_corners_are_those_of_a_window_around_all_polygons():
    grid = Grid("", GRIDS["north-up"], 80, 60)
    area = Area([polygon(grid, [(3.2, 4.1), (6, 4.1), (6, 9)]), polygon(grid, [(20, 20), (21, 20), (21, 30.5)])])
    assert grid.snap(area.corners()) == Window(3, 4, 18, 27)


def test_overlapping_and_many_polygons():
    grid = Grid("", GRIDS["north-up"], 80, 60)
    squares = [[(x, 10), (x + 6, 10), (x + 6, 16), (x, 16)] for x in range(0, 40, 4)]
    mask = Area([polygon(grid, square) for square in squares]).mask(grid)
    assert mask[10:16, :42].all()
    assert mask.sum() == 6 * 42


def test_gdal_has_nothing_to_say(capfd):
    grid = Grid("", GRIDS["north-up"], 80, 60)
    assert Area([polygon(grid, SHAPE)]).mask(grid).any()
    assert capfd.readouterr() == ("", "")


def test_what_is_no_area_is_refused():
    line = ogr.CreateGeometryFromWkt("LINESTRING(0 0,1 1)").ExportToWkb()
    empty = ogr.CreateGeometryFromWkt("POLYGON EMPTY").ExportToWkb()
    for polygons, message in (([], "no"), ([line], "LINESTRING"), ([empty], "no"), ([b"nonsense"], "cannot be read")):
        with pytest.raises(RasterError, match=message):
            Area(polygons)


@pytest.mark.parametrize("name", GRIDS)
def test_a_grid_is_met_where_a_polygon_lies_and_not_where_only_its_box_does(name):
    grid = Grid("", GRIDS[name], 80, 60)
    corner = Area([polygon(grid, [(0, 0), (40, 0), (0, 40)])])
    assert corner.meets(grid.sub(Window(30, 5, 4, 4)))
    assert not corner.meets(grid.sub(Window(32, 32, 4, 4)))
    assert not corner.meets(grid.sub(Window(60, 50, 4, 4)))
