"""From imagery to training pairs."""

from __future__ import annotations

import dataclasses

import pytest
import torch

from s2dr3_qgis.engine.core.sensor import COARSE, FINE
from s2dr3_qgis.engine.model.back_projection import SensorModel, measured_phase, sensor_for
from s2dr3_qgis.engine.training.dataset import Chip
from s2dr3_qgis.engine.training.degradation import PairSource, add_noise, as_reflectance, scene_spectra


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


@pytest.mark.parametrize("step_share", [0.0, 1.0])
def test_a_share_of_the_batches_shows_truths_through_several_lattices(imagery, config, step_share):
    shared = dataclasses.replace(
        config, batch=4, views=2, lattice_share=0.6, lattice_step_share=step_share, noise=(1e-6, 2e-6)
    )
    source = PairSource(imagery, shared)
    pairs = [source.batch(step) for step in range(12)]
    through = [pair for pair in pairs if pair.views == 2]
    assert 0 < len(through) < 12
    for pair in through:
        assert torch.equal(pair.fine[:2], pair.fine[2:]) and not torch.equal(pair.image[:2], pair.image[2:])
        assert (pair.lattices is not None) == (step_share == 1)
        # A product's pixels stay near those sampled directly.
        assert float((pair.sensor(pair.fine) - pair.image).abs().mean()) < 0.02
    again = PairSource(imagery, shared)
    assert all(torch.equal(pair.image, again.batch(step).image) for step, pair in enumerate(pairs))


def test_configs_without_lattices_draw_as_ever(imagery, config):
    plain, other = PairSource(imagery, config), PairSource(imagery, dataclasses.replace(config, views=2))
    for step in range(4):
        assert torch.equal(plain.batch(step).image, other.batch(step).image)
        assert plain.batch(step).lattices is None
