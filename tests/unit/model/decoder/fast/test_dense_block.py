"""The fast convolutions against torch's own, over sizes, widths, bands and threads."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.fast import dense_block, trunk
from s2dr3_qgis.engine.model.decoder.fast import winograd as transforms
from s2dr3_qgis.engine.model.decoder.fast.dense_block import DenseFilters, DenseWalk
from s2dr3_qgis.engine.model.decoder.fast.planes import TileGrid, clear_outside, read_planes, row_view, to_planes
from s2dr3_qgis.engine.model.decoder.fast.threads import Scratch, Team
from s2dr3_qgis.engine.model.decoder.fast.winograd import (
    BIAS_FREQUENCY,
    transform_filters,
    transform_input,
    transform_output,
)
from s2dr3_qgis.engine.model.decoder.layers import ResidualDenseBlock
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS

SIZES = [(1, 1), (1, 9), (4, 4), (5, 3), (8, 13), (31, 18), (52, 7)]
# Rounding of F(4×4, 3×3) against direct convolution, in units of the largest value.
TOLERANCE = 2e-5


@pytest.fixture(autouse=True)
def _without_gradients():
    torch.manual_seed(3)
    with torch.no_grad():
        yield


def one_convolution(image: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor, slope: float) -> torch.Tensor:
    """One convolution and LeakyReLU through the module's parts."""
    grid, scratch = TileGrid(*image.shape[1:]), Scratch()
    planes, count = to_planes(image, grid), grid.rows * grid.cols
    tiles = torch.empty(36, count, len(image))
    transform_input(planes, 1 + grid.cols, grid.cols, tiles, scratch)
    products = tiles @ transform_filters(weight)
    products[BIAS_FREQUENCY] += bias
    out = torch.zeros(4, 4, planes.shape[2], len(weight))
    made = row_view(out, 0, grid.rows, grid.cols)
    transform_output(products, made.flatten(2, 3), slope, scratch)
    clear_outside(made, 0, grid)
    return read_planes(out, (0, grid.height), (0, grid.width), grid)


def run_block(block: ResidualDenseBlock, image: torch.Tensor, grid: TileGrid) -> torch.Tensor:
    planes = to_planes(image, grid)
    with Team() as team:
        DenseWalk(planes, grid, DenseFilters(block.convolutions, 0.2, team), block.slope, team).run()
    return read_planes(planes, (0, grid.height), (0, grid.width), grid)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("inputs", "outputs"), [(1, 1), (5, 3), (32, 16)])
def test_one_convolution_equals_conv2d(size, inputs, outputs):
    image, weight, bias = torch.randn(inputs, *size), torch.randn(outputs, inputs, 3, 3), torch.randn(outputs)
    expected = F.leaky_relu(F.conv2d(image[None], weight, bias, padding=1), 0.1)[0]
    assert (one_convolution(image, weight, bias, 0.1) - expected).abs().max() < TOLERANCE * expected.abs().max()


