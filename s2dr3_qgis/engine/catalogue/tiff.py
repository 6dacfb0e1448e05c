"""A part of a TIFF as a TIFF of its own: its blocks are copied as they are stored, undecoded.

The first image of a file is the whole one; the overviews of a Cloud Optimized GeoTIFF follow it. Classic and BigTIFF
of either byte order are read; what is written is a classic TIFF in the same order. Format: TIFF 6.0 (Adobe), BigTIFF.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from ..core.messages import message
from ..raster.grid import Window
from .transport import BadFile

SUBFILE_TYPE, WIDTH, HEIGHT, ROWS_PER_STRIP = 254, 256, 257, 278
MASK = 4
STRIP_OFFSETS, STRIP_COUNTS, TILE_OFFSETS, TILE_COUNTS = 273, 279, 324, 325
TILE_WIDTH, TILE_HEIGHT, SAMPLES = 322, 323, 277
# Other images, and what describes the whole file or says how the numbers become reflectance (the item is better).
LEFT_OUT = (330, 34665, 34853, 42112)
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
INTEGERS = {1: "B", 3: "H", 4: "I", 16: "Q"}
LONG = 4
LARGEST_TYPE_OF_CLASSIC = 13
MOST_ENTRIES = 4096
MOST_IMAGES = 32
MOST_BLOCKS = 4_000_000
LARGEST_SIDE = 200_000

Read = Callable[[int, int], bytes]


class Entry(NamedTuple):
    """A field of an image's directory: its type, the number of values, and their bytes."""

    kind: int
    number: int
    value: bytes


class Block(NamedTuple):
    """A stored tile or strip: where its bytes lie; 0 bytes if it was never written."""

    offset: int
    size: int


