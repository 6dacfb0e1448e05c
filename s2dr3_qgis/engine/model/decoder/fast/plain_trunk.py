"""The trunk on torch's own convolutions, without gradients: in place, and in buffers that are reused.

Fresh memory costs a page fault every 4 KB, and the C library returns the memory of large tensors to the system: at
320 × 320 pixels the open decoder's trunk took a fifth more time with new concatenations for each convolution.
"""

from __future__ import annotations

from typing import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..layers import ResidualDenseBlock, blocks_of
from .threads import Scratch


def run_plain_trunk_(trunk: nn.Sequential, x: Tensor, check: Callable[[], None]) -> None:
    """The trunk on float32 features ``x`` (B, channels, H, W) in the CPU's channels-last memory, in place.

    ``check`` is called before each dense block.
    """
    scratch, kept = Scratch(), torch.empty_like(x)
    for block in blocks_of(trunk):
        kept.copy_(x)
        for dense in block.dense_blocks:
            check()
            run_plain_block_(dense, x, scratch)
        block.combine_(kept, x)


def run_plain_block_(dense: ResidualDenseBlock, x: Tensor, scratch: Scratch) -> None:
    """One dense block on ``x``, in place."""
    *first, last = dense.convolutions
    features = x
    batch, _, height, width = x.shape
    for k, conv in enumerate(first):
        new = F.leaky_relu_(conv(features), dense.slope)
        channels = features.shape[1] + new.shape[1]
        # Two in turn: one is read while the other is written.
        both = scratch.take(f"features {k % 2}", batch, height, width, channels).permute(0, 3, 1, 2)
        features = torch.cat((features, new), 1, out=both)
    x.add_(last(features), alpha=dense.residual_scale)
