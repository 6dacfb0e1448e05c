"""Where the detector sampled the scene, and how its samples became pixels: what a sensor model needs of a lattice."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from ..core.linear import at, between
from ..core.small_matrices import inverse_of_two
from .spline import Taps, taps

# The bend of the lattice is inverted by so many fixed-point steps; it changes by a few hundredths of a sample a pixel.
ROUNDS = 3
# Bend and shift are smooth: they are looked up at every fourth sample, per axis, and are straight lines between.
EVERY = 4


class Sampling(NamedTuple):
    """The samples behind an image of own pixels (h, w).

    ``nodes`` (2, m, n): row and column of each sample, in own pixels, pixel centres at whole numbers; they reach a few
    samples beyond the image on all sides. ``spline``: the pixels' taps on the spline's coefficients (m, n).
    """

    nodes: np.ndarray
    spline: Taps


def sampling(numbers: np.ndarray, margin: int = 6, shift: np.ndarray | None = None) -> Sampling:
    """The samples behind pixels of the given line and column ``numbers`` (2, h, w), with ``margin`` samples around.

    ``shift`` (2, h, w), in own pixels and smooth, is added to the places of the samples.
    """
    shape = numbers.shape[1:]
    vectors, constant = _straight(numbers)
    down, across = (vectors[:, axis, None] * np.arange(size) for axis, size in enumerate(shape))
    bend = numbers - (down + constant[:, None])[:, :, None] - across[:, None]
    # Each number by itself: reductions of the stack are several times as slow.
    first = np.array([math.floor(part.min()) - margin for part in numbers])
    last = np.array([math.ceil(part.max()) + margin for part in numbers])
    counts = last - first + 1
    inverse = inverse_of_two(vectors)
    nodes = _straight_nodes(inverse, first - constant, [np.arange(count) for count in counts])
    bent = max(bend.max(), -bend.min()) > 1e-4
    if bent or shift is not None:
        numbered = [_every(count) for count in counts]
        straight = _straight_nodes(inverse, first - constant, numbered)
        places = straight
        for _ in range(ROUNDS if bent else 0):
            lines, columns = at(bend, *places)
            places = straight - (inverse[:, 0, None, None] * lines + inverse[:, 1, None, None] * columns)
        if shift is not None:
            places = places + at(shift, *places)
        among = (np.interp(np.arange(count), part, np.arange(len(part))) for count, part in zip(counts, numbered))
        nodes += between(places - straight, *among)
    shifted = numbers - first[:, None, None]
    return Sampling(nodes, taps(shifted[0].ravel(), shifted[1].ravel(), (int(counts[0]), int(counts[1]))))


@lru_cache(maxsize=32)  # tiles have few sizes, and each of their bands asks
def prefilter(size: int) -> np.ndarray:
    """(size, size): from samples along an axis to the coefficients of the cubic spline through them. Read only."""
    matrix = (4 * np.eye(size) + np.eye(size, k=1) + np.eye(size, k=-1)) / 6
    if size > 1:
        matrix[0, 1] = matrix[-1, -2] = 2 / 6
    inverse = np.linalg.inv(matrix)
    inverse.flags.writeable = False
    return inverse


def _straight(numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Vectors (2, 2) and constants (2,) of the lattice without its bend, by least squares on the numbers (2, h, w)."""
    height, width = numbers.shape[1:]
    centred = [np.arange(size) - (size - 1) / 2 for size in (height, width)]
    squares = [max(float((part**2).sum()), 1e-9) for part in centred]
    rows, columns = (np.stack([part.mean(axis) for part in numbers]) for axis in (1, 0))
    down, across = (part @ places / square for part, places, square in zip((rows, columns), centred, squares))
    vectors = np.stack([down, across], 1)
    return vectors, rows.mean(1) - vectors @ np.array([(height - 1) / 2, (width - 1) / 2])


def _straight_nodes(inverse: np.ndarray, start: np.ndarray, numbered: Sequence[np.ndarray]) -> np.ndarray:
    """Places (2, m, n) of samples of the lattice without its bend, ``numbered`` along both axes from ``start``."""
    lines, samples = (part + begin for part, begin in zip(numbered, start))
    return inverse[:, 0, None, None] * lines[:, None] + inverse[:, 1, None, None] * samples


def _every(count: int) -> np.ndarray:
    """Numbers from 0 to ``count`` - 1, EVERY apart, both ends included."""
    return np.append(np.arange(0, count - 1, EVERY), count - 1)
