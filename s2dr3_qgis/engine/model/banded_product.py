"""Products of banded matrices with images in torch, block by block."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import torch
from torch import Tensor

from ..core.banded import Banded
from .decoder.fast.threads import one_thread

# Columns that are multiplied from the left at a time, at least: the rows that two blocks share stay in the cache.
STRIPE = 1000


def resampled(image: Tensor, rows: Banded, columns: Banded) -> Tensor:
    """``rows @ image @ columns.T`` for each image of (B, H, W), in its own dtype; differentiable, but only once."""
    result: Tensor = _Resampled.apply(image, rows, columns)
    return result


def add_resampled_(target: Tensor, image: Tensor, rows: Banded, columns: Banded) -> None:
    """Add ``rows @ image @ columns.T`` to ``target`` (B, h, w) in place, without gradients; the scratch is one image
    with as many columns as ``target`` and as many rows as ``image``."""
    with one_thread():
        for plane, source in zip(target, image):
            between = _from_right(columns, source)
            for block, values in zip(rows.blocks, _values(rows, image.dtype, image.device)):
                plane[block.first : block.last].addmm_(values, between[block.begin : block.end])


def scale_detail_(target: Tensor, share: Tensor, coarse: Tensor, rows: Banded, columns: Banded) -> None:
    """Multiply ``target`` (h, w) less ``rows @ coarse @ columns.T`` by 1 + ``rows @ share @ columns.T``.

    In place and without gradients, block by block.
    """
    with one_thread():
        shares, between = (_from_right(columns, image) for image in (share, coarse))
        for block, values in zip(rows.blocks, _values(rows, target.dtype, target.device)):
            part, here = target[block.first : block.last], slice(block.begin, block.end)
            part.addcmul_(values @ shares[here], part - values @ between[here])


def add_transposed_(target: Tensor, image: Tensor, rows: Banded, columns: Banded) -> None:
    """Add ``rows.T @ image @ columns`` to ``target`` (B, h, w) in place, without gradients."""
    add_resampled_(target, image, rows.transposed, columns.transposed)


class _Resampled(torch.autograd.Function):
    """autograd would add a gradient as large as the image for each block."""

    @staticmethod
    def forward(ctx: Any, image: Tensor, rows: Banded, columns: Banded) -> Tensor:
        ctx.matrices = rows, columns
        with one_thread():
            return torch.stack([_product(source, rows, columns) for source in image])

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None, None]:
        rows, columns = (matrix.transposed for matrix in ctx.matrices)
        with one_thread():
            return torch.stack([_product(source, rows, columns) for source in gradient]), None, None


def _product(image: Tensor, rows: Banded, columns: Banded) -> Tensor:
    # The larger side of the image is handled once only.
    if rows.enlarges:
        return _from_left(rows, _from_right(columns, image))
    return _from_right(columns, _from_left(rows, image))


# Products with ``out`` and ``addmm_`` are never rounded by autocast.


def _from_left(matrix: Banded, image: Tensor) -> Tensor:
    result = image.new_empty(matrix.shape[0], image.shape[1])
    values = _values(matrix, image.dtype, image.device)
    width = -(-image.shape[1] // max(1, image.shape[1] // STRIPE))
    for left in range(0, image.shape[1], width):
        source, target = (part[:, left : left + width] for part in (image, result))
        for block, rows in zip(matrix.blocks, values):
            torch.mm(rows, source[block.begin : block.end], out=target[block.first : block.last])
    return result


def _from_right(matrix: Banded, image: Tensor) -> Tensor:
    result = image.new_empty(image.shape[0], matrix.shape[0])
    for block, values in zip(matrix.blocks, _values(matrix, image.dtype, image.device)):
        torch.mm(image[:, block.begin : block.end], values.T, out=result[:, block.first : block.last])
    return result


@lru_cache(maxsize=128)
def _values(matrix: Banded, dtype: torch.dtype, device: torch.device) -> tuple[Tensor, ...]:
    return tuple(torch.from_numpy(block.values).to(device, dtype) for block in matrix.blocks)
