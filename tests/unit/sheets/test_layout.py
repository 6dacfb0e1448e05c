"""The names in a store say which sheets are planned, done and failed."""

from __future__ import annotations

import json

import pytest
from object_server import object_server

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.sheets import layout
from s2dr3_qgis.engine.sheets.store import open_store


@pytest.fixture
def store(tmp_path):
    return open_store(str(tmp_path / "out"))


def test_only_items_mean_done_and_only_records_of_failure_mean_failed(store):
    for name in (
        "000-001.json",
        "000-002.tif",
        "1000-0001.json",
        "failed/000-003.json",
        "plan.json",
        "000-004.json.part",
    ):
        store.write_text(f"scene/{name}", "{}")
    assert layout.done_names(store, "scene") == {"000-001", "1000-0001"}
    assert layout.failed_names(store, "scene") == {"000-003"}
    assert layout.done_names(store, "another") == set()


def test_scenes_are_the_folders_with_a_plan(store):
    for name in (layout.plan_name("b"), layout.plan_name("a"), "c/000-000.json"):
        store.write_text(name, "{}")
    assert list(layout.scene_names(store)) == ["a", "b"]


def test_plans_are_read_with_the_names_of_their_folders(reference):
    [(name, scene)] = layout.planned_scenes(reference.store)
    assert (name, scene) == ("scene", layout.read_plan(reference.store, "scene"))


def test_a_scene_without_a_plan_is_refused_by_path(store):
    with pytest.raises(InputError, match=r"scene.plan\.json does not exist: plan the scene first"):
        layout.read_plan(store, "scene")


def test_a_scene_whose_folder_was_renamed_or_copied_is_refused_with_both_names(reference, store):
    text = reference.store.read_text("scene/plan.json")
    store.write_text(layout.plan_name("scene"), text)
    store.write_text(layout.plan_name("scene copy"), text)
    with pytest.raises(InputError, match=r"scene copy was renamed or copied: its plan is that of scene\. Rename it"):
        list(layout.planned_scenes(store))


def test_a_damaged_plan_is_named(store):
    store.write_text(layout.plan_name("scene"), "{")
    for read in (layout.read_plan, layout.find_plan, lambda store, _: list(layout.planned_scenes(store))):
        with pytest.raises(InputError, match=r"scene.plan\.json: The plan in the store is damaged"):
            read(store, "scene")


def test_many_sheets_without_an_image_are_looked_at_side_by_side(monkeypatch):
    """A bucket takes as long for one look as for many at once."""
    with object_server() as server:
        for number in range(40):
            assets = {"data": {}} if number % 4 == 0 else {}
            server.objects[f"bucket/out/scene/{number:03d}-000.json"] = json.dumps({"assets": assets}).encode()
        store, together, most = open_store("s3://bucket/out"), [], []
        read_text = store.read_text

        def look(name):
            together.append(name)
            most.append(len(together))
            text = read_text(name)
            together.remove(name)
            return text

        monkeypatch.setattr(store, "read_text", look)
        done = layout.done_names(store, "scene")
    assert done == {f"{number:03d}-000" for number in range(40) if number % 4}
    assert len(most) == 40 and max(most) > 8


def test_a_sheet_whose_item_cannot_be_read_is_not_known_to_be_done(store, monkeypatch):
    store.write_text("scene/000-001.json", "{}")
    monkeypatch.setattr(type(store), "read_text", lambda _store, _name: None)  # as a bucket out of reach answers
    assert layout.done_names(store, "scene") == set()
