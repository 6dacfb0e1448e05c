"""The terms of the loss: zero for the truth, 20 m bands by their means, weights as said."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.core.sensor import COARSE, FINE
from s2dr3_qgis.engine.model.back_projection import SensorModel
from s2dr3_qgis.engine.training.degradation import Pair
from s2dr3_qgis.engine.training.losses import agreement, beat, block_means, loss_terms, weighted_error

NAMES = ("l1", "square", "gradient", "consistency", "angle")


@pytest.fixture
def pair() -> Pair:
    fine = 0.1 + 0.3 * torch.rand(2, 10, 40, 40, generator=torch.Generator().manual_seed(1))
    sensor = SensorModel()
    return Pair(fine, sensor(fine), sensor, False)


def test_the_truth_has_no_loss(pair):
    terms = loss_terms(pair.fine, pair.fine, pair, 0.5, NAMES)
    assert set(terms) == set(NAMES)
    assert all(float(terms[name]) < 1e-6 for name in ("l1", "square", "gradient", "consistency"))
    # The small-angle form is 1e-3 at 0.
    assert float(terms["angle"]) < 2e-3
    assert set(loss_terms(pair.fine, pair.fine, pair, 0.5, ("l1",))) == {"l1"}


def test_means_of_20_m_bands_are_over_their_pixels_and_10_m_bands_stay(pair):
    means = block_means(pair.fine)
    assert torch.equal(means[:, FINE], pair.fine[:, FINE])
    assert torch.equal(means[:, COARSE, ::2, ::2], means[:, COARSE, 1::2, 1::2])
    assert torch.allclose(means[:, COARSE].mean((2, 3)), pair.fine[:, COARSE].mean((2, 3)))


def test_what_means_cannot_tell_of_duplicated_bands_costs_nothing(pair):
    checker = torch.tensor([[1.0, -1.0], [-1.0, 1.0]]).repeat(20, 20)
    result = pair.fine.clone()
    result[:, COARSE] += 0.05 * checker
    measured = Pair(pair.fine, pair.image, pair.sensor, True)
    assert float(weighted_error(result, measured, 1.0).abs().max()) < 1e-6
    assert float(weighted_error(result, pair, 1.0).abs().mean()) > 0.01


def test_20_m_bands_weigh_as_much_as_asked(pair):
    whole, half = (weighted_error(pair.fine + 0.1, pair, weight) for weight in (1.0, 0.5))
    assert torch.allclose(half[:, COARSE], 0.5 * whole[:, COARSE])
    assert torch.equal(half[:, FINE], whole[:, FINE])


def test_views_that_agree_cost_nothing_and_others_by_their_sharpness():
    half = torch.rand(1, 4, 40, 40, generator=torch.Generator().manual_seed(4))
    alike = half.repeat(2, 1, 1, 1)
    assert float(agreement(alike, 2)) == 0 and float(beat(alike, 2)) == 0
    softer = torch.cat((half, 0.5 * half))
    assert float(agreement(softer, 2)) > 0.01
    # Half the contrast everywhere: the logarithms lie 0.69 apart, so each 0.35 from their mean.
    assert float(beat(softer, 2)) == pytest.approx(0.347, abs=0.002)
    assert float(beat(softer, 1)) == 0
