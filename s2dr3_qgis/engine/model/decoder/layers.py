"""The decoder's layers: a resizing convolution and the residual dense blocks of its trunk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Callable, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ...core.progress import no_check
from .config import DecoderConfig

RESIDUAL_SCALE = 0.2


class Resample(nn.Module):
    """Bilinear resize to a given size, 3×3 convolution, LeakyReLU."""

    def __init__(self, inputs: int, outputs: int, slope: float | None, bias: bool = True):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, 3, padding=1, bias=bias)
        self.slope = slope

    def forward(self, x: Tensor, size: tuple[int, int]) -> Tensor:
        """(B, inputs, h, w) -> (B, outputs, *size)."""
        if tuple(x.shape[-2:]) != size:
            x = F.interpolate(x, size=size, mode="bilinear", align_corners=False)
        x = self.conv(x)
        return x if self.slope is None else F.leaky_relu(x, self.slope)


class ResidualDenseBlock(nn.Module):
    """Five 3×3 convolutions on growing concatenations; the last goes back to the trunk's width."""

    residual_scale = RESIDUAL_SCALE

    def __init__(self, channels: int, growth: int, slope: float, dropout: float):
        super().__init__()
        for k in range(4):
            setattr(self, f"conv{k + 1}", nn.Conv2d(channels + k * growth, growth, 3, padding=1))
        self.conv5 = nn.Conv2d(channels + 4 * growth, channels, 3, padding=1)
        self.slope = slope
        self.dropout = dropout

    @property
    def convolutions(self) -> tuple[nn.Conv2d, ...]:
        """The five, in order."""
        return tuple(cast(nn.Conv2d, getattr(self, f"conv{k}")) for k in range(1, 6))

    def forward(self, x: Tensor) -> Tensor:
        """(B, channels, h, w) -> the same shape."""
        features = x
        for conv in self.convolutions[:4]:
            features = torch.cat((features, F.leaky_relu(conv(features), self.slope)), 1)
        branch = F.dropout2d(self.conv5(features), self.dropout, self.training)
        return x + self.residual_scale * branch


class RRDB(nn.Module):
    """Residual in residual dense block: three dense blocks under one more residual."""

    def __init__(self, config: DecoderConfig, dropout: float, drop_path: float):
        super().__init__()
        slope = config.slope if config.rdb_slope is None else config.rdb_slope
        for k in (1, 2, 3):
            setattr(self, f"rdb{k}", ResidualDenseBlock(config.channels, config.growth, slope, dropout))
        self.delta = config.residual == "delta"
        self.drop_path = drop_path

    @property
    def dense_blocks(self) -> tuple[ResidualDenseBlock, ...]:
        """The three, in order."""
        return tuple(cast(ResidualDenseBlock, getattr(self, f"rdb{k}")) for k in range(1, 4))

    def forward(self, x: Tensor, check: Callable[[], None] = no_check) -> Tensor:
        """(B, channels, h, w) -> the same shape; ``check`` is called before each dense block."""
        body = x
        for dense in self.dense_blocks:
            check()
            body = dense(body)
        # With "delta" the body's own identity is subtracted, so that the block's gain is 1 and not 1.2.
        branch = RESIDUAL_SCALE * (body - x if self.delta else body)
        if self.training and self.drop_path:
            keep = (torch.rand(len(x), 1, 1, 1, device=x.device) >= self.drop_path).to(x.dtype)
            branch = branch * keep / (1.0 - self.drop_path)
        return x + branch

    def combine_(self, x: Tensor, body: Tensor) -> None:
        """In-place residual: ``body``, the output of the dense blocks for ``x``, becomes the block's output.

        Not for training.
        """
        if self.delta:
            body.sub_(x)
        body.mul_(RESIDUAL_SCALE).add_(x)


def blocks_of(trunk: nn.Sequential) -> Iterator[RRDB]:
    """The RRDBs of a trunk, in order."""
    return (cast(RRDB, block) for block in trunk)
