"""The trunk on torch's own convolutions, without gradients: in place, and in buffers that are reused.

Fresh memory costs a page fault every 4 KB, and the C library returns the memory of large tensors to the system: at
320 × 320 pixels the open decoder's trunk took a fifth more time with new concatenations for each convolution.

In half precision the convolutions, their filters and the concatenations are of that type; what the blocks add to, from
the first to the last, stays float32, so that roundings do not add up.
"""

from __future__ import annotations

from typing import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..layers import ResidualDenseBlock, blocks_of
from .threads import Scratch


def run_plain_trunk_(
    trunk: nn.Sequential, x: Tensor, check: Callable[[], None], dtype: torch.dtype = torch.float32
) -> None:
    """The trunk on float32 features ``x`` (B, channels, H, W) in the CPU's channels-last memory, in place.

    ``check`` is called before each dense block; ``dtype``: of the convolutions.
    """
    scratch, kept = Scratch(dtype), torch.empty_like(x)
    for block in blocks_of(trunk):
        kept.copy_(x)
        for dense in block.dense_blocks:
            check()
            run_plain_block_(dense, x, scratch, dtype)
        block.combine_(kept, x)


def run_plain_block_(
    dense: ResidualDenseBlock, x: Tensor, scratch: Scratch, dtype: torch.dtype = torch.float32
) -> None:
    """One dense block on ``x``, in place; ``scratch`` is of ``dtype``."""
    *first, last = dense.convolutions
    features = x.to(dtype)
    batch, _, height, width = x.shape
    for k, conv in enumerate(first):
        new = F.leaky_relu_(_convolved(features, conv), dense.slope)
        channels = features.shape[1] + new.shape[1]
        # Two in turn: one is read while the other is written.
        both = scratch.take(f"features {k % 2}", batch, height, width, channels).permute(0, 3, 1, 2)
        features = torch.cat((features, new), 1, out=both)
    x.add_(_convolved(features, last), alpha=dense.residual_scale)


def _convolved(features: Tensor, conv: nn.Conv2d) -> Tensor:
    """A 3×3 convolution in the type of ``features``."""
    weight, bias = conv.weight, conv.bias
    if weight.dtype != features.dtype:
        weight = weight.to(features.dtype, memory_format=torch.channels_last)
        bias = None if bias is None else bias.to(features.dtype)
    return F.conv2d(features, weight, bias, padding=1)
