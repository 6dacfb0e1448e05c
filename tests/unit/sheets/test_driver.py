"""The driver's loop: order, bounded flight, attempts that outlive it, faults of workers and of the store, Cancel."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sheets_kit import Inline, Talk, error_of, failing, planned, published

from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.grid import Grid, Window
from s2dr3_qgis.engine.sheets import driver
from s2dr3_qgis.engine.sheets.driver import Order, run_sheets
from s2dr3_qgis.engine.sheets.executor import Outcome
from s2dr3_qgis.engine.sheets.layout import done_names
from s2dr3_qgis.engine.sheets.shards import Shard
from s2dr3_qgis.engine.sheets.store import Store, open_store
from s2dr3_qgis.engine.sheets.tasks import FAILED, STOPPED, Answer

ALL = ["000-000", "000-001", "000-002", "001-000", "001-001", "001-002"]


@pytest.fixture
def store(tmp_path):
    planned(tmp_path)
    return open_store(str(tmp_path / "out"))


def run(store, perform, talk=None, workers=1, **order):
    executor = Inline(perform, workers)
    tally = run_sheets(store, executor, Order(**order), talk or Talk())
    return tally, executor


def unless(names, bad):
    """A perform that answers ``bad(task)`` for these sheets."""
    return lambda task: bad(task) if f"{task.row:03d}-{task.column:03d}" in names else published(task)


def test_all_sheets_are_made_once_in_order(store):
    tally, executor = run(store, published, workers=2)
    assert executor.order == ALL
    assert (tally.done, tally.missing, tally.given_up) == (6, 0, {})
    assert executor.most == 4


def test_the_same_call_makes_only_what_is_not_done(store):
    with pytest.raises(Cancelled):
        run(store, published, Talk(stop_after=3))
    assert sorted(done_names(store, "scene")) == ALL[:3]
    tally, executor = run(store, published)
    assert executor.order == ALL[3:]
    assert (tally.before, tally.done, tally.missing) == (3, 3, 0)


def test_a_failing_sheet_is_given_up_after_its_attempts_and_named(store):
    talk = Talk()
    tally, executor = run(store, unless(["000-001"], failing), talk)
    assert executor.order == [*ALL, "000-001", "000-001"]
    assert tally.given_up == {"scene 000-001": "broken block"}
    assert tally.missing == 1
    assert talk.warnings == ["Sheet scene 000-001 is given up after 3 attempts. broken block"]
    # The next run tries only it, once; mended, it is done and its record is of no more use.
    _, executor = run(store, unless(["000-001"], failing))
    assert executor.order == ["000-001"]
    assert json.loads(store.read_text("scene/failed/000-001.json"))["attempts"] == 4
    tally, executor = run(store, published)
    assert (executor.order, tally.missing) == (["000-001"], 0)


def test_attempts_outlive_the_driver(store):
    def dies(task):
        if dies.calls == 2:
            raise KeyboardInterrupt
        dies.calls += 1
        return failing(task)

    dies.calls = 0
    with pytest.raises(KeyboardInterrupt):
        run(store, dies, shard=Shard(0, 6))
    assert json.loads(store.read_text("scene/failed/000-000.json"))["attempts"] == 2
    _, executor = run(store, failing, shard=Shard(0, 6))
    assert executor.order == ["000-000"]


def test_deaths_count_as_attempts(store):
    tally, executor = run(store, unless(["001-000"], lambda task: Outcome(task, None, "w", "killed", deaths=4)))
    assert executor.order == [*ALL, "001-000"]
    assert tally.given_up == {"scene 001-000": "killed"}
    # One that may have died of another's fault, and four when it was alone.
    assert json.loads(store.read_text("scene/failed/001-000.json"))["attempts"] == 5


def test_a_sheet_whose_worker_died_is_tried_again_alone(store):
    """Dask blames a death on all tasks that the worker held: the innocent ones among them are made."""
    flights = []

    class Watching(Inline):
        def wait(self, seconds):
            flights.append([f"{task.row:03d}-{task.column:03d}" for task in self._flight])
            return super().wait(seconds)

    died = set()

    def perform(task):
        name = f"{task.row:03d}-{task.column:03d}"
        if (name in ("000-000", "000-001") and name not in died) or name == "000-001":
            died.add(name)
            return Outcome(task, None, "w", "killed", deaths=4)
        return published(task)

    tally = run_sheets(store, Watching(perform, workers=2), Order(), Talk())
    assert list(tally.given_up) == ["scene 000-001"]
    assert tally.done == 5
    assert flights[-2:] == [["000-000"], ["000-001"]]


def test_many_sheets_that_fail_in_a_row_end_the_run(store, monkeypatch):
    monkeypatch.setattr(driver, "FAILURES_IN_A_ROW", 4)
    text = error_of(lambda: run(store, failing, attempts=1))
    assert "4 sheets in a row failed" in text
    assert "broken block" in text
    run(store, unless(ALL[:3], failing), attempts=5)


@pytest.fixture
def three(tmp_path):
    """A store with three scenes, a, b and c, each of its own file."""
    store = open_store(str(tmp_path / "out"))
    for name in "abc":
        plan = replace(planned(tmp_path / name, store=open_store(str(tmp_path / name / "out"))), name=name)
        store.write_text(f"{name}/plan.json", plan.text())
    return store


def test_a_scene_whose_sheets_fail_one_after_the_other_does_not_stop_the_others(three, monkeypatch):
    monkeypatch.setattr(driver, "FAILURES_IN_A_ROW", 4)
    talk = Talk()
    tally, executor = run(three, lambda task: failing(task) if task.scene == "a" else published(task), talk)
    assert [sorted(done_names(three, name)) for name in "abc"] == [[], ALL, ALL]
    assert (tally.done, tally.missing, tally.finished, tally.total) == (12, 6, 18, 18)
    assert set(tally.given_up.values()) == {"broken block"}
    assert len(executor.order) <= 12 + 4 + 1  # of the broken scene no more than it took to see it, and what was waiting
    assert len(talk.warnings) == 1
    assert "Scene a is left, and the others are made. 4 of its sheets failed one after the other" in talk.warnings[0]
    # The next run tries it again.
    assert run(three, published)[0].missing == 0


def test_if_the_next_scene_fails_as_well_the_run_ends(three, monkeypatch):
    monkeypatch.setattr(driver, "FAILURES_IN_A_ROW", 4)
    assert "4 sheets in a row failed" in error_of(lambda: run(three, failing))


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("change", [Path.touch, Path.unlink])
def test_a_scene_whose_input_is_gone_or_changed_does_not_stop_the_others(three, tmp_path, change, workers):
    path = tmp_path / "a" / "scene.tif"
    change(path)
    talk = Talk()
    unfit = Answer(FAILED, "input", "the input is not as planned")
    tally, executor = run(three, lambda task: unfit if task.scene == "a" else published(task), talk, workers=workers)
    assert [sorted(done_names(three, name)) for name in "abc"] == [[], ALL, ALL]
    assert (tally.missing, tally.finished, executor.aside) == (6, 18, {})
    assert str(path) in tally.given_up["a 000-000"] and len(talk.warnings) == 1
    # No sheet was tried, so that the scene may be planned anew.
    assert three.names("a/failed") == []


@pytest.mark.parametrize("fault", ["worker", "input"])
def test_a_fault_of_one_worker_or_driver_leaves_no_scene(three, tmp_path, fault):
    """A node has no room for scratch, and the driver not the disk of the inputs; or the node alone lacks that disk."""
    if fault == "worker":
        (tmp_path / "a" / "scene.tif").unlink()
    answers = [Answer(FAILED, fault, "not on this node")]
    tally, executor = run(three, lambda task: answers.pop() if answers else published(task), workers=2)
    assert (tally.missing, list(executor.aside.values())) == (0, ["not on this node"])


def test_an_unfit_worker_is_set_aside_and_the_sheet_is_made_by_others(store):
    answers = [Answer(FAILED, "worker", "no scratch")]
    talk = Talk()
    tally, executor = run(store, lambda task: answers.pop() if answers else published(task), talk, workers=2)
    assert tally.missing == 0
    assert list(executor.aside.values()) == ["no scratch"]
    assert "gets no more sheets: no scratch" in talk.warnings[0]
    assert store.names("scene/failed") == []


def test_without_any_fit_worker_the_run_ends_with_the_reason(store):
    assert "no scratch" in error_of(lambda: run(store, lambda _task: Answer(FAILED, "worker", "no scratch")))


def test_a_full_store_ends_the_run_with_one_sentence(store):
    text = error_of(lambda: run(store, lambda _task: Answer(FAILED, "store", "The disk is full.")))
    assert text.startswith("The disk is full. Finished sheets are kept")
    assert store.names("scene/failed") == []


def test_a_stop_from_elsewhere_ends_the_run(store):
    with pytest.raises(Cancelled, match="Another driver or user"):
        run(store, lambda _task: Answer(STOPPED))


def test_the_parts_of_an_array_are_disjoint_and_together_all(store):
    orders = [run(store, published, shard=Shard(number, 4))[1].order for number in range(4)]
    assert sorted(name for order in orders for name in order) == ALL
    # Also if some are done: the parts are of the whole list.
    assert run(store, published, shard=Shard(0, 4))[0].before == 2


def test_progress_names_sheets_workers_and_failures(store):
    talk = Talk()
    run(store, unless(["000-000"], failing), talk, attempts=1)
    assert talk.texts[-1].startswith("6 of 6 sheets, 1 worker, 1 given up")


class ManySheets(Store):
    """A store in memory that holds one scene with many sheets."""

    def __init__(self, plan):
        super().__init__("memory")
        self.plan, self.texts = plan.text(), set()

    def names(self, folder=""):
        return ["scene"] if not folder else sorted(self.texts) if folder == "scene" else []

    def read_text(self, name):
        if name == "scene/plan.json":
            return self.plan
        return "{}" if name.partition("/")[2] in self.texts else None

    def write_text(self, name, text):
        self.texts.add(name.partition("/")[2])

    has = put = remove = sweep = free_bytes = None


def test_many_thousand_sheets_take_little_memory(tmp_path):
    plan = planned(tmp_path)
    side = plan.side
    window = Window(0, 0, 100 * side, 200 * side)
    grid = Grid(plan.cube.grid.crs_wkt, plan.cube.grid.geotransform, window.width, window.height)
    plan = replace(plan, cube=replace(plan.cube, grid=grid), plan=replace(plan.plan, window=window, bounds=window))
    store = ManySheets(plan)
    made, blocks = 0, []

    def perform(_task):
        nonlocal made
        made += 1
        if made % 2_000 == 0:
            blocks.append(sys.getallocatedblocks())
        return Answer("done")

    class Counting(Inline):
        def submit(self, task):
            super().submit(task)
            self.order.clear()

    executor = Counting(perform, workers=8)
    tally = run_sheets(store, executor, Order(), Silent())
    assert (made, tally.done) == (20_000, 20_000)
    assert executor.most <= 16
    assert max(blocks) - blocks[0] < 4_000  # pieces of memory, for 18 000 sheets more
    # The list of what is done is read back at once.
    store.texts = {f"{row:03d}-{column:03d}.json" for row in range(200) for column in range(100)}
    assert run_sheets(store, Counting(perform), Order(), Silent()).before == 20_000
    assert made == 20_000
