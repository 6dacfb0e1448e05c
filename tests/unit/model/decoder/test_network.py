"""The generator in windows and strips against the whole image at once."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from s2dr3_qgis.engine.model.decoder import network
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.fast.generator import add_enlarged_
from s2dr3_qgis.engine.model.decoder.fast.window_plan import plan_axis, spans
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS, network_reach
from s2dr3_qgis.engine.model.resample import enlarge

VENDOR = {"channels": 12, "growth": 6, "blocks": 1}
FACTORS = {
    "vendor": {},
    "skip": {"generator": (8, 8, 10), "stage_factors": (2, 5, 10), "bicubic_skip": True, "final_activation": False},
    "sixteen": {"stage_factors": (2, 4, 8, 16, 16)},
    "thirds": {"generator": (8, 8, 10), "stage_factors": (3, 7, 10), "input_scale": 4.0},
    "at once": {"generator": (8, 10), "stage_factors": (10, 10)},
}


@pytest.fixture(autouse=True)
def _without_gradients():
    torch.manual_seed(5)
    with torch.no_grad():
        yield


@pytest.mark.parametrize("case", FACTORS)
@pytest.mark.parametrize("shape", [(1, 1), (2, 19), (23, 9)])
@pytest.mark.parametrize("window", [1, 5, 64])
def test_windows_equal_the_whole(case, shape, window, monkeypatch):
    monkeypatch.setattr(network, "WINDOW", window)
    net = S2x10NetS(DecoderConfig(**VENDOR, **FACTORS[case])).eval()
    image = torch.rand(1, 10, *shape)
    expected = net.forward_plain(image)
    assert (net(image) - expected).abs().max() < 1e-5
    assert net(image).shape == (1, 10, shape[0] * net.config.scale, shape[1] * net.config.scale)


def test_strips_follow_each_other_without_gap_or_overlap():
    net = S2x10NetS(DecoderConfig(**VENDOR, **FACTORS["skip"])).eval()
    image = torch.rand(2, 10, 21, 8)
    strips = list(net.strips(image, rows=5))
    assert len(strips) == 5
    assert sum(strip.shape[2] for _, strip in strips) == 210
    assert all(first == sum(strip.shape[2] for _, strip in strips[:n]) for n, (first, _) in enumerate(strips))
    assert torch.allclose(torch.cat([strip for _, strip in strips], 2), net.forward_plain(image), atol=1e-5)


def test_strips_are_made_one_at_a_time(monkeypatch):
    net = S2x10NetS(DecoderConfig(**VENDOR)).eval()
    made = []
    generate = net._generate
    monkeypatch.setattr(net, "_generate", lambda *args: (made.append(args[2]), generate(*args)))
    strips = net.strips(torch.rand(1, 10, 20, 6), rows=5)
    first, strip = next(strips)
    assert (first, tuple(strip.shape), made) == (0, (1, 10, 50, 60), [(0, 5)])


def test_half_precision_differs_little_and_comes_out_as_float32():
    net = S2x10NetS(DecoderConfig(**VENDOR, **FACTORS["skip"])).eval()
    image = torch.rand(1, 10, 40, 40)
    expected = net.forward_plain(image)
    with torch.autocast("cpu", torch.bfloat16):
        result = net(image)
    assert result.dtype == torch.float32
    assert 0 < (result - expected).abs().max() < 0.03


def test_half_precision_rounds_neither_the_last_stage_nor_the_enlarged_input():
    net = S2x10NetS(DecoderConfig(**VENDOR, **FACTORS["skip"])).eval()
    for stage in net.generator[:-1]:
        torch.nn.init.zeros_(stage.conv.weight)
        torch.nn.init.constant_(stage.conv.bias, 0.5)  # which bfloat16 holds exactly
    image = torch.rand(1, 10, 9, 11)
    with torch.autocast("cpu", torch.bfloat16):
        result = net(image)
    assert (result - net.forward_plain(image)).abs().max() < 1e-6


@pytest.mark.parametrize("factors", [(2, 4, 8, 10, 10), (3, 7, 10), (10,), (1, 10)])
def test_a_plan_reads_what_it_needs_and_no_more_than_it_has(factors):
    size = 13
    for first in range(0, size * 10, 7):
        last = min(first + 31, size * 10)
        steps = plan_axis((first, last), size, factors)
        for step, factor, before in zip(steps, factors, (1, *factors)):
            assert 0 <= step.source[0] < step.source[1] <= size * before
            assert step.resized * before == (step.source[1] - step.source[0]) * factor
            assert 0 <= step.crop[0] < step.crop[1] <= step.resized
        assert steps[-1].crop[1] - steps[-1].crop[0] + sum(steps[-1].pad) - 2 == last - first


@pytest.mark.parametrize(("rows", "cols"), [((0, 1), (0, 11)), ((2, 7), (5, 6)), ((8, 9), (0, 4))])
def test_a_window_of_the_enlargement_equals_that_of_the_whole(rows, cols):
    image = torch.rand(2, 3, 9, 11)
    expected = enlarge(image, 10)[:, :, rows[0] * 10 : rows[1] * 10, cols[0] * 10 : cols[1] * 10]
    target = torch.full_like(expected, 0.5)
    add_enlarged_(target, image, rows, cols, 10)
    assert torch.allclose(target, expected + 0.5, atol=1e-6)


@pytest.mark.parametrize(("first", "last", "longest"), [(0, 1, 5), (3, 20, 4), (0, 20, 5), (7, 8, 1)])
def test_spans_cover_a_range_in_nearly_equal_parts(first, last, longest):
    parts = spans(first, last, longest)
    assert [index for part in parts for index in range(*part)] == list(range(first, last))
    sizes = [end - begin for begin, end in parts]
    assert max(sizes) <= longest and max(sizes) - min(sizes) <= 1


def test_the_plain_forward_is_the_network_as_published():
    net = S2x10NetS(DecoderConfig(**VENDOR)).eval()
    image = torch.rand(1, 10, 6, 7)
    stem, trunk = net.encoder
    z = trunk(F.leaky_relu(stem.conv(image), 0.01))
    for stage, size in zip(net.generator, [(12, 14), (24, 28), (48, 56), (60, 70), (60, 70)]):
        z = F.leaky_relu(stage.conv(F.interpolate(z, size=size, mode="bilinear", align_corners=False)), 0.01)
    assert torch.allclose(net.forward_plain(image), z, atol=1e-6)


@pytest.mark.parametrize("case", FACTORS)
def test_a_tile_with_the_networks_reach_round_it_equals_the_whole(case):
    config = DecoderConfig(**VENDOR, **FACTORS[case])
    net, reach = S2x10NetS(config).eval(), network_reach(config)
    image = torch.rand(1, 10, 2 * reach + 16, 7)
    first, last = reach + 3, reach + 9
    tile = net(image[:, :, first - reach : last + reach])
    scale = config.scale
    difference = tile[:, :, reach * scale : -reach * scale] - net(image)[:, :, first * scale : last * scale]
    assert difference.abs().max() < 1e-5


def test_the_reach_counts_every_convolution():
    assert network_reach(DecoderConfig(blocks=0)) == 4
    assert network_reach(DecoderConfig()) == 349
