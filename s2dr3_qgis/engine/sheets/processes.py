"""The executor of this computer: processes that each make one sheet at a time, and are replaced when they die."""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import sys
import threading
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any

from ..core.errors import InputError, WorkerError
from ..core.messages import message
from .executor import Outcome, Perform
from .tasks import Answer, Task, perform

CLOSE_SECONDS = 5.0
# Libraries read them when they are loaded: each process has the threads that the plan gives it, and no more.
THREAD_VARIABLES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")


class _Worker:
    """One process and the pipe to it; ``task``: what it is at, None if it is free; ``alone``: it is the only one."""

    def __init__(self, number: int, work: Perform):
        # Spawned, not forked: a fork would take over the locks and threads of GDAL and torch.
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self.process = context.Process(target=serve, args=(other, work), name=f"sheets-{number}", daemon=True)
        self.process.start()
        other.close()
        self.task: Task | None = None
        self.alone = False

    @property
    def name(self) -> str:
        return message("process {pid}", pid=self.process.pid)

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join(CLOSE_SECONDS)


class Processes:
    """An `Executor` of ``count`` processes of this Python."""

    def __init__(self, count: int, threads: int = 1, work: Perform = perform):
        if count < 1:
            raise InputError(message("{count} workers: there must be at least one.", count=count))
        self._count, self._work = count, work
        self._environment = dict.fromkeys(THREAD_VARIABLES, str(threads))
        self._workers: list[_Worker] = []

    def workers(self) -> int:
        """As in Executor."""
        return self._count

    def room(self) -> int:
        """As in Executor: a waiting task would start no sooner than one that is submitted later."""
        return self._count - sum(worker.task is not None for worker in self._workers)

    def submit(self, task: Task) -> None:
        """As in Executor."""
        free = next((worker for worker in self._workers if worker.task is None), None) or self._start()
        free.task, free.alone = task, self._count == 1
        with suppress(OSError):  # It died while it was free: `wait` finds that out.
            free.pipe.send(task.text())

    def wait(self, seconds: float) -> list[Outcome]:
        """As in Executor."""
        busy = [worker for worker in self._workers if worker.task is not None]
        ready = set(wait([worker.pipe for worker in busy], seconds))
        return [self._outcome(worker) for worker in busy if worker.pipe in ready]

    def set_aside(self, worker: str, reason: str, crowded: bool = False) -> bool:
        """As in Executor: what one process of a computer lacks, all lack, but for what the others hold.

        In that case there are no more than those that are at work now, but one.
        """
        refused = next((one for one in self._workers if one.name == worker), None)
        if not crowded or refused is None or refused.alone:
            return False
        self._workers.remove(refused)
        refused.end()
        busy = sum(other.task is not None for other in self._workers)
        self._count = max(1, min(self._count, busy))
        return True

    def notices(self) -> list[str]:
        """As in Executor."""
        return []

    def close(self) -> None:
        """As in Executor."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _start(self) -> _Worker:
        saved = {name: os.environ.get(name) for name in self._environment}
        os.environ.update(self._environment)
        try:
            worker = _Worker(len(self._workers), self._work)
        except OSError as error:
            raise WorkerError(
                message("No process can be started ({error}): close other programs.", error=error)
            ) from error
        finally:
            for name, value in saved.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
        self._workers.append(worker)
        return worker

    def _outcome(self, worker: _Worker) -> Outcome:
        task = worker.task
        if task is None:
            raise RuntimeError(message("a process answered that had no task"))
        worker.task = None
        try:
            return Outcome(task, Answer.from_text(worker.pipe.recv()), worker.name)
        except (EOFError, OSError):
            name = worker.name
            worker.end()
            self._workers.remove(worker)
            return Outcome(task, None, name, _death(worker.process.exitcode), deaths=1)


def serve(pipe: Connection, work: Perform) -> None:
    """A worker's life: task after task, until the driver closes the pipe or dies, in the middle of a sheet too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the driver, which ends this process.
    os.dup2(2, 1)  # The driver's output is for its own events.
    sys.stdout = sys.stderr
    tasks: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, tasks), daemon=True).start()
    while True:
        pipe.send(work(tasks.get()))


def _listen(pipe: Connection, tasks: queue.SimpleQueue[Any]) -> None:
    try:
        while True:
            tasks.put(pipe.recv())
    except (EOFError, OSError):
        os._exit(1)


def _death(code: int | None) -> str:
    if code in (-9, -15, 137):
        return message(
            "Its process was ended by the system or another program; most often memory ran out: use fewer "
            "workers, or plan with a smaller core."
        )
    return message("Its process ended with code {code}.", code=code)
