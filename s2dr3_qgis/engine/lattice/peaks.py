"""The two peaks of the beat's spectrum: the lattice's frequencies less the grid's own.

Frequencies are (row, column) in cycles a pixel. The line number of the detector's samples is ``line · position +
constant`` with ``line`` = (1, 0) - peak, the number within a line ``column · position + constant`` with ``column`` =
(0, 1) - peak: the peaks show the lattice less the one of the pixels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

PIXEL_M = 10.0
# What the instrument allows, with room: pitch in metres along the track and across, the track's angle in degrees from
# the grid's columns. Descending passes only: the day side of the orbit below 80 degrees.
PITCHES = ((10.38, 10.62), (9.75, 10.75))
ANGLES = ((4.0, 36.0), (3.0, 40.0))
# A peak's surroundings, from and to in cycles a pixel.
NEAR, FAR = 0.015, 0.09
# Smaller frequencies tell of the scene.
LOWEST = 0.04
UNITS = ((1.0, 0.0), (0.0, 1.0))
# Small images are padded to twice their size, so that a peak between two frequencies is not missed.
SMALL = 256


class Peak(NamedTuple):
    """``frequency`` (row, column), ``power`` of the windowed transform there, ``noise`` of its surroundings."""

    frequency: tuple[float, float]
    power: float
    noise: float

    @property
    def ratio(self) -> float:
        """How far the peak stands above its surroundings."""
        return self.power / self.noise if self.noise > 0 else 0.0


@lru_cache(maxsize=16)
def window(shape: tuple[int, ...]) -> np.ndarray:
    """The window (h, w), float32, under which spectra are taken."""
    rows, columns = (np.hanning(size + 2)[1:-1].astype(np.float32) for size in shape)
    product = rows[:, None] * columns
    product.flags.writeable = False
    return product


def spectrum(energy: np.ndarray) -> np.ndarray:
    """Power of (h, w) under the window; the columns' frequencies reach from 0 to 0.5."""
    shape = [_padding(energy.shape) * size for size in energy.shape]
    waves = np.fft.rfft2(energy * window(energy.shape), shape)
    return waves.real**2 + waves.imag**2


def vectors(frequency: Sequence[float] | np.ndarray, axis: int) -> np.ndarray:
    """The line (axis 0) or column (axis 1) vector that a peak at ``frequency`` means."""
    return np.subtract(UNITS[axis], frequency)


def as_lattice(frequency: Sequence[float], axis: int) -> tuple[float, float]:
    """``frequency`` or its negative, whichever a lattice can cause: half of the plane of frequencies stands for all."""
    down, right = frequency
    middle = sum(ANGLES[axis]) / 2

    def distance(sign: int) -> float:
        pitch, angle = pitch_and_angle(vectors((sign * down, sign * right), axis), axis)
        return abs(angle - middle) + 20 * abs(pitch - sum(PITCHES[axis]) / 2)

    sign = min((1, -1), key=distance)
    return sign * down, sign * right


def pitch_and_angle(vector: Sequence[float] | np.ndarray, axis: int) -> tuple[float, float]:
    """Pitch in metres and angle in degrees of a line (axis 0) or column (axis 1) vector."""
    down, right = vector
    angle = math.atan2(-right, down) if axis == 0 else math.atan2(down, right)
    return PIXEL_M / math.hypot(down, right), math.degrees(angle)


def highest(power: np.ndarray, shape: tuple[int, ...], axis: int) -> Peak:
    """The highest peak of a `spectrum` of (h, w) = ``shape`` that a detector's lattice can cause along ``axis``."""
    return _peak(power, shape, _possible(shape, axis))


def highest_on_axes(power: np.ndarray, shape: tuple[int, ...]) -> Peak:
    """The highest peak on the axes of the frequency plane: rows or columns that were repeated or left out."""
    rows, columns = _frequencies(shape)
    width = 1.5 / np.array(shape)
    on_rows = (np.abs(columns) < width[1]) & (np.abs(rows) > LOWEST) & (np.abs(rows) < 0.48)
    on_columns = (np.abs(rows) < width[0]) & (columns > LOWEST) & (columns < 0.48)
    return _peak(power, shape, on_rows | on_columns)


def around(power: np.ndarray, shape: tuple[int, ...], centre: Sequence[float], radius: float) -> Peak:
    """The highest peak within ``radius`` of ``centre``, a frequency of the same half of the plane."""
    rows, columns = _frequencies(shape)
    row, column = int(np.argmin(np.abs(rows - centre[0]))), int(np.argmin(np.abs(columns - centre[1])))
    part, distance, (first, left) = _part(power, shape, (row, column), radius)
    inside = np.where(distance <= radius, part, -1.0)
    best = np.unravel_index(np.argmax(inside), part.shape)
    return _described(power, shape, ((first + int(best[0])) % len(power), left + int(best[1])))


