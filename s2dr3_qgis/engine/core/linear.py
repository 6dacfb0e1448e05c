"""Straight lines between values on a grid of nodes.

Products with matrices of weights would be shorter, but wake numpy's BLAS, whose threads then wait for each other at the
cost of those that compute: a consistency step took a quarter longer.
"""

from __future__ import annotations

import numpy as np


def between(nodes: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """(..., h, w): what lies at ``rows`` (h,) and ``columns`` (w,) of ``nodes`` (..., m, n), bilinear.

    Nodes have the numbers 0, 1, ...; beyond the outermost ones the last two go on straight.
    """
    low, high, share = _near(nodes.shape[-1], columns)
    along = nodes[..., low] * (1 - share) + nodes[..., high] * share
    low, high, share = _near(nodes.shape[-2], rows)
    return along[..., low, :] * (1 - share)[:, None] + along[..., high, :] * share[:, None]


def at(nodes: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """(n, h, w): what lies at the places ``rows`` and ``columns`` (h, w) of ``nodes`` (n, m, k), bilinear.

    In the nodes' type; outside, what lies at the border.
    """
    (top, bottom, down), (left, right, across) = (
        _near(count, np.clip(places, 0, count - 1)) for count, places in zip(nodes.shape[1:], (rows, columns))
    )
    down, across = (share.astype(nodes.dtype) for share in (down, across))
    upper = nodes[:, top, left] * (1 - across) + nodes[:, top, right] * across
    lower = nodes[:, bottom, left] * (1 - across) + nodes[:, bottom, right] * across
    return upper * (1 - down) + lower * down


def _near(count: int, places: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of ``count`` nodes those below and above each of ``places``, and the share of the latter."""
    low = np.clip(np.floor(places), 0, max(count - 2, 0)).astype(int)
    return low, np.minimum(low + 1, count - 1), places - low
