"""A small picture of the area in a scene: of the archive's true-colour file a few blocks of an overview.

Without such a file it is the scene's own thumbnail, which shows the whole tile.
"""

from __future__ import annotations

import math
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple, Optional
from urllib.parse import urljoin, urlsplit

import numpy as np
from osgeo import gdal

from ..core.messages import message
from ..raster.gdal_io import open_raster, read_array
from ..raster.grid import Window
from ..raster.source.stac_assets import assets_of
from ..raster.source.stac_item import addresses
from .area import Area
from .band_file import TIFF_MAGIC, georeference
from .client import Client
from .profiles import Profile
from .remote_file import Range, RemoteFile
from .scene import epsg_of_tile
from .search import collection_of
from .signing import Unsigned, signer_of
from .tiff import Tiff, read_images, write_header
from .transport import BadFile

TRUE_COLOUR = ("visual", "TCI_10m", "TCI")
SMALL = ("thumbnail", "rendered_preview", "preview")
COG_SUFFIXES = (".tif", ".tiff")
SMALL_SUFFIXES = (".jpg", ".jpeg", ".png")
SMALL_MAGIC = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
# Pixels along the shorter side of the area that an overview must have, and those that a picture has at most.
LEAST_SIDE, LARGEST_SIDE = 64, 128
# Bytes that one picture may cost; a coarser overview is taken instead of more.
MOST_BYTES = 2 * 2**20


class Picture(NamedTuple):
    """``pixels``: (h,w,3) uint8, red, green and blue; ``is_of_area``: False if it shows the whole tile."""

    pixels: np.ndarray
    is_of_area: bool


def picture_address(item: Mapping[str, Any], base: str) -> str:
    """The address of the file that the picture of an item's scene is read from, "" if it has none.

    Addresses with a query are none: it may be a secret, and is part of no table.
    """
    assets = assets_of(item)
    for keys, suffixes in ((TRUE_COLOUR, COG_SUFFIXES), (SMALL, SMALL_SUFFIXES)):
        for asset in (assets[key] for key in keys if key in assets):
            for address in (urljoin(base, text) for text in addresses(asset)):
                parts = urlsplit(address)
                if parts.scheme in ("http", "https") and not parts.query and parts.path.lower().endswith(suffixes):
                    return address
    return ""


class Pictures:
    """Reads pictures of ``area`` through ``client``; tokens of the archive are asked for once."""

    def __init__(self, client: Client, profile: Profile, area: Area):
        self._client = client
        self._profile = profile
        self._area = area
        self._signer: Optional[Unsigned] = None

    def read(self, address: str, tile: str) -> Picture:
        """The picture from ``address``, a `picture_address`, of the scene's ``tile``, such as 48QUE.

        :raises CatalogueError: the file cannot be read, is too large, or does not meet the area.
        :raises RasterError: its pixels cannot be decoded.
        :raises Cancelled: the user asked to stop.
        """
        if self._signer is None:
            is_signed = bool(self._profile.signing_path)
            collection = collection_of(self._client, self._profile) if is_signed else {}
            self._signer = signer_of(self._client, self._profile, collection)
        file = RemoteFile(self._client, self._signer, message("the picture of {tile}", tile=tile), address)
        file.open()
        head = file.read(Range(0, 16))
        if head.startswith(TIFF_MAGIC):
            return Picture(self._of_area(file, tile), True)
        if not head.startswith(SMALL_MAGIC) or file.size > MOST_BYTES:
            raise BadFile(message("{file} is no small picture.", file=file.name))
        with _in_memory(file.read(Range(0, file.size))) as path:
            return Picture(_pixels(path, file.name, None), False)

    def _of_area(self, file: RemoteFile, tile: str) -> np.ndarray:
        images = read_images(lambda start, size: file.read(Range(start, start + size)), file.name)
        place = georeference(images[0], file.name)
        if place is None:
            raise BadFile(message("{file} has no georeference.", file=file.name))
        windows = [self._window(image, images[0], place, tile) for image in images]
        image, window = _coarsest_fit(images, windows, file.name)
        blocks = image.block_window(window)
        header, places = write_header(image, blocks)
        data = bytearray(header)
        for block, start in zip(image.stored(blocks), places):
            if block.size:
                data[start : start + block.size] = file.read(Range(block.offset, block.offset + block.size))
        held = image.pixels_of(blocks)
        with _in_memory(bytes(data)) as path:
            inside = Window(window.x - held.x, window.y - held.y, window.width, window.height)
            return _pixels(path, file.name, inside)

    def _window(self, image: Tiff, whole: Tiff, place: Sequence[float], tile: str) -> Window:
        """The pixels of an overview that show the area; of no size if none does."""
        bounds = self._area.bounds(epsg_of_tile(tile))
        wide, high = place[1] * whole.width / image.width, place[5] * whole.height / image.height
        left, right = ((x - place[0]) / wide for x in (bounds.west, bounds.east))
        top, low = ((y - place[3]) / high for y in (bounds.north, bounds.south))
        x, y = math.floor(left), math.floor(top)
        window = Window(x, y, max(1, round(right) - x), max(1, round(low) - y))
        return window.clip(Window(0, 0, image.width, image.height))


def _coarsest_fit(images: Sequence[Tiff], windows: Sequence[Window], name: str) -> tuple[Tiff, Window]:
    """The image with the fewest pixels that still shows the area well, and its window; a coarser one if that is much.

    :raises BadFile: the area is not in it, or is too much of it.
    """
    pairs = [(image, window) for image, window in zip(images, windows) if window.width > 0 and window.height > 0]
    pairs.sort(key=lambda pair: pair[0].width)
    if not pairs:
        raise BadFile(message("{name} does not meet the area.", name=name))
    fine = [index for index, (_, window) in enumerate(pairs) if min(window.width, window.height) >= LEAST_SIDE]
    for image, window in reversed(pairs[: fine[0] + 1] if fine else pairs):
        if sum(block.size for block in image.stored(image.block_window(window))) <= MOST_BYTES:
            return image, window
    raise BadFile(message("{name} has no overview that is small enough.", name=name))


@contextmanager
def _in_memory(data: bytes) -> Iterator[str]:
    """A file of GDAL's that holds ``data``."""
    path = f"/vsimem/s2dr3_picture_{uuid.uuid4().hex}"
    gdal.FileFromMemBuffer(path, data)
    try:
        yield path
    finally:
        gdal.Unlink(path)


def _pixels(path: str, name: str, window: Optional[Window]) -> np.ndarray:
    """(h,w,3) uint8 of a window, or of all; no side is longer than LARGEST_SIDE."""
    dataset = open_raster(path, name)
    if dataset.GetRasterBand(1).DataType != gdal.GDT_Byte:
        raise BadFile(message("{name} has more than 8 bits a band.", name=name))
    window = window or Window(0, 0, dataset.RasterXSize, dataset.RasterYSize)
    shrink = max(1.0, max(window.width, window.height) / LARGEST_SIDE)
    size = {
        "xoff": window.x,
        "yoff": window.y,
        "xsize": window.width,
        "ysize": window.height,
        "buf_xsize": max(1, round(window.width / shrink)),
        "buf_ysize": max(1, round(window.height / shrink)),
    }
    bands = read_array(dataset, name, **size)
    bands = bands[None] if bands.ndim == 2 else bands
    colours = bands[:3] if len(bands) >= 3 else bands[:1].repeat(3, 0)
    return np.ascontiguousarray(colours.transpose(1, 2, 0))
