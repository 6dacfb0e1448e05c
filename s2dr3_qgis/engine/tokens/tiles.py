"""Patch tokens of a scene of any size: overlapping tiles of one size, cross-faded, one strip in memory at a time.

Positions enter a DINOv3 backbone relative to its tile, so all tiles have the same size: the last tile of a row or
column is moved back to end with the scene instead of being cut. Units are cells, one patch of 16×16 pixels each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from ..core.errors import InputError
from ..core.messages import message


@dataclass(frozen=True)
class CellTile:
    """A tile: its first row and column and its size, in cells."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True)
class Strip:
    """Finished rows of the token map from ``row`` on: float32 (features, rows, columns), NaN in cells without data."""

    row: int
    tokens: np.ndarray


@dataclass(frozen=True)
class CellPlan:
    """Tiles of ``tile`` cells over ``rows`` × ``columns`` cells; neighbours share ``overlap`` cells.

    :raises InputError: the overlap is not smaller than the tile.
    """

    rows: int
    columns: int
    tile: int
    overlap: int

    def __post_init__(self) -> None:
        if self.tile < 1 or not 0 <= self.overlap < self.tile:
            raise InputError(
                message(
                    "A tile of {tile} patches cannot overlap its neighbours by {overlap}: choose a larger "
                    "tile or a smaller overlap.",
                    tile=self.tile,
                    overlap=self.overlap,
                )
            )

    def __len__(self) -> int:
        return len(self._starts(self.rows)) * len(self._starts(self.columns))

    def rows_of_tiles(self) -> list[list[CellTile]]:
        """The tiles, row by row."""
        height, width = min(self.tile, self.rows), min(self.tile, self.columns)
        return [[CellTile(y, x, height, width) for x in self._starts(self.columns)] for y in self._starts(self.rows)]

    def _starts(self, cells: int) -> list[int]:
        if cells <= self.tile:
            return [0]
        return [*range(0, cells - self.tile, self.tile - self.overlap), cells - self.tile]

    def weights(self, tile: CellTile) -> np.ndarray:
        """Float32 (rows, columns): 1 inside, falling linearly towards the tile's edges over the overlap."""
        return np.outer(self._ramp(tile.rows), self._ramp(tile.columns))

    def _ramp(self, size: int) -> np.ndarray:
        position = np.arange(size) + 0.5
        from_edge = np.minimum(position, size - position)
        return np.minimum(1.0, from_edge / max(self.overlap, 1e-6)).astype(np.float32)


def strips(
    plan: CellPlan, features: int, tokens_of: Callable[[CellTile], tuple[np.ndarray, np.ndarray]]
) -> Iterator[Strip]:
    """The token map from top to bottom, NaN in cells without data.

    :param tokens_of: for a tile, float32 (features, rows, columns) and a bool mask (rows, columns) of cells with data.
    """
    tiles = plan.rows_of_tiles()
    height = tiles[0][0].rows
    total = np.zeros((features, height, plan.columns), np.float32)
    weight = np.zeros((height, plan.columns), np.float32)
    for row, following in zip(tiles, [*tiles[1:], None]):
        for tile in row:
            tokens, valid = tokens_of(tile)
            blend = plan.weights(tile) * valid
            across = slice(tile.column, tile.column + tile.columns)
            total[:, :, across] += np.where(valid, tokens, 0.0) * blend
            weight[:, across] += blend
        first = row[0].row
        done = height if following is None else following[0].row - first
        with np.errstate(invalid="ignore"):
            finished = total[:, :done] / np.where(weight[:done] > 0, weight[:done], np.nan)
        yield Strip(first, finished)
        total = np.concatenate((total[:, done:], np.zeros_like(total[:, :done])), 1)
        weight = np.concatenate((weight[done:], np.zeros_like(weight[:done])))
