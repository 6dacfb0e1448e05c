"""The networks in a worker process: the methods of their twins in local.py and local_head.py, computed there."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from ..core.progress import NEVER
from .connection import Connection
from .interpreter import Interpreter
from .local import LocalBackbone, LocalPipeline
from .local_head import LocalHead

if TYPE_CHECKING:
    from typing_extensions import Concatenate, ParamSpec

    Arguments = ParamSpec("Arguments")

Result = TypeVar("Result")


def forwarded(
    method: Callable[Concatenate[Any, Arguments], Result],
) -> Callable[Concatenate[Remote, Arguments], Result]:
    """The same method of a `Remote`: same arguments, same results, same errors, computed in the worker."""

    @functools.wraps(method)
    def call(self: Remote, *positional: Arguments.args, **named: Arguments.kwargs) -> Result:
        return self._connection.call(method.__name__, *positional, **named)

    return call


class Remote:
    """Base of the three: takes the interpreter and the arguments of ``LOCAL``, and has its ``info``.

    ``cancelled`` is asked ten times a second; once it is True the worker is killed and Cancelled raised.

    :raises EnvironmentProblem: the interpreter does not start.
    :raises WorkerError: its process fails or dies.
    :raises S2DR3Error: the errors of the twin.
    """

    LOCAL: ClassVar[type]

    def __init__(self, interpreter: Interpreter, *positional: Any, **named: Any):
        arguments = inspect.signature(self.LOCAL).bind(*positional, **named).arguments
        self._connection = Connection(interpreter, arguments.pop("cancelled", NEVER))
        self.where = self._connection.where
        try:
            self.info: dict[str, Any] = self._connection.load(self.LOCAL.__name__, arguments)
        except BaseException:
            self.close()
            raise

    def cancel(self) -> None:
        """End the worker at once; callable from any thread. The method that waits raises Cancelled."""
        self._connection.cancel()

    def close(self) -> None:
        """End the worker and wait for its end. Harmless when done twice."""
        self._connection.close()

    def __enter__(self):
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


class WorkerPipeline(Remote):
    """`LocalPipeline` in a worker."""

    LOCAL = LocalPipeline
    super_resolve = forwarded(LocalPipeline.super_resolve)
    look = forwarded(LocalPipeline.look)
    fuse = forwarded(LocalPipeline.fuse)


class WorkerBackbone(Remote):
    """`LocalBackbone` in a worker."""

    LOCAL = LocalBackbone
    tokens = forwarded(LocalBackbone.tokens)


class WorkerHead(Remote):
    """`LocalHead` in a worker."""

    LOCAL = LocalHead
    projection = forwarded(LocalHead.projection)
    train = forwarded(LocalHead.train)
    predict_held_out = forwarded(LocalHead.predict_held_out)
    cluster = forwarded(LocalHead.cluster)
    probabilities = forwarded(LocalHead.probabilities)
    save = forwarded(LocalHead.save)
