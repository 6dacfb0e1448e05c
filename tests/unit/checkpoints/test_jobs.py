"""Inspecting and converting in another process: the same results and errors, progress, and Cancel that cleans up."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from s2dr3_qgis.engine.checkpoints.jobs import JOBS
from s2dr3_qgis.engine.core.errors import Cancelled, CheckpointError, EnvironmentProblem, WorkerError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.worker.interpreter import Interpreter
from s2dr3_qgis.engine.worker.jobs import run_job

HERE = Interpreter(Path(sys.executable))


@pytest.fixture
def fixture(top):
    return top / "tests" / "data" / "decoder_tiny"


def request(path, **changes) -> dict:
    plain = {"path": str(path), "statistics": False, "checksum": True, "memory": None, "html": "", "json": ""}
    return {**plain, **changes}


class Listening(Silent):
    def __init__(self, stop: bool = False):
        self.told, self.stop = [], stop

    def text(self, message: str) -> None:
        self.told.append(message)

    def fraction(self, done: float) -> None:
        self.told.append(done)

    def cancelled(self) -> bool:
        return self.stop


def test_another_process_finds_the_same(fixture, tmp_path):
    here = run_job("inspect", request(fixture / "modules", statistics=True), Silent())
    progress = Listening()
    asked = request(fixture / "modules", statistics=True, html=str(tmp_path / "r.html"))
    there = run_job("inspect", asked, progress, HERE)
    assert there == here
    assert (tmp_path / "r.html").stat().st_size > 1000
    assert "SHA-256" in progress.told
    assert any(isinstance(told, float) and told > 0.9 for told in progress.told)


def test_another_process_converts_alike(fixture, tmp_path):
    made = {}
    for name, interpreter in (("here", None), ("there", HERE)):
        arguments = {"source": str(fixture / "decoder.pt"), "target": str(tmp_path / f"{name}.safetensors")}
        made[name] = run_job("convert", {**arguments, "dtype": "float16"}, Silent(), interpreter)
    assert (tmp_path / "here.safetensors").read_bytes() == (tmp_path / "there.safetensors").read_bytes()
    assert made["here"]["largest_difference"] == pytest.approx(made["there"]["largest_difference"], rel=1e-3)


def test_errors_of_the_job_come_back_file_fingerprints(fixture, tmp_path):
    arguments = {"source": str(fixture / "README.md"), "target": str(tmp_path / "o.safetensors"), "dtype": "keep"}
    with pytest.raises(CheckpointError, match="neither a safetensors file"):
        run_job("convert", arguments, Silent(), HERE)
    with pytest.raises(CheckpointError, match="cannot be written"):
        run_job("inspect", request(fixture / "modules", html=str(tmp_path)), Silent(), HERE)


def test_cancelling_leaves_no_file(fixture, tmp_path):
    arguments = {"source": str(fixture / "modules"), "target": str(tmp_path / "o.safetensors"), "dtype": "bfloat16"}
    with pytest.raises(Cancelled):
        run_job("convert", arguments, Listening(stop=True), HERE)
    assert not list(tmp_path.iterdir())


def test_a_process_that_fails_says_its_last_words(fixture, monkeypatch):
    monkeypatch.setitem(JOBS, "unheard-of", None)
    with pytest.raises(WorkerError, match="KeyError"):
        run_job("unheard-of", {}, Silent(), HERE)
    with pytest.raises(EnvironmentProblem, match="cannot be started"):
        run_job("inspect", request(fixture / "modules"), Silent(), Interpreter(Path("/nowhere/python")))
