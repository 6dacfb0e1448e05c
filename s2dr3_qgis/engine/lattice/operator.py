"""The sensor model with the detector's lattice in it, as matrices: S·D·P instead of D·P.

P is the band's Gaussian point spread function, D takes its values at the detector's samples, which lie on a turned
lattice between the pixels, and S is the interpolation of L1C processing, a cubic spline through the samples. The
samples are on no grid, so P is evaluated on a grid three times as fine as the pixels, where it is separable, and
interpolated from there; of white noise, the error is below 1 % of what is left of its contrast. Every third of that
grid's values is a pixel's own centre: there the model without the lattice has its value, which stands in as far as the
lattice is not trusted.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..core.banded import BLOCK_PIXELS, SQUARE_BLOCK, Banded, resampled
from ..core.sensor import REACH
from .sampling import prefilter, sampling
from .spline import Taps, outer_taps

# Values of the point spread function on a pixel, per axis, and beyond each end of the image. Odd: one is the centre.
DENSE = 3
BEYOND = 3
# The arguments of `dense_matrix`, whose matrices are kept by them.
Axis = tuple[int, int, int, float, int]
# Trust in a pixel's place above which the lattice alone counts.
CERTAIN = 0.999
# Rows of a block of the prefilter, whose weights reach 14 samples far.
PREFILTER_ROWS = 32


@dataclass(frozen=True)
class LatticeOperator:
    """What turns dense values (m, n) of one band into own pixels (h, w).

    ``nodes``: taps of the samples among the dense values; ``down`` and ``across``: prefilters, from samples to the
    coefficients of the spline; ``spline``: taps of the pixels among those; ``trust`` (h, w) in that, None for full.
    """

    shape: tuple[int, int]
    nodes: Taps
    down: Banded
    across: Banded
    spline: Taps
    trust: np.ndarray | None

    @classmethod
    def of(cls, numbers: np.ndarray, trust: np.ndarray, shift: np.ndarray | None = None) -> LatticeOperator:
        """From line and column ``numbers`` (2, h, w) of the own pixels and the ``trust`` (h, w) in them.

        ``shift`` (2, h, w), in own pixels: what lies at a pixel lies at the pixel plus the shift in the dense values'
        image; None for no shift.
        """
        shape = (numbers.shape[1], numbers.shape[2])
        where = sampling(numbers, shift=shift)
        sides = where.spline.shape
        down, across = (banded_prefilter(size) for size in sides)
        mixed = None if trust.min() >= CERTAIN else trust.astype(np.float32)
        return cls(shape, dense_taps(where.nodes, shape), down, across, where.spline, mixed)

    def __call__(self, dense: np.ndarray) -> np.ndarray:
        """Dense values (m, n) -> own pixels (h, w)."""
        pixels = self.interpolated(self.samples(dense))
        if self.trust is None:
            return pixels
        return self.trust * pixels + (1 - self.trust) * dense[centres(self.shape)]

    def samples(self, dense: np.ndarray) -> np.ndarray:
        """Dense values (m, n) -> the detector's samples."""
        return self.nodes.image(dense.ravel()).reshape(self.spline.shape)

    def interpolated(self, samples: np.ndarray) -> np.ndarray:
        """The detector's samples -> own pixels (h, w), as a product has them: all of them by the lattice."""
        coefficients = resampled(samples, self.down, self.across)
        return self.spline.image(coefficients.ravel()).reshape(self.shape)


