"""The encoding of reflectance in a file, and statistics of the stored numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

REFLECTANCE_SCALE = 10000


SCALE = 10


@dataclass(frozen=True)
class Encoding:
    """The encoding of reflectance: "UInt16" is reflectance × 10000 with nodata 0, "Float32" has nodata NaN."""

    name: str

    @property
    def dtype(self) -> np.dtype:
        """The numpy type, little-endian."""
        return np.dtype("<u2" if self.name == "UInt16" else "<f4")

    @property
    def nodata(self) -> float:
        """The value of pixels without data."""
        return 0.0 if self.name == "UInt16" else float("nan")

    @property
    def scale(self) -> float:
        """Reflectance of one stored unit."""
        return 1.0 / REFLECTANCE_SCALE if self.name == "UInt16" else 1.0

    @property
    def metadata(self) -> dict[str, str]:
        """The offset, which is none, and the unit, as products state them.

        Without them a bright image would seem to hold its product's offset still; and programs that ignore the bands'
        scale and offset find them here.
        """
        return {"BOA_ADD_OFFSET": "0", "QUANTIFICATION_VALUE": f"{1 / self.scale:g}"}

    def __call__(self, reflectance: np.ndarray, valid: np.ndarray) -> np.ndarray:
        """The numbers to store for reflectance and a validity mask, which is broadcast to its shape.

        A valid pixel never becomes nodata: UInt16 is clipped to 1 .. 65535, that is 0.0001 .. 6.5535.
        """
        if self.name != "UInt16":
            return np.where(valid, reflectance, np.float32(np.nan)).astype(self.dtype)
        # In place: fresh memory costs more than the operations.
        values = reflectance * np.float32(REFLECTANCE_SCALE)
        np.rint(values, out=values)
        # Of NaN and 1, fmax takes 1: NaN has no number to be cast to, and numpy would warn in the user's log.
        np.minimum(np.fmax(values, 1, out=values), 65535, out=values)
        stored = values.astype(self.dtype)
        return stored if valid.all() else np.where(valid, stored, self.dtype.type(0))


@dataclass
class Statistics:
    """Count, sum, sum of squares, minimum and maximum of a band's stored valid numbers."""

    count: int = 0
    total: float = 0.0
    squares: float = 0.0
    low: float = float("inf")
    high: float = float("-inf")

    @classmethod
    def of(cls, values: np.ndarray) -> Statistics:
        """The statistics of an array of valid numbers."""
        if not values.size:
            return cls()
        exact = values.astype(np.float64)
        total = float(exact.sum())
        # Not as a product: BLAS would wake threads of its own, which wait busily for each other.
        squares = float(np.square(exact, out=exact).sum())
        return cls(exact.size, total, squares, float(values.min()), float(values.max()))

    def add(self, other: Statistics) -> None:
        """Add the statistics of other pixels."""
        self.count += other.count
        self.total += other.total
        self.squares += other.squares
        self.low = min(self.low, other.low)
        self.high = max(self.high, other.high)

    def metadata(self) -> dict[str, str]:
        """GDAL's metadata items of a band's statistics; none if there is no valid number."""
        if not self.count:
            return {}
        values = {"MINIMUM": self.low, "MAXIMUM": self.high, "MEAN": self.mean, "STDDEV": self.deviation}
        return {f"STATISTICS_{name}": f"{value:.16g}" for name, value in values.items()}

    @property
    def mean(self) -> float:
        """The mean; only defined if count > 0."""
        return self.total / self.count

    @property
    def deviation(self) -> float:
        """The standard deviation; only defined if count > 0."""
        return max(0.0, self.squares / self.count - self.mean**2) ** 0.5
