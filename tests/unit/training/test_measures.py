"""Measures that the evaluations share."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.training.measures import gradient_strength, mean_gradient, psnr, spectral_angle


def test_measures_are_those_of_their_definitions():
    truth = torch.rand(1, 10, 20, 20)
    assert psnr(truth + 0.1, truth) == pytest.approx(20, abs=1e-3)
    spectra = torch.zeros(1, 2, 1, 1)
    spectra[0, 0] = 1
    assert spectral_angle(spectra, torch.ones(1, 2, 1, 1)) == pytest.approx(45, abs=1e-4)


def test_gradients_of_a_ramp():
    ramp = 0.3 * torch.arange(20.0)[:, None] + 0.4 * torch.arange(20.0)
    assert gradient_strength(ramp[None]) == pytest.approx(0.5, rel=1e-4)
    assert mean_gradient(ramp[None]) == pytest.approx(0.35, rel=1e-4)
