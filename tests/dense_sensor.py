"""The sensor model's matrices whole, in float64, written down directly: what banded products are compared with."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.core.banded import Banded


def sampling(size: int, scale: int, sigma: float, stride: int = 1, phase: int = 0) -> np.ndarray:
    """(size, scale·size): Gaussians at the centres of the measured pixels, rows normalised."""
    centre = (np.arange(size) + phase) // stride * stride - phase + stride / 2
    fine = (np.arange(size * scale) + 0.5) / scale
    weights = np.exp(-((fine[None, :] - centre[:, None]) ** 2) / (2 * sigma**2))
    return weights / weights.sum(1, keepdims=True)


def whole(matrix: Banded) -> np.ndarray:
    """A banded matrix with all its zeros."""
    result = np.zeros(matrix.shape, np.float32)
    for block in matrix.blocks:
        result[block.first : block.last, block.begin : block.end] = block.values
    return result
