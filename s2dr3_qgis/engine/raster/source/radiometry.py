"""From stored numbers to surface reflectance: scale, offset and nodata.

The user's statement comes first, then that of the file, the product or its STAC item. Statistics of the numbers decide
only if nobody states anything; otherwise they raise a doubt, which is a question or a warning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Optional, Union

import numpy as np
from osgeo import gdal

from ...core.bands import BAND_NAMES
from ...core.errors import RasterError
from ...core.messages import either, message
from .facts import OFFSET_BASELINE, Facts
from .fill import HIGHEST_NUMBER, LOWEST_NUMBER
from .input_scale import INPUT_SCALES, given_scale
from .sample import Sample
from .stack import StackBand

SATURATED = 65535
QUANTIFICATION = 10000.0
BASELINE_OFFSET = -1000.0
# With an offset of -1000 still to be applied, few numbers of the darkest band are below 900: of 60 scenes, the 5th
# percentile was above 900 in all 18 with that offset, and below in all but 6 without.
OFFSET_FLOOR = 900.0
# Dark water and shadow reach reflectances of about -0.02 (800 with the offset); only fill and edges reach -0.05.
NEGATIVE_DN, IMPOSSIBLE_DN = 800.0, 500.0
# Shares of a visible band below these that contradict an offset, and that exclude it.
CONTRADICTING_SHARE, EXCLUDING_SHARE = 0.05, 0.25
LARGEST_REFLECTANCE = 3.0
SMALLEST_DN = 10.0
# The 99th percentile of a band of digital numbers is above this, but for the short-wave infrared over water.
SMALLEST_NUMBERS = 100.0
# A very low number below this reflectance is a fill value, not a number of an unusual scale.
LOWEST_REFLECTANCE = -0.2
RAW_EXPORT = "(raw)"


@dataclass(frozen=True)
class Radiometry:
    """reflectance = DN × ``scale`` + ``offset``, for each of the ten bands; reflectance 1 = all light reflected.

    ``integer``: digital numbers are stored; 0 stands for no data and (in 16 bits) 65535 for saturation, both before the
    offset. Packed numbers are another matter: if the offset is positive and another nodata value declared, 0 is data.
    Floating-point pixels have no data if they are not finite, or 0 in all bands. ``fill``: for each band, further
    stored numbers that stand for no data, as (lowest, highest); () if no band has any. ``stated``: the user, the file
    or the product states scale and offset, so that implausible numbers get a warning and are not refused; ``by_user``:
    the user does. ``doubts``: warnings.
    """

    scale: tuple[float, ...]
    offset: tuple[float, ...]
    integer: bool
    how: str
    stated: bool = False
    by_user: bool = False
    fill: tuple[tuple[tuple[float, float], ...], ...] = ()
    doubts: tuple[str, ...] = ()

    def apply(self, stored: np.ndarray, nodata: Sequence[Optional[float]]) -> np.ndarray:
        """The reflectance of stored numbers (10,h,w), float32, with NaN for no data.

        :param nodata: the nodata value of each band, or None; values that the type cannot hold match no pixel.
        """
        scale = np.asarray(self.scale, np.float32)[:, None, None]
        offset = np.asarray(self.offset, np.float32)[:, None, None]
        with np.errstate(over="ignore", invalid="ignore"):
            reflectance = stored.astype(np.float32) * scale + offset
        zeros = [value not in (None, 0.0) and add > 0 for value, add in zip(nodata, self.offset)]
        reflectance[~valid_numbers(stored, nodata, self.integer, self.fill, zeros)] = np.nan
        if stored.dtype.kind != "u":
            with np.errstate(invalid="ignore"):
                low = (stored <= LOWEST_NUMBER) & (reflectance < LOWEST_REFLECTANCE)
            reflectance[low] = np.nan
        return reflectance


def valid_numbers(
    stored: np.ndarray,
    nodata: Sequence[Optional[float]],
    integer: bool,
    fill: Sequence[Sequence[tuple[float, float]]] = (),
    zeros: Sequence[bool] = (False,),
) -> np.ndarray:
    """Booleans (10,h,w): whether stored numbers are data; see `Radiometry`.

    :param zeros: whether 0 is data among digital numbers, for each band or for all.
    """
    if integer:
        valid = (stored != 0) & (stored < SATURATED)
        if any(zeros):
            valid |= (stored == 0) & np.reshape(zeros, (-1, 1, 1))
    else:
        with np.errstate(invalid="ignore"):
            valid = np.isfinite(stored) & (stored != 0).any(axis=0) & (stored < HIGHEST_NUMBER)
    for number, value in enumerate(nodata):
        if value is not None:
            valid[number] &= ~_holds(stored[number], value, value)
    for number, ranges in enumerate(fill):
        for low, high in ranges:
            valid[number] &= ~_holds(stored[number], low, high)
    return valid


def _holds(stored: np.ndarray, low: float, high: float) -> np.ndarray:
    """Booleans: whether numbers lie in a closed range; the type need not be able to hold its bounds."""
    if stored.dtype.kind in "iu":
        limits = np.iinfo(stored.dtype)
        # NaN makes an empty range.
        first, last = max(low, float(limits.min)), min(high, float(limits.max))
        if not first <= last or np.ceil(first) > np.floor(last):
            return np.zeros(stored.shape, bool)
        smallest, largest = (stored.dtype.type(int(value)) for value in (np.ceil(first), np.floor(last)))
        return stored == smallest if smallest == largest else (stored >= smallest) & (stored <= largest)
    with np.errstate(over="ignore", invalid="ignore"):
        return (stored >= stored.dtype.type(low)) & (stored <= stored.dtype.type(high))


def find_radiometry(
    name: str, bands: Sequence[StackBand], facts: Facts, sample: Optional[Sample], input_scale: Union[str, float]
) -> Radiometry:
    """The radiometry of the ten ``bands`` of the source ``name``; its ``how`` names the source of the decision.

    In this order: INPUT_SCALE; scale and offset set in the bands; the product's metadata; the numbers themselves.

    :raises RasterError: none of these decides, or they contradict each other; INPUT_SCALE resolves it.
    """
    integer = all(band.is_integer for band in bands)
    given = given_scale(input_scale)
    if given:
        scale, offset = given
        how = message("reflectance = DN × {scale:g} {offset:+g}, as INPUT_SCALE says", scale=scale, offset=offset)
        return Radiometry((scale,) * 10, (offset,) * 10, integer, how, stated=True, by_user=True)
    if any(band.dtype == gdal.GDT_Byte for band in bands):
        raise RasterError(
            message(
                "{name} holds 8-bit numbers (0..255): a picture, not reflectance. Choose the original bands "
                "(16-bit digital numbers or floating-point reflectance), or state in INPUT_SCALE the "
                "reflectance of one unit.",
                name=name,
            )
        )
    if any(_has_tags(band) for band in bands):
        return _of_tags(name, bands, facts, sample, integer)
    if not integer and sample is not None:
        _refuse_two_kinds(name, sample)
    if not integer and (sample is None or sample.high <= LARGEST_REFLECTANCE):
        doubts = _left_in(name, facts, sample, 1.0)
        return Radiometry(
            (1.0,) * 10, (0.0,) * 10, False, message("floating-point reflectance, by its range"), doubts=doubts
        )
    if not integer and sample is not None and sample.median < SMALLEST_DN:
        raise RasterError(
            message(
                "{name} holds floating-point numbers (median {median:g}, 99 % below {high:g}) that may be "
                "digital numbers: state in INPUT_SCALE how they become reflectance ({input_scales}).",
                name=name,
                median=sample.median,
                high=sample.high,
                input_scales=", ".join(INPUT_SCALES),
            )
        )
    return _of_digital_numbers(name, bands, facts, sample, integer)


def _of_tags(
    name: str, bands: Sequence[StackBand], facts: Facts, sample: Optional[Sample], integer: bool
) -> Radiometry:
    _refuse_tags_missing(name, bands, sample)
    scale = tuple(1.0 if band.scale is None else band.scale for band in bands)
    offset = tuple(band.offset or 0.0 for band in bands)
    if not all(np.isfinite((*scale, *offset))) or 0.0 in scale:
        raise RasterError(
            message(
                "The bands of {name} have a scale or offset that is no number or 0: state in INPUT_SCALE how "
                "they become reflectance.",
                name=name,
            )
        )
    doubts = _left_in(name, facts, sample, scale[0]) if not any(offset) else _offset_missing(name, offset)
    how = message(
        "reflectance = DN × {scale:g} {offset:+g}, as set in the file's bands", scale=scale[0], offset=offset[0]
    )
    if len({*zip(scale, offset)}) > 1:
        listed = ", ".join(f"{band} {one:g} {other:+g}" for band, one, other in zip(BAND_NAMES, scale, offset))
        how = message("reflectance = DN × scale + offset, as set in the file's bands: {listed}", listed=listed)
    return Radiometry(scale, offset, integer, how, stated=True, doubts=doubts)


def _refuse_tags_missing(name: str, bands: Sequence[StackBand], sample: Optional[Sample]) -> None:
    """Raise RasterError if only some bands have a scale or offset, unless the others hold reflectance."""
    high = _high(sample) if sample else [np.nan] * len(bands)
    without = [
        msi
        for msi, band, top in zip(BAND_NAMES, bands, high)
        if not _has_tags(band) and (band.is_integer or top > LARGEST_REFLECTANCE)
    ]
    if without:
        raise RasterError(
            message(
                "{name} has no scale or offset for {without}, but for its other bands: set them in the file for all "
                "bands (gdal_edit.py -scale, -offset), or state in INPUT_SCALE how the numbers become reflectance.",
                name=name,
                without=", ".join(without),
            )
        )


def _refuse_two_kinds(name: str, sample: Sample) -> None:
    """Raise RasterError if some bands hold reflectance and others digital numbers: no one scale is right for both."""
    high = _high(sample)
    # Digital numbers of a dark sea are as low, but whole.
    reflectance = [
        msi
        for msi, band, top in zip(BAND_NAMES, sample.bands, high)
        if top <= LARGEST_REFLECTANCE and (band != np.rint(band)).any()
    ]
    numbers = [msi for msi, top in zip(BAND_NAMES, high) if top > SMALLEST_NUMBERS]
    if reflectance and numbers:
        raise RasterError(
            message(
                "{name} holds reflectance in {reflectance} and digital numbers in {numbers}: take all bands from one "
                "source, or set in the files of the latter how they become reflectance (gdal_edit.py -scale, -offset). "
                "If all are digital numbers, state in INPUT_SCALE how they become reflectance.",
                name=name,
                reflectance=", ".join(reflectance),
                numbers=", ".join(numbers),
            )
        )


def _high(sample: Sample) -> list[float]:
    """The 99th percentile of each band, NaN if it has no number."""
    return [float(np.percentile(band, 99)) if band.size else np.nan for band in sample.bands]


def _has_tags(band: StackBand) -> bool:
    return band.scale not in (None, 0.0, 1.0) or band.offset not in (None, 0.0)


def _offset_missing(name: str, offset: Sequence[float]) -> tuple[str, ...]:
    """A warning if some bands have an offset and others none."""
    without = [msi for msi, value in zip(BAND_NAMES, offset) if not value]
    if not without:
        return ()
    return (
        message(
            "{name} has no offset for {without}, but for its other bands. If that is wrong, state in INPUT_SCALE how "
            "the numbers become reflectance.",
            name=name,
            without=", ".join(without),
        ),
    )


def _left_in(name: str, facts: Facts, sample: Optional[Sample], scale: float) -> tuple[str, ...]:
    """A warning if reflectance without an offset may still contain the offset of -1000 (0.1), which nobody states.

    :raises RasterError: the product's metadata or name state an offset.
    """
    if sample is None or sample.dark * scale < OFFSET_FLOOR / QUANTIFICATION or facts.offset_applied:
        return ()
    lowest = sample.dark * scale
    if facts.offsets is not None:
        expected, source = (
            any(facts.offsets.values()),
            message("{origin} states an offset of -1000", origin=facts.origin),
        )
    else:
        expected = facts.baseline is not None and facts.baseline >= OFFSET_BASELINE
        source = message("processing baseline {baseline:05.2f} has an offset of -1000", baseline=facts.baseline or 0)
        if facts.baseline is not None and not expected:
            return ()
    remedy = "reflectance-0.1" if scale == 1.0 else "(DN-1000)/10000"
    as_it_is = "reflectance" if scale == 1.0 else f"{scale:g}"
    if expected:
        raise RasterError(
            message(
                "{name} holds reflectance to which no offset is to be applied, but {source}, and no band is "
                "darker than {lowest:.2f}, as if it were left in. State in INPUT_SCALE which is right: "
                "{remedy} if it was left in, {as_it_is} if it has been applied.",
                name=name,
                source=source,
                lowest=lowest,
                remedy=remedy,
                as_it_is=as_it_is,
            )
        )
    if facts.offsets is not None:
        return ()
    return (
        message(
            "No band of {name} is darker than {lowest:.2f}, and nothing says whether the offset of processing "
            "baseline 04.00 (-0.1) has been applied. If it has not, set INPUT_SCALE to {remedy}.",
            name=name,
            lowest=lowest,
            remedy=remedy,
        ),
    )


def _of_digital_numbers(
    name: str, bands: Sequence[StackBand], facts: Facts, sample: Optional[Sample], integer: bool
) -> Radiometry:
    unstated = facts.offsets is None and not facts.offset_applied and facts.baseline is None
    sixteen_bit = all(band.dtype == gdal.GDT_UInt16 for band in bands)
    if unstated and facts.quantification is None and sixteen_bit and sample is not None and sample.on_lattice():
        why = message("because the numbers are multiples of 6.5535, as reflectance stored in 16 bits is")
        return Radiometry((1 / 65535,) * 10, (0.0,) * 10, integer, message("reflectance = DN / 65535, {why}", why=why))
    unit = facts.quantification or QUANTIFICATION
    offsets, reason, stated, doubts = _dn_offsets(name, facts, sample)
    if unstated and sixteen_bit and any(RAW_EXPORT in PurePath(band.path).name.lower() for band in bands):
        doubts = (
            *doubts,
            message(
                "Raw 16-bit exports of the Copernicus Browser store reflectance 1 as 65535; the numbers of "
                "{name} look like DN/10000. If they are not, set INPUT_SCALE to DN/65535.",
                name=name,
            ),
        )
    how = message("reflectance = (DN {offsets}) / {unit:g}, {why}", offsets=_signed(offsets), unit=unit, why=reason)
    if not integer:
        how = message("{how}, digital numbers as floating point", how=how)
    offset = tuple(value / unit for value in offsets)
    return Radiometry((1 / unit,) * 10, offset, integer, how, stated=stated, doubts=doubts)


def _dn_offsets(name: str, facts: Facts, sample: Optional[Sample]) -> tuple[list[float], str, bool, tuple[str, ...]]:
    """The DN offset of each of the ten bands, the reason, whether it is stated, and warnings."""
    if facts.offsets is not None:
        default = facts.offsets.get("", 0.0)
        offsets = [facts.offsets.get(band, default) for band in BAND_NAMES]
        return offsets, message("as {origin} says", origin=facts.origin), True, ()
    none = [0.0] * 10
    if facts.offset_applied:
        return none, message("because {origin} says that the offset is already applied", origin=facts.origin), True, ()
    if facts.baseline is not None and facts.baseline < OFFSET_BASELINE:
        return (
            none,
            message("because processing baseline {baseline:05.2f} has no offset", baseline=facts.baseline),
            True,
            (),
        )
    if facts.baseline is not None:
        return _of_late_baseline(name, facts.baseline, sample)
    if sample is None:
        raise RasterError(
            message(
                "{name} is all nodata, or nearly, and does not describe its numbers: choose another input, or "
                "state in INPUT_SCALE how they become reflectance.",
                name=name,
            )
        )
    if sample.dark < OFFSET_FLOOR:
        why = message(
            "because numbers as low as {lowest:.0f} leave no room for an offset of -1000", lowest=sample.lowest
        )
        return none, why, False, ()
    raise RasterError(
        message(
            "{name} holds hardly a number below {dark:.0f} and does not say whether the offset of baseline "
            "04.00 (from January 2022) is still to be applied. State it in INPUT_SCALE: (DN-1000)/10000 if "
            "the numbers are those of the product, DN/10000 if they are harmonised or older, DN/65535 if "
            "reflectance 1 is stored as 65535.",
            name=name,
            dark=sample.dark,
        )
    )


def _of_late_baseline(
    name: str, baseline: float, sample: Optional[Sample]
) -> tuple[list[float], str, bool, tuple[str, ...]]:
    """`_dn_offsets` of a processing baseline from 04.00 on; harmonised copies often keep the product's name.

    :raises RasterError: more numbers lie below the offset than dark surfaces can explain.
    """
    applied, none = [BASELINE_OFFSET] * 10, [0.0] * 10
    why = message("because of processing baseline {baseline:05.2f}", baseline=baseline)
    if sample is None or sample.share_below(NEGATIVE_DN) <= CONTRADICTING_SHARE:
        return applied, why, False, ()
    if sample.share_below(IMPOSSIBLE_DN) >= EXCLUDING_SHARE:
        share = sample.share_below(IMPOSSIBLE_DN)
        why = message(
            "because numbers as low as {lowest:.0f} leave no room for an offset of -1000", lowest=sample.lowest
        )
        doubt = message(
            "Processing baseline {baseline:05.2f} has an offset of -1000, but {share:.0%} of a visible "
            "band of {name} lie below 500: taken as harmonised, without an offset. If it is not, set "
            "INPUT_SCALE to (DN-1000)/10000.",
            baseline=baseline,
            share=share,
            name=name,
        )
        return none, why, False, (doubt,)
    share = sample.share_below(NEGATIVE_DN)
    raise RasterError(
        message(
            "Processing baseline {baseline:05.2f} of {name} has an offset of -1000, but {share:.0%} of a "
            "visible band lie below 800, so reflectance would be negative there. State in INPUT_SCALE which "
            "is right: DN/10000 if the numbers are harmonised, (DN-1000)/10000 if they are those of the "
            "product, over dark water.",
            baseline=baseline,
            name=name,
            share=share,
        )
    )


def _signed(offsets: list[float]) -> str:
    values = sorted(set(offsets))
    return either(f"{'-' if value < 0 else '+'} {abs(value):g}" for value in values)
