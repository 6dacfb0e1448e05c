"""The trunk in place and in reused buffers against the layers as they are written down."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.fast import plain_trunk
from s2dr3_qgis.engine.model.decoder.fast.plain_trunk import run_plain_trunk_
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS


@pytest.mark.parametrize("residual", ["body", "delta"])
@pytest.mark.parametrize("shape", [(1, 1), (7, 30)])
def test_the_trunk_in_place_equals_the_layers(residual, shape):
    torch.manual_seed(3)
    trunk = S2x10NetS(DecoderConfig(channels=16, growth=8, blocks=2, residual=residual)).eval().trunk
    features, asked = torch.rand(2, 16, *shape), []
    with torch.no_grad():
        expected = trunk(features)
        result = features.clone(memory_format=torch.channels_last)
        run_plain_trunk_(trunk, result, lambda: asked.append(1))
    assert torch.allclose(result, expected, atol=1e-6)
    assert len(asked) == 6  # before each dense block


@pytest.mark.parametrize("rows", [12, 15])
def test_threads_with_rows_of_their_own_give_the_same(rows, monkeypatch):
    monkeypatch.setattr(plain_trunk, "LEAST_ROWS", 4)
    torch.manual_seed(3)
    trunk = S2x10NetS(DecoderConfig(channels=16, growth=8, blocks=2)).eval().trunk
    features, asked = torch.rand(2, 16, rows, 9), []
    threads = torch.get_num_threads()
    try:
        torch.set_num_threads(3)
        with torch.no_grad():
            expected = trunk(features)
            result = features.clone(memory_format=torch.channels_last)
            run_plain_trunk_(trunk, result, lambda: asked.append(1))
    finally:
        torch.set_num_threads(threads)
    assert torch.allclose(result, expected, atol=1e-6)
    assert len(asked) >= 6


def test_half_precision_rounds_what_is_added_and_not_the_sum():
    torch.manual_seed(3)
    trunk = S2x10NetS(DecoderConfig(channels=8, growth=4, blocks=3)).eval().trunk
    features = torch.rand(1, 8, 12, 9)
    with torch.no_grad():
        expected = trunk(features)
        result = features.clone(memory_format=torch.channels_last)
        run_plain_trunk_(trunk, result, lambda: None, torch.bfloat16)
    assert result.dtype == torch.float32 and not torch.equal(result, expected)
    # A sum that is rounded itself would be wrong by up to 2⁻⁹ of its size.
    assert (result - expected).abs().max() < 2**-11 * expected.abs().max()
