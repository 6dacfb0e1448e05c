"""The plan of a run: pure, exact in JSON, complete, and told apart in the user's words."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError, fields, replace

import pytest
from osgeo import ogr
from predictors import Sharpener
from runs import cube_of, numbers, scene

from s2dr3_qgis.engine.core.errors import InputError, RasterError
from s2dr3_qgis.engine.core.sensor import SHARP
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.superresolution import Plan, Request
from s2dr3_qgis.engine.superresolution.network import NetworkFacts
from s2dr3_qgis.engine.superresolution.plan import DEFAULT_OVERLAP, WORDS, make_plan, window_of

NETWORK = NetworkFacts.from_info(Sharpener(torch="2.13.0", threads=2, evaluator="plain", precision="bf16").info)
TRIANGLE = bytes(
    ogr.CreateGeometryFromWkt(
        "POLYGON ((500100 3999900, 500303 3999900, 500100 3999700, 500100 3999900))"
    ).ExportToWkb()
)


@pytest.fixture
def cube(tmp_path):
    return cube_of(scene(tmp_path, numbers(120, 130)))


def request(tmp_path, **choices) -> Request:
    return Request(tmp_path / "out.tif", **choices)


def test_equal_arguments_make_equal_plans(cube, tmp_path):
    facts = {"overlap": 6, "phase": (0, 1), "free_memory": 10**10, "files": [["scene.tif", 5, 7]]}
    first, second = (make_plan(request(tmp_path, area=(TRIANGLE,)), cube, NETWORK, **facts) for _ in range(2))
    assert first == second and first.differences(second) == []
    with pytest.raises(FrozenInstanceError):
        first.core = 3


@pytest.mark.parametrize("phase", [None, (0, 1), SHARP])
def test_the_plan_goes_through_json_unchanged(cube, tmp_path, phase):
    choices = {"area": (TRIANGLE,), "uncertainty": True, "consistency": 2}
    facts = {"phase": phase, "files": [["scene.tif", 5, 7]], "processor": "some"}
    plan = make_plan(request(tmp_path, **choices), cube, NETWORK, **facts)
    again = Plan.from_json(json.loads(json.dumps(plan.to_json())))
    assert vars(again) == vars(plan) and isinstance(again.window, Window)
    assert (again.threads, again.torch, again.processor) == (2, "2.13.0", "some")


@pytest.mark.parametrize("change", ["core", "unknown", "window"])
def test_the_json_of_another_version_is_refused(cube, tmp_path, change):
    values = make_plan(request(tmp_path), cube, NETWORK).to_json()
    values = {**values, "window": 3} if change == "window" else {**values, "unknown": 1}
    if change == "core":
        del values["core"], values["unknown"]
    with pytest.raises(InputError, match="version"):
        Plan.from_json(values)


def test_a_measured_overlap_cuts_the_tiles_unless_the_user_has_one(cube, tmp_path):
    open_one, given = request(tmp_path, tile_size=64), request(tmp_path, tile_size=64, overlap=9)
    assert make_plan(open_one, cube, NETWORK).overlap == DEFAULT_OVERLAP
    measured = make_plan(open_one, cube, NETWORK, overlap=6)
    assert (measured.overlap, measured.core, measured.side) == (6, 52, 64)
    assert make_plan(given, cube, NETWORK, overlap=6).overlap == 9


def test_the_size_of_a_tile_follows_the_free_memory_and_nothing_else(cube, tmp_path):
    sides = [make_plan(request(tmp_path), cube, NETWORK, free_memory=free).side for free in (10**9, 10**12)]
    assert sides[0] < sides[1]


def test_a_tile_too_small_for_its_overlap_is_refused(cube, tmp_path):
    with pytest.raises(RasterError, match="TILE_SIZE of 40 or more"):
        make_plan(request(tmp_path, tile_size=20, overlap=16), cube, NETWORK)


def test_the_steps_are_the_users_or_the_checkpoints(cube, tmp_path):
    wants_two = NetworkFacts.from_info(Sharpener(config={"consistency_steps": 2}).info)
    assert make_plan(request(tmp_path), cube, wants_two).consistency_steps == 2
    assert make_plan(request(tmp_path, consistency=0), cube, wants_two).consistency_steps == 0


def test_the_window_is_the_extent_else_what_the_area_covers_else_all(cube, tmp_path):
    extent = ((500000, 4000000), (500100, 3999900))
    assert window_of(request(tmp_path), cube.grid) == cube.grid.bounds
    assert window_of(request(tmp_path, area=(TRIANGLE,)), cube.grid) == (10, 10, 21, 20)
    assert window_of(request(tmp_path, area=(TRIANGLE,), extent=extent), cube.grid) == (0, 0, 10, 10)


def test_every_difference_is_named_and_what_is_only_a_record_is_none(cube, tmp_path):
    # As the journal has it: what is a message when it is made is a text there.
    plan = Plan.from_json(json.loads(json.dumps(make_plan(request(tmp_path), cube, NETWORK).to_json())))
    for item in fields(Plan):
        value = getattr(plan, item.name)
        others = {str: "other", bool: False, tuple: (1,), Window: Window(0, 0, 1, 1), type(None): (0, 0)}
        other = replace(plan, **{item.name: value + 1 if type(value) is int else others[type(value)]})
        assert bool(plan.differences(other)) is item.compare, item.name
        assert (plan == other) is not item.compare
        if item.compare:
            assert item.name in WORDS
    drifted = replace(plan, torch="2.4.0", threads=8)
    assert plan.drift(drifted) == ["number of threads (2, now 8)", "version of PyTorch (2.13.0, now 2.4.0)"]


def test_long_values_are_not_spelled_out(cube, tmp_path):
    plan = make_plan(request(tmp_path, area=(TRIANGLE,)), cube, NETWORK)
    other = replace(plan, area=(), reading="0" * 64, consistency_steps=3)
    assert plan.differences(other) == [WORDS["reading"], "AREA", "CONSISTENCY (0, now 3)"]
