"""The caller's side of the pipe: starting a worker, asking it, and what to say when it fails, dies or is stopped."""

from __future__ import annotations

import queue
import signal
import subprocess  # only its constants and exceptions; Interpreter.start starts the worker  # nosec B404
import threading
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Optional

import numpy as np

from ..core import errors
from ..core.errors import Cancelled, WorkerError
from .interpreter import Interpreter
from .protocol import Message, receive, send

CHILD = Path(__file__).with_name("child.py")
POLL_SECONDS = 0.1
CLOSE_SECONDS = 5
KEPT_LINES = 40
SHOWN_LINES = 6
# What Windows and POSIX return for a crash in native code (access violation, heap corruption, stack overflow).
WINDOWS_CRASHES = {0xC0000005, 0xC0000374, 0xC00000FD, 0xC0000409}
POSIX_CRASHES = {signal.SIGSEGV, signal.SIGABRT, signal.SIGILL, signal.SIGFPE}


class Connection:
    """A worker process that ``interpreter`` runs, with one of server.SERVED loaded.

    ``cancelled`` is asked ten times a second while the worker computes; once it says True the worker is killed and
    Cancelled raised. There is no limit on time. ``info`` says what was loaded, ``where`` in which process.

    Raises EnvironmentProblem where the interpreter does not start, WorkerError where the process fails or dies, and
    CheckpointError and InputError as the networks would in this process.
    """

    def __init__(self, interpreter: Interpreter, cancelled: Callable[[], bool], what: str, **arguments):
        self.interpreter = interpreter
        self.where = f"a worker process of {interpreter.path}"
        self._cancelled = cancelled
        self._stopped = threading.Event()
        self._last_lines: deque[str] = deque(maxlen=KEPT_LINES)
        self._inbox: queue.SimpleQueue[Optional[Message]] = queue.SimpleQueue()
        pipe = subprocess.PIPE
        # -u: what the worker says on stderr must be here when it dies.
        self._process = interpreter.start("-u", str(CHILD), stdin=pipe, stdout=pipe, stderr=pipe)
        self._readers = [threading.Thread(target=read, daemon=True) for read in (self._read_replies, self._read_log)]
        for reader in self._readers:
            reader.start()
        arguments = {name: str(value) if isinstance(value, Path) else value for name, value in arguments.items()}
        try:
            self.info: dict = self._ask({"type": "load", "what": what, "arguments": arguments}).fields["info"]
        except BaseException:
            self.close()
            raise

    def call(self, method: str, *arrays: np.ndarray, **arguments) -> list[np.ndarray]:
        """The arrays that ``method`` of what was loaded gives for these arrays and plain values."""
        return self._ask({"type": "call", "method": method, "arguments": arguments}, arrays).arrays

    def cancel(self) -> None:
        """End the worker at once; callable from any thread. The call that waits for a tile raises Cancelled."""
        self._stopped.set()
        self._process.kill()

    def close(self) -> None:
        """End the worker and wait for its end. Harmless when done twice."""
        try:
            self._process.stdin.close()  # the worker leaves by itself, even out of a computation
        except OSError:
            self._process.kill()
        try:
            self._process.wait(CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for reader in self._readers:
            reader.join(CLOSE_SECONDS)
        self._process.stdout.close()
        self._process.stderr.close()

    def __enter__(self):
        return self

    def __exit__(self, *error) -> None:
        self.close()

    def _ask(self, fields: dict, arrays: Sequence[np.ndarray] = ()) -> Message:
        """Send a request and wait for its answer."""
        try:
            send(self._process.stdin, fields, arrays)
        except (OSError, ValueError):
            # The worker is gone (or closed); what it left says more than the broken pipe.
            self._raise_death()
        message = self._wait()
        if message is None:
            self._raise_death()
        if message.fields["type"] == "error":
            self._raise_reported(message.fields["name"], message.fields["text"])
        return message

    def _wait(self) -> Message | None:
        while True:
            if self._stopped.is_set() or self._cancelled():
                self.cancel()
                self.close()
                raise Cancelled("Cancelled.")
            try:
                return self._inbox.get(timeout=POLL_SECONDS)
            except queue.Empty:
                continue

    def _read_replies(self) -> None:
        try:
            while True:
                message = receive(self._process.stdout)
                self._inbox.put(message)
                if message is None:
                    return
        except (OSError, ValueError, MemoryError) as error:
            self._last_lines.append(f"Reading the worker's answer failed: {type(error).__name__}: {error}")
            self._process.kill()
            self._inbox.put(None)

    def _read_log(self) -> None:
        for line in self._process.stderr:
            self._last_lines.append(line.decode("utf-8", "replace").rstrip())

    def _raise_reported(self, name: str, text: str) -> None:
        """Raise the error that the worker reported; an error of the engine as it was, any other with its remedy."""
        kind = getattr(errors, name)
        if not issubclass(kind, WorkerError):
            raise kind(text)
        remedy = ""
        if issubclass(kind, MemoryError):
            remedy = " Memory ran out: choose a smaller tile size, or the device cpu if it was a GPU."
        elif text.startswith(("ModuleNotFoundError", "ImportError")):
            remedy = " Check the environment under Settings > Options > S2DR3."
        raise kind(f"The worker process ({self.interpreter.path}) failed: {text}.{remedy}")

    def _raise_death(self) -> None:
        if self._stopped.is_set():
            raise Cancelled("Cancelled.")
        self.close()
        raise WorkerError(_explain_death(self._process.returncode, list(self._last_lines), self.interpreter.path))


def _explain_death(returncode: int, lines: list[str], interpreter: Path) -> str:
    """Why the worker ended, in plain words, with the last lines it wrote."""
    if returncode in (-signal.SIGTERM, -9, 137):
        cause = (
            "was ended by the system or by another program; most often memory ran out. "
            "Choose a smaller tile size or close other programs, and run again"
        )
    elif returncode in WINDOWS_CRASHES or -returncode in POSIX_CRASHES:
        cause = (
            "crashed in compiled code, such as a graphics driver. "
            "Choose the device cpu, or update the driver or PyTorch, and run again"
        )
    else:
        cause = f"ended unexpectedly with code {returncode}"
    last = "\n".join(line for line in lines[-SHOWN_LINES:] if line.strip())
    return f"The worker process ({interpreter}) {cause}." + (f" Its last words:\n{last}" if last else "")
