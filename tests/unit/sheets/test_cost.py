"""The estimate counts what the plans say."""

from __future__ import annotations

from sheets_kit import planned

from s2dr3_qgis.engine.sheets.cost import cost_of


def test_it_adds_up(tmp_path):
    plan = planned(tmp_path)
    seen = sum(tile.read.width * tile.read.height for sheet in plan.sheets() for tile in plan.plan_of(sheet).tiles)
    cost = cost_of([plan, plan], 0.001, workers=4)
    assert (cost.scenes, cost.sheets) == (2, 12)
    assert cost.raw_bytes == 2 * 37 * 53 * 100 * 10 * 2
    assert abs(cost.core_seconds - 2 * seen * 0.001) < 1e-9
    assert cost.seconds == (cost.core_seconds + cost.writing_seconds) / 4
    assert cost.store_rate == cost.store_bytes / cost.seconds
    # Two threads a worker do the network's work in half the time, for as many core-hours.
    assert str(cost).startswith("12 sheets of 2 scenes: 0.0 core-hours, roughly")
