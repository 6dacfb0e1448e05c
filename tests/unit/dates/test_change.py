"""Which of a date's pixels are believed."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.dates.change import ROUGH, box, change_weights, least
from tests.dated_scenes import seen

NOISE = np.full(4, 0.002)


def test_noise_and_edges_keep_their_weight():
    prediction = seen((40, 40))
    residual = np.random.default_rng(0).normal(0, 0.002, prediction.shape)
    assert change_weights(residual, prediction, NOISE, ROUGH).mean() > 0.8


def test_a_change_in_one_band_has_no_weight_and_neither_have_its_neighbours():
    prediction = seen((40, 40))
    residual = np.zeros_like(prediction)
    residual[2, 10:20, 10:20] = 0.08
    weight = change_weights(residual, prediction, NOISE, ROUGH)
    assert (weight[10:20, 10:20] == 0).all()
    assert (weight[9, 10:20] == 0).all()
    assert weight[25:, 25:].min() == 1


def test_unknown_pixels_have_no_weight():
    prediction = seen((40, 40))
    residual = np.zeros_like(prediction)
    residual[0, 5, 5] = np.nan
    weight = change_weights(residual, prediction, NOISE, ROUGH)
    assert (weight[4:7, 4:7] == 0).all()
    assert weight.sum() == 40 * 40 - 9


def test_box_and_least_of_three_by_three_pixels():
    image = np.arange(12.0).reshape(3, 4)
    assert box(image)[1, 1] == image[:, :3].mean()
    assert least(image)[1, 1] == 0
    assert least(image)[2, 3] == 6
