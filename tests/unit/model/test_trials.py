"""Trials of what is the fastest."""

from __future__ import annotations

from itertools import repeat

import pytest

from s2dr3_qgis.engine.model import trials


class Clocks:
    """The module ``time`` on a computer where only the calls of a trial, and reading a clock a little, take time."""

    def __init__(self, tick: float):
        self.now, self.tick = 0.0, tick

    def perf_counter(self) -> float:
        self.now += 1e-7
        return self.now

    def thread_time(self) -> float:
        return self.perf_counter() // self.tick * self.tick

    def taking(self, seconds: float, disturbed):
        def call():
            self.now += seconds + next(disturbed)

        return call


def test_a_disturbed_call_does_not_decide_a_trial(monkeypatch):
    clocks = Clocks(1e-9)
    monkeypatch.setattr(trials, "time", clocks)
    # What other processes add to one call of each round, another one each time.
    disturbed = iter((0, 0, 3.0, 0, 0, 3.0, 0, 0))
    calls = {"a": clocks.taking(0.1, disturbed), "b": clocks.taking(0.2, disturbed)}
    assert trials.least_seconds(calls) == pytest.approx({"a": 0.1, "b": 0.2}, rel=1e-3)


@pytest.mark.parametrize("tick", [1 / 64, 10.0])
def test_a_thread_s_clock_that_ticks_rarely_does_not_decide_a_trial(monkeypatch, tick):
    clocks = Clocks(tick)
    monkeypatch.setattr(trials, "time", clocks)
    calls = {"a": clocks.taking(0.004, repeat(0)), "b": clocks.taking(0.005, repeat(0))}
    assert trials.least_seconds(calls) == pytest.approx({"a": 0.004, "b": 0.005}, rel=1e-3)
    assert clocks.now < 0.5
