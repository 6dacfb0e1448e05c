"""How the driver reports: lines for people, or JSON lines for a program that started it; how it learns to stop."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from typing import IO, Any

from ..core.messages import to_json

# A line of progress for people no more often than this.
LINE_SECONDS = 10.0
# Exit codes of the command line.
COMPLETE, INCOMPLETE, REFUSED, STOPPED = 0, 1, 2, 130


class Report:
    """A Progress that writes to ``out``; a context manager is not needed.

    :param json_lines: one JSON object a line with "type" (fraction, text, info, warning, result, error) and "value".
    :param owner: the pipe of the program that started the driver; its end stops the run. It gets
        messages with their templates and values.
    """

    def __init__(self, out: IO[str], json_lines: bool = False, owner: IO[Any] | None = None):
        self._out, self._json = out, json_lines
        # The plugin translates messages, other programs read them as text.
        self._dump: Callable[[Any], str] = json.dumps if owner is None else to_json
        self._stopped = threading.Event()
        self._last, self._next = "", 0.0
        if owner is not None:
            threading.Thread(target=self._watch, args=(owner,), daemon=True).start()

    def fraction(self, done: float) -> None:
        """As in Progress; people read the text instead."""
        if self._json:
            self._write("fraction", done)

    def text(self, message: str) -> None:
        """As in Progress; for people when it changed, and not all the time."""
        if self._json:
            self._write("text", message)
        elif message != self._last and time.monotonic() >= self._next:
            self._last, self._next = message, time.monotonic() + LINE_SECONDS
            self._line(message)

    def info(self, message: str) -> None:
        """As in Progress."""
        self._write("info", message)

    def warning(self, message: str) -> None:
        """As in Progress."""
        self._write("warning", message)

    def result(self, values: dict[str, Any], text: str) -> None:
        """The outcome: ``values`` for a program, ``text`` for people."""
        self._write("result", values if self._json else text)

    def error(self, message: str) -> None:
        """Why it ended."""
        self._write("error", message)

    def cancelled(self) -> bool:
        """Whether the owner is gone, or `stop` was called."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Ask the run to end."""
        self._stopped.set()

    def _write(self, kind: str, value: Any) -> None:
        prefix = {"warning": "Warning: ", "error": "Error: "}.get(kind, "")
        self._line(self._dump({"type": kind, "value": value}) if self._json else f"{prefix}{value}")

    def _line(self, text: str) -> None:
        try:
            print(text, file=self._out, flush=True)
        except OSError:
            self._stopped.set()  # Nobody reads any more.

    def _watch(self, owner: IO[Any]) -> None:
        while owner.read(1):
            pass
        self._stopped.set()
