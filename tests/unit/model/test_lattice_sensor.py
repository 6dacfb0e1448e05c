"""The sensor model that knows the detector's lattice."""

from __future__ import annotations

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from s2dr3_qgis.engine.lattice.operator import dense_taps
from s2dr3_qgis.engine.model.lattice_sensor import Sampler, SparseTaps, chebyshev, degraded, own_pixels
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


def test_off_the_cpu_nothing_is_asked_for_that_mps_lacks(monkeypatch):
    def refuse(*_, **__):
        raise NotImplementedError("aten::_embedding_bag")

    monkeypatch.setattr(F, "embedding_bag", refuse)
    places = np.stack(np.meshgrid(np.arange(5.0), np.arange(6.0), indexing="ij")) + 0.3
    matrix = SparseTaps(dense_taps(places, (5, 6)), torch.device("meta"))
    assert (matrix @ torch.empty(matrix.shape, device="meta")).shape == (30,)


def test_products_with_gathered_values_are_those_of_the_cpu():
    places = np.stack(np.meshgrid(np.arange(5.0), np.arange(6.0), indexing="ij")) + 0.3
    matrix = SparseTaps(dense_taps(places, (5, 6)), torch.device("cpu"))
    values = torch.rand(matrix.shape, generator=torch.Generator().manual_seed(3))
    torch.testing.assert_close(matrix.gathered(values), matrix @ values)


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
