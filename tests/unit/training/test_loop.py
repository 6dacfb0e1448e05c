"""Training: the degradation, determinism, resuming, learning, and the shipped checkpoint on places it never saw."""

from __future__ import annotations

import dataclasses
import json
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import torch

from s2dr3_qgis.engine.core.errors import InputError, RasterError
from s2dr3_qgis.engine.core.resources import OPEN_DECODER, PACKAGE
from s2dr3_qgis.engine.core.sensor import COARSE, FINE
from s2dr3_qgis.engine.model.back_projection import SensorModel, measured_phase, sensor_for
from s2dr3_qgis.engine.model.decoder.loading import load_s2x10_from_state
from s2dr3_qgis.engine.training.config import TrainingConfig
from s2dr3_qgis.engine.training.dataset import Chip, Imagery, load_split
from s2dr3_qgis.engine.training.degradation import Pair, PairSource, add_noise, as_reflectance, scene_spectra
from s2dr3_qgis.engine.training.evaluate import (
    compare,
    error_spectrum,
    evaluate,
    psnr,
    spectral_angle,
    summary,
    text_spectrum,
)
from s2dr3_qgis.engine.training.export import export
from s2dr3_qgis.engine.training.loop import CURVES, STATE, Training
from s2dr3_qgis.engine.training.losses import block_means

OPEN_CONFIG = PACKAGE / "engine" / "training" / "configs" / "open.json"
TINY = {
    "channels": 8,
    "growth": 4,
    "blocks": 1,
    "generator": [8, 8, 8, 8, 10],
    "stage_factors": [1, 2, 5, 5, 10],
    "slope": 0.2,
    "final_activation": False,
    "bicubic_skip": True,
    "consistency_steps": 1,
}


def blocks(rng: np.random.Generator, size: int, bands: int) -> np.ndarray:
    """Rectangles of random height: something with edges to learn."""
    image = np.full((bands, size, size), 0.5)
    for _ in range(40):
        top, left = rng.integers(0, size, 2)
        image[:, top : top + rng.integers(4, 30), left : left + rng.integers(4, 30)] = rng.random((bands, 1, 1))
    return image


@pytest.fixture(scope="module")
def imagery() -> Imagery:
    rng = np.random.default_rng(5)
    aerial = [Chip(f"town_{k}", torch.from_numpy((255 * blocks(rng, 120, 4)).astype(np.uint8))) for k in range(4)]
    scenes = []
    for k in range(2):
        scene = torch.from_numpy(0.05 + 0.3 * blocks(rng, 120, 10)).float()
        scenes.append(Chip(f"scene_{k}", block_means(scene[None])[0]))
    return Imagery(aerial[:3], aerial[3:], scenes)


@pytest.fixture
def config() -> TrainingConfig:
    return TrainingConfig(
        steps=12, decoder=TINY, held_out_fine=(), held_out_s2=(), batch=2, fine_crop=6, s2_crop=6, log_every=4, seed=3
    )


def test_a_batch_is_what_the_sensor_sees_of_its_truth(imagery, config):
    quiet = dataclasses.replace(config, noise=(1e-9, 2e-9), psf_spread=(1.0, 1.0))
    source = PairSource(imagery, quiet)
    for step in range(6):
        pair = source.batch(step)
        assert pair.image.shape == (2, 10, 6, 6)
        assert pair.fine.shape == (2, 10, 60, 60)
        seen = pair.sensor(pair.fine)
        # The bands' widths still vary by a twentieth.
        assert float((seen - pair.image).abs().mean()) < 0.003
        assert float(pair.fine.min()) > 0


def test_crops_take_the_scenes_radiometry_and_spectra(imagery):
    scene = imagery.sentinel2[0]
    spectra = scene_spectra(scene)
    cube = as_reflectance(imagery.towns[0].values, spectra, torch.Generator().manual_seed(1))
    ratio = cube[FINE].mean((1, 2)) / spectra.mean
    assert float(ratio.min()) > 0.75
    assert float(ratio.max()) < 1.35
    counts = imagery.towns[0].values[0].flatten().float()
    assert float(torch.corrcoef(torch.stack((counts, cube[0].flatten())))[0, 1]) > 0.99


def test_the_linear_mix_of_a_scene_is_recovered():
    generator = torch.Generator().manual_seed(2)
    values = torch.rand(10, 40, 40, generator=generator)
    mix = torch.rand(5, 6, generator=generator)
    values[COARSE] = torch.einsum("khw,kc->chw", torch.cat((values[FINE], torch.ones(1, 40, 40))), mix)
    assert torch.allclose(scene_spectra(Chip("made", values)).mix, mix, atol=0.01)


