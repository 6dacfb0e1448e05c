"""The executor of a Dask cluster: tasks by name, answers as JSON, each worker asked before it gets a sheet.

The cluster only lends hands: it keeps nothing that is needed. A worker that dies costs its sheet, a scheduler that dies
costs a wait until there is one again.
"""

from __future__ import annotations

import asyncio
import gc
import time
import traceback
from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import Any, NamedTuple

from ..core.errors import EnvironmentProblem, InputError, S2DR3Error, WorkerError
from ..core.messages import from_json, joined, message
from .addresses import cluster_address
from .executor import Outcome, Perform
from .handshake import hello, problem, question, remarks
from .layout import stop_name
from .scene_plan import ScenePlan
from .store import Store
from .tasks import Answer, Task, perform

CONNECT_SECONDS = 30.0
# How long a scheduler, or the first fit worker, is waited for.
PATIENCE_SECONDS = 600.0
# How long after a worker was refused others are waited for: those of a cluster that starts come one after the other.
NEWCOMER_SECONDS = 10.0
LONGEST_PAUSE = 30.0
# How often the list of workers is asked for, which is long for a large cluster; answers come by themselves.
LOOK_SECONDS = 1.0
POLL_SECONDS = 0.05
# An answer of some hundred bytes that does not come so soon died with its worker.
FETCH_SECONDS = 5.0
LOST = ("cancelled", "lost")
KILLED = "KilledWorker"
MEMORY_ADVICE = message("If memory ran out: fewer workers on a machine, or plan with a smaller core.")


