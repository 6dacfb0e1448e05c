"""Every method, whole and in strips, against the network as it is written down."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model.decoder.config import METHODS, PLAIN, WINDOWS, WINOGRAD, DecoderConfig
from s2dr3_qgis.engine.model.decoder.fast import evaluate as module
from s2dr3_qgis.engine.model.decoder.fast import trunk
from s2dr3_qgis.engine.model.decoder.fast.evaluate import Part, best_method, evaluate, offered_methods, strips
from s2dr3_qgis.engine.model.decoder.fast.products import PRODUCTS, offered_products
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS

SMALL = {"channels": 12, "growth": 6, "blocks": 1}
FACTORS = {
    "vendor": {},
    "skip": {"generator": (8, 8, 10), "stage_factors": (2, 5, 10), "bicubic_skip": True, "final_activation": False},
    "sixteen": {"stage_factors": (2, 4, 8, 16, 16)},
    "thirds": {"generator": (8, 8, 10), "stage_factors": (3, 7, 10), "input_scale": 4.0},
    "at once": {"generator": (8, 10), "stage_factors": (10, 10)},
}
CPU = torch.device("cpu")


@pytest.fixture(autouse=True)
def _without_gradients():
    torch.manual_seed(5)
    with torch.no_grad():
        yield


@pytest.mark.parametrize("case", FACTORS)
@pytest.mark.parametrize("shape", [(1, 1), (2, 19), (23, 9)])
@pytest.mark.parametrize("window", [1, 5, 64])
def test_windows_equal_the_whole(case, shape, window, monkeypatch):
    monkeypatch.setattr(module, "WINDOW", window)
    net = S2x10NetS(DecoderConfig(**SMALL, **FACTORS[case])).eval()
    image = torch.rand(1, 10, *shape)
    result = evaluate(net, image, WINDOWS)
    assert result.shape == (1, 10, shape[0] * net.config.scale, shape[1] * net.config.scale)
    assert (result - net.forward_plain(image)).abs().max() < 1e-5


@pytest.mark.parametrize("method", [PLAIN, WINDOWS])
@pytest.mark.parametrize("case", ["skip", "thirds"])
@pytest.mark.parametrize(
    "part",
    [
        Part((0, 23), (0, 9), (4,)),
        Part((5, 20), (2, 3), (7, 0, 8)),
        Part((22, 23), (4, 9), (1, 2)),
        Part((0, 23), (0, 9), tuple(range(9, -1, -1))),
    ],
)
def test_a_part_equals_that_of_the_whole(case, part, method):
    net = S2x10NetS(DecoderConfig(**SMALL, **FACTORS[case])).eval()
    image = torch.rand(2, 10, 23, 9)
    rows, cols = (slice(10 * first, 10 * last) for first, last in part[:2])
    expected = net.forward_plain(image)[:, list(part.bands), rows, cols]
    result = evaluate(net, image, method, part=part)
    assert result.shape == expected.shape
    assert (result - expected).abs().max() < 1e-5


@pytest.mark.parametrize("residual", ["body", "delta"])
@pytest.mark.parametrize("shape", [(1, 1), (33, 30), (41, 70)])
@pytest.mark.parametrize("method", METHODS)
def test_all_methods_give_the_same(residual, shape, method, monkeypatch):
    if method in PRODUCTS and method not in offered_products():
        pytest.skip(f"this PyTorch has no {method}")
    monkeypatch.setattr(trunk, "SMALLEST_IMAGE", 1)
    net = S2x10NetS(DecoderConfig(channels=16, growth=8, blocks=2, residual=residual)).eval()
    image = torch.rand(2, 10, *shape)
    assert (evaluate(net, image, method) - net.forward_plain(image)).abs().max() < 1e-5


def test_methods_differ_by_rounding_so_that_the_name_decides():
    net = S2x10NetS(DecoderConfig(channels=16, growth=8, blocks=1)).eval()
    image = torch.rand(1, 10, 40, 40)
    results = {method: evaluate(net, image, method) for method in (PLAIN, *offered_methods(net, CPU))}
    assert not torch.equal(results[WINDOWS], results[WINOGRAD])
    assert all(torch.equal(evaluate(net, image, method), result) for method, result in results.items())
    small = image[:, :, :20, :20]
    assert torch.equal(evaluate(net, small, WINOGRAD), evaluate(net, small, WINDOWS))


def test_an_unknown_method_is_refused():
    with pytest.raises(ValueError, match="windows, winograd"):
        evaluate(S2x10NetS(DecoderConfig(**SMALL)).eval(), torch.rand(1, 10, 2, 2), "fastest")


def test_a_check_is_asked_by_both_methods_and_ends_the_work():
    net, image = S2x10NetS(DecoderConfig(**SMALL)).eval(), torch.rand(1, 10, 40, 40)

    def stop() -> None:
        raise KeyboardInterrupt

    for method in (WINDOWS, WINOGRAD):
        with pytest.raises(KeyboardInterrupt):
            evaluate(net, image, method, stop)
    assert evaluate(net, image, PLAIN, stop).shape == (1, 10, 400, 400)


@pytest.mark.parametrize("method", METHODS)
def test_no_convolution_is_rounded_to_tf32(method, tf32):
    net, image = S2x10NetS(DecoderConfig(**SMALL)).eval(), torch.rand(1, 10, 4, 3)
    evaluate(net, image, method)
    assert len(tf32) > 5
    assert not any(tf32)
    assert torch.backends.cudnn.allow_tf32
    for _ in strips(net, image, WINDOWS, rows=1):
        assert torch.backends.cudnn.allow_tf32
    assert not any(tf32)


def test_a_check_that_ends_the_work_leaves_tf32_as_it_was(tf32):
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        evaluate(S2x10NetS(DecoderConfig(**SMALL)).eval(), torch.rand(1, 10, 4, 3), WINDOWS, stop)
    assert torch.backends.cudnn.allow_tf32


@pytest.mark.parametrize("method", [WINDOWS, WINOGRAD])
def test_strips_follow_each_other_without_gap_or_overlap(method):
    net, image = S2x10NetS(DecoderConfig(**SMALL, **FACTORS["skip"])).eval(), torch.rand(2, 10, 41, 28)
    parts = list(strips(net, image, method, rows=9))
    assert len(parts) == 5
    assert all(first == sum(part.shape[2] for _, part in parts[:n]) for n, (first, _) in enumerate(parts))
    assert torch.allclose(torch.cat([part for _, part in parts], 2), net.forward_plain(image), atol=1e-5)


def test_there_is_a_choice_for_float32_on_a_cpu_only():
    net = S2x10NetS(DecoderConfig(**SMALL)).eval()
    offered = offered_methods(net, CPU)
    assert offered[:2] == (WINDOWS, WINOGRAD)
    assert best_method(net, CPU) in offered
    assert best_method(net, CPU, autocast=True) == WINDOWS
    assert best_method(net, torch.device("cuda")) == WINDOWS
    without = S2x10NetS(DecoderConfig(channels=12, growth=6, blocks=0)).eval()
    assert best_method(without, CPU) == WINDOWS
    assert offered_methods(without, CPU) == (WINDOWS,)


@pytest.mark.parametrize("case", ["vendor", "skip"])
def test_half_precision_on_a_cpu_is_near_float32_and_keeps_the_last_stage(case):
    net, image = S2x10NetS(DecoderConfig(**SMALL, **FACTORS[case])).eval(), torch.rand(1, 10, 13, 9)
    expected = evaluate(net, image, WINDOWS)
    with torch.autocast("cpu", torch.bfloat16):
        result = evaluate(net, image, WINDOWS)
    assert result.dtype == torch.float32
    error = (result - expected).abs().max()
    assert 0 < error < 5e-3 * expected.abs().max()
    # Values that bfloat16 represents would be the last stage's own rounding.
    assert not torch.equal(result, result.bfloat16().float())
