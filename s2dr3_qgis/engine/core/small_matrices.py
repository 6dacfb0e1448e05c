"""Products and inverses of matrices too small for several threads."""

from __future__ import annotations

import numpy as np

# Multiply-adds up to which OpenBLAS, with which numpy comes, multiplies in the caller's thread. Beyond, its threads
# wait for each other, on a busy core for ten times as long as such a product takes, and spin for 0.1 s afterwards.
ONE_THREAD = 2**18


def product(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """``left @ right`` of (..., m, k) and (..., k, n), computed in the caller's thread, a few rows at a time."""
    rows = max(1, ONE_THREAD // (right.shape[-2] * right.shape[-1]))
    parts = [left[..., first : first + rows, :] @ right for first in range(0, left.shape[-2], rows)]
    return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=-2)


def inverse_of_two(matrix: np.ndarray) -> np.ndarray:
    """Of (2, 2); numpy's own wakes the threads too."""
    (a, b), (c, d) = matrix
    return np.array([[d, -b], [-c, a]]) / (a * d - b * c)
