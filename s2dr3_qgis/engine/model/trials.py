"""Trials of which of several ways to compute the same is the fastest on this machine."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from typing import Callable

TRIAL_SECONDS = 0.3
LEAST_ROUNDS = 3


def least_seconds(calls: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The least processor time of this thread that each call took.

    Other processes take the caches away and slow a call down, up to twice, but never make it faster. So the calls take
    turns, and the least disturbed of each counts; the first ones warm up.
    """
    least = dict.fromkeys(calls, math.inf)
    spent, rounds = 0.0, 0
    while spent < TRIAL_SECONDS or rounds < 1 + LEAST_ROUNDS:
        for name, call in calls.items():
            begin = time.thread_time()
            call()
            seconds = time.thread_time() - begin
            spent += seconds
            if rounds:
                least[name] = min(least[name], seconds)
        rounds += 1
    return least
