"""Trials of which of several ways to compute the same is the fastest on this machine."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from typing import Callable

TRIAL_SECONDS = 0.3
LEAST_ROUNDS = 3
# Seconds between two ticks of a clock up to which it tells calls of a few milliseconds apart, and how long one tick is
# waited for. The tick is measured: on Windows it is 1/64 s, and Python states 100 ns.
FINE_TICK, LONGEST_TICK = 1e-4, 0.05


def least_seconds(calls: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The least processor time of this thread that each call took.

    Other processes take the caches away and slow a call down, up to twice, but never make it faster. So the calls take
    turns, and the least disturbed of each counts; the first ones warm up.
    """
    clock = _clock()
    least = dict.fromkeys(calls, math.inf)
    spent, rounds = 0.0, 0
    while spent < TRIAL_SECONDS or rounds < 1 + LEAST_ROUNDS:
        for name, call in calls.items():
            begin = clock()
            call()
            seconds = clock() - begin
            spent += seconds
            if rounds:
                least[name] = min(least[name], seconds)
        rounds += 1
    return least


def _clock() -> Callable[[], float]:
    """The clock of this thread's processor time; of all time where that ticks too rarely to time a call.

    What other threads take then counts too, but hardly in the least disturbed call.
    """
    begin, end = time.thread_time(), time.perf_counter() + LONGEST_TICK
    now = begin
    while now == begin and time.perf_counter() < end:
        now = time.thread_time()
    return time.thread_time if 0 < now - begin <= FINE_TICK else time.perf_counter
