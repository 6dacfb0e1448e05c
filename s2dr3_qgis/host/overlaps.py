"""The overlap that a network was measured to need, so that it is measured once."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from qgis.core import QgsSettings

from ..engine.raster.cube.files import as_they_are
from .settings import PREFIX

FOLDER = f"{PREFIX}overlap/"


class MeasuredOverlap:
    """That of a checkpoint file or folder as it is now, kept in the QGIS profile.

    One that is not there has none: whoever opens it says so.
    """

    def __init__(self, decoder: Path):
        decoder = decoder.resolve()
        files = [decoder] if decoder.is_file() else sorted(decoder.glob("*"))
        self._key = FOLDER + hashlib.sha256(json.dumps(as_they_are(files)).encode()).hexdigest()[:32]

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
