"""What the instrument does to a scene, in numpy: how a finer image becomes the measured pixels of a band.

The model A of a band is a Gaussian point spread function followed by decimation at the pixels' centres. The Gaussian
stands for the whole modulation transfer function (MTF), the pixel's own area included: an MTF of m at the Nyquist
frequency 1/(2d) of a band sampled at d is that of a Gaussian of standard deviation d·sqrt(-2 ln m)/π. Both axes are
separate, so that A is two products of matrices a band.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import Optional

import numpy as np

from .banded import Banded
from .bands import BANDS

INPUT_PIXEL_M = 10
# Standard deviations of the Gaussian beyond which it counts for nothing: exp(-REACH²/2) is 7e-10.
REACH = 6.5
# Rows of a block of the banded matrices: fewer make products too small to be fast, more hold more zeros.
BLOCK_ROWS = 8
Phase = Optional[tuple[int, int]]
"""(rows, columns) to leave out so that the pairs of 2×2 duplicates begin; None: the bands are not duplicated."""


def psf_sigma(gsd: float, mtf_nyquist: float) -> float:
    """Standard deviation, in the unit of ``gsd``, of the Gaussian whose MTF at 1/(2·gsd) is ``mtf_nyquist``."""
    return gsd * math.sqrt(-2.0 * math.log(mtf_nyquist)) / math.pi


SIGMAS = tuple(psf_sigma(band.gsd_m / INPUT_PIXEL_M, band.mtf_nyquist) for band in BANDS)
"""Per band, in input pixels."""
STRIDES = tuple(band.gsd_m // INPUT_PIXEL_M for band in BANDS)
"""Per band, how many input pixels stand on one measured pixel, per axis."""
FINE = [index for index, stride in enumerate(STRIDES) if stride == 1]
COARSE = [index for index, stride in enumerate(STRIDES) if stride > 1]


def sampling_matrix(size: int, scale: int, sigma: float, stride: int = 1, phase: int = 0) -> np.ndarray:
    """One axis of A: float32 (size, scale·size), rows sum to 1.

    ``sigma`` is in input pixels. Input pixels ``i`` with the same ``(i + phase) // stride`` share one measured
    pixel and so one row. At the borders the Gaussian is cut and its weights are normalised again.
    """
    weights = _weights(np.arange(size), np.arange(size * scale), scale, sigma, stride, phase)
    return weights.astype(np.float32)


@lru_cache(maxsize=128)
def sampling_bands(size: int, scale: int, sigma: float, stride: int = 1, phase: int = 0) -> Banded:
    """`sampling_matrix` as blocks along its diagonal; equal to 1e-7."""

    def parts() -> Iterator[tuple[int, int, np.ndarray]]:
        margin = math.ceil(REACH * sigma) + stride
        for first in range(0, size, BLOCK_ROWS):
            last = min(first + BLOCK_ROWS, size)
            begin, end = max(first - margin, 0) * scale, min(last + margin, size) * scale
            yield first, begin, _weights(np.arange(first, last), np.arange(begin, end), scale, sigma, stride, phase)

    return Banded.of_rows((size, size * scale), parts())


def _weights(rows: np.ndarray, columns: np.ndarray, scale: int, sigma: float, stride: int, phase: int) -> np.ndarray:
    """Entries of the sampling matrix, float64; ``columns`` must hold all that counts for ``rows``."""
    centre = (rows + phase) // stride * stride - phase + stride / 2
    fine = (columns + 0.5) / scale
    weights = np.exp(-((fine[None, :] - centre[:, None]) ** 2) / (2 * sigma**2))
    return weights / weights.sum(1, keepdims=True)


def duplicated_phase(coarse: np.ndarray) -> Phase:
    """The phase (rows, columns) at which 20 m bands (bands,h,w) on the 10 m grid are 2×2 duplicates, or None.

    Nodata may be NaN: a pair that it is in says nothing.
    """
    down = _pair_phase(coarse)
    across = _pair_phase(np.swapaxes(coarse, -1, -2))
    return None if down is None or across is None else (down, across)


def pairs(phase: tuple[int, int], height: int, width: int) -> np.ndarray:
    """(1, height, width): the number of the 2×2 pair that each pixel belongs to at ``phase``."""
    rows, columns = ((np.arange(size) + start) // 2 for size, start in zip((height, width), phase))
    return (rows[:, None] * width + columns)[None]


def _pair_phase(image: np.ndarray) -> int | None:
    for phase in (0, 1):
        paired = image[:, phase:]
        count = paired.shape[1] // 2
        first, second = paired[:, 0 : 2 * count : 2], paired[:, 1 : 2 * count : 2]
        if ((first == second) | np.isnan(first) | np.isnan(second)).all():
            return phase
    return None
