"""Resampling by products of matrices, one for each axis."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ..core.banded import BLOCK_PIXELS, Banded


def apply(image: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Resample (…,H,W) with matrices (h,H) and (w,W) to (…,h,w)."""
    return rows @ image @ columns.T


def linear_matrix(size: int, out: int) -> np.ndarray:
    """Bilinear interpolation from ``size`` to ``out`` samples of one axis: float64 (out, size).

    It is antialiased (a triangle as wide as the coarser pixels), with weights normalised at the borders.
    """
    ratio = size / out
    width = max(ratio, 1.0)
    centre = (np.arange(out) + 0.5) * ratio
    distance = np.abs((np.arange(size) + 0.5)[None, :] - centre[:, None]) / width
    weights = np.clip(1.0 - distance, 0.0, None)
    return weights / weights.sum(1, keepdims=True)


def cubic_matrix(size: int, out: int) -> np.ndarray:
    """Cubic convolution (Keys 1981, a = -0.5, as GDAL's) to a finer axis, border pixels repeated: (out, size)."""
    position = (np.arange(out) + 0.5) * size / out - 0.5
    first = np.floor(position).astype(int) - 1
    matrix = np.zeros((out, size))
    for tap in range(4):
        column = np.clip(first + tap, 0, size - 1)
        matrix[np.arange(out), column] += _keys(np.abs(position - (first + tap)))
    return matrix


@lru_cache(maxsize=32)
def cubic_bands(size: int, scale: int) -> Banded:
    """`cubic_matrix` to an axis ``scale`` times as fine, as blocks along its diagonal."""
    return Banded.of(cubic_matrix(size, size * scale), BLOCK_PIXELS * scale)


def _keys(distance: np.ndarray) -> np.ndarray:
    near = 1.5 * distance**3 - 2.5 * distance**2 + 1.0
    far = -0.5 * distance**3 + 2.5 * distance**2 - 4.0 * distance + 2.0
    return np.where(distance <= 1.0, near, np.where(distance < 2.0, far, 0.0))


def box_means(image: np.ndarray, factor: int) -> np.ndarray:
    """Means of factor × factor pixels of (bands,H,W); H and W are multiples of it. NaN if any pixel is NaN."""
    bands, height, width = image.shape
    return image.reshape(bands, height // factor, factor, width // factor, factor).mean((2, 4))
