"""The decoder's layers one by one."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.layers import RRDB, Resample, ResidualDenseBlock


@pytest.mark.parametrize("size", [(5, 7), (10, 14)])
def test_resample_resizes_convolves_and_activates(size):
    layer = Resample(2, 3, slope=0.2)
    x = torch.randn(1, 2, 5, 7)
    resized = x if size == (5, 7) else F.interpolate(x, size=size, mode="bilinear")
    with torch.inference_mode():
        assert torch.equal(layer(x, size), F.leaky_relu(layer.conv(resized), 0.2))


def test_a_last_stage_has_neither_activation_nor_bias():
    layer = Resample(2, 3, slope=None, bias=False)
    x = torch.randn(1, 2, 4, 4)
    with torch.inference_mode():
        assert layer.conv.bias is None
        assert torch.equal(layer(x, (4, 4)), layer.conv(x))


def test_a_dense_block_adds_a_fifth_of_its_branch():
    block = ResidualDenseBlock(4, 2, 0.2, dropout=0.0)
    torch.nn.init.zeros_(block.conv5.weight)
    torch.nn.init.constant_(block.conv5.bias, 1.0)
    x = torch.randn(1, 4, 3, 3)
    with torch.inference_mode():
        torch.testing.assert_close(block(x), x + 0.2)


@pytest.mark.parametrize("residual", ["body", "delta"])
def test_blocks_combine_in_place_to_what_forward_gives(residual):
    config = DecoderConfig(channels=4, growth=2, blocks=1, residual=residual)
    block, x = RRDB(config, 0.0, 0.0).eval(), torch.randn(1, 4, 6, 5)
    with torch.inference_mode():
        body = x
        for dense in block.dense_blocks:
            body = dense(body)
        body = body.clone()
        block.combine_(x, body)
        torch.testing.assert_close(body, block(x))


def test_the_check_is_asked_before_each_dense_block():
    asked = []
    RRDB(DecoderConfig(channels=4, growth=2), 0.0, 0.0)(torch.zeros(1, 4, 3, 3), lambda: asked.append(1))
    assert len(asked) == 3
