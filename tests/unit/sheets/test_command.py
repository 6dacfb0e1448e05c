"""The command line with real processes and a real network: plan, run, kill, resume, status, index, exit codes."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from object_server import object_server, s3_server
from sheets_kit import group_lives, mosaic, wait_for

from s2dr3_qgis.engine.core.messages import from_json
from s2dr3_qgis.engine.sheets.command import COMPLETE, INCOMPLETE, REFUSED, STOPPED, main
from s2dr3_qgis.engine.sheets.layout import done_names, read_plan
from s2dr3_qgis.engine.sheets.store import open_store

from .conftest import run_here

TOP = Path(__file__).parents[3]


def start(*arguments, **popen):
    command = [sys.executable, "-m", "s2dr3_qgis.engine.sheets", *arguments]
    return subprocess.Popen(command, cwd=TOP, start_new_session=True, stdout=subprocess.PIPE, text=True, **popen)


def pixels(store):
    return mosaic(read_plan(store, "scene"), store).tobytes()


def files(store):
    """Time of change of each file of the scene."""
    folder = Path(store.place, "scene")
    return {name: (folder / name).stat().st_mtime_ns for name in store.names("scene") if name != "scene.vrt"}


def test_a_run_that_is_killed_ends_as_a_sequential_one(reference, tmp_path):
    """The driver is killed with all its processes at a random moment; no finished sheet is ever made again."""
    store = open_store(str(tmp_path / "out"))
    assert reference.plan(store.place) == COMPLETE
    process = start("run", store.place, "--workers", "2", "--scratch", str(tmp_path / "scratch"))
    wait_for(lambda: process.poll() is not None or done_names(store, "scene"))
    time.sleep(random.Random(5).uniform(0, 0.1))
    process.kill()
    process.communicate()
    kept = files(store)
    process = start("run", store.place, "--workers", "1", "--scratch", str(tmp_path / "scratch"))
    output, _ = process.communicate(timeout=300)
    assert process.returncode == COMPLETE, output
    assert "were there before" in output
    items = {name for name in kept if name.endswith(".json")}
    assert {name: changed for name, changed in files(store).items() if name in items} == {n: kept[n] for n in items}
    assert pixels(store) == pixels(reference.store)
    assert store.names("scene") == [*reference.store.names("scene"), "scene.json", "scene.vrt"]
    assert list((tmp_path / "scratch").rglob("*.tif")) == []


def test_a_driver_that_is_asked_to_stop_leaves_a_store_that_resumes(reference, tmp_path):
    store = open_store(str(tmp_path / "out"))
    reference.plan(store.place)
    process = start("run", store.place, "--workers", "1", "--attached", "--json", stdin=subprocess.PIPE)
    process.stdout.readline()
    process.stdin.close()
    lines = [from_json(line) for line in process.stdout]
    assert process.wait() == STOPPED
    assert lines[-1]["type"] == "error"
    assert "the same command goes on" in lines[-1]["value"]
    wait_for(lambda: not group_lives(process.pid))


@pytest.mark.parametrize("server", [object_server, s3_server])
def test_an_object_store_holds_the_same_sheets(reference, tmp_path, server, capsys):
    with server() as served:
        store = open_store("s3://bucket/out")
        assert reference.plan("s3://bucket/out") == COMPLETE
        if server is object_server:
            served.requests.clear()
        states = [json.loads(answer)["state"] for answer in run_here(store)]
        assert sorted(states) == ["done"] * 4 + ["empty"] * 2
        assert pixels(store) == pixels(reference.store)
        if server is object_server:
            images = [request for request in served.requests if request[0] == "PUT" and request[1].endswith(".tif")]
            assert len(images) == 4
        assert main(["index", "s3://bucket/out"]) == COMPLETE
        assert main(["status", "s3://bucket/out"]) == COMPLETE
        assert capsys.readouterr().out.endswith("6 of 6 sheets of 1 scenes are done (2 without data).\n")


def test_status_and_exit_codes_tell_what_is_missing(reference, tmp_path, capsys):
    out = str(tmp_path / "out")
    assert main(["run", out]) == REFUSED
    assert "holds no planned scene" in capsys.readouterr().out
    reference.plan(out)
    open_store(out).write_text("scene/failed/000-001.json", '{"attempts": 3, "error": "a broken block"}')
    capsys.readouterr()
    assert main(["status", out]) == INCOMPLETE
    assert capsys.readouterr().out.splitlines() == [
        "0 of 6 sheets of 1 scenes are done (0 without data), 1 failed, 5 to do.",
        "  scene 000-001: a broken block",
    ]


def test_planning_says_what_it_will_take(reference, tmp_path, capsys):
    assert reference.plan(str(tmp_path / "out"), "--json", "--workers", "3") == COMPLETE
    result = from_json(capsys.readouterr().out.splitlines()[-1])
    assert result["type"] == "result"
    assert result["value"]["sheets"] == 6
    assert result["value"]["raw_bytes"] == 37 * 53 * 100 * 10 * 2
    assert result["value"]["workers"] == 3
    for word in ("core-hours", "in the store", "of scratch a worker", "MB/s"):
        assert word in result["value"]["text"]


def test_another_plan_in_the_same_place_is_refused_in_words(reference, tmp_path, capsys):
    out = str(tmp_path / "out")
    assert reference.plan(out) == COMPLETE
    assert reference.plan(out) == COMPLETE
    run_here(open_store(out))
    assert reference.plan(out, "--consistency", "0", "--sheet", "48") == REFUSED
    text = capsys.readouterr().out
    assert "was planned with another CONSISTENCY (1, now 0); another SHEET." in text


def test_names_that_the_output_cannot_spell_end_nothing(tmp_path):
    spelling = {**os.environ, "PYTHONIOENCODING": "ascii"}
    process = start("plan", str(tmp_path / "out"), str(tmp_path / "żółw.tif"), env=spelling)
    output, _ = process.communicate(timeout=300)
    assert process.returncode == REFUSED
    assert r"\u017c\xf3\u0142w.tif: No such file" in output
