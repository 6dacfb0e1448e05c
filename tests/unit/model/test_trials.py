"""Trials of what is the fastest."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.model import trials


def test_a_disturbed_call_does_not_decide_a_trial(monkeypatch):
    # What other processes add to one call of each round, another one each time.
    clock, disturbed = [0.0], iter((0, 0, 3.0, 0, 0, 3.0, 0, 0))
    monkeypatch.setattr(trials.time, "thread_time", lambda: clock[0])

    def taking(seconds):
        def call():
            clock[0] += seconds + next(disturbed)

        return call

    assert trials.least_seconds({"a": taking(0.1), "b": taking(0.2)}) == pytest.approx({"a": 0.1, "b": 0.2})
