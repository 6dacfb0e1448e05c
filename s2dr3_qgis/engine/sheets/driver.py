"""The driver: gives out the sheets that are not done, counts attempts, and says how it goes.

It keeps nothing that the store does not have. Whoever starts it again goes on where the store stands, and two drivers
at once do harmless work twice.
"""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ..core.errors import Cancelled, RasterError
from ..core.messages import message
from ..core.progress import Progress, TimeLeft
from .executor import Executor, Outcome
from .failures import ATTEMPTS, Failure, read_failure, write_failure
from .layout import done_names, failed_names, planned_scenes
from .scene_plan import ScenePlan, Sheet, fault_of_input
from .shards import WHOLE, Shard
from .store import Store
from .tasks import DONE, EMPTY, FAILED, OF_INPUT, OF_SCRATCH, OF_STORE, OF_WORKER, STOPPED, THERE, Answer, Task

WAIT_SECONDS = 1.0
# So many sheets that fail without one success between them: the fault is their scene's, or the cluster's.
FAILURES_IN_A_ROW = 10


@dataclass(frozen=True)
class Order:
    """What a run is asked: ``shard``: its part of the sheets; ``attempts``: for each; ``scratch`` and
    ``python``: on the workers (see Task).
    """

    shard: Shard = WHOLE
    attempts: int = ATTEMPTS
    scratch: str = ""
    python: str = ""


@dataclass
class Tally:
    """What a run did: counts of its sheets, and the names and errors of those that it gave up.

    ``left``: those that it did not try, or not again, because of their scene.
    """

    total: int = 0
    before: int = 0
    done: int = 0
    empty: int = 0
    left: int = 0
    given_up: dict[str, str] = field(default_factory=dict)

    @property
    def finished(self) -> int:
        """Sheets of which nothing is left to do, those given up among them."""
        return self.before + self.done + self.empty + self.left + len(self.given_up)

    @property
    def missing(self) -> int:
        """Sheets that are not in the store."""
        return self.total - self.before - self.done - self.empty


class _Work(NamedTuple):
    """A sheet to be made, its attempts so far, and how many the run has left for it.

    ``suspect``: a worker died while it had the sheet, perhaps of another one, or for lack of memory. It is tried again
    alone: then the blame is certain, and all memory is its own.
    """

    scene: ScenePlan
    sheet: Sheet
    attempts: int
    tries: int
    suspect: bool = False

    @property
    def title(self) -> str:
        return f"{self.scene.name} {self.sheet.name}"


def run_sheets(store: Store, executor: Executor, order: Order, progress: Progress) -> Tally:
    """Make what is not done of the planned scenes; returns what became of it.

    A sheet that fails is tried again when all others had their turn, and given up after its attempts. A scene whose
    input is gone or changed, or whose sheets fail one after the other, is left, and the other scenes are made.

    :raises Cancelled: the user stopped it; what is done stays, and the same call goes on.
    :raises RasterError: the store cannot be written, no worker is fit, or nothing succeeds any more.
    :raises S2DR3Error: what the executor raises.
    """
    return _Driver(store, executor, order, progress).run()


