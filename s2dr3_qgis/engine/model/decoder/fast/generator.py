"""The generator window by window: tens of megabytes instead of gigabytes, all of it in the processor's caches.

A stage resizes and convolves, so an output window depends on a slightly larger window of the stage before. Applied
backwards through all stages, this gives the exact window of every intermediate result; the overlap of neighbours is
computed twice. Values equal those of the whole image except for the rounding of bilinear weights: torch computes them
from float32 coordinates, and small coordinates are more exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from torch import Tensor

from ...devices import no_autocast
from ...resample import BICUBIC_REACH, enlarging_matrix
from .stage import Stage
from .window_plan import Span, Step


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
    with no_autocast(z.device.type):
        return stage(z.to(stage.weight.dtype), row, col)


def add_enlarged_(target: Tensor, image: Tensor, rows: Span, cols: Span, scale: int) -> None:
    """Add the bicubic enlargement of the input pixels ``rows`` × ``cols`` of ``image`` (B, C, H, W) to ``target``
    (B, C, scale·h, scale·w), never rounded by autocast."""
    matrices, parts = [], []
    for (first, last), size in zip((rows, cols), image.shape[-2:]):
        begin, end = max(first - BICUBIC_REACH, 0), min(last + BICUBIC_REACH, size)
        matrix = enlarging_matrix(end - begin, scale)[(first - begin) * scale : (last - begin) * scale]
        matrices.append(matrix.to(image))
        parts.append(slice(begin, end))
    with no_autocast(image.device.type):
        tall = matrices[0] @ image[:, :, parts[0], parts[1]]
        # Band by band: a matrix product can add to a window of a larger image without a copy of it.
        for plane, band in zip(target.view(-1, *target.shape[2:]), tall.flatten(0, 1)):
            plane.addmm_(band, matrices[1].T)
