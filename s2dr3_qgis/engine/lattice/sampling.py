"""Where the detector sampled the scene, and how its samples became pixels: what a sensor model needs of a lattice."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from .spline import Taps, taps

# The bend of the lattice is inverted by so many fixed-point steps; it changes by a few hundredths of a sample a pixel.
ROUNDS = 3


class Sampling(NamedTuple):
    """The samples behind an image of own pixels (h, w).

    ``nodes`` (2, m, n): row and column of each sample, in own pixels, pixel centres at whole numbers; they reach a few
    samples beyond the image on all sides. ``spline``: the pixels' taps on the spline's coefficients (m, n).
    """

    nodes: np.ndarray
    spline: Taps


def sampling(numbers: np.ndarray, margin: int = 6, shift: np.ndarray | None = None) -> Sampling:
    """The samples behind pixels of the given line and column ``numbers`` (2, h, w), with ``margin`` samples around.

    ``shift`` (2, h, w), in own pixels, is added to the places of the samples.
    """
    shape = numbers.shape[1:]
    vectors, constant = _straight(numbers)
    rows, columns = np.mgrid[: shape[0], : shape[1]].astype(float)
    bend = numbers - constant[:, None, None] - np.tensordot(vectors, np.stack([rows, columns]), 1)
    first = np.floor(numbers.min((1, 2))).astype(int) - margin
    last = np.ceil(numbers.max((1, 2))).astype(int) + margin
    lines, samples = (np.arange(low, high + 1) for low, high in zip(first, last))
    target = np.stack(np.meshgrid(lines, samples, indexing="ij")).astype(float) - constant[:, None, None]
    inverse = np.linalg.inv(vectors)
    nodes = np.tensordot(inverse, target, 1)
    if np.abs(bend).max() > 1e-4:
        for _ in range(ROUNDS):
            nodes = np.tensordot(inverse, target - _at(bend, nodes), 1)
    if shift is not None:
        nodes = nodes + _at(shift, nodes)
    shifted = numbers - first[:, None, None]
    return Sampling(nodes, taps(shifted[0].ravel(), shifted[1].ravel(), (len(lines), len(samples))))


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
    down = (numbers.mean(2) @ centred[0]) / squares[0]
    across = (numbers.mean(1) @ centred[1]) / squares[1]
    vectors = np.stack([down, across], 1)
    return vectors, numbers.mean((1, 2)) - vectors @ np.array([(height - 1) / 2, (width - 1) / 2])


def _at(field: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Bilinear values of a field (2, h, w) at ``places`` (2, m, n), those outside taken at the border."""
    corners, shares = [], []
    for part, size in zip(places, field.shape[1:]):
        inside = np.clip(part, 0, size - 1)
        low = np.minimum(inside.astype(int), max(size - 2, 0))
        corners.append((low, np.minimum(low + 1, size - 1)))
        shares.append(inside - low)
    (top, bottom), (left, right) = corners
    down, across = shares
    upper = field[:, top, left] * (1 - across) + field[:, top, right] * across
    lower = field[:, bottom, left] * (1 - across) + field[:, bottom, right] * across
    return upper * (1 - down) + lower * down
