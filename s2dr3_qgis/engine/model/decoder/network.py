"""The S2x10NetS decoder: an RRDB trunk at the input's grid and a generator that resizes stage by stage to 10×.

Structure and defaults follow the published brief of the network; the dense blocks are those of ESRGAN
(Wang et al. 2018, arXiv:1809.00219). Choices that leave no trace in the weights are fields of DecoderConfig.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Callable

import torch
from torch import Tensor, nn

from ...core.progress import no_check
from ..resample import enlarge
from .config import DecoderConfig
from .fast.generator import add_enlarged_, generate_window
from .fast.plain_trunk import run_plain_trunk_
from .fast.stage import Stage
from .fast.threads import Team
from .fast.trunk import FastTrunk, fast_trunk_pays
from .fast.window_plan import Span, plan_axis, spans
from .layers import RRDB, Resample

# Input pixels a side that the generator makes at a time: 320 × 320 output pixels of all widths fit into the caches.
WINDOW = 32
# A GPU wants larger pieces; one takes about 1 GB.
WINDOW_ON_GPU = 128


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

    def forward(self, x: Tensor, check: Callable[[], None] = no_check) -> Tensor:
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

    def _features(self, x: Tensor, check: Callable[[], None] = no_check) -> Callable[[Span, Span], Tensor]:
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
        check: Callable[[], None] = no_check,
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
