"""Threads that each compute alone, and memory that is reused from one piece of work to the next."""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Callable, TypeVar

import torch
from torch import Tensor

from ....core.errors import Cancelled
from ....core.progress import no_check

Item = TypeVar("Item")
Result = TypeVar("Result")
# How long the caller's thread waits between two checks of whether it should stop.
POLL_SECONDS = 0.1
# How long the end of a team waits for its threads to leave the process; they take a few milliseconds.
LEAVE_SECONDS = 2.0


class Scratch:
    """Named buffers of one type that are reused, because fresh memory costs a page fault every 4 KB."""

    def __init__(self, dtype: torch.dtype = torch.float32) -> None:
        self._dtype = dtype
        self._buffers: dict[str, Tensor] = {}

    def take(self, name: str, *shape: int) -> Tensor:
        """An uninitialised tensor of ``shape``; the same name gives the same memory again."""
        size = math.prod(shape)
        if name not in self._buffers or self._buffers[name].numel() < size:
            # The smaller buffer is released first, so that the two never exist together.
            self._buffers.pop(name, None)
            self._buffers[name] = torch.empty(size, dtype=self._dtype)
        return self._buffers[name][:size].view(shape)


class ThreadTeam:
    """As many threads as torch would use on the CPU, each working through items alone; a context manager.

    torch's own threads meet at the end of every single operation. On a machine that does anything else, the one that
    was interrupted keeps the others waiting, thousands of times a second; here they meet when all items are done.
    ``scratch`` belongs to the caller, each task is handed one of its own. Gradients are not recorded. What is `aside`
    is for threads that `each` leaves idle. ``check`` is called repeatedly in the caller's thread; its exceptions end
    the work once the running tasks are done. A task of seconds calls the team's `check` between its parts.

    At the end the threads have left the process, not only Python: a thread that leaves holds the locks of MKL's memory
    for a moment, and a process forked in that moment would wait for them for ever.
    """

    def __init__(self, check: Callable[[], None] = no_check) -> None:
        self._check = check
        self._caller = threading.get_ident()
        self._stopped = False
        self.threads = torch.get_num_threads() if _own_number() else 1
        self.scratch = Scratch()
        # Each thread can have a task that is aside, and interrupted, beside the one that it works on.
        self._idle = [Scratch() for _ in range(2 * self.threads)]
        self._pool: ThreadPoolExecutor | None = None
        self._native: list[int] = []
        # Guards what follows: what is aside, the threads' work at it, how many tasks of any kind have not ended, and
        # whether what is aside must end now.
        self._lock = threading.Lock()
        self._aside: deque[Iterator[None]] = deque()
        self._fillings: set[Future] = set()
        self._unfinished = 0
        self._ending = False

    def __enter__(self) -> ThreadTeam:
        if self.threads > 1:
            self._pool = ThreadPoolExecutor(self.threads, "s2dr3-team")
            started = threading.Barrier(self.threads + 1)
            numbers = [self._pool.submit(_compute_alone, started) for _ in range(self.threads)]
            started.wait()
            self._native = [number.result() for number in numbers]
            # Each thread has its own setting, but a new thread inherits the setting that was made last in any thread.
            torch.set_num_threads(self.threads)
        return self

    def __exit__(self, *error: object) -> None:
        if self._pool is not None:
            self._stopped = True
            with self._lock:
                self._aside.clear()
            self._pool.shutdown(cancel_futures=True)
            _wait_until_gone(self._native)

    def check(self) -> None:
        """Call ``check`` if this is the caller's thread, whose exceptions it raises.

        :raises Cancelled: in another thread, as soon as it raised in the caller's.
        """
        if threading.get_ident() != self._caller:
            if self._stopped:
                raise Cancelled
            return
        try:
            self._check()
        except BaseException:
            self._stopped = True
            raise

    def each(self, task: Callable[[Scratch, Item], None], items: Iterable[Item]) -> None:
        """Call ``task(scratch, item)`` for all items; returns when all are done, and raises the exception of a task."""
        self._all([partial(self._work, task, item) for item in items])

    def aside(self, task: Callable[[Scratch, Item], Iterator[None]], items: Iterable[Item]) -> None:
        """Work at ``task(scratch, item)`` of an item whenever `each` leaves a thread idle, until `finish`.

        A task yields between its parts, where `each` may take the thread back; another may go on with it.
        """
        self._aside.extend(self._parts(task, item) for item in items)

    def finish(self) -> None:
        """Do what is still `aside`; returns when all of it is done, and raises the exception of a task."""
        with self._lock:
            self._ending = True
            left = list(self._aside)
            self._aside.clear()
        self._all([partial(self._through, parts) for parts in left])
        self._wait(self._fillings)
        self._fillings, self._ending = set(), False

    def results(self, task: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
        """``task(item)`` of all items, in their order, each in one thread; see `each`."""
        found: dict[int, Result] = {}

        def work(_: Scratch, number: int) -> None:
            found[number] = task(items[number])

        self.each(work, range(len(items)))
        return [found[number] for number in range(len(items))]

    def _work(self, task: Callable[[Scratch, Item], None], item: Item) -> None:
        with self._lent() as scratch, torch.inference_mode():
            task(scratch, item)

    def _parts(self, task: Callable[[Scratch, Item], Iterator[None]], item: Item) -> Iterator[None]:
        with self._lent() as scratch:
            yield from task(scratch, item)

    @contextmanager
    def _lent(self) -> Iterator[Scratch]:
        scratch = self._idle.pop()
        try:
            yield scratch
        finally:
            self._idle.append(scratch)

    @torch.inference_mode()
    def _through(self, parts: Iterator[None]) -> None:
        for _ in parts:
            self.check()

    def _all(self, tasks: Iterable[Callable[[], None]]) -> None:
        pool = self._pool
        if pool is None:
            for task in tasks:
                self.check()
                task()
            return

        def work(task: Callable[[], None]) -> None:
            try:
                task()
            finally:
                self._ended()

        running = set()
        for task in tasks:
            with self._lock:
                self._unfinished += 1
            running.add(pool.submit(work, task))
        self._wait(running)

    def _ended(self) -> None:
        """A thread is free: if no task waits for it, it works at what is aside."""
        with self._lock:
            self._unfinished -= 1
            if self._pool is not None and self._aside and self._unfinished < self.threads:
                self._unfinished += 1
                self._fillings.add(self._pool.submit(self._fill, self._aside.popleft()))

    @torch.inference_mode()
    def _fill(self, parts: Iterator[None]) -> None:
        try:
            for _ in parts:
                self.check()
                with self._lock:
                    if self._unfinished > self.threads and not self._ending:
                        self._aside.appendleft(parts)
                        break
        finally:
            self._ended()

    def _wait(self, running: set[Future]) -> None:
        try:
            while running:
                self.check()
                done, running = wait(running, POLL_SECONDS, FIRST_EXCEPTION)
                for future in done:
                    future.result()
        finally:
            for future in running:
                future.cancel()


@contextmanager
def one_thread() -> Iterator[None]:
    """Keep torch from splitting the caller's operations between threads: for many operations too small for that."""
    threads = torch.get_num_threads()
    if threads == 1 or not _own_number():
        yield
        return
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


@lru_cache(maxsize=1)
def _own_number() -> bool:
    """Whether each thread has its own number of threads. Backends other than OpenMP share one pool among all callers,
    so that torch has to split the work."""
    return "OpenMP" in torch.__config__.parallel_info().split("ATen parallel backend:")[-1]


def _compute_alone(started: threading.Barrier) -> int:
    """Limit the calling thread to itself; returns its number in the operating system."""
    torch.set_num_threads(1)
    started.wait()
    return threading.get_native_id()


def _wait_until_gone(numbers: Iterable[int]) -> None:
    """Wait until the system lists the threads no more: Python calls a thread ended before it has left the process.

    Only Linux lists them here, the one system of QGIS's on which multiprocessing forks by itself.
    """
    end = time.monotonic() + LEAVE_SECONDS
    listed = [Path(f"/proc/self/task/{number}") for number in numbers]
    while any(thread.exists() for thread in listed) and time.monotonic() < end:
        time.sleep(0.001)
