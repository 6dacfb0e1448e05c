"""Measures of agreement on results whose errors are known."""

from __future__ import annotations

import math

import pytest
import torch
import torch.nn.functional as F

from s2dr3_qgis.engine.checkpoints.calibration.agreement import Agreement, AgreementMetric, significantly_different
from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.model.resample import enlarge
from tests.calibration_truths import scene


@pytest.fixture(scope="module")
def image():
    return scene(10**6, 24)


def test_measures_of_results_whose_errors_are_known(image):
    metric = AgreementMetric(image, 2)
    assert metric.measure(enlarge(image, 10)).score == pytest.approx(1.0)
    blocks = F.interpolate(image, scale_factor=10, mode="nearest")
    assert metric.measure(blocks).box == pytest.approx(0.0, abs=1e-6)
    assert metric.measure(blocks).grid == pytest.approx(0.0, abs=1e-6)
    assert metric.measure(blocks + 0.01).box == pytest.approx(0.01, rel=1e-3)
    checkerboard = 0.01 * (-1.0) ** (torch.arange(240)[:, None] + torch.arange(240))
    assert metric.measure(blocks + checkerboard).grid == pytest.approx(0.01, rel=1e-3)
    assert metric.measure(blocks + checkerboard).score > metric.measure(blocks).score
    assert math.isinf(metric.measure(blocks * float("nan")).score)
    with pytest.raises(InputError, match="flat"):
        AgreementMetric(torch.full_like(image, 0.2), 2)


def agreement(score, blocks):
    return Agreement(0.0, 0.0, 0.0, 0.0, score, torch.tensor(blocks))


def test_scores_differ_by_their_gap_and_by_its_error_over_blocks():
    one = agreement(1.0, [1.0, 1.0, 1.0, 1.0])
    assert significantly_different(one, agreement(1.2, [1.4, 1.5, 1.4, 1.5]), 0.01, 2.0)
    assert not significantly_different(one, agreement(1.005, [1.01, 1.01, 1.01, 1.01]), 0.01, 2.0)
    assert not significantly_different(one, agreement(1.2, [3.0, 0.2, 2.4, 0.2]), 0.01, 2.0)
    assert significantly_different(one, agreement(math.inf, [math.inf] * 4), 0.01, 2.0)
