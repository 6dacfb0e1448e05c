"""The model of the instrument in numpy: how a finer image becomes the measured pixels of a band.

The model A of a band is a Gaussian point spread function followed by decimation at the pixels' centres. The Gaussian
stands for the whole modulation transfer function (MTF), the pixel's own area included: an MTF of m at the Nyquist
frequency 1/(2d) of a band sampled at d is that of a Gaussian of standard deviation d·sqrt(-2 ln m)/π. Both axes are
separate, so that A is two products of banded matrices a band.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import Optional, Union

import numpy as np

from .banded import BLOCK_PIXELS, Banded
from .bands import BAND_NAMES, BANDS

INPUT_PIXEL_M = 10
# Standard deviations of the Gaussian beyond which its weights are negligible: exp(-REACH²/2) is 1e-8.
REACH = 6.1
SHARP = "sharp"
Phase = Optional[Union[tuple[int, int], str]]
"""How the 20 m bands came to the 10 m grid: (rows, columns) to leave out so that the pairs of 2×2 duplicates begin;
None: interpolated; SHARP: sharpened to 10 m before (Sen2Res, DSen2 and the like), so that each pixel is a measured one.
"""


def psf_sigma(gsd: float, mtf_nyquist: float) -> float:
    """Standard deviation, in the unit of ``gsd``, of the Gaussian whose MTF at 1/(2·gsd) is ``mtf_nyquist``."""
    return gsd * math.sqrt(-2.0 * math.log(mtf_nyquist)) / math.pi


SIGMAS = tuple(psf_sigma(band.gsd_m / INPUT_PIXEL_M, band.mtf_nyquist) for band in BANDS)
"""Per band, in input pixels."""
STRIDES = tuple(band.gsd_m // INPUT_PIXEL_M for band in BANDS)
"""Per band, how many input pixels stand on one measured pixel, per axis."""
SHARP_SIGMAS = tuple(psf_sigma(1.0, band.mtf_nyquist) for band in BANDS)
"""Per band, in input pixels, if the 20 m bands were sharpened: the point spread function of a pixel of 10 m."""
FINE = [index for index, stride in enumerate(STRIDES) if stride == 1]
COARSE = [index for index, stride in enumerate(STRIDES) if stride > 1]
VISIBLE = [BAND_NAMES.index(name) for name in ("B02", "B03", "B04")]


@lru_cache(maxsize=128)
def sampling_matrix(size: int, scale: int, sigma: float, stride: int = 1, phase: int = 0) -> Banded:
    """One axis of A: (size, scale·size), rows sum to 1.

    ``sigma`` is in input pixels. Input pixels ``i`` with the same ``(i + phase) // stride`` share one measured
    pixel and so one row. At the borders the Gaussian is cut and its weights are normalised again.
    """
    centres = (np.arange(size) + phase) // stride * stride - phase + stride / 2
    margin = math.ceil(REACH * sigma) + stride

    def parts() -> Iterator[tuple[int, int, np.ndarray]]:
        for first in range(0, size, BLOCK_PIXELS):
            last = min(first + BLOCK_PIXELS, size)
            begin, end = max(first - margin, 0) * scale, min(last + margin, size) * scale
            fine = (np.arange(begin, end) + 0.5) / scale
            weights = np.exp(-((fine[None, :] - centres[first:last, None]) ** 2) / (2 * sigma**2))
            yield first, begin, weights / weights.sum(1, keepdims=True)

    return Banded.of_parts((size, size * scale), parts())


def point_spread(phase: Phase) -> tuple[tuple[float, ...], tuple[int, ...], tuple[int, int]]:
    """(sigma per band, stride per band, start of the pairs) as `sampling_matrix` takes them for such 20 m bands."""
    if isinstance(phase, str):
        return SHARP_SIGMAS, (1,) * len(BANDS), (0, 0)
    if phase is None:
        return SIGMAS, (1,) * len(BANDS), (0, 0)
    return SIGMAS, STRIDES, (phase[0], phase[1])


def moved_phase(phase: Phase, rows: int, columns: int) -> Phase:
    """The same phase counted from a corner that lies ``rows`` below and ``columns`` right of the present one."""
    if phase is None or isinstance(phase, str):
        return phase
    return (phase[0] - rows) % 2, (phase[1] - columns) % 2


def coarse_blur(band: int) -> float:
    """Standard deviation, in input pixels, of the Gaussian that turns a sharpened 20 m band into what a pixel of 20 m
    measures; 0 for a band measured at 10 m."""
    return math.sqrt(max(SIGMAS[band] ** 2 - SHARP_SIGMAS[band] ** 2, 0.0))


def duplicated_phase(coarse: np.ndarray) -> tuple[int, int] | None:
    """The phase (rows, columns) at which 20 m bands (bands,h,w) on the 10 m grid are 2×2 duplicates, or None.

    Nodata may be NaN: pairs with NaN are ignored.
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
