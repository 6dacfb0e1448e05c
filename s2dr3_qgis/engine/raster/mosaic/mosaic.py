"""The mosaic in the making: tiles are blended into a plain scratch file that survives the death of the process.

The result lies as uncompressed numbers in the order band, row, column, so that writing a tile again does no harm and a
half-written tile spoils nothing else. Where neighbours cross-fade, the weighted sum so far waits in scratch files
beside it until the last neighbour comes. Memory holds one tile, however large the scene is.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

import numpy as np

from ...core.files import disk_errors
from ..encoding import SCALE, Encoding, Statistics
from ..grid import Window
from .tile_plan import Tile, TilePlan, weights

ENVI_TYPES = {"UInt16": 12, "Float32": 4}
RESULT_NAME = "result.raw"
# Output rows of a tile that are blended at a time: the temporary arrays stay in the caches, and too small for the C
# library to keep them, freed, for the thread that made them.
BLOCK_ROWS = 64


class Mosaic:
    """Scratch files in ``folder`` for ``channels`` bands of the plan's window, ``SCALE`` times finer.

    Tiles come in the plan's order, each once `add`ed or `skip`ped; after an interruption the same tile may come again.
    Raises RasterError where the disk is full or gone.
    """

    def __init__(self, folder: Path, plan: TilePlan, channels: int, encoding: Encoding):
        self.plan, self.channels, self.encoding = plan, channels, encoding
        self.folder = folder
        window = plan.window.scale(SCALE)
        self.height, self.width = window.height, window.width
        self._result = folder / RESULT_NAME
        with disk_errors(folder):
            self._file = _open_sized(self._result, channels * self.height * self.width * encoding.dtype.itemsize)

    def add(self, tile: Tile, result: np.ndarray, valid: np.ndarray) -> list[Statistics]:
        """Blend reflectance float32 (channels, 10·h, 10·w) of ``tile.counts`` and write what is done.

        ``valid`` (channels or 1, 10·h, 10·w) is the mask of ``tile.done``. Returns the bands' statistics there.
        """
        down, across = (weights(span, self.plan.fade, SCALE) for span in (tile.down, tile.across))
        down = down[:, None]
        height, width = tile.done.height * SCALE, tile.done.width * SCALE
        masks = np.broadcast_to(valid, (self.channels, height, width))
        below = np.empty((self.channels, len(down) - height, width), np.float32)
        right = np.empty((self.channels, len(down), len(across) - width), np.float32)
        statistics = []
        with disk_errors(self.folder):
            left = _strips(self._right(tile.column - 1)) if tile.across.shared else None
            above = _strips(self._below(tile.row - 1, tile.column)) if tile.down.shared else None
            for band, mask in enumerate(masks):
                total = Statistics()
                for rows in [*_row_blocks(0, height), *_row_blocks(height, len(down))]:
                    blended = result[band, rows] * down[rows] * across
                    if left is not None:
                        blended[:, : left.shape[2]] += left[band, rows]
                    right[band, rows] = blended[:, width:]
                    blended = blended[:, :width]
                    if above is not None:
                        shared = above[band, rows]
                        blended[: len(shared)] += shared
                    if rows.start >= height:
                        below[band, rows.start - height : rows.stop - height] = blended
                        continue
                    stored = self.encoding(blended, mask[rows])
                    self._write(tile.done, band, rows.start, stored)
                    total.add(Statistics.of(stored[mask[rows]]))
                statistics.append(total)
            _save_strips(self._below(tile.row, tile.column), below)
            _save_strips(self._right(tile.column), right)
        return statistics

    def skip(self, tile: Tile) -> None:
        """Leave out a tile without a valid pixel where its result would count."""
        with disk_errors(self.folder):
            # No file means nothing to add: all that this tile could add to is nodata.
            self._below(tile.row, tile.column).unlink(missing_ok=True)
            self._right(tile.column).unlink(missing_ok=True)
            if self.encoding.nodata != 0:
                shape = (tile.done.height * SCALE, tile.done.width * SCALE)
                empty = np.broadcast_to(self.encoding.dtype.type(self.encoding.nodata), shape)
                for band in range(self.channels):
                    self._write(tile.done, band, 0, empty)

    def read(self, window: Window) -> np.ndarray:
        """The stored numbers (channels, h, w) of a window, in pixels of the result; call it when all is done."""
        stored = np.empty((self.channels, window.height, window.width), self.encoding.dtype)
        # Unbuffered: a buffer would be filled anew, and mostly in vain, for each line.
        with disk_errors(self.folder), self._result.open("rb", buffering=0) as file:
            for band, lines in enumerate(stored):
                for row, line in enumerate(lines, window.y):
                    file.seek(self._place(band, row, window.x))
                    if file.readinto(memoryview(line).cast("B")) != line.nbytes:
                        raise OSError(errno.EIO, "the unfinished work was cut short")
        return stored

    def sync(self) -> None:
        """Bring what was written onto the disk."""
        with disk_errors(self.folder):
            self._file.flush()
            os.fsync(self._file.fileno())

    def close(self) -> None:
        """Close the scratch file; it stays."""
        with disk_errors(self.folder):
            self._file.close()

    def envi(self) -> Path:
        """The result as a file that GDAL opens: writes the ENVI header beside the numbers."""
        lines = [
            "ENVI",
            f"samples = {self.width}",
            f"lines = {self.height}",
            f"bands = {self.channels}",
            f"data type = {ENVI_TYPES[self.encoding.name]}",
            "header offset = 0",
            "interleave = bsq",
            "byte order = 0",
        ]
        with disk_errors(self.folder):
            self._result.with_suffix(".hdr").write_text("\n".join(lines) + "\n", encoding="ascii")
        return self._result

    def _write(self, done: Window, band: int, first: int, stored: np.ndarray) -> None:
        """Write rows of ``done``, from its output row ``first`` on."""
        x, y = (done.x - self.plan.window.x) * SCALE, (done.y - self.plan.window.y) * SCALE
        for row, line in enumerate(stored, y + first):
            self._file.seek(self._place(band, row, x))
            self._file.write(line.tobytes())

    def _place(self, band: int, row: int, column: int) -> int:
        """Where a number stands in the file."""
        return ((band * self.height + row) * self.width + column) * self.encoding.dtype.itemsize

    def _below(self, row: int, column: int) -> Path:
        # Two sets in turn: the row before may be needed again when a tile is repeated after an interruption.
        return self.folder / f"below-{row % 2}-{column}.npy"

    def _right(self, column: int) -> Path:
        return self.folder / f"right-{column % 2}.npy"


def _row_blocks(first: int, last: int) -> list[slice]:
    return [slice(row, min(row + BLOCK_ROWS, last)) for row in range(first, last, BLOCK_ROWS)]


def _open_sized(path: Path, size: int):
    """Open for reading and writing, made of ``size`` zeros (sparse where the file system can) unless it is there."""
    file = path.open("r+b" if path.exists() else "w+b")
    if path.stat().st_size != size:
        file.truncate(size)
    return file


def _strips(path: Path) -> np.ndarray | None:
    """What a tile left for the next one, (channels, h, w); None from a tile that was skipped."""
    return np.load(path) if path.exists() else None


def _save_strips(path: Path, strips: np.ndarray) -> None:
    with path.open("wb") as file:
        np.save(file, strips)
        file.flush()
        os.fsync(file.fileno())
