"""The S2x10NetS decoder: an RRDB trunk at the input's grid and a generator that resizes stage by stage to 10×.

Structure and defaults follow the published brief of the network; the dense blocks are those of ESRGAN
(Wang et al. 2018, arXiv:1809.00219). Choices that leave no trace in the weights are fields of DecoderConfig.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..errors import CheckpointError, InputError

RESIDUAL_SCALE = 0.2


@dataclass(frozen=True)
class DecoderConfig:
    """Sizes and parameter-free choices of a decoder; the defaults are those of the vendor layout.

    ``stage_factors[s]`` is the size of generator stage ``s`` in multiples of the input's, ``generator`` its width.
    ``residual`` is "body" for ``x + 0.2 * body(x)`` and "delta" for ``x + 0.2 * (body(x) - x)`` around each RRDB.
    ``slope`` is LeakyReLU's negative slope, ``rdb_slope`` that inside the dense blocks (None: the same).
    ``bicubic_skip`` adds the bicubically enlarged input to the result, so that the network learns the difference.
    The network sees ``reflectance * input_scale`` and its output is divided by it.
    ``consistency_steps`` is the number of back-projection steps that the checkpoint wants after the network.
    """

    bands: int = 10
    channels: int = 160
    growth: int = 80
    blocks: int = 23
    generator: tuple[int, ...] = (80, 40, 20, 10, 10)
    stage_factors: tuple[int, ...] = (2, 4, 8, 10, 10)
    slope: float = 0.01
    rdb_slope: float | None = None
    residual: str = "body"
    stem_activation: bool = True
    final_activation: bool = True
    bicubic_skip: bool = False
    input_scale: float = 1.0
    consistency_steps: int = 0

    def __post_init__(self) -> None:
        if self.residual not in ("body", "delta"):
            raise InputError(f"Decoder config: residual is '{self.residual}'; it must be 'body' or 'delta'.")
        if len(self.generator) != len(self.stage_factors):
            raise InputError(
                f"Decoder config: {len(self.generator)} generator widths for {len(self.stage_factors)} stage factors."
            )
        if self.generator[-1] != self.bands:
            raise InputError(f"Decoder config: the last stage gives {self.generator[-1]} bands, not {self.bands}.")

    @property
    def scale(self) -> int:
        """How many output pixels stand on one input pixel, per axis."""
        return self.stage_factors[-1]

    def to_dict(self) -> dict:
        """The fields as JSON can hold them."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict) -> DecoderConfig:
        """The inverse of to_dict; unknown names raise InputError, missing ones take their default."""
        unknown = sorted(set(values) - {field.name for field in fields(cls)})
        if unknown:
            raise InputError(f"Decoder config: unknown fields {', '.join(unknown)}.")
        return cls(**{name: tuple(v) if isinstance(v, list) else v for name, v in values.items()})


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

    def __init__(self, channels: int, growth: int, slope: float, dropout: float):
        super().__init__()
        for k in range(4):
            setattr(self, f"conv{k + 1}", nn.Conv2d(channels + k * growth, growth, 3, padding=1))
        self.conv5 = nn.Conv2d(channels + 4 * growth, channels, 3, padding=1)
        self.slope = slope
        self.dropout = dropout

    def forward(self, x: Tensor) -> Tensor:
        """(B, channels, h, w) -> the same shape."""
        features = x
        for conv in (self.conv1, self.conv2, self.conv3, self.conv4):
            features = torch.cat((features, F.leaky_relu(conv(features), self.slope)), 1)
        branch = F.dropout2d(self.conv5(features), self.dropout, self.training)
        return x + RESIDUAL_SCALE * branch


class RRDB(nn.Module):
    """Residual in residual dense block: three dense blocks under one more residual."""

    def __init__(self, config: DecoderConfig, dropout: float, drop_path: float):
        super().__init__()
        slope = config.slope if config.rdb_slope is None else config.rdb_slope
        for k in (1, 2, 3):
            setattr(self, f"rdb{k}", ResidualDenseBlock(config.channels, config.growth, slope, dropout))
        self.delta = config.residual == "delta"
        self.drop_path = drop_path

    def forward(self, x: Tensor) -> Tensor:
        """(B, channels, h, w) -> the same shape."""
        body = self.rdb3(self.rdb2(self.rdb1(x)))
        # With "delta" the body's own identity is taken off, so that the block's gain is 1 and not 1.2.
        branch = RESIDUAL_SCALE * (body - x if self.delta else body)
        if self.training and self.drop_path:
            keep = (torch.rand(len(x), 1, 1, 1, device=x.device) >= self.drop_path).to(x.dtype)
            branch = branch * keep / (1.0 - self.drop_path)
        return x + branch


class S2x10NetS(nn.Module):
    """The decoder. ``dropout`` (of feature maps) and ``drop_path`` (stochastic depth of RRDBs) act in training only."""

    def __init__(self, config: DecoderConfig | None = None, dropout: float = 0.0, drop_path: float = 0.0):
        super().__init__()
        self.config = config = config or DecoderConfig()
        stem = Resample(config.bands, config.channels, config.slope if config.stem_activation else None)
        trunk = nn.Sequential(*(RRDB(config, dropout, drop_path) for _ in range(config.blocks)))
        self.encoder = nn.ModuleList((stem, trunk))
        last = len(config.generator) - 1
        widths = (config.channels, *config.generator)
        self.generator = nn.ModuleList(
            Resample(
                widths[s],
                widths[s + 1],
                None if s == last and not config.final_activation else config.slope,
                bias=s != last,
            )
            for s in range(last + 1)
        )

    def forward(self, x: Tensor) -> Tensor:
        """Reflectance (B, bands, H, W) -> (B, bands, scale·H, scale·W), unclipped, any H, W >= 1."""
        height, width = x.shape[-2:]
        stem, trunk = self.encoder
        z = trunk(stem(x * self.config.input_scale, (height, width)))
        for stage, factor in zip(self.generator, self.config.stage_factors):
            z = stage(z, (height * factor, width * factor))
        z = z / self.config.input_scale
        return z + enlarge(x, self.config.scale) if self.config.bicubic_skip else z


def enlarge(x: Tensor, scale: int) -> Tensor:
    """Bicubic enlargement (B, C, H, W) -> (B, C, scale·H, scale·W), pixel areas aligned."""
    return F.interpolate(x, scale_factor=scale, mode="bicubic", align_corners=False)


def load_s2x10_from_chunks(folder: str | Path) -> S2x10NetS:
    """The decoder of a folder of per-module dumps, streamed; see decoder_layout.load_decoder."""
    from .decoder_layout import load_decoder  # decoder_layout builds the classes above

    if Path(folder).is_file():
        raise CheckpointError(f"{folder}: is a file; wanted is a folder of module dumps. Use load_s2x10_from_state.")
    return load_decoder(folder)


def load_s2x10_from_state(path: str | Path) -> S2x10NetS:
    """The decoder of one .safetensors, .pt or .pth file; see decoder_layout.load_decoder."""
    from .decoder_layout import load_decoder  # decoder_layout builds the classes above

    if Path(path).is_dir():
        raise CheckpointError(f"{path}: is a folder; wanted is a checkpoint file. Use load_s2x10_from_chunks.")
    return load_decoder(path)
