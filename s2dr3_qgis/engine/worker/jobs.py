"""One job on a checkpoint in this process or in another Python that has torch: both sides of the pipe."""

from __future__ import annotations

import subprocess  # only its constants; Interpreter.start starts the process  # nosec B404
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np

from ..checkpoints.jobs import JOBS
from ..core import errors
from ..core.errors import S2DR3Error, WorkerError
from ..core.progress import Progress
from .interpreter import Interpreter
from .protocol import receive, send
from .torch_import import import_torch

CHILD = Path(__file__).with_name("child.py")
ARGUMENT = "job"
_SHOWN_BYTES = 2000


def run_job(
    name: str,
    arguments: dict,
    progress: Progress,
    interpreter: Interpreter | None = None,
    arrays: Sequence[np.ndarray] = (),
) -> dict:
    """The result of the job ``name`` of checkpoint_jobs, computed in this process or by ``interpreter``.

    The job is given ``progress``, the ``arrays`` (float32 or uint8) and, by name, the plain values of ``arguments``.

    Raises what the job raises, Cancelled among them, EnvironmentProblem where the interpreter does not start and
    WorkerError where its process fails.
    """
    if interpreter is None:
        import_torch()
        return JOBS[name](progress, *arrays, **arguments)
    pipe = subprocess.PIPE
    with tempfile.TemporaryFile() as log:
        process = interpreter.start("-u", str(CHILD), ARGUMENT, stdin=pipe, stdout=pipe, stderr=log)
        with process:
            try:
                send(process.stdin, {"type": name, "arguments": arguments}, arrays)
                result = _follow(process, progress)
            except OSError:
                result = None
            finally:
                process.stdin.close()
        if result is None:
            log.seek(0)
            words = log.read().decode("utf-8", "replace")[-_SHOWN_BYTES:].strip()
            raise WorkerError(
                f"The worker process ({interpreter.path}) ended with code {process.returncode} before it was done. "
                f"Check the environment under Settings > Options > S2DR3. Its last words:\n{words}"
            )
    return result


def _follow(process: subprocess.Popen, progress: Progress) -> dict | None:
    """Pass progress on until the result comes; None where the process ends without one."""
    stopping = False
    while True:
        message = receive(process.stdout)
        if message is None:
            return None
        fields = message.fields
        if fields["type"] == "result":
            return fields["result"]
        if fields["type"] == "error":
            raise getattr(errors, fields["name"])(fields["text"])
        getattr(progress, fields["type"])(fields["value"])
        if progress.cancelled() and not stopping:
            # The process ends the job itself, so that it can take away what it has half-written.
            send(process.stdin, {"type": "stop"})
            stopping = True


class PipeProgress:
    """The worker's Progress: what it is told goes through the pipe, and a message or the pipe's end stops it."""

    def __init__(self, requests: BinaryIO, replies: BinaryIO):
        self._replies = replies
        self._stopped = threading.Event()
        threading.Thread(target=self._listen, args=(requests,), daemon=True).start()

    def _listen(self, requests: BinaryIO) -> None:
        receive(requests)
        self._stopped.set()

    def fraction(self, done: float) -> None:
        """As in Progress."""
        send(self._replies, {"type": "fraction", "value": done})

    def text(self, message: str) -> None:
        """As in Progress."""
        send(self._replies, {"type": "text", "value": message})

    def info(self, message: str) -> None:
        """As in Progress."""
        send(self._replies, {"type": "info", "value": message})

    def warning(self, message: str) -> None:
        """As in Progress."""
        send(self._replies, {"type": "warning", "value": message})

    def cancelled(self) -> bool:
        """As in Progress."""
        return self._stopped.is_set()


def serve_job(requests: BinaryIO, replies: BinaryIO) -> None:
    """The worker's side: do the one job that is asked for."""
    request = receive(requests)
    if request is None:
        return
    try:
        job, progress = JOBS[request.fields["type"]], PipeProgress(requests, replies)
        result = job(progress, *request.arrays, **request.fields["arguments"])
        answer = {"type": "result", "result": result}
    except S2DR3Error as error:
        answer = {"type": "error", "name": type(error).__name__, "text": str(error)}
    send(replies, answer)
