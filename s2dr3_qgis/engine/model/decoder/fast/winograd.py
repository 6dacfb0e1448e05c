"""Winograd's transforms F(4×4, 3×3): filters, inputs and outputs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Union

import torch
from torch import Tensor

from .planes import TILE
from .threads import Scratch
from .window_plan import spans

POINTS = 6
Maps = Union[Tensor, Sequence[Tensor]]
"""Planes by their number: a tensor by its first axis, or one tensor each."""


# Filter transform G of Lavin & Gray, section 4.1.
FILTER_TRANSFORM = torch.tensor(
    [
        [1 / 4, 0, 0],
        [-1 / 6, -1 / 6, -1 / 6],
        [-1 / 6, 1 / 6, -1 / 6],
        [1 / 24, 1 / 12, 1 / 6],
        [1 / 24, -1 / 12, 1 / 6],
        [0, 0, 1],
    ],
    dtype=torch.float64,
)


_FILTER_TRANSFORM_2D = torch.kron(FILTER_TRANSFORM, FILTER_TRANSFORM).float()


# The column of Aᵀ for point 1 is all ones: a constant put at frequency (1, 1) comes out at all 16 pixels of a tile.
BIAS_FREQUENCY = POINTS + 1


# Values of one plane that are transformed at a time, so that the intermediate results stay in the caches.
CHUNK_VALUES = 48 * 1024


def transform_filters(weights: Tensor, out: Tensor | None = None) -> Tensor:
    """Filters (outputs, inputs, 3, 3) -> U (36, inputs, outputs) = G g Gᵀ per filter, a view of ``out`` (36, outputs,
    inputs): in this order nothing needs to be copied."""
    outputs, inputs = weights.shape[:2]
    flat = None if out is None else out.view(POINTS * POINTS, -1)
    products = torch.mm(_FILTER_TRANSFORM_2D, weights.reshape(-1, 9).T, out=flat)
    return products.view(-1, outputs, inputs).transpose(1, 2)


def _analyse(d: Maps, out: Maps, odd: Tensor, even: Tensor) -> None:
    """Bᵀ d along one axis: six values of each window -> six frequencies, with the ± points sharing their halves."""
    torch.sub(d[4], d[2], alpha=4, out=even)
    torch.sub(d[3], d[1], alpha=4, out=odd)
    torch.add(even, odd, out=out[1])
    torch.sub(even, odd, out=out[2])
    torch.sub(d[4], d[2], out=even)
    torch.sub(d[3], d[1], out=odd)
    torch.add(even, odd, alpha=2, out=out[3])
    torch.sub(even, odd, alpha=2, out=out[4])
    torch.sub(d[0], d[2], out=out[0])
    torch.add(even, out[0], alpha=4, out=out[0])
    torch.sub(d[5], d[3], out=out[5])
    out[5].sub_(odd, alpha=4)


def _synthesise(m: Maps, out: Maps, near: Tensor, far: Tensor) -> None:
    """Aᵀ m along one axis: six frequencies -> four outputs; ``near`` holds the points ±1, ``far`` ±2."""
    torch.add(m[1], m[2], out=near)
    torch.add(m[3], m[4], out=far)
    torch.add(m[0], near, out=out[0])
    out[0].add_(far)
    torch.add(near, far, alpha=4, out=out[2])
    torch.sub(m[1], m[2], out=near)
    torch.sub(m[3], m[4], out=far)
    torch.add(near, far, alpha=2, out=out[1])
    torch.add(near, m[5], out=out[3])
    out[3].add_(far, alpha=8)


def transform_input(planes: Tensor, start: int, cols: int, out: Tensor, scratch: Scratch) -> None:
    """V = Bᵀ d B of the tiles at positions ``start`` .. of ``planes`` into ``out`` (36, count, channels)."""
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
    """Y = Aᵀ M A of ``products`` (36, count, channels) into ``out`` (4, 4, count, channels).

    With a ``slope`` LeakyReLU(Y) is written, without one Y is added.
    """
    count, channels = products.shape[1:]
    products = products.unflatten(0, (POINTS, POINTS))
    for first, last in spans(0, count, max(1, CHUNK_VALUES // channels)):
        size = last - first
        rows = scratch.take("rows", TILE, POINTS, size, channels)
        near, far = scratch.take("halves", 2, POINTS, size, channels)
        _synthesise(products[:, :, first:last], rows, near, far)
        near, far = scratch.take("halves", 2, TILE, size, channels)
        pixels = scratch.take("pixels", TILE, TILE, size, channels)
        _synthesise(rows.unbind(1), pixels.unbind(1), near, far)
        if slope is None:
            out[:, :, first:last].add_(pixels)
        else:
            torch.ops.aten.leaky_relu.out(pixels, slope, out=out[:, :, first:last])
