"""Frames of several dates made from a 1 m truth: what fusing them gives can be measured on them.

Two chains. *Direct*: a pixel is measured where it lies, as the sensor model has it. *As L1C is made*: the detector
samples on a turned lattice, with other places in each band and date, and its samples become pixels by cubic splines.
In both, the dates lie a fraction of a pixel beside each other, differ in gain and offset, and in one of four shadows,
cloud and new roofs lie over about a quarter.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from ..core.bands import BANDS
from ..core.sensor import SIGMAS, STRIDES
from ..lattice.sampling import prefilter, sampling
from .dataset import Chip
from .degradation import SCALE

DIRECT, AS_L1C = "sampled directly", "as L1C is made"
CHAINS = (DIRECT, AS_L1C)
# Standard deviation of the shifts in each chain, in input pixels: older products, and those with ground control.
SHIFTS = {DIRECT: 0.3, AS_L1C: 0.15}
GAIN, OFFSET = 0.03, 0.003
# Of the detector's lattice: pitch of lines and columns, in pixels, turn in degrees; how much bands differ in pitch.
LINES, COLUMNS, TURNS, BAND_PITCH = (1.043, 1.053), (0.99, 1.06), (11.0, 16.0), 0.003
# Values of the point spread function on a pixel, per axis, between which samples are interpolated.
DENSE = 5
# Input pixels beyond the truth that frames look at.
AROUND = 8
MOST_CHIPS = 9


@dataclass(frozen=True)
class Frame:
    """One date: ``image`` float32 (10, h, w); ``shift`` (2,) and ``numbers`` (10, 3, h, w) as in dates.DateView.

    ``changed`` (h, w): where it shows something else than the truth.
    """

    image: np.ndarray
    shift: np.ndarray
    numbers: np.ndarray | None
    changed: np.ndarray


def mosaics(chips: Sequence[Chip]) -> list[Chip]:
    """Squares of up to 9 × 9 chips of one size, side by side: scenes large enough to show a lattice."""
    scenes = []
    for size, group in groupby(sorted(chips, key=lambda chip: chip.values.shape), key=lambda chip: chip.values.shape):
        alike = list(group)
        while alike:
            side = min(math.isqrt(len(alike)), MOST_CHIPS)
            taken, alike = alike[: side * side], alike[side * side :]
            height, width = (length // SCALE * SCALE for length in size[1:])
            if side * min(height, width) >= 100 * SCALE:
                rows = [
                    np.concatenate([chip.values.numpy()[:, :height, :width] for chip in taken[first : first + side]], 2)
                    for first in range(0, len(taken), side)
                ]
                import torch

                scenes.append(
                    Chip(f"{taken[0].name} and {len(taken) - 1} more", torch.from_numpy(np.concatenate(rows, 1)))
                )
    return scenes


def frames(truth: np.ndarray, count: int, chain: str, noise: float, seed: int) -> list[Frame]:
    """``count`` dates of the truth (10, 10·h, 10·w); the first, the reference, is neither moved nor changed."""
    draw = np.random.default_rng(seed)
    return [_frame(truth, number, chain, noise, draw) for number in range(count)]


def _frame(truth: np.ndarray, number: int, chain: str, noise: float, draw: np.random.Generator) -> Frame:
    height, width = (size // SCALE for size in truth.shape[1:])
    shift = draw.normal(0, SHIFTS[chain], 2) * (number > 0)
    vectors = _vectors(draw)
    scene, changed = _changed(truth, draw) if number % 4 == 3 else (truth, np.zeros(truth.shape[1:], bool))
    image = np.empty((len(BANDS), height, width), np.float32)
    numbers = None if chain == DIRECT else np.zeros((len(BANDS), 3, height, width), np.float32)
    for band, stride in enumerate(STRIDES):
        padded = np.pad(scene[band], AROUND * SCALE, mode="reflect")
        own = (math.ceil(height / stride), math.ceil(width / stride))
        if numbers is None:
            pixels = _direct(padded, own, band, shift) + draw.normal(0, noise, own)
        else:
            places = _positions(vectors, own, draw)
            pixels = _through_lattice(padded, places, band, shift, noise, draw)
            spread = places.repeat(stride, 1).repeat(stride, 2)[:, :height, :width]
            numbers[band] = np.concatenate([spread, np.ones((1, height, width))])
        image[band] = pixels.repeat(stride, 0).repeat(stride, 1)[:height, :width]
    if number:
        gain, offset = draw.normal(1, GAIN, (10, 1, 1)), draw.normal(0, OFFSET, (10, 1, 1))
        image = (gain * image + offset).astype(np.float32)
    seen = changed.reshape(height, SCALE, width, SCALE).any((1, 3))
    return Frame(image, shift, numbers, seen)


def _vectors(draw: np.random.Generator) -> np.ndarray:
    turn = np.radians(draw.uniform(*TURNS))
    line, column = 1 / draw.uniform(*LINES), 1 / draw.uniform(*COLUMNS)
    return np.array([[line * np.cos(turn), -line * np.sin(turn)], [column * np.sin(turn), column * np.cos(turn)]])


def _positions(vectors: np.ndarray, own: tuple[int, int], draw: np.random.Generator) -> np.ndarray:
    """(2, h, w): line and column number of own pixels, with phases and pitches of a band's own."""
    rows, columns = np.mgrid[: own[0], : own[1]].astype(float)
    vectors = vectors * draw.normal(1, BAND_PITCH, (2, 1))
    return np.tensordot(vectors, np.stack([rows, columns]), 1) + draw.random((2, 1, 1))


