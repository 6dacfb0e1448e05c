"""Statistics of a source's stored numbers, over a thinned part of it, for the decision on scale and offset."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

# Multiples of 6.5535 (1e-4 of reflectance, stored as DN/65535), rounded to whole numbers, skip most numbers.
LATTICE_STEP = 6.5535
LEAST_ON_LATTICE = 0.999
FEWEST_FOR_LATTICE = 1000
# Pixels with the same number in all bands are edges and fill values rather than ground, unless most are like that.
MOST_CONSTANT = 0.5
VISIBLE = slice(0, 3)
DARK_PERCENTILE = 5.0


@dataclass(frozen=True)
class Sample:
    """The valid stored numbers of each of the ten bands (1-D arrays); at least one band has some."""

    bands: tuple[np.ndarray, ...]

    @property
    def dark(self) -> float:
        """The 5th percentile of the darkest band."""
        return min(float(np.percentile(band, DARK_PERCENTILE)) for band in self._filled)

    @property
    def lowest(self) -> float:
        """The 0.5th percentile of the darkest band."""
        return min(float(np.percentile(band, 0.5)) for band in self._filled)

    @property
    def median(self) -> float:
        """The median of all bands together."""
        return float(np.median(np.concatenate(self._filled)))

    @property
    def high(self) -> float:
        """The 99th percentile of all bands together."""
        return float(np.percentile(np.concatenate(self._filled), 99))

    def share_below(self, value: float) -> float:
        """The largest share (0..1) of numbers below ``value`` in a visible band."""
        return max((float((band < value).mean()) for band in self.bands[VISIBLE] if band.size), default=0.0)

    def on_lattice(self) -> bool:
        """Whether the numbers are reflectance in steps of 1e-4 stored as DN/65535."""
        numbers = np.concatenate(self._filled).astype(np.float64)
        nearest = np.round(np.round(numbers / LATTICE_STEP) * LATTICE_STEP)
        return numbers.size >= FEWEST_FOR_LATTICE and float((nearest == numbers).mean()) >= LEAST_ON_LATTICE

    @property
    def _filled(self) -> list[np.ndarray]:
        return [band for band in self.bands if band.size]


def sample_of(stored: np.ndarray, valid: np.ndarray) -> Optional[Sample]:
    """The sample of the stored numbers (10,h,w) with ``valid`` (10,h,w) True; None if there is none."""
    pixels, valid = stored.reshape(len(stored), -1), valid.reshape(len(stored), -1)
    constant = (pixels == pixels[0]).all(axis=0) & valid.all(axis=0)
    complete = valid.all(axis=0)
    if constant.sum() <= MOST_CONSTANT * max(1, complete.sum()):
        valid = valid & ~constant
    bands = tuple(band[mask] for band, mask in zip(pixels, valid))
    return Sample(bands) if any(band.size for band in bands) else None