@dataclass(frozen=True)
class OwnPixels:
    """The pixels that a band was measured with, among the input's pixels.

    ``rows`` and ``columns``: an input pixel of each own pixel; ``row_of`` and ``column_of``: the own pixel of each
    input pixel; ``axes``: of both axes, `dense_matrix`'s arguments; ``scale``: fine pixels on an own pixel, per axis;
    ``inside`` (h, w), float32: the share of each own pixel that the image's border leaves.
    """

    rows: np.ndarray
    columns: np.ndarray
    row_of: np.ndarray
    column_of: np.ndarray
    axes: tuple[Axis, Axis]
    scale: int
    inside: np.ndarray

    @classmethod
    def of(cls, shape: tuple[int, int], scale: int, sigma: float, stride: int, phase: tuple[int, int]) -> OwnPixels:
        """For an input of ``shape``; ``scale``, ``sigma``, ``stride`` and ``phase`` as in `sensor.sampling_matrix`."""
        starts = phase if stride > 1 else (0, 0)
        down, across = ((np.arange(size) + start) // stride for size, start in zip(shape, starts))
        places = [
            np.maximum(stride * np.arange(int(owner[-1]) + 1) - start, 0)
            for owner, start in zip((down, across), starts)
        ]
        first, second = (
            (len(place), scale * size, scale * stride, sigma / stride, scale * start)
            for place, size, start in zip(places, shape, starts)
        )
        inside = np.outer(*(np.bincount(owner) / np.float32(stride) for owner in (down, across))).astype(np.float32)
        return cls(places[0], places[1], down, across, (first, second), scale * stride, inside)

    @property
    def down(self) -> Banded:
        """P along columns, from a result to dense values."""
        return dense_matrix(*self.axes[0])

    @property
    def across(self) -> Banded:
        """P along rows."""
        return dense_matrix(*self.axes[1])

    @property
    def blur(self) -> tuple[Banded, Banded]:
        """P·Pᵀ along columns and rows."""
        return dense_blur(*self.axes[0]), dense_blur(*self.axes[1])

    @property
    def centre_blur(self) -> tuple[Banded, Banded]:
        """P·Pᵀ of the own pixels' centres alone, along columns and rows."""
        return centre_blur(*self.axes[0]), centre_blur(*self.axes[1])

    def take(self, image: np.ndarray) -> np.ndarray:
        """The own pixels (..., h, w) of an image (..., height, width) of input pixels."""
        return image[..., self.rows[:, None], self.columns]

    def spread(self, own: np.ndarray) -> np.ndarray:
        """The inverse: each input pixel has its own pixel's value."""
        return own[self.row_of[:, None], self.column_of]

    def operator(self, lattice: np.ndarray) -> LatticeOperator | None:
        """From ``lattice`` (3, height, width): line, column and trust of each input pixel; None if none is trusted."""
        numbers = self.take(lattice).astype(np.float64)
        if min(numbers.shape[1:]) < 2 or not numbers[2].any():
            return None
        return LatticeOperator.of(numbers[:2], numbers[2])

    def seen(self, fine: np.ndarray, lattice: np.ndarray) -> np.ndarray | None:
        """A band's result on its finer grid -> input pixels (height, width); None without trust in the ``lattice``."""
        operator = self.operator(lattice)
        return None if operator is None else self.spread(operator(resampled(fine, self.down, self.across)))


def centres(shape: tuple[int, int]) -> tuple[slice, slice]:
    """Where the own pixels' (h, w) centres lie among the dense values."""
    rows, columns = (slice(BEYOND + DENSE // 2, BEYOND + DENSE * size, DENSE) for size in shape)
    return rows, columns


@lru_cache(maxsize=32)
def banded_prefilter(size: int) -> Banded:
    """`prefilter` of any size as blocks along its diagonal."""
    return Banded.of(prefilter(size), PREFILTER_ROWS)


@lru_cache(maxsize=128)
def dense_matrix(size: int, fine: int, scale: int, sigma: float, start: int) -> Banded:
    """One axis of P: (DENSE·size + 6, fine): Gaussians of ``sigma`` own pixels at thirds of own pixels.

    ``size`` own pixels, ``fine`` pixels of the result, ``scale`` of them on an own pixel, the first of which begins
    ``start`` of them before the result. At the borders the Gaussian is cut and its weights are normalised again.
    """
    count = DENSE * size + 2 * BEYOND
    places = np.clip(((np.arange(count) - BEYOND + 0.5) / DENSE) * scale - start, 0, fine)
    margin = math.ceil(REACH * sigma * scale) + 1

    def parts() -> Iterator[tuple[int, int, np.ndarray]]:
        for first in range(0, count, DENSE * BLOCK_PIXELS):
            here = places[first : first + DENSE * BLOCK_PIXELS, None]
            begin, end = max(int(here[0, 0]) - margin, 0), min(int(here[-1, 0]) + margin + 1, fine)
            weights = np.exp(-((np.arange(begin, end) + 0.5 - here) ** 2) / (2 * (sigma * scale) ** 2))
            yield first, begin, weights / weights.sum(1, keepdims=True)

    return Banded.of_parts((count, fine), parts())


@lru_cache(maxsize=128)
def dense_blur(size: int, fine: int, scale: int, sigma: float, start: int) -> Banded:
    """One axis of P·Pᵀ: (DENSE·size + 6,) squared, for `dense_matrix`'s arguments."""
    matrix = dense_matrix(size, fine, scale, sigma, start)
    count = matrix.shape[0]

    def parts() -> Iterator[tuple[int, int, np.ndarray]]:
        for block in matrix.blocks:
            near = [other for other in matrix.blocks if other.begin < block.end and other.end > block.begin]
            rows = np.zeros((block.last - block.first, near[-1].last - near[0].first), np.float32)
            for other in near:
                low, high = max(block.begin, other.begin), min(block.end, other.end)
                ours = block.values[:, low - block.begin : high - block.begin]
                theirs = other.values[:, low - other.begin : high - other.begin]
                rows[:, other.first - near[0].first : other.last - near[0].first] = ours @ theirs.T
            yield block.first, near[0].first, rows

    return Banded.of_parts((count, count), parts()).in_blocks(SQUARE_BLOCK)


@lru_cache(maxsize=128)
def centre_blur(size: int, fine: int, scale: int, sigma: float, start: int) -> Banded:
    """One axis of A·Aᵀ if own pixels are measured at their centres: (size,) squared, for `dense_matrix`'s arguments."""
    rows, _ = centres((size, size))
    return dense_blur(size, fine, scale, sigma, start).taken(rows, rows).in_blocks(SQUARE_BLOCK)


def dense_taps(nodes: np.ndarray, shape: tuple[int, int]) -> Taps:
    """Cubic interpolation of dense values at nodes (2, m, n), in own pixels; outside, the border's value."""
    sides = (DENSE * shape[0] + 2 * BEYOND, DENSE * shape[1] + 2 * BEYOND)
    whole, weights = [], []
    for part, side in zip(nodes, sides):
        position = np.clip((part.ravel() + 0.5) * DENSE - 0.5 + BEYOND, 1, side - 3)
        low = np.floor(position).astype(np.int64)
        whole.append(low)
        weights.append(_lagrange_weights((position - low).astype(np.float32)))
    return outer_taps(whole, weights, sides)


def _lagrange_weights(fraction: np.ndarray) -> np.ndarray:
    """(4, n): weights of the values at -1, 0, 1 and 2 in the cubic through them at ``fraction`` (n,) in [0, 1]."""
    t = fraction
    before, after, beyond = t + 1, t - 1, t - 2
    return np.stack(
        [-t * after * beyond / 6, before * after * beyond / 2, -before * t * beyond / 2, before * t * after / 6]
    )
