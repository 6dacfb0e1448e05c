"""What a pixel took in earlier runs, so that the next estimate is this machine's own."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from qgis.core import QgsSettings

from .backends import threads
from .settings import PREFIX, Settings

FOLDER = f"{PREFIX}speed/"


class Speed:
    """The seconds for each pixel of one network, device, precision and number of threads, kept in the QGIS profile."""

    def __init__(self, chosen: Settings, decoder: Path, device: str, precision: str):
        self._threads = threads(chosen)
        device = chosen.device if device == "auto" else device
        precision = chosen.precision if precision == "auto" else precision
        what = "\n".join((str(decoder.resolve()), device, precision, str(self._threads)))
        self._key = FOLDER + hashlib.sha256(what.encode()).hexdigest()[:32]

    @property
    def cores(self) -> float:
        """The share of the processor's cores that a run takes."""
        return min(1.0, self._threads / (os.cpu_count() or 1)) if self._threads else 1.0

    def recall(self) -> float | None:
        """Seconds for each pixel that the network saw in the last run; None where there was none."""
        try:
            value = float(QgsSettings().value(self._key, 0.0))
        except (TypeError, ValueError):
            return None
        return value if value > 0 else None

    def remember(self, pixel_seconds: float | None) -> None:
        """Keep what a run took."""
        if pixel_seconds:
            QgsSettings().setValue(self._key, pixel_seconds)