def test_noise_keeps_duplicates_and_has_its_deviation():
    sensor = SensorModel(phase=(1, 0))
    image = sensor(torch.zeros(2, 10, 640, 640))
    noisy = add_noise(image, torch.tensor([0.002, 0.01]), sensor, torch.Generator().manual_seed(3))
    assert measured_phase(noisy) == (1, 0)
    assert sensor_for(noisy).phase == (1, 0)
    assert float(noisy[0].std()) == pytest.approx(0.002, rel=0.05)
    assert float(noisy[1].std()) == pytest.approx(0.01, rel=0.05)


def test_equal_seeds_give_equal_weights_and_other_seeds_others(imagery, config, tmp_path):
    def weights(seed: int, folder: str) -> torch.Tensor:
        chosen = dataclasses.replace(config, seed=seed, dropout=0.1, drop_path=0.1, steps=4)
        training = Training(chosen, PairSource(imagery, chosen), tmp_path / folder)
        training.run()
        return torch.cat([value.flatten() for value in training.average.values()])

    assert torch.equal(weights(3, "a"), weights(3, "b"))
    assert not torch.equal(weights(3, "a2"), weights(4, "c"))


def test_a_resumed_run_equals_an_uninterrupted_one(imagery, config, tmp_path):
    config = dataclasses.replace(config, dropout=0.1)
    whole = Training(config, PairSource(imagery, config), tmp_path / "whole")
    whole.run()
    part = Training(config, PairSource(imagery, config), tmp_path / "part")
    for _ in range(5):
        part.train_step()
    part.save()
    resumed = Training(config, PairSource(imagery, config), tmp_path / "part")
    assert resumed.step == 5
    resumed.run()
    for name, value in whole.average.items():
        assert torch.equal(value, resumed.average[name]), name
    assert len((tmp_path / "whole" / CURVES).read_text().splitlines()) == 1 + config.steps // config.log_every


def test_an_interrupt_inside_a_step_takes_effect_after_it(imagery, config, tmp_path):
    whole = Training(config, PairSource(imagery, config), tmp_path / "whole")
    whole.run()

    training = Training(config, PairSource(imagery, config), tmp_path / "halved")
    plain = training.optimizer.step

    def interrupted(*arguments):
        result = plain(*arguments)
        if training.step == 2:
            signal.raise_signal(signal.SIGINT)  # the weights are new, the step is not counted yet
        return result

    training.optimizer.step = interrupted
    with pytest.raises(KeyboardInterrupt):
        training.run()
    assert training.step == 3
    resumed = Training(config, PairSource(imagery, config), tmp_path / "halved")
    assert resumed.step == 3
    resumed.run()
    for name, value in whole.average.items():
        assert torch.equal(resumed.average[name], value), name


def test_a_second_thread_trains_without_touching_signals(imagery, config, tmp_path):
    training = Training(config, PairSource(imagery, config), tmp_path)
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(training.train_step).result()["loss"] > 0


def test_a_folder_that_cannot_be_made_is_one_clear_error(imagery, config, tmp_path):
    (tmp_path / "file").write_text("")
    training = Training(config, PairSource(imagery, config), tmp_path / "file" / "run")
    with pytest.raises(RasterError, match="Cannot write in"):
        training.run()


def test_another_network_does_not_resume_a_run(imagery, config, tmp_path):
    Training(config, PairSource(imagery, config), tmp_path).save()
    other = dataclasses.replace(config, decoder={**TINY, "growth": 5})
    with pytest.raises(InputError, match="another network"):
        Training(other, PairSource(imagery, other), tmp_path)


def test_steps_on_one_batch_reduce_its_loss(imagery, config, tmp_path):
    wide = {**TINY, "channels": 16, "generator": [16, 16, 16, 16, 10], "input_scale": 4.0}
    config = dataclasses.replace(config, decoder=wide, steps=80, learning_rate=3e-3, warmup_steps=5)

    class OneBatch(PairSource):
        def batch(self, step: int) -> Pair:
            return super().batch(0)

    training = Training(config, OneBatch(imagery, config), tmp_path)
    losses = [training.train_step()["l1"] for _ in range(config.steps)]
    assert max(losses[-5:]) < 0.9 * losses[0]


