"""What crosses to a worker and back: a task as a short JSON text, and an answer as another. No code, no arrays."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from ..core.errors import Cancelled, CheckpointError, InputError, S2DR3Error
from ..core.memory import is_out_of_memory
from ..core.messages import from_json, message, to_json
from ..core.progress import Silent
from .layout import failure_name, is_done, read_plan, stop_name
from .network import Networks, restore_malloc
from .scene_plan import InputChanged, ScenePlan, Sheet, check_unchanged
from .scratch import NoRoom, ScratchError, scratch_folder, scratch_root
from .sheet import compute_sheet, publish, scratch_bytes
from .store import Store, StoreError, open_store

# How an attempt ended. A fault of the worker is none of the sheet, which another worker makes: scratch may be lacking
# because of others on its computer, the input may not be as planned, there at least. A store that cannot be written
# ends the run.
DONE, EMPTY, THERE, STOPPED, FAILED = "done", "empty", "there", "stopped", "failed"
OF_SHEET, OF_WORKER, OF_SCRATCH, OF_INPUT, OF_STORE = "sheet", "worker", "scratch", "input", "store"
# How often a worker looks for the mark that ends the run.
LOOK_SECONDS = 2.0
LITTLE_BYTES = 64 * 2**20
LONGEST_ERROR = 2000
MEMORY_ADVICE = message(" Memory ran out: use fewer workers on a machine, or plan with a smaller core.")


@dataclass(frozen=True)
class Task:
    """One attempt at one sheet. ``key``: of the scene's plan; ``run``: the driver's run, for its stop mark;
    ``attempt``: its number, from 1; ``scratch``: a folder on the worker, "" for the system's own; ``python``: an
    interpreter there that has torch, "" for the worker's own.
    """

    store: str
    scene: str
    key: str
    row: int
    column: int
    run: str
    attempt: int = 1
    scratch: str = ""
    python: str = ""

    def text(self) -> str:
        """The task as it crosses."""
        return json.dumps(asdict(self))


class Answer(NamedTuple):
    """How an attempt ended: ``state`` one of DONE, EMPTY, THERE, STOPPED, FAILED; ``fault`` of a failed one, and its
    ``error`` in words; ``seconds`` of the attempt; ``pixel_seconds`` of the network, None if nothing was computed.
    """

    state: str
    fault: str = ""
    error: str = ""
    seconds: float = 0.0
    pixel_seconds: float | None = None

    def text(self) -> str:
        """The answer as it crosses."""
        return to_json(self._asdict())

    @classmethod
    def from_text(cls, text: Any) -> Answer:
        """The inverse of `text`.

        :raises InputError: it is anything but such a text.
        """
        try:
            if not isinstance(text, str):
                raise TypeError(type(text).__name__)
            return cls(**from_json(text))
        except (TypeError, ValueError) as error:
            raise InputError(
                message(
                    "A worker answered with something else than a result ({error}): it runs another program "
                    "or version.",
                    error=error,
                )
            ) from error


networks = Networks()
"""The network of this worker, opened for its first sheet."""


def perform(text: str) -> str:
    """Make the sheet of a task and publish it; never raises, for the answer says what went wrong."""
    started = time.monotonic()
    restore_malloc()
    try:
        answer = _perform(Task(**json.loads(text)))
    except Exception as error:  # Whatever it is: the driver must hear of it, and the worker goes on.
        networks.close()  # It may be in any state, or its process dead.
        answer = Answer(FAILED, _fault(error), _words(error)) if not isinstance(error, Cancelled) else Answer(STOPPED)
    return answer._replace(seconds=round(time.monotonic() - started, 2)).text()


def _perform(task: Task) -> Answer:
    store = open_store(task.store)
    scene = scene_of(task.store, task.scene, task.key)
    _check_current(store, scene)
    sheet = scene.sheet(task.row, task.column)
    if is_done(store, scene.name, sheet):
        return Answer(THERE)
    watch = StopWatch(store, task.run)
    check_unchanged(scene)
    predictor = networks.open(scene, watch.cancelled, task.python)
    root = scratch_root(task.scratch)
    with scratch_folder(root, scratch_bytes(scene)) as folder:
        try:
            made = compute_sheet(scene, sheet, predictor, folder, watch)
        except S2DR3Error as error:
            if shutil.disk_usage(root).free < LITTLE_BYTES:
                raise NoRoom(str(error)) from error
            raise
        _check_current(store, scene)
        publish(store, scene, sheet, made, task.attempt)
    forget_failure(store, scene, sheet)
    return Answer(DONE if made.file else EMPTY, pixel_seconds=made.pixel_seconds)


@lru_cache(maxsize=4)
def scene_of(place: str, name: str, key: str) -> ScenePlan:
    """The plan of a scene, read once a process.

    :raises InputError: the store has another plan than the task's.
    """
    scene = read_plan(open_store(place), name)
    if scene.key != key:
        raise _replaced(name, place)
    return scene


def _check_current(store: Store, scene: ScenePlan) -> None:
    """Check that the store's plan still is ``scene``: as long as no sheet is made, another one may replace it.

    :raises InputError: it is another plan.
    """
    if read_plan(store, scene.name).key != scene.key:
        raise _replaced(scene.name, store.place)


def _replaced(name: str, place: str) -> InputError:
    return InputError(
        message(
            "The plan of {name} in {place} is not the one of this run: another run replaced it.", name=name, place=place
        )
    )


def forget_failure(store: Store, scene: ScenePlan, sheet: Sheet) -> None:
    """Remove the record of earlier failures of a sheet that is done."""
    store.remove(failure_name(scene.name, sheet))


class StopWatch(Silent):
    """A sheet's progress: nobody hears of it, and the run's stop mark in the store ends it."""

    def __init__(self, store: Store, run: str, clock: Callable[[], float] = time.monotonic):
        self._store, self._run, self._clock = store, run, clock
        self._next = clock() + LOOK_SECONDS
        self._stopped = False

    def cancelled(self) -> bool:
        """Whether the run was cancelled, as far as was looked within LOOK_SECONDS."""
        if not self._stopped and self._clock() >= self._next:
            self._next = self._clock() + LOOK_SECONDS
            self._stopped = self._store.read_text(stop_name(self._run)) is not None
        return self._stopped


def _fault(error: Exception) -> str:
    if isinstance(error, StoreError):
        return OF_STORE
    if isinstance(error, InputChanged):
        return OF_INPUT
    if isinstance(error, NoRoom):
        return OF_SCRATCH
    return OF_WORKER if isinstance(error, (ScratchError, CheckpointError, InputError)) else OF_SHEET


def _words(error: Exception) -> str:
    text = str(error) if isinstance(error, S2DR3Error) else f"{type(error).__name__}: {error}"
    if is_out_of_memory(error):
        text = message("{text}.{advice}", text=text, advice=MEMORY_ADVICE)
    return text if len(text) <= LONGEST_ERROR else text[:LONGEST_ERROR]