class Cluster:
    """An `Executor` on the scheduler at an address, or named by a scheduler file.

    :param scene: one of the run's, with which workers are tried.
    :param scratch: a folder on the workers, "" for the system's own.
    :raises EnvironmentProblem: Dask is not installed here, or its version is another than the scheduler's.
    :raises InputError: the address is refused.
    :raises WorkerError: no scheduler answers.
    """

    def __init__(
        self,
        named: str,
        store: Store,
        scene: ScenePlan,
        scratch: str = "",
        trusted: bool = False,
        work: Perform = perform,
        greet: Perform = hello,
        patience: float = PATIENCE_SECONDS,
    ):
        self._named, self._trusted, self._patience = named, trusted, patience
        self._store, self._scene, self._scratch = store, scene, scratch
        self._work, self._greet = work, greet
        self._fit: set[str] = set()
        self._refused: dict[str, str] = {}
        self._asked: dict[str, Any] = {}
        self._here: dict[str, Any] = {}
        # A task and the hosts or workers that it may run on.
        self._flight: dict[Any, tuple[Task, frozenset[str]]] = {}
        self._notices: list[str] = []
        self._alone_since = time.monotonic()
        self._next_look = 0.0
        self._number = 0
        self._client = self._connected()

    def workers(self) -> int:
        """As in Executor: those that passed the handshake and are there."""
        return len(self._fit)

    def room(self) -> int:
        """As in Executor. Few in flight: Dask blames the death of a worker on all tasks that it holds."""
        return max(0, 2 * len(self._fit) - len(self._flight))

    def submit(self, task: Task) -> None:
        """As in Executor."""
        self._number += 1
        places = self._places()
        key = f"sheet-{task.run}-{self._number}"
        future = self._client.submit(self._work, task.text(), key=key, workers=sorted(places), pure=False, retries=0)
        self._flight[future] = (task, places)

    def wait(self, seconds: float) -> list[Outcome]:
        """As in Executor.

        :raises WorkerError: there is no fit worker and none comes, or the scheduler is gone and none takes its place.
        """
        deadline = time.monotonic() + seconds
        while True:
            self._look()
            stranded = self._stranded()
            if stranded:
                return stranded
            finished = [future for future in self._flight if future.done()]
            if any(future.status in LOST for future in self._flight) or self._client.status != "running":
                self._reconnect()
                continue
            outcomes = list(filter(None, map(self._outcome, finished)))
            if outcomes:
                return outcomes
            if time.monotonic() >= deadline:
                return []
            time.sleep(POLL_SECONDS)

    def set_aside(self, worker: str, reason: str, crowded: bool = False) -> bool:
        """As in Executor."""
        self._fit.discard(worker)
        self._refused[worker] = reason
        return bool(self._fit)

    def notices(self) -> list[str]:
        """As in Executor."""
        notices, self._notices = self._notices, []
        return notices

    def close(self) -> None:
        """As in Executor: what waits is cancelled, what runs finds the stop mark between two tiles.

        The cluster is not restarted, for it may have other users.
        """
        for run in {task.run for task, _places in self._flight.values()}:
            with suppress(S2DR3Error):  # The store may be what failed.
                self._store.write_text(stop_name(run), "")
        with suppress(Exception):  # Dask raises many kinds of errors when the scheduler is gone.
            self._client.cancel([*self._flight, *self._asked.values()], force=True)
        self._flight.clear()
        with suppress(Exception):
            self._client.close(timeout=5)

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _connected(self) -> Any:
        """A client of the scheduler, its version compared."""
        distributed = _distributed()
        address = cluster_address(self._named, self._trusted)
        try:
            client = distributed.Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError, TypeError) as error:
            # Ended here, or it is ended while the next client starts, and both block each other.
            traceback.clear_frames(error.__traceback__)
            gc.collect()
            raise WorkerError(
                message(
                    "No Dask scheduler answers at {address} ({error}). Check the address, the certificates in "
                    "Dask's configuration, and that it runs.",
                    address=address,
                    error=error,
                )
            ) from error
        try:
            there = _release(client.get_versions()["scheduler"])
            if there != distributed.__version__:
                raise EnvironmentProblem(
                    message(
                        "The scheduler has Dask distributed {there}, and this Python {version}; they must be "
                        "equal: pip install distributed=={there}",
                        there=there,
                        version=distributed.__version__,
                    )
                )
        except BaseException:
            client.close(timeout=5)
            raise
        return client

    def _reconnect(self) -> None:
        """Wait for a scheduler, and give it what was in flight: a sheet that was made meanwhile is there at once."""
        self._notices.append(message("The scheduler is gone: waiting for it to come back."))
        tasks = [task for task, _places in self._flight.values()]
        self._flight.clear()
        self._fit.clear()
        self._asked.clear()
        with suppress(Exception):  # It is gone.
            self._client.close(timeout=5)
        self._client = self._patiently(self._connected)
        self._notices.append(message("The scheduler is back."))
        self._alone_since = time.monotonic()
        self._next_look = 0.0
        while not self._fit:
            self._look()
            time.sleep(POLL_SECONDS)
        for task in tasks:
            self.submit(task)

    def _patiently(self, connect: Callable[[], Any]) -> Any:
        end, pause = time.monotonic() + self._patience, 1.0
        while True:
            try:
                return connect()
            except (WorkerError, InputError):
                if time.monotonic() + pause > end:
                    raise
            time.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    def _look(self) -> None:
        """Take in who came and went, and what those said that were asked."""
        if time.monotonic() >= self._next_look:
            self._next_look = time.monotonic() + LOOK_SECONDS
            self._here = self._there()
            self._fit &= self._here.keys()
            for address in self._refused.keys() - self._here.keys():
                del self._refused[address]
            self._ask(self._here)
        for address, future in list(self._asked.items()):
            if address not in self._here or future.done():
                del self._asked[address]
                if address in self._here:
                    self._judge(address, future)
        if self._fit or self._asked or self._flight:
            self._alone_since = time.monotonic()
        elif time.monotonic() - self._alone_since > (NEWCOMER_SECONDS if self._refused else self._patience):
            reasons = joined(
                "",
                (message(" {address}: {reason}", address=a, reason=r) for a, r in sorted(self._refused.items())),
            )
            raise WorkerError(
                message(
                    "The cluster has no worker that can make sheets.{reasons}",
                    reasons=reasons or message(" None came."),
                )
            )

    def _places(self) -> frozenset[str]:
        """Where tasks may run: hosts whose workers are all fit, for one that dies comes again under another address;
        else the fit workers themselves.
        """
        unfit = {host_of(address) for address in self._refused}
        return frozenset(address if host_of(address) in unfit else host_of(address) for address in self._fit)

    def _stranded(self) -> list[Outcome]:
        """Tasks that no worker which is here may run: all those died, perhaps of them."""
        here = {*self._here, *map(host_of, self._here)}
        gone = [future for future, (_task, places) in self._flight.items() if not places & here and not future.done()]
        outcomes = []
        for future in gone if self._fit else ():
            task, _places = self._flight.pop(future)
            future.cancel()
            outcomes.append(
                Outcome(
                    task,
                    None,
                    message("a worker"),
                    message("All workers that could make it ended. {memory_advice}", memory_advice=MEMORY_ADVICE),
                    1,
                )
            )
        return outcomes

    def _there(self) -> dict[str, Any]:
        with suppress(Exception):  # `wait` looks at what became of the connection.
            return dict(self._client.scheduler_info(n_workers=-1)["workers"])
        return {}

    def _ask(self, there: dict[str, Any]) -> None:
        known = self._fit | self._refused.keys() | self._asked.keys()
        new = sorted(there.keys() - known)
        if not new:
            return
        versions = self._client.get_versions()
        text = question(self._store.place, self._scene, self._scratch)
        for address in new:
            theirs = _release(versions["workers"].get(address))
            ours = _release(versions["client"])
            if theirs != ours:
                self._refuse(
                    address,
                    message(
                        "It has Dask distributed {theirs}: pip install distributed=={ours} there.",
                        theirs=theirs,
                        ours=ours,
                    ),
                )
            elif there[address]["nthreads"] != 1:
                self._refuse(
                    address,
                    message(
                        "It has {nthreads} threads, and a process makes one sheet at a time: start it with "
                        "--nthreads 1, and more of them with --nworkers.",
                        nthreads=there[address]["nthreads"],
                    ),
                )
            else:
                # A task, for torch takes seconds to load: asked through the scheduler, the worker would fall silent.
                self._number += 1
                key = f"hello-{self._scene.key[:8]}-{self._number}-{time.monotonic_ns()}"
                self._asked[address] = self._client.submit(
                    self._greet, text, key=key, workers=[address], pure=False, retries=0
                )

    def _judge(self, address: str, future: Any) -> None:
        ended = _ended(future)
        if ended is None:
            return  # Its worker is gone. If it is there again, it is asked again.
        facts = _json(ended.value)
        reason = problem(facts)
        if ended.error is not None:
            reason = message(
                "It could not answer ({error}): is the plugin's engine installed there?", error=_words(ended.error)
            )
        if reason:
            self._refuse(address, reason)
            return
        self._fit.add(address)
        together = sum(host_of(other) == host_of(address) for other in self._fit)
        about = joined("", (message("; {remark}", remark=remark) for remark in remarks(facts, self._scene, together)))
        self._notices.append(
            message("Worker {address} on {host} joins{about}.", address=address, host=facts["host"], about=about)
        )

    def _refuse(self, address: str, reason: str) -> None:
        self._refused[address] = reason
        self._alone_since = time.monotonic()
        self._notices.append(message("Worker {address} gets no sheets. {reason}", address=address, reason=reason))

    def _outcome(self, future: Any) -> Outcome | None:
        """What became of a finished task; None if its answer died with its worker, and Dask does it once more."""
        worker = self._holder(future)
        ended = _ended(future)
        if ended is None:
            return None
        task, _places = self._flight.pop(future)
        future.release()
        if ended.error is None:
            return Outcome(task, Answer.from_text(ended.value), worker)
        if type(ended.error).__name__ == KILLED:
            last, deaths = ended.error.last_worker.address, ended.error.allowed_failures + 1
            return Outcome(
                task,
                None,
                str(last),
                message(
                    "It, or one beside it, ended {deaths} workers. {memory_advice}",
                    deaths=deaths,
                    memory_advice=MEMORY_ADVICE,
                ),
                deaths,
            )
        return Outcome(task, None, worker, _words(ended.error), 1)

    def _holder(self, future: Any) -> str:
        """The worker that has the answer of a finished task."""
        with suppress(Exception):  # `wait` looks at what became of the connection.
            return str(next(iter(self._client.who_has([future])[future.key])))
        return message("a worker")


