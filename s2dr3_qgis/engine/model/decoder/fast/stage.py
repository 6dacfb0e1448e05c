"""One stage of the generator on a window: bilinear resize, 3×3 convolution, LeakyReLU.

On a CPU two things change how it is computed, and the result by rounding only:

- Bilinear doubling and the convolution behind it are both linear, so each of the four pixels that take the place of
  one is a 3×3 convolution of the image before: ``doubling_filters``. One convolution with four times the outputs on a
  quarter of the pixels replaces the enlargement and a convolution whose outputs are too few to fill the processor's
  registers. At the image's edge resizing clamps and convolution reads zeros, so the two do not commute there: the
  outermost row or column is computed without this shortcut.
- A convolution of fewer than 16 outputs gets zero filters up to 16, which is faster than fewer (a quarter, with AVX2).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from ..layers import Resample
from .window_plan import Span, Step

# Outputs up to which doubling by filters is faster; wider convolutions run near the peak as they are.
MOST_DOUBLED = 32
LEAST_OUTPUTS = 16
# DOUBLING[p][s][t]: weight of source pixel s (previous, same, next) in tap t, for output pixel p (first, second) of
# each doubled pair. A doubled row is …, ¼ previous + ¾ same, ¾ same + ¼ next, …
DOUBLING = (
    ((3 / 4, 1 / 4, 0), (1 / 4, 3 / 4, 3 / 4), (0, 0, 1 / 4)),
    ((1 / 4, 0, 0), (3 / 4, 3 / 4, 1 / 4), (0, 1 / 4, 3 / 4)),
)
# The outermost row (or column) is computed from the outermost three of the source, doubled: the part (first, last) that
# the convolution reads, and the zeros beyond.
EDGE_SOURCE = 3
EDGES = (
    (slice(None, EDGE_SOURCE), slice(None, 1), (0, 2), (1, 0)),
    (slice(-EDGE_SOURCE, None), slice(-1, None), (4, 6), (0, 1)),
)


def doubling_filters(weight: Tensor) -> Tensor:
    """Filters (outputs, inputs, 3, 3) of the enlarged image -> (4·outputs, inputs, 3, 3) of the image before, ordered
    by row, column and output of the four pixels."""
    phases = torch.tensor(DOUBLING, dtype=torch.float64, device=weight.device)
    filters = torch.einsum("pat,qbs,oits->pqoiab", phases, phases, weight.double())
    return filters.flatten(0, 2).to(weight.dtype)


def interleave(z: Tensor) -> Tensor:
    """(B, 4·C, h, w), channels ordered as those of doubling_filters -> (B, C, 2h, 2w), both channels-last."""
    # Values of one row of one pixel stay neighbours: they are moved in one piece.
    pixels = z.permute(0, 2, 3, 1).unflatten(3, (2, -1)).transpose(2, 3)
    return pixels.reshape(len(z), 2 * z.shape[2], 2 * z.shape[3], -1).permute(0, 3, 1, 2)


class Stage:
    """A stage prepared for many windows. ``factor`` and ``before`` are its size and that of the stage before;
    ``dtype``: of its convolution on a CPU, None for that of the weights; ``outputs``: the numbers of those to compute,
    None for all."""

    def __init__(
        self,
        layer: Resample,
        factor: int,
        before: int,
        dtype: torch.dtype | None = None,
        outputs: Sequence[int] | None = None,
    ):
        weight, bias = layer.conv.weight, layer.conv.bias
        if outputs is not None:
            weight, bias = weight[list(outputs)], None if bias is None else bias[list(outputs)]
        self.slope, self.outputs, self.dtype = layer.slope, len(weight), dtype
        self.weight, self.bias = weight, bias
        on_cpu = weight.device.type == "cpu"
        self.doubles = on_cpu and factor == 2 * before and self.outputs <= MOST_DOUBLED
        if self.doubles:
            self.doubling_weight = doubling_filters(weight)
            self.doubling_bias = None if bias is None else bias.repeat(4)
        if on_cpu and self.outputs < LEAST_OUTPUTS:
            spare = LEAST_OUTPUTS - self.outputs
            self.weight = F.pad(weight, (0, 0, 0, 0, 0, 0, 0, spare))
            self.bias = None if bias is None else F.pad(bias, (0, spare))
        if dtype:
            self._convert(dtype)

    def _convert(self, dtype: torch.dtype) -> None:
        for name in ("weight", "bias", "doubling_weight", "doubling_bias"):
            value = getattr(self, name, None)
            if value is not None:
                setattr(self, name, value.to(dtype))

    def __call__(self, z: Tensor, row: Step, col: Step) -> Tensor:
        """(B, inputs, h, w), the steps' source -> (B, outputs, ...), the window that the steps were planned for."""
        z = z.to(self.dtype or z.dtype).contiguous(memory_format=torch.channels_last)
        if self.doubles and min(z.shape[-2:]) >= EDGE_SOURCE:
            return self._doubled(z, row, col)
        return self._as_written(z, row, col)

    def _as_written(self, z: Tensor, row: Step, col: Step) -> Tensor:
        if tuple(z.shape[-2:]) != (row.resized, col.resized):
            z = F.interpolate(z, size=(row.resized, col.resized), mode="bilinear", align_corners=False)
        z = z[:, :, slice(*row.crop), slice(*col.crop)]
        if any(row.pad + col.pad):
            z = F.pad(z, (*col.pad, *row.pad))
        return self._activate_(F.conv2d(z, self.weight, self.bias))[:, : self.outputs]

    def _doubled(self, z: Tensor, row: Step, col: Step) -> Tensor:
        rows, cols = (_needed(step, size) for step, size in zip((row, col), z.shape[-2:]))
        part = z[:, :, slice(*rows.source), slice(*cols.source)]
        if any(rows.clamped + cols.clamped):
            part = F.pad(part, (*cols.clamped, *rows.clamped), mode="replicate")
        four = self._activate_(F.conv2d(part, self.doubling_weight, self.doubling_bias))
        out = interleave(four)[:, :, slice(*rows.kept), slice(*cols.kept)]
        for end, (source, outermost, crop, pad) in enumerate(EDGES):
            if row.pad[end]:
                edge = row._replace(resized=2 * EDGE_SOURCE, crop=crop, pad=pad)
                out[:, :, outermost] = self._as_written(z[:, :, source], edge, col)
            if col.pad[end]:
                edge = col._replace(resized=2 * EDGE_SOURCE, crop=crop, pad=pad)
                out[:, :, :, outermost] = self._as_written(z[:, :, :, source], row, edge)
        return out

    def _activate_(self, z: Tensor) -> Tensor:
        return z if self.slope is None else F.leaky_relu_(z, self.slope)


class Doubling(NamedTuple):
    """One axis of a doubled stage: read ``source``, repeat its end pixels ``clamped`` times, keep ``kept`` of the
    result."""

    source: Span
    clamped: Span
    kept: Span


def _needed(step: Step, size: int) -> Doubling:
    """The part of a source of ``size`` pixels from which the pixels of the step are computed."""
    first, last = step.crop[0] + 1 - step.pad[0], step.crop[1] - 1 + step.pad[1]
    # The pixels that these replace, and a neighbour on either side.
    begin, end = first // 2 - 1, -(-last // 2) + 1
    clamped = (int(begin < 0), int(end > size))
    kept = (first - 2 * (begin + 1), last - 2 * (begin + 1))
    return Doubling((begin + clamped[0], end - clamped[1]), clamped, kept)
