"""The caller's side of the pipe: starts a worker, sends requests, and explains how it failed, died or was stopped."""

from __future__ import annotations

import queue
import secrets
import signal
import subprocess  # only its constants and exceptions; Interpreter.start starts the worker  # nosec B404
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, NoReturn, TypeVar, cast

import numpy as np

from ..core import errors
from ..core.errors import Cancelled, S2DR3Error, WorkerError
from ..core.messages import message
from ..core.progress import NEVER, Progress
from .interpreter import Interpreter, kill
from .protocol import Message, pack, receive, write

CHILD = Path(__file__).with_name("child.py")
POLL_SECONDS = 0.1
CLOSE_SECONDS = 5
# Time for a job that was asked to stop to remove its unfinished files. A call writes none and gets no time.
JOB_GRACE_SECONDS = 4.0
# Of jobs that write what they have so far: a step in progress, and weights of hundreds of megabytes.
LONGER_GRACE_SECONDS = {"finetune": 60.0}
KEPT_LINES = 40
SHOWN_LINES = 6
LONGEST_LOG_LINE = 1 << 16
# Types of messages that report progress, each a method of Progress, and the type of their value.
PROGRESS: dict[str, Any] = {"fraction": (int, float), "text": str, "info": str, "warning": str}
# Exit codes of a crash in native code on Windows and POSIX (access violation, heap corruption, stack overflow).
WINDOWS_CRASHES = {0xC0000005, 0xC0000374, 0xC00000FD, 0xC0000409}
POSIX_CRASHES = {signal.SIGSEGV, signal.SIGABRT, signal.SIGILL, signal.SIGFPE}

Value = TypeVar("Value")


