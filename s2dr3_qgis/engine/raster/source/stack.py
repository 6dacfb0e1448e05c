"""A stack: the bands of a source as GDAL describes them, before their meaning is decided."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Optional

from osgeo import gdal

from ...core.errors import RasterError
from ...core.messages import message
from ..gdal_io import open_raster, quiet
from ..grid import Grid
from ..vsi import check_regular
from .bandmap import BandLabel
from .facts import Facts, facts_from_metadata
from .fill import INTEGER_RANGES, storable

NANOMETRES = {
    "nanometers": 1.0,
    "nanometer": 1.0,
    "nm": 1.0,
    "micrometers": 1e3,
    "micrometer": 1e3,
    "um": 1e3,
    "µm": 1e3,
}
TEXT_KEYS = ("bandname", "band_name", "name", "netcdf_varname", "long_name", "standard_name")
# Without a georeference pixels are one unit a side and rows go down from 0, as in QGIS: there the result lies on its
# input.
UNPLACED = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
# A file's internal mask or .msk, as a band in a VRT.
FILE_MASK = "mask,1"
VRT_FILE = re.compile(r"<SourceFilename[^>]*>([^<]+)</SourceFilename>")


@dataclass(frozen=True)
class StackBand:
    """One band as stored. GDAL opens ``path`` and its band ``number`` (from 1); ``dtype`` is a GDAL data type.

    ``mask``: the band of ``path`` that masks this one, for a band from a file of its own, or ""; ``fill``: further
    stored numbers that stand for no data, as (lowest, highest).
    """

    path: str
    number: int
    label: BandLabel
    dtype: int
    nodata: Optional[float]
    scale: Optional[float]
    offset: Optional[float]
    grid: Grid
    mask: str = ""
    fill: tuple[tuple[float, float], ...] = ()

    @property
    def is_integer(self) -> bool:
        """Whether digital numbers are stored, not floating-point values."""
        return self.dtype in INTEGER_RANGES


@dataclass(frozen=True)
class Stack:
    """``bands`` in the source's order, and the ``grid`` to which they are brought.

    ``kind``: a description of the source; ``mask_path``: the raster with the ``mask_band`` (internal mask, .msk, alpha)
    of all bands, "" if there is none or bands have their own; ``classes``: sen2cor's scene classification (SCL);
    ``ordered``: the order of nameless bands may mean something; ``warnings``: for the log.
    """

    name: str
    kind: str
    bands: tuple[StackBand, ...]
    grid: Grid
    facts: Facts = field(default_factory=Facts)
    metadata: Mapping[str, str] = field(default_factory=dict)
    mask_path: str = ""
    mask_band: str = FILE_MASK
    classes: Optional[StackBand] = None
    ordered: bool = True
    warnings: tuple[str, ...] = ()


def raster_stack(path: str) -> Stack:
    """The stack of one raster of many bands.

    :param path: anything GDAL opens.
    :raises RasterError: it cannot be opened, has no bands or complex numbers, or is placed by control points or
        polynomials only.
    """
    check_regular(path)
    dataset = open_raster(path)
    if dataset.RasterCount == 0:
        raise RasterError(message("{path} holds no raster band: choose another file.", path=path))
    grid = dataset_grid(dataset, path)
    bands = [stack_band(dataset, path, number, grid) for number in range(1, dataset.RasterCount + 1)]
    colour = [dataset.GetRasterBand(band.number).GetColorInterpretation() for band in bands]
    alpha = [band for band, kind in zip(bands, colour) if kind == gdal.GCI_AlphaBand]
    bands = [band for band in bands if band not in alpha]
    has_mask = alpha or dataset.GetRasterBand(1).GetMaskFlags() & gdal.GMF_PER_DATASET
    classes = [band for band in bands if "SCL" in (text.strip().upper() for text in band.label.texts)]
    metadata = {key: value for key, value in (dataset.GetMetadata() or {}).items() if key != "AREA_OR_POINT"}
    return Stack(
        name=path,
        kind=message("a raster of {count} band(s)", count=len(bands)),
        bands=tuple(bands),
        grid=grid,
        facts=facts_from_metadata(metadata, path),
        metadata=metadata,
        mask_path=path if has_mask else "",
        # GDAL itself uses an alpha band as a mask only beside one or three bands.
        mask_band=str(alpha[0].number) if alpha else FILE_MASK,
        classes=classes[0] if classes else None,
    )


def with_nodata(band: StackBand, value: float) -> StackBand:
    """The band with a nodata value, if it has none of its own and its pixels can hold the value."""
    if band.nodata not in (None, 0.0) or (band.nodata == 0.0 and not band.is_integer):
        return band
    # 0 stands for no data in all digital numbers, declared or not.
    return replace(band, nodata=storable(value, band.dtype) or band.nodata)


def file_band(path: str, name: str) -> StackBand:
    """The only band of a file, labelled ``name``.

    :raises RasterError: the file cannot be opened, or has more bands.
    """
    dataset = open_raster(path)
    if dataset.RasterCount != 1:
        raise RasterError(
            message(
                "{path} has {rastercount} bands, not only {name}: choose files of one band each.",
                path=path,
                rastercount=dataset.RasterCount,
                name=name,
            )
        )
    return only_band(dataset, path, name)


def only_band(dataset: gdal.Dataset, path: str, name: str) -> StackBand:
    """The first band of an open dataset, labelled ``name``."""
    mask = FILE_MASK if dataset.GetRasterBand(1).GetMaskFlags() & gdal.GMF_PER_DATASET else ""
    return replace(stack_band(dataset, path, 1, dataset_grid(dataset, path)), label=BandLabel((name,)), mask=mask)


def file_stack(name: str, kind: str, bands: list[StackBand], facts: Facts, classes: Optional[StackBand]) -> Stack:
    """A stack of separate files, on the grid of the finest band.

    :raises RasterError: their CRS differ.
    """
    finest = min(bands, key=lambda band: abs(band.grid.geotransform[1]))
    for band in bands:
        if not band.grid.same_crs(finest.grid):
            raise RasterError(
                message(
                    "{band} and {finest} are in different coordinate reference systems: take the bands of one "
                    "product and one tile, or warp them to one CRS first (gdalwarp).",
                    band=band.path,
                    finest=finest.path,
                )
            )
    return Stack(name, kind, tuple(bands), finest.grid, facts, facts.provenance(), classes=classes)


def dataset_grid(dataset: gdal.Dataset, label: str) -> Grid:
    """The grid of an open dataset.

    :raises RasterError: it is placed by control points or polynomials (RPC) only.
    """
    geotransform = dataset.GetGeoTransform(can_return_null=True)
    if geotransform is None and (dataset.GetGCPCount() or dataset.GetMetadata("RPC")):
        raise RasterError(
            message(
                "{label} is placed by ground control points or polynomials (RPC), not by a grid: warp it first "
                "(gdalwarp).",
                label=label,
            )
        )
    reference = dataset.GetSpatialRef()
    wkt = reference.ExportToWkt(["FORMAT=WKT2"]) if reference else ""
    geotransform = tuple(geotransform or UNPLACED)
    return Grid(wkt, geotransform, dataset.RasterXSize, dataset.RasterYSize)


def check_real(band: gdal.Band, path: str) -> None:
    """Check that a band has no complex numbers, of which only the real part would be read.

    :raises RasterError: it has.
    """
    if gdal.DataTypeIsComplex(band.DataType):
        raise RasterError(
            message(
                "{path} holds complex numbers ({kind}), as radar images do (SLC), not reflectance: choose an optical "
                "image. To use the amplitude, save it first (gdal_translate DERIVED_SUBDATASET:AMPLITUDE:FILE).",
                path=path,
                kind=gdal.GetDataTypeName(band.DataType),
            )
        )


def stack_band(dataset: gdal.Dataset, path: str, number: int, grid: Grid) -> StackBand:
    """Band ``number`` (from 1) of an open dataset.

    :raises RasterError: its numbers are complex.
    """
    band = dataset.GetRasterBand(number)
    check_real(band, path)
    label = BandLabel(_texts(band), _wavelength_nm(band), _only_file(band))
    nodata = storable(band.GetNoDataValue(), band.DataType)
    return StackBand(path, number, label, band.DataType, nodata, band.GetScale(), band.GetOffset(), grid)


def _only_file(band: gdal.Band) -> str:
    """The stem of the file that the band of a virtual raster reads; "" if it reads several, or is none."""
    try:
        with quiet():
            sources = band.GetMetadata("vrt_sources") or {}
    except RuntimeError:  # GDAL 3.13 refuses long ones, such as virtual rasters within virtual rasters
        return ""
    files = {name for xml in sources.values() for name in VRT_FILE.findall(xml)}
    return PurePosixPath(files.pop().replace("\\", "/")).stem if len(files) == 1 else ""


def _texts(band: gdal.Band) -> tuple[str, ...]:
    metadata = {key.lower(): value for key, value in (band.GetMetadata() or {}).items()}
    texts = (band.GetDescription(), *(metadata.get(key, "") for key in TEXT_KEYS))
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
    if not 0 < value < 1e6:
        return None
    unit = metadata.get("wavelength_units", metadata.get("wavelength_unit", "")).lower()
    # Without a unit, 0.4 .. 2.5 can only be micrometres and 400 .. 2500 only nanometres.
    return value * NANOMETRES.get(unit, 1e3 if value < 100 else 1.0)
