"""From stored numbers to surface reflectance: scale, offset, and what stands for no data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Optional, Union

import numpy as np
from osgeo import gdal

from ...core.bands import BAND_NAMES
from ...core.errors import RasterError
from .facts import OFFSET_BASELINE, Facts
from .stack import StackBand

SATURATED = 65535
QUANTIFICATION = 10000.0
BASELINE_OFFSET = -1000.0
# What INPUT_SCALE may say: reflectance = DN × scale + offset.
INPUT_SCALES = {
    "reflectance": (1.0, 0.0),
    "DN/10000": (1e-4, 0.0),
    "(DN-1000)/10000": (1e-4, -0.1),
    "DN/65535": (1 / 65535, 0.0),
}
# An offset of -1000 still to be applied leaves hardly a pixel of the darkest band below it: of 16 scenes with that
# offset the 0.5th percentile was never under 947, of 46 without it at 940 or above only where the offset had been
# inferred and is in doubt.
OFFSET_FLOOR = 900.0
LARGEST_REFLECTANCE = 3.0
SMALLEST_DN = 10.0


@dataclass(frozen=True)
class Radiometry:
    """reflectance = DN × ``scale`` + ``offset``, for each of the ten bands; reflectance 1 = all light reflected.

    ``integer``: digital numbers are stored, of which 0 and (of 16 bit) 65535 stand for no data and saturation; both are
    looked at before the offset. Floating-point pixels are without data where they are not finite or 0 in all bands.
    """

    scale: tuple[float, ...]
    offset: tuple[float, ...]
    integer: bool
    how: str

    def apply(self, stored: np.ndarray, nodata: Sequence[Optional[float]]) -> np.ndarray:
        """Stored numbers (10,h,w) to reflectance, float32, NaN where there is no data.

        ``nodata``: the nodata value of each band or None.
        """
        scale = np.asarray(self.scale, np.float32)[:, None, None]
        offset = np.asarray(self.offset, np.float32)[:, None, None]
        reflectance = stored.astype(np.float32) * scale + offset
        for band, value, out in zip(stored, nodata, reflectance):
            if value is not None:
                out[band == stored.dtype.type(value)] = np.nan
        if self.integer:
            reflectance[(stored == 0) | (stored >= SATURATED)] = np.nan
        else:
            reflectance[:, (stored == 0).all(axis=0)] = np.nan
            reflectance[~np.isfinite(reflectance)] = np.nan
        return reflectance


class Sample(NamedTuple):
    """Statistics of stored numbers over a thinned cube: ``dark`` is the 0.5th percentile of the darkest band."""

    dark: float
    median: float
    high: float


def sample_of(stored: np.ndarray, nodata: Sequence[Optional[float]]) -> Optional[Sample]:
    """Statistics of stored numbers (10,h,w), nodata left out; None where there is nothing else."""
    values = Radiometry((1.0,) * 10, (0.0,) * 10, np.issubdtype(stored.dtype, np.integer), "").apply(stored, nodata)
    kept = [band[np.isfinite(band)] for band in values]
    kept = [band for band in kept if band.size]
    if not kept:
        return None
    together = np.concatenate(kept)
    dark = min(float(np.percentile(band, 0.5)) for band in kept)
    return Sample(dark, float(np.median(together)), float(np.percentile(together, 99)))


def given_scale(input_scale: Union[str, float]) -> Optional[tuple[float, float]]:
    """Scale and offset that INPUT_SCALE states (INPUT_SCALES or a number); None for "auto". Raises RasterError."""
    text = str(input_scale).strip()
    if text.lower() in ("auto", ""):
        return None
    spellings = {name.lower().replace(" ", ""): value for name, value in INPUT_SCALES.items()}
    if text.lower().replace(" ", "") in spellings:
        return spellings[text.lower().replace(" ", "")]
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1:
        raise RasterError(
            f"INPUT_SCALE {text!r} is unknown: give auto, {', '.join(INPUT_SCALES)}, or the reflectance of one unit as "
            "a number above 0 and up to 1, such as 0.0001."
        )
    return number, 0.0


def find_radiometry(
    name: str, bands: Sequence[StackBand], facts: Facts, sample: Optional[Sample], input_scale: Union[str, float]
) -> Radiometry:
    """How the ten ``bands`` of the source ``name`` become reflectance, and in ``how`` from where that is known.

    In this order: INPUT_SCALE; the product's metadata; scale and offset set in the file; what the numbers allow. Raises
    RasterError where none of these settles it.
    """
    integer = all(band.is_integer for band in bands)
    if any(band.dtype == gdal.GDT_Byte for band in bands):
        raise RasterError(
            f"{name} holds 8-bit numbers (0..255): a picture, not reflectance. Choose the original bands (16-bit "
            "digital numbers or floating-point reflectance)."
        )

    def made(scale, offset, how: str) -> Radiometry:
        return Radiometry(tuple(scale), tuple(offset), integer, how)

    given = given_scale(input_scale)
    if given:
        scale, offset = given
        return made([scale] * 10, [offset] * 10, f"reflectance = DN × {scale:g} {offset:+g}, as INPUT_SCALE says")
    if any(band.scale not in (None, 0.0, 1.0) or band.offset not in (None, 0.0) for band in bands):
        scale = [1.0 if band.scale is None else band.scale for band in bands]
        offset = [band.offset or 0.0 for band in bands]
        return made(scale, offset, f"reflectance = DN × {scale[0]:g} {offset[0]:+g}, as set in the file's bands")
    if not integer:
        unit, how = _of_floats(name, sample)
        return made([1 / unit] * 10, [0.0] * 10, how)
    unit = facts.quantification or QUANTIFICATION
    offsets, why = _dn_offsets(name, facts, sample)
    how = f"reflectance = (DN {_signed(offsets)}) / {unit:g}, {why}"
    return made([1 / unit] * 10, [value / unit for value in offsets], how)


def _of_floats(name: str, sample: Optional[Sample]) -> tuple[float, str]:
    if sample is None or sample.high <= LARGEST_REFLECTANCE:
        return 1.0, "floating-point reflectance, by its range"
    if sample.median >= SMALLEST_DN and sample.dark < OFFSET_FLOOR:
        why = f"by its range (median {sample.median:.0f}, darkest {sample.dark:.0f})"
        return QUANTIFICATION, f"reflectance = DN / 10000, digital numbers as floating point, {why}"
    raise RasterError(
        f"{name} holds floating-point numbers (median {sample.median:g}, 99 % below {sample.high:g}) that may be "
        f"digital numbers: say in INPUT_SCALE how they become reflectance ({', '.join(INPUT_SCALES)})."
    )


def _dn_offsets(name: str, facts: Facts, sample: Optional[Sample]) -> tuple[list[float], str]:
    """The DN offset of each of the ten bands, and from where it is known."""
    if facts.offsets is not None:
        default = facts.offsets.get("", 0.0)
        offsets = [facts.offsets.get(band, default) for band in BAND_NAMES]
        return offsets, f"as {facts.origin} says"
    if facts.offset_applied:
        return [0.0] * 10, f"because {facts.origin} says that the offset is already applied"
    if facts.baseline is not None and facts.baseline < OFFSET_BASELINE:
        return [0.0] * 10, f"because processing baseline {facts.baseline:05.2f} has no offset"
    if sample and sample.dark < OFFSET_FLOOR:
        return [0.0] * 10, f"because numbers as low as {sample.dark:.0f} leave no room for an offset of -1000"
    if facts.baseline is not None:
        return [BASELINE_OFFSET] * 10, f"because of processing baseline {facts.baseline:05.2f}"
    if sample is None:
        raise RasterError(
            f"{name} is all nodata, or nearly, and says nothing of its numbers: choose another input, or say in "
            "INPUT_SCALE how they become reflectance."
        )
    raise RasterError(
        f"{name} holds no number below {sample.dark:.0f} and does not say whether the offset of processing baseline "
        "04.00 (from January 2022) is still to be applied. Say so in INPUT_SCALE: (DN-1000)/10000 if the numbers are "
        "those of the product, DN/10000 if they are harmonised or older, DN/65535 if reflectance 1 is stored as 65535."
    )


def _signed(offsets: list[float]) -> str:
    values = sorted(set(offsets))
    return " or ".join(f"{'-' if value < 0 else '+'} {abs(value):g}" for value in values)
