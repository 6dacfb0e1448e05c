"""Winograd convolution F(4×4, 3×3) of dense blocks in plain torch operations: a quarter of the multiplications.

Minimal filtering (Winograd, Arithmetic Complexity of Computations, 1980; Lavin & Gray, Fast Algorithms for
Convolutional Neural Networks, 2015, arXiv:1509.09308): four outputs of a three-tap filter g over six inputs d are

    y = Aᵀ [(G g) ⊙ (Bᵀ d)]

with six multiplications in place of twelve. The matrices follow from interpolating the product polynomial at the
points 0, ±1, ±2 and infinity. Nested over rows and columns, a 4×4 output tile takes 36 multiplications a channel pair
instead of 144, and summing over input channels turns each of the 36 frequencies into a matrix product

    M[f] (tiles × outputs) = V[f] (tiles × inputs) @ U[f] (inputs × outputs)

on which a CPU runs near its peak. What remains is to keep the transforms cheap beside the products:

- Feature maps live as *planes*: (4, 4, positions, channels), plane (i, j) holding pixel (i, j) of every 4×4 tile.
  Tiles lie row after row with one zero column before each row and one zero row above and below, so that the neighbour
  pixels a 6×6 window needs are the same plane one position on or one row on. Every transform is then a handful of
  additions over long contiguous memory, and zero padding costs nothing.
- A dense block transforms each feature map once. The transformed windows of all its maps lie side by side, so that the
  concatenation a convolution reads is the first columns of one matrix, and its products are one matrix product. They
  are small enough to be turned into pixels while they are in the caches; adding up the products of all convolutions map
  by map instead moves a third more through memory.
- A block walks down the image in bands of tile rows. Convolution k+1 lags a tile row behind convolution k, hence no row
  is computed twice and memory depends on the band, not on the image. The block's input is updated in place.
- Filters are transformed when their block runs and dropped behind it: that costs a per cent or two of the block's time
  at 240×240 pixels, while keeping them would take four times the memory of the weights.

Only float32 on the CPU without autograd comes here. Rounding differs from direct convolution by about 3e-6 of the
values' size.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .generator import Span, spans
from .threads import Scratch, Team

TILE = 4
POINTS = 6
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
# Values of one plane that a transform takes at a time, so that its intermediate results stay in the caches.
CHUNK_VALUES = 48 * 1024
# Positions a thread takes through one convolution at a time: the taller a product, the less its set-up weighs.
PIECE_POSITIONS = 1024
# Memory for the trunk's two sets of planes and the windows of one band together, where the planes leave room.
WORK_BYTES = 360 * 2**20
LAYERS = 5
# Tile rows by which the last convolution of a block lags behind its input.
LAG = LAYERS - 1


class TileGrid(NamedTuple):
    """How an image of ``height`` × ``width`` pixels lies in planes: ``rows`` × ``cols`` positions."""

    height: int
    width: int

    @property
    def rows(self) -> int:
        """Rows of tiles."""
        return -(-self.height // TILE)

    @property
    def cols(self) -> int:
        """Positions in a row: the tiles and the zero position before them."""
        return -(-self.width // TILE) + 1


def empty_planes(rows: int, cols: int, channels: int) -> Tensor:
    """Planes (4, 4, positions, channels) for tile rows -1 .. rows with one spare position at each end, unset."""
    return torch.empty(TILE, TILE, 2 + (rows + 2) * cols, channels)


def row_view(planes: Tensor, first: int, count: int, cols: int) -> Tensor:
    """View (4, 4, count, cols, channels) of tile rows ``first`` .. of ``planes``; row -1 is the zero row above."""
    start = 1 + (first + 1) * cols
    return planes[:, :, start : start + count * cols].unflatten(2, (count, cols))


def to_planes(image: Tensor, grid: TileGrid) -> Tensor:
    """(channels, height, width) -> planes of ``grid``, zero outside the image."""
    rows, cols = grid.rows, grid.cols
    planes = empty_planes(rows, cols, len(image)).zero_()
    pad = (0, TILE * (cols - 1) - grid.width, 0, TILE * rows - grid.height)
    tiles = F.pad(image, pad).unflatten(2, (-1, TILE)).unflatten(1, (-1, TILE))
    row_view(planes, 0, rows, cols)[:, :, :, 1:].copy_(tiles.permute(2, 4, 1, 3, 0))
    return planes


def read_planes(planes: Tensor, rows: Span, cols: Span, grid: TileGrid) -> Tensor:
    """The pixels ``rows`` × ``cols`` as (channels, h, w), a view of channels-last memory."""
    tile_rows, tile_cols = ((first // TILE, -(-last // TILE)) for first, last in (rows, cols))
    tiles = row_view(planes, tile_rows[0], tile_rows[1] - tile_rows[0], grid.cols)
    # Position 0 of a row is the zero column.
    tiles = tiles[:, :, :, 1 + tile_cols[0] : 1 + tile_cols[1]]
    pixels = tiles.permute(2, 0, 3, 1, 4).flatten(2, 3).flatten(0, 1).permute(2, 0, 1)
    top, left = tile_rows[0] * TILE, tile_cols[0] * TILE
    return pixels[:, rows[0] - top : rows[1] - top, cols[0] - left : cols[1] - left]


def clear_outside(rows_of_tiles: Tensor, first: int, grid: TileGrid) -> None:
    """Zero what lies outside the image in a row_view of tile rows ``first`` .. : convolution pads with zeros."""
    rows_of_tiles[:, :, :, 0] = 0
    if grid.width % TILE:
        rows_of_tiles[:, grid.width % TILE :, :, -1] = 0
    last = grid.rows - 1 - first
    if grid.height % TILE and 0 <= last < rows_of_tiles.shape[2]:
        rows_of_tiles[grid.height % TILE :, :, last] = 0


def transform_filters(weights: Tensor, out: Tensor | None = None) -> Tensor:
    """Filters (outputs, inputs, 3, 3) -> U (36, inputs, outputs) = G g Gᵀ per filter, a view of ``out`` (36, outputs,
    inputs): in this order nothing needs to be copied."""
    outputs, inputs = weights.shape[:2]
    flat = None if out is None else out.view(POINTS * POINTS, -1)
    made = torch.mm(_FILTER_TRANSFORM_2D, weights.reshape(-1, 9).T, out=flat)
    return made.view(-1, outputs, inputs).transpose(1, 2)


def _analyse(d: Sequence[Tensor], out: Sequence[Tensor], odd: Tensor, even: Tensor) -> None:
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


def _synthesise(m: Sequence[Tensor], out: Sequence[Tensor], near: Tensor, far: Tensor) -> None:
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


class DenseFilters:
    """Transformed filters of one dense block: ``convolutions[k]`` is (36, inputs, outputs).

    ``scale`` multiplies the last convolution, which is how the block's residual scaling comes in at no cost.
    """

    def __init__(self, convs: Sequence[nn.Conv2d], scale: float, team: Team):
        self.inputs, self.growth = convs[0].in_channels, convs[0].out_channels
        # Of all feature maps together, which is what the last convolution reads.
        self.channels = convs[-1].in_channels
        weights = [conv.weight for conv in convs]
        self.biases = [conv.bias for conv in convs]
        weights[-1], self.biases[-1] = weights[-1] * scale, self.biases[-1] * scale
        held = [
            team.scratch.take(f"filters {k}", POINTS * POINTS, *weight.shape[:2]) for k, weight in enumerate(weights)
        ]

        def transform(_: Scratch, k: int) -> None:
            transform_filters(weights[k], held[k])

        # The largest first, so that the threads end together.
        team.each(transform, reversed(range(len(convs))))
        self.convolutions = [filters.transpose(1, 2) for filters in held]

    def map_channels(self, k: int) -> slice:
        """Where the feature map that convolution ``k`` is the first to read lies among the channels."""
        return slice(self.inputs + (k - 1) * self.growth if k else 0, self.inputs + k * self.growth)


def band_rows(grid: TileGrid, channels: int, limit: int) -> int:
    """Tile rows of a band whose transformed windows, those that are still read included, fit into ``limit`` bytes."""
    rows = limit // (4 * POINTS * POINTS * channels * grid.cols)
    return grid.rows if rows >= grid.rows else max(LAYERS, rows - LAG)


class Band:
    """Which tile rows each of the five convolutions makes in one step of the walk: [low[k], high[k]).

    Convolution k lags k rows behind the block's input, since it needs one row more of what it reads.
    """

    def __init__(self, begin: int, height: int, rows: int):
        self.begin = begin
        self.final = begin + height >= rows
        self.low = [max(begin - k, 0) for k in range(LAYERS)]
        self.high = [rows if self.final else begin + height - k for k in range(LAYERS)]


class DenseWalk:
    """One dense block walking down one image; the pieces of a step are independent and may run on several threads.

    ``windows`` holds the transformed windows of all feature maps side by side, for the tile rows that a step still
    reads: row r lies at r modulo ``room``, so that nothing is moved from step to step.
    """

    def __init__(self, planes: Tensor, grid: TileGrid, filters: DenseFilters, slope: float, team: Team):
        self.planes, self.grid, self.filters, self.slope, self.team = planes, grid, filters, slope, team
        # The trunk keeps a second set of planes for its residuals.
        self.height = band_rows(grid, filters.channels, WORK_BYTES - 2 * planes.nbytes)
        self.room = min(self.height + LAG, grid.rows)
        spare = 2 + (self.room + 3) * grid.cols
        take = team.scratch.take
        self.windows = take("windows", POINTS * POINTS, self.room * grid.cols, filters.channels)
        self.maps = [take(f"map {k}", TILE, TILE, spare, filters.growth) for k in range(LAG)]

    def run(self) -> None:
        """Add the block's branch to ``planes``."""
        before = None
        for begin in range(0, self.grid.rows, self.height):
            band = Band(begin, self.height, self.grid.rows)
            self._carry_over(before, band)
            for k in range(LAYERS):
                self._layer(band, k)
            before = band

    def _layer(self, band: Band, k: int) -> None:
        """Convolution ``k`` of one step."""
        cols, last = self.grid.cols, k == LAG
        source, top = (self.maps[k - 1], 0) if k else (self.planes, band.low[0])
        start = 1 + (top + 1) * cols
        target, top = (self.planes, band.low[k]) if last else (self.maps[k], band.low[k] - band.low[k + 1])
        made = row_view(target, top, band.high[k] - band.low[k], cols)
        out = made.flatten(2, 3)
        filters, bias = self.filters.convolutions[k], self.filters.biases[k]
        channels = self.filters.map_channels(k)

        def piece(scratch: Scratch, place: tuple[int, Span]) -> None:
            at, (first, end) = place
            windows = self.windows[:, first:end]
            transform_input(source, start + at, cols, windows[:, :, channels], scratch)
            m = scratch.take("products", POINTS * POINTS, end - first, len(bias))
            torch.bmm(windows[:, :, : channels.stop], filters, out=m)
            m[BIAS_FREQUENCY] += bias
            transform_output(m, out[:, :, at : at + end - first], None if last else self.slope, scratch)

        self.team.each(piece, self._pieces(band.low[k], band.high[k]))
        clear_outside(made, band.low[k], self.grid)
        if not last:
            end = 1 + (top + 1) * cols + out.shape[2]
            target[:, :, end : end + cols + 1] = 0

    def _pieces(self, low: int, high: int) -> list[tuple[int, Span]]:
        """Tile rows [low, high) in pieces: (position counted from the first, place in ``windows``)."""
        cols, pieces, row = self.grid.cols, [], low
        while row < high:
            slot = row % self.room
            end = min(high, row + self.room - slot)
            at, place, count = (row - low) * cols, slot * cols, (end - row) * cols
            # As many pieces for every thread, for they take the same time.
            parts = -(-count // (PIECE_POSITIONS * self.team.threads)) * self.team.threads
            longest = -(-count // parts)
            pieces += [(at + first, (place + first, place + last)) for first, last in spans(0, count, longest)]
            row = end
        return pieces

    def _carry_over(self, before: Band | None, band: Band) -> None:
        """Move the rows of the maps that the next step still reads to the front; at the top, zero rows."""
        cols = self.grid.cols
        for k, held in enumerate(self.maps):
            if before is None:
                held[:, :, : 1 + cols] = 0
                continue
            last = row_view(held, before.high[k] - 2 - before.low[k + 1], 2, cols)
            row_view(held, -1, 2, cols).copy_(last.clone())
