"""A band of a scene around the area as a local GeoTIFF: of the remote file's blocks those that the area touches.

Everything travels through the client, and so through QGIS's network; GDAL sees local files only.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Optional

from osgeo import gdal

from ..core.errors import Cancelled, RasterError
from ..core.files import disk_errors, finished_path, remove_files
from ..core.messages import message
from ..raster.gdal_io import Watch, failure, gdal_errors, one_thread, open_raster
from ..raster.grid import Window
from .area import Bounds, wkt_of
from .client import Client
from .remote_file import Range, RemoteFile
from .scene import METRES, Scene
from .signing import Unsigned
from .tiff import Tiff, read_tiff, write_header
from .transport import BadFile

# Pixels read around the area, so that warping and resampling at its border see what is there.
MARGIN = 4
TIFF_MAGIC = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
JP2_MAGIC = (b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51")
# The file and the item may give the corner in different digits.
SAME_PLACE_M = 1.0
NODATA = 0.0
# Pixels a side that are decoded at once.
BLOCK = 512
REMEDY = message("The file may be damaged: choose another scene.")


class Source(NamedTuple):
    """The source of bands: the client, the signer of the archive's addresses, and the area's rectangle in metres."""

    client: Client
    signer: Unsigned
    bounds: Bounds


class BandFile:
    """The remote file of one band of a scene, opened: its header is read and its first bytes are an image's.

    :raises BadFile: the archive has no such file, or it is no image.
    :raises CatalogueError: it cannot be read.
    """

    def __init__(self, source: Source, scene: Scene, band: str):
        self.scene = scene
        self.band = band
        self.warnings: list[str] = []
        self._source = source
        self._asset = scene.assets[band]
        self._file = RemoteFile(
            source.client, source.signer, message("{band} of {scene}", band=band, scene=scene), self._asset.href
        )
        self._file.open()
        head = self._file.read(Range(0, 16))
        if not head.startswith(TIFF_MAGIC + JP2_MAGIC):
            raise BadFile(
                message(
                    "{file} is neither a GeoTIFF nor a JPEG 2000 file: the server may ask for an account "
                    "(AUTHCFG), or a login page stands in between.",
                    file=self._file.name,
                )
            )
        self.is_jp2 = head.startswith(JP2_MAGIC)

    @property
    def size(self) -> int:
        """Bytes of the remote file."""
        return self._file.size

    def state(self) -> dict[str, Any]:
        """The facts by which a copy is recognised as one of this file and area."""
        bounds = [round(value, 3) for value in self._source.bounds]
        return {"href": self._asset.href.split("?")[0], "etag": self._file.etag, "size": self.size, "bounds": bounds}

    def copy(self, target: Path) -> None:
        """Write the part around the area to ``target``, a GeoTIFF with CRS, place and nodata.

        :raises BadFile: it is damaged, lies elsewhere or has other pixels.
        :raises CatalogueError: it cannot be read.
        :raises RasterError: ``target`` cannot be written.
        :raises Cancelled: the user asked to stop.
        """
        with finished_path(target) as part:
            if self.is_jp2:
                self._cut_whole_file(part)
            else:
                self._copy_blocks(part)

    def _copy_blocks(self, part: Path) -> None:
        tiff = read_tiff(lambda start, size: self._file.read(Range(start, start + size)), self._file.name)
        with _damage():
            own = georeference(tiff, self._file.name)
        place = self._placed(own)
        blocks = tiff.block_window(self._window(place, tiff.width, tiff.height))
        header, places = write_header(tiff, blocks)
        stored = tiff.stored(blocks)
        local = {Range(block.offset, block.offset + block.size): start for block, start in zip(stored, places)}
        wanted = [spot for spot in local if spot.end > spot.start]
        with disk_errors(part.parent), open(part, "wb") as file:
            file.write(header)
            for spot, data in self._file.parts(wanted):
                if self._source.client.cancelled:
                    raise Cancelled(message("Cancelled. No output was written."))
                file.seek(local[spot])
                file.write(data)
        pixels = tiff.pixels_of(blocks)
        self._describe(part, place, (pixels.x, pixels.y))
        copy = open_raster(str(part), self._file.name)
        self._check_pixels(copy, Window(0, 0, copy.RasterXSize, copy.RasterYSize))

    def _check_pixels(self, dataset: gdal.Dataset, window: Window) -> None:
        """Decode all pixels once: raise BadFile if one of them cannot be, for then another scene is taken in time."""
        action = message("Cannot read {file}", file=self._file.name)
        band = dataset.GetRasterBand(1)
        for x, y, width, height in window.blocks(BLOCK):
            if self._source.client.cancelled:
                raise Cancelled(message("Cancelled. No output was written."))
            with _damage(), one_thread(), gdal_errors(action, REMEDY) as messages:
                if band.ReadRaster(x, y, width, height) is None or messages:
                    raise failure(action, messages, REMEDY)

    def _cut_whole_file(self, part: Path) -> None:
        """JPEG 2000 has no list of its tiles that could be read beforehand: the file is read whole, then cut."""
        whole = part.with_name(f"{part.name}.jp2")
        try:
            with disk_errors(part.parent), open(whole, "wb") as file:
                for data in self._file.whole():
                    file.write(data)
            self._cut(whole, part)
        finally:
            remove_files(whole)

    def _cut(self, whole: Path, part: Path) -> None:
        with _damage():
            dataset = open_raster(str(whole), self._file.name)
        place = self._placed(dataset.GetGeoTransform(can_return_null=True))
        window = self._window(place, dataset.RasterXSize, dataset.RasterYSize)
        options = {"format": "GTiff", "srcWin": list(window), "creationOptions": ["COMPRESS=DEFLATE", "TILED=YES"]}
        action = message("Cannot read {file}", file=self._file.name)
        watch = Watch(lambda _share: not self._source.client.cancelled)
        try:
            with one_thread(), gdal_errors(action, REMEDY, watch) as messages:
                cut = gdal.Translate(str(part), dataset, callback=watch, **options)
                written = cut is not None
                cut = None
                if (not written or messages) and not watch.stopped:
                    raise failure(action, messages, REMEDY)
        except RasterError:
            # Either the file is damaged, or its copy cannot be written.
            self._check_pixels(dataset, window)
            raise
        self._describe(part, place, (window.x, window.y))

    def _window(self, place: tuple[float, ...], width: int, height: int) -> Window:
        """The pixels of the whole image around the area."""
        x, dx, _, y, _, dy = place
        bounds = self._source.bounds
        left, right = (bounds.west - x) / dx, (bounds.east - x) / dx
        top, low = (bounds.north - y) / dy, (bounds.south - y) / dy
        columns, rows = (math.floor(left), math.ceil(right)), (math.floor(top), math.ceil(low))
        window = Window(columns[0], rows[0], columns[1] - columns[0], rows[1] - rows[0])
        window = window.grow(MARGIN).clip(Window(0, 0, width, height))
        if not window.width or not window.height:
            raise BadFile(message("{file} does not meet the area: choose another scene.", file=self._file.name))
        return window

    def _placed(self, own: Optional[tuple[float, ...]]) -> tuple[float, ...]:
        """The geotransform of the whole image: the file's own, which wins, else the item's."""
        stated = self._asset.transform
        place = own or stated
        if place is None:
            raise BadFile(
                message(
                    "{file} has no georeference, and its item gives none: choose another scene.", file=self._file.name
                )
            )
        if place[2] or place[4] or place[1] <= 0 or place[5] >= 0 or abs(place[1] - METRES[self.band]) > SAME_PLACE_M:
            raise BadFile(
                message(
                    "{file} does not have {metres} m pixels that run east and south: choose another scene.",
                    file=self._file.name,
                    metres=METRES[self.band],
                )
            )
        if own and stated and max(abs(own[i] - stated[i]) for i in (0, 3)) > SAME_PLACE_M:
            self.warnings.append(
                message(
                    "{file} lies elsewhere than its item states: the file's own position is used.", file=self._file.name
                )
            )
        return place

    def _describe(self, path: Path, place: tuple[float, ...], corner: tuple[int, int]) -> None:
        """Give a copy its place, the CRS of the item if the file has none, and the nodata value of all products."""
        action = message("Cannot complete the copy of {file}", file=self._file.name)
        with gdal_errors(action, REMEDY) as messages:
            dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_UPDATE)
            if dataset is not None:
                x, dx, _, y, _, dy = place
                dataset.SetGeoTransform((x + corner[0] * dx, dx, 0.0, y + corner[1] * dy, 0.0, dy))
                if not dataset.GetProjection():
                    dataset.SetProjection(wkt_of(self.scene.epsg))
                if dataset.GetRasterBand(1).GetNoDataValue() != NODATA:
                    dataset.GetRasterBand(1).SetNoDataValue(NODATA)
                dataset.FlushCache()
        if dataset is None or messages:
            raise failure(action, messages, REMEDY)


@contextmanager
def _damage() -> Iterator[None]:
    """Turn GDAL's errors about the bytes of a remote file into BadFile."""
    try:
        yield
    except RasterError as error:
        raise BadFile(*error.args) from error


def is_same(state: Optional[Mapping[str, Any]], now: Mapping[str, Any]) -> bool:
    """Whether a copy with the remembered ``state`` is one of the file as it is ``now``."""
    return state is not None and dict(state) == dict(now)


def safe_name(text: str) -> str:
    """A text from a catalogue as part of a file name."""
    return re.sub(r"[^A-Za-z0-9_-]+", "_", text)[:80].strip("_") or "scene"


def georeference(tiff: Tiff, name: str) -> Optional[tuple[float, ...]]:
    """The geotransform in a TIFF's header, read by GDAL from a header without blocks; None if there is none."""
    header, _ = write_header(tiff, Window(0, 0, 1, 1))
    path = f"/vsimem/s2dr3_header_{id(tiff)}.tif"
    gdal.FileFromMemBuffer(path, header)
    try:
        place = open_raster(path, name).GetGeoTransform(can_return_null=True)
    finally:
        gdal.Unlink(path)
    return tuple(place) if place else None
