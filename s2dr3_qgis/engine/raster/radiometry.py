"""From stored numbers to surface reflectance: scale, offset, and what stands for no data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence, Union

import numpy as np
from osgeo import gdal

SATURATED = 65535
QUANTIFICATION = 10000.0


@dataclass(frozen=True)
class Radiometry:
    """reflectance = DN × ``scale`` + ``offset``, for each of the ten bands, reflectance 1 = all light reflected.

    ``zero_is_nodata`` and ``saturated_is_nodata`` are looked at on the stored numbers, before the offset.
    """

    scale: tuple[float, ...]
    offset: tuple[float, ...]
    zero_is_nodata: bool
    saturated_is_nodata: bool

    def apply(self, stored: np.ndarray, nodata: tuple[Optional[float], ...]) -> np.ndarray:
        """Stored numbers (10,h,w) to reflectance, float32, NaN where there is no data.

        ``nodata``: the nodata value of each band or None.
        """
        scale = np.asarray(self.scale, np.float32)[:, None, None]
        offset = np.asarray(self.offset, np.float32)[:, None, None]
        reflectance = stored.astype(np.float32) * scale + offset
        for band, value, out in zip(stored, nodata, reflectance):
            if value is not None:
                out[band == value] = np.nan
        if self.zero_is_nodata:
            reflectance[stored == 0] = np.nan
        if self.saturated_is_nodata:
            reflectance[stored >= SATURATED] = np.nan
        reflectance[~np.isfinite(reflectance)] = np.nan
        return reflectance


def find_radiometry(
    bands: Sequence, metadata: dict[str, str], input_scale: Union[str, float]
) -> tuple[Radiometry, str]:
    """Scale and offset of the ten ``bands`` (StackBand), and a sentence that says where they come from."""
    integer = all(band.dtype not in (gdal.GDT_Float32, gdal.GDT_Float64) for band in bands)
    count = len(bands)
    if all(band.scale not in (None, 1.0) for band in bands):
        scale = tuple(band.scale for band in bands)
        offset = tuple(band.offset or 0.0 for band in bands)
        how = "the scale and offset set in the file"
    else:
        dn_offset = float(metadata.get("BOA_ADD_OFFSET", metadata.get("RADIO_ADD_OFFSET", 0)))
        unit = 1.0 if not integer else QUANTIFICATION
        scale, offset = (1 / unit,) * count, (dn_offset / unit,) * count
        how = f"reflectance = (DN {dn_offset:+g}) / {unit:g}"
    return Radiometry(scale, offset, integer, integer), f"Radiometry: {how}."
