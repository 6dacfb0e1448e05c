"""Products of banded matrices with images in torch, block by block.

Away from the borders blocks have one shape and lie evenly, so that one batched product takes them all: a call for each
would let threads wait for Python's lock.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor

from ..core.banded import Banded, Block
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
            for run in _runs(rows, image.dtype, image.device):
                run.lines(plane).baddbmm_(run.values, run.windows(between))


def scale_detail_(target: Tensor, share: Tensor, coarse: Tensor, rows: Banded, columns: Banded) -> None:
    """Multiply ``target`` (h, w) less ``rows @ coarse @ columns.T`` by 1 + ``rows @ share @ columns.T``.

    In place and without gradients, block by block.
    """
    with one_thread():
        shares, between = (_from_right(columns, image) for image in (share, coarse))
        for run in _runs(rows, target.dtype, target.device):
            # One by one, so that the scratch is a block's.
            for part, values, *sources in zip(run.lines(target), run.values, run.windows(shares), run.windows(between)):
                raised, even = (values @ source for source in sources)
                part.addcmul_(raised, part - even)


def add_transposed_(target: Tensor, image: Tensor, rows: Banded, columns: Banded) -> None:
    """Add ``rows.T @ image @ columns`` to ``target`` (B, h, w) in place, without gradients."""
    add_resampled_(target, image, rows.transposed, columns.transposed)


class _Resampled(torch.autograd.Function):
    """autograd would add a gradient as large as the image for each block."""

    @staticmethod
    def forward(ctx: Any, image: Tensor, rows: Banded, columns: Banded) -> Tensor:
        ctx.matrices = rows, columns
        return _products(image, rows, columns)

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None, None]:
        rows, columns = (matrix.transposed for matrix in ctx.matrices)
        return _products(gradient, rows, columns), None, None


def _products(images: Tensor, rows: Banded, columns: Banded) -> Tensor:
    with one_thread():
        if len(images) == 1:
            return _product(images[0], rows, columns)[None]  # not copied
        return torch.stack([_product(image, rows, columns) for image in images])


def _product(image: Tensor, rows: Banded, columns: Banded) -> Tensor:
    # The larger side of the image is handled once only.
    if rows.enlarges:
        return _from_left(rows, _from_right(columns, image))
    return _from_right(columns, _from_left(rows, image))


class _Run(NamedTuple):
    """Blocks of one shape, one after the other: ``values`` (blocks, rows, columns) from row ``first`` on.

    ``begin``: the first block's first column; each further block begins ``step`` columns later.
    """

    first: int
    begin: int
    step: int
    values: Tensor

    def lines(self, image: Tensor) -> Tensor:
        """Of a product (h, w), what each block gives: a view (blocks, rows, w)."""
        count, rows, _ = self.values.shape
        return _strips(image, self.first, rows, count, rows)

    def windows(self, image: Tensor) -> Tensor:
        """Of an image (h, w), what each block takes: a view (blocks, columns, w)."""
        count, _, columns = self.values.shape
        return _strips(image, self.begin, self.step, count, columns)


def _strips(image: Tensor, start: int, step: int, count: int, size: int) -> Tensor:
    """A view (count, size, w) of an image (h, w): ``size`` lines from ``start`` on, and again every ``step`` lines."""
    down, across = image.stride()
    offset = image.storage_offset() + start * down
    return image.as_strided((count, size, image.shape[1]), (step * down, down, across), offset)


@lru_cache(maxsize=128)
def _runs(matrix: Banded, dtype: torch.dtype, device: torch.device) -> tuple[_Run, ...]:
    groups: list[list[Block]] = []
    for block in matrix.blocks:
        group = groups[-1] if groups else []
        if group and block.values.shape == group[0].values.shape and _evenly([*group, block]):
            group.append(block)
        else:
            groups.append([block])
    return tuple(
        _Run(
            group[0].first,
            group[0].begin,
            group[-1].begin - group[-2].begin if len(group) > 1 else 0,
            torch.from_numpy(np.stack([block.values for block in group])).to(device, dtype),
        )
        for group in groups
    )


def _evenly(blocks: Sequence[Block]) -> bool:
    """Whether the last of ``blocks`` lies as far from the one before as that from its own predecessor."""
    return len(blocks) < 3 or blocks[-1].begin - blocks[-2].begin == blocks[-2].begin - blocks[-3].begin


# Products with ``out``, and ``baddbmm_``, are never rounded by autocast.


def _from_left(matrix: Banded, image: Tensor) -> Tensor:
    result = image.new_empty(matrix.shape[0], image.shape[1])
    width = -(-image.shape[1] // max(1, image.shape[1] // STRIPE))
    for left in range(0, image.shape[1], width):
        source, target = (part[:, left : left + width] for part in (image, result))
        for run in _runs(matrix, image.dtype, image.device):
            torch.bmm(run.values, run.windows(source), out=run.lines(target))
    return result


def _from_right(matrix: Banded, image: Tensor) -> Tensor:
    result = image.new_empty(image.shape[0], matrix.shape[0])
    for run in _runs(matrix, image.dtype, image.device):
        torch.bmm(run.windows(image.T).mT, run.values.mT, out=run.lines(result.T).mT)
    return result
