"""The table of candidates, as text and as a layer."""

from __future__ import annotations

import os

import pytest
from osgeo import ogr

from s2dr3_qgis.engine.catalogue.candidates import FIELDS, LONGEST_LIST, candidate_of, listed, write_candidates
from s2dr3_qgis.engine.catalogue.looking import Look
from s2dr3_qgis.engine.catalogue.scene import METRES


def item(day, **changes):
    transform = {"proj:transform": [20, 0, 300000, 0, -20, 2000040], "proj:shape": [5490, 5490]}
    return {
        "id": f"item {day}",
        "properties": {
            "datetime": f"2020-02-{day:02}T03:50:12Z",
            "s2:mgrs_tile": "48QUE",
            "s2:processing_baseline": "05.10",
            "eo:cloud_cover": 12.345,
        },
        "assets": {band: {"href": "https://example.org/x.tif", **transform} for band in METRES},
        **changes,
    }


def test_a_candidate_as_text():
    one = candidate_of(item(3), "https://example.org")
    one.look, one.reason = Look(0.5, 0.25, 0.0, 0.0), "left: for a reason"
    assert (
        str(one) == "2020-02-03 48QUE: scene 12.3 % cloud, 25.0% cloud and 50.0% cover in the area, left: for a reason"
    )


def test_unusable_items_stay_in_the_list():
    for odd, reason in (
        (item(3, assets={}), "no file of"),
        (item(3, properties=["2020-02-03"]), "no date"),
        (item(3, properties={}), "no date"),
        (item(3, properties=[]), "no date"),
        ({}, "no date"),
    ):
        one = candidate_of(odd, "https://example.org")
        assert one.scene is None and reason in one.reason


def test_a_long_list_is_cut_and_shows_first_what_was_looked_at():
    many = [candidate_of(item(day), "https://example.org") for day in range(1, LONGEST_LIST + 3)]
    many[-1].look = Look(1.0, 0.0, 0.0, 0.0)
    text = listed(many)
    assert text.startswith(f"2020-02-{LONGEST_LIST + 2:02}")
    assert text.endswith("and 2 more")


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson"])
def test_the_layer(tmp_path, suffix):
    good, odd = candidate_of(item(3), "https://example.org"), candidate_of(item(4, assets={}), "https://example.org")
    good.look, good.taken, good.reason = Look(0.987654, 0.1, 0.0, 0.5), True, "taken"
    target = tmp_path / f"candidates{suffix}"
    for _ in range(2):  # an existing file is replaced
        write_candidates([good, odd], target)
    assert os.listdir(tmp_path) == [target.name]
    source = ogr.Open(str(target))
    layer = source.GetLayer()
    rows = {feature["item"]: feature for feature in layer}
    assert [field.name for field in layer.schema] == [name for name, _ in FIELDS]
    row = rows["item 3"]
    assert (row["tile"], row["baseline"], row["cover"], row["area_snow"]) == ("48QUE", "05.10", 98.77, 50.0)
    west, east, south, north = row.GetGeometryRef().GetEnvelope()
    assert 103 < west < east < 105 and 17 < south < north < 19
    assert rows["item 4"].GetGeometryRef() is None and rows["item 4"]["tile"] is None
