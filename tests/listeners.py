"""Progress for tests: what keeps messages, and what cancels."""

from __future__ import annotations

from pathlib import Path

from s2dr3_qgis.engine.core.progress import Silent


class CancelAfter(Silent):
    """Is cancelled once it was asked ``times`` times; 0: from the start."""

    def __init__(self, times: int = 0):
        self.left = times

    def cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


class DiskUse(Silent):
    """Notes the bytes of all files in ``folder`` each time it is asked whether to stop."""

    def __init__(self, folder: Path):
        self._folder = folder
        self.sizes: list[int] = []

    def cancelled(self) -> bool:
        self.sizes.append(sum(path.stat().st_size for path in self._folder.rglob("*") if path.is_file()))
        return False


class Warnings(Silent):
    """Keeps the warnings."""

    def __init__(self):
        self.warnings: list[str] = []

    def warning(self, message: str) -> None:
        self.warnings.append(message)
