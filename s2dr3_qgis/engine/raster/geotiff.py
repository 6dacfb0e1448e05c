"""A GeoTIFF that appears under its name only when it is complete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

import numpy as np
from osgeo import gdal

from ..core.files import disk_errors, part_path, remove_files, replace_file, sidecars
from ..core.messages import message
from ..core.progress import Progress, Silent
from .gdal_io import Watch, failure, gdal_errors, overview_levels, quiet
from .grid import Grid, Window
from .overviews import Pyramid, add_level

OPTIONS = ("TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "ZLEVEL=6", "BIGTIFF=IF_SAFER")
# The size of compressed results with overviews relative to the uncompressed pixels; UInt16 of real scenes reached 0.5,
# pictures and values of products 0.8.
COMPRESSED_SHARE = 0.9
# A file with these bands is shown in natural colours by all programs that heed a file's colour interpretation.
NATURAL_COLOURS = {"B04": gdal.GCI_RedBand, "B03": gdal.GCI_GreenBand, "B02": gdal.GCI_BlueBand}
REMEDY = message(
    "Check that the folder exists, can be written to and has room, and that no other program holds the file."
)


@dataclass(frozen=True)
class Layout:
    """What a file holds: GDAL data type, nodata value, a description for each band, and metadata as texts.

    ``scale``: stored number × scale = value; ``scales``: for each band, if they differ. ``colour``: the three bands are
    red, green and blue. ``options``: creation options of the GTiff driver that stand before the usual ones.
    ``band_metadata``: texts for each band.
    """

    dtype: int
    nodata: float
    bands: Sequence[str]
    metadata: Mapping[str, str] = field(default_factory=dict)
    scale: Optional[float] = None
    scales: Sequence[float] = ()
    colour: bool = False
    options: Sequence[str] = ()
    band_metadata: Sequence[Mapping[str, str]] = ()


class GeoTiff:
    """Writes windows to a hidden part file beside ``path``; ``finish`` completes it and gives it its name.

    A context manager: leaving it with an exception removes the part file.

    :param averaging: overviews are averaged from the windows as they are written, in place of reading all back; see
        `Pyramid.add` for the windows.
    :raises RasterError: the file cannot be created.
    """

    def __init__(self, path: Path, grid: Grid, layout: Layout, averaging: bool = False):
        self.path = Path(path)
        self._nodata = layout.nodata
        self._levels = overview_levels(grid.width, grid.height)
        self._averaging = averaging and bool(self._levels)
        self._pyramid: Optional[Pyramid] = None
        self.part = part_path(self.path)
        self._dataset: Any = None  # GDAL's bindings carry no types
        try:
            # GDAL would write through a link that lies there.
            with disk_errors(self.path.parent):
                for stale in (self.part, *sidecars(self.part)):
                    stale.unlink(missing_ok=True)
            self._create(grid, layout)
        except BaseException:
            self.abort()
            raise

    def __enter__(self) -> GeoTiff:
        return self

    def __exit__(self, kind: Optional[type], *_exception) -> None:
        if kind is not None:
            self.abort()

    def _create(self, grid: Grid, layout: Layout) -> None:
        action = message("Cannot create {path}", path=self.path)
        with gdal_errors(action, REMEDY) as messages:
            size = (grid.width, grid.height, len(layout.bands))
            driver = gdal.GetDriverByName("GTiff")
            self._dataset = driver.Create(str(self.part), *size, layout.dtype, _creation_options(layout))
            if self._dataset is None:
                raise failure(action, messages, REMEDY)
            _describe(self._dataset, grid, layout)
            if self._averaging:
                self._dataset.BuildOverviews("NONE", self._levels)
                bands = [self._dataset.GetRasterBand(number + 1) for number in range(size[2])]
                overviews = [[band.GetOverview(index) for band in bands] for index in range(len(self._levels))]
                self._pyramid = Pyramid(overviews, (grid.width, grid.height), layout.nodata)

    def write(self, window: Window, stored: np.ndarray) -> None:
        """Write (bands,h,w), already in the file's data type, at a window of the grid.

        :raises RasterError: it cannot be written.
        """
        with gdal_errors(message("Cannot write {path}", path=self.path), REMEDY) as messages:
            status = self._dataset.WriteArray(stored, window.x, window.y)
            if self._pyramid:
                self._pyramid.add(window, stored)
        if status != gdal.CE_None or messages:
            raise failure(message("Cannot write {path}", path=self.path), messages, REMEDY)

    def flush(self) -> None:
        """Compress and write the windows so far: GDAL would keep many for the end, which cannot be cancelled.

        To be called only if these are whole blocks: a block that is written in parts would be compressed repeatedly.

        :raises RasterError: it cannot be written.
        """
        with gdal_errors(message("Cannot write {path}", path=self.path), REMEDY) as messages:
            self._dataset.FlushCache()
        if messages:
            raise failure(message("Cannot write {path}", path=self.path), messages, REMEDY)

    def finish(self, overviews: bool = True) -> Path:
        """`complete`, then `publish`."""
        self.complete(overviews)
        return self.publish()

    def complete(self, overviews: bool = True, progress: Optional[Progress] = None) -> None:
        """Write what is pending and add overviews by averaging.

        :raises RasterError: it cannot be written; the part file is removed.
        :raises Cancelled: ``progress`` is cancelled; the part file is removed.
        """
        action = message("Cannot complete {path}", path=self.path)
        watch = Watch.of(progress or Silent())
        try:
            with gdal_errors(action, REMEDY, watch) as messages:
                if self._pyramid:
                    watch(0.0, "", None)  # which may stop: most levels are there already
                    for index in range(self._pyramid.levels, len(self._levels)):
                        add_level(self._dataset, index, self._nodata, watch)
                elif overviews and self._levels:
                    self._dataset.BuildOverviews("AVERAGE", self._levels, callback=watch)
                self._dataset.FlushCache()
                # Closing writes too, and can fail on a full disk.
                self._close()
                if messages and not watch.stopped:
                    raise failure(action, messages, REMEDY)
        except BaseException:
            self.abort()
            raise

    def publish(self) -> Path:
        """Give the completed file its name, replacing an older file.

        :raises RasterError: the name could not be taken; the finished file is kept under another.
        """
        replace_file(self.part, self.path)
        return self.path

    def abort(self) -> None:
        """Remove the part file."""
        with quiet():
            self._close()
            remove_files(self.part, *sidecars(self.part))

    def _close(self) -> None:
        # Overviews first: they must not outlive their dataset.
        self._pyramid = None
        self._dataset = None


def _creation_options(layout: Layout) -> list[str]:
    chosen = [option.partition("=")[0] for option in layout.options]
    usual = [option for option in OPTIONS if option.partition("=")[0] not in chosen]
    options = [*layout.options, *usual, f"PREDICTOR={3 if layout.dtype == gdal.GDT_Float32 else 2}"]
    return [*options, "PHOTOMETRIC=RGB", "INTERLEAVE=PIXEL"] if layout.colour else options


def _describe(dataset: gdal.Dataset, grid: Grid, layout: Layout) -> None:
    dataset.SetGeoTransform(grid.geotransform)
    dataset.SetProjection(grid.crs_wkt)
    dataset.SetMetadata(dict(layout.metadata))
    for number, name in enumerate(layout.bands, 1):
        band = dataset.GetRasterBand(number)
        band.SetDescription(name)
        band.SetNoDataValue(layout.nodata)
        if layout.scale is not None:
            band.SetScale(layout.scales[number - 1] if layout.scales else layout.scale)
            band.SetOffset(0.0)
    for number, kind in natural_colours(layout.bands).items():
        dataset.GetRasterBand(number).SetColorInterpretation(kind)
    for number, texts in enumerate(layout.band_metadata, 1):
        dataset.GetRasterBand(number).SetMetadata(dict(texts))


def natural_colours(bands: Sequence[str]) -> dict[int, int]:
    """GDAL's colour interpretation by band number, from 1; empty unless red, green and blue are among ``bands``."""
    names = list(bands)
    if not NATURAL_COLOURS.keys() <= set(names):
        return {}
    return {names.index(name) + 1: kind for name, kind in NATURAL_COLOURS.items()}


@contextmanager
def finished_file(path: Path, grid: Grid, layout: Layout) -> Iterator[GeoTiff]:
    """A GeoTIFF to write into: completed and named at the end of the block, or removed on an exception.

    :raises RasterError: as the methods of `GeoTiff` do.
    """
    with GeoTiff(path, grid, layout) as file:
        yield file
        file.finish(overviews=False)
