"""Measurements kept in the QGIS profile: a network's speed on this machine, and the overlap that it needs."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from qgis.core import QgsSettings

from ..engine.core.errors import EnvironmentProblem
from ..engine.core.files import file_fingerprints
from .backends import threads, worker_interpreter
from .settings import PREFIX, Settings, load

SPEED_FOLDER = f"{PREFIX}speed/"
OVERLAP_FOLDER = f"{PREFIX}overlap/"


class Measurements:
    """What a run looks up and keeps, for the device and precision that it is asked for; see engine's Memory."""

    def __init__(self, device: str, precision: str):
        self._settings, self._device, self._precision = load(), device, precision
        taken = threads(self._settings)
        self.cores = min(1.0, taken / (os.cpu_count() or 1)) if taken else 1.0
        self.separate = _in_worker(self._settings)

    def overlap(self, decoder: Path) -> int | None:
        """Input pixels; None if it was not measured."""
        return MeasuredOverlap(decoder).recall()

    def remember_overlap(self, decoder: Path, overlap: int) -> None:
        """Keep a measured overlap."""
        MeasuredOverlap(decoder).remember(overlap)

    def speed(self, decoder: Path) -> float | None:
        """Seconds for each pixel that the network saw in the last run; None if there was none."""
        return self._speed(decoder).recall()

    def remember_speed(self, decoder: Path, pixel_seconds: float) -> None:
        """Keep what a run took."""
        self._speed(decoder).remember(pixel_seconds)

    def _speed(self, decoder: Path) -> Speed:
        return Speed(self._settings, decoder, self._device, self._precision)


def _in_worker(chosen: Settings) -> bool:
    try:
        return worker_interpreter(chosen) is not None
    except EnvironmentProblem:  # A run will name it.
        return False


class Speed:
    """The seconds for each pixel of one network, device, precision and number of threads, kept in the QGIS profile."""

    def __init__(self, chosen: Settings, decoder: Path, device: str, precision: str):
        where = chosen.device_for(device), chosen.precision_for(precision)
        what = "\n".join((str(decoder.resolve()), *where, str(threads(chosen))))
        self._key = SPEED_FOLDER + hashlib.sha256(what.encode()).hexdigest()[:32]

    def recall(self) -> float | None:
        """Seconds for each pixel that the network saw in the last run; None if there was none."""
        try:
            value = float(QgsSettings().value(self._key, 0.0))
        except (TypeError, ValueError):
            return None
        return value if value > 0 else None

    def remember(self, pixel_seconds: float) -> None:
        """Keep what a run took."""
        QgsSettings().setValue(self._key, pixel_seconds)


class MeasuredOverlap:
    """The overlap of a checkpoint file or folder as it is now, kept in the QGIS profile; none if it does not exist."""

    def __init__(self, decoder: Path):
        decoder = decoder.resolve()
        files = [decoder] if decoder.is_file() else sorted(decoder.glob("*"))
        self._key = OVERLAP_FOLDER + hashlib.sha256(json.dumps(file_fingerprints(files)).encode()).hexdigest()[:32]

    def recall(self) -> int | None:
        """Input pixels; None if it was not measured."""
        try:
            value = int(QgsSettings().value(self._key, -1))
        except (TypeError, ValueError):
            return None
        return value if value >= 0 else None

    def remember(self, overlap: int) -> None:
        """Keep what was measured."""
        QgsSettings().setValue(self._key, overlap)