def refined(windowed: np.ndarray, frequency: Sequence[float]) -> tuple[float, float]:
    """The frequency of the highest power near ``frequency``; ``windowed`` is energy (h, w) under the `window`."""
    best = np.array(frequency, float)
    step = 0.25 / max(windowed.shape)
    offsets = np.arange(-2, 3)
    for _ in range(5):
        places = (np.arange(size) - (size - 1) / 2 for size in windowed.shape)
        rows, columns = (
            np.exp(-2j * np.pi * np.outer(centre + step * offsets, place)) for centre, place in zip(best, places)
        )
        power = np.abs(transform(windowed, rows, columns))
        row, column = np.unravel_index(np.argmax(power), power.shape)
        best += step * np.array([offsets[row], offsets[column]])
        step *= 0.5
    return float(best[0]), float(best[1])


def transform(energy: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """``rows @ energy @ columns.T`` of real energy (h, w), float32, and complex (m, h) and (n, w)."""
    both = np.concatenate([rows.real, rows.imag]).astype(np.float32) @ energy
    return (both[: len(rows)] + 1j * both[len(rows) :]) @ columns.T.astype(np.complex64)


def _padding(shape: tuple[int, ...]) -> int:
    return 2 if max(shape) <= SMALL else 1


def _frequencies(shape: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """The frequencies of the rows (h, 1) and columns (1, w) of a `spectrum` of an image of ``shape``."""
    height, width = (_padding(shape) * size for size in shape)
    return np.fft.fftfreq(height, 1.0)[:, None], (np.arange(width // 2 + 1) / width)[None]


@lru_cache(maxsize=16)  # a scene's regions have few shapes
def _possible(shape: tuple[int, ...], axis: int) -> np.ndarray:
    """Where a peak can lie in the `spectrum` of an image of ``shape``; both signs, for half of the plane is stored."""
    rows, columns = _frequencies(shape)
    allowed = np.zeros(np.broadcast_shapes(rows.shape, columns.shape), bool)
    for sign in (1, -1):
        down, right = UNITS[axis][0] - sign * rows, UNITS[axis][1] - sign * columns
        pitch = PIXEL_M / np.hypot(down, right)
        angle = np.degrees(np.arctan2(-right, down) if axis == 0 else np.arctan2(down, right))
        (least, most), (flat, steep) = PITCHES[axis], ANGLES[axis]
        allowed |= (pitch > least) & (pitch < most) & (angle > flat) & (angle < steep)
    allowed.flags.writeable = False
    return allowed


def _peak(power: np.ndarray, shape: tuple[int, ...], candidates: np.ndarray) -> Peak:
    """The highest of the candidates; a peak without any height if there is none."""
    if not candidates.any():
        return Peak((0.0, 0.0), 0.0, 1.0)
    row, column = np.unravel_index(np.argmax(np.where(candidates, power, -1.0)), power.shape)
    return _described(power, shape, (int(row), int(column)))


def _described(power: np.ndarray, shape: tuple[int, ...], place: tuple[int, int]) -> Peak:
    """The peak at a row and column of the spectrum, with the median of a ring around it as its noise."""
    rows, columns = _frequencies(shape)
    part, distance, _ = _part(power, shape, place, FAR)
    ring = (distance > NEAR) & (distance < FAR)
    noise = float(np.median(part[ring])) if ring.any() else float(np.median(power))
    return Peak((float(rows[place[0], 0]), float(columns[0, place[1]])), float(power[place]), noise)


def _part(
    power: np.ndarray, shape: tuple[int, ...], place: tuple[int, int], radius: float
) -> tuple[np.ndarray, np.ndarray, tuple[int, int]]:
    """The spectrum within ``radius`` of a place, each value's distance from it, and its first row and column."""
    row, column = place
    width = _padding(shape) * shape[1]
    down, across = math.ceil(radius * len(power)), math.ceil(radius * width)
    left = max(column - across, 0)
    part = power.take(range(row - down, row + down + 1), 0, mode="wrap")[:, left : column + across + 1]
    rows = np.arange(-down, down + 1)[:, None] / len(power)
    columns = (np.arange(part.shape[1]) + left - column) / width
    return part, np.hypot(rows, columns), (row - down, left)
