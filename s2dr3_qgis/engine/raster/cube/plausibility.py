"""Plausibility checks on a subsampled cube, run before any long computation.

Numbers that cannot be reflectance are refused. Unlikely numbers are refused if statistics decided on scale and offset,
and get a warning if the user, the file or the product states them.
"""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np

from ...core.bands import BAND_NAMES
from ...core.errors import RasterError
from ..grid import Window
from ..source.input_scale import INPUT_SCALES
from .cube import Cube
from .displacement import displacement_warnings
from .thinning import SAMPLE_SIZE

# Snow and the densest cloud have a median of 0.9 over the ten bands and 99 % of their values below 1.4 (62 L1C and L2A
# scenes with cloud, snow, desert and sea); numbers without their scale are far larger.
LARGEST_MEDIAN = 1.1
LARGEST_HIGH = 1.7
SMALLEST_HIGH = 0.002
LARGEST_PICTURE_VALUE = 255
COARSEST_DN = 0.001
# Fewer pixels may all be dark water or a bright roof.
FEWEST_VALUES = 1000
# Reflectance is slightly below 0 over dark water and at the swath's edge, and never far below 0.
NEGATIVE, FAR_NEGATIVE = -0.02, -0.05
LARGEST_NEGATIVE_SHARE, LARGEST_FAR_NEGATIVE_SHARE = 0.05, 0.25
IMPOSSIBLE = 5.0
LARGEST_IMPOSSIBLE_SHARE = 0.001
LARGEST_CUT_SHARE = 0.2
VISIBLE = slice(0, 3)
NIR = BAND_NAMES.index("B08")


class Problem(NamedTuple):
    """``text``: cause and remedy; ``impossible``: these numbers cannot be reflectance, whoever states the scale."""

    text: str
    impossible: bool = False


def check_cube(cube: Cube, window: Optional[Window] = None) -> list[str]:
    """Check the reflectance of a window (default: all); returns warnings for the log.

    :raises RasterError: no valid pixel, or numbers of a 0..255 picture, unscaled, scaled twice, or with the offset of
        processing baseline 04.00 left in or applied twice; with the remedy.
    """
    window = window or cube.grid.bounds
    reflectance = cube.read_patches(window)
    finite = np.isfinite(reflectance)
    empty = [name for name, band in zip(BAND_NAMES, finite) if not band.any()]
    if empty and max(window.width, window.height) > SAMPLE_SIZE:
        return [f"{cube.source} is nodata almost everywhere there: its numbers could not be checked."]
    if empty:
        what = "no valid pixel" if len(empty) == len(BAND_NAMES) else f"no valid pixel in {', '.join(empty)}"
        raise RasterError(f"{cube.source} has {what} there (all nodata): choose another extent or input.")
    problem = _scale_problem(cube, reflectance[finite]) or _offset_problem(cube, reflectance, finite)
    warnings = []
    if problem:
        text = f"{cube.source}: {problem.text} ({cube.radiometry.how})"
        if problem.impossible or not cube.radiometry.stated:
            raise RasterError(text)
        warnings.append(text)
    return warnings + displacement_warnings(cube, window) + _brightness_warnings(cube, reflectance[finite])


def _scale_problem(cube: Cube, values: np.ndarray) -> Optional[Problem]:
    median, high = float(np.median(values)), float(np.percentile(values, 99))
    spread = f"median reflectance {median:.4g}, 99 % below {high:.4g}"
    stored = [(values.max() - offset) / scale for scale, offset in zip(cube.radiometry.scale, cube.radiometry.offset)]
    if values.size < FEWEST_VALUES:
        return None
    if abs(high) < SMALLEST_HIGH and abs(float(np.percentile(values, 1))) < SMALLEST_HIGH:
        return Problem(
            f"values too small ({spread}). They have been divided already: set INPUT_SCALE to reflectance.",
            impossible=cube.radiometry.by_user,
        )
    if cube.radiometry.scale[0] <= COARSEST_DN and max(stored) <= LARGEST_PICTURE_VALUE + 0.5:
        return Problem(
            f"no number is above {max(stored):.0f}, as in an 8-bit picture, which is not reflectance. Choose the "
            "original bands, or state in INPUT_SCALE the reflectance of one unit (DN/10000 for a dark sea)."
        )
    if median > LARGEST_MEDIAN:
        return Problem(
            f"values too large for reflectance ({spread}). They are digital numbers or stretched: state in INPUT_SCALE "
            f"how they become reflectance ({', '.join(INPUT_SCALES)}).",
            impossible=True,
        )
    return None


def _offset_problem(cube: Cube, reflectance: np.ndarray, finite: np.ndarray) -> Optional[Problem]:
    visible = reflectance[VISIBLE]
    wrapped = float((reflectance[finite] > IMPOSSIBLE).mean())
    negative, far = (_largest_share_below(visible, limit) for limit in (NEGATIVE, FAR_NEGATIVE))
    cut = max(float((~band & finite[NIR]).sum()) for band in finite[VISIBLE]) / max(1, finite[NIR].sum())
    if wrapped > LARGEST_IMPOSSIBLE_SHARE:
        return Problem(
            f"{wrapped:.1%} of the values are far above any reflectance while the rest are not: numbers that fell "
            "below 0 have wrapped around, which happens when the offset of -1000 is subtracted from harmonised data. "
            "Make the stack again without that step.",
            impossible=True,
        )
    if far > LARGEST_FAR_NEGATIVE_SHARE:
        text = f"{far:.1%} of the visible values are below {FAR_NEGATIVE}, which no surface reflects: "
        return Problem(text + _twice(cube), impossible=True)
    if negative > LARGEST_NEGATIVE_SHARE:
        text = f"{negative:.1%} of the visible values are below {NEGATIVE}. Over dark water that is possible; else "
        return Problem(text + _twice(cube))
    if cut > LARGEST_CUT_SHARE:
        return Problem(
            f"a visible band is 0 (nodata) in {cut:.1%} of the pixels where B08 has data: dark pixels were cut off, "
            "which happens when the offset of -1000 is subtracted from harmonised data. Make the stack again without "
            "that step; if the zeros are right (very dark forest or lakes), set INPUT_SCALE to DN/10000."
        )
    return None


def _largest_share_below(bands: np.ndarray, limit: float) -> float:
    """The largest share of valid values below ``limit`` that one of ``bands`` has."""
    with np.errstate(invalid="ignore"):
        return max(float((band < limit).sum()) / max(1, np.isfinite(band).sum()) for band in bands)


def _twice(cube: Cube) -> str:
    """The cause of reflectance too low by 0.1, and the remedy, which depends on the source of the offset."""
    cause = "the offset of -1000 is applied twice, for the data are harmonised already. "
    if min(cube.radiometry.offset) < 0:
        return cause + "Set INPUT_SCALE to DN/10000."
    remedy = "(DN+1000)/10000" if cube.radiometry.scale[0] != 1.0 else "reflectance+0.1"
    return (
        f"{cause}The stored numbers are too low (reflectance by 0.1): load them again without the offset, or set "
        f"INPUT_SCALE to {remedy}."
    )


def _brightness_warnings(cube: Cube, values: np.ndarray) -> list[str]:
    high = float(np.percentile(values, 99))
    if high <= LARGEST_HIGH:
        return []
    return [
        f"{cube.source} is very bright (1 % of the values above {high:.2f}): check INPUT_SCALE unless it is cloudy."
    ]
