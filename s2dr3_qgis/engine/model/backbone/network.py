"""The DINOv3 vision transformer (Siméoni et al. 2025, arXiv:2508.10104) that turns a picture into patch tokens.

Module and parameter names equal the keys of Hugging Face's DINOv3 files (``layer.N...``), so that a file's names are
the network's. Positions enter only by rotary embedding (RoPE, arXiv:2104.09864; the axial form of arXiv:2403.13298),
which has no weights.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ...core.errors import InputError
from ...core.messages import message
from ..devices import whole_float32
from .config import PATCH, BackboneConfig
from .projection import Projection


@dataclass(frozen=True)
class BackboneOutput:
    """Tokens of a batch of pictures: ``cls`` (batch, hidden), all others (batch, count, hidden).

    ``patches`` run row by row over ``grid`` = (rows, columns) of 16×16 pixels from the upper left corner.
    """

    cls: Tensor
    registers: Tensor
    patches: Tensor
    grid: tuple[int, int]


class Embeddings(nn.Module):
    """The patch projection and the tokens that stand before the patches."""

    def __init__(self, config: BackboneConfig):
        super().__init__()
        self.cls_token = nn.Parameter(torch.zeros(1, 1, config.hidden))
        self.mask_token = nn.Parameter(torch.zeros(1, 1, config.hidden))
        self.register_tokens = nn.Parameter(torch.zeros(1, config.registers, config.hidden))
        self.patch_embeddings = nn.Conv2d(3, config.hidden, PATCH, PATCH)

    def forward(self, pixels: Tensor, masked: Tensor | None) -> Tensor:
        """(B, 3, H, W) -> (B, 1 + registers + patches, hidden); ``masked`` (B, patches) puts the mask token there."""
        patches = self.patch_embeddings(pixels).flatten(2).transpose(1, 2)
        if masked is not None:
            patches = torch.where(masked.unsqueeze(-1), self.mask_token.to(patches.dtype), patches)
        batch = len(pixels)
        return torch.cat((self.cls_token.expand(batch, -1, -1), self.register_tokens.expand(batch, -1, -1), patches), 1)


def rope_tables(config: BackboneConfig, grid: tuple[int, int], device: torch.device) -> tuple[Tensor, Tensor]:
    """Cosine and sine, each float32 (1 + registers + patches, head width), of the rotary embedding of a patch grid.

    Patch centres are mapped to (-1, 1) on either axis by that axis' own length; the angle is 2π · coordinate ·
    theta^(-k/n) for k of n = head width / 4 frequencies, first those of y, then those of x, both repeated for the
    second half.
    The rows of cls and registers are 1 and 0, so these tokens are not rotated.
    """
    count = config.hidden // config.heads // 4
    exponents = torch.arange(count, dtype=torch.float32, device=device) / count
    frequencies = config.theta**-exponents
    rows, columns = ((torch.arange(n, dtype=torch.float32, device=device) + 0.5) / n * 2.0 - 1.0 for n in grid)
    y, x = torch.meshgrid(rows, columns, indexing="ij")
    coordinates = torch.stack((y.flatten(), x.flatten()), 1)
    angles = (2.0 * math.pi * coordinates[:, :, None] * frequencies).flatten(1).repeat(1, 2)
    angles = F.pad(angles, (0, 0, 1 + config.registers, 0))
    return angles.cos(), angles.sin()


def rotate(t: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    """Rotate (..., tokens, head width) by the tables of rope_tables; channel i pairs with i + half the width."""
    first, second = t.chunk(2, -1)
    # The tables are float32; under autocast the projections are not.
    return t * cosine.to(t.dtype) + torch.cat((-second, first), -1) * sine.to(t.dtype)


class Attention(nn.Module):
    """Multi-head self-attention with rotary positions on queries and keys."""

    def __init__(self, config: BackboneConfig, dropout: float):
        super().__init__()
        self.heads = config.heads
        self.dropout = dropout
        self.q_proj = Projection(config.hidden, config.hidden)
        self.k_proj = Projection(config.hidden, config.hidden, bias=config.key_bias)
        self.v_proj = Projection(config.hidden, config.hidden)
        self.o_proj = Projection(config.hidden, config.hidden)

    def forward(self, x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
        """(B, tokens, hidden) -> the same shape."""
        q, k, v = (
            projection(x).unflatten(-1, (self.heads, -1)).transpose(1, 2)
            for projection in (self.q_proj, self.k_proj, self.v_proj)
        )
        q, k = rotate(q, cosine, sine), rotate(k, cosine, sine)
        mixed = F.scaled_dot_product_attention(q, k, v, dropout_p=self.dropout if self.training else 0.0)
        return self.o_proj(mixed.transpose(1, 2).flatten(2))


class MLP(nn.Module):
    """Feed-forward layer: exact GELU, or gated by SiLU."""

    def __init__(self, config: BackboneConfig):
        super().__init__()
        if config.gated_mlp:
            self.gate_proj = Projection(config.hidden, config.mlp)
        self.up_proj = Projection(config.hidden, config.mlp)
        self.down_proj = Projection(config.mlp, config.hidden)
        self.gated = config.gated_mlp

    def forward(self, x: Tensor) -> Tensor:
        """(..., hidden) -> the same shape."""
        inner = F.silu(self.gate_proj(x)) * self.up_proj(x) if self.gated else self.up_proj(x, gelu=True)
        return self.down_proj(inner)


class LayerScale(nn.Module):
    """A learnt factor for each channel of a branch."""

    def __init__(self, hidden: int):
        super().__init__()
        self.lambda1 = nn.Parameter(torch.ones(hidden))

    def forward(self, x: Tensor) -> Tensor:
        """(..., hidden) -> the same shape."""
        return x * self.lambda1


class Block(nn.Module):
    """One pre-norm transformer block. ``drop_path`` leaves a sample's branch out in training (arXiv:1603.09382)."""

    def __init__(self, config: BackboneConfig, dropout: float, drop_path: float):
        super().__init__()
        self.norm1 = nn.LayerNorm(config.hidden, config.eps)
        self.attention = Attention(config, dropout)
        self.layer_scale1 = LayerScale(config.hidden)
        self.norm2 = nn.LayerNorm(config.hidden, config.eps)
        self.mlp = MLP(config)
        self.layer_scale2 = LayerScale(config.hidden)
        self.dropout = dropout
        self.drop_path = drop_path

    def _regularised(self, branch: Tensor) -> Tensor:
        if not self.training:
            return branch
        branch = F.dropout(branch, self.dropout)
        if self.drop_path:
            keep = (torch.rand(len(branch), 1, 1, device=branch.device) >= self.drop_path).to(branch.dtype)
            branch = branch * keep / (1.0 - self.drop_path)
        return branch

    def forward(self, x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
        """(B, tokens, hidden) -> the same shape."""
        x = x + self._regularised(self.layer_scale1(self.attention(self.norm1(x), cosine, sine)))
        return x + self._regularised(self.layer_scale2(self.mlp(self.norm2(x))))


class Backbone(nn.Module):
    """The network. ``dropout`` (attention and branches) and ``drop_path`` (stochastic depth) act in training only."""

    def __init__(self, config: BackboneConfig | None = None, dropout: float = 0.0, drop_path: float = 0.0):
        super().__init__()
        self.config = config = config or BackboneConfig()
        if not (0.0 <= dropout < 1.0 and 0.0 <= drop_path < 1.0):
            raise InputError(
                message(
                    "Backbone: dropout {dropout} and drop_path {drop_path} must lie in [0, 1).",
                    dropout=dropout,
                    drop_path=drop_path,
                )
            )
        self.embeddings = Embeddings(config)
        self.layer = nn.ModuleList(Block(config, dropout, drop_path) for _ in range(config.layers))
        self.norm = nn.LayerNorm(config.hidden, config.eps)

    def forward(self, pixel_values: Tensor, masked: Tensor | None = None) -> BackboneOutput:
        """Tokens after the last block and the final norm.

        :param pixel_values: normalised RGB (B, 3, H, W) of the weights' dtype, H and W at least 16; rows and columns
            beyond the last whole patch of 16 are ignored.
        :param masked: optional bool (B, patches): the mask token stands in for these patches (training).
        :raises InputError: wrong shape, dtype or device.
        """
        return self.layer_outputs(pixel_values, (len(self.layer),), masked)[0]

    @whole_float32()
    def layer_outputs(
        self, pixel_values: Tensor, layers: Sequence[int], masked: Tensor | None = None
    ) -> list[BackboneOutput]:
        """One output for each block in ``layers`` (counted from 1), in this order, each after the final norm.

        :raises InputError: wrong shape, dtype, device or mask, or a block that does not exist.
        """
        self._check(pixel_values, layers)
        grid = (pixel_values.shape[-2] // PATCH, pixel_values.shape[-1] // PATCH)
        if masked is not None and tuple(masked.shape) != (len(pixel_values), grid[0] * grid[1]):
            raise InputError(
                message(
                    "Backbone: the mask has the shape {shape}; needed are {count} rows of {grid} patches.",
                    shape=tuple(masked.shape),
                    count=len(pixel_values),
                    grid=grid[0] * grid[1],
                )
            )
        cosine, sine = rope_tables(self.config, grid, pixel_values.device)
        x = self.embeddings(pixel_values, masked)
        found = {}
        for number, block in enumerate(self.layer[: max(layers)], 1):
            x = block(x, cosine, sine)
            if number in layers:
                found[number] = self._split(self.norm(x), grid)
        return [found[number] for number in layers]

    def _split(self, tokens: Tensor, grid: tuple[int, int]) -> BackboneOutput:
        first_patch = 1 + self.config.registers
        return BackboneOutput(tokens[:, 0], tokens[:, 1:first_patch], tokens[:, first_patch:], grid)

    def _check(self, pixel_values: Tensor, layers: Sequence[int]) -> None:
        if pixel_values.ndim != 4 or pixel_values.shape[1] != 3:
            raise InputError(
                message(
                    "Backbone: the input has the shape {shape}; needed is (B, 3, H, W).",
                    shape=tuple(pixel_values.shape),
                )
            )
        if min(pixel_values.shape[-2:]) < PATCH:
            raise InputError(
                message(
                    "Backbone: the picture is {shape}×{shape2} pixels; a side needs at least {patch}, the "
                    "size of one patch. Give a larger picture.",
                    shape=pixel_values.shape[-2],
                    shape2=pixel_values.shape[-1],
                    patch=PATCH,
                )
            )
        weight = self.embeddings.patch_embeddings.weight
        if pixel_values.dtype != weight.dtype or pixel_values.device != weight.device:
            raise InputError(
                message(
                    "Backbone: the input is {dtype} on {device}, the weights are {dtype2} on {device2}. "
                    "Convert the input with .to({dtype2}).to('{device2}').",
                    dtype=pixel_values.dtype,
                    device=pixel_values.device,
                    dtype2=weight.dtype,
                    device2=weight.device,
                )
            )
        wrong = [n for n in layers if not 1 <= n <= len(self.layer)]
        if wrong or not layers:
            raise InputError(
                message(
                    "Backbone: layers {layers} asked for; give numbers from 1 to {count}.",
                    layers=list(layers),
                    count=len(self.layer),
                )
            )
