"""A plan that was made before is carried out to the same pixels, by the network it was made with only."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from predictors import Sharpener
from runs import SMALL, Stop, cube_of, left_over, numbers, read, run, scene

from s2dr3_qgis.engine.core.errors import Cancelled, InputError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.superresolution import Plan, Request
from s2dr3_qgis.engine.superresolution.network import NetworkFacts
from s2dr3_qgis.engine.superresolution.plan import make_plan
from s2dr3_qgis.engine.superresolution.planned import run_planned
from s2dr3_qgis.engine.superresolution.tile_loop import NoValidPixel


def plan_of(source: str) -> Plan:
    network = NetworkFacts.from_info(Sharpener().info)
    return make_plan(Request(Path("planned.tif"), **SMALL), cube_of(source), network)


def test_the_pixels_are_those_of_an_ordinary_run(tmp_path):
    source = scene(tmp_path)
    plan = Plan.from_json(plan_of(source).to_json())
    seconds = run_planned(plan, cube_of(source), Sharpener(), tmp_path / "planned.tif", Silent())
    run(source, tmp_path / "whole.tif", bands_20m="interpolated")
    np.testing.assert_array_equal(read(tmp_path / "planned.tif"), read(tmp_path / "whole.tif"))
    assert seconds is not None and seconds > 0
    assert left_over(tmp_path) == ["planned.tif", "whole.tif"]


@pytest.mark.parametrize(("change", "word"), [({"sha256": "other"}, "DECODER"), ({"device_type": "cuda"}, "DEVICE")])
def test_another_network_is_refused_before_anything_is_written(tmp_path, change, word):
    source = scene(tmp_path)
    with pytest.raises(InputError, match=word):
        run_planned(plan_of(source), cube_of(source), Sharpener(**change), tmp_path / "planned.tif", Silent())
    assert left_over(tmp_path) == []


def test_a_run_without_data_or_cancelled_leaves_nothing(tmp_path):
    source = scene(tmp_path)
    with pytest.raises(Cancelled):
        run_planned(plan_of(source), cube_of(source), Sharpener(), tmp_path / "planned.tif", Stop(after=3))
    empty = scene(tmp_path, np.zeros_like(numbers()))
    with pytest.raises(NoValidPixel):
        run_planned(plan_of(empty), cube_of(empty), Sharpener(), tmp_path / "planned.tif", Silent())
    assert left_over(tmp_path) == []
