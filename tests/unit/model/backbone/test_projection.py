"""Linear layers by either library: the same numbers, and torch's own for all that oneDNN does not do here."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from s2dr3_qgis.engine.model import onednn
from s2dr3_qgis.engine.model.backbone import projection
from s2dr3_qgis.engine.model.backbone.projection import Projection, onednn_is_faster


@pytest.fixture
def layer(monkeypatch):
    """A layer that takes oneDNN where it may, and notes that it did."""
    if not onednn.works():
        pytest.skip("this PyTorch has no such operator")
    called, linear = [], onednn.linear

    def noted(*arguments):
        called.append(arguments)
        return linear(*arguments)

    monkeypatch.setattr(projection, "onednn_is_faster", lambda: True)
    monkeypatch.setattr(onednn, "linear", noted)
    torch.manual_seed(4)
    made = Projection(512, 512).eval()
    made.called = called
    return made


@pytest.mark.parametrize("gelu", [False, True])
@pytest.mark.parametrize("bias", [False, True])
def test_both_libraries_give_the_same(layer, gelu, bias):
    if not bias:
        layer.bias = None
    x = torch.randn(2, 9, 512)
    expected = F.linear(x, layer.weight, layer.bias)
    with torch.no_grad():
        found = layer(x, gelu)
    assert len(layer.called) == 1
    assert torch.allclose(found, F.gelu(expected) if gelu else expected, atol=1e-5)


def test_gradients_autocast_and_other_types_are_torchs(layer):
    x = torch.randn(9, 512)
    layer(x, gelu=True).sum().backward()
    assert layer.weight.grad is not None
    with torch.no_grad():
        with torch.autocast("cpu", torch.bfloat16):
            assert layer(x).dtype == torch.bfloat16
        assert layer.double()(x.double()).dtype == torch.float64
    assert not layer.called


def test_a_small_layer_needs_no_trial(layer):
    with torch.no_grad():
        Projection(48, 32).eval()(torch.randn(9, 48))
    assert not layer.called


def test_the_trial_leaves_random_numbers_and_threads_alone():
    onednn_is_faster.cache_clear()
    before = torch.get_num_threads()
    torch.manual_seed(11)
    expected = torch.rand(3)
    torch.manual_seed(11)
    answer = onednn_is_faster()
    assert torch.equal(torch.rand(3), expected)
    assert torch.get_num_threads() == before
    assert onednn_is_faster() == answer


def test_without_the_operator_torch_stays(monkeypatch):
    monkeypatch.setattr(onednn, "works", lambda: False)
    onednn_is_faster.cache_clear()
    assert not onednn_is_faster()
    onednn_is_faster.cache_clear()
