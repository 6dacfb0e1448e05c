"""The mosaic in the making: tiles are blended into a plain scratch file that survives the death of the process.

The result lies as uncompressed numbers in the order band, row, column, so that writing a tile again does no harm and a
half-written tile spoils nothing else. Where neighbours cross-fade, the weighted sum so far waits in scratch files
(strips) beside it until the last neighbour comes. Memory holds one tile, however large the scene is.

Each finished tile leaves a mark, the checksums of what it wrote. Whoever goes on with a mosaic brings the marks, and
anything on the disk that does not fit them is found before it spoils the result.
"""

from __future__ import annotations

import errno
import io
import os
import re
import stat
import zlib
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import IO, NamedTuple, Optional

import numpy as np

from ...core.errors import RasterError
from ...core.files import disk_errors
from ...core.messages import message
from ...core.progress import no_check
from ..encoding import SCALE, Encoding, Statistics
from ..grid import Window
from .tile_plan import Tile, TilePlan, weights

ENVI_TYPES = {"UInt16": 12, "Float32": 4}
RESULT_NAME = "result.raw"
# Output rows of a tile that are blended at a time: the temporary arrays stay in the caches, and too small for the C
# library to keep them, freed, for the thread that made them.
BLOCK_ROWS = 32
# Bytes between the lines of a window up to which they are read as one piece: a call for each line takes longer.
LARGEST_GAP = 1 << 14
# Threads that blend the bands of a tile: more would wait for the memory.
MOST_THREADS = 4


class Mark(NamedTuple):
    """CRC-32 of what a tile left on the disk: its numbers in the mosaic (of the bands' own CRC-32) and its two strips;
    None for nothing."""

    stored: Optional[int] = None
    below: Optional[int] = None
    right: Optional[int] = None


class DamagedMosaic(RasterError):
    """The scratch files do not hold what the marks of the finished tiles say."""


