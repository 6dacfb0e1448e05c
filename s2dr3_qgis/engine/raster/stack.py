"""A stack: the bands of a source as GDAL shows them, all on one grid, before anybody decides what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

from osgeo import gdal

from ..errors import RasterError
from .bandmap import BandLabel
from .gdaltools import open_raster
from .grid import Grid

NANOMETRES = {
    "nanometers": 1.0,
    "nanometer": 1.0,
    "nm": 1.0,
    "micrometers": 1e3,
    "micrometer": 1e3,
    "um": 1e3,
    "µm": 1e3,
}


@dataclass(frozen=True)
class StackBand:
    """One band as stored. ``path`` and ``number`` (from 1) are what GDAL opens; ``dtype`` is a GDAL data type."""

    path: str
    number: int
    label: BandLabel
    dtype: int
    nodata: Optional[float]
    scale: Optional[float]
    offset: Optional[float]
    grid: Grid


@dataclass(frozen=True)
class Stack:
    """``bands`` in the source's order, the ``grid`` they are brought to, ``metadata`` as key and value texts.

    ``mask_path``: the raster whose mask band (internal mask, .msk, alpha) holds for all bands, "" where there is none.
    """

    name: str
    bands: tuple[StackBand, ...]
    grid: Grid
    metadata: dict[str, str] = field(default_factory=dict)
    mask_path: str = ""


def raster_stack(path: str) -> Stack:
    """The stack of one raster of many bands; ``path`` is anything GDAL opens. Raises RasterError."""
    dataset = open_raster(path)
    if dataset.RasterCount == 0:
        raise RasterError(f"{path} holds no raster band of its own (only subdatasets?): choose one of them.")
    grid = dataset_grid(dataset, path)
    bands = tuple(stack_band(dataset, path, number, grid) for number in range(1, dataset.RasterCount + 1))
    colour = [dataset.GetRasterBand(band.number).GetColorInterpretation() for band in bands]
    opaque = tuple(band for band, kind in zip(bands, colour) if kind != gdal.GCI_AlphaBand)
    flags = dataset.GetRasterBand(1).GetMaskFlags()
    mask_path = path if flags & gdal.GMF_PER_DATASET else ""
    return Stack(path, opaque, grid, dict(dataset.GetMetadata() or {}), mask_path)


def dataset_grid(dataset: gdal.Dataset, label: str) -> Grid:
    """The grid of an open dataset. Raises RasterError where it is placed by control points only."""
    geotransform = dataset.GetGeoTransform(can_return_null=True)
    if geotransform is None and dataset.GetGCPCount():
        raise RasterError(f"{label} is placed by ground control points, not by a grid: warp it first (gdalwarp).")
    reference = dataset.GetSpatialRef()
    wkt = reference.ExportToWkt(["FORMAT=WKT2"]) if reference else ""
    geotransform = tuple(geotransform or (0.0, 1.0, 0.0, 0.0, 0.0, 1.0))
    return Grid(wkt, geotransform, dataset.RasterXSize, dataset.RasterYSize)


def stack_band(dataset: gdal.Dataset, path: str, number: int, grid: Grid) -> StackBand:
    """What an open dataset says of its band ``number``."""
    band = dataset.GetRasterBand(number)
    label = BandLabel(_texts(band), _wavelength_nm(band))
    return StackBand(path, number, label, band.DataType, band.GetNoDataValue(), band.GetScale(), band.GetOffset(), grid)


def _texts(band: gdal.Band) -> tuple[str, ...]:
    metadata = {key.lower(): value for key, value in (band.GetMetadata() or {}).items()}
    keys = ("bandname", "band_name", "name", "long_name", "standard_name")
    texts = (band.GetDescription(), *(metadata.get(key, "") for key in keys))
    return tuple(text for text in texts if text)


def _wavelength_nm(band: gdal.Band) -> Optional[float]:
    imagery = band.GetMetadata("IMAGERY") or {}
    metadata = {key.lower(): value for key, value in (band.GetMetadata() or {}).items()}
    try:
        if "CENTRAL_WAVELENGTH_UM" in imagery:
            return float(imagery["CENTRAL_WAVELENGTH_UM"]) * 1e3
        value = float(metadata["wavelength"])
    except (KeyError, ValueError):
        return None
    unit = metadata.get("wavelength_units", metadata.get("wavelength_unit", "")).lower()
    # Without a unit, 0.4 .. 2.5 can only be micrometres and 400 .. 2500 only nanometres.
    return value * NANOMETRES.get(unit, 1e3 if value < 100 else 1.0)
