"""The trunk on torch's own convolutions, without gradients: in place, and in buffers that are reused.

Fresh memory costs a page fault every 4 KB, and the C library returns the memory of large tensors to the system: at
320 × 320 pixels the open decoder's trunk took a fifth more time with new concatenations for each convolution.

Each thread computes rows of its own, see ThreadTeam. A dense block reads five rows beyond them, which are computed
twice; its first convolution is done by all threads before any changes the features.

In half precision the convolutions, their filters and the concatenations are of that type; what the blocks add to, from
the first to the last, stays float32, so that roundings do not add up.
"""

from __future__ import annotations

from functools import partial
from typing import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..layers import RRDB, ResidualDenseBlock, blocks_of
from .threads import Scratch, ThreadTeam
from .window_plan import Span, spans

# Rows of a thread below which the rows that are computed twice cost more than torch's own division of the work.
LEAST_ROWS = 32


class Rows:
    """The rows ``span`` of features (B, channels, H, W), which one thread computes; ``dtype``: of the convolutions."""

    def __init__(self, span: Span, dtype: torch.dtype = torch.float32):
        self.span = span
        self._dtype = dtype
        self._scratch = Scratch(dtype)
        self._features = torch.empty(0)
        self._read = span

    def of(self, x: Tensor) -> Tensor:
        """These rows of ``x``."""
        return x[:, :, slice(*self.span)]

    def begin(self, dense: ResidualDenseBlock, x: Tensor) -> None:
        """The first convolution of a dense block; ``x`` stays as it is."""
        reach = len(dense.convolutions)
        self._read = max(self.span[0] - reach, 0), min(self.span[1] + reach, x.shape[2])
        self._features = x[:, :, slice(*self._read)].to(self._dtype)
        self._append(dense, 0, x.shape[2])

    def finish_(self, dense: ResidualDenseBlock, x: Tensor) -> None:
        """The other convolutions; the block's result takes the place of these rows of ``x``."""
        last = len(dense.convolutions) - 1
        for number in range(1, last):
            self._append(dense, number, x.shape[2])
        new = _convolved(self._features, dense.convolutions[last])
        first, after = (row - self._read[0] for row in self.span)
        self.of(x).add_(new[:, :, first:after], alpha=dense.residual_scale)

    def _append(self, dense: ResidualDenseBlock, number: int, height: int) -> None:
        """Put the result of a convolution behind the features; without the outermost rows, which would need more."""
        new = F.leaky_relu_(_convolved(self._features, dense.convolutions[number]), dense.slope)
        begin, end = self._read
        top, bottom = int(begin > 0), int(end < height)
        kept = slice(top, end - begin - bottom)
        self._read = begin + top, end - bottom
        batch, channels, _, width = self._features.shape
        shape = batch, kept.stop - kept.start, width, channels + new.shape[1]
        # Two in turn: one is read while the other is written.
        both = self._scratch.take(f"features {number % 2}", *shape).permute(0, 3, 1, 2)
        self._features = torch.cat((self._features[:, :, kept], new[:, :, kept]), 1, out=both)


Task = Callable[[Rows], None]


def run_plain_trunk_(
    trunk: nn.Sequential, x: Tensor, check: Callable[[], None], dtype: torch.dtype = torch.float32
) -> None:
    """The trunk on float32 features ``x`` (B, channels, H, W) in the CPU's channels-last memory, in place.

    ``check`` is called before each dense block; ``dtype``: of the convolutions.
    """
    team = ThreadTeam(check)
    if team.threads == 1 or x.shape[2] < LEAST_ROWS * team.threads:
        whole = Rows((0, x.shape[2]), dtype)
        _run_(trunk, x, check, lambda task: task(whole))
        return
    parts = [Rows(span, dtype) for span in spans(0, x.shape[2], -(-x.shape[2] // team.threads))]

    def each(task: Task) -> None:
        team.each(lambda _, rows: task(rows), parts)

    with team:
        _run_(trunk, x, check, each)


def run_plain_block_(dense: ResidualDenseBlock, x: Tensor, rows: Rows) -> None:
    """One dense block on ``x``, in place, if ``rows`` are all of them."""
    rows.begin(dense, x)
    rows.finish_(dense, x)


def _run_(trunk: nn.Sequential, x: Tensor, check: Callable[[], None], each: Callable[[Task], None]) -> None:
    """``each`` calls a function for the rows of every thread and returns when all are done."""
    kept = torch.empty_like(x)

    def keep(rows: Rows) -> None:
        rows.of(kept).copy_(rows.of(x))

    for block in blocks_of(trunk):

        def combine(rows: Rows, block: RRDB = block) -> None:
            block.combine_(rows.of(kept), rows.of(x))

        each(keep)
        for dense in block.dense_blocks:
            check()
            each(partial(Rows.begin, dense=dense, x=x))
            each(partial(Rows.finish_, dense=dense, x=x))
        each(combine)


def _convolved(features: Tensor, conv: nn.Conv2d) -> Tensor:
    """A 3×3 convolution in the type of ``features``."""
    weight, bias = conv.weight, conv.bias
    if weight.dtype != features.dtype:
        weight = weight.to(features.dtype, memory_format=torch.channels_last)
        bias = None if bias is None else bias.to(features.dtype)
    return F.conv2d(features, weight, bias, padding=1)
