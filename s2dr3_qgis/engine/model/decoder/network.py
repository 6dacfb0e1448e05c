"""The S2x10NetS decoder: an RRDB trunk at the input's grid and a generator that resizes stage by stage to 10×.

Structure and defaults follow the published brief of the network; the dense blocks are those of ESRGAN
(Wang et al. 2018, arXiv:1809.00219). Choices that leave no trace in the weights are fields of DecoderConfig.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Callable, cast

import torch
from torch import Tensor, nn

from ...core.progress import no_check
from ..devices import autocast_enabled
from ..resample import enlarge
from .config import DecoderConfig
from .fast.evaluate import WINDOW, best_method, evaluate, strips
from .layers import RRDB, Resample


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

    @property
    def stem(self) -> Resample:
        """The convolution before the trunk."""
        return cast(Resample, self.encoder[0])

    @property
    def trunk(self) -> nn.Sequential:
        """The RRDBs."""
        return cast(nn.Sequential, self.encoder[1])

    @property
    def stages(self) -> tuple[Resample, ...]:
        """The stages of the generator."""
        return tuple(cast(Resample, stage) for stage in self.generator)

    def forward(self, x: Tensor, check: Callable[[], None] = no_check) -> Tensor:
        """Reflectance (B, bands, H, W) -> (B, bands, scale·H, scale·W), unclipped, any H, W >= 1.

        With gradients, or in training mode, forward_plain. Otherwise the best method of fast.evaluate: the result is
        float32 and the same up to rounding (1e-5 of the values' size), in a fraction of the memory and, on a CPU, of
        the time. Then ``check`` is called between the parts of the work, and its exceptions end the work.
        """
        if self.training or torch.is_grad_enabled():
            return self.forward_plain(x)
        return evaluate(self, x, self._method(x), check)

    def forward_plain(self, x: Tensor) -> Tensor:
        """The reference implementation, differentiable; forward() must give the same result."""
        height, width = x.shape[-2:]
        z = self.trunk(self.stem(x * self.config.input_scale, (height, width)))
        for stage, factor in zip(self.generator, self.config.stage_factors):
            z = stage(z, (height * factor, width * factor))
        z = z / self.config.input_scale
        return z + enlarge(x, self.config.scale) if self.config.bicubic_skip else z

    def strips(self, x: Tensor, rows: int = WINDOW) -> Iterator[tuple[int, Tensor]]:
        """forward() without gradients in strips from top to bottom; see fast.evaluate.strips."""
        return strips(self, x, self._method(x), rows)

    def _method(self, x: Tensor) -> str:
        return best_method(self, x.device, autocast_enabled(x.device.type))
