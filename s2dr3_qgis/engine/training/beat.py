"""How strongly the detector's lattice beats in a result: by the mean gradient of each input pixel.

Where a pixel lies on a sample of the detector, it keeps more contrast than where it lies half-way. An enlarged image
shows it as sharpness that comes and goes with the lattice's two frequencies.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..lattice import Lattice

# Sharpness is taken above its mean under a Gaussian of so many input pixels.
SMOOTH = 6
# A peak is searched within so many cycles an input pixel, and compared with the median of bins around it.
NEAR, AROUND = 0.008, 10
FLAT = 1e-5


def beat_of_bands(result: Tensor, bands: Sequence[int], frequencies: np.ndarray, scale: int = 10) -> list[list[float]]:
    """The beat of some bands of a result (10, scale·h, scale·w): for each [first, second] frequency's ratio.

    ``frequencies`` (2, 2): row and column frequency of both peaks, in cycles an input pixel. A ratio is the highest
    power near the peak over the median of its surroundings; an image without any beat has about 6.
    """
    return [_ratios(sharpness(result[band], scale), frequencies) for band in bands]


def beat_frequencies(lattice: Lattice) -> np.ndarray:
    """(2, 2): the two frequencies at which a scene with this lattice beats, the median of its 10 m bands."""
    return np.median(lattice.grids[0].frequency, 0)


def sharpness(band: Tensor, scale: int) -> Tensor:
    """(scale·h, scale·w) -> (h, w): the logarithm of an input pixel's mean gradient, above that around it."""
    down, across = torch.gradient(band.double(), dim=(0, 1))
    strength = F.avg_pool2d(torch.hypot(down, across)[None], scale)[0]
    values = torch.log(strength + FLAT)
    return values - _smoothed(values)


def _smoothed(values: Tensor) -> Tensor:
    reach = min(4 * SMOOTH, *(size - 1 for size in values.shape))
    weights = torch.exp(-(torch.arange(-reach, reach + 1).double() ** 2) / (2 * SMOOTH**2))
    kernel = (weights / weights.sum())[None, None]
    padded = F.pad(values[None, None], (reach,) * 4, mode="reflect")
    return F.conv2d(F.conv2d(padded, kernel[..., None]), kernel[:, :, None])[0, 0]


def _ratios(values: Tensor, frequencies: np.ndarray) -> list[float]:
    height, width = values.shape
    window = np.hanning(height)[:, None] * np.hanning(width)
    power = np.abs(np.fft.fft2(values.numpy() * window)) ** 2
    rows, columns = (torch.fft.fftfreq(size).numpy() for size in (height, width))
    ratios = []
    for row, column in frequencies:
        far = np.hypot(rows[:, None] - row, columns - column)
        near = np.argwhere(far < max(NEAR, far.min() + 1e-9))
        ratios.append(max(_ratio(power, *place) for place in near))
    return ratios


def _ratio(power: np.ndarray, row: int, column: int) -> float:
    offsets = np.arange(-AROUND, AROUND + 1)
    around = power[np.ix_((row + offsets) % power.shape[0], (column + offsets) % power.shape[1])]
    return float(power[row, column] / np.median(around))
