"""How long work tells what it does and learns that it should stop, without knowing QGIS."""

from __future__ import annotations

from typing import Protocol

from .errors import Cancelled


class Progress(Protocol):
    """What a caller hands to the engine; algorithms/base.py has the one for QGIS."""

    def fraction(self, done: float) -> None:
        """The share done, 0 to 1."""

    def text(self, message: str) -> None:
        """A line that replaces the last one."""

    def info(self, message: str) -> None:
        """A line for the log."""

    def warning(self, message: str) -> None:
        """A warning for the log."""

    def cancelled(self) -> bool:
        """Whether to stop."""


class Silent:
    """Says nothing and never stops: for scripts and tests."""

    def fraction(self, done: float) -> None:
        """Ignored."""

    def text(self, message: str) -> None:
        """Ignored."""

    def info(self, message: str) -> None:
        """Ignored."""

    def warning(self, message: str) -> None:
        """Ignored."""

    def cancelled(self) -> bool:
        """Never."""
        return False


NEVER = Silent().cancelled


def go_on() -> None:
    """The check of work that nobody stops; others raise Cancelled."""


def stop_if_cancelled(progress: Progress) -> None:
    """Raise Cancelled where the user asked to stop."""
    if progress.cancelled():
        raise Cancelled("Cancelled. No output was written.")
