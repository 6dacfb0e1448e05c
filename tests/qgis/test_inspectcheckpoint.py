"""s2dr3:inspectcheckpoint in QGIS: log, HTML and JSON, damaged files, qgis_process."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from s2dr3_qgis.algorithms.convertcheckpoint import ConvertCheckpoint
from s2dr3_qgis.algorithms.inspectcheckpoint import InspectCheckpoint
from s2dr3_qgis.algorithms.superresolve import SuperResolve

PARAMETERS = 25_194


@pytest.fixture
def algorithm(qgis_app):
    return InspectCheckpoint().create()


@pytest.fixture
def fixture(top):
    return top / "tests" / "data" / "decoder_tiny"


def run(algorithm, parameters):
    feedback = QgsProcessingFeedback()
    context = QgsProcessingContext()
    parameters = {"OUTPUT": "", **parameters}
    ok, why = algorithm.checkParameterValues(parameters, context)
    assert ok, why
    results, ok = algorithm.run(parameters, context, feedback, {}, False)
    assert ok
    return results, feedback.textLog()


@pytest.mark.parametrize(
    ("name", "layout"), [("INPUT", "decoder.pt"), ("INPUT", "modules"), ("FOLDER", "modules"), ("INPUT", "README.md")]
)
def test_files_and_folders_are_told_apart(algorithm, fixture, tmp_path, name, layout):
    report = tmp_path / "report.json"
    results, log = run(algorithm, {name: str(fixture / layout), "OUTPUT_JSON": str(report)})
    usable = layout != "README.md"
    assert results["USABLE"] is usable
    assert results["PROBLEMS"] == (0 if usable else 1)
    assert type(results["KIND"]) is str  # QGIS sees no text in other kinds of str
    assert results["PARAMETERS"] == (PARAMETERS if usable else 0)
    assert json.loads(report.read_text())["usable"] is usable
    assert ("it can be used" if usable else "Cannot be used") in log


def test_a_folder_is_taken_wherever_a_decoder_is_asked_for(qgis_app, fixture):
    """QGIS refuses a value that the parameter's file filter does not match, by default one without a dot."""
    for kind, name in ((SuperResolve, "DECODER"), (InspectCheckpoint, "INPUT"), (ConvertCheckpoint, "INPUT")):
        algorithm = kind().create()  # it owns its parameters' definitions
        definition = algorithm.parameterDefinition(name)
        assert definition.checkValueIsAcceptable(str(fixture / "modules")), kind
        assert definition.checkValueIsAcceptable(str(fixture / "decoder.pt")), kind


def test_the_report_is_a_page_of_its_own(algorithm, fixture, tmp_path):
    page = tmp_path / "report.html"
    results, _ = run(
        algorithm, {"INPUT": str(fixture / "decoder.safetensors"), "OUTPUT": str(page), "STATISTICS": True}
    )
    text = page.read_text(encoding="utf-8")
    assert results["OUTPUT"] == str(page)
    assert results["SHA256"] in text
    assert "all looked at" in text


def test_without_checksum_there_is_none(algorithm, fixture):
    results, _ = run(algorithm, {"INPUT": str(fixture / "decoder.safetensors"), "CHECKSUM": False})
    assert results["SHA256"] == ""


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({}, "Give either"),
        ({"INPUT": "a.pt", "FOLDER": "b"}, "Give either"),
        ({"INPUT": "/nowhere/a.pt"}, "no such file"),
        ({"INPUT": "https://host/a.pt"}, "never fetched"),
    ],
)
def test_what_cannot_be_looked_at_is_an_error(algorithm, parameters, says):
    with pytest.raises(QgsProcessingException, match=says):
        algorithm.processAlgorithm({"OUTPUT": "", **parameters}, QgsProcessingContext(), QgsProcessingFeedback())


def test_an_unwritable_report_is_an_error(algorithm, fixture, tmp_path):
    parameters = {"INPUT": str(fixture / "decoder.pt"), "OUTPUT": str(tmp_path)}
    with pytest.raises(QgsProcessingException, match="is a folder"):
        algorithm.processAlgorithm(parameters, QgsProcessingContext(), QgsProcessingFeedback())


def test_qgis_process_gives_json(fixture, tmp_path):
    command = [os.environ["QGIS_PROCESS"], "--json", "run", "s2dr3:inspectcheckpoint", "--"]
    command += [f"INPUT={fixture / 'modules'}", f"OUTPUT={tmp_path / 'r.html'}"]
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert (results["USABLE"], results["PARAMETERS"]) == (True, PARAMETERS)
    assert (tmp_path / "r.html").exists()
