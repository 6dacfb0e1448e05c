"""Containers with one raster a band inside one file or folder: NetCDF, Zarr, HDF, GeoPackage."""

from __future__ import annotations

import re

from osgeo import gdal

from ...core.bands import BAND_NAMES
from ...core.errors import RasterError
from ...core.messages import message
from ..gdal_io import open_raster, quiet
from .bandmap import bands_of
from .facts import facts_from_metadata
from .stack import Stack, StackBand, file_stack, only_band

# Files at the top of Zarr stores, in the versions of the format.
ZARR_FILES = (".zgroup", ".zarray", ".zmetadata", "zarr.json")
# Arrays of ESA's products with a band's name that are not its image.
OTHER = re.compile(r"/(?:quality|conditions|mask|masks|probability|classification)/", re.IGNORECASE)
PREFIX = "NC_GLOBAL#"
LONGEST_LIST = 12
REMEDY = message(
    "Choose the rasters of the ten bands as INPUT and LAYERS, in QGIS by adding them to the project, and "
    "state in BAND_ORDER which is which"
)


def is_zarr(folder: str) -> bool:
    """Whether a folder is a Zarr store."""
    with quiet():
        return any(gdal.VSIStatL(f"{folder}/{name}") is not None for name in ZARR_FILES)


def subdatasets(path: str) -> list[str]:
    """GDAL's name of each raster inside a container; [] if ``path`` is a raster itself.

    :raises RasterError: GDAL cannot open it.
    """
    dataset = open_raster(path)
    return [name for name, _ in dataset.GetSubDatasets()] if dataset.RasterCount == 0 else []


def container_stack(path: str, parts: list[str]) -> Stack:
    """The stack of a container, one raster a band, the finest if there are several.

    :param parts: the result of `subdatasets`.
    :raises RasterError: not all ten bands are among its rasters, or one of them holds several dates.
    """
    names = [name_inside(part) for part in parts]
    rasters = [(band, part) for band, part in zip(bands_of(names), parts) if band and not OTHER.search(part)]
    missing = [band for band in BAND_NAMES if band not in {band for band, _ in rasters}]
    if missing:
        listed = ", ".join(names[:LONGEST_LIST]) + (" …" if len(names) > LONGEST_LIST else "")
        raise RasterError(
            message(
                "{path} is a container of {count} rasters ({listed}); none is named {missing}. {remedy}.",
                path=path,
                count=len(parts),
                listed=listed,
                missing=", ".join(missing),
                remedy=REMEDY,
            )
        )
    bands = [_finest(path, band, [part for other, part in rasters if other == band]) for band in BAND_NAMES]
    dataset = open_raster(path)
    metadata = {key.replace(PREFIX, ""): value for key, value in (dataset.GetMetadata() or {}).items()}
    facts = facts_from_metadata(metadata, path)
    return file_stack(path, message("a container of {count} rasters", count=len(parts)), bands, facts, None)


def name_inside(subdataset: str) -> str:
    """The name of a raster in its container: "b02" of ZARR:"/data/a.zarr":/measurements/r10m/b02."""
    return re.split(r'[:/"]+', subdataset.rstrip('":/'))[-1]


def zarr_unreadable(folder: str, cause: RasterError) -> RasterError:
    """The error for a Zarr store that this GDAL does not open."""
    return RasterError(
        message(
            "{folder} is a Zarr store that GDAL {version} cannot read ({cause}). Convert it to GeoTIFF or "
            "NetCDF, or take the product as .SAFE. If QGIS shows its bands, choose them as INPUT and LAYERS.",
            folder=folder,
            version=gdal.__version__,
            cause=cause,
        )
    )


def _finest(container: str, band: str, parts: list[str]) -> StackBand:
    rasters = sorted((_band(container, part, band) for part in parts), key=_pixel)
    if len(rasters) > 1 and _pixel(rasters[0]) == _pixel(rasters[1]):
        raise RasterError(
            message(
                "{container} has more than one raster of {band} ({rasters}, {rasters2}). {remedy}.",
                container=container,
                band=band,
                rasters=rasters[0].path,
                rasters2=rasters[1].path,
                remedy=REMEDY,
            )
        )
    return rasters[0]


def _band(container: str, part: str, band: str) -> StackBand:
    dataset = open_raster(part)
    if dataset.RasterCount != 1:
        raise RasterError(
            message(
                "{band} in {container} has {rastercount} layers, such as dates: save those of one date as a "
                "raster first (gdal_translate -b).",
                band=band,
                container=container,
                rastercount=dataset.RasterCount,
            )
        )
    return only_band(dataset, part, band)


def _pixel(band: StackBand) -> float:
    return abs(band.grid.geotransform[1])
