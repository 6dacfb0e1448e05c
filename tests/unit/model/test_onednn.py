"""oneDNN's linear layers: used only where they exist and are right."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from s2dr3_qgis.engine.model import onednn


@pytest.fixture(autouse=True)
def _unanswered():
    onednn.works.cache_clear()
    yield
    onednn.works.cache_clear()


def missing(*_: object) -> None:
    raise AttributeError("no such operator")


def refusing(*_: object) -> None:
    raise RuntimeError("wrong schema")


def rounding(x, weight, bias=None, gelu=False):
    y = F.linear(x.bfloat16().float(), weight, bias)
    return F.gelu(y) if gelu else y


def approximate(x, weight, bias=None, gelu=False):
    y = F.linear(x, weight, bias)
    return F.gelu(y, approximate="tanh") if gelu else y


def silent(x, weight, bias=None, gelu=False):
    return torch.full((len(x), len(weight)), float("nan"))


@pytest.mark.parametrize("linear", [missing, refusing, rounding, approximate, silent])
def test_an_operator_that_is_missing_or_wrong_is_not_used(linear, monkeypatch):
    monkeypatch.setattr(onednn, "linear", linear)
    assert not onednn.works()


def test_asking_leaves_random_numbers_alone():
    torch.manual_seed(2)
    expected = torch.rand(3)
    torch.manual_seed(2)
    onednn.works()
    assert torch.equal(torch.rand(3), expected)


def test_a_build_with_onednn_has_it():
    if not torch.backends.mkldnn.is_available():
        pytest.skip("this PyTorch was built without oneDNN")
    assert onednn.works()
