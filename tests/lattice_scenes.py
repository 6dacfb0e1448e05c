"""Scenes made as Sentinel-2's are: detector samples on a turned lattice, interpolated by cubic splines."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.lattice.spline import taps

LINE = np.array([0.9267, -0.2183])
COLUMN = np.array([0.2494, 0.9510])


def true_positions(shape: tuple[int, int], phase: tuple[float, float]) -> tuple[np.ndarray, np.ndarray]:
    """Line and column numbers (h, w) of the pixels of an image."""
    rows, columns = np.mgrid[: shape[0], : shape[1]].astype(float)
    line = LINE[0] * rows + LINE[1] * columns + phase[0]
    column = COLUMN[0] * rows + COLUMN[1] * columns + phase[1]
    return line, column


def on_lattice(shape: tuple[int, int], phase: tuple[float, float], seed: int = 0) -> np.ndarray:
    """Reflectance (h, w) of a texture with contrast in all frequencies, seen through a lattice."""
    line, column = true_positions(shape, phase)
    grid = taps(line.ravel(), column.ravel())
    noise = np.random.default_rng(seed).normal(size=grid.shape)
    smooth = noise.copy()
    for axis in (0, 1):
        smooth = (smooth + np.roll(smooth, 1, axis) + np.roll(smooth, 2, axis)) / 3
    coefficients = 0.2 + 0.03 * smooth + 0.004 * noise
    return grid.image(coefficients.ravel()).reshape(shape).astype(np.float32)


def ten_bands(shape: tuple[int, int]) -> tuple[np.ndarray, list[tuple[float, float]]]:
    """Reflectance (10, h, w), each band through a lattice of its own phase, and those phases."""
    phases = [(0.1 + 0.17 * band, 0.6 - 0.23 * band) for band in range(10)]
    return np.stack([on_lattice(shape, phase, band) for band, phase in enumerate(phases)]), phases


def reader(image: np.ndarray):
    """How the lattice's search reads a scene (10, h, w)."""
    return lambda row, column, height, width: image[:, row : row + height, column : column + width]
