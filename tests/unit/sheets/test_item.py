"""The date of a scene as its metadata tells it, and a scene that has no place on Earth."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sheets_kit import planned

from s2dr3_qgis.engine.sheets.item import UNKNOWN_DATE, datetime_of, sheet_item


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"date": "20200223"}, "2020-02-23T00:00:00Z"),
        ({"date": "2020-02-23"}, "2020-02-23T00:00:00Z"),
        ({"sensed": "2020-02-23T03:37:39Z; 2020-02-23T03:37:45Z", "date": "20200223"}, "2020-02-23T03:37:39Z"),
        ({"date": "spring"}, UNKNOWN_DATE),
        ({}, UNKNOWN_DATE),
    ],
)
def test_dates(tmp_path, known, expected):
    plan = planned(tmp_path)
    assert datetime_of(replace(plan, cube=replace(plan.cube, provenance=known))) == expected


def test_a_scene_without_a_crs_has_no_footprint(tmp_path):
    plan = planned(tmp_path, grid={"epsg": None})
    item = sheet_item(plan, plan.sheet(0, 0), None, {"s2dr3:seconds": 1.0})
    assert item["geometry"] is None
    assert "bbox" not in item
    assert item["properties"]["proj:code"] is None
    assert item["properties"]["s2dr3:empty"] is True
