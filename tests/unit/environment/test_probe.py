"""Asking an interpreter what it has, and the reasons why inference cannot run there."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
import torch
from programs import executable

from s2dr3_qgis.engine.core.errors import Cancelled, EnvironmentProblem
from s2dr3_qgis.engine.core.messages import Message
from s2dr3_qgis.engine.worker.interpreter import Interpreter
from s2dr3_qgis.environment.interpreters import resolve
from s2dr3_qgis.environment.probe import probe, read_report
from s2dr3_qgis.environment.probe_script import WRONG_RESULT

HERE = Interpreter(Path(sys.executable))


def test_probe_of_a_python_with_torch():
    found = probe(HERE)
    assert found.usable
    assert found.torch == torch.__version__
    assert found.python == ".".join(map(str, sys.version_info[:3]))
    cpu = found.devices[0]
    assert (cpu.name, cpu.problem) == ("cpu", None)
    assert [device.name for device in found.devices[1:]] == [f"cuda:{i}" for i in range(torch.cuda.device_count())]
    assert f"PyTorch {torch.__version__}" in found.summary()


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A virtual environment without any package, pip included."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    return Interpreter(resolve(folder))


def test_probe_of_a_python_without_torch(bare):
    found = probe(bare)
    assert not found.usable
    assert found.torch is None
    assert found.devices == ()
    assert "PyTorch is not installed there." in found.problems
    assert "safetensors is not installed there." in found.problems


def test_probe_names_a_broken_torch(bare, tmp_path):
    broken = "raise OSError('[WinError 126] The specified module could not be found. Error loading \"c10.dll\"')"
    executable(tmp_path / "torch.py", broken)
    wrapper = executable(tmp_path / "python3", f'#!/bin/sh\nPYTHONPATH={tmp_path} exec {bare.path} "$@"\n')
    problems = probe(Interpreter(wrapper)).problems
    assert any("PyTorch cannot be imported (OSError" in p and "Visual C++" in p for p in problems)


def test_probe_of_programs_that_do_not_answer(tmp_path):
    with pytest.raises(EnvironmentProblem, match="ended with code 3 and gave no answer: of no use"):
        probe(Interpreter(executable(tmp_path / "python3", "#!/bin/sh\necho of no use >&2\nexit 3\n")))
    with pytest.raises(EnvironmentProblem, match="cannot be started"):
        probe(Interpreter(tmp_path / "python4"))


def test_probe_can_be_cancelled(tmp_path):
    silent = executable(tmp_path / "python3", "#!/bin/sh\nexec sleep 60\n")
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    with pytest.raises(Cancelled):
        probe(Interpreter(silent), stop.is_set)


def test_reasons_against_an_old_python():
    report = {
        "python": [3, 8, 1],
        "bits": 32,
        "numpy": "1.20.0",
        "numpy_problem": None,
        "safetensors": "0.4.0",
        "safetensors_problem": None,
        "torch": "1.13.1+cu117",
        "torch_problem": None,
        "cuda_build": "11.7",
        "devices": [],
    }
    problems = " ".join(read_report(Path("python"), report).problems)
    for words in ("Python 3.8 is too old", "32-bit", "PyTorch 1.13.1+cu117 is too old"):
        assert words in problems


def test_a_device_that_computes_wrongly_is_a_problem_in_words_that_are_translated():
    fields = dict.fromkeys(("total", "free"))
    device = {"name": "cpu", "label": "x86_64", "problem": WRONG_RESULT, **fields}
    report = dict.fromkeys(("numpy_problem", "safetensors_problem", "torch_problem"))
    report = {
        "python": [3, 12, 1],
        "bits": 64,
        "numpy": "1",
        "safetensors": "1",
        "torch": "2.6",
        "devices": [device],
        **report,
    }
    result = read_report(Path("python"), report)
    assert not result.usable and isinstance(result.devices[0].problem, Message)
    assert "PyTorch does not compute: a trial convolution gave a wrong result." in result.problems


@pytest.mark.parametrize(("version", "usable", "words"), [
    ("2.1.2", False, "PyTorch 2.1.2 is too old: 2.2 or newer is needed."),
    ("2.2.2", True, "PyTorch 2.2.2 opens .safetensors checkpoints only"),
    ("2.5.1+cpu", True, "PyTorch 2.5.1+cpu opens .safetensors checkpoints only"),
    ("2.6.0", True, ""),
])  # fmt: skip
def test_what_an_older_pytorch_cannot_do_is_told(version, usable, words):
    problems = dict.fromkeys(("numpy_problem", "safetensors_problem", "torch_problem"))
    report = {"python": [3, 12, 1], "bits": 64, "numpy": "1", "safetensors": "1", "torch": version, "devices": []}
    found = read_report(Path("python"), {**report, **problems})
    assert found.usable is usable
    assert words in found.summary()
    assert ("opens .safetensors" in found.summary()) == bool(found.notes)
