"""A part of an array along one of its axes."""

from __future__ import annotations

import numpy as np


def along(array: np.ndarray, axis: int, start: int, stop: int) -> np.ndarray:
    """The places from ``start`` to before ``stop`` along ``axis``, which may count from the last: a view."""
    return array[(slice(None),) * (axis % array.ndim) + (slice(start, stop),)]
