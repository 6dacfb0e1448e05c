"""An image as a cubic spline over the detector's lattice, which is how L1C pixels are made, in numpy.

Positions are (line, column) in units of samples, whole numbers on a sample. The spline's coefficients, one a sample,
span the same images whether samples or coefficients are called the unknowns.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

# Weight of the coefficients' second differences: little, so that the measured pixels decide.
SMOOTHNESS = 5e-4
STEPS = 40
PART = 8192


class Taps(NamedTuple):
    """Where pixels lie among coefficients: ``places`` (n, 16) into the flat (rows, columns) array, ``weight`` alike."""

    places: np.ndarray
    weight: np.ndarray
    shape: tuple[int, int]

    def image(self, coefficients: np.ndarray) -> np.ndarray:
        """The pixels (n,) of coefficients (rows·columns,)."""
        return np.einsum("ij,ij->i", coefficients.take(self.places), self.weight)

    def adjoint(self, pixels: np.ndarray) -> np.ndarray:
        """The transpose of `image`."""
        weighted = (self.weight * pixels[:, None]).ravel()
        return np.bincount(self.places.ravel(), weighted, self.shape[0] * self.shape[1])


def cubic_weights(fraction: np.ndarray) -> np.ndarray:
    """(4, n): the cubic B-spline at the coefficients -1, 0, 1 and 2 of the position ``fraction`` (n,) in [0, 1)."""
    t, s = fraction, 1 - fraction
    return np.stack([s * s * s, (3 * t - 6) * t * t + 4, (3 * s - 6) * s * s + 4, t * t * t]) / 6


def taps(lines: np.ndarray, columns: np.ndarray, shape: tuple[int, int] | None = None) -> Taps:
    """The taps of pixels at positions (n,) among coefficients of whole positions from (0, 0) on.

    ``shape`` of the coefficients; None: positions are counted anew, on an array that is just large enough.
    """
    whole = [np.floor(part).astype(np.int64) for part in (lines, columns)]
    weights = [cubic_weights((part - floor).astype(np.float32)) for part, floor in zip((lines, columns), whole)]
    if shape is None:
        whole = [part - part.min() + 1 for part in whole]
        shape = (int(whole[0].max()) + 3, int(whole[1].max()) + 3)
    return outer_taps(whole, weights, shape)


def outer_taps(whole: Sequence[np.ndarray], weights: Sequence[np.ndarray], shape: tuple[int, int]) -> Taps:
    """Taps from (4, n) weights along both axes, of the values at -1, 0, 1 and 2 from ``whole`` places (n,) each."""
    first = (whole[0] - 1) * shape[1] + whole[1] - 1
    places = np.add.outer(first, np.add.outer(shape[1] * np.arange(4), np.arange(4)).ravel())
    weight = np.empty(places.shape, weights[0].dtype)
    # Entry by entry, then turned, in parts that stay in the cache: many times as fast as an outer product of fours.
    for begin in range(0, len(first), PART):
        down, across = (axis[:, begin : begin + PART] for axis in weights)
        weight[begin : begin + PART] = (down[:, None] * across).reshape(16, -1).T
    return Taps(places, weight, shape)


def hidden_error(
    image: np.ndarray, lines: np.ndarray, columns: np.ndarray, hidden: np.ndarray, smoothness: float = SMOOTHNESS
) -> float:
    """How well ``hidden`` pixels of an image (h, w) are predicted from the others through a lattice: RMS error.

    ``lines`` and ``columns`` (h, w): the pixels' positions in the lattice; the image's own grid stands for none.
    ``hidden`` (h, w), bool; hidden pixels within 8 of the border are not counted, for there the border decides.
    NaN neither predicts nor counts.
    ``smoothness``: weight of the second differences of the coefficients.
    """
    grid = taps(lines.ravel(), columns.ravel())
    known = np.isfinite(image)
    kept = (known & ~hidden).ravel()
    values = image.astype(np.float64).ravel()
    mean = values[kept].mean()
    residual = np.where(kept, values - mean, 0.0)
    found = _fitted(grid, residual, kept, smoothness)
    counted = np.zeros(image.shape, bool)
    counted[8:-8, 8:-8] = (known & hidden)[8:-8, 8:-8]
    error = (grid.image(found) + mean - values)[counted.ravel()]
    return float(np.sqrt(np.mean(error**2)))


def _fitted(grid: Taps, values: np.ndarray, kept: np.ndarray, smoothness: float) -> np.ndarray:
    """Coefficients by least squares on the kept pixels, by conjugate gradients."""

    def normal(coefficients: np.ndarray) -> np.ndarray:
        kept_only = np.where(kept, grid.image(coefficients), 0.0)
        return grid.adjoint(kept_only) + smoothness * _roughness(coefficients, grid.shape)

    residual = grid.adjoint(values)
    found, direction = np.zeros_like(residual), residual.copy()
    square = residual @ residual
    for _ in range(STEPS):
        product = normal(direction)
        length = square / max(direction @ product, 1e-300)
        found += length * direction
        residual -= length * product
        square, before = residual @ residual, square
        direction = residual + square / max(before, 1e-300) * direction
    return found


def _roughness(coefficients: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """The gradient of half the sum of their squared second differences."""
    array = coefficients.reshape(shape)
    total = np.zeros(shape)
    for axis in (0, 1):
        values, result = (np.moveaxis(part, axis, 0) for part in (array, total))
        second = values[2:] - 2 * values[1:-1] + values[:-2]
        # The transpose of the difference; numpy's own functions for both take four times as long here.
        result[2:] += second
        result[:-2] += second
        result[1:-1] -= 2 * second
    return total.ravel()
