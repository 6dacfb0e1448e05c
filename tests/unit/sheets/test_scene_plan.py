"""The plan of a scene: sheets that cover it, a JSON text that holds all of it, a key of what decides its pixels."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import numpy as np
import pytest
from osgeo import ogr
from sheets_kit import planned

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.sheets.scene_plan import ScenePlan, check_unchanged


def polygon(*corners):
    ring = ",".join(f"{x} {y}" for x, y in [*corners, corners[0]])
    return bytes(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))").ExportToWkb())


def test_the_sheets_cover_the_scene_once(tmp_path):
    plan = planned(tmp_path)
    covered = np.zeros((plan.window.height, plan.window.width), int)
    for sheet in plan.sheets():
        window = sheet.window
        covered[window.y : window.y + window.height, window.x : window.x + window.width] += 1
    assert (covered == 1).all()
    assert [sheet.name for sheet in plan.sheets()] == ["000-000", "000-001", "000-002", "001-000", "001-001", "001-002"]


def test_another_extent_cuts_in_the_same_places(tmp_path):
    plan = planned(tmp_path)
    part = replace(plan, plan=replace(plan.plan, window=Window(20, 5, 20, 10)))
    assert [(sheet.name, sheet.window) for sheet in part.sheets()] == [
        ("000-000", (20, 5, 4, 10)),
        ("000-001", (24, 5, 16, 10)),
    ]


def test_sheets_outside_the_area_are_left_out(tmp_path):
    # A sliver inside the second column of the first row, thinner than a pixel.
    area = polygon((500300, 3999900), (500301, 3999900), (500301, 3999890))
    plan = planned(tmp_path)
    plan = replace(plan, plan=replace(plan.plan, area=(area.hex(),)))
    assert [sheet.name for sheet in plan.sheets()] == ["000-001"]
    assert plan.sheet(0, 1).name == "000-001"
    with pytest.raises(InputError, match="has no sheet 000-000"):
        plan.sheet(0, 0)


def test_a_sheet_must_be_whole_tiles(tmp_path):
    with pytest.raises(InputError, match="no multiple"):
        replace(planned(tmp_path), side=25)


def test_the_text_holds_the_plan_exactly(tmp_path):
    plan = planned(tmp_path)
    again = ScenePlan.from_text(plan.text())
    assert again.plan == plan.plan
    assert again.key == plan.key
    assert again.text() == plan.text()
    window = Window(3, 4, 20, 9)
    assert np.array_equal(again.cube.read(window), plan.cube.read(window))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 99}', '{"format": 1, "plan": {}}'])
def test_another_text_is_refused_in_words(text):
    with pytest.raises(InputError, match="plan in the store"):
        ScenePlan.from_text(text)


def test_the_key_tells_what_decides_pixels_and_nothing_else(tmp_path):
    plan = planned(tmp_path)
    assert replace(plan, decoder="/elsewhere/same.safetensors").key == plan.key
    assert replace(plan, plan=replace(plan.plan, torch="9.9", processor="another")).key == plan.key
    for other in (
        replace(plan, threads=2),
        replace(plan, side=12),
        replace(plan, plan=replace(plan.plan, overlap=7)),
        replace(plan, plan=replace(plan.plan, weights="others")),
        replace(plan, cube=replace(plan.cube, radiometry=replace(plan.cube.radiometry, offset=(0.1,) * 10))),
    ):
        assert other.key != plan.key
        assert plan.differences(other)


def test_a_changed_or_missing_input_is_found(tmp_path):
    plan = planned(tmp_path)
    check_unchanged(plan)
    source = tmp_path / "scene.tif"
    os.utime(source, ns=(0, 0))
    with pytest.raises(InputError, match="has changed since"):
        check_unchanged(plan)
    source.unlink()
    with pytest.raises(InputError, match="same path on all computers"):
        check_unchanged(plan)


def test_the_plan_is_small(tmp_path):
    assert len(json.dumps(planned(tmp_path).to_json())) < 20_000
