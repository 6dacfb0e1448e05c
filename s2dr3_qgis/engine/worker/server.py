"""The worker's side: answers request after request until the caller closes the pipe."""

from __future__ import annotations

import logging
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, Any, NoReturn

import numpy as np

from ..checkpoints.jobs import JOBS
from ..core.errors import S2DR3Error
from ..core.memory import is_out_of_memory
from .local import LocalBackbone, LocalPipeline
from .local_head import LocalHead
from .protocol import Message, pack, receive, write

SERVED: dict[str, type] = {kind.__name__: kind for kind in (LocalPipeline, LocalBackbone, LocalHead)}
# Time for a job to remove its unfinished files after the caller is gone.
TIDY_SECONDS = 4.0
Answer = tuple[dict[str, Any], Sequence[np.ndarray]]
log = logging.getLogger(__name__)


def serve() -> NoReturn:
    """Answer requests from stdin on stdout until stdin ends; output of libraries goes to stderr."""
    Worker(*keep_own_streams()).run()


class Worker:
    """Holds the loaded object and answers requests; after a failed request it can answer the next one."""

    def __init__(self, requests: IO[bytes], replies: IO[bytes]):
        self._requests, self._replies = requests, replies
        self._inbox: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._stop = threading.Event()
        self._tidy = threading.Event()
        self._tidy.set()
        self._key: object = None
        self._served: Any = None

    def run(self) -> NoReturn:
        """Answer until the requests end, which ends the process."""
        threading.Thread(target=self._listen, daemon=True).start()
        kinds = {"load": self._load, "call": self._call, "job": self._job}
        while True:
            request = self._inbox.get()
            self._key = request.fields.get("key")
            with suppress(OSError):  # the caller is gone: _listen ends the process
                self._answer(kinds[request.fields["type"]], request)

    def _answer(self, handle: Callable[[Message], Answer], request: Message) -> None:
        try:
            pieces = self._packed(*handle(request))
        except S2DR3Error as error:
            pieces = self._packed({"type": "error", "name": type(error).__name__, "text": str(error)})
        except Exception as error:
            # An error of any kind must reach the caller; the worker goes on, because only this request failed.
            log.exception("Request failed")
            name = "WorkerOutOfMemory" if is_out_of_memory(error) else "WorkerError"
            pieces = self._packed({"type": "error", "name": name, "text": f"{type(error).__name__}: {error}"})
        write(self._replies, pieces)

    def _packed(self, fields: dict[str, Any], arrays: Sequence[np.ndarray] = ()) -> list[bytes | memoryview]:
        return pack({**fields, "key": self._key}, arrays)

    def _load(self, request: Message) -> Answer:
        """Create an object of SERVED from the request's arguments."""
        self._served = SERVED[request.fields["what"]](**request.fields["arguments"])
        return {"type": "ready", "info": self._served.info}, ()

    def _call(self, request: Message) -> Answer:
        """Call a method of the loaded object; it returns an array, a tuple of arrays, or nothing."""

        def value(reference: dict[str, Any]) -> Any:
            return request.arrays[reference["array"]] if "array" in reference else reference["value"]

        positional = [value(reference) for reference in request.fields["positional"]]
        named = {name: value(reference) for name, reference in request.fields["named"].items()}
        result = getattr(self._served, request.fields["method"])(*positional, **named)
        single = isinstance(result, np.ndarray)
        return {"type": "result", "single": single}, (result,) if single else result or ()

    def _job(self, request: Message) -> Answer:
        """Run a job of checkpoints.jobs."""
        self._tidy.clear()
        try:
            job, progress = JOBS[request.fields["name"]], PipeProgress(self._report, self._stop)
            return {"type": "result", "result": job(progress, *request.arrays, **request.fields["arguments"])}, ()
        finally:
            self._tidy.set()

    def _report(self, kind: str, value: float | str) -> None:
        write(self._replies, self._packed({"type": kind, "value": value}))

    def _listen(self) -> NoReturn:
        """Put requests into the inbox; end the process when the caller closes or dies, also in the middle of a tile."""
        code = 0
        try:
            while (message := receive(self._requests)) is not None:
                if message.fields["type"] == "stop":
                    self._stop.set()
                else:
                    self._inbox.put(message)
        except Exception:  # such as no memory for an array: the caller would wait for ever
            traceback.print_exc()
            code = 1
        self._stop.set()
        self._tidy.wait(TIDY_SECONDS)
        os._exit(code)


class PipeProgress:
    """The job's Progress: reports go through the pipe; the caller's request or end stops the job."""

    def __init__(self, report: Callable[[str, float | str], None], stop: threading.Event):
        self._report = report
        self._stop = stop

    def fraction(self, done: float) -> None:
        """As in Progress."""
        self._send("fraction", done)

    def text(self, message: str) -> None:
        """As in Progress."""
        self._send("text", message)

    def info(self, message: str) -> None:
        """As in Progress."""
        self._send("info", message)

    def warning(self, message: str) -> None:
        """As in Progress."""
        self._send("warning", message)

    def cancelled(self) -> bool:
        """As in Progress."""
        return self._stop.is_set()

    def _send(self, kind: str, value: float | str) -> None:
        try:
            self._report(kind, value)
        except OSError:
            self._stop.set()  # nobody waits for the job any more


def keep_own_streams() -> tuple[IO[bytes], IO[bytes]]:
    """Reserve stdin and stdout for the protocol; descriptors 0 and 1 become empty input and stderr."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return requests, replies
