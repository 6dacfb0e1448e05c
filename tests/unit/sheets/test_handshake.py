"""What a worker finds out about itself before it gets a sheet, and how the driver judges it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from s2dr3_qgis.engine.core.messages import from_json
from s2dr3_qgis.engine.core.resources import version
from s2dr3_qgis.engine.sheets import tasks
from s2dr3_qgis.engine.sheets.handshake import hello, problem, question, remarks, source_hash
from s2dr3_qgis.engine.sheets.layout import plan_name, read_plan
from s2dr3_qgis.engine.sheets.store import open_store


@pytest.fixture
def asked(reference, tmp_path):
    """A store with a plan, and a function that asks this process with another plan in its place."""
    store = open_store(str(tmp_path / "out"))
    plan = read_plan(reference.store, "scene")

    def ask(scratch="", **changed):
        other = replace(plan, **changed)
        store.write_text(plan_name("scene"), other.text())
        tasks.scene_of.cache_clear()
        return from_json(hello(question(store.place, other, scratch or str(tmp_path / "scratch"))))

    return ask, plan, store


def test_a_fit_worker_leaves_nothing_behind(asked):
    ask, plan, store = asked
    facts = ask()
    assert problem(facts) == ""
    assert (facts["version"], facts["source"], facts["torch"]) == (version(), source_hash(), plan.plan.torch)
    assert store.names() == ["scene"]
    assert remarks({**facts, "malloc": False}, plan) == []


def test_each_lack_is_found_and_named(asked, tmp_path):
    ask, plan, _ = asked
    assert "gone.safetensors" in problem(ask(decoder=str(tmp_path / "gone.safetensors")))
    assert "another DECODER" in problem(ask(plan=replace(plan.plan, weights="others")))
    files = (("/nowhere/scene.tif", 1, 1),)
    assert "same path on all computers" in problem(ask(plan=replace(plan.plan, files=files)))
    (tmp_path / "file").touch()
    assert "Cannot write" in problem(ask(scratch=str(tmp_path / "file" / "scratch")))


def test_another_folder_under_the_same_path_is_found(asked, monkeypatch):
    """What was written does not come back: the worker has another disk mounted there."""
    ask, _, store = asked
    whole = type(store).read_text
    monkeypatch.setattr(type(store), "read_text", lambda self, name: whole(self, name) if "hello" not in name else None)
    assert "another folder is mounted there" in problem(ask())


def test_another_engine_is_refused_first(asked):
    ask, plan, _ = asked
    facts = ask()
    assert "has version 0.0.1" in problem({**facts, "version": "0.0.1"})
    assert "differs from the driver's" in problem({**facts, "source": "other"})
    texts = remarks({**facts, "torch": "9.9", "processor": "another", "malloc": True}, plan)
    assert [word in text for word, text in zip(("PyTorch is 9.9", "processor is another", "undone"), texts)] == [
        True
    ] * 3


def test_more_threads_than_cores_are_remarked(asked):
    ask, plan, _ = asked
    facts = {**ask(), "cores": 4, "malloc": False}
    assert remarks(facts, plan, 4) == []
    assert "5 workers of 1 threads share 4 cores" in remarks(facts, plan, 5)[0]
    assert "2 workers of 3 threads share 4 cores" in remarks(facts, replace(plan, threads=3), 2)[0]


def test_a_question_that_is_none_is_answered():
    assert "Error" in problem(from_json(hello("{}")))
