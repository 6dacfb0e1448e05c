"""The area: boxes for a search, rectangles and grids in UTM zones."""

from __future__ import annotations

import math

import pytest

from s2dr3_qgis.engine.catalogue.area import (
    Area,
    Bounds,
    bounds_elsewhere,
    box_outline,
    grid_bounds,
    to_crs,
    to_lonlat,
    utm_epsg,
    utm_zone,
)
from s2dr3_qgis.engine.core.errors import CatalogueError


@pytest.mark.parametrize(("lon", "lat", "epsg"), [(103.77, 17.94, 32648), (-60.0, -30.0, 32721), (179.99, 1.0, 32660)])
def test_a_square_around_a_point_has_its_size_in_every_zone(lon, lat, epsg):
    area = Area.around(lon, lat, 3000)
    assert utm_epsg(lon, lat) == epsg
    for code in (epsg, epsg - 1):
        west, south, east, north = area.bounds(code)
        assert (east - west, north - south) == (pytest.approx(3000), pytest.approx(3000))
        assert to_lonlat(code, [((west + east) / 2, (south + north) / 2)])[0] == (
            pytest.approx(lon),
            pytest.approx(lat),
        )


def test_the_grid_snaps_outward_to_20_m():
    area = Area.around(103.77, 17.94, 1005)
    bounds, grid = area.bounds(32648), area.grid(32648)
    held = grid_bounds(grid)
    assert held.meet(bounds) == bounds
    assert all(value % 20 == 0 for value in held)
    assert held.east - held.west < 1005 + 40
    assert grid.width % 2 == grid.height % 2 == 0
    assert grid_bounds(Area.around(103.77, 17.94, 0.001).grid(32648)).size in (400, 800, 1600)


def test_an_area_that_lies_on_the_grid_is_not_widened():
    corners = [(368000, 1986000), (368400, 1986000), (368400, 1985600), (368000, 1985600)]
    area = Area.of_outline(to_lonlat(32648, corners))
    west, south, east, north = grid_bounds(area.grid(32648))
    assert (west, north) == (368000, 1986000)
    assert (east, south) == (368400, 1985600)


def test_an_area_across_the_180th_meridian_has_two_boxes():
    for points in (
        [(179.5, -17), (-179.5, -17), (-179.5, -18), (179.5, -18)],
        [(179.5, -17), (180.5, -17), (180.5, -18), (179.5, -18)],
        [(-180.5, -17), (-179.5, -17), (-179.5, -18), (-180.5, -18)],
    ):
        boxes = Area.of_outline(points).boxes()
        assert [(round(box.west, 6), round(box.east, 6)) for box in boxes] == [(179.5, 180.0), (-180.0, -179.5)]
    around = Area.around(180.0, -17.5, 2000)
    assert len(around.boxes()) == 2
    assert all(box.east - box.west < 0.02 for box in around.boxes())


def test_an_ordinary_area_has_one_box_as_geojson():
    area = Area.of_outline([(10, 50), (11, 50), (11, 49), (10, 49)])
    assert area.geometries() == [
        {"type": "Polygon", "coordinates": [[[10, 49], [11, 49], [11, 50], [10, 50], [10, 49]]]}
    ]


def test_a_zone_is_near_or_means_nothing():
    area = Area.around(103.77, 17.94, 1000)
    assert area.is_near(32648) and area.is_near(32647)
    assert not area.is_near(32618) and not area.is_near(4326) and not area.is_near(3857)
    assert Area.around(179.9, 0.5, 1000).is_near(32601)
    assert (utm_zone(32701), utm_zone(32660), utm_zone(32661), utm_zone(32700)) == (1, 60, None, None)


def test_a_rectangle_of_another_zone_holds_the_whole_one():
    bounds = Bounds(600000, 1980000, 604000, 1984000)
    other = bounds_elsewhere(32647, bounds, 32648)
    corners = [(x, y) for x in (600000, 604000) for y in (1980000, 1984000)]
    for x, y in to_crs(32648, to_lonlat(32647, corners)):
        assert other.west - 1e-3 <= x <= other.east + 1e-3
        assert other.south - 1e-3 <= y <= other.north + 1e-3
    assert bounds_elsewhere(32647, bounds, 32647) == bounds


def test_an_outline_has_no_jump_at_180_degrees():
    longitudes = [longitude for longitude, _ in box_outline(32701, Bounds(170000, 8000000, 280000, 8110000))]
    assert max(longitudes) - min(longitudes) < 2


@pytest.mark.parametrize(
    "make",
    [
        lambda: Area.around(math.nan, 0, 10),
        lambda: Area.around(0, math.inf, 10),
        lambda: Area.around(0, 0, 0),
        lambda: Area.around(0, 85, 10),
        lambda: Area.around(0, -81, 10),
        lambda: Area.of_outline([]),
        lambda: Area.of_outline([(0, 0), (math.nan, 1)]),
        lambda: Area.of_outline([(-170, 0), (-60, 0), (60, 0), (60, 1)]),
        lambda: Area.of_outline([(0, 80), (1, 86)]),
    ],
)
def test_what_is_no_area(make):
    with pytest.raises(CatalogueError):
        make()
