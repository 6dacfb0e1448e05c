"""The worker's side: load a pipeline, then answer tile after tile until the caller closes the pipe."""

from __future__ import annotations

import logging
import os
import queue
import sys
import threading
from typing import BinaryIO

from ..errors import S2DR3Error
from .local import LocalPipeline
from .protocol import Message, receive, send

log = logging.getLogger(__name__)


def serve() -> None:
    """Answer requests from stdin on stdout until stdin ends; what libraries print goes to stderr."""
    requests, replies = keep_own_streams()
    inbox: queue.SimpleQueue[Message] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, inbox), daemon=True).start()
    worker = Worker()
    while True:
        fields, arrays = inbox.get()
        try:
            answer = getattr(worker, f"answer_{fields.pop('type')}")(fields, arrays)
        except S2DR3Error as error:
            answer = {"type": "error", "name": type(error).__name__, "text": str(error)}, ()
        except Exception as error:
            # Whatever it is, the caller must hear of it; the worker goes on, since only this request failed.
            log.exception("Request failed")
            answer = {"type": "error", "name": _class_name(error), "text": f"{type(error).__name__}: {error}"}, ()
        send(replies, *answer)


def _class_name(error: Exception) -> str:
    """The class to raise at the caller; torch tells a lack of memory by RuntimeErrors of several kinds."""
    text = str(error).lower()
    lacking = isinstance(error, MemoryError) or "out of memory" in text or "can't allocate memory" in text
    return "WorkerOutOfMemory" if lacking else "WorkerError"


class Worker:
    """Holds the pipeline; each method takes a request's fields and arrays and gives the answer's."""

    def __init__(self):
        self.pipeline: LocalPipeline | None = None

    def answer_load(self, fields: dict, arrays: list) -> tuple[dict, list]:
        """Load the networks; ``fields`` are LocalPipeline's arguments."""
        self.pipeline = LocalPipeline(**fields)
        return {"type": "ready", "info": self.pipeline.info}, []

    def answer_super_resolve(self, fields: dict, arrays: list) -> tuple[dict, list]:
        """One batch of tiles."""
        return {"type": "result"}, [self.pipeline.super_resolve(*arrays, **fields)]

    def answer_extract_tokens(self, fields: dict, arrays: list) -> tuple[dict, list]:
        """One batch of RGB tiles."""
        *tokens, grid = self.pipeline.extract_tokens(*arrays, **fields)
        return {"type": "result", "grid": grid}, tokens


def keep_own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Take stdin and stdout for the protocol; descriptors 0 and 1 become empty input and stderr."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return requests, replies


def _listen(requests: BinaryIO, inbox: queue.SimpleQueue) -> None:
    """Put requests into the inbox; when the caller closes or dies, end at once, in the middle of a tile too."""
    while True:
        message = receive(requests)
        if message is None:
            os._exit(0)
        inbox.put(message)
