"""The bicubic enlargement as matrices, against torch's own."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from dense_sensor import whole

from s2dr3_qgis.engine.model.resample import enlarge, enlarge_by_products, enlarging_bands, enlarging_matrix


@pytest.mark.parametrize("size", [1, 2, 7, 8, 9, 12, 13, 61])
def test_both_forms_enlarge_as_torch_does(size):
    line = torch.rand(size, dtype=torch.float64)
    expected = enlarge(line[None, None, :, None], 10)[0, 0, :, 0]
    assert torch.allclose(enlarging_matrix(size, 10).double() @ line, expected, atol=1e-5)
    assert torch.allclose(torch.from_numpy(whole(enlarging_bands(size, 10))).double() @ line, expected, atol=2e-6)


def test_products_enlarge_and_pass_gradients_as_torch_does():
    image = torch.rand(2, 3, 11, 13, requires_grad=True)
    expected, result = enlarge(image, 10), enlarge_by_products(image, 10)
    torch.testing.assert_close(result, expected, rtol=0, atol=3e-6)
    weight = torch.rand(result.shape)
    gradients = [torch.autograd.grad((form * weight).sum(), image)[0] for form in (result, expected)]
    torch.testing.assert_close(*gradients, rtol=1e-5, atol=1e-4)


def test_a_device_without_bicubic_interpolation_enlarges_too(monkeypatch):
    def refuse(*_, **__):
        raise NotImplementedError("aten::upsample_bicubic2d.out")

    enlarging_bands(7, 10)  # made on the CPU, as on any device
    monkeypatch.setattr(F, "interpolate", refuse)
    assert enlarge(torch.empty(1, 2, 7, 7, device="meta"), 10).shape == (1, 2, 70, 70)
