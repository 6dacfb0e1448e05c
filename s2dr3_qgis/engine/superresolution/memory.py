"""What is remembered of networks from run to run: how fast each is, and which overlap it needs."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Memory(Protocol):
    """Where a run looks up and keeps what was measured; ``decoder`` is a checkpoint's file or folder.

    ``cores``: the share of the processor's cores that a run takes, 0 to 1.
    """

    cores: float

    def overlap(self, decoder: Path) -> int | None:
        """Input pixels; None if it was not measured."""

    def remember_overlap(self, decoder: Path, overlap: int) -> None:
        """Keep a measured overlap."""

    def speed(self, decoder: Path) -> float | None:
        """Seconds for each pixel that the network saw in the last run; None if there was none."""

    def remember_speed(self, decoder: Path, pixel_seconds: float) -> None:
        """Keep what a run took."""


class NoMemory:
    """Remembers nothing: for scripts, which measure the overlap in each run or name one."""

    cores = 1.0

    def overlap(self, decoder: Path) -> int | None:
        """Never known."""
        return None

    def remember_overlap(self, decoder: Path, overlap: int) -> None:
        """Forgotten at once."""

    def speed(self, decoder: Path) -> float | None:
        """Never known."""
        return None

    def remember_speed(self, decoder: Path, pixel_seconds: float) -> None:
        """Forgotten at once."""
