"""Where a scene lies, whatever the item's geometry is worth."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.catalogue.area import Area
from s2dr3_qgis.engine.catalogue.footprint import outline, overlap, sensed
from s2dr3_qgis.engine.catalogue.scene import METRES, scene_of

BELT = {"type": "Polygon", "coordinates": [[[-180, -80], [180, -80], [180, 80], [-180, 80], [-180, -80]]]}
CROSSING = {
    "type": "MultiPolygon",
    "coordinates": [
        [[[179.5, -18.1], [180, -18.1], [180, -17.1], [179.5, -17.1], [179.5, -18.1]]],
        [[[-180, -18.1], [-179.5, -18.1], [-179.5, -17.1], [-180, -17.1], [-180, -18.1]]],
    ],
}
JUMPING = {"type": "Polygon", "coordinates": [[[179.5, -18], [-179.5, -18], [-179.5, -17], [179.5, -17], [179.5, -18]]]}
FIJI = Area.of_outline([(179.9, -17.6), (180.1, -17.6), (180.1, -17.7), (179.9, -17.7)])
THAILAND = Area.around(103.77, 17.94, 1000)


def scene(geometry, tile="01KAB", transform=None):
    place = {"proj:transform": transform, "proj:shape": [5490, 5490]} if transform else {}
    assets = {band: {"href": "https://example.org/x.tif", **place} for band in METRES}
    properties = {"datetime": "2020-02-23T03:50:12Z", "s2:mgrs_tile": tile, "s2:processing_baseline": "05.00"}
    return scene_of(
        {"id": "x", "geometry": geometry, "properties": properties, "assets": assets}, "https://example.org"
    )


@pytest.mark.parametrize("geometry", [CROSSING, JUMPING])
def test_a_geometry_across_the_180th_meridian_lies_there(geometry):
    one = scene(geometry)
    assert overlap(one, FIJI) == pytest.approx(1.0, abs=0.01)
    assert overlap(one, THAILAND) == 0.0
    west, east, _, _ = outline(one).GetEnvelope()
    assert east - west == pytest.approx(1.0)
    assert sensed(one).GetArea() == pytest.approx(1.0)


def test_the_pixels_tell_where_a_tile_lies_if_the_geometry_does_not():
    one = scene(BELT, transform=[20, 0, 199980, 0, -20, 8100040])
    assert sensed(one) is None
    assert overlap(one, Area.around(180.0 + 0.7, -17.7, 1000)) == 1.0
    assert overlap(one, THAILAND) == 0.0
    west, east, _, _ = outline(one).GetEnvelope()
    assert east - west < 2


def test_an_outline_that_crosses_itself_can_be_computed_with(gdal_exceptions):
    """As those of some items do by a spike: what is left of it is compared with others of the same tile."""
    corners = [[103, 17], [104, 17], [104, 18], [103, 18], [103.5, 16.9], [103, 17]]
    shape = sensed(scene({"type": "Polygon", "coordinates": [corners]}, "48QUE"))
    assert shape.IsValid() and 0.5 < shape.GetArea() < 1
    assert shape.Difference(shape.Clone()).IsEmpty()


@pytest.mark.parametrize(
    "geometry",
    [
        BELT,
        None,
        {"type": "Point", "coordinates": [1, 2]},
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": {}},
        {"type": "Polygon", "coordinates": [[[float("nan"), 0], [1, 0], [1, 1]]]},
    ],
)
def test_a_place_that_nothing_tells_is_nowhere(geometry, gdal_exceptions):
    one = scene(geometry)
    assert overlap(one, FIJI) == 0.0
    assert outline(one) is None


def test_half_an_area_is_half_covered():
    one = scene(BELT, "48QUE", [20, 0, 300000, 0, -20, 2000040])
    edge = Area.of_outline([(0.0, 0.0), (0.1, 0.0), (0.1, 0.1)])
    assert overlap(one, edge) == 0.0
    bounds = one.bounds
    from s2dr3_qgis.engine.catalogue.area import to_lonlat

    lon, lat = to_lonlat(32648, [(bounds.east, (bounds.north + bounds.south) / 2)])[0]
    assert overlap(one, Area.around(lon, lat, 2000)) == pytest.approx(0.5, abs=0.001)
