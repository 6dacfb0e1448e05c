"""Making the private environment: its plan, its steps, and going on where it stopped."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import small_wheels
import torch
from programs import executable
from small_wheels import PLAN, VERSIONS

from s2dr3_qgis.engine.core.errors import Cancelled, EnvironmentProblem
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.worker.interpreter import Interpreter
from s2dr3_qgis.environment import private
from s2dr3_qgis.environment.private import PrivateEnvironment, make_plan


class Recorder(Silent):
    """Keeps what is told; asks to stop once a line with ``stop_at`` was told."""

    def __init__(self, stop_at: str | None = None):
        self.stop_at = stop_at
        self.lines: list[str] = []
        self.fractions: list[float] = []

    def fraction(self, done: float) -> None:
        self.fractions.append(done)

    def text(self, message: str) -> None:
        self.lines.append(message)

    info = text

    def cancelled(self) -> bool:
        return self.stop_at is not None and any(self.stop_at in line for line in self.lines)


def test_name_and_password_of_the_index_reach_pip_only_in_its_environment(tmp_path, wheels):
    plan = replace(PLAN, index="https://anna:s3cret@mirror.example/whl/cpu")
    environment = PrivateEnvironment(tmp_path / "python")
    with pytest.raises(Cancelled):
        environment.create(plan, Recorder(stop_at=private.TITLES["torch"]))
    state = environment.folder / "state.json"
    assert "s3cret" not in state.read_text() and "https://mirror.example/whl/cpu" in state.read_text()
    assert sys.platform == "win32" or not state.stat().st_mode & 0o077
    _, arguments = environment._command("torch", plan, False)
    assert not any("s3cret" in argument for argument in arguments)
    assert plan.variables("torch")["PIP_INDEX_URL"] == plan.index
    recorder = Recorder(stop_at=private.TITLES["torch"])
    with pytest.raises(Cancelled):  # the same plan, whatever the password: the finished step is kept
        environment.create(replace(plan, index="https://anna:new@mirror.example/whl/cpu"), recorder)
    assert private.TITLES["venv"] not in recorder.lines


@pytest.mark.parametrize("text", ["[]", "null", "5", '{"done": 5}', '{"complete": "yes"}', "[" * 100_000, '{"compl'])
def test_a_state_file_that_holds_something_else_begins_anew(tmp_path, text):
    (tmp_path / "state.json").write_text(text)
    environment = PrivateEnvironment(tmp_path)
    assert not environment.complete
    assert environment.begun


def fake_base(folder: Path, **report) -> Interpreter:
    """A program that answers as a base Python of another kind would."""
    facts = {"python": [3, 11, 2], "bits": 64, "system": "linux", "machine": "x86_64", "devices": [], **report}
    return Interpreter(executable(folder / "python3", f"#!/bin/sh\necho 'S2DR3-PROBE {json.dumps(facts)}'\n"))


def test_the_plan_suits_the_base_python(tmp_path):
    index = "https://index.example/whl/"
    plan = make_plan(fake_base(tmp_path), "cu126", index)
    assert plan.requirements("torch") == (private.TORCH,)
    assert plan.variables("torch") == {"PIP_INDEX_URL": "https://index.example/whl/cu126"}
    assert plan.variables("packages") == {}
    assert plan.requirements("packages") == private.PACKAGES
    assert make_plan(fake_base(tmp_path), "cpu", "").requirements("torch") == (private.TORCH,)
    assert make_plan(fake_base(tmp_path, python=[3, 9, 5]), "cpu", "").torch == private.TORCH_PYTHON_39
    mac = make_plan(fake_base(tmp_path, system="darwin", machine="arm64"), "cpu", index)
    assert (mac.torch, mac.index) == (private.TORCH, "")
    intel = make_plan(fake_base(tmp_path, system="darwin"), "cpu", index)
    assert (intel.torch, intel.packages[1]) == (private.TORCH_INTEL_MAC, "numpy<2")
    for facts, words in (
        ({"bits": 32}, "32-bit"),
        ({"python": [3, 8, 0]}, "no PyTorch"),
        ({"python": [3, 99, 0]}, "no"),
        ({"python": [3, 13, 0], "system": "darwin"}, "Mac with an Intel processor: choose a Python from 3.10 to 3.12"),
    ):
        with pytest.raises(EnvironmentProblem, match=words):
            make_plan(fake_base(tmp_path, **facts), "cpu", index)


@pytest.fixture
def wheels(tmp_path, monkeypatch):
    return small_wheels.offer(tmp_path / "wheels", monkeypatch)


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """The folder to which the user's own pip options would lead all packages, and would write none."""
    folder = tmp_path / "elsewhere"
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"):
        monkeypatch.setenv(name, str(folder))
    for name in ("PIP_USER", "PIP_DRY_RUN"):
        monkeypatch.setenv(name, "1")
    return folder