@dataclass(frozen=True)
class Tiff:
    """The first image of a file. ``order``: "<" or ">"; blocks are numbered along rows."""

    order: str
    entries: Mapping[int, Entry]
    width: int
    height: int
    block_width: int
    block_height: int
    blocks: tuple[Block, ...]
    tiled: bool
    bands: int = 1

    @property
    def across(self) -> int:
        """Blocks in a row."""
        return -(-self.width // self.block_width)

    def block_window(self, window: Window) -> Window:
        """The blocks that a window of pixels touches, as columns and rows of blocks."""
        x, y = window.x // self.block_width, window.y // self.block_height
        right = -(-(window.x + window.width) // self.block_width)
        low = -(-(window.y + window.height) // self.block_height)
        return Window(x, y, right - x, low - y)

    def pixels_of(self, blocks: Window) -> Window:
        """The window of pixels that a rectangle of blocks holds."""
        whole = Window(0, 0, self.width, self.height)
        x, y = blocks.x * self.block_width, blocks.y * self.block_height
        return Window(x, y, blocks.width * self.block_width, blocks.height * self.block_height).clip(whole)

    def stored(self, blocks: Window) -> list[Block]:
        """The blocks of a rectangle, along rows."""
        rows = range(blocks.y, blocks.y + blocks.height)
        return [self.blocks[row * self.across + column] for row in rows for column in _columns(blocks)]


def read_tiff(read: Read, name: str) -> Tiff:
    """The first image of a TIFF; ``read(offset, length)`` returns bytes of the file.

    :raises BadFile: it is no TIFF of one band, or damaged.
    """
    with _damage(name):
        order, big, place = _start(read)
        tiff = _tiff(order, _directory(read, order, big, place)[0])
        if tiff.bands != 1:
            raise ValueError(message("{bands} bands", bands=tiff.bands))
        return tiff


def read_images(read: Read, name: str) -> list[Tiff]:
    """The whole image and its overviews, of any number of bands; masks are left out.

    :raises BadFile: it is no TIFF, or damaged.
    """
    images: list[Tiff] = []
    with _damage(name):
        order, big, place = _start(read)
        while place and len(images) < MOST_IMAGES:
            entries, place = _directory(read, order, big, place)
            kind = entries.get(SUBFILE_TYPE)
            if kind is None or not _integers(order, kind)[0] & MASK:
                images.append(_tiff(order, entries))
    return images


@contextmanager
def _damage(name: str) -> Iterator[None]:
    """Turn what damaged bytes lead to into BadFile."""
    try:
        yield
    except (struct.error, KeyError, ValueError, ZeroDivisionError, IndexError) as error:
        raise BadFile(
            message(
                "{name} is no GeoTIFF of one band, or is damaged ({error}): choose another scene.",
                name=name,
                error=error,
            )
        ) from error


def write_header(tiff: Tiff, blocks: Window) -> tuple[bytes, list[int]]:
    """The first bytes of a TIFF of a rectangle of blocks, up to the first block; and the offset of each block.

    The blocks follow in the order of `Tiff.stored`. Georeference is that of the whole image still.
    """
    stored = tiff.stored(blocks)
    pixels = tiff.pixels_of(blocks)
    entries = {tag: entry for tag, entry in tiff.entries.items() if entry.kind <= LARGEST_TYPE_OF_CLASSIC}
    offsets_tag, counts_tag = (TILE_OFFSETS, TILE_COUNTS) if tiff.tiled else (STRIP_OFFSETS, STRIP_COUNTS)
    entries[WIDTH] = _longs(tiff, [pixels.width])
    entries[HEIGHT] = _longs(tiff, [pixels.height])
    entries[counts_tag] = _longs(tiff, [block.size for block in stored])
    entries[offsets_tag] = _longs(tiff, [0] * len(stored))
    start = 8 + 2 + 12 * len(entries) + 4
    end = start + sum(_padded(len(entry.value)) for entry in entries.values() if len(entry.value) > 4)
    places = []
    for block in stored:
        places.append(end if block.size else 0)
        end += block.size
    entries[offsets_tag] = _longs(tiff, places)
    return _written(tiff.order, entries, start), places


def _columns(blocks: Window) -> range:
    return range(blocks.x, blocks.x + blocks.width)


def _start(read: Read) -> tuple[str, bool, int]:
    """The byte order, whether it is a BigTIFF, and where the first directory lies."""
    head = read(0, 16)
    order = {b"II": "<", b"MM": ">"}.get(head[:2], "")
    if not order:
        raise ValueError(message("it does not begin as one"))
    (version,) = struct.unpack(f"{order}H", head[2:4])
    if version not in (42, 43):
        raise ValueError(message("it does not begin as one"))
    big = version == 43
    return order, big, struct.unpack(f"{order}{'Q' if big else 'I'}", head[8:16] if big else head[4:8])[0]


def _directory(read: Read, order: str, big: bool, place: int) -> tuple[dict[int, Entry], int]:
    """The fields of the directory at ``place``, and where the next one lies, 0 after the last."""
    word, size, number = ("Q", 20, "Q") if big else ("I", 12, "H")
    length = struct.calcsize(f"{order}{number}")
    (count,) = struct.unpack(f"{order}{number}", read(place, length))
    if count > MOST_ENTRIES:
        raise ValueError(message("{count} fields", count=count))
    table = read(place + length, count * size)
    entries = dict(_entry(read, order, word, table[i * size : (i + 1) * size]) for i in range(count))
    end = place + length + count * size
    (following,) = struct.unpack(f"{order}{word}", read(end, struct.calcsize(f"{order}{word}")))
    return entries, following


def _entry(read: Read, order: str, word: str, raw: bytes) -> tuple[int, Entry]:
    tag, kind, count = struct.unpack(f"{order}HH{word}", raw[: 4 + struct.calcsize(f"{order}{word}")])
    inline = raw[4 + struct.calcsize(f"{order}{word}") :]
    size = SIZES.get(kind, 1) * count
    if tag in LEFT_OUT or kind not in SIZES:
        return tag, Entry(0, 0, b"")
    if size > 8 * MOST_BLOCKS:
        raise ValueError(message("a field of {size} bytes", size=size))
    value = inline[:size] if size <= len(inline) else read(struct.unpack(f"{order}{word}", inline)[0], size)
    if len(value) != size:
        raise ValueError(message("it ends early"))
    return tag, Entry(kind, count, value)


def _tiff(order: str, read_entries: Mapping[int, Entry]) -> Tiff:
    entries = {tag: entry for tag, entry in read_entries.items() if entry.kind}
    tiled = TILE_OFFSETS in entries
    width, height = (_integers(order, entries[tag])[0] for tag in (WIDTH, HEIGHT))
    bands = _integers(order, entries[SAMPLES])[0] if SAMPLES in entries else 1
    if tiled:
        block_width, block_height = (_integers(order, entries[tag])[0] for tag in (TILE_WIDTH, TILE_HEIGHT))
        offsets, counts = entries[TILE_OFFSETS], entries[TILE_COUNTS]
    else:
        rows = _integers(order, entries[ROWS_PER_STRIP])[0] if ROWS_PER_STRIP in entries else height
        block_width, block_height = width, min(rows, height)
        offsets, counts = entries[STRIP_OFFSETS], entries[STRIP_COUNTS]
    if not 0 < width <= LARGEST_SIDE or not 0 < height <= LARGEST_SIDE:
        raise ValueError(message("{width} × {height} pixels", width=width, height=height))
    blocks = tuple(map(Block, _integers(order, offsets), _integers(order, counts)))
    if len(blocks) != -(-width // block_width) * -(-height // block_height):
        raise ValueError(
            message("{count} blocks for {width} × {height} pixels", count=len(blocks), width=width, height=height)
        )
    return Tiff(order, entries, width, height, block_width, block_height, blocks, tiled, bands)


def _integers(order: str, entry: Entry) -> Sequence[int]:
    return struct.unpack(f"{order}{entry.number}{INTEGERS[entry.kind]}", entry.value)


def _longs(tiff: Tiff, values: Sequence[int]) -> Entry:
    return Entry(LONG, len(values), struct.pack(f"{tiff.order}{len(values)}I", *values))


def _padded(size: int) -> int:
    return size + size % 2


def _written(order: str, entries: Mapping[int, Entry], place: int) -> bytes:
    """Header, directory and the values that do not fit into it, which begin at ``place``."""
    table, values = b"", b""
    for tag, (kind, count, value) in sorted(entries.items()):
        field = value.ljust(4, b"\0")
        if len(value) > 4:
            field = struct.pack(f"{order}I", place + len(values))
            values += value.ljust(_padded(len(value)), b"\0")
        table += struct.pack(f"{order}HHI", tag, kind, count) + field
    head = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HI", 42, 8)
    return head + struct.pack(f"{order}H", len(entries)) + table + struct.pack(f"{order}I", 0) + values
