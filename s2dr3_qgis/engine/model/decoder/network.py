"""The S2x10NetS decoder: an RRDB trunk at the input's grid and a generator that resizes stage by stage to 10×.

Structure and defaults follow the published brief of the network; the dense blocks are those of ESRGAN
(Wang et al. 2018, arXiv:1809.00219). Choices that leave no trace in the weights are fields of DecoderConfig.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ...core.errors import CheckpointError, InputError
from ...core.progress import go_on
from ..resample import enlarge
from .fast.generator import Span, add_enlarged_, generate_window, plan_axis, spans
from .fast.plain_trunk import run_plain_trunk_
from .fast.stage import Stage
from .fast.threads import Team
from .fast.trunk import FastTrunk, fast_trunk_pays

RESIDUAL_SCALE = 0.2
# Input pixels a side that the generator makes at a time: 320 × 320 output pixels of all widths fit into the caches.
WINDOW = 32
# A GPU wants larger pieces; one takes about 1 GB.
WINDOW_ON_GPU = 128


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
        return self.conv1, self.conv2, self.conv3, self.conv4, self.conv5

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
        return self.rdb1, self.rdb2, self.rdb3

    def forward(self, x: Tensor, check: Callable[[], None] = go_on) -> Tensor:
        """(B, channels, h, w) -> the same shape; ``check`` is called before each dense block."""
        body = x
        for dense in self.dense_blocks:
            check()
            body = dense(body)
        # With "delta" the body's own identity is taken off, so that the block's gain is 1 and not 1.2.
        branch = RESIDUAL_SCALE * (body - x if self.delta else body)
        if self.training and self.drop_path:
            keep = (torch.rand(len(x), 1, 1, 1, device=x.device) >= self.drop_path).to(x.dtype)
            branch = branch * keep / (1.0 - self.drop_path)
        return x + branch

    def combine_(self, x: Tensor, body: Tensor) -> None:
        """Turn ``body``, what the dense blocks made of ``x``, into the block's result in place; not for training."""
        if self.delta:
            body.sub_(x)
        body.mul_(RESIDUAL_SCALE).add_(x)


