"""Resampling as products of matrices, against torch and known answers."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from dense_sensor import whole

from s2dr3_qgis.engine.evaluation.metrics import mean_gradient
from s2dr3_qgis.engine.evaluation.resample import apply, box_means, cubic_bands, cubic_matrix, linear_matrix


def test_linear_and_box_resampling_equal_torch():
    image = np.random.default_rng(2).uniform(size=(2, 30, 40))
    for shape in ((3, 4), (300, 400)):
        mine = apply(image, linear_matrix(30, shape[0]), linear_matrix(40, shape[1]))
        theirs = torch.nn.functional.interpolate(
            torch.from_numpy(image)[None], shape, mode="bilinear", antialias=True, align_corners=False
        )
        np.testing.assert_allclose(mine, theirs[0].numpy(), atol=1e-9)
    pooled = torch.nn.functional.avg_pool2d(torch.from_numpy(image), 10).numpy()
    np.testing.assert_allclose(box_means(image, 10), pooled, atol=1e-12)


def test_cubic_enlargement_is_exact_on_a_slope_and_sharper_than_linear():
    slope = np.arange(20.0)[None, None, :] * np.ones((1, 20, 1))
    matrix = cubic_matrix(20, 200)
    fine = apply(slope, matrix, matrix)
    np.testing.assert_allclose(fine[0, 100, 30:170], (np.arange(30, 170) + 0.5) / 10 - 0.5, atol=1e-9)
    step = (slope > 9).astype(float)
    linear = linear_matrix(20, 200)
    assert np.diff(apply(step, matrix, matrix)).max() > np.diff(apply(step, linear, linear)).max()
    assert mean_gradient(slope) == pytest.approx(0.5)


@pytest.mark.parametrize("size", [1, 5, 17])
def test_cubic_bands_are_the_matrix(size):
    assert np.abs(whole(cubic_bands(size, 10)) - cubic_matrix(size, 10 * size)).max() < 1e-7