class Mosaic:
    """Scratch files in ``folder`` for ``channels`` bands of the plan's window, ``SCALE`` times finer.

    Tiles come in the plan's order, each once `add`ed or `skip`ped; after an interruption the same tile may come again.

    :param marks: those of the tiles that are finished already, None for a new mosaic in an empty folder; `verify` the
        scratch files then.
    :raises RasterError: the disk is full or gone.
    :raises DamagedMosaic: there are marks, and the file of the result is missing, has another size or is a link.
    """

    def __init__(
        self,
        folder: Path,
        plan: TilePlan,
        channels: int,
        encoding: Encoding,
        marks: Optional[Sequence[Mark]] = None,
    ):
        self.plan, self.channels, self.encoding = plan, channels, encoding
        self.folder = folder
        window = plan.window.scale(SCALE)
        self.height, self.width = window.height, window.width
        self._result = folder / RESULT_NAME
        self._strip_sums: dict[str, Optional[int]] = {}
        # Held from setting the file's place to the end of writing there.
        self._place_lock = Lock()
        self._marks = list(marks or ())
        for tile, mark in zip(plan, self._marks):
            self._keep_sums(tile, mark)
        size = channels * self.height * self.width * encoding.dtype.itemsize
        with disk_errors(folder):
            if marks is None:
                self._file = _open(self._result, os.O_RDWR | os.O_CREAT | os.O_EXCL)
                self._file.truncate(size)
            else:
                self._file = _open_whole(self._result, size)

    def verify(self, check: Callable[[], None] = no_check) -> None:
        """Compare the scratch files with the marks that the mosaic was opened with.

        :param check: called between tiles; what it raises ends the comparison.
        :raises DamagedMosaic: they differ.
        """
        for tile, mark in zip(self.plan, self._marks):
            check()
            if not self._is_stored(tile, mark.stored):
                raise DamagedMosaic(message("numbers of finished tiles in it have changed"))
        for path in self._needed_strips():
            self._read_strips(path)

    def _needed_strips(self) -> list[Path]:
        """The strips that tiles to come will read."""
        coming = next(islice(self.plan, len(self._marks), None), None)
        if coming is None:
            return []
        paths = [self._right(coming.column - 1)] if coming.across.shared else []
        if coming.down.shared:
            paths += [self._below(coming.row - 1, column) for column in range(coming.column, self.plan.columns)]
        if coming.row + 1 < self.plan.rows:
            paths += [self._below(coming.row, column) for column in range(coming.column)]
        return paths

    def add(self, tile: Tile, result: np.ndarray, valid: np.ndarray) -> tuple[Mark, list[Statistics]]:
        """Blend reflectance float32 (channels, 10·h, 10·w) of ``tile.counts`` and write what is done.

        ``valid`` (channels or 1, 10·h, 10·w) is the mask of ``tile.done``. Returns the tile's mark, and the bands'
        statistics there.

        :raises DamagedMosaic: a neighbour's strip is not what it left.
        """
        blend = _Blend(self, tile, result, valid)
        with disk_errors(self.folder):
            if tile.across.shared:
                blend.left = self._read_strips(self._right(tile.column - 1))
            if tile.down.shared:
                blend.above = self._read_strips(self._below(tile.row - 1, tile.column))
            # Each thread blends whole bands; a tile that comes alone would wait for a single one.
            with ThreadPoolExecutor(min(os.cpu_count() or 1, MOST_THREADS), "s2dr3-blend") as threads:
                bands = list(threads.map(blend.band, range(self.channels)))
            # `read` may come before `sync`.
            self._file.flush()
            strips = zip(self._strips_of(tile), (blend.below, blend.right))
            mark = Mark(_combined(checksum for checksum, _ in bands), *(_save_strips(*strip) for strip in strips))
        self._keep_sums(tile, mark)
        return mark, [statistics for _, statistics in bands]

    def skip(self, tile: Tile) -> Mark:
        """Leave out a tile without a valid pixel where its result would count; returns its mark."""
        with disk_errors(self.folder):
            for path in self._strips_of(tile):
                path.unlink(missing_ok=True)
            if self.encoding.nodata != 0:
                shape = (tile.done.height * SCALE, tile.done.width * SCALE)
                empty = np.broadcast_to(self.encoding.dtype.type(self.encoding.nodata), shape)
                for band in range(self.channels):
                    self.write(tile.done, band, 0, empty, 0)
                self._file.flush()
        # No strips mean nothing to add: all that this tile could add to is nodata.
        self._keep_sums(tile, Mark())
        return Mark()

    def read(self, window: Window) -> np.ndarray:
        """The stored numbers (channels, h, w) of a window, in pixels of the result; call it when all is done."""
        stored = np.empty((self.channels, window.height, window.width), self.encoding.dtype)
        size = self.encoding.dtype.itemsize
        at_once = (self.width - window.width) * size <= LARGEST_GAP
        # Unbuffered: a buffer would be filled anew, and mostly in vain, for each line.
        # One for all bands: fresh memory costs as much as reading.
        whole = np.empty((window.height, self.width) if at_once else 0, self.encoding.dtype)
        with disk_errors(self.folder), self._result.open("rb", buffering=0) as file:
            for band, lines in enumerate(stored):
                if at_once:
                    begin = self._place(band, window.y, window.x)
                    end = self._place(band, window.y + window.height - 1, window.x + window.width)
                    _read_into(file, begin, whole.data.cast("B")[: end - begin])
                    lines[:] = whole[:, : window.width]
                    continue
                for row, line in enumerate(lines, window.y):
                    _read_into(file, self._place(band, row, window.x), memoryview(line).cast("B"))
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

    def write(self, done: Window, band: int, first: int, stored: np.ndarray, checksum: int) -> int:
        """Write rows of ``done``, from its output row ``first`` on; returns the checksum with these added.

        Several threads may write different bands.
        """
        x, y = (done.x - self.plan.window.x) * SCALE, (done.y - self.plan.window.y) * SCALE + first
        # Rows as long as the mosaic's follow one another in the file.
        lines = [stored] if stored.shape[1] == self.width else stored
        with self._place_lock:
            for row, line in enumerate(lines, y):
                self._file.seek(self._place(band, row, x))
                self._file.write(line.tobytes())
        return zlib.crc32(stored.tobytes(), checksum)

    def _is_stored(self, tile: Tile, checksum: Optional[int]) -> bool:
        """Whether the numbers of a finished tile have a checksum; None stands for nodata throughout."""
        done, bounds = tile.done.scale(SCALE), self.plan.window.scale(SCALE)
        size = done.width * self.encoding.dtype.itemsize
        empty = np.full(done.width, self.encoding.nodata, self.encoding.dtype).tobytes()
        sums = []
        with disk_errors(self.folder):
            for band in range(self.channels):
                total = 0
                for row in range(done.y - bounds.y, done.y - bounds.y + done.height):
                    self._file.seek(self._place(band, row, done.x - bounds.x))
                    content = self._file.read(size)
                    if checksum is None and content != empty:
                        return False
                    total = zlib.crc32(content, total)
                sums.append(total)
        return checksum is None or _combined(sums) == checksum

    def _place(self, band: int, row: int, column: int) -> int:
        """Where a number stands in the file."""
        return ((band * self.height + row) * self.width + column) * self.encoding.dtype.itemsize

    def _strips_of(self, tile: Tile) -> tuple[Path, Path]:
        """The two files in which a tile leaves what its neighbours add to: below and right of it."""
        return self._below(tile.row, tile.column), self._right(tile.column)

    def _below(self, row: int, column: int) -> Path:
        # Two sets in turn: the row before may be needed again when a tile is repeated after an interruption.
        return self.folder / f"below-{row % 2}-{column}.npy"

    def _right(self, column: int) -> Path:
        return self.folder / f"right-{column % 2}.npy"

    def _keep_sums(self, tile: Tile, mark: Mark) -> None:
        for path, checksum in zip(self._strips_of(tile), (mark.below, mark.right)):
            self._strip_sums[path.name] = checksum

    def _read_strips(self, path: Path) -> Optional[np.ndarray]:
        """What a tile left for the next one, (channels, h, w); None from a tile that was skipped."""
        checksum = self._strip_sums.get(path.name)
        if checksum is None:
            return None
        try:
            with _open(path, os.O_RDONLY) as file:
                content = file.read()
        except OSError as error:
            raise DamagedMosaic(
                message("{path} in it cannot be read: {strerror}", path=path.name, strerror=error.strerror or error)
            ) from error
        if zlib.crc32(content) != checksum:
            raise DamagedMosaic(message("{path} in it has changed", path=path.name))
        return np.load(io.BytesIO(content))


