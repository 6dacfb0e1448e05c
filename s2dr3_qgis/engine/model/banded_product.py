"""Products of banded matrices with images in torch, block by block; all but the last are differentiable."""

from __future__ import annotations

import torch
from torch import Tensor

from ..core.banded import Banded, Block


def from_left(matrix: Banded, image: Tensor) -> Tensor:
    """``matrix @ image`` over the rows: (B, columns of the matrix, w) -> (B, rows of the matrix, w)."""
    parts = [_values(block, image) @ image[..., block.begin : block.end, :] for block in matrix.blocks]
    return torch.cat(parts, -2)


def from_right(matrix: Banded, image: Tensor) -> Tensor:
    """``image @ matrix.T`` over the columns: (B, h, columns of the matrix) -> (B, h, rows of the matrix)."""
    parts = [image[..., block.begin : block.end] @ _values(block, image).T for block in matrix.blocks]
    return torch.cat(parts, -1)


def add_from_left_(matrix: Banded, image: Tensor, target: Tensor) -> None:
    """Add `from_left` to ``target`` in place, with a block's rows of scratch."""
    for block in matrix.blocks:
        for result, part in zip(target[..., block.first : block.last, :], image[..., block.begin : block.end, :]):
            result.addmm_(_values(block, image), part)


def _values(block: Block, image: Tensor) -> Tensor:
    return torch.from_numpy(block.values).to(image)
