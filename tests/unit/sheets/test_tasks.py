"""What a worker does with a task: answers of every kind, none of them an exception; what crosses is short and plain."""

from __future__ import annotations

import json
import os
import pickle
import shutil
from dataclasses import replace

import numpy as np
import pytest
from runs import read

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.sheets import tasks
from s2dr3_qgis.engine.sheets.layout import done_names, plan_name, read_plan
from s2dr3_qgis.engine.sheets.store import open_store
from s2dr3_qgis.engine.sheets.tasks import Answer, StopWatch, Task, perform


@pytest.fixture
def task(reference, tmp_path):
    store = open_store(str(tmp_path / "out"))
    plan = read_plan(reference.store, "scene")
    store.write_text(plan_name("scene"), plan.text())
    return Task(store.place, "scene", plan.key, 0, 0, "run", scratch=str(tmp_path / "scratch"))


def answer(task):
    return Answer.from_text(perform(task.text()))


def test_a_sheet_is_made_once(task):
    assert answer(task).state == "done"
    assert answer(task).pixel_seconds is None
    assert answer(task).state == "there"
    item = json.loads(open_store(task.store).read_text("scene/000-000.json"))
    assert item["properties"]["s2dr3:attempts"] == 1
    assert item["properties"]["s2dr3:plan"] == task.key


def test_a_sheet_whose_image_was_removed_is_made_anew(task):
    store = open_store(task.store)
    assert answer(task).state == "done"
    pixels = read(store.path("scene/000-000.tif"))
    store.remove("scene/000-000.tif")
    assert done_names(store, "scene") == set()
    assert answer(task).state == "done"
    assert done_names(store, "scene") == {"000-000"}
    assert np.array_equal(read(store.path("scene/000-000.tif")), pixels)


def test_a_worker_makes_no_sheet_of_a_plan_that_was_replaced(task):
    """It has read the plan before, and another one may replace it as long as no sheet is made."""
    store = open_store(task.store)
    tasks.scene_of(task.store, "scene", task.key)
    other = store.read_text("scene/plan.json").replace('"data_type": "UInt16"', '"data_type": "Float32"')
    store.write_text("scene/plan.json", other)
    assert read_plan(store, "scene").key != task.key
    told = answer(task)
    assert told.state == "failed" and "another run replaced it" in told.error
    assert store.names("scene") == ["plan.json"]


def test_what_a_worker_has_decides_no_pixel(task, reference, monkeypatch):
    """Little free memory, another number of cores, and a trial of the convolutions that would choose otherwise."""
    from s2dr3_qgis.engine.core import memory
    from s2dr3_qgis.engine.model.decoder.fast import trunk

    plan = read_plan(open_store(task.store), "scene").plan
    others = {method: 1.0 if method == plan.evaluator else 1e-9 for method in (trunk.WINDOWS, *trunk.PRODUCTS)}
    monkeypatch.setattr(trunk, "trial", lambda *_: others)
    monkeypatch.setattr(memory, "free_memory", lambda: 10**6)
    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    trunk._fastest.cache_clear()
    tasks.networks.close()
    assert answer(task).state == "done"
    trunk._fastest.cache_clear()
    tasks.networks.close()
    here, there = (read(store.path("scene/000-000.tif")) for store in (open_store(task.store), reference.store))
    assert np.array_equal(here, there)


def test_a_sheet_without_data_is_done(task):
    assert answer(replace(task, column=2)).state == "empty"
    assert answer(replace(task, column=2)).state == "there"


def test_success_removes_the_record_of_failures(task):
    store = open_store(task.store)
    store.write_text("scene/failed/000-000.json", "{}")
    answer(replace(task, attempt=3))
    assert store.names("scene/failed") == []
    assert json.loads(store.read_text("scene/000-000.json"))["properties"]["s2dr3:attempts"] == 3


def test_faults_of_the_worker_are_none_of_the_sheets(task, tmp_path, monkeypatch):
    assert answer(replace(task, key="another"))[:2] == ("failed", "worker")
    (tmp_path / "file").touch()
    found = answer(replace(task, scratch=str(tmp_path / "file" / "scratch")))
    assert found[:2] == ("failed", "worker")
    plan = read_plan(open_store(task.store), "scene")
    gone = replace(plan, decoder=str(tmp_path / "gone.safetensors"))
    open_store(task.store).write_text(plan_name("scene"), gone.text())
    tasks.scene_of.cache_clear()
    found = answer(task)
    assert found[:2] == ("failed", "worker")
    assert "gone.safetensors" in found.error


def test_an_input_that_is_not_as_planned_is_told_from_a_fault_of_the_worker(task):
    store = open_store(task.store)
    plan = read_plan(store, "scene")
    (path, size, changed), *_ = plan.plan.files
    other = replace(plan, plan=replace(plan.plan, files=((path, size, changed - 1),)))
    store.write_text(plan_name("scene"), other.text())
    assert answer(replace(task, key=other.key))[:2] == ("failed", "input")


def test_a_disk_that_fills_up_is_lack_of_scratch(task, monkeypatch):
    def full(*_arguments):
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(1, 1, 0))
        raise InputError("Cannot write")

    monkeypatch.setattr(tasks, "compute_sheet", full)
    assert answer(task)[:2] == ("failed", "scratch")


def test_a_store_that_cannot_be_written_is_told_as_such(task, tmp_path):
    folder = tmp_path / "out" / "scene"
    (folder / "failed").write_text("a file where a folder is needed")
    (folder / "000-000.tif").mkdir()
    (folder / "000-000.tif" / "inside").touch()
    found = answer(task)
    assert found[:2] == ("failed", "store")
    assert "000-000" in found.error


@pytest.mark.parametrize(
    ("error", "fault", "words"),
    [
        (MemoryError("std::bad_alloc"), "sheet", "use fewer workers on a machine, or plan with a smaller core"),
        (RuntimeError("CUDA error"), "sheet", "RuntimeError: CUDA error"),
    ],
)
def test_whatever_a_sheet_raises_is_an_answer(task, monkeypatch, error, fault, words):
    def fail(*_arguments):
        raise error

    monkeypatch.setattr(tasks, "compute_sheet", fail)
    found = answer(task)
    assert found[:2] == ("failed", fault)
    assert words in found.error
    assert open_store(task.store).names("scene") == ["plan.json"]


def test_a_stop_mark_ends_a_sheet_between_tiles(task, monkeypatch):
    monkeypatch.setattr(tasks, "LOOK_SECONDS", 0.0)
    open_store(task.store).write_text("stop-run", "")
    assert answer(task).state == "stopped"
    assert answer(replace(task, run="another")).state == "done"


def test_the_store_is_not_asked_all_the_time(tmp_path):
    store, now = open_store(str(tmp_path)), [0.0]
    watch = StopWatch(store, "run", lambda: now[0])
    store.write_text("stop-run", "")
    assert not watch.cancelled()
    now[0] = 3.0
    assert watch.cancelled()


def test_what_crosses_is_short_and_holds_no_code(task):
    sent = pickle.dumps((perform, task.text()))
    assert len(sent) < 2000
    assert b"s2dr3_qgis.engine.sheets.tasks" in sent
    assert len(Answer("failed", "sheet", "x" * 2000).text()) < 2200


@pytest.mark.parametrize("text", [None, b"{}", "", "[]", '{"state": 1, "code": "import os"}', {"state": "done"}])
def test_anything_but_an_answer_is_refused(text):
    with pytest.raises(InputError, match="runs another program or version"):
        Answer.from_text(text)
