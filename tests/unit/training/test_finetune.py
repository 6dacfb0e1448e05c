"""Fine-tuning: a gain on the part held out, the same twice, Cancel, refusals, the card."""

from __future__ import annotations

import json
import re
import signal
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from safetensors import safe_open

from s2dr3_qgis.engine.checkpoints.jobs import finetune as finetune_job
from s2dr3_qgis.engine.core.errors import Cancelled, CheckpointError, InputError, RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.loading import load_decoder
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS
from s2dr3_qgis.engine.model.weights.safetensors_file import write_safetensors
from s2dr3_qgis.engine.raster.cube.training_blocks import read_blocks
from s2dr3_qgis.engine.training.finetune import Settings, _Pairs, _recipe, finetune, wald
from s2dr3_qgis.engine.training.loop import initialise
from s2dr3_qgis.engine.worker.interpreter import Interpreter
from s2dr3_qgis.engine.worker.jobs import run_job
from tests.training_data import cube, numbers

CONFIG = DecoderConfig(
    channels=8,
    growth=4,
    blocks=1,
    generator=(8, 8, 10),
    stage_factors=(2, 5, 10),
    slope=0.2,
    final_activation=False,
    bicubic_skip=True,
    input_scale=4.0,
    consistency_steps=1,
)


QUICK = Settings(steps=14, learning_rate=4e-3, device="cpu")


@pytest.fixture(scope="module")
def base() -> S2x10NetS:
    torch.manual_seed(1)
    network = S2x10NetS(CONFIG)
    initialise(network)
    # Adds what does not belong there, so that few steps suffice to be better.
    torch.nn.init.normal_(network.generator[-1].conv.weight, std=0.02)
    return network.eval()


@pytest.fixture
def base_file(base, tmp_path):
    path = tmp_path / "base.safetensors"
    state = base.state_dict()
    layout = {name: (torch.float32, tuple(value.shape)) for name, value in state.items()}
    write_safetensors(path, layout, state.__getitem__, {"config": json.dumps(CONFIG.to_dict())})
    return path


