"""Pixels made as products are, and the consistency step that goes through their lattices."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2dr3_qgis.engine.core.sensor import COARSE, FINE, SIGMAS
from s2dr3_qgis.engine.lattice import find_lattice
from s2dr3_qgis.engine.model.back_projection import SensorModel, back_project, measured_phase
from s2dr3_qgis.engine.model.lattice_sensor import degraded
from s2dr3_qgis.engine.model.lattice_step import project_
from s2dr3_qgis.engine.training.lattices import QUANTUM, consistent, drawn_lattice, found, through_lattice

SENSOR = SensorModel(10)
SMOOTH = SensorModel(10, SIGMAS, (1,) * 10)


def truth(side: int) -> torch.Tensor:
    draw = torch.Generator().manual_seed(1)
    coarse = torch.rand(1, 10, side // 4, side // 4, generator=draw)
    return 0.1 + 0.2 * torch.nn.functional.interpolate(coarse, (side, side), mode="bicubic")[0]


def test_lattices_are_those_of_the_instrument():
    draw = np.random.default_rng(2)
    lattice = drawn_lattice(20, 30, (1, 0), draw)
    assert lattice.shape == (10, 3, 20, 30) and (lattice[:, 2] == 1).all()
    down = lattice[FINE[0], :2, 1, 0] - lattice[FINE[0], :2, 0, 0]
    across = lattice[FINE[0], :2, 0, 1] - lattice[FINE[0], :2, 0, 0]
    pitch = 10 / np.hypot(down, across)
    assert 10.4 < pitch[0] < 10.6 and 9.8 < pitch[1] < 10.7
    assert 8 < np.degrees(np.arctan2(-across[0], down[0])) < 27
    pairs = lattice[COARSE[0]]
    assert (pairs[:, 1] == pairs[:, 2]).all() and (pairs[:, 0] != pairs[:, 1])[:2].any()
    assert 0 < np.abs(found(lattice, draw) - lattice)[:, :2].max() < 0.1


def test_without_noise_it_is_the_sensor_model_with_the_lattice():
    scene, draw = truth(160), np.random.default_rng(3)
    lattice = drawn_lattice(16, 16, (0, 0), draw)
    image = through_lattice(scene, lattice, SENSOR, 0.0, draw)
    assert measured_phase(image[None]) == (0, 0)
    for band in (FINE[1], COARSE[2]):
        own = degraded(scene[band], lattice[band], SENSOR, band)
        taken = image[band] if band in FINE else image[band, ::2, ::2]
        assert float((taken - own).abs().max()) <= 0.51 * QUANTUM


def test_interpolated_20_m_bands_are_smooth():
    draw = np.random.default_rng(4)
    image = through_lattice(truth(160), drawn_lattice(16, 16, (0, 0), draw), SMOOTH, 0.0, draw)
    assert measured_phase(image[None]) is None


def test_the_finder_finds_the_lattice_in_such_pixels():
    draw = np.random.default_rng(5)
    scene = torch.rand(10, 1280, 1280, generator=torch.Generator().manual_seed(1))
    image = through_lattice(scene, drawn_lattice(128, 128, (0, 0), draw), SENSOR, 0.0005, draw).numpy()
    lattice = find_lattice(lambda r, c, h, w: image[:, r : r + h, c : c + w], 128, 128, (0, 0)).lattice
    assert lattice is not None and lattice.trust > 0.9


@pytest.mark.parametrize("sensor", [SENSOR, SMOOTH])
def test_the_step_is_what_runs_and_its_gradient_is_right(sensor):
    draw = np.random.default_rng(6)
    lattices = [drawn_lattice(8, 8, (0, 0), draw) for _ in range(2)]
    if sensor is SMOOTH:
        for lattice in lattices:
            lattice[COARSE, 2] = 0
    values = torch.Generator().manual_seed(7)
    raw, change, weights = (torch.rand(2, 10, 80, 80, generator=values) for _ in range(3))
    image = torch.rand(2, 10, 8, 8, generator=values)
    expected = raw.clone()
    project_(expected, image, 2, sensor, lattices, together=False)
    raw.requires_grad_(True)
    result = consistent(raw, image, 2, sensor, lattices)
    assert torch.allclose(result, expected, atol=1e-5)
    (gradient,) = torch.autograd.grad((result * weights).sum(), raw)
    moved = consistent(raw.detach() + change, image, 2, sensor, lattices)
    by_difference = float(((moved - result.detach()).double() * weights).sum())
    assert float((gradient.double() * change).sum()) == pytest.approx(by_difference, rel=1e-3)


def test_without_lattices_it_is_back_projection():
    raw, image = torch.rand(1, 10, 60, 60), torch.rand(1, 10, 6, 6)
    assert torch.equal(consistent(raw, image, 2, SENSOR, None), back_project(raw, image, 2, SENSOR))
