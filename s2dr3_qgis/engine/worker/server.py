"""The worker's side: load a network, then answer tile after tile until the caller closes the pipe."""

from __future__ import annotations

import logging
import os
import queue
import sys
import threading
from typing import BinaryIO

from ..core.errors import S2DR3Error
from ..core.memory import is_out_of_memory
from .local import LocalBackbone, LocalPipeline
from .local_head import LocalHead
from .protocol import Message, receive, send

SERVED = {"pipeline": LocalPipeline, "backbone": LocalBackbone, "head": LocalHead}
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
            answer = getattr(worker, fields["type"])(fields, arrays)
        except S2DR3Error as error:
            answer = {"type": "error", "name": type(error).__name__, "text": str(error)}, ()
        except Exception as error:
            # Whatever it is, the caller must hear of it; the worker goes on, since only this request failed.
            log.exception("Request failed")
            answer = (
                {
                    "type": "error",
                    "name": "WorkerOutOfMemory" if is_out_of_memory(error) else "WorkerError",
                    "text": f"{type(error).__name__}: {error}",
                },
                (),
            )
        send(replies, *answer)


class Worker:
    """Holds what was loaded; each method takes a request's fields and arrays and gives the answer's."""

    def __init__(self):
        self._served = None

    def load(self, fields: dict, _arrays: list) -> tuple[dict, list]:
        """Make one of SERVED of the request's arguments."""
        self._served = SERVED[fields["what"]](**fields["arguments"])
        return {"type": "ready", "info": self._served.info}, []

    def call(self, fields: dict, arrays: list) -> tuple[dict, list]:
        """Call a method of it; the arguments are the request's arrays, then its named plain values.

        It gives an array, a tuple of arrays, or nothing.
        """
        result = getattr(self._served, fields["method"])(*arrays, **fields["arguments"])
        if result is None:
            result = ()
        return {"type": "result"}, list(result) if isinstance(result, tuple) else [result]


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
