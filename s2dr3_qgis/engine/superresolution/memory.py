"""The memory from run to run: the speed of each network, and the overlap that it needs."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Memory(Protocol):
    """A store of measurements from run to run; ``decoder`` is a checkpoint's file or folder.

    ``cores``: the share of the processor's cores for a run, 0 to 1; ``separate``: the network runs in a process of its
    own.
    """

    cores: float
    separate: bool

    def overlap(self, decoder: Path) -> int | None:
        """The overlap in input pixels; None if it was not measured."""

    def remember_overlap(self, decoder: Path, overlap: int) -> None:
        """Store a measured overlap."""

    def speed(self, decoder: Path) -> float | None:
        """Seconds for each input pixel of the network in the last run; None if there was none."""

    def remember_speed(self, decoder: Path, pixel_seconds: float) -> None:
        """Store the speed of a run."""


class NoMemory:
    """A memory without content, for scripts: each run measures the overlap, unless the request names one."""

    cores = 1.0
    separate = False

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
