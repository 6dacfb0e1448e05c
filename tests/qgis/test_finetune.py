"""s2dr3:finetune through qgis_process: checkpoint and card, and too little data as one line."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis_feedback import Feedback

from s2dr3_qgis.algorithms.finetune import FineTune
from s2dr3_qgis.engine.core.resources import OPEN_BACKBONE, OPEN_DECODER
from s2dr3_qgis.engine.model.decoder.loading import load_decoder
from tests.scenes import SAMPLE


def cut(top, path, width: int, height: int) -> str:
    """A piece of the bundled scene."""
    gdal.Translate(str(path), str(top / SAMPLE), srcWin=[100, 100, width, height])
    return str(path)


def test_qgis_process_writes_a_checkpoint_and_its_card(top, tmp_path):
    scene, output = cut(top, tmp_path / "scene.tif", 280, 90), tmp_path / "mine.safetensors"
    command = [os.environ["QGIS_PROCESS"], "run", "s2dr3:finetune", "--json", "--", f"INPUT={scene}", "STEPS=4"]
    command += ["DEVICE=cpu", "LEARNING_RATE=0.0002", f"OUTPUT={output}"]
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["PSNR_AFTER"] > results["PSNR_BEFORE"]
    assert results["STEPS_DONE"] == 4
    assert load_decoder(output).config == load_decoder(OPEN_DECODER).config
    with open(results["CARD"], encoding="utf-8") as card:
        assert "scene.tif" in card.read()


def test_ctrl_c_ends_the_training_and_keeps_the_best_so_far(top, tmp_path):
    scene, output, log = cut(top, tmp_path / "scene.tif", 280, 90), tmp_path / "mine.safetensors", tmp_path / "log"
    command = [os.environ["QGIS_PROCESS"], "run", "s2dr3:finetune", "--", f"INPUT={scene}", "STEPS=40"]
    command += ["DEVICE=cpu", "LEARNING_RATE=0.0002", f"OUTPUT={output}"]
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    with log.open("w") as stream:
        run = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT, env=environment)
        try:
            while not re.search(r"dB at step [1-9]", log.read_text(errors="replace")) and run.poll() is None:
                time.sleep(0.05)
            run.send_signal(signal.SIGINT)
            assert run.wait(60) == 0, log.read_text(errors="replace")
        finally:
            run.kill()
    assert "Cancelled; the best so far is kept" in log.read_text(errors="replace")
    assert load_decoder(output).config == load_decoder(OPEN_DECODER).config


def test_too_little_data_is_one_error_with_the_reason(top, tmp_path, qgis_app):
    algorithm, context, feedback = FineTune().create(), QgsProcessingContext(), QgsProcessingFeedback()
    parameters = {"INPUT": [cut(top, tmp_path / "small.tif", 100, 100)], "OUTPUT": str(tmp_path / "o.safetensors")}
    assert algorithm.prepareAlgorithm(parameters, context, feedback)
    with pytest.raises(QgsProcessingException, match="Too little data"):
        algorithm.processAlgorithm(parameters, context, feedback)
    assert not (tmp_path / "o.safetensors").exists()


def test_outputs_are_checked_before_the_work(top, tmp_path, qgis_app):
    scene, notes = cut(top, tmp_path / "scene.tif", 100, 100), tmp_path / "mine.md"
    base = tmp_path / "base.safetensors"
    base.write_bytes(OPEN_DECODER.read_bytes())
    notes.write_text("my notes", encoding="utf-8")
    for output, reason in (
        (tmp_path / "mine.safetensors", "which is no model card"),
        (base, "OUTPUT is an input itself"),
        (tmp_path / "mine.pt", "has no known file extension"),
        (tmp_path / "none" / "mine.safetensors", "does not exist"),
    ):
        algorithm, context, feedback = FineTune().create(), QgsProcessingContext(), QgsProcessingFeedback()
        parameters = {"INPUT": [scene], "DECODER": str(base), "OUTPUT": str(output)}
        assert algorithm.prepareAlgorithm(parameters, context, feedback)
        with pytest.raises(QgsProcessingException, match=reason):
            algorithm.processAlgorithm(parameters, context, feedback)
    assert notes.read_text(encoding="utf-8") == "my notes"
    assert base.read_bytes() == OPEN_DECODER.read_bytes()


def test_a_base_that_is_not_there_is_named_before_the_scenes_are_read(top, tmp_path, qgis_app):
    algorithm, context, feedback = FineTune().create(), QgsProcessingContext(), QgsProcessingFeedback()
    scene, output = cut(top, tmp_path / "small.tif", 100, 100), str(tmp_path / "o.safetensors")
    parameters = {"INPUT": [scene], "DECODER": str(tmp_path / "none.pt"), "OUTPUT": output}
    assert algorithm.prepareAlgorithm(parameters, context, feedback)
    with pytest.raises(QgsProcessingException, match=r"none\.pt: no such file"):
        algorithm.processAlgorithm(parameters, context, feedback)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (OPEN_BACKBONE.read_bytes(), "Choose the decoder's checkpoint, not the backbone's"),
        (OPEN_DECODER.read_bytes()[:-5000], "base.safetensors"),
        (b"no checkpoint", "base.safetensors"),
    ],
)
def test_a_base_of_the_wrong_kind_is_refused_before_the_scenes_are_read(top, tmp_path, qgis_app, content, says):
    algorithm, context, feedback = FineTune().create(), QgsProcessingContext(), Feedback()
    base = tmp_path / "base.safetensors"
    base.write_bytes(content)
    scene = cut(top, tmp_path / "scene.tif", 280, 90)
    parameters = {"INPUT": [scene], "DECODER": str(base), "OUTPUT": str(tmp_path / "o.safetensors")}
    assert algorithm.prepareAlgorithm(parameters, context, feedback)
    with pytest.raises(QgsProcessingException, match=re.escape(says)):
        algorithm.processAlgorithm(parameters, context, feedback)
    assert not feedback.lines  # of which reading writes several
