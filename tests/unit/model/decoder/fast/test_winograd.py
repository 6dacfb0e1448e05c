"""Winograd's transforms together are a 3×3 convolution."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from s2dr3_qgis.engine.model.decoder.fast.planes import TileGrid, clear_outside, read_planes, row_view, to_planes
from s2dr3_qgis.engine.model.decoder.fast.threads import Scratch
from s2dr3_qgis.engine.model.decoder.fast.winograd import (
    BIAS_FREQUENCY,
    transform_filters,
    transform_input,
    transform_output,
)

# Rounding of F(6×6, 3×3) against direct convolution, in units of the largest value.
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
    tiles = torch.empty(64, count, len(image))
    transform_input(planes, 1 + grid.cols, grid.cols, tiles, scratch)
    products = tiles @ transform_filters(weight)
    products[BIAS_FREQUENCY] += bias
    out = torch.zeros(6, 6, planes.shape[2], len(weight))
    made = row_view(out, 0, grid.rows, grid.cols)
    transform_output(products, made.flatten(2, 3), slope, scratch)
    clear_outside(made, 0, grid)
    return read_planes(out, (0, grid.height), (0, grid.width), grid)


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (4, 4), (5, 3), (8, 13), (31, 18), (52, 7)])
@pytest.mark.parametrize(("inputs", "outputs"), [(1, 1), (5, 3), (32, 16)])
def test_one_convolution_equals_conv2d(size, inputs, outputs):
    image, weight, bias = torch.randn(inputs, *size), torch.randn(outputs, inputs, 3, 3), torch.randn(outputs)
    expected = F.leaky_relu(F.conv2d(image[None], weight, bias, padding=1), 0.1)[0]
    assert (one_convolution(image, weight, bias, 0.1) - expected).abs().max() < TOLERANCE * expected.abs().max()
