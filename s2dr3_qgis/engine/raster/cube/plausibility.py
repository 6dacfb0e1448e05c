"""Plausibility checks on a subsampled cube, run before any long computation.

Numbers that cannot be reflectance are refused. Unlikely numbers are refused if statistics decided on scale and offset,
and get a warning if the user, the file or the product states them.
"""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np

from ...core.bands import BAND_NAMES
from ...core.errors import RasterError
from ...core.messages import joined, message
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
        return [
            message("{source} is nodata almost everywhere there: its numbers could not be checked.", source=cube.source)
        ]
    if empty:
        what = (
            message("no valid pixel")
            if len(empty) == len(BAND_NAMES)
            else message("no valid pixel in {empty}", empty=", ".join(empty))
        )
        raise RasterError(
            message(
                "{source} has {what} there (all nodata): choose another extent or input.", source=cube.source, what=what
            )
        )
    problem = _scale_problem(cube, reflectance[finite]) or _offset_problem(cube, reflectance, finite)
    warnings = []
    if problem:
        text = message("{source}: {problem} ({how})", source=cube.source, problem=problem.text, how=cube.radiometry.how)
        if problem.impossible or not cube.radiometry.stated:
            raise RasterError(text)
        warnings.append(text)
    return warnings + displacement_warnings(cube, window) + _brightness_warnings(cube, reflectance[finite])


def _scale_problem(cube: Cube, values: np.ndarray) -> Optional[Problem]:
    median, high = float(np.median(values)), float(np.percentile(values, 99))
    spread = message("median reflectance {median:.4g}, 99 % below {high:.4g}", median=median, high=high)
    stored = [(values.max() - offset) / scale for scale, offset in zip(cube.radiometry.scale, cube.radiometry.offset)]
    if values.size < FEWEST_VALUES:
        return None
    if abs(high) < SMALLEST_HIGH and abs(float(np.percentile(values, 1))) < SMALLEST_HIGH:
        return Problem(
            message(
                "values too small ({spread}). They have been divided already: set INPUT_SCALE to reflectance.",
                spread=spread,
            ),
            impossible=cube.radiometry.by_user,
        )
    if cube.radiometry.scale[0] <= COARSEST_DN and max(stored) <= LARGEST_PICTURE_VALUE + 0.5:
        return Problem(
            message(
                "no number is above {stored:.0f}, as in an 8-bit picture, which is not reflectance. Choose "
                "the original bands, or state in INPUT_SCALE the reflectance of one unit (DN/10000 for a dark "
                "sea).",
                stored=max(stored),
            )
        )
    if median > LARGEST_MEDIAN:
        return Problem(
            message(
                "values too large for reflectance ({spread}). They are digital numbers or stretched: state in "
                "INPUT_SCALE how they become reflectance ({input_scales}).",
                spread=spread,
                input_scales=", ".join(INPUT_SCALES),
            ),
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
            message(
                "{wrapped:.1%} of the values are far above any reflectance while the rest are not: numbers "
                "that fell below 0 have wrapped around, which happens when the offset of -1000 is subtracted "
                "from harmonised data. Make the stack again without that step.",
                wrapped=wrapped,
            ),
            impossible=True,
        )
    if far > LARGEST_FAR_NEGATIVE_SHARE:
        text = message(
            "{far:.1%} of the visible values are below {far_negative}, which no surface reflects: ",
            far=far,
            far_negative=FAR_NEGATIVE,
        )
        return Problem(joined("", (text, _twice(cube))), impossible=True)
    if negative > LARGEST_NEGATIVE_SHARE:
        text = message(
            "{negative:.1%} of the visible values are below {negative2}. Over dark water that is possible; else ",
            negative=negative,
            negative2=NEGATIVE,
        )
        return Problem(joined("", (text, _twice(cube))))
    if cut > LARGEST_CUT_SHARE:
        return Problem(
            message(
                "a visible band is 0 (nodata) in {cut:.1%} of the pixels where B08 has data: dark pixels were "
                "cut off, which happens when the offset of -1000 is subtracted from harmonised data. Make the "
                "stack again without that step; if the zeros are right (very dark forest or lakes), set "
                "INPUT_SCALE to DN/10000.",
                cut=cut,
            )
        )
    return None


def _largest_share_below(bands: np.ndarray, limit: float) -> float:
    """The largest share of valid values below ``limit`` that one of ``bands`` has."""
    with np.errstate(invalid="ignore"):
        return max(float((band < limit).sum()) / max(1, np.isfinite(band).sum()) for band in bands)


def _twice(cube: Cube) -> str:
    """The cause of reflectance too low by 0.1, and the remedy, which depends on the source of the offset."""
    cause = message("the offset of -1000 is applied twice, for the data are harmonised already. ")
    if min(cube.radiometry.offset) < 0:
        return message("{cause}Set INPUT_SCALE to DN/10000.", cause=cause)
    remedy = "(DN+1000)/10000" if cube.radiometry.scale[0] != 1.0 else "reflectance+0.1"
    return message(
        "{cause}The stored numbers are too low (reflectance by 0.1): load them again without the offset, "
        "or set INPUT_SCALE to {remedy}.",
        cause=cause,
        remedy=remedy,
    )


def _brightness_warnings(cube: Cube, values: np.ndarray) -> list[str]:
    high = float(np.percentile(values, 99))
    if high <= LARGEST_HIGH:
        return []
    return [
        message(
            "{source} is very bright (1 % of the values above {high:.2f}): check INPUT_SCALE unless it is cloudy.",
            source=cube.source,
            high=high,
        )
    ]