class _Blend:
    """A tile that is blended into ``mosaic``, band by band, with what its neighbours left for it.

    ``left``, ``above``: their strips, None for none. ``below``, ``right``: those for the neighbours to come.
    """

    def __init__(self, mosaic: Mosaic, tile: Tile, result: np.ndarray, valid: np.ndarray):
        down, across = (weights(span, mosaic.plan.fade, SCALE) for span in (tile.down, tile.across))
        self._mosaic, self._tile, self._result = mosaic, tile, result
        self._down, self._across = down[:, None], across
        self._height, self._width = tile.done.height * SCALE, tile.done.width * SCALE
        self._masks = np.broadcast_to(valid, (mosaic.channels, self._height, self._width))
        self.left: Optional[np.ndarray] = None
        self.above: Optional[np.ndarray] = None
        self.below = np.empty((mosaic.channels, len(down) - self._height, self._width), np.float32)
        self.right = np.empty((mosaic.channels, len(down), len(across) - self._width), np.float32)

    def band(self, band: int) -> tuple[int, Statistics]:
        """Blend a band and write what is done of it; returns the checksum of that, and its statistics."""
        total, checksum = Statistics(), 0
        for rows in [*_row_blocks(0, self._height), *_row_blocks(self._height, len(self._down))]:
            blended = self._rows(band, rows)
            if rows.start >= self._height:
                self.below[band, rows.start - self._height : rows.stop - self._height] = blended
                continue
            inside = self._masks[band, rows]
            stored = self._mosaic.encoding(blended, inside)
            checksum = self._mosaic.write(self._tile.done, band, rows.start, stored, checksum)
            total.add(Statistics.of(stored.ravel() if inside.all() else stored[inside]))
        return checksum, total

    def _rows(self, band: int, rows: slice) -> np.ndarray:
        """The weighted sum of some rows without the columns that are kept for the neighbour on the right."""
        blended = _weighted(self._result[band, rows], self._down[rows], self._across)
        if self.left is not None:
            blended[:, : self.left.shape[2]] += self.left[band, rows]
        self.right[band, rows] = blended[:, self._width :]
        blended = blended[:, : self._width]
        if self.above is not None:
            shared = self.above[band, rows]
            blended[: len(shared)] += shared
        return blended


def is_scratch_file(name: str) -> bool:
    """Whether a file of this name belongs to a mosaic."""
    return name == RESULT_NAME or re.fullmatch(r"(below-[01]-\d+|right-[01])\.npy", name) is not None


def _combined(checksums: Iterable[int]) -> int:
    """One checksum of those of several bands."""
    return zlib.crc32(np.array(list(checksums), "<u4").tobytes())


def _row_blocks(first: int, last: int) -> list[slice]:
    return [slice(row, min(row + BLOCK_ROWS, last)) for row in range(first, last, BLOCK_ROWS)]


def _weighted(values: np.ndarray, down: np.ndarray, across: np.ndarray) -> np.ndarray:
    """``values * down * across`` without the multiplications by 1; ``values`` itself if there are no others."""
    for weight in (down, across):
        if (weight != 1).any():
            values = values * weight
    return values


def _open(path: Path, flags: int) -> IO[bytes]:
    """Open a scratch file, never what a link leads to."""
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    mode = "r+b" if flags & os.O_RDWR else "wb" if flags & os.O_WRONLY else "rb"
    return os.fdopen(os.open(path, flags, 0o666), mode)


def _read_into(file: IO[bytes], place: int, target: memoryview) -> None:
    """Fill ``target`` from an unbuffered file; raises OSError if it is too short."""
    file.seek(place)
    if file.readinto(target) != len(target):  # type: ignore[attr-defined]  # files of bytes have it
        raise OSError(errno.EIO, message("the unfinished work was cut short"))


def _open_whole(path: Path, size: int) -> IO[bytes]:
    """Open a scratch file that must be there, with ``size`` bytes and no other name; raises DamagedMosaic."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        raise DamagedMosaic(message("{path} is missing in it", path=path.name)) from None
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        raise DamagedMosaic(message("{path} in it is a link", path=path.name))
    if found.st_size != size:
        raise DamagedMosaic(
            message(
                "{path} in it has {st_size} bytes instead of {size}", path=path.name, st_size=found.st_size, size=size
            )
        )
    return _open(path, os.O_RDWR)


def _save_strips(path: Path, strips: np.ndarray) -> int:
    """Bring strips onto the disk; returns the checksum of the file."""
    content = io.BytesIO()
    np.save(content, strips)
    with _open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) as file:
        file.write(content.getbuffer())
        file.flush()
        os.fsync(file.fileno())
    return zlib.crc32(content.getbuffer())