def test_an_export_loads_as_any_decoder_and_says_what_it_is(imagery, config, tmp_path):
    training = Training(config, PairSource(imagery, config), tmp_path / "run")
    training.run()
    export(tmp_path / "run", tmp_path / "out.safetensors", 3, {"commit": "abc"})
    net = load_s2x10_from_state(tmp_path / "out.safetensors")
    assert net.config.consistency_steps == 3
    assert net.config.bicubic_skip
    training.net.load_state_dict(training.average)
    x = torch.rand(1, 10, 5, 7)
    assert torch.allclose(net(x), training.net.eval()(x), atol=1e-6)
    assert (tmp_path / "out_curves.csv").exists()
    with pytest.raises(InputError, match=STATE):
        export(tmp_path, tmp_path / "none.safetensors")


def test_config_errors_name_the_cause(tmp_path):
    path = tmp_path / "c.json"
    path.write_text(json.dumps({"steps": 1, "stpes": 2}))
    with pytest.raises(InputError, match="stpes"):
        TrainingConfig.read(path)
    path.write_text("{}")
    with pytest.raises(InputError, match="steps"):
        TrainingConfig.read(path)


def test_measures_are_those_of_their_definitions():
    truth = torch.rand(1, 10, 20, 20)
    assert psnr(truth + 0.1, truth) == pytest.approx(20, abs=1e-3)
    spectra = torch.zeros(1, 2, 1, 1)
    spectra[0, 0] = 1
    assert spectral_angle(spectra, torch.ones(1, 2, 1, 1)) == pytest.approx(45, abs=1e-4)


def test_summary_compares_with_the_best_back_projection(imagery):
    truth = imagery.sentinel2[0].values[:, :100, :100]

    def perfect(_: torch.Tensor) -> torch.Tensor:
        return truth[None].clone()

    report = summary({"scene": compare(truth, 0.0, perfect, 1, False)})
    assert report["best_bicubic"] != "bicubic 0"
    assert report["gain"]["network 0"] > 20
    assert report["means"]["network 0"]["consistency"] < 1e-5
    assert report["below_bicubic"]["network 0"] == []
    first, *_, last = text_spectrum(report).splitlines()
    assert first.split()[1:] == ["0-0.25", "0.25-0.5", "0.5-0.75", "0.75-1", "1-1.5", "1.5-2", "2-inf"]
    assert last.split()[:2] == ["network", "5"] and set(last.split()[2::2]) == {"100.0"}


@pytest.mark.parametrize(("period", "name"), [(50, "mse 0-0.25"), (16, "mse 0.5-0.75"), (4, "mse 2-inf")])
def test_the_spectrum_of_an_error_adds_up_and_stands_at_its_frequency(period, name):
    column = torch.cos(torch.arange(240.0).add(0.5) * 2 * torch.pi / period)
    error = 0.3 * column[None, None, :, None] * torch.ones(1, 3, 1, 120)
    found = error_spectrum(error)
    assert sum(found.values()) == pytest.approx(float(error.square().mean()), rel=1e-6)
    assert found[name] == pytest.approx(0.3**2 / 2, rel=0.05)


@pytest.mark.shared
def test_the_split_is_by_place(shared):
    config = TrainingConfig.read(OPEN_CONFIG)
    train, held = load_split(shared / "data", config.held_out_fine, config.held_out_s2, config.excluded)

    def towns(imagery: Imagery) -> set[str]:
        return {chip.name.split("_20")[0] for chip in imagery.towns}

    assert towns(held) == {"claremont", "bishop"}
    assert not towns(held) & towns(train)
    assert held.country
    assert len(held.sentinel2) >= 8


@pytest.mark.shared
def test_the_shipped_checkpoint_beats_bicubic_on_places_held_out(shared):
    if not OPEN_DECODER.exists():
        pytest.skip("the open checkpoint is not in resources/models")
    config = TrainingConfig.read(OPEN_CONFIG)
    _, held = load_split(shared / "data", config.held_out_fine, config.held_out_s2, config.excluded)
    some = Imagery(held.towns[::30], held.country[::6], held.sentinel2[:2])
    net = load_s2x10_from_state(OPEN_DECODER)
    method = f"network {net.config.consistency_steps}"
    for kind, tables in evaluate(net, some, 0.002).items():
        report = summary(tables)
        assert report["gain"][method] > 0.1, kind
        assert report["below_bicubic"][method] == [], kind
        assert report["means"][method]["consistency"] < 0.003, kind
        assert report["means"][method]["gradient"] > report["means"]["bicubic 0"]["gradient"], kind


def test_the_open_recipe_is_committed_and_readable():
    config = TrainingConfig.read(Path(OPEN_CONFIG))
    assert config.decoder["bicubic_skip"]
    assert config.held_out_fine
