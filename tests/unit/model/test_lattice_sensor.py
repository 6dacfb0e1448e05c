"""The sensor model that knows the detector's lattice."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model.lattice_sensor import Sampler, chebyshev, degraded, own_pixels
from tests.lattice_images import SENSOR, lattice, smooth_scene


def test_the_transpose_fits_the_operator():
    numbers = lattice(20, 24, 0.7)[0]
    own = own_pixels(SENSOR, 0, 20, 24)
    sampler = Sampler(own.operator(numbers), torch.device("cpu"))
    draw = torch.Generator().manual_seed(1)
    dense, pixels = (
        torch.randn(own.down.shape[0], own.across.shape[0], generator=draw),
        torch.randn(20, 24, generator=draw),
    )
    assert float((sampler(dense) * pixels).sum()) == pytest.approx(
        float((dense * sampler.adjoint(pixels)).sum()), rel=1e-4
    )


def test_degrading_is_differentiable():
    fine = smooth_scene(12, 12)[0, 2].requires_grad_()
    degraded(fine, lattice(12, 12)[2], SENSOR, 2).square().sum().backward()
    assert fine.grad.abs().sum() > 0
    step = 1e-2 * torch.randn(fine.shape, generator=torch.Generator().manual_seed(2))
    change = degraded(fine.detach() + step, lattice(12, 12)[2], SENSOR, 2).square().sum()
    change = change - degraded(fine.detach() - step, lattice(12, 12)[2], SENSOR, 2).square().sum()
    assert float(change / 2) == pytest.approx(float((fine.grad * step).sum()), rel=0.02, abs=1e-4)


def test_chebyshev_solves_within_its_bounds():
    values = torch.linspace(0.05, 1.0, 30)
    right = torch.ones(30)
    assert chebyshev(lambda x: values * x, right, (0.05, 1.0), 60) == pytest.approx(1 / values, rel=1e-3)
