"""Which of a date's pixels are trusted."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.dates.change import ROUGH, around, box, change_weights, harmonised, least
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


def test_smooth_change_is_the_references_and_the_pattern_the_dates():
    prediction = seen((60, 60))
    rows = np.linspace(0, 1, 60, dtype=np.float32)[:, None]
    image = (1.2 - 0.3 * rows) * prediction + 0.05 * rows
    image[0, 3, 3] = np.nan
    result = harmonised(image, prediction, np.ones((60, 60)), NOISE)
    assert np.isnan(result[0, 3, 3])
    result[0, 3, 3] = prediction[0, 3, 3]
    assert np.abs(result - prediction)[:, 8:-8, 8:-8].max() < 0.01
    assert np.sqrt(np.mean((result - prediction) ** 2)) < 0.1 * np.sqrt(np.mean((image[1:] - prediction[1:]) ** 2))


def test_the_mean_around_a_pixel_is_that_of_a_constant_and_keeps_the_sum():
    assert np.allclose(around(np.full((2, 30, 20), 0.3)), 0.3)
    spot = np.zeros((60, 60))
    spot[30, 30] = 1
    assert abs(around(spot).sum() - 1) < 1e-9
    assert around(spot)[30, 30] == around(spot).max()
