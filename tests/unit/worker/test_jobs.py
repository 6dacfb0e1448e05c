"""Jobs on checkpoints in another process: the same results and errors, progress, and Cancel that cleans up."""

from __future__ import annotations

from pathlib import Path

import pytest
from workers import HERE, Recorder

from s2dr3_qgis.engine.checkpoints.jobs import JOBS
from s2dr3_qgis.engine.core.errors import Cancelled, CheckpointError, EnvironmentProblem, WorkerError
from s2dr3_qgis.engine.core.page import to_html
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.worker.interpreter import Interpreter
from s2dr3_qgis.engine.worker.jobs import run_job
from tests.pages import capitals


@pytest.fixture
def fixture(top):
    return top / "tests" / "data" / "decoder_tiny"


def request(path, **changes) -> dict:
    plain = {"path": str(path), "statistics": False, "checksum": True, "memory": None, "html": "", "json": ""}
    return {**plain, **changes}


def test_another_process_finds_the_same(fixture, tmp_path):
    progress = Recorder()
    asked = request(fixture / "modules", statistics=True, html=str(tmp_path / "r.html"))
    here = run_job("inspect", asked, Silent())
    there = run_job("inspect", asked, progress, HERE)
    assert there == here
    assert to_html(there["page"], capitals) == to_html(here["page"], capitals)
    assert "SHA-256" in progress.reports
    assert any(isinstance(report, float) and report > 0.9 for report in progress.reports)


def test_another_process_converts_alike(fixture, tmp_path):
    results = {}
    for name, interpreter in (("here", None), ("there", HERE)):
        arguments = {"source": str(fixture / "decoder.pt"), "target": str(tmp_path / f"{name}.safetensors")}
        results[name] = run_job("convert", {**arguments, "dtype": "float16"}, Silent(), interpreter)
    assert (tmp_path / "here.safetensors").read_bytes() == (tmp_path / "there.safetensors").read_bytes()
    expected = pytest.approx(results["there"]["largest_difference"], rel=1e-3)
    assert results["here"]["largest_difference"] == expected


def test_errors_of_the_job_come_back_as_they_are(fixture, tmp_path):
    arguments = {"source": str(fixture / "README.md"), "target": str(tmp_path / "o.safetensors"), "dtype": "keep"}
    with pytest.raises(CheckpointError, match="neither a safetensors file"):
        run_job("convert", arguments, Silent(), HERE)


@pytest.mark.parametrize("progress", [Recorder(stop=True), Recorder(stop_at="SHA-256")], ids=["at once", "within"])
def test_cancelling_leaves_no_file(fixture, tmp_path, progress):
    arguments = {"source": str(fixture / "modules"), "target": str(tmp_path / "o.safetensors"), "dtype": "bfloat16"}
    try:
        run_job("convert", arguments, progress, HERE)
    except Cancelled:
        assert not list(tmp_path.iterdir())
    else:  # it was complete by then
        assert [path.name for path in tmp_path.iterdir()] == ["o.safetensors"]


def test_a_failure_is_told_by_its_name(fixture, monkeypatch):
    monkeypatch.setitem(JOBS, "unheard-of", None)
    with pytest.raises(WorkerError, match="KeyError"):
        run_job("unheard-of", {}, Silent(), HERE)
    with pytest.raises(EnvironmentProblem, match="cannot be started"):
        run_job("inspect", request(fixture / "modules"), Silent(), Interpreter(Path("/nowhere/python")))
