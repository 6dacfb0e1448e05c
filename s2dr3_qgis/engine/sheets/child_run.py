"""The command line in a process of another interpreter, as a function: what it reports, how it is cancelled."""

from __future__ import annotations

import queue
import subprocess  # only its constants and exceptions; Interpreter.start starts the process  # nosec B404
import threading
from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from ..core.errors import Cancelled, RasterError, WorkerError
from ..core.messages import from_json, message
from ..core.progress import Progress
from ..worker.interpreter import Interpreter, kill
from .report import STOPPED

CHILD = Path(__file__).with_name("child.py")
POLL_SECONDS = 0.2
# How long a driver that was asked to stop has to end its workers.
GRACE_SECONDS = 20.0
KEPT_LINES = 12


def run_command(interpreter: Interpreter, arguments: Sequence[str], progress: Progress) -> dict[str, Any]:
    """Run a command of `command`, report what it reports, and return its result; "missing" may be above 0.

    :raises Cancelled: ``progress`` was cancelled; what is finished stays in the store.
    :raises RasterError: it ended with an error, in its words.
    :raises WorkerError: it ended without a word.
    :raises EnvironmentProblem: the interpreter does not start.
    """
    pipe = subprocess.PIPE
    command = ["-u", str(CHILD), *arguments, "--json", "--attached"]
    process = interpreter.start(*command, stdin=pipe, stdout=pipe, stderr=pipe)
    try:
        return _followed(process, progress)
    finally:
        kill(process)  # Its workers end with it, and it is over unless an error came in between.
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            with suppress(OSError):
                cast(IO[bytes], stream).close()


def _followed(process: subprocess.Popen, progress: Progress) -> dict[str, Any]:
    lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    last: deque[str] = deque(maxlen=KEPT_LINES)
    stdout, stderr = cast(IO[bytes], process.stdout), cast(IO[bytes], process.stderr)
    threads = [
        threading.Thread(target=_read, args=(stdout, lines), daemon=True),
        threading.Thread(target=_keep, args=(stderr, last), daemon=True),
    ]
    for thread in threads:
        thread.start()
    result, error, waited, cancelled = {}, "", 0.0, False
    while True:
        try:
            line = lines.get(timeout=POLL_SECONDS)
            if line is None:
                break
            kind, value = _message(line)
            if kind == "result":
                result = value
            elif kind == "error":
                error = value
            elif kind in ("fraction", "text", "info", "warning"):
                getattr(progress, kind)(value)
        except queue.Empty:
            waited += POLL_SECONDS * cancelled
        if progress.cancelled() and not cancelled:
            cancelled = True
            with suppress(OSError):  # It may be gone.
                cast(IO[bytes], process.stdin).close()
        if waited > GRACE_SECONDS:
            break
    if cancelled:
        raise Cancelled(message("Cancelled. Finished sheets are kept: the same parameters go on with the rest."))
    return _outcome(process, result, error, last)


def _outcome(process: subprocess.Popen, result: dict[str, Any], error: str, last: Iterable[str]) -> dict[str, Any]:
    code = process.wait()
    if code == STOPPED:
        raise Cancelled(error)
    if error:
        raise RasterError(error)
    if not result:
        words = "\n".join(line for line in last if line.strip())
        raise WorkerError(
            message(
                "The process that makes the sheets ended with code {code}. Its last words:\n{words}",
                code=code,
                words=words,
            )
        )
    return result


def _message(line: bytes) -> tuple[str, Any]:
    """The type and value of a line; ("", None) if it is none of the driver's."""
    try:
        fields = from_json(line)
        return fields["type"], fields["value"]
    except (ValueError, KeyError, TypeError):
        return "", None


def _read(stream: IO[bytes], lines: queue.SimpleQueue[bytes | None]) -> None:
    with suppress(OSError, ValueError):  # Closed meanwhile.
        for line in stream:
            lines.put(line)
    lines.put(None)


def _keep(stream: IO[bytes], last: deque[str]) -> None:
    with suppress(OSError, ValueError):
        for line in stream:
            last.append(line.decode("utf-8", "replace").rstrip())
