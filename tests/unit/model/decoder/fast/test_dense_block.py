"""A dense block on fast convolutions against the plain one, over sizes, bands and threads."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model.decoder.fast import dense_block, winograd
from s2dr3_qgis.engine.model.decoder.fast.planes import TileGrid, read_planes, to_planes
from s2dr3_qgis.engine.model.decoder.fast.threads import ThreadTeam
from s2dr3_qgis.engine.model.decoder.fast.trunk import run_dense_block_
from s2dr3_qgis.engine.model.decoder.layers import ResidualDenseBlock

SIZES = [(1, 1), (1, 9), (4, 4), (5, 3), (8, 13), (31, 18), (52, 7), (130, 21)]
# Rounding of F(6×6, 3×3) against direct convolution, in units of the largest value.
TOLERANCE = 2e-5


@pytest.fixture(autouse=True)
def _without_gradients():
    torch.manual_seed(3)
    with torch.no_grad():
        yield


def fast(block: ResidualDenseBlock, image: torch.Tensor) -> torch.Tensor:
    """The block's output for (channels, height, width) on fast convolutions."""
    grid = TileGrid(*image.shape[1:])
    planes = to_planes(image, grid)
    with ThreadTeam() as team:
        run_dense_block_(block, planes, grid, team)
    return read_planes(planes, (0, grid.height), (0, grid.width), grid)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("work_bytes", [1, 2**30])
def test_a_dense_block_equals_the_plain_one(size, work_bytes, monkeypatch):
    # One byte forces the lowest bands there are, so that a tall image is walked in many steps.
    monkeypatch.setattr(dense_block, "WORK_BYTES", work_bytes)
    monkeypatch.setattr(winograd, "CHUNK_VALUES", 200)
    monkeypatch.setattr(dense_block, "PIECE_POSITIONS", 10)
    block, image = ResidualDenseBlock(12, 6, 0.2, 0.0).eval(), torch.randn(12, *size)
    expected = block(image[None])[0]
    assert (fast(block, image) - expected).abs().max() < TOLERANCE * expected.abs().max()


def test_rounding_at_the_vendors_width_stays_near_float32s():
    block, image = ResidualDenseBlock(160, 80, 0.01, 0.0).eval(), torch.randn(160, 24, 40)
    exact = block.double()(image[None].double())[0]
    error = fast(block.float(), image).double() - exact
    assert error.square().mean().sqrt() < 1e-5 * exact.square().mean().sqrt()


def test_the_number_of_threads_does_not_matter():
    block, image = ResidualDenseBlock(8, 4, 0.2, 0.0).eval(), torch.randn(8, 50, 50)
    results = []
    for threads in (1, 3):
        torch.set_num_threads(threads)
        results.append(fast(block, image))
    assert torch.allclose(results[0], results[1], atol=1e-6)
