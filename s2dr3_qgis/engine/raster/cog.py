"""A Cloud Optimized GeoTIFF from the finished mosaic.

The overviews are averaged beside the file first, uncompressed, as for other results (`overviews`): GDAL's own way takes
twice the processor time, in one thread, and reading back what its threads compress deadlocks in GDAL 3.6 if there are
more than eight extra bands. What remains for GDAL is to compress, which it does in threads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from osgeo import gdal

from ..core.files import remove_files
from ..core.messages import message
from .encoding import Encoding, Statistics
from .gdal_io import CACHE_BYTES, Watch, configured, failure, gdal_errors, limited_cache, writing_threads
from .geotiff import natural_colours
from .grid import Grid
from .overviews import add_level

BLOCK = 512
# The lowest level takes a fifth of the usual one's time and gives files 8 % larger (super-resolved scene, UInt16).
COG_OPTIONS = ("COMPRESS=DEFLATE", "LEVEL=1", "BIGTIFF=IF_SAFER", f"BLOCKSIZE={BLOCK}", "PREDICTOR=YES")
# Of the overviews that the file takes from its source; its own options do not reach them.
COMPRESSED_OVERVIEWS = {"COMPRESS_OVERVIEW": "DEFLATE", "ZLEVEL_OVERVIEW": "1"}
OVERVIEWS_BESIDE = {
    "COMPRESS_OVERVIEW": "NONE",
    "INTERLEAVE_OVERVIEW": "BAND",
    "GDAL_TIFF_OVR_BLOCKSIZE": str(BLOCK),
    "BIGTIFF_OVERVIEW": "IF_SAFER",
}
REMEDY = message("Check that the disk has space and that the folder is still there and writable.")


@dataclass(frozen=True)
class CogLayout:
    """What to write about the pixels: grid, encoding, names and statistics of the bands, and metadata.

    ``bands`` are numbers (from 1) in the mosaic; ``scales``: for each band, if they differ from the encoding's.
    """

    grid: Grid
    encoding: Encoding
    bands: tuple[int, ...]
    names: tuple[str, ...]
    statistics: tuple[Statistics, ...]
    metadata: dict[str, str] = field(default_factory=dict)
    scales: Sequence[float] = ()


def export_cog(mosaic: Path, target: Path, layout: CogLayout, tick: Callable[[float], bool]) -> None:
    """Write ``target``, a part file of the caller's, from ``mosaic``, any raster of the layout's size.

    Memory does not grow with the raster. Beside ``target`` there are `overviews_pixels` meanwhile. On an exception
    ``target`` is removed.

    :param tick: takes the share done, 0 to 1, and returns False to stop.
    :raises Cancelled: ``tick`` stopped it.
    :raises RasterError: ``target`` cannot be written.
    """
    action = message("Cannot write {target}", target=target)
    watch = Watch(tick)
    virtual = target.with_name(f"{target.name}.vrt")
    beside = [virtual, *(virtual.with_name(virtual.name + suffix) for suffix in (".ovr", ".aux.xml"))]
    try:
        remove_files(*beside)
        with limited_cache(CACHE_BYTES), gdal_errors(action, REMEDY, watch) as messages:
            source = gdal.Open(str(virtual)) if _describe(virtual, mosaic, layout) else None
            if source is None:
                raise failure(action, messages, REMEDY)
            _add_overviews(source, layout, watch)
            written = not watch.stopped and _copied(source, target, layout, watch)
            source = None
            if not watch.stopped and (messages or not written):
                raise failure(action, messages, REMEDY)
    except BaseException:
        remove_files(target)
        raise
    finally:
        source = None  # Closed here: that lets its files be removed.
        remove_files(*beside)


def _copied(source: gdal.Dataset, target: Path, layout: CogLayout, watch: Watch) -> bool:
    """Write ``target`` from a raster with overviews; returns whether GDAL wrote it."""
    predictor = {"PREDICTOR_OVERVIEW": "2" if layout.encoding.dtype.kind == "u" else "3"}
    with configured({**COMPRESSED_OVERVIEWS, **predictor}):
        options = [*COG_OPTIONS, writing_threads()]
        dataset = gdal.GetDriverByName("COG").CreateCopy(str(target), source, 0, options, watch)
        written = dataset is not None
        # Closing writes the directory, which can fail on a full disk too.
        dataset = None
    return written


def overviews_pixels(width: int, height: int) -> int:
    """The pixels of the uncompressed overviews that lie beside a COG while it is made: whole blocks."""
    blocks = (-(-width // (BLOCK * level)) * -(-height // (BLOCK * level)) for level in _levels(width, height))
    return sum(blocks) * BLOCK**2


def _levels(width: int, height: int) -> list[int]:
    levels: list[int] = []
    while max(width, height) > BLOCK << len(levels):
        levels.append(2 << len(levels))
    return levels


def _add_overviews(source: gdal.Dataset, layout: CogLayout, watch: Watch) -> None:
    """Overviews as the COG driver would choose them, in a file beside ``source``."""
    levels = _levels(layout.grid.width, layout.grid.height)
    if not levels:
        return
    with configured(OVERVIEWS_BESIDE):
        source.BuildOverviews("NONE", levels)
        for index in range(len(levels)):
            add_level(source, index, layout.encoding.nodata, watch)
        source.FlushCache()


def _describe(virtual: Path, mosaic: Path, layout: CogLayout) -> bool:
    """Write the mosaic's bands as a virtual raster that carries georeference, names, scale, nodata and statistics.

    Returns whether it could be written.
    """
    source = gdal.Translate(str(virtual), str(mosaic), format="VRT", bandList=list(layout.bands))
    if source is None:
        return False
    source.SetGeoTransform(layout.grid.geotransform)
    source.SetProjection(layout.grid.crs_wkt)
    source.SetMetadata({"AREA_OR_POINT": "Area", **layout.metadata})
    colours = natural_colours(layout.names) or {1: gdal.GCI_GrayIndex}
    for number, (name, statistics) in enumerate(zip(layout.names, layout.statistics), 1):
        band = source.GetRasterBand(number)
        band.SetDescription(name)
        band.SetScale(layout.scales[number - 1] if layout.scales else layout.encoding.scale)
        band.SetOffset(0.0)
        band.SetNoDataValue(layout.encoding.nodata)
        band.SetColorInterpretation(colours.get(number, gdal.GCI_Undefined))
        if statistics.count:
            band.SetStatistics(statistics.low, statistics.high, statistics.mean, statistics.deviation)
    source.FlushCache()
    return True
