"""What the tests of worker processes share: interpreters, small arrays, threads, and workers that do not behave."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import numpy as np

from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.worker.interpreter import Interpreter

# Seconds until a thread counts as hanging, on a busy machine too; no test asks how fast something is.
PATIENCE = 120.0
HERE = Interpreter(Path(sys.executable))

# A worker without torch: it reads one request, and then does what the test says.
_IMPOSTOR = """#!{python}
import json, os, sys, time
request = json.loads(sys.stdin.buffer.readline())
def reply(type, **fields):
    print(json.dumps({{"type": type, "arrays": [], "key": request["key"], **fields}}), flush=True)
{code}
"""
# The real server, with a class of the test's own in place of a network.
_STAND_IN = """#!{python}
import sys
sys.path.append({top!r})
import numpy as np
from s2dr3_qgis.engine.worker import server
{code}
server.SERVED["LocalPipeline"] = Pipeline
server.serve()
"""


def impostor(folder: Path, code: str) -> Interpreter:
    """An interpreter that runs ``code`` instead of the worker; it has ``request`` and ``reply(type, **fields)``."""
    return executable(folder / "python3", _IMPOSTOR.format(python=sys.executable, code=code))


def stand_in(folder: Path, code: str) -> Interpreter:
    """An interpreter whose worker serves the class Pipeline that ``code`` defines."""
    top = str(Path(__file__).resolve().parent.parent)
    return executable(folder / "python3", _STAND_IN.format(python=sys.executable, top=top, code=code))


def executable(path: Path, text: str) -> Interpreter:
    path.write_text(text)
    path.chmod(0o755)
    return Interpreter(path)


def tile(side: int, bands: int = 10) -> np.ndarray:
    return np.random.default_rng(3).random((1, bands, side, side), np.float32) * 0.4


def in_background(work):
    """Start ``work`` in a thread; returns the thread and the list that its exception goes to."""
    raised = []

    def run():
        try:
            work()
        except Exception as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, raised


class Recorder(Silent):
    """Keeps what a job reports; asks to stop from the start, or once it reported ``stop_at``."""

    def __init__(self, stop: bool = False, stop_at: object = None):
        self.reports: list = []
        self._stop, self._stop_at = stop, stop_at

    def text(self, message: str) -> None:
        self.reports.append(message)

    def fraction(self, done: float) -> None:
        self.reports.append(done)

    def cancelled(self) -> bool:
        return self._stop or (self._stop_at is not None and self._stop_at in self.reports)
