"""Winograd convolution F(6×6, 3×3) of dense blocks in plain torch operations: a fifth of the multiplications.

Minimal filtering (Winograd, Arithmetic Complexity of Computations, 1980; Lavin & Gray, Fast Algorithms for
Convolutional Neural Networks, 2015, arXiv:1509.09308): six outputs of a three-tap filter g over eight inputs d are

    y = Aᵀ [(G g) ⊙ (Bᵀ d)]

with eight multiplications in place of eighteen. The matrices follow from interpolating the product polynomial at the
points 0, ±1, ±2, ±½ and infinity. Nested over rows and columns, a 6×6 output tile takes 64 multiplications a channel
pair instead of 324, and summing over input channels turns each of the 64 frequencies into a matrix product

    M[f] (tiles × outputs) = V[f] (tiles × inputs) @ U[f] (inputs × outputs)

on which a CPU runs near its peak. What remains is to keep the transforms cheap beside the products:

- Feature maps live as *planes*: (6, 6, positions, channels), plane (i, j) holding pixel (i, j) of every 6×6 tile.
  Tiles lie row after row with one zero column before each row and one zero row above and below, so that the neighbour
  pixels an 8×8 window needs are the same plane one position on or one row on. Every transform is then a handful of
  additions over long contiguous memory, and zero padding costs nothing.
- A dense block transforms each feature map once. The transformed windows of all its maps lie side by side, so that the
  concatenation a convolution reads is the first columns of one matrix, and its products are one matrix product. They
  are small enough to be turned into pixels while they are in the caches; adding up the products of all convolutions map
  by map instead moves a third more through memory.
- A block walks down the image in bands of tile rows. Convolution k+1 lags a tile row behind convolution k, hence no row
  is computed twice and memory depends on the band, not on the image. The block's input is updated in place.
- Filters are transformed when their block runs and dropped behind it: that costs a per cent or two of the block's time
  at 240×240 pixels, while keeping them would take seven times the memory of the weights.

Only float32 on the CPU without autograd comes here. Rounding differs from direct convolution by about 3e-6 of the
values' size.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from torch import Tensor, nn

from .planes import TILE, TileGrid, clear_outside, row_view
from .products import Product, torch_product
from .threads import Scratch, ThreadTeam
from .window_plan import Span, spans
from .winograd import BIAS_FREQUENCY, POINTS, transform_filters, transform_input, transform_output

# Positions that a thread takes through one convolution at a time: the taller a product, the cheaper its set-up.
PIECE_POSITIONS = 768
# Memory for the trunk's two sets of planes and the windows of one band together, if the planes leave room.
WORK_BYTES = 360 * 2**20
LAYERS = 5
# Tile rows by which the last convolution of a block lags behind its input.
LAG = LAYERS - 1


class DenseFilters:
    """Transformed filters of one dense block: ``convolutions[k]`` is (64, outputs, inputs).

    ``scale`` multiplies the last convolution, which is how the block's residual scaling comes in at no cost.
    """

    def __init__(self, convs: Sequence[nn.Conv2d], scale: float, team: ThreadTeam):
        self.inputs, self.growth = convs[0].in_channels, convs[0].out_channels
        # Of all feature maps together, which is what the last convolution reads.
        self.channels = convs[-1].in_channels
        weights = [conv.weight for conv in convs]
        self.biases = [cast(Tensor, conv.bias) for conv in convs]
        weights[-1], self.biases[-1] = weights[-1] * scale, self.biases[-1] * scale
        self.convolutions = [
            team.scratch.take(f"filters {k}", POINTS * POINTS, *weight.shape[:2]) for k, weight in enumerate(weights)
        ]

        def transform(_: Scratch, k: int) -> None:
            transform_filters(weights[k], self.convolutions[k])

        # The largest first, so that the threads end together.
        team.each(transform, reversed(range(len(convs))))

    def map_channels(self, k: int) -> slice:
        """The channels of the feature map that convolution ``k`` is the first to read."""
        return slice(self.inputs + (k - 1) * self.growth if k else 0, self.inputs + k * self.growth)


def band_rows(grid: TileGrid, channels: int, limit: int) -> int:
    """Tile rows of a band whose transformed windows, including those that are still read, fit into ``limit`` bytes."""
    rows = limit // (4 * POINTS * POINTS * channels * grid.cols)
    return grid.rows if rows >= grid.rows else max(LAYERS, rows - LAG)


class Band:
    """The tile rows that each of the five convolutions computes in one step of the walk: [low[k], high[k]).

    Convolution k lags k rows behind the block's input, because it needs one more row of its own input.
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

    def __init__(
        self,
        planes: Tensor,
        grid: TileGrid,
        filters: DenseFilters,
        slope: float,
        team: ThreadTeam,
        product: Product = torch_product,
    ):
        self.planes, self.grid, self.filters, self.slope, self.team = planes, grid, filters, slope, team
        self.product = product
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
        rows = row_view(target, top, band.high[k] - band.low[k], cols)
        out = rows.flatten(2, 3)
        filters, bias = self.filters.convolutions[k], self.filters.biases[k]
        channels = self.filters.map_channels(k)

        def piece(scratch: Scratch, place: tuple[int, Span]) -> None:
            at, (first, end) = place
            windows = self.windows[:, first:end]
            transform_input(source, start + at, cols, windows[:, :, channels], scratch)
            m = scratch.take("products", POINTS * POINTS, end - first, len(bias))
            self.product(windows[:, :, : channels.stop], filters, m)
            m[BIAS_FREQUENCY] += bias
            transform_output(m, out[:, :, at : at + end - first], None if last else self.slope, scratch)

        self.team.each(piece, self._pieces(band.low[k], band.high[k]))
        clear_outside(rows, band.low[k], self.grid)
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
            # Every thread gets the same number of pieces, because all take the same time.
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
