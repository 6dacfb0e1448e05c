"""The products of the fast convolutions: the same numbers by every library, and what is offered."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model import onednn
from s2dr3_qgis.engine.model.decoder.config import WINOGRAD
from s2dr3_qgis.engine.model.decoder.fast.products import PRODUCTS, offered_products


@pytest.mark.parametrize("method", PRODUCTS)
@pytest.mark.parametrize("inputs", [5, 12])
def test_a_product_of_columns_is_the_matrix_product(method, inputs):
    if method not in offered_products():
        pytest.skip(f"this PyTorch has no {method}")
    torch.manual_seed(1)
    windows, filters = torch.randn(36, 40, 12)[:, 3:34, :inputs], torch.randn(36, 7, inputs)
    with torch.inference_mode():
        out = torch.full((36, 31, 7), float("nan"))
        PRODUCTS[method](windows, filters, out)
    assert torch.allclose(out, torch.einsum("fti,foi->fto", windows, filters), atol=1e-5)


def test_without_onednn_only_torchs_product_is_offered(monkeypatch):
    monkeypatch.setattr(onednn, "works", lambda: False)
    assert offered_products() == (WINOGRAD,)
