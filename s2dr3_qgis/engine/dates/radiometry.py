"""A date's brightness against the reference's: gain and offset of each band, on nodes over the scene, and the noise."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..core.sensor import COARSE, FINE, Phase
from .change import ROUGH, box, change_weights, harmonised
from .registration import USUAL, moved

# The Gaussian, in pixels, under which brightness is compared: the finer differs by aliasing.
SMOOTH = 1.5
GAIN_RANGE = (0.4, 2.5)
ROUNDS = 4
# The prior of a node's gain around its band's over the scene, and of a band's over the scene around 1.
NODE_GAIN, BAND_GAIN = 0.1, 0.3
# Weight of a node's neighbours in its sums: beside, and at a corner.
BESIDE, CORNER = 0.5, 0.25
LEAST_NOISE, USUAL_NOISE, MOST_NOISE = 0.0008, 0.002, 0.02


class Sums(NamedTuple):
    """Weighted sums over a part's pixels, (bands,) each: weight, reference, date, reference squared, both."""

    weight: np.ndarray
    reference: np.ndarray
    date: np.ndarray
    square: np.ndarray
    product: np.ndarray

    @classmethod
    def of(cls, reference: np.ndarray, date: np.ndarray, weight: np.ndarray) -> Sums:
        """Of images (bands, h, w) with weights (h, w)."""
        total = np.full(len(reference), weight.sum(), float)
        first, second = ((weight * image).sum((1, 2)).astype(float) for image in (reference, date))
        square, product = ((weight * reference * other).sum((1, 2)).astype(float) for other in (reference, date))
        return cls(total, first, second, square, product)

    def line(self, prior: np.ndarray, variance: np.ndarray, spread: float) -> tuple[np.ndarray, np.ndarray]:
        """Gain and offset (bands,): date = gain · reference + offset.

        ``prior`` gain (bands,) with standard deviation ``spread``; ``variance`` (bands,) of a pixel's residual.
        """
        total = np.maximum(self.weight, 1e-6)
        mean, other = self.reference / total, self.date / total
        scatter, common = self.square - self.reference * mean, self.product - self.reference * other
        trust = variance / spread**2
        gain = np.clip((common + trust * prior) / np.maximum(scatter + trust, 1e-12), *GAIN_RANGE)
        return gain, other - gain * mean


def compare(
    reference: np.ndarray, date: np.ndarray, shift: np.ndarray, noise: np.ndarray
) -> tuple[Sums, np.ndarray, float]:
    """A part's sums (bands, h, w) at its shift (2,), its level of change (bands,), and its share of usable pixels.

    The level is the standard deviation, in reflectance, of what means of 3 × 3 pixels usually lack of the reference's.
    """
    known = np.isfinite(reference).all(0) & np.isfinite(date).all(0)
    if not known.any():
        zeros = np.zeros(len(reference))
        return Sums(zeros, zeros, zeros, zeros, zeros), np.full(len(reference), np.nan), 0.0
    filled = [np.where(known, image, image[:, known].mean(1)[:, None, None]) for image in (reference, date)]
    first, second = moved(filled[0], shift, SMOOTH), moved(filled[1], np.zeros(2), SMOOTH)
    weight = known.astype(float)
    ones = np.ones(len(reference))
    for turn in range(ROUNDS):
        sums = Sums.of(first, second, weight)
        gain, offset = sums.line(ones, 25 * np.square(noise), BAND_GAIN)
        prediction = gain[:, None, None] * first + offset[:, None, None]
        residual = np.where(known, second - prediction, np.nan)
        weight = change_weights(residual, prediction, noise, (2 if turn < ROUNDS // 2 else 1) * ROUGH)
    sums, near, level = Sums.of(first, second, weight), known.astype(float), np.zeros(len(reference))
    for _ in range(3):
        residual = harmonised(np.where(known, second, np.nan), first, near, noise) - first
        level = USUAL * np.median(np.abs(box(np.where(known, residual, 0.0)))[:, known], axis=1)
        near = change_weights(residual, first, np.hypot(noise, level), ROUGH)
    return sums, level, float(near[known].mean())


def fields(sums: list[Sums], nodes: tuple[int, int], noise: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Gain and offset float32 (bands, rows, columns) at the nodes, from the sums of the parts, row by row."""
    whole = np.array([np.array(part) for part in sums])  # (parts, 5, bands)
    variance = 25 * np.square(noise)
    ones = np.ones(whole.shape[2])
    prior, _ = Sums(*whole.sum(0)).line(ones, variance, BAND_GAIN)
    grid = np.moveaxis(whole, 0, -1).reshape(5, -1, *nodes)
    shared = _shared(grid)
    # A node whose surroundings are covered follows the scene.
    shared += 1e-3 * grid.sum((2, 3), keepdims=True) / (nodes[0] * nodes[1])
    gain, offset = np.zeros((2, len(ones), *nodes), np.float32)
    for row, column in np.ndindex(*nodes):
        gain[:, row, column], offset[:, row, column] = Sums(*shared[..., row, column]).line(prior, variance, NODE_GAIN)
    # As they are stored, so that a run and its plan agree.
    return gain.astype(np.float16).astype(np.float32), offset.astype(np.float16).astype(np.float32)


def noise_of(image: np.ndarray, phase: Phase = None) -> np.ndarray:
    """The standard deviation (bands,) of the noise of reflectance (bands, h, w), from its most even places.

    Second differences along both axes vanish in what is smooth; their median in the most even tenth of 6 × 6 pixels
    counts. NaN if nothing is known. ``phase``: how the 20 m bands came to the 10 m grid, counted from the image's
    corner; of duplicates, one of each four pixels counts, for their differences vanish.
    """
    if not isinstance(phase, tuple):
        return _noise_of(image)
    result = np.empty(len(image))
    result[FINE] = _noise_of(image[FINE])
    result[COARSE] = _noise_of(image[COARSE, phase[0] :: 2, phase[1] :: 2])
    return result


def _noise_of(image: np.ndarray) -> np.ndarray:
    detail = np.diff(np.diff(image, 2, axis=1), 2, axis=2) / 6
    rows, columns = (size // 6 * 6 for size in detail.shape[1:])
    if not rows or not columns:
        return np.full(len(image), np.nan)
    blocks = detail[:, :rows, :columns].reshape(len(image), rows // 6, 6, columns // 6, 6)
    level = np.sqrt(np.square(blocks).mean((2, 4))).reshape(len(image), -1)
    known = np.isfinite(level).all(0)
    return np.quantile(level[:, known], 0.1, axis=1) if known.any() else np.full(len(image), np.nan)


def _shared(grid: np.ndarray) -> np.ndarray:
    """Each node's sums (..., rows, columns) with those of its neighbours, which count less."""
    padded = np.pad(grid, [(0, 0), (0, 0), (1, 1), (1, 1)])
    rows, columns = grid.shape[2:]
    result = np.zeros_like(grid)
    for down in range(3):
        for right in range(3):
            share = 1.0 if down == right == 1 else CORNER if down != 1 and right != 1 else BESIDE
            result += share * padded[:, :, down : down + rows, right : right + columns]
    return result
