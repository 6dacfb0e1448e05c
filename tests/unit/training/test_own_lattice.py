"""Real scenes with their own lattice undone."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from s2dr3_qgis.engine.core.sensor import COARSE, FINE
from s2dr3_qgis.engine.model.back_projection import SensorModel
from s2dr3_qgis.engine.training.dataset import Chip, Imagery
from s2dr3_qgis.engine.training.lattices import drawn_lattice, through_lattice
from s2dr3_qgis.engine.training.own_lattice import at_centres, scenes_at_centres, without_own_lattice

SENSOR = SensorModel(10)
INNER = np.s_[..., 8:-8, 8:-8]


@pytest.fixture(scope="module")
def scene() -> tuple[Tensor, Tensor, np.ndarray]:
    """(what a grid of pixels measures, what the product shows of the same, its lattice)."""
    draw = np.random.default_rng(5)
    coarse = torch.rand(1, 10, 32, 32, generator=torch.Generator().manual_seed(1))
    truth = 0.1 + 0.2 * torch.nn.functional.interpolate(coarse, (960, 960))[0]
    lattice = drawn_lattice(96, 96, (0, 0), draw)
    return SENSOR(truth[None])[0], through_lattice(truth, lattice, SENSOR, 0.0005, draw), lattice


def error(image: Tensor, ideal: Tensor, bands: list[int]) -> float:
    return float((image - ideal)[INNER][bands].square().mean().sqrt())


@pytest.mark.parametrize("bands", [FINE, COARSE])
def test_pixels_come_nearer_to_those_measured_at_their_centres(scene, bands):
    ideal, image, _ = scene
    assert error(without_own_lattice(image), ideal, bands) < 0.98 * error(image, ideal, bands)


def test_the_duplicates_of_20_m_bands_stay_duplicates(scene):
    result = without_own_lattice(scene[1])[COARSE]
    assert torch.equal(result[:, ::2, ::2], result[:, 1::2, 1::2])


def test_bands_without_trust_and_scenes_without_a_lattice_stay_as_they_are(scene):
    ideal, image, lattice = scene
    lattice = lattice.copy()
    lattice[COARSE, 2] = 0
    result = at_centres(image, lattice)
    assert torch.equal(result[COARSE], image[COARSE]) and not torch.equal(result[FINE], image[FINE])
    assert without_own_lattice(ideal) is ideal


def test_scenes_change_and_chips_do_not(scene):
    chips = [Chip("town", torch.zeros(4, 20, 20, dtype=torch.uint8))]
    imagery = scenes_at_centres(Imagery(chips, [], [Chip("scene", scene[1])]))
    assert imagery.towns is chips and imagery.sentinel2[0].name == "scene"
    assert torch.equal(imagery.sentinel2[0].values, without_own_lattice(scene[1]))
