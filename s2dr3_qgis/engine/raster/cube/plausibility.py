"""Is it what it is taken for? Statistics of a thinned cube, looked at before long work starts."""

from __future__ import annotations

from typing import Optional

import numpy as np

from ...core.bands import BAND_NAMES
from ...core.errors import RasterError
from ..grid import Window
from ..source.radiometry import INPUT_SCALES
from .cube import SAMPLE_SIZE, Cube
from .displacement import displacement_warnings

# Snow and the densest cloud have a median over the ten bands of 0.9 and 99 % of their values below 1.4 (62 L1C and L2A
# scenes with cloud, snow, desert and sea looked at); twice-scaled numbers lie far beyond.
LARGEST_MEDIAN = 1.1
LARGEST_HIGH = 1.7
SMALLEST_HIGH = 0.002
LARGEST_PICTURE_VALUE = 255
COARSEST_DN = 0.001
# A few pixels may all be dark water or bright roof.
FEWEST_VALUES = 1000
NEGATIVE = -0.02
LARGEST_NEGATIVE_SHARE = 0.05
IMPOSSIBLE = 5.0
LARGEST_IMPOSSIBLE_SHARE = 0.001
LARGEST_CUT_SHARE = 0.2
VISIBLE = slice(0, 3)
NIR = BAND_NAMES.index("B08")


def check_cube(cube: Cube, window: Optional[Window] = None) -> list[str]:
    """Look at the reflectance of a window (default: all); returns warnings for the log.

    Raises RasterError, with the remedy, where there is no valid pixel, or the numbers are those of a 0..255 picture,
    unscaled, scaled twice, or lack or have twice the offset of processing baseline 04.00.
    """
    window = window or cube.grid.bounds
    reflectance = cube.read_patches(window)
    finite = np.isfinite(reflectance)
    empty = [name for name, band in zip(BAND_NAMES, finite) if not band.any()]
    if empty and max(window.width, window.height) > SAMPLE_SIZE:
        return [f"{cube.source} is nodata almost everywhere there: its numbers could not be checked beforehand."]
    if empty:
        what = "no valid pixel" if len(empty) == len(BAND_NAMES) else f"no valid pixel in {', '.join(empty)}"
        raise RasterError(f"{cube.source} has {what} there (all nodata): choose another extent or input.")
    problem = _scale_problem(cube, reflectance[finite]) or _offset_problem(reflectance, finite)
    if problem:
        raise RasterError(f"{cube.source}: {problem} ({cube.radiometry.how})")
    return displacement_warnings(cube, window) + _brightness_warnings(cube, reflectance[finite])


def _scale_problem(cube: Cube, values: np.ndarray) -> str:
    median, high = float(np.median(values)), float(np.percentile(values, 99))
    spread = f"median reflectance {median:.4g}, 99 % below {high:.4g}"
    stored = [(values.max() - offset) / scale for scale, offset in zip(cube.radiometry.scale, cube.radiometry.offset)]
    if values.size < FEWEST_VALUES:
        return ""
    if cube.radiometry.scale[0] <= COARSEST_DN and max(stored) <= LARGEST_PICTURE_VALUE + 0.5:
        return (
            f"no number is above {max(stored):.0f}, as in an 8-bit picture, which is not reflectance. Choose the "
            "original bands, or state in INPUT_SCALE the reflectance of one unit."
        )
    if median > LARGEST_MEDIAN:
        return (
            f"values too large for reflectance ({spread}). They are digital numbers or stretched: say in "
            f"INPUT_SCALE how they become reflectance ({', '.join(INPUT_SCALES)})."
        )
    if high < SMALLEST_HIGH:
        return f"values too small ({spread}). They have been divided already: set INPUT_SCALE to reflectance."
    return ""


def _offset_problem(reflectance: np.ndarray, finite: np.ndarray) -> str:
    visible = reflectance[VISIBLE]
    wrapped = float((reflectance[finite] > IMPOSSIBLE).mean())
    negative = max(float((band < NEGATIVE).sum()) / max(1, np.isfinite(band).sum()) for band in visible)
    cut = max(float((~band & finite[NIR]).sum()) for band in finite[VISIBLE]) / max(1, finite[NIR].sum())
    if wrapped > LARGEST_IMPOSSIBLE_SHARE:
        return (
            f"{wrapped:.1%} of the values are far above any reflectance while the rest are not: numbers that fell "
            "below 0 have wrapped around, which happens when the offset of -1000 is subtracted from harmonised data. "
            "Make the stack again without that step."
        )
    if negative > LARGEST_NEGATIVE_SHARE:
        return (
            f"{negative:.1%} of the visible values are below {NEGATIVE}: the offset of -1000 is applied twice, for the "
            "data are harmonised already. Set INPUT_SCALE to DN/10000."
        )
    if cut > LARGEST_CUT_SHARE:
        return (
            f"a visible band is 0 (nodata) in {cut:.1%} of the pixels where B08 has data: dark pixels were cut off, "
            "which happens when the offset of -1000 is subtracted from harmonised data. Make the stack again without "
            "that step."
        )
    return ""


def _brightness_warnings(cube: Cube, values: np.ndarray) -> list[str]:
    high = float(np.percentile(values, 99))
    if high <= LARGEST_HIGH:
        return []
    return [
        f"{cube.source} is very bright (1 % of the values above {high:.2f}): check INPUT_SCALE unless it is cloudy."
    ]
