"""Calibration finds the known choices of trained decoders, says ties, and says when nothing reproduces the input."""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from listeners import CancelAfter
from safetensors.torch import save_file

from s2dr3_qgis.engine.checkpoints.calibration.report import HEAD, verdict
from s2dr3_qgis.engine.checkpoints.calibration.search import calibrate
from s2dr3_qgis.engine.checkpoints.jobs import calibrate as calibrate_job
from s2dr3_qgis.engine.core.errors import Cancelled, InputError
from s2dr3_qgis.engine.core.page import to_html
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.loading import load_decoder
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS
from s2dr3_qgis.engine.worker.interpreter import Interpreter
from s2dr3_qgis.engine.worker.jobs import run_job
from tests.calibration_truths import FOLDER, TRUTHS, scene

SEEN_BY_NONE = 10**6


@pytest.fixture(scope="module")
def image() -> torch.Tensor:
    return scene(SEEN_BY_NONE, 24)


@pytest.fixture(scope="module")
def untrained(tmp_path_factory) -> Path:
    """A decoder of one stage without biases, so that its input scale cannot matter: it only makes noise."""
    torch.manual_seed(3)
    network = S2x10NetS(DecoderConfig(channels=10, growth=2, blocks=1, generator=(10,), stage_factors=(10,)))
    state = {name: 0 * value if name.endswith("bias") else value for name, value in network.state_dict().items()}
    path = tmp_path_factory.mktemp("weights") / "untrained.safetensors"
    save_file(state, str(path))
    return path


@pytest.mark.parametrize("name", TRUTHS)
def test_the_truth_of_a_trained_decoder_is_found(name, image):
    truth, network = TRUTHS[name], load_decoder(FOLDER / f"{name}.safetensors")
    assert network.config != truth or name == "first"
    ranking = calibrate(network, image)
    best = [trial for trial in ranking.trials if trial is ranking.trials[0] or trial.tied]
    assert truth in [trial.config for trial in best]
    # The sizes of stages alone may be a tie.
    assert {replace(trial.config, stage_factors=truth.stage_factors) for trial in best} == {truth}
    assert ranking.reproduces


def test_what_the_weights_do_not_settle_is_a_tie_and_noise_reproduces_nothing(untrained, image):
    ranking = calibrate(load_decoder(untrained), image)
    best = ranking.trials[0].config
    scales = {
        trial.config.input_scale
        for trial in ranking.trials
        if trial.tied and trial.difference < 1e-5 and replace(trial.config, input_scale=best.input_scale) == best
    }
    assert len(scales) >= 3
    assert not ranking.reproduces
    assert "No candidate reproduces the input" in verdict(ranking)


def test_the_margin_of_a_wide_window_leaves_some_of_its_rows(untrained):
    wide = scene(SEEN_BY_NONE, 144)[..., :24, :]
    assert 0 < calibrate(load_decoder(untrained), wide).trials[0].agreement.score < 100


def request(decoder, **changes) -> dict:
    return {"decoder": str(decoder), "device": "cpu", "target": "", "table": "", "row": 0, **changes}


def test_a_choice_that_cannot_be_relied_on_is_not_written_unless_named(untrained, image, tmp_path):
    target, table = tmp_path / "out.safetensors", tmp_path / "table.csv"
    asked = request(untrained, target=str(target), table=str(table))
    found = calibrate_job(Silent(), image[0].numpy(), **asked)
    assert found["warning"]
    assert not target.exists()
    rows = list(csv.reader(table.read_text().splitlines()))
    assert rows[0] == list(HEAD)
    scores = [float(row[2]) for row in rows[1:]]
    assert scores == sorted(scores)
    asked["row"], asked["table"] = 2, str(tmp_path / "table.html")
    found = calibrate_job(Silent(), image[0].numpy(), **asked)
    written = load_decoder(target)
    stored = {name: list(value) if isinstance(value, tuple) else value for name, value in found["config"].items()}
    assert json.loads(json.dumps(written.config.to_dict())) == stored
    assert f"{written.config.input_scale:g}" == rows[2][list(HEAD).index("input_scale")]
    before, after = load_decoder(untrained).state_dict(), written.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in before)
    assert "No candidate reproduces" in to_html(found["page"])


def test_another_process_finds_the_same(untrained, image):
    here = run_job("calibrate", request(untrained), Silent(), None, [image[0].numpy()])
    there = run_job("calibrate", request(untrained), Silent(), Interpreter(Path(sys.executable)), [image[0].numpy()])
    assert there["score"] == pytest.approx(here["score"], rel=1e-3)
    assert len(there["lines"]) == len(here["lines"])


def test_cancelling_and_impossible_windows(untrained, image):
    with pytest.raises(Cancelled):
        calibrate(load_decoder(untrained), image, CancelAfter())
    with pytest.raises(InputError, match="at least 24"):
        calibrate(load_decoder(untrained), image[..., :20])