class Connection:
    """A worker process of ``interpreter`` that answers one request after the other; close it after use.

    Cancelling: ``cancelled`` (for a job, its progress) is asked ten times a second while a request waits, also while
    the worker is silent. Once it is True, a job is asked to stop, and its worker is killed after a grace period; other
    requests kill the worker at once. Then Cancelled is raised, unless the result is already complete. There is no time
    limit.

    ``where`` names the process for the log.

    :raises EnvironmentProblem: the interpreter does not start.
    """

    def __init__(self, interpreter: Interpreter, cancelled: Callable[[], bool] = NEVER):
        self.interpreter = interpreter
        self.where = message("a worker process of {interpreter}", interpreter=interpreter.path)
        self._cancelled = cancelled
        self._stopped = threading.Event()
        # Output of libraries before the worker redirects stdout can look like a message, but has no key.
        self._key = secrets.token_hex(8)
        self._fault: Exception | None = None
        self._last_lines: deque[str] = deque(maxlen=KEPT_LINES)
        self._inbox: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._outbox: queue.SimpleQueue[list[bytes | memoryview] | None] = queue.SimpleQueue()
        pipe = subprocess.PIPE
        # -u: all of the worker's stderr must have arrived when it dies.
        self._process = interpreter.start("-u", str(CHILD), stdin=pipe, stdout=pipe, stderr=pipe)
        self._threads = [
            threading.Thread(target=work, daemon=True)
            for work in (self._send_requests, self._read_replies, self._read_log)
        ]
        for thread in self._threads:
            thread.start()

    def load(self, what: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Create an object of server.SERVED in the worker, for `call`; returns its ``info``.

        :raises S2DR3Error: the errors of the same class in this process.
        :raises WorkerError: the worker fails or dies.
        """
        message = self._ask({"type": "load", "what": what, "arguments": dict(arguments)})
        return self._field(message, "info", dict)

    def call(self, method: str, *positional: Any, **named: Any) -> Any:
        """The result of a method of the loaded object: None, an array or a tuple of arrays.

        Arguments are arrays or plain values.

        :raises S2DR3Error: see `load`.
        """
        arrays: list[np.ndarray] = []

        def referred(value: Any) -> dict[str, Any]:
            if not isinstance(value, np.ndarray):
                return {"value": value}
            arrays.append(value)
            return {"array": len(arrays) - 1}

        fields = {
            "type": "call",
            "method": method,
            "positional": [referred(value) for value in positional],
            "named": {name: referred(value) for name, value in named.items()},
        }
        message = self._ask(fields, arrays)
        if self._field(message, "single", bool):
            if len(message.arrays) != 1:
                raise self._incomplete("array")
            return message.arrays[0]
        return tuple(message.arrays) if message.arrays else None

    def job(
        self, name: str, arguments: Mapping[str, Any], arrays: Sequence[np.ndarray], progress: Progress
    ) -> dict[str, Any]:
        """The result of a job of checkpoints.jobs; ``progress`` receives its reports and decides whether to stop.

        :raises S2DR3Error: see `load`.
        """
        fields = {"type": "job", "name": name, "arguments": dict(arguments)}
        grace = LONGER_GRACE_SECONDS.get(name, JOB_GRACE_SECONDS)
        return self._field(self._ask(fields, arrays, progress, grace), "result", dict)

    def cancel(self) -> None:
        """End the worker at once; callable from any thread. The request that waits raises Cancelled."""
        self._stopped.set()
        kill(self._process)

    def close(self) -> None:
        """End the worker and wait for its end; a second call does nothing."""
        self._outbox.put(None)  # closes the worker's input, at which it exits, even in the middle of a computation
        try:
            self._process.wait(CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            kill(self._process)
            self._process.wait()
        for thread in self._threads:
            thread.join(CLOSE_SECONDS)
        for thread, stream in zip(self._threads[1:], (self._process.stdout, self._process.stderr)):
            if stream is not None and not thread.is_alive():
                stream.close()

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _ask(
        self, fields: dict, arrays: Sequence[np.ndarray] = (), progress: Progress | None = None, grace: float = 0.0
    ) -> Message:
        """Send a request and wait for its answer; the only place that cancels.

        :param grace: seconds that the worker gets to end by itself when cancelled.
        """
        self._outbox.put(pack({**fields, "key": self._key}, arrays))
        cancelled = self._cancelled if progress is None else progress.cancelled
        killed_at = None
        while True:
            if killed_at is None and (self._stopped.is_set() or cancelled()):
                killed_at = time.monotonic() + grace
                self._outbox.put(pack({"type": "stop", "key": self._key}))
            if killed_at is not None and time.monotonic() >= killed_at:
                self.cancel()
                self._outbox.put(None)  # also ends a worker behind a wrapper that alone was killed
            try:
                message = self._inbox.get(timeout=POLL_SECONDS)
            except queue.Empty:
                continue
            if message is None:
                self._inbox.put(None)  # for the next request
                self._raise_death(killed_at is not None)
            if progress is not None and message.fields["type"] in PROGRESS:
                self._report(progress, message)
            elif message.fields["type"] == "error":
                self._raise_reported(self._field(message, "name", str), self._field(message, "text", str))
            else:
                return message

    def _report(self, progress: Progress, message: Message) -> None:
        method = message.fields["type"]
        getattr(progress, method)(self._field(message, "value", PROGRESS[method]))

    def _field(self, message: Message, name: str, kind: type[Value] | tuple[type[Value], ...]) -> Value:
        """A field of a message; a damaged or foreign worker may omit it."""
        value = message.fields.get(name)
        if not isinstance(value, kind):
            raise self._incomplete(name)
        return value

    def _incomplete(self, name: str) -> WorkerError:
        return WorkerError(
            message(
                "The worker process ({interpreter}) answered without '{name}': its copy of the plugin is "
                "damaged or of another version. Restart QGIS, or install the plugin anew.",
                interpreter=self.interpreter.path,
                name=name,
            )
        )

    def _send_requests(self) -> None:
        """Write requests in a separate thread, because a worker that does not read must not block the caller."""
        stream = cast(IO[bytes], self._process.stdin)
        with suppress(OSError):  # the worker is gone; its stderr says more than the broken pipe
            for pieces in iter(self._outbox.get, None):
                write(stream, pieces)
        with suppress(OSError):
            stream.close()

    def _read_replies(self) -> None:
        try:
            while (message := receive(cast(IO[bytes], self._process.stdout), self._key)) is not None:
                self._inbox.put(message)
        except Exception as error:  # of any kind: the caller waits for this thread
            self._fault = error
            kill(self._process)
        self._inbox.put(None)

    def _read_log(self) -> None:
        stream = cast(IO[bytes], self._process.stderr)
        for line in iter(lambda: stream.readline(LONGEST_LOG_LINE), b""):
            self._last_lines.append(line.decode("utf-8", "replace").rstrip())

    def _raise_reported(self, name: str, text: str) -> NoReturn:
        """Raise the error that the worker reported: an error of the engine unchanged, any other with its remedy."""
        kind = getattr(errors, name, WorkerError)
        if not (isinstance(kind, type) and issubclass(kind, S2DR3Error)):
            kind = WorkerError
        if not issubclass(kind, WorkerError):
            raise kind(text)
        remedy = ""
        if issubclass(kind, MemoryError):
            remedy = message(
                " Memory ran out: choose a smaller tile size or close other programs, or choose the "
                "device cpu if it was a GPU."
            )
        elif text.startswith(("ModuleNotFoundError", "ImportError")):
            remedy = message(" Check the environment under Settings > Options > S2DR3.")
        raise kind(
            message(
                "The worker process ({interpreter}) failed: {text}.{remedy}",
                interpreter=self.interpreter.path,
                text=text,
                remedy=remedy,
            )
        )

    def _raise_death(self, cancelled: bool) -> NoReturn:
        self.close()
        if cancelled or self._stopped.is_set():
            raise Cancelled(message("Cancelled."))
        if self._fault is not None:
            raise WorkerError(_explain_fault(self._fault, self.interpreter.path))
        raise WorkerError(_explain_death(self._process.returncode, list(self._last_lines), self.interpreter.path))


def _explain_fault(fault: Exception, interpreter: Path) -> str:
    """Why the worker's answer could not be read, in plain words."""
    if isinstance(fault, MemoryError):
        remedy = message("QGIS ran out of memory. Choose a smaller tile size or close other programs, and run again")
    else:
        remedy = message(
            "A package of its Python writes to its output. Check the environment under Settings > Options > S2DR3"
        )
    return message(
        "The answer of the worker process ({interpreter}) could not be read ({fault}). {remedy}.",
        interpreter=interpreter,
        fault=_named(fault),
        remedy=remedy,
    )


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _explain_death(returncode: int, lines: list[str], interpreter: Path) -> str:
    """Why the worker ended, in plain words, with the last lines that it wrote."""
    if returncode in (-signal.SIGTERM, -9, 137):
        cause = message(
            "was ended by the system or by another program; most often memory ran out. Choose a smaller "
            "tile size or close other programs, and run again"
        )
    elif returncode in WINDOWS_CRASHES or -returncode in POSIX_CRASHES:
        cause = message(
            "crashed in compiled code, such as a graphics driver. Choose the device cpu, or update the "
            "driver or PyTorch, and run again"
        )
    else:
        cause = message(
            "ended unexpectedly with code {returncode}. Check the environment under Settings > Options > "
            "S2DR3, and run again",
            returncode=returncode,
        )
    last = "\n".join(line for line in lines[-SHOWN_LINES:] if line.strip())
    text = message("The worker process ({interpreter}) {cause}.", interpreter=interpreter, cause=cause)
    return message("{text} Its last words:\n{last}", text=text, last=last) if last else text
