"""A GeoTIFF that appears under its name only when it is complete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

import numpy as np
from osgeo import gdal

from ..core.errors import Cancelled
from ..core.files import replace_file
from ..core.progress import Progress, Silent
from .gdal_io import failure, gdal_errors, overview_levels
from .grid import Grid, Window

OPTIONS = ("TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "ZLEVEL=6", "BIGTIFF=IF_SAFER")
REMEDY = "Check that the folder exists, can be written to and has room, and that no other program holds the file."


@dataclass(frozen=True)
class Layout:
    """What a file holds: GDAL data type, nodata value, a description for each band, and metadata as texts.

    ``scale``: stored number × scale = value. ``colour``: the three bands are red, green and blue. ``options``: creation
    options of the GTiff driver that stand before the usual ones. ``band_metadata``: texts for each band.
    """

    dtype: int
    nodata: float
    bands: Sequence[str]
    metadata: Mapping[str, str] = field(default_factory=dict)
    scale: Optional[float] = None
    colour: bool = False
    options: Sequence[str] = ()
    band_metadata: Sequence[Mapping[str, str]] = ()


class GeoTiff:
    """Writes windows to ``.NAME.part.tif`` beside ``path``; ``finish`` adds overviews and gives it its name.

    A context manager: leaving it with an exception removes the unfinished file. Raises RasterError where the file
    cannot be created or written.
    """

    def __init__(self, path: Path, grid: Grid, layout: Layout):
        self.path = Path(path)
        self._part = self.path.with_name(f".{self.path.name}.part.tif")
        predictor = 3 if layout.dtype == gdal.GDT_Float32 else 2
        names = [option.partition("=")[0] for option in layout.options]
        usual = [option for option in OPTIONS if option.partition("=")[0] not in names]
        options = [*layout.options, *usual, f"PREDICTOR={predictor}"]
        if layout.colour:
            options += ["PHOTOMETRIC=RGB", "INTERLEAVE=PIXEL"]
        with gdal_errors(f"Cannot create {self.path}", REMEDY) as messages:
            size = (grid.width, grid.height, len(layout.bands))
            self._dataset = gdal.GetDriverByName("GTiff").Create(str(self._part), *size, layout.dtype, options)
        if self._dataset is None:
            raise failure(f"Cannot create {self.path}", messages, REMEDY)
        self._describe(grid, layout)

    def __enter__(self) -> GeoTiff:
        return self

    def __exit__(self, kind: Optional[type], *_exception) -> None:
        if kind is not None:
            self.abort()

    def _describe(self, grid: Grid, layout: Layout) -> None:
        self._dataset.SetGeoTransform(grid.geotransform)
        self._dataset.SetProjection(grid.crs_wkt)
        self._dataset.SetMetadata(dict(layout.metadata))
        for number, name in enumerate(layout.bands, 1):
            band = self._dataset.GetRasterBand(number)
            band.SetDescription(name)
            band.SetNoDataValue(layout.nodata)
            if layout.scale is not None:
                band.SetScale(layout.scale)
                band.SetOffset(0.0)
        for number, texts in enumerate(layout.band_metadata, 1):
            self._dataset.GetRasterBand(number).SetMetadata(dict(texts))

    def write(self, window: Window, stored: np.ndarray) -> None:
        """Write (bands,h,w), already in the file's data type, at a window of the grid."""
        with gdal_errors(f"Cannot write {self.path}", REMEDY) as messages:
            status = self._dataset.WriteArray(stored, window.x, window.y)
        if status != gdal.CE_None or messages:
            raise failure(f"Cannot write {self.path}", messages, REMEDY)

    def finish(self, overviews: bool = True) -> Path:
        """Complete the file and give it its name, replacing an older file."""
        self.complete(overviews)
        return self.publish()

    def complete(self, overviews: bool = True, progress: Optional[Progress] = None) -> None:
        """Write what is pending and add overviews by averaging. Raises Cancelled where ``progress`` says so."""
        progress = progress or Silent()
        stopped = []

        def go_on(_share: float, _message: str, _data: object) -> int:
            if progress.cancelled():
                stopped.append(True)
            return 0 if stopped else 1

        with gdal_errors(f"Cannot complete {self.path}", REMEDY) as messages:
            levels = overview_levels(self._dataset.RasterXSize, self._dataset.RasterYSize)
            if overviews and levels:
                self._dataset.BuildOverviews("AVERAGE", levels, callback=go_on)
            self._dataset.FlushCache()
        self._dataset = None
        if stopped or messages:
            self.abort()
            raise Cancelled("Cancelled.") if stopped else failure(f"Cannot complete {self.path}", messages, REMEDY)

    def publish(self) -> Path:
        """Give the completed file its name, replacing an older file."""
        replace_file(self._part, self.path)
        return self.path

    def abort(self) -> None:
        """Remove the unfinished file."""
        self._dataset = None
        self._part.unlink(missing_ok=True)


@contextmanager
def finished_file(path: Path, grid: Grid, layout: Layout) -> Iterator[GeoTiff]:
    """A GeoTIFF to write into: complete and in place at the end of the with block, removed where an error ends it."""
    file = GeoTiff(path, grid, layout)
    try:
        yield file
    except BaseException:
        file.abort()
        raise
    file.finish(overviews=False)
