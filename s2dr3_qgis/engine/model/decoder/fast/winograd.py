"""Winograd's transforms F(6×6, 3×3) at the points 0, ±1, ±2, ±½ and infinity: filters, inputs and outputs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Union

import torch
from torch import Tensor

from .planes import TILE
from .threads import Scratch
from .window_plan import spans

POINTS = 8
Maps = Union[Tensor, Sequence[Tensor]]
"""Planes by their number: a tensor by its first axis, or one tensor each."""


# Filter transform G: the filter's polynomial at each point, over the point's distances to the others.
FILTER_TRANSFORM = torch.tensor(
    [
        [1, 0, 0],
        [-2 / 9, -2 / 9, -2 / 9],
        [-2 / 9, 2 / 9, -2 / 9],
        [1 / 90, 1 / 45, 2 / 45],
        [1 / 90, -1 / 45, 2 / 45],
        [32 / 45, 16 / 45, 8 / 45],
        [32 / 45, -16 / 45, 8 / 45],
        [0, 0, 1],
    ],
    dtype=torch.float64,
)


_FILTER_TRANSFORM_2D = torch.kron(FILTER_TRANSFORM, FILTER_TRANSFORM).float()


# The column of Aᵀ for point 1 is all ones: a constant put at frequency (1, 1) comes out at all 36 pixels of a tile.
BIAS_FREQUENCY = POINTS + 1


# The frequencies of the points ±1, ±2 and ±½.
PAIRS = ((1, 2), (3, 4), (5, 6))

# Values of one plane that are transformed at a time, so that the intermediate results stay in the caches.
CHUNK_VALUES = 24 * 1024


def transform_filters(weights: Tensor, out: Tensor | None = None) -> Tensor:
    """Filters (outputs, inputs, 3, 3) -> U (64, inputs, outputs) = G g Gᵀ per filter, a view of ``out`` (64, outputs,
    inputs): in this order nothing needs to be copied."""
    outputs, inputs = weights.shape[:2]
    flat = None if out is None else out.view(POINTS * POINTS, -1)
    products = torch.mm(_FILTER_TRANSFORM_2D, weights.reshape(-1, 9).T, out=flat)
    return products.view(-1, outputs, inputs).transpose(1, 2)


def _analyse(d: Maps, out: Maps, odd: Tensor, even: Tensor) -> None:
    """Bᵀ d along one axis: eight values of each window -> eight frequencies, the ± points sharing their halves."""
    torch.add(d[2], d[6], out=even)
    even.sub_(d[4], alpha=17 / 4)
    torch.add(d[1], d[5], out=odd)
    odd.sub_(d[3], alpha=17 / 4)
    torch.add(even, odd, out=out[1])
    torch.sub(even, odd, out=out[2])
    torch.sub(d[2], d[4], alpha=5, out=even)
    torch.add(d[6], even, alpha=1 / 4, out=even)
    torch.sub(d[1], d[3], alpha=5, out=odd)
    odd.add_(d[5], alpha=4)
    torch.add(even, odd, alpha=1 / 2, out=out[3])
    torch.sub(even, odd, alpha=1 / 2, out=out[4])
    torch.sub(d[2], d[4], alpha=5 / 4, out=even)
    torch.add(d[6], even, alpha=4, out=even)
    torch.sub(d[1], d[3], alpha=5 / 4, out=odd)
    torch.add(d[5], odd, alpha=4, out=odd)
    torch.add(even, odd, alpha=1 / 2, out=out[5])
    torch.sub(even, odd, alpha=1 / 2, out=out[6])
    torch.sub(d[4], d[2], out=even)
    torch.sub(d[0], d[6], out=out[0])
    out[0].add_(even, alpha=21 / 4)
    torch.sub(d[3], d[5], out=odd)
    torch.sub(d[7], d[1], out=out[7])
    out[7].add_(odd, alpha=21 / 4)


def _synthesise(m: Maps, out: Maps, one: Tensor, two: Tensor, half: Tensor) -> None:
    """Aᵀ m along one axis: eight frequencies -> six outputs; ``one``, ``two`` and ``half`` hold the points ±1, ±2, ±½.

    The sums of the ± points give the even outputs, their differences the odd ones.
    """
    for both, (plus, minus) in zip((one, two, half), PAIRS):
        torch.add(m[plus], m[minus], out=both)
    torch.add(m[0], one, out=out[0])
    out[0].add_(two).add_(half)
    torch.add(one, two, alpha=4, out=out[2])
    out[2].add_(half, alpha=1 / 4)
    torch.add(one, two, alpha=16, out=out[4])
    out[4].add_(half, alpha=1 / 16)
    for both, (plus, minus) in zip((one, two, half), PAIRS):
        torch.sub(m[plus], m[minus], out=both)
    torch.add(one, two, alpha=2, out=out[1])
    out[1].add_(half, alpha=1 / 2)
    torch.add(one, two, alpha=8, out=out[3])
    out[3].add_(half, alpha=1 / 8)
    torch.add(m[7], one, out=out[5])
    out[5].add_(two, alpha=32).add_(half, alpha=1 / 32)


def transform_input(planes: Tensor, start: int, cols: int, out: Tensor, scratch: Scratch) -> None:
    """V = Bᵀ d B of the tiles at positions ``start`` .. of ``planes`` into ``out`` (64, count, channels)."""
    count, channels = out.shape[1:]
    out = out.unflatten(0, (POINTS, POINTS))
    for first, last in spans(0, count, max(1, CHUNK_VALUES // channels)):
        # One position more on either side: the column pass looks at its neighbours.
        begin, end = start + first - 1, start + last + 1
        above = planes[TILE - 1, :, begin - cols : end - cols]
        below = planes[0, :, begin + cols : end + cols]
        rows = scratch.take("rows", POINTS, TILE, end - begin, channels)
        odd, even = scratch.take("halves", 2, TILE, end - begin, channels)
        _analyse((above, *planes[:, :, begin:end], below), rows, odd, even)
        windows = (rows[:, TILE - 1, :-2], *rows[:, :, 1:-1].unbind(1), rows[:, 0, 2:])
        odd, even = scratch.take("halves", 2, POINTS, last - first, channels)
        _analyse(windows, out[:, :, first:last].unbind(1), odd, even)


def transform_output(products: Tensor, out: Tensor, slope: float | None, scratch: Scratch) -> None:
    """Y = Aᵀ M A of ``products`` (64, count, channels) into ``out`` (6, 6, count, channels).

    With a ``slope`` LeakyReLU(Y) is written, without one Y is added.
    """
    count, channels = products.shape[1:]
    products = products.unflatten(0, (POINTS, POINTS))
    for first, last in spans(0, count, max(1, CHUNK_VALUES // channels)):
        size = last - first
        rows = scratch.take("rows", TILE, POINTS, size, channels)
        halves = scratch.take("halves", 3, POINTS, size, channels)
        _synthesise(products[:, :, first:last], rows, *halves)
        halves = scratch.take("halves", 3, TILE, size, channels)
        pixels = scratch.take("pixels", TILE, TILE, size, channels)
        _synthesise(rows.unbind(1), pixels.unbind(1), *halves)
        if slope is None:
            out[:, :, first:last].add_(pixels)
        else:
            torch.ops.aten.leaky_relu.out(pixels, slope, out=out[:, :, first:last])