def _axis(places: np.ndarray, size: int, sigma: float) -> np.ndarray:
    """(n, size): Gaussians of ``sigma`` fine pixels at ``places`` (n,) in fine pixels, corners at whole numbers."""
    distance = (np.arange(size) + 0.5 - places[:, None]) / sigma
    weight = np.exp(-np.square(distance) / 2)
    return (weight / weight.sum(1, keepdims=True)).astype(np.float32)


def _direct(padded: np.ndarray, own: tuple[int, int], band: int, shift: np.ndarray) -> np.ndarray:
    pitch, sigma = STRIDES[band] * SCALE, SIGMAS[band] * SCALE
    down, across = (
        _axis((np.arange(size) + 0.5) * pitch + (AROUND + part) * SCALE, whole, sigma)
        for size, part, whole in zip(own, shift, padded.shape)
    )
    return down @ padded @ across.T


def _through_lattice(
    padded: np.ndarray, places: np.ndarray, band: int, shift: np.ndarray, noise: float, draw: np.random.Generator
) -> np.ndarray:
    stride = STRIDES[band]
    where = sampling(places)
    fine = DENSE / stride
    matrices = [
        _axis((np.arange(int(size / SCALE * fine)) + 0.5) * SCALE / fine, size, SIGMAS[band] * SCALE)
        for size in padded.shape
    ]
    dense = matrices[0] @ padded @ matrices[1].T
    at = ((where.nodes + 0.5) * stride + (AROUND + shift)[:, None, None]) * fine - 0.5
    samples = _cubic(dense, at)
    samples = samples + draw.normal(0, noise, samples.shape)
    coefficients = prefilter(samples.shape[0]) @ samples @ prefilter(samples.shape[1]).T
    return where.spline.image(coefficients.ravel()).reshape(places.shape[1:])


def _cubic(image: np.ndarray, at: np.ndarray) -> np.ndarray:
    """Cubic Lagrange values of an image at places (2, m, n), those outside taken at its border."""
    weights, lows = [], []
    for part, size in zip(at, image.shape):
        inside = np.clip(part, 1, size - 3)
        low = np.floor(inside).astype(int)
        t = inside - low
        weights.append(
            (
                -t * (t - 1) * (t - 2) / 6,
                (t + 1) * (t - 1) * (t - 2) / 2,
                -(t + 1) * t * (t - 2) / 2,
                (t + 1) * t * (t - 1) / 6,
            )
        )
        lows.append(low)
    total = np.zeros(at.shape[1:])
    for down in range(4):
        for right in range(4):
            total += weights[0][down] * weights[1][right] * image[lows[0] + down - 1, lows[1] + right - 1]
    return total


def _changed(truth: np.ndarray, draw: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """The truth with shadows, cloud and new roofs over about a quarter, and where (fine pixels)."""
    height, width = truth.shape[1:]
    rows, columns = np.mgrid[:height, :width]
    result, changed = truth.copy(), np.zeros((height, width), bool)
    kinds = 0
    while changed.mean() < 0.22:
        row, column, radius = draw.uniform(0, height), draw.uniform(0, width), draw.uniform(60, 150)
        if kinds % 3 == 2:
            part = (abs(rows - row) < radius / 3) & (abs(columns - column) < radius / 4)
            result[:, part] = draw.uniform(0.05, 0.45, (len(result), 1))
        else:
            distance = (np.hypot(rows - row, columns - column) - radius) / 3
            share = 1 / (1 + np.exp(np.clip(distance, -30, 30)))
            part = share > 0.02
            other = 0.55 * result if kinds % 3 == 0 else np.full_like(result, 0.6)
            result = result + (share * (0.7 if kinds % 3 else 1.0) * (other - result)).astype(np.float32)
        changed |= part
        kinds += 1
    return result, changed