class S2x10NetS(nn.Module):
    """The decoder. ``dropout`` (of feature maps) and ``drop_path`` (stochastic depth of RRDBs) act in training only."""

    def __init__(self, config: DecoderConfig | None = None, dropout: float = 0.0, drop_path: float = 0.0):
        super().__init__()
        self.config = config = config or DecoderConfig()
        # Whether the trunk takes the fast convolutions where it can; None: where a trial finds them faster.
        self.fast: bool | None = None
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

    def forward(self, x: Tensor, check: Callable[[], None] = go_on) -> Tensor:
        """Reflectance (B, bands, H, W) -> (B, bands, scale·H, scale·W), unclipped, any H, W >= 1.

        With gradients, or in training mode, layer after layer. Without, the result is float32 and the same up to
        rounding (1e-5 of the values' size), in a fraction of the memory and, on a CPU, of the time; then ``check`` is
        called between the parts of the work, and what it raises ends it.
        """
        if self.training or torch.is_grad_enabled():
            return self.forward_plain(x)
        scale = self.config.scale
        out = x.new_empty(len(x), self.config.bands, x.shape[2] * scale, x.shape[3] * scale)
        self._generate(x, self._features(x, check), (0, x.shape[2]), out, check)
        return out

    def forward_plain(self, x: Tensor) -> Tensor:
        """The network as it is written down, differentiable: what forward() must equal."""
        height, width = x.shape[-2:]
        stem, trunk = self.encoder
        z = trunk(stem(x * self.config.input_scale, (height, width)))
        for stage, factor in zip(self.generator, self.config.stage_factors):
            z = stage(z, (height * factor, width * factor))
        z = z / self.config.input_scale
        return z + enlarge(x, self.config.scale) if self.config.bicubic_skip else z

    @torch.inference_mode()
    def strips(self, x: Tensor, rows: int = WINDOW) -> Iterator[tuple[int, Tensor]]:
        """forward() in strips from top to bottom: (first output row, strip (B, bands, scale·rows, scale·W)).

        Only one strip of ``rows`` input rows is held at a time; the last may be lower.
        """
        scale = self.config.scale
        features = self._features(x)
        for first, last in spans(0, x.shape[2], rows):
            strip = x.new_empty(len(x), self.config.bands, (last - first) * scale, x.shape[3] * scale)
            self._generate(x, features, (first, last), strip)
            yield first * scale, strip

    def _features(self, x: Tensor, check: Callable[[], None] = go_on) -> Callable[[Span, Span], Tensor]:
        """The trunk's result, as a function that reads a window of it: (rows, columns) -> (B, channels, h, w)."""
        stem, trunk = self.encoder
        size, scale = tuple(x.shape[-2:]), self.config.input_scale
        if fast_trunk_pays(trunk, x, self.fast):
            return FastTrunk(trunk, (stem(image[None] * scale, size)[0] for image in x), size, check).read
        z = stem(x * scale, size)
        if z.device.type == "cpu" and z.dtype == torch.float32 and not torch.is_autocast_enabled("cpu"):
            z = z.contiguous(memory_format=torch.channels_last)  # a tenth faster here than torch's usual layout
            run_plain_trunk_(trunk, z, check)
        else:
            for block in trunk:
                z = block(z, check)
        return lambda rows, cols: z[:, :, slice(*rows), slice(*cols)]

    def _generate(
        self,
        x: Tensor,
        read: Callable[[Span, Span], Tensor],
        rows: Span,
        out: Tensor,
        check: Callable[[], None] = go_on,
    ) -> None:
        """The output of the input rows ``rows`` into ``out``, window by window."""
        config, (height, width) = self.config, x.shape[-2:]
        factors = config.stage_factors
        stages = [Stage(*args) for args in zip(self.generator, factors, (1, *factors))]

        def window(_: object, part: tuple[Span, Span]) -> None:
            fine = [tuple(edge * config.scale for edge in span) for span in part]
            steps = [plan_axis(span, size, factors) for span, size in zip(fine, (height, width))]
            top = rows[0] * config.scale
            target = out[:, :, fine[0][0] - top : fine[0][1] - top, slice(*fine[1])]
            torch.mul(generate_window(read, stages, *steps), 1 / config.input_scale, out=target)
            if config.bicubic_skip:
                add_enlarged_(target, x, *part, config.scale)

        if x.device.type == "cpu" and not torch.is_autocast_enabled("cpu"):
            with Team(check) as team:
                # Lower windows where the image would not give every thread one.
                low = min(WINDOW, max(WINDOW // 4, -(-(rows[1] - rows[0]) // team.threads)))
                team.each(window, _parts(rows, width, low, WINDOW))
        else:
            for part in _parts(rows, width, WINDOW_ON_GPU, WINDOW_ON_GPU):
                check()
                window(None, part)


def _parts(rows: Span, width: int, tallest: int, widest: int) -> list[tuple[Span, Span]]:
    """Windows (rows, columns) that cover ``rows`` of an image."""
    return [(row, col) for row in spans(*rows, tallest) for col in spans(0, width, widest)]


def network_reach(config: DecoderConfig) -> int:
    """Input pixels on each side that can at all influence an output pixel: one for every 3×3 convolution of stem and
    trunk, fractions for those of the generator and its resizing."""
    before = (1, *config.stage_factors)
    generator = sum(1 / f + (1 / b if f != b else 0) for f, b in zip(config.stage_factors, before))
    return 1 + 15 * config.blocks + math.ceil(generator)


def load_s2x10_from_chunks(folder: str | Path) -> S2x10NetS:
    """The decoder of a folder of per-module dumps, streamed; see decoder_layout.load_decoder."""
    from .loading import load_decoder  # decoder_layout builds the classes above

    if Path(folder).is_file():
        raise CheckpointError(f"{folder}: is a file; wanted is a folder of module dumps. Use load_s2x10_from_state.")
    return load_decoder(folder)


def load_s2x10_from_state(path: str | Path) -> S2x10NetS:
    """The decoder of one .safetensors, .pt or .pth file; see decoder_layout.load_decoder."""
    from .loading import load_decoder  # decoder_layout builds the classes above

    if Path(path).is_dir():
        raise CheckpointError(f"{path}: is a folder; wanted is a checkpoint file. Use load_s2x10_from_chunks.")
    return load_decoder(path)
