"""Products of banded matrices with images in torch, block by block."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import torch
from torch import Tensor

from ..core.banded import Banded
from .decoder.fast.threads import one_thread


def resampled(image: Tensor, rows: Banded, columns: Banded) -> Tensor:
    """``rows @ image @ columns.T`` for each image of (B, H, W), in its own dtype; differentiable, but only once."""
    result: Tensor = _Resampled.apply(image, rows, columns)
    return result


def add_resampled_(target: Tensor, image: Tensor, rows: Banded, columns: Banded) -> None:
    """Add ``rows @ image @ columns.T`` to ``target`` (B, h, w) in place, without gradients; the scratch is one image
    with as many columns as ``target`` and as many rows as ``image``."""
    with one_thread():
        for plane, source in zip(target, image):
            _add_from_left_(plane, rows, _from_right(columns, source))


def add_transposed_(target: Tensor, image: Tensor, rows: Banded, columns: Banded) -> None:
    """Add ``rows.T @ image @ columns`` to ``target`` (B, h, w) in place, without gradients."""
    with one_thread():
        for plane, source in zip(target, image):
            _add_transposed_(plane, source, rows, columns)


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
        rows, columns = ctx.matrices
        result = gradient.new_zeros(len(gradient), rows.shape[1], columns.shape[1])
        with one_thread():
            for plane, source in zip(result, gradient):
                _add_transposed_(plane, source, rows, columns)
        return result, None, None


def _product(image: Tensor, rows: Banded, columns: Banded) -> Tensor:
    # The larger side of the image is handled once only.
    if rows.enlarges:
        return _from_left(rows, _from_right(columns, image))
    return _from_right(columns, _from_left(rows, image))


def _add_transposed_(target: Tensor, image: Tensor, rows: Banded, columns: Banded) -> None:
    if rows.enlarges:
        between = image.new_zeros(rows.shape[1], image.shape[1])
        _add_transposed_from_left_(between, rows, image)
        _add_transposed_from_right_(target, columns, between)
    else:
        between = image.new_zeros(image.shape[0], columns.shape[1])
        _add_transposed_from_right_(between, columns, image)
        _add_transposed_from_left_(target, rows, between)


# Products with ``out`` and in place are never rounded by autocast.


def _from_left(matrix: Banded, image: Tensor) -> Tensor:
    result = image.new_empty(matrix.shape[0], image.shape[1])
    for block, values in zip(matrix.blocks, _values(matrix, image.dtype, image.device)):
        torch.mm(values, image[block.begin : block.end], out=result[block.first : block.last])
    return result


def _from_right(matrix: Banded, image: Tensor) -> Tensor:
    result = image.new_empty(image.shape[0], matrix.shape[0])
    for block, values in zip(matrix.blocks, _values(matrix, image.dtype, image.device)):
        torch.mm(image[:, block.begin : block.end], values.T, out=result[:, block.first : block.last])
    return result


def _add_from_left_(target: Tensor, matrix: Banded, image: Tensor) -> None:
    for block, values in zip(matrix.blocks, _values(matrix, image.dtype, image.device)):
        target[block.first : block.last].addmm_(values, image[block.begin : block.end])


def _add_transposed_from_left_(target: Tensor, matrix: Banded, image: Tensor) -> None:
    for block, values in zip(matrix.blocks, _values(matrix, image.dtype, image.device)):
        target[block.begin : block.end].addmm_(values.T, image[block.first : block.last])


def _add_transposed_from_right_(target: Tensor, matrix: Banded, image: Tensor) -> None:
    for block, values in zip(matrix.blocks, _values(matrix, image.dtype, image.device)):
        target[:, block.begin : block.end].addmm_(image[:, block.first : block.last], values)


@lru_cache(maxsize=128)
def _values(matrix: Banded, dtype: torch.dtype, device: torch.device) -> tuple[Tensor, ...]:
    return tuple(torch.from_numpy(block.values).to(device, dtype) for block in matrix.blocks)
