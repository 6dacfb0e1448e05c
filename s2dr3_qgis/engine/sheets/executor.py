"""The seam between the driver and whatever runs its tasks: submit, wait, and how many more it can take."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from .tasks import Answer, Task

Perform = Callable[[str], str]
"""What a worker does with a task's text: `tasks.perform`; importable by name, so that no code crosses."""


class Outcome(NamedTuple):
    """What became of a submitted task. ``answer`` is None if the worker ``died`` of it, ``deaths`` times.

    ``worker``: who had it, for `Executor.set_aside` and the log.
    """

    task: Task
    answer: Answer | None
    worker: str
    error: str = ""
    deaths: int = 0


class Executor(Protocol):
    """Runs tasks somewhere. A context manager: at its end no process or task of it goes on."""

    def workers(self) -> int:
        """How many workers make sheets now."""

    def room(self) -> int:
        """How many more tasks it takes now: at most twice its workers are in flight."""

    def submit(self, task: Task) -> None:
        """Take a task."""

    def wait(self, seconds: float) -> list[Outcome]:
        """What was finished, waiting for the first for at most so long.

        :raises S2DR3Error: nothing will be finished any more.
        """

    def set_aside(self, worker: str, reason: str, crowded: bool = False) -> bool:
        """Give this worker no more tasks; returns whether others are left.

        ``crowded``: other workers on its computer may have what it lacks.
        """

    def notices(self) -> list[str]:
        """What should be in the log since the last call: workers that came, were refused or set aside."""

    def close(self) -> None:
        """End all that it runs."""

    def __enter__(self) -> Executor:
        """Start what it needs."""

    def __exit__(self, *error: object) -> None:
        """As `close`."""