@pytest.fixture(scope="module")
def blocks(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scenes")
    return read_blocks([cube(folder / "scene.tif", numbers(80, 300))], Silent())


def tensors(arrays) -> list[torch.Tensor]:
    return [torch.from_numpy(array) for array in arrays]


class Listening(Silent):
    def __init__(self, stop_after: int = 10**9):
        self.texts, self._left = [], stop_after

    def text(self, message: str) -> None:
        self.texts.append(message)

    def cancelled(self) -> bool:
        self._left -= 1
        return self._left < 0


def test_it_gains_where_it_was_not_trained_and_repeats_exactly(base, blocks):
    runs = []
    for _ in range(2):
        progress = Listening()
        result = finetune(base, tensors(blocks.trained), tensors(blocks.held_out), QUICK, progress)
        runs.append(result)
        assert "loss" in progress.texts[-2]
    first, second = runs
    held = first.figures["held out"]
    assert held["after"]["psnr"] > held["before"]["psnr"] + 0.02
    assert first.best_step > 0
    assert all(torch.equal(first.weights[name], second.weights[name]) for name in first.weights)
    tuned = S2x10NetS(CONFIG).eval()
    tuned.load_state_dict(first.weights)
    assert wald(tuned, tensors(blocks.held_out)).psnr == pytest.approx(held["after"]["psnr"], abs=1e-4)


def test_another_seed_gives_other_weights(base, blocks):
    results = [
        finetune(base, tensors(blocks.trained), tensors(blocks.held_out), replace(QUICK, steps=3, seed=seed), Silent())
        for seed in (0, 1)
    ]
    assert any(not torch.equal(results[0].weights[name], results[1].weights[name]) for name in results[0].weights)


def request(base_file, target, blocks, **changes) -> dict:
    settings = {"steps": 14, "minutes": 0.0, "learning_rate": 4e-3, "seed": 0, "device": "cpu", **changes}
    names = {"trained": len(blocks.trained), "data": blocks.notes}
    return {"decoder": str(base_file), "target": str(target), "settings": settings, **names}


def test_the_checkpoint_loads_and_says_where_it_comes_from(base_file, blocks, tmp_path):
    target = tmp_path / "mine.safetensors"
    result = finetune_job(Silent(), *blocks.trained, *blocks.held_out, **request(base_file, target, blocks))
    assert load_decoder(target).config == CONFIG
    with safe_open(target, "pt") as file:
        provenance = json.loads(file.metadata()["provenance"])
    assert provenance["settings"]["steps"] == 14
    assert provenance["figures"] == result["figures"]
    card = Path(result["card"]).read_text()
    assert provenance["base"]["sha256"] in card
    assert "scene.tif" in card
    assert f"{result['figures']['held out']['after']['psnr']:.2f}" in card


def test_the_time_left_never_exceeds_the_limit(base, blocks):
    progress = Listening(stop_after=4)
    limited = replace(QUICK, steps=10**6, minutes=1.0)
    finetune(base, tensors(blocks.trained), tensors(blocks.held_out), limited, progress)
    left = [int(re.search(r"about (\d+) s left", text)[1]) for text in progress.texts]
    assert left and max(left) <= 60


class StopsAtAGain(Listening):
    """Cancels as soon as a step was better than the base; counts what is done with the blocks afterwards."""

    def __init__(self):
        super().__init__()
        self.questions_after = 0

    def cancelled(self) -> bool:
        stop = any("dB at step" in text and "at step 0," not in text for text in self.texts)
        self.questions_after += stop
        return stop


def test_cancelling_keeps_the_best_so_far_and_measures_no_more(base_file, blocks, tmp_path):
    target, progress = tmp_path / "mine.safetensors", StopsAtAGain()
    result = finetune_job(progress, *blocks.trained, *blocks.held_out, **request(base_file, target, blocks, steps=60))
    assert result["cancelled"]
    assert result["steps"] < 20
    assert load_decoder(target).config == CONFIG
    assert result["figures"]["held out"]["after"]["psnr"] > result["figures"]["held out"]["before"]["psnr"]
    assert list(result["figures"]) == ["held out"]
    card = Path(result["card"]).read_text()
    assert "cancelled" in card
    assert "| whole |" not in card and "'whole'" not in card
    assert progress.questions_after <= 4


def test_cancelling_before_the_first_step_ends_at_once(base_file, blocks, tmp_path):
    asked = request(base_file, tmp_path / "mine.safetensors", blocks)
    with pytest.raises(Cancelled):
        finetune_job(Listening(0), *blocks.trained, *blocks.held_out, **asked)
    assert sorted(tmp_path.iterdir()) == [base_file]


def test_handlers_of_signals_stay_as_they_are(base, blocks, monkeypatch):
    """Within QGIS the handler of Ctrl+C is not Python's, so that nobody could put it back."""
    changed = []
    monkeypatch.setattr(signal, "signal", lambda *handler: changed.append(handler))
    finetune(base, tensors(blocks.trained), tensors(blocks.held_out), replace(QUICK, steps=1), Silent())
    assert not changed


def test_without_a_gain_nothing_is_written(base_file, blocks, tmp_path):
    target = tmp_path / "mine.safetensors"
    asked = request(base_file, target, blocks, steps=2, learning_rate=0.1)
    with pytest.raises(InputError, match="no checkpoint was written"):
        finetune_job(Silent(), *blocks.trained, *blocks.held_out, **asked)
    assert sorted(tmp_path.iterdir()) == [base_file]


def test_bad_settings_and_targets_are_refused_before_training(base_file, blocks, tmp_path):
    with pytest.raises(InputError, match="at least 1 step"):
        Settings(steps=0)
    with pytest.raises(RasterError, match=r"no known file extension: use \.safetensors"):
        finetune_job(Silent(), *blocks.trained, **request(base_file, tmp_path / "mine.pt", blocks))
    with pytest.raises(RasterError, match="is an input itself"):
        finetune_job(Silent(), *blocks.trained, **request(base_file, base_file, blocks))


def test_a_disk_too_small_for_the_result_is_refused_before_training(base_file, blocks, tmp_path, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=100))
    progress = Listening()
    with pytest.raises(CheckpointError, match="its disk has 0 MB free"):
        finetune_job(
            progress, *blocks.trained, *blocks.held_out, **request(base_file, tmp_path / "mine.safetensors", blocks)
        )
    assert not progress.texts
    assert sorted(tmp_path.iterdir()) == [base_file]


def test_a_worker_process_does_the_same_with_live_progress(base_file, blocks, tmp_path):
    arrays = [*blocks.trained, *blocks.held_out]
    result = {}
    for name, interpreter in (("here", None), ("there", Interpreter(Path(sys.executable)))):
        progress = Listening()
        asked = request(base_file, tmp_path / f"{name}.safetensors", blocks)
        result[name] = run_job("finetune", asked, progress, interpreter, arrays)
        assert any("Step 14 of 14, loss" in text for text in progress.texts)
    after = [result[name]["figures"]["held out"]["after"]["psnr"] for name in ("here", "there")]
    assert after[0] == pytest.approx(after[1], abs=0.01)


def test_half_of_the_inputs_are_made_as_products_are(base, blocks):
    config = _recipe(base, tensors(blocks.trained), QUICK)
    source = _Pairs(tensors(blocks.trained), replace(config, noise=(1e-6, 2e-6)), torch.device("cpu"))
    missed = [float((pair.sensor(pair.fine) - pair.image).abs().mean()) for pair in map(source.batch, range(12))]
    assert 3 <= sum(error > 0.003 for error in missed) <= 9