class _Driver:
    def __init__(self, store: Store, executor: Executor, order: Order, progress: Progress):
        self._store, self._executor, self._order = store, executor, order
        self._progress, self._run = progress, uuid.uuid4().hex[:12]
        self._tally = Tally()
        self._coming: Iterator[_Work] = iter(())
        self._held: _Work | None = None
        self._again: deque[_Work] = deque()
        self._flight: dict[tuple[str, int, int], _Work] = {}
        # Scene and sheet of those that failed since the last success.
        self._unlucky: set[tuple[str, str]] = set()
        self._scenes = 0
        self._left: set[str] = set()
        self._left_one_since_success = False
        self._time_left = TimeLeft()

    def run(self) -> Tally:
        self._tally.total = self._count()
        self._coming = self._missing()
        while self._next_work() or self._flight:
            self._fill()
            if self._progress.cancelled():
                raise Cancelled(
                    message("Cancelled. Finished sheets are kept, and the same command goes on with the rest.")
                )
            for outcome in self._executor.wait(WAIT_SECONDS):
                self._take(outcome)
            for notice in self._executor.notices():
                self._progress.info(notice)
            self._tell()
        return self._tally

    def _count(self) -> int:
        """The sheets of this run's part, done or not."""
        count, scenes = 0, set()
        for number, (scene, _sheet) in enumerate(self._listed()):
            if self._order.shard.has(number):
                count += 1
                scenes.add(scene.name)
        self._scenes = len(scenes)
        return count

    def _listed(self) -> Iterator[tuple[ScenePlan, Sheet]]:
        for _name, scene in planned_scenes(self._store):
            for sheet in scene.sheets():
                yield scene, sheet

    def _missing(self) -> Iterator[_Work]:
        """The sheets of this run's part that are not done, scene after scene, so that scenes are finished."""
        current, done, failed = "", set(), set()
        for number, (scene, sheet) in enumerate(self._listed()):
            if not self._order.shard.has(number):
                continue
            if scene.name != current:
                current = scene.name
                done, failed = done_names(self._store, current), failed_names(self._store, current)
            if sheet.name in done:
                self._tally.before += 1
                continue
            failure = read_failure(self._store, current, sheet) if sheet.name in failed else Failure()
            yield _Work(scene, sheet, failure.attempts, failure.tries_left(self._order.attempts))

    def _next_work(self) -> _Work | None:
        """The sheet to be submitted next: those that failed come after all others."""
        while self._held is None or self._held.scene.name in self._left:
            self._tally.left += self._held is not None
            self._held = next(self._coming, None) or (self._again.popleft() if self._again else None)
            if self._held is None:
                break
        return self._held

    def _fill(self) -> None:
        """Submit as much as there is room for."""
        while self._executor.room() > 0 and (work := self._next_work()):
            if self._flight and (work.suspect or any(other.suspect for other in self._flight.values())):
                break
            self._held = None
            self._submit(work)

    def _submit(self, work: _Work) -> None:
        sheet = work.sheet
        self._flight[(work.scene.name, sheet.row, sheet.column)] = work
        self._executor.submit(
            Task(
                self._store.place,
                work.scene.name,
                work.scene.key,
                sheet.row,
                sheet.column,
                self._run,
                work.attempts + 1,
                self._order.scratch,
                self._order.python,
            )
        )

    def _take(self, outcome: Outcome) -> None:
        task, answer = outcome.task, outcome.answer
        work = self._flight.pop((task.scene, task.row, task.column))
        if answer is None:
            deaths = max(1, outcome.deaths) if work.suspect else 1
            self._failed(work._replace(suspect=True), outcome.error, outcome.worker, deaths)
        elif answer.state in (DONE, EMPTY, THERE):
            self._unlucky.clear()
            self._left_one_since_success = False
            self._tally.empty += answer.state == EMPTY
            self._tally.done += answer.state != EMPTY
        elif answer.state == STOPPED:
            raise Cancelled(message("Another driver or user stopped this run. The same command goes on with the rest."))
        elif answer.state == FAILED and answer.fault == OF_STORE:
            raise RasterError(
                message(
                    "{error} Finished sheets are kept, and the same command goes on with the rest.", error=answer.error
                )
            )
        elif answer.state == FAILED and answer.fault in (OF_WORKER, OF_SCRATCH, OF_INPUT):
            # The driver of a cluster may lack the disk of the inputs: it blames none of which no worker complains.
            reason = fault_of_input(work.scene) if answer.fault == OF_INPUT else ""
            if reason:
                self._leave_scene(work, reason, reason)
            else:
                self._set_aside(work, outcome.worker, answer)
        else:
            self._failed(work, answer.error, outcome.worker, 1)

    def _set_aside(self, work: _Work, worker: str, answer: Answer) -> None:
        """No fault of the sheet: others make it."""
        self._again.append(work)
        reason = answer.error
        if not self._executor.set_aside(worker, reason, answer.fault == OF_SCRATCH):
            raise RasterError(
                message(
                    "No worker is left that can make sheets. The last one ({worker}): {reason}",
                    worker=worker,
                    reason=reason,
                )
            )
        self._progress.warning(message("{worker} gets no more sheets: {reason}", worker=worker, reason=reason))

    def _failed(self, work: _Work, error: str, worker: str, attempts: int) -> None:
        work = work._replace(attempts=work.attempts + attempts, tries=work.tries - attempts)
        write_failure(self._store, work.scene, work.sheet, Failure(work.attempts, error, worker))
        if work.scene.name in self._left:
            self._tally.left += 1
            return
        self._unlucky.add((work.scene.name, work.sheet.name))
        if work.tries > 0:
            self._again.append(work)
        else:
            self._tally.given_up[work.title] = error
            self._progress.warning(
                message(
                    "Sheet {work} is given up after {attempts} attempts. {error}",
                    work=work.title,
                    attempts=work.attempts,
                    error=error,
                )
            )
        if len(self._unlucky) >= FAILURES_IN_A_ROW:
            self._blame(work, error, worker)

    def _blame(self, work: _Work, error: str, worker: str) -> None:
        """Many sheets failed one after the other: leave their scene, if it is one among others."""
        one_scene = len({scene for scene, _sheet in self._unlucky}) == 1
        if one_scene and self._scenes > 1 and not self._left_one_since_success:
            self._left_one_since_success = True
            reason = message(
                "{count} of its sheets failed one after the other, the last one so: {error}",
                count=len(self._unlucky),
                error=error,
            )
            self._unlucky.clear()
            self._leave_scene(work, error, reason)
            return
        raise RasterError(
            message(
                "{count} sheets in a row failed, so the fault is not theirs. The last one, {work} on {worker}: {error}",
                count=len(self._unlucky),
                work=work.title,
                worker=worker,
                error=error,
            )
        )

    def _leave_scene(self, work: _Work, error: str, reason: str) -> None:
        """Give up a sheet, and try no more of its scene in this run."""
        if work.scene.name in self._left:
            self._tally.left += 1
            return
        self._left.add(work.scene.name)
        self._tally.given_up[work.title] = error
        again, self._again = self._again, deque()
        for other in again:
            if other.scene.name not in self._left:
                self._again.append(other)
            elif other.sheet != work.sheet:
                self._tally.left += 1
        self._progress.warning(
            message("Scene {scene} is left, and the others are made. {reason}", scene=work.scene.name, reason=reason)
        )

    def _tell(self) -> None:
        tally = self._tally
        finished = tally.finished
        self._progress.fraction(finished / tally.total if tally.total else 1.0)
        made = tally.done + tally.empty
        left = ""
        if made and finished < tally.total:
            left = message(", about {seconds} left", seconds=self._time_left.text(made, tally.total - finished))
        failed = message(", {count} given up", count=len(tally.given_up)) if tally.given_up else ""
        workers = self._executor.workers()
        self._progress.text(
            message(
                "{finished:,} of {total:,} sheets, {workers}{failed}{left}",
                finished=finished,
                total=tally.total,
                workers=message("1 worker") if workers == 1 else message("{count} workers", count=workers),
                failed=failed,
                left=left,
            )
        )
