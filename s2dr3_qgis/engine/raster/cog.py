"""A Cloud Optimized GeoTIFF from the finished mosaic."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from osgeo import gdal

from ..core.messages import message
from .encoding import Encoding, Statistics
from .gdal_io import CACHE_BYTES, Watch, failure, gdal_errors, limited_cache
from .geotiff import natural_colours
from .grid import Grid

BLOCK = 512
# The lowest level takes a fifth of the usual one's time and gives files 8 % larger (super-resolved scene, UInt16).
# No NUM_THREADS: reading back for the overviews then deadlocks in GDAL 3.6 with more than eight extra bands.
COG_OPTIONS = [
    "COMPRESS=DEFLATE",
    "LEVEL=1",
    "BIGTIFF=IF_SAFER",
    f"BLOCKSIZE={BLOCK}",
    "PREDICTOR=YES",
    "OVERVIEW_RESAMPLING=AVERAGE",
]
REMEDY = message("Check that the disk has space and that the folder is still there and writable.")


@dataclass(frozen=True)
class CogLayout:
    """What to write about the pixels: grid, encoding, names and statistics of the bands, and metadata.

    ``bands`` are numbers (from 1) in the mosaic.
    """

    grid: Grid
    encoding: Encoding
    bands: tuple[int, ...]
    names: tuple[str, ...]
    statistics: tuple[Statistics, ...]
    metadata: dict[str, str] = field(default_factory=dict)


def export_cog(mosaic: Path, target: Path, layout: CogLayout, tick: Callable[[float], bool]) -> None:
    """Write ``target``, a part file of the caller's, from ``mosaic``, any raster of the layout's size.

    Memory does not grow with the raster. On an exception ``target`` is removed.

    :param tick: takes the share done, 0 to 1, and returns False to stop.
    :raises Cancelled: ``tick`` stopped it.
    :raises RasterError: ``target`` cannot be written.
    """
    action = message("Cannot write {target}", target=target)
    watch = Watch(tick)
    try:
        with limited_cache(CACHE_BYTES), gdal_errors(action, REMEDY, watch) as messages:
            source = _described(mosaic, layout)
            dataset = gdal.GetDriverByName("COG").CreateCopy(str(target), source, 0, COG_OPTIONS, watch)
            written = dataset is not None
            # Closing writes the directory, which can fail on a full disk too.
            source = dataset = None
            if not watch.stopped and (messages or not written):
                raise failure(action, messages, REMEDY)
    except BaseException:
        with suppress(OSError):  # Another error is on its way already.
            target.unlink(missing_ok=True)
        raise


def _described(mosaic: Path, layout: CogLayout) -> gdal.Dataset:
    """The mosaic's bands as a virtual raster that carries georeference, names, scale, nodata and statistics."""
    source = gdal.Translate("", str(mosaic), format="VRT", bandList=list(layout.bands))
    source.SetGeoTransform(layout.grid.geotransform)
    source.SetProjection(layout.grid.crs_wkt)
    source.SetMetadata({"AREA_OR_POINT": "Area", **layout.metadata})
    colours = natural_colours(layout.names) or {1: gdal.GCI_GrayIndex}
    for number, (name, statistics) in enumerate(zip(layout.names, layout.statistics), 1):
        band = source.GetRasterBand(number)
        band.SetDescription(name)
        band.SetScale(layout.encoding.scale)
        band.SetOffset(0.0)
        band.SetNoDataValue(layout.encoding.nodata)
        band.SetColorInterpretation(colours.get(number, gdal.GCI_Undefined))
        if statistics.count:
            band.SetStatistics(statistics.low, statistics.high, statistics.mean, statistics.deviation)
    return source
