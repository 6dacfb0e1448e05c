"""s2dr3:convertcheckpoint in QGIS: files from files and folders, differences stated, errors as one line."""

from __future__ import annotations

import os
import subprocess

import pytest
import torch
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from safetensors.torch import load_file

from s2dr3_qgis.algorithms.convertcheckpoint import ConvertCheckpoint


@pytest.fixture
def algorithm(qgis_app):
    return ConvertCheckpoint().create()


@pytest.fixture
def fixture(top):
    return top / "tests" / "data" / "decoder_tiny"


def run(algorithm, parameters):
    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    ok, why = algorithm.checkParameterValues(parameters, context)
    assert ok, why
    results, ok = algorithm.run(parameters, context, feedback, {}, False)
    assert ok
    return results, feedback.textLog()


@pytest.mark.parametrize(("name", "layout"), [("INPUT", "decoder.pt"), ("INPUT", "modules"), ("FOLDER", "modules")])
def test_files_and_folders_become_one_file(algorithm, fixture, tmp_path, name, layout):
    output = tmp_path / "out.safetensors"
    results, log = run(algorithm, {name: str(fixture / layout), "OUTPUT": str(output)})
    want, got = load_file(fixture / "decoder.safetensors"), load_file(output)
    assert want.keys() == got.keys()
    assert all(torch.equal(want[key], got[key]) for key in want)
    assert results["LARGEST_DIFFERENCE"] == 0
    assert "bit by bit" in log


def test_rounding_is_measured_and_stated(algorithm, fixture, tmp_path):
    parameters = {
        "INPUT": str(fixture / "decoder.pt"),
        "STORE_AS": "bfloat16",
        "OUTPUT": str(tmp_path / "o.safetensors"),
    }
    results, log = run(algorithm, parameters)
    assert 0 < results["RELATIVE_DIFFERENCE"] < 0.05
    assert f"{results['LARGEST_DIFFERENCE']:.3g}" in log


@pytest.mark.parametrize(("name", "output"), [("decoder.pt", "o.pt"), ("README.md", "o.safetensors")])
def test_what_cannot_be_converted_is_one_error_and_no_file(algorithm, fixture, tmp_path, name, output):
    parameters = {"INPUT": str(fixture / name), "OUTPUT": str(tmp_path / output)}
    with pytest.raises(QgsProcessingException):
        algorithm.processAlgorithm(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    assert not list(tmp_path.iterdir())


def test_qgis_process_ends_with_one_line_and_code_1(fixture, tmp_path):
    command = [os.environ["QGIS_PROCESS"], "run", "s2dr3:convertcheckpoint", "--"]
    command += [f"INPUT={fixture / 'README.md'}", f"OUTPUT={tmp_path / 'o.safetensors'}"]
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    assert "neither a safetensors file nor one of torch.save" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