class _Ended(NamedTuple):
    """What a future ended with: its value, or its error."""

    value: Any = None
    error: Any = None


def _ended(future: Any) -> _Ended | None:
    """The end of a finished future; None if it cannot be fetched, for the worker that had it died since."""
    try:
        if future.status == "error":
            return _Ended(error=future.exception(timeout=FETCH_SECONDS))
        return _Ended(future.result(timeout=FETCH_SECONDS))
    except (TimeoutError, asyncio.TimeoutError, CancelledError, asyncio.CancelledError):
        return None
    except Exception as error:  # What the task raised, of whatever kind.
        return _Ended(error=error)


def host_of(address: str) -> str:
    """The host of a worker's address."""
    return address.rpartition("://")[2].rpartition(":")[0].strip("[]")


def _distributed() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise EnvironmentProblem(
            message(
                "CLUSTER needs Dask in the Python that drives the run: pip install distributed==VERSION, the "
                "version of the cluster's scheduler. Without CLUSTER the processes of this computer do the "
                "work."
            )
        ) from error
    return distributed


def _release(versions: Any) -> str:
    """The version of distributed in what get_versions gives for one process."""
    return str(((versions or {}).get("packages") or {}).get("distributed", "unknown"))


def _json(text: Any) -> Any:
    try:
        facts = from_json(text) if isinstance(text, str) else {}
    except ValueError:
        facts = {}
    return facts if isinstance(facts, dict) else {}


def _words(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
