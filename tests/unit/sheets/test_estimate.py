"""The estimate before the first sheet: of plans, and of inputs whose pixels nobody has read."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from runs import cube_of, scene
from sheets_kit import SMALL, planned

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.sheets import estimate as estimate_module
from s2dr3_qgis.engine.sheets.estimate import estimate, preview, processes_for
from s2dr3_qgis.engine.sheets.planning import Choices
from s2dr3_qgis.engine.sheets.scenes import Scene


def test_processes_are_as_many_as_cores_and_memory_allow(tmp_path, monkeypatch):
    plan = planned(tmp_path)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: range(6))
    monkeypatch.setattr(estimate_module, "free_memory", lambda: 10**12)
    assert processes_for(plan) == 6
    assert processes_for(replace(plan, threads=3)) == 2
    monkeypatch.setattr(estimate_module, "free_memory", lambda: 10**9)
    assert 1 <= processes_for(plan) < 6
    assert processes_for(replace(plan, plan=replace(plan.plan, device_type="cuda"))) == 1


def test_the_network_alone_counts_and_twice_the_sheets_cost_twice(tmp_path):
    """No start of a process and no writing is in the core-seconds of the network."""
    plan = planned(tmp_path)
    one, two = estimate([plan], 1), estimate([plan, plan], 1)
    assert two.core_seconds == pytest.approx(2 * one.core_seconds)
    pixels = sum(t.read.width * t.read.height for s in plan.sheets() for t in plan.plan_of(s).tiles)
    with_layers = replace(plan, plan=replace(plan.plan, layers=("a", "b")))
    assert estimate([with_layers], 1).core_seconds == pytest.approx(8 * one.core_seconds)
    assert 0 < one.core_seconds / pixels < 1e-2


def test_a_preview_reads_no_pixels_and_counts_what_the_plans_will(tmp_path, monkeypatch):
    source = scene(tmp_path)
    given = [Scene("scene", lambda: cube_of(source))]
    monkeypatch.setattr("s2dr3_qgis.engine.raster.cube.cube.Cube.read", None)
    cost = preview(given, Choices(**SMALL), "cpu", 3, Silent())
    monkeypatch.undo()
    planned_cost = estimate([planned(tmp_path)], 3)
    assert cost == replace(planned_cost, core_seconds=cost.core_seconds)
    assert cost.core_seconds == pytest.approx(planned_cost.core_seconds, rel=0.5)


def test_a_preview_without_a_scene_in_the_area_is_refused_and_can_be_stopped(tmp_path):
    from osgeo import ogr

    source = scene(tmp_path)
    given = [Scene("scene", lambda: cube_of(source))]
    far = bytes(ogr.CreateGeometryFromWkt("POLYGON((0 0, 10 0, 10 10, 0 0))").ExportToWkb())
    with pytest.raises(RasterError, match="No scene meets AREA"):
        preview(given, Choices(**SMALL, area=lambda _cube: (far,)), "cpu", 1, Silent())

    class Stopped(Silent):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        preview(given, Choices(**SMALL), "cpu", 1, Stopped())
