"""Numbers that stand for no data: nodata tags that pixels can match, and undeclared fill values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Optional

import numpy as np
from osgeo import gdal

from ...core.messages import message

# Ranges of the integer types that GDAL stores; Int8 and the 64-bit types are not known to every GDAL.
INTEGER_RANGES = {
    getattr(gdal, f"GDT_{name}"): (low, high)
    for name, low, high in (
        ("Byte", 0, 2**8 - 1),
        ("Int8", -(2**7), 2**7 - 1),
        ("UInt16", 0, 2**16 - 1),
        ("Int16", -(2**15), 2**15 - 1),
        ("UInt32", 0, 2**32 - 1),
        ("Int32", -(2**31), 2**31 - 1),
        ("UInt64", 0, 2**64 - 1),
        ("Int64", -(2**63), 2**63 - 1),
    )
    if hasattr(gdal, f"GDT_{name}")
}
# Digital numbers and reflectances are higher than this, the highest of the usual fill values (-10000, -32768, lowest
# float).
LOWEST_NUMBER = -9999.0
# Fill values that could be data, among them -9999, -10000 and -999 wrapped around in 16 bits: they are fill if many
# pixels hold one of them in all ten bands.
POSITIVE_FILLS = (9999.0, 32767.0, 55536.0, 55537.0, 64537.0)
# The same negative number in all ten bands is fill up to these digital numbers and reflectances.
HIGHEST_NEGATIVE_DN, HIGHEST_NEGATIVE_REFLECTANCE = -99.0, -0.09
# Beyond all digital numbers: the fill values of NetCDF and of unset memory.
HIGHEST_NUMBER = 1e6
LEAST_SHARE, FEWEST_PIXELS = 0.001, 4
# Other numbers get a warning, from a larger share on.
DOUBTFUL_SHARE = 0.01


class Fill(NamedTuple):
    """A number in all ten bands of ``share`` (0..1) of the pixels; ``certain``: it stands for no data."""

    value: float
    share: float
    certain: bool


def storable(value: Optional[float], dtype: int) -> Optional[float]:
    """A nodata value as pixels of the GDAL data type can hold it, or None if they cannot."""
    if value is None:
        return None
    if dtype in INTEGER_RANGES:
        low, high = INTEGER_RANGES[dtype]
        return float(value) if np.isfinite(value) and float(value).is_integer() and low <= value <= high else None
    if dtype == gdal.GDT_Float32 and np.isfinite(value):
        largest = float(np.finfo(np.float32).max)
        # Decimal notation rounds the largest float32 to a value slightly above it.
        return float(np.clip(value, -largest, largest)) if abs(value) <= largest * (1 + 1e-6) else None
    return float(value)


def find_fills(stored: np.ndarray, valid: np.ndarray) -> list[Fill]:
    """Numbers in all ten bands of many pixels, the most frequent first.

    :param stored: digital numbers or floating-point values (10,h,w).
    :param valid: (10,h,w), False for numbers that are known to stand for no data.
    """
    pixels = stored.reshape(len(stored), -1)
    same = (pixels == pixels[0]).all(axis=0) & valid.reshape(len(stored), -1).all(axis=0)
    values, counts = np.unique(pixels[0][same], return_counts=True)
    is_integer = np.issubdtype(stored.dtype, np.integer)
    fills = []
    for value, count in sorted(zip(values.tolist(), counts.tolist()), key=lambda pair: -pair[1]):
        share = count / pixels.shape[1]
        certain = _is_fill(float(value), is_integer)
        if count >= FEWEST_PIXELS and share >= (LEAST_SHARE if certain else DOUBTFUL_SHARE):
            fills.append(Fill(float(value), share, certain))
    return fills


def _is_fill(value: float, is_integer: bool) -> bool:
    highest_negative = HIGHEST_NEGATIVE_DN if is_integer else HIGHEST_NEGATIVE_REFLECTANCE
    return value in POSITIVE_FILLS or value <= highest_negative or value >= HIGHEST_NUMBER


def fill_warnings(name: str, fills: Sequence[Fill]) -> list[str]:
    """A warning for each of ``fills``, with its value and share."""
    return [_warning(name, fill) for fill in fills]


def _warning(name: str, fill: Fill) -> str:
    text = message(
        "{share:.1%} of the pixels of {name} hold {fill:g} in all ten bands, not declared as nodata",
        share=fill.share,
        name=name,
        fill=fill.value,
    )
    declare = message("declare it in the file (gdal_edit.py -a_nodata {fill:g})", fill=fill.value)
    if fill.certain:
        return message(
            "{text}: they are treated as nodata. To avoid this warning, {declare}.", text=text, declare=declare
        )
    return message(
        "{text}: they are treated as data. If {fill:g} stands for no data, {declare}.",
        text=text,
        fill=fill.value,
        declare=declare,
    )
