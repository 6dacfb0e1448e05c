"""Feature maps as planes of small tiles, the layout of the fast convolutions."""

from __future__ import annotations

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from .window_plan import Span

TILE = 6


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
    """Planes (6, 6, positions, channels) for tile rows -1 .. rows with one spare position at each end, unset."""
    return torch.empty(TILE, TILE, 2 + (rows + 2) * cols, channels)


def row_view(planes: Tensor, first: int, count: int, cols: int) -> Tensor:
    """View (6, 6, count, cols, channels) of tile rows ``first`` .. of ``planes``; row -1 is the zero row above."""
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
