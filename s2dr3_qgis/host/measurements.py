"""Measurements kept in the QGIS profile: a network's speed on this machine, and the overlap that it needs."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from qgis.core import QgsSettings

from ..engine.core.files import file_fingerprints
from .backends import threads
from .settings import PREFIX, Settings

SPEED_FOLDER = f"{PREFIX}speed/"
OVERLAP_FOLDER = f"{PREFIX}overlap/"


class Speed:
    """The seconds for each pixel of one network, device, precision and number of threads, kept in the QGIS profile."""

    def __init__(self, chosen: Settings, decoder: Path, device: str, precision: str):
        self._threads = threads(chosen)
        device = chosen.device if device == "auto" else device
        precision = chosen.precision if precision == "auto" else precision
        what = "\n".join((str(decoder.resolve()), device, precision, str(self._threads)))
        self._key = SPEED_FOLDER + hashlib.sha256(what.encode()).hexdigest()[:32]

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


class MeasuredOverlap:
    """That of a checkpoint file or folder as it is now, kept in the QGIS profile.

    One that is not there has none: whoever opens it says so.
    """

    def __init__(self, decoder: Path):
        decoder = decoder.resolve()
        files = [decoder] if decoder.is_file() else sorted(decoder.glob("*"))
        self._key = OVERLAP_FOLDER + hashlib.sha256(json.dumps(file_fingerprints(files)).encode()).hexdigest()[:32]

    def recall(self) -> int | None:
        """Input pixels; None where it was not measured."""
        try:
            value = int(QgsSettings().value(self._key, -1))
        except (TypeError, ValueError):
            return None
        return value if value >= 0 else None

    def remember(self, overlap: int) -> None:
        """Keep what was measured."""
        QgsSettings().setValue(self._key, overlap)