@pytest.mark.parametrize("size", SIZES)
def test_planes_keep_the_image_and_pad_with_zeros(size):
    image, grid = torch.randn(3, *size), TileGrid(*size)
    planes = to_planes(image, grid)
    assert torch.equal(read_planes(planes, (0, size[0]), (0, size[1]), grid), image)
    assert torch.isclose(planes.abs().sum(), image.abs().sum())
    rows, cols = (size[0] // 3, size[0]), (size[1] // 2, size[1])
    assert torch.equal(read_planes(planes, rows, cols, grid), image[:, slice(*rows), slice(*cols)])


@pytest.mark.parametrize("size", [*SIZES, (130, 21)])
@pytest.mark.parametrize("work_bytes", [1, 2**30])
def test_a_dense_block_equals_the_plain_one(size, work_bytes, monkeypatch):
    # One byte forces the lowest bands there are, so that a tall image is walked in many steps.
    monkeypatch.setattr(dense_block, "WORK_BYTES", work_bytes)
    monkeypatch.setattr(transforms, "CHUNK_VALUES", 200)
    monkeypatch.setattr(dense_block, "PIECE_POSITIONS", 10)
    block = ResidualDenseBlock(12, 6, 0.2, 0.0).eval()
    image = torch.randn(12, *size)
    expected = block(image[None])[0]
    assert (run_block(block, image, TileGrid(*size)) - expected).abs().max() < TOLERANCE * expected.abs().max()


def test_rounding_at_the_vendors_width_stays_near_float32s():
    block = ResidualDenseBlock(160, 80, 0.01, 0.0).eval()
    image = torch.randn(160, 24, 40)
    exact = block.double()(image[None].double())[0]
    fast = run_block(block.float(), image, TileGrid(24, 40))
    assert (fast.double() - exact).square().mean().sqrt() < 1e-5 * exact.square().mean().sqrt()


@pytest.mark.parametrize("residual", ["body", "delta"])
@pytest.mark.parametrize("shape", [(1, 1), (33, 30), (41, 70)])
@pytest.mark.parametrize("fast", [True, False])
def test_the_network_is_the_same_with_fast_convolutions_and_without(residual, shape, fast, monkeypatch):
    monkeypatch.setattr(trunk, "SMALLEST_IMAGE", 1)
    net = S2x10NetS(DecoderConfig(channels=16, growth=8, blocks=2, residual=residual)).eval()
    net.fast = fast
    image = torch.rand(2, 10, *shape)
    assert (net(image) - net.forward_plain(image)).abs().max() < 1e-5


def test_threads_do_not_matter_and_keep_their_number():
    block, image = ResidualDenseBlock(8, 4, 0.2, 0.0).eval(), torch.randn(8, 50, 50)
    before = torch.get_num_threads()
    try:
        results = []
        for threads in (1, 3):
            torch.set_num_threads(threads)
            results.append(run_block(block, image, TileGrid(50, 50)))
            assert torch.get_num_threads() == threads
    finally:
        torch.set_num_threads(before)
    assert torch.allclose(results[0], results[1], atol=1e-6)


def test_what_a_task_raises_reaches_the_caller():
    def task(_: Scratch, item: int) -> None:
        raise ValueError(f"item {item}")

    with Team() as team, pytest.raises(ValueError, match="item"):
        team.each(task, range(5))


def test_the_fast_trunk_is_for_float32_without_autocast_and_large_enough():
    net = S2x10NetS(DecoderConfig(channels=8, growth=4, blocks=1)).eval()
    blocks = net.encoder[1]
    trunk._faster.cache_clear()
    assert not trunk.fast_trunk_pays(blocks, torch.rand(1, 8, 8, 8))
    assert not trunk.fast_trunk_pays(blocks, torch.rand(1, 8, 64, 64).double())
    with torch.autocast("cpu", torch.bfloat16):
        assert not trunk.fast_trunk_pays(blocks, torch.rand(1, 8, 64, 64))
    assert trunk._faster.cache_info().misses == 0


def test_the_choice_is_remembered_and_leaves_the_random_numbers_alone():
    net = S2x10NetS(DecoderConfig(channels=8, growth=4, blocks=1)).eval()
    torch.manual_seed(11)
    expected = torch.rand(3)
    torch.manual_seed(11)
    first = trunk.fast_trunk_pays(net.encoder[1], torch.zeros(1, 8, 64, 64))
    assert torch.equal(torch.rand(3), expected)
    assert trunk.fast_trunk_pays(net.encoder[1], torch.zeros(1, 8, 90, 64)) is first


def test_gradients_take_the_plain_path():
    net = S2x10NetS(DecoderConfig(channels=8, growth=4, blocks=1)).eval()
    net.fast = True
    with torch.enable_grad():
        image = torch.rand(1, 10, 12, 12, requires_grad=True)
        net(image).sum().backward()
    assert image.grad.abs().sum() > 0
    assert all(parameter.grad is not None for parameter in net.parameters())