def test_an_interrupted_installation_goes_on_where_it_stopped_and_not_elsewhere(tmp_path, wheels, elsewhere):
    environment = PrivateEnvironment(tmp_path / "profile" / "python")
    with pytest.raises(EnvironmentProblem, match="There is no private Python environment"):
        environment.interpreter()
    with pytest.raises(Cancelled):
        environment.create(PLAN, Recorder(stop_at=private.TITLES["torch"]))
    assert environment.begun
    with pytest.raises(EnvironmentProblem, match="not finished"):
        environment.interpreter()
    # Ended between unpacking a package and writing its list of files: pip by itself takes it for installed.
    info = next((environment.venv / "lib").glob("python*/site-packages")) / f"torch-{VERSIONS['torch']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: torch\nVersion: {VERSIONS['torch']}\n")

    recorder = Recorder()
    found = environment.create(PLAN, recorder)
    assert private.TITLES["venv"] not in recorder.lines
    assert any(f"Successfully installed torch-{VERSIONS['torch']}" in line for line in recorder.lines)
    assert (info / "RECORD").is_file()
    assert recorder.fractions == sorted(recorder.fractions)
    assert recorder.fractions[-1] == 1.0
    assert "Successfully installed" in environment.log.read_text()
    assert found.usable
    assert found.torch == torch.__version__
    assert environment.complete
    assert environment.interpreter().path == environment.python
    assert not elsewhere.exists()

    with pytest.raises(Cancelled):  # another plan begins anew
        environment.create(replace(PLAN, torch="torch"), Recorder(stop_at=private.TITLES["venv"]))
    assert environment.begun
    environment.remove()
    assert not environment.folder.exists()


def test_a_failing_step_is_explained_and_names_the_log(tmp_path, wheels):
    next(wheels.glob("torch-*.whl")).unlink()
    environment = PrivateEnvironment(tmp_path / "python")
    with pytest.raises(EnvironmentProblem, match=r"There is no PyTorch of this build .*install\.log"):
        environment.create(PLAN, Silent())
    assert environment.begun
    assert "No matching distribution" in environment.log.read_text()


def test_too_little_space_is_told_before_anything_is_made(tmp_path, monkeypatch):
    monkeypatch.setattr(private, "SPACE_CPU", 10**9)
    environment = PrivateEnvironment(tmp_path / "python")
    with pytest.raises(EnvironmentProblem, match="GB are free on the disk"):
        environment.create(PLAN, Silent())
    assert not environment.folder.exists()


def test_a_base_that_is_gone_is_told(tmp_path):
    environment = PrivateEnvironment(tmp_path)
    (tmp_path / "state.json").write_text('{"complete": true}')
    with pytest.raises(EnvironmentProblem, match=r"is gone \(was QGIS updated"):
        environment.interpreter()
    (tmp_path / "state.json").write_text('{"compl')
    assert not environment.complete


def test_the_environment_layer_needs_neither_qgis_nor_torch(top):
    code = (
        "import sys\n"
        "for name in ('qgis', 'torch', 'osgeo', 'PyQt5', 'safetensors'): sys.modules[name] = None\n"
        "import s2dr3_qgis.environment.private, s2dr3_qgis.engine.worker.client\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=top, check=True)
