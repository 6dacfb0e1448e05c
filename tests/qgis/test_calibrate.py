"""s2dr3:calibrate through qgis_process: the table, the written choice, and refusals as one line."""

from __future__ import annotations

import csv
import json
import os
import subprocess

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from s2dr3_qgis.algorithms.calibrate import Calibrate
from s2dr3_qgis.engine.model.decoder.loading import load_decoder
from tests.calibration_truths import FOLDER, TRUTHS, scene
from tests.scenes import CUBE_NAMES, write_stack


@pytest.fixture
def source(tmp_path):
    numbers = np.rint(10000 * scene(10**6, 24)[0].numpy()).astype(np.uint16)
    return write_stack(tmp_path / "scene.tif", numbers, CUBE_NAMES)


def test_qgis_process_finds_the_truth_and_writes_it(source, tmp_path):
    output, table = tmp_path / "out.safetensors", tmp_path / "table.csv"
    command = [os.environ["QGIS_PROCESS"], "run", "s2dr3:calibrate", "--json", "--", "INPUT_SCALE=DN/10000"]
    command += [f"INPUT={source}", f"DECODER={FOLDER / 'first.safetensors'}", "DEVICE=cpu", "ROW=1"]
    command += [f"OUTPUT={output}", f"TABLE={table}"]
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["CHOSEN_ROW"] == 1
    config = load_decoder(output).config
    assert json.loads(results["CONFIG"]) == json.loads(json.dumps(config.to_dict()))
    assert (config.slope, config.residual) == (TRUTHS["first"].slope, TRUTHS["first"].residual)
    rows = list(csv.DictReader(table.read_text().splitlines()))
    assert float(rows[0]["score"]) == pytest.approx(results["SCORE"], rel=1e-3)


def test_a_window_too_small_is_one_error_before_anything_is_loaded(source, qgis_app):
    algorithm = Calibrate().create()
    parameters = {"INPUT": source, "EXTENT": "500000,500100,3999900,4000000 [EPSG:32632]", "INPUT_SCALE": "DN/10000"}
    parameters["DECODER"] = "not-there.safetensors"
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    assert algorithm.prepareAlgorithm(parameters, context, feedback)
    with pytest.raises(QgsProcessingException, match="at least 24 × 24"):
        algorithm.processAlgorithm(parameters, context, feedback)


@pytest.mark.parametrize(
    ("name", "suffix", "message"), [("TABLE", "", "an input itself"), ("OUTPUT", ".pt", "no known file extension")]
)
def test_unsuitable_outputs_are_refused_before_anything_is_read(source, tmp_path, qgis_app, name, suffix, message):
    before = (tmp_path / "scene.tif").read_bytes()
    algorithm = Calibrate().create()
    parameters = {"INPUT": source, "INPUT_SCALE": "DN/10000", "DECODER": "not-there.safetensors", "TABLE": ""}
    parameters[name] = f"{source}{suffix}"
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    assert algorithm.prepareAlgorithm(parameters, context, feedback)
    with pytest.raises(QgsProcessingException, match=message):
        algorithm.processAlgorithm(parameters, context, feedback)
    assert (tmp_path / "scene.tif").read_bytes() == before
