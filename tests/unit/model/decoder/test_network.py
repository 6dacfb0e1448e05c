"""What S2x10NetS promises to whoever calls it: gradients, strips, half precision, and a bounded reach."""

from __future__ import annotations

import math

import pytest
import torch
import torch.nn.functional as F

from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS

VENDOR = {"channels": 12, "growth": 6, "blocks": 1}
SKIP = {"generator": (8, 8, 10), "stage_factors": (2, 5, 10), "bicubic_skip": True, "final_activation": False}


@pytest.fixture(autouse=True)
def _without_gradients():
    torch.manual_seed(5)
    with torch.no_grad():
        yield


def test_the_plain_forward_is_the_network_as_published():
    net = S2x10NetS(DecoderConfig(**VENDOR)).eval()
    image = torch.rand(1, 10, 6, 7)
    stem, trunk = net.stem, net.trunk
    z = trunk(F.leaky_relu(stem.conv(image), 0.01))
    for stage, size in zip(net.generator, [(12, 14), (24, 28), (48, 56), (60, 70), (60, 70)]):
        z = F.leaky_relu(stage.conv(F.interpolate(z, size=size, mode="bilinear", align_corners=False)), 0.01)
    assert torch.allclose(net.forward_plain(image), z, atol=1e-6)


@pytest.mark.parametrize("training", [True, False])
def test_gradients_and_training_take_the_plain_way(training):
    net = S2x10NetS(DecoderConfig(channels=8, growth=4, blocks=1)).train(training)
    with torch.enable_grad():
        image = torch.rand(1, 10, 12, 12, requires_grad=True)
        result = net(image)
        result.sum().backward()
    assert image.grad.abs().sum() > 0
    assert all(parameter.grad is not None for parameter in net.parameters())
    assert torch.equal(result, net.forward_plain(image))


def test_without_gradients_the_result_is_the_same_up_to_rounding():
    net, image = S2x10NetS(DecoderConfig(**VENDOR)).eval(), torch.rand(2, 10, 40, 33)
    result = net(image)
    assert not result.is_inference()
    assert (result - net.forward_plain(image)).abs().max() < 1e-5


def test_a_strip_is_made_when_it_is_asked_for():
    net, image = S2x10NetS(DecoderConfig(**VENDOR, **SKIP)).eval(), torch.ones(2, 10, 20, 8)
    strips = net.strips(image, rows=5)
    first, strip = next(strips)
    assert (first, tuple(strip.shape)) == (0, (2, 10, 50, 80))
    image.zero_()  # the enlarged input of the strips to come has not been read yet
    for _, later in strips:
        assert tuple(later.shape) == (2, 10, 50, 80)
        assert later[:, :, -10:].mean() < strip.mean() - 0.5


def test_half_precision_differs_little_and_comes_out_as_float32():
    net = S2x10NetS(DecoderConfig(**VENDOR, **SKIP)).eval()
    image = torch.rand(1, 10, 40, 40)
    expected = net.forward_plain(image)
    with torch.autocast("cpu", torch.bfloat16):
        result = net(image)
    assert result.dtype == torch.float32
    assert 0 < (result - expected).abs().max() < 0.03


def test_half_precision_rounds_neither_the_last_stage_nor_the_enlarged_input():
    net = S2x10NetS(DecoderConfig(**VENDOR, **SKIP)).eval()
    for stage in net.generator[:-1]:
        torch.nn.init.zeros_(stage.conv.weight)
        torch.nn.init.constant_(stage.conv.bias, 0.5)  # which bfloat16 holds exactly
    image = torch.rand(1, 10, 9, 11)
    with torch.autocast("cpu", torch.bfloat16):
        result = net(image)
    assert (result - net.forward_plain(image)).abs().max() < 1e-6


def reach_of(config: DecoderConfig) -> int:
    """Input pixels on each side that can at all influence an output pixel: one for every 3×3 convolution of stem and
    trunk, fractions for those of the generator and its resizing."""
    before = (1, *config.stage_factors)
    generator = sum(1 / f + (1 / b if f != b else 0) for f, b in zip(config.stage_factors, before))
    return 1 + 15 * config.blocks + math.ceil(generator)


@pytest.mark.parametrize("choices", [{}, SKIP, {"generator": (8, 8, 10), "stage_factors": (3, 7, 10)}])
def test_a_tile_with_the_networks_reach_round_it_equals_the_whole(choices):
    config = DecoderConfig(**VENDOR, **choices)
    net, reach = S2x10NetS(config).eval(), reach_of(config)
    image = torch.rand(1, 10, 2 * reach + 16, 7)
    first, last = reach + 3, reach + 9
    tile = net(image[:, :, first - reach : last + reach])
    scale = config.scale
    difference = tile[:, :, reach * scale : -reach * scale] - net(image)[:, :, first * scale : last * scale]
    assert difference.abs().max() < 1e-5


def test_the_reach_of_the_vendors_network():
    assert reach_of(DecoderConfig(blocks=0)) == 4
    assert reach_of(DecoderConfig()) == 349
