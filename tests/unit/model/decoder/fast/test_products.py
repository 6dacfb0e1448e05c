"""The products of the fast convolutions: the same numbers by every library, and what is offered."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model.decoder.config import WINOGRAD, WINOGRAD_ONEDNN
from s2dr3_qgis.engine.model.decoder.fast import products as module
from s2dr3_qgis.engine.model.decoder.fast.products import PRODUCTS, offered_products, onednn_product


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


@pytest.fixture(autouse=True)
def _unanswered():
    module._works.cache_clear()
    yield
    module._works.cache_clear()


def missing(*_: object) -> None:
    raise AttributeError("no such operator")


def refusing(*_: object) -> None:
    raise RuntimeError("wrong schema")


def rounding(windows: torch.Tensor, filters: torch.Tensor, out: torch.Tensor) -> None:
    torch.bmm(windows.bfloat16().float(), filters.transpose(1, 2), out=out)


def silent(windows: torch.Tensor, filters: torch.Tensor, out: torch.Tensor) -> None:
    pass


@pytest.mark.parametrize("product", [missing, refusing, rounding, silent])
def test_a_product_that_is_missing_or_wrong_is_not_offered(product, monkeypatch):
    monkeypatch.setitem(PRODUCTS, WINOGRAD_ONEDNN, product)
    assert offered_products() == (WINOGRAD,)


def test_asking_leaves_random_numbers_alone():
    torch.manual_seed(2)
    expected = torch.rand(3)
    torch.manual_seed(2)
    offered_products()
    assert torch.equal(torch.rand(3), expected)


def test_a_build_with_onednn_offers_its_product():
    if not torch.backends.mkldnn.is_available():
        pytest.skip("this PyTorch was built without oneDNN")
    assert module._works(onednn_product)
