"""Feature maps as planes of tiles: nothing is lost, and zeros surround the image."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model.decoder.fast.planes import TileGrid, clear_outside, read_planes, row_view, to_planes

SIZES = [(1, 1), (1, 9), (4, 4), (5, 3), (8, 13), (31, 18), (52, 7)]


@pytest.mark.parametrize("size", SIZES)
def test_planes_keep_the_image_and_pad_with_zeros(size):
    image, grid = torch.randn(3, *size), TileGrid(*size)
    planes = to_planes(image, grid)
    assert torch.equal(read_planes(planes, (0, size[0]), (0, size[1]), grid), image)
    assert torch.isclose(planes.abs().sum(), image.abs().sum())
    rows, cols = (size[0] // 3, size[0]), (size[1] // 2, size[1])
    assert torch.equal(read_planes(planes, rows, cols, grid), image[:, slice(*rows), slice(*cols)])


@pytest.mark.parametrize("size", SIZES)
def test_what_lies_outside_the_image_is_cleared(size):
    grid = TileGrid(*size)
    planes = to_planes(torch.ones(2, *size), grid)
    rows = row_view(planes, 0, grid.rows, grid.cols)
    rows.fill_(1.0)
    clear_outside(rows, 0, grid)
    assert rows.sum() == 2 * size[0] * size[1]
    assert torch.equal(read_planes(planes, (0, size[0]), (0, size[1]), grid), torch.ones(2, *size))
