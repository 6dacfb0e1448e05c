"""What the line below a form says of a checkpoint, and what it costs to ask."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from s2dr3_qgis.gui.background.work import Work
from s2dr3_qgis.gui.pages.checkpoint_check import CheckpointCheck
from s2dr3_qgis.gui.pages.checkpoint_kinds import BACKBONE, DECODER
from s2dr3_qgis.host import settings

pytestmark = pytest.mark.usefixtures("no_settings")


@pytest.fixture
def check(qtbot):
    label = CheckpointCheck(DECODER)
    qtbot.addWidget(label)
    label.problems = []
    label.environment_problem.connect(label.problems.append)
    yield label
    for work in Work.alive():
        work.cancel()
    qtbot.waitUntil(lambda: not Work.alive(), timeout=60_000)


@pytest.fixture
def python_without_torch(tmp_path):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "bare"], check=True)
    return tmp_path / "bare" / "bin" / "python"


def wait_for(check, text, qtbot):
    qtbot.waitUntil(lambda: text in check.text(), timeout=60_000)


def test_the_bundled_one_is_looked_at_if_none_is_chosen(check, qtbot):
    check.look_at(None)
    wait_for(check, "✓", qtbot)
    assert "million parameters" in check.text()
    assert check.problems == [False]


def test_one_of_another_kind_is_no_good(check, qtbot):
    check.look_at(str(BACKBONE.bundled))
    wait_for(check, "another kind", qtbot)


def test_a_path_of_nothing_starts_nothing(check, tmp_path):
    check.look_at(str(tmp_path / "mod"))
    assert "There is no file or folder" in check.text()
    assert not Work.alive()


def workers() -> set[str]:
    """The processes that this one has started."""
    tasks = Path("/proc/self/task")
    while True:
        try:
            return {child for task in tasks.iterdir() for child in (task / "children").read_text().split()}
        except (FileNotFoundError, ProcessLookupError):
            pass  # a thread ended between the listing and the reading: another one has its children now


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="counts processes in /proc")
def test_typing_a_path_runs_one_worker_at_most_and_stops_it(check, tmp_path, qtbot):
    replace(settings.Settings(), isolate=True).save()
    before = workers()
    path = tmp_path
    for name in ("a", "b", "c", "d"):
        path = path / name
        path.mkdir()
        check.look_at(str(path))
        for _ in range(10):
            qtbot.wait(50)
            assert len(workers() - before) <= 1
    check.look_at(str(path / "not there"))
    qtbot.waitUntil(lambda: not workers() - before, timeout=10_000)
    assert "There is no file or folder" in check.text()


def test_a_missing_torch_is_said_and_asked_again_when_it_is_there(check, python_without_torch, qtbot):
    replace(settings.Settings(), environment="interpreter", python=str(python_without_torch)).save()
    check.look_at(None)
    wait_for(check, "⚠", qtbot)
    assert check.problems == [True]
    said = check.text()
    check.look_at(None)  # nothing has changed: nothing is asked
    assert check.text() == said
    packages = python_without_torch.parent.parent / "lib"
    site = next(packages.glob("python3*")) / "site-packages"
    (site / "all.pth").write_text("\n".join(path for path in sys.path if "packages" in path))
    check.look_at(None, again=True)
    wait_for(check, "✓", qtbot)
    assert check.problems == [True, False]


def test_other_settings_are_asked_for_anew(check, python_without_torch, qtbot):
    check.look_at(None)
    wait_for(check, "✓", qtbot)
    replace(settings.Settings(), environment="interpreter", python=str(python_without_torch / "nowhere")).save()
    check.look_at(None)
    wait_for(check, "There is no Python interpreter", qtbot)
    settings.Settings().save()
    check.look_at(None)
    wait_for(check, "✓", qtbot)
