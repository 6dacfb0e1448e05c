"""Small scenes in sheets for tests: plans, stub workers, and an executor in this process."""

from __future__ import annotations

import json
import os
import signal
import time
from contextlib import nullcontext
from pathlib import Path

import numpy as np
from osgeo import gdal
from predictors import Sharpener
from runs import cube_of, numbers, scene

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.core.resources import version
from s2dr3_qgis.engine.sheets.executor import Outcome
from s2dr3_qgis.engine.sheets.handshake import source_hash
from s2dr3_qgis.engine.sheets.layout import image_name, item_name
from s2dr3_qgis.engine.sheets.planning import Choices, plan_scenes
from s2dr3_qgis.engine.sheets.scene_plan import ScenePlan, Sheet
from s2dr3_qgis.engine.sheets.scenes import Scene
from s2dr3_qgis.engine.sheets.sheet import compute_sheet, publish
from s2dr3_qgis.engine.sheets.store import Store, open_store
from s2dr3_qgis.engine.sheets.tasks import DONE, FAILED, Answer, Task

SMALL = {"side": 24, "core": 12, "overlap": 8}


def planned(folder: Path, values: np.ndarray | None = None, store: Store | None = None, **choices) -> ScenePlan:
    """The plan of a small scene, in a store if one is given."""
    store = store or open_store(str(folder / "out"))
    folder.mkdir(exist_ok=True)
    source = scene(folder, numbers() if values is None else values, **choices.pop("grid", {}))
    choices = Choices(**{**SMALL, **choices})
    scenes = [Scene("scene", lambda: cube_of(source))]
    return plan_scenes(store, scenes, choices, lambda *_: nullcontext(Sharpener()), Silent())[0]


def make(plan: ScenePlan, store: Store, folder: Path, predictor=None) -> None:
    """Make all sheets of a scene, one after the other."""
    folder.mkdir(exist_ok=True)
    for sheet in plan.sheets():
        publish(store, plan, sheet, compute_sheet(plan, sheet, predictor or Sharpener(), folder, Silent()))


def mosaic(plan: ScenePlan, store: Store) -> np.ndarray:
    """The numbers of all sheets in their places (10, height, width), zero where there is no file."""
    window = plan.window
    whole = np.zeros((10, window.height * 10, window.width * 10), plan.plan.encoding.dtype)
    for sheet in plan.sheets():
        path = store.path(image_name(plan.name, sheet))
        if gdal.VSIStatL(path) is None:
            continue
        y, x = 10 * (sheet.window.y - window.y), 10 * (sheet.window.x - window.x)
        values = gdal.Open(path).ReadAsArray()
        whole[:, y : y + values.shape[1], x : x + values.shape[2]] = values
    return whole


class Inline:
    """An executor whose only worker is this process; ``perform`` takes a task and returns an answer, or kills itself.

    ``order``: the names of the sheets as they were submitted; ``most``: how many were in flight at once.
    """

    def __init__(self, perform, workers: int = 1):
        self._perform, self._workers = perform, workers
        self._flight: list[Task] = []
        self.order: list[str] = []
        self.aside: dict[str, str] = {}
        self.most = 0

    def workers(self) -> int:
        return self._workers

    def room(self) -> int:
        return 2 * self._workers - len(self._flight)

    def submit(self, task: Task) -> None:
        self._flight.append(task)
        self.most = max(self.most, len(self._flight))
        self.order.append(f"{task.row:03d}-{task.column:03d}")

    def wait(self, seconds: float) -> list[Outcome]:
        task = self._flight.pop(0)
        answer = self._perform(task)
        if isinstance(answer, Outcome):
            return [answer]
        return [Outcome(task, answer, f"worker {len(self.order) % self._workers}")]

    def set_aside(self, worker: str, reason: str, crowded: bool = False) -> bool:
        self.aside[worker] = reason
        return len(self.aside) < self._workers

    def notices(self) -> list[str]:
        return []

    def close(self) -> None:
        self._flight.clear()

    def __enter__(self):
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def published(task: Task) -> Answer:
    """Mark a sheet as done without computing anything."""
    store = open_store(task.store)
    store.write_text(item_name(task.scene, Sheet(task.row, task.column, (0, 0, 0, 0))), "{}")
    return Answer(DONE)


def stub(text: str) -> str:
    """A worker's `perform` that marks sheets as done; a file "poison-RRR-CCC" in the store kills the process."""
    task = Task(**json.loads(text))
    name = f"{task.row:03d}-{task.column:03d}"
    if Path(task.store, f"poison-{name}").exists():
        os.kill(os.getpid(), signal.SIGKILL)
    if Path(task.store, f"slow-{name}").exists():
        Path(task.store, f"begun-{name}").touch()
        time.sleep(60)
    return published(task).text()


def stub_with_room(text: str) -> str:
    """A worker's `perform` with scratch for as many sheets at once as the store has files "room-N"."""
    task = Task(**json.loads(text))
    for room in sorted(Path(task.store).glob("room-?")):
        taken = room.with_name(f"{room.name}-taken")
        try:
            taken.touch(exist_ok=False)
        except FileExistsError:
            continue
        time.sleep(1.0)
        answer = published(task)
        taken.unlink()
        return answer.text()
    return Answer(FAILED, "scratch", "no room").text()


def hello_stub(_text: str) -> str:
    """A worker's answer to the handshake, without a network: fit unless its environment says otherwise."""
    facts = {
        "version": version(),
        "source": source_hash(),
        "host": "here",
        "torch": "",
        "processor": "",
        "malloc": True,
        "cores": 1,
    }
    return json.dumps({**facts, "problem": os.environ.get("S2DR3_TEST_UNFIT", "")})


def hello_of_another_version(text: str) -> str:
    return json.dumps({**json.loads(hello_stub(text)), "version": "0.0.1"})


def no_json(_text: str) -> object:
    return {"state": "done"}


def failing(_task: Task) -> Answer:
    return Answer(FAILED, "sheet", "broken block")


class Talk(Silent):
    """Keeps what was said; cancels after so many lines of progress."""

    def __init__(self, stop_after: int = 10**9):
        self.warnings: list[str] = []
        self.texts: list[str] = []
        self.lines: list[str] = []
        self._stop_after = stop_after

    def warning(self, message: str) -> None:
        self.warnings.append(message)

    def text(self, message: str) -> None:
        self.texts.append(message)

    def info(self, message: str) -> None:
        self.lines.append(message)

    def cancelled(self) -> bool:
        return len(self.texts) >= self._stop_after


def wait_for(condition) -> None:
    """Wait until a condition holds; on a busy machine that may take minutes."""
    for _ in range(3000):
        if condition():
            return
        time.sleep(0.1)
    raise AssertionError("it did not come about in five minutes")


def group_lives(group: int) -> bool:
    """Whether a process of the group is there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def error_of(call) -> str:
    """The text of the RasterError that a call raises."""
    try:
        call()
    except RasterError as error:
        return str(error)
    raise AssertionError("no error")
