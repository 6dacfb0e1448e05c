"""How long computations report progress and notice that they should stop, without knowing QGIS."""

from __future__ import annotations

import time
from typing import Protocol

from .errors import Cancelled
from .messages import Message, message
from .text import duration_text


class Progress(Protocol):
    """The progress that a caller passes to the engine; algorithms/support/base.py has the one for QGIS."""

    def fraction(self, done: float) -> None:
        """Report the share done, 0 to 1."""

    def text(self, message: str) -> None:
        """Show a line that replaces the last one."""

    def info(self, message: str) -> None:
        """Write a line to the log."""

    def warning(self, message: str) -> None:
        """Write a warning to the log."""

    def cancelled(self) -> bool:
        """Whether to stop."""


class Silent:
    """Reports nothing and never stops: for scripts and tests."""

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


def no_check() -> None:
    """The check of a computation that cannot be stopped; other checks raise Cancelled."""


class TimeLeft:
    """How long work still takes if it goes on as it has gone since this was made."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    def seconds(self, done: float, rest: float) -> float:
        """Of the ``rest``, by what has been ``done`` in the time until now, both in one unit; ``done`` is not 0."""
        return (time.monotonic() - self._begun) / done * rest

    def text(self, done: float, rest: float) -> Message:
        """The same in seconds, minutes or hours, for people."""
        return duration_text(self.seconds(done, rest))


def stop_if_cancelled(progress: Progress) -> None:
    """Stop the computation if the user asked for it.

    :raises Cancelled: the user asked to stop.
    """
    if progress.cancelled():
        raise Cancelled(message("Cancelled. No output was written."))
