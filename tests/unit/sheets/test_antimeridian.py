"""Sheets that cross ±180° have outlines and boxes of their own size, and not belts round the world."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from osgeo import ogr, osr
from sheets_kit import make, planned

from s2dr3_qgis.engine.raster.grid import Grid
from s2dr3_qgis.engine.sheets.antimeridian import joint_box, outline_of_points
from s2dr3_qgis.engine.sheets.index import write_index
from s2dr3_qgis.engine.sheets.item import footprint
from s2dr3_qgis.engine.sheets.store import open_store

# Near Fiji, in zones 60 and 1 of the southern half: ±180° lies at 819.5 and 180.5 km there.
FIJI = [(32760, 819_300), (32701, 180_400)]


@pytest.mark.parametrize(("epsg", "x"), FIJI)
def test_a_sheet_across_the_line_has_a_part_on_each_side(epsg, x):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    grid = Grid(reference.ExportToWkt(), (x, 10.0, 0.0, 8_118_000.0, 0.0, -10.0), 200, 200)
    geometry, (west, south, east, north) = footprint(grid)
    assert geometry["type"] == "MultiPolygon" and len(geometry["coordinates"]) == 2
    assert 179.9 < west < 180 and -180 < east < -179.9
    assert -17.1 < south < north < -16.9
    shape = ogr.CreateGeometryFromJson(json.dumps(geometry))
    assert shape.IsValid()
    assert shape.GetArea() == pytest.approx((2000 / 111_320) ** 2 / 0.956, rel=0.05)  # cosine of the latitude
    sides = sorted(part.GetEnvelope()[:2] for part in shape)
    assert sides[0][0] == -180 and sides[0][1] == east
    assert sides[1] == (west, 180)


def test_elsewhere_nothing_changes():
    points = [(9.0, 36.0), (9.5, 36.0), (9.5, 35.5), (9.0, 35.5)]
    geometry, box = outline_of_points(points)
    assert geometry == {"type": "Polygon", "coordinates": [[list(point) for point in [*points, points[0]]]]}
    assert box == [9.0, 35.5, 9.5, 36.0]


@pytest.mark.parametrize(
    ("boxes", "expected"),
    [
        ([], [-180, -90, 180, 90]),
        ([[9, 35, 10, 36], [-77, -1, -76, 0]], [-77, -1, 10, 36]),
        ([[179, -17, -179, -16], [177, -18, 178, -17]], [177, -18, -179, -16]),
        ([[179, -17, -179, -16], [-179.5, -17, -178, -16], [179.5, -17, 180, -16]], [179, -17, -178, -16]),
        ([[179, -17, -179, -16], [-1, 50, 1, 51]], [179, -17, 1, 51]),
        ([[179, -17, -179, -16], [-180, 50, 180, 51]], [-180, -17, 180, 51]),
    ],
)
def test_the_box_of_several_holds_them_all(boxes, expected):
    assert joint_box(boxes) == expected


def test_the_index_of_scenes_on_both_sides_of_the_line(tmp_path):
    """Two zones, so that the tile index is in degrees."""
    store = open_store(str(tmp_path / "out"))
    for epsg, x in FIJI:
        grid = {"epsg": epsg, "geotransform": (x, 10.0, 0.0, 8_118_000.0, 0.0, -10.0)}
        plan = planned(tmp_path / str(epsg), store=open_store(str(tmp_path / str(epsg) / "out")), grid=grid)
        plan = replace(plan, name=f"zone{epsg}")
        store.write_text(f"{plan.name}/plan.json", plan.text())
        make(plan, store, tmp_path / "scratch")
    write_index(store)
    layer = ogr.Open(store.path("sheets.gti.gpkg"))
    shapes = [feature.GetGeometryRef().Clone() for feature in layer.GetLayer(0)]
    assert len(shapes) == 12
    assert all(shape.GetArea() < 1e-5 for shape in shapes)  # 240 m, not the world
    assert any(shape.GetGeometryCount() == 2 for shape in shapes)
    west, _south, east, _north = json.loads(store.read_text("collection.json"))["extent"]["spatial"]["bbox"][0]
    assert 179.9 < west < 180 and -180 < east < -179.9
