"""The generator window by window: tens of megabytes in place of gigabytes, and all of it in the processor's caches.

A stage resizes and convolves, so an output window depends on a slightly larger window of the stage before. Followed
back through all stages that gives the exact windows of every intermediate result; what overlaps between neighbours is
computed twice. Values equal those of the whole image but for the rounding of bilinear weights, which torch computes
from float32 coordinates and which are more exact where coordinates are small.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Callable, NamedTuple

import torch
from torch import Tensor

from ...resample import window_matrix

if TYPE_CHECKING:
    from .stage import Stage

# Bicubic interpolation reads two pixels to either side.
BICUBIC_REACH = 2

Span = tuple[int, int]


class Step(NamedTuple):
    """One axis of one stage: read ``source``, resize to ``resized``, keep ``crop``, put ``pad`` zeros at the ends."""

    source: Span
    resized: int
    crop: Span
    pad: Span


def plan_axis(window: Span, size: int, factors: Sequence[int]) -> list[Step]:
    """Steps, first stage first, that make the output pixels [first, last) of an axis with ``size`` input pixels.

    ``factors`` are the stages' sizes in multiples of the input's.
    """
    steps = []
    for factor, before in reversed(list(zip(factors, (1, *factors)))):
        full = size * factor
        # A 3×3 convolution reads one pixel more on either side, or a zero beyond the image.
        first, last = max(window[0] - 1, 0), min(window[1] + 1, full)
        pad = (int(window[0] == 0), int(window[1] == full))
        common = math.gcd(factor, before)
        up, down = factor // common, before // common
        # Resizing maps blocks of `down` pixels to blocks of `up`. One block more than needed on either side keeps the
        # blocks' edges, where interpolation clamps, out of what is kept; at the image's own edge clamping is right.
        spare = 0 if up == down else 1
        begin = max(first // up - spare, 0)
        end = min(-(-last // up) + spare, full // up)
        window = (begin * down, end * down)
        steps.append(Step(window, (end - begin) * up, (first - begin * up, last - begin * up), pad))
    return steps[::-1]


def generate_window(
    read: Callable[[Span, Span], Tensor], stages: Sequence[Stage], rows: Sequence[Step], cols: Sequence[Step]
) -> Tensor:
    """The generator's output (B, bands, h, w) of one window; ``read(rows, cols)`` gives a window of the features.

    The last stage, which costs little, is never rounded by autocast.
    """
    z = read(rows[0].source, cols[0].source)
    *before, last = zip(stages, rows, cols)
    for stage, row, col in before:
        z = stage(z, row, col)
    stage, row, col = last
    with torch.autocast(z.device.type, enabled=False):
        return stage(z.to(stage.weight.dtype), row, col)


def add_enlarged_(target: Tensor, image: Tensor, rows: Span, cols: Span, scale: int) -> None:
    """Add the bicubic enlargement of the input pixels ``rows`` × ``cols`` of ``image`` (B, C, H, W) to ``target``
    (B, C, scale·h, scale·w), never rounded by autocast."""
    matrices, parts = [], []
    for (first, last), size in zip((rows, cols), image.shape[-2:]):
        begin, end = max(first - BICUBIC_REACH, 0), min(last + BICUBIC_REACH, size)
        matrix = window_matrix(end - begin, scale)[(first - begin) * scale : (last - begin) * scale]
        matrices.append(matrix.to(image))
        parts.append(slice(begin, end))
    with torch.autocast(image.device.type, enabled=False):
        tall = matrices[0] @ image[:, :, parts[0], parts[1]]
        # Band by band: a matrix product can add to a window of a larger image without a copy of it.
        for plane, band in zip(target.view(-1, *target.shape[2:]), tall.flatten(0, 1)):
            plane.addmm_(band, matrices[1].T)


def spans(first: int, last: int, longest: int) -> list[Span]:
    """[first, last) in parts of nearly equal size, none longer than ``longest``."""
    parts = -(-(last - first) // longest)
    edges = [first + (last - first) * k // parts for k in range(parts + 1)]
    return list(zip(edges, edges[1:]))
