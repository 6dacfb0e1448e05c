"""Virtual rasters (GDAL VRT): the ten bands of a stack in the model's order on one grid, without a copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from osgeo import gdal, osr

from ...core.bands import BANDS
from ...core.errors import RasterError
from ...core.messages import message
from ..gdal_io import failure, gdal_errors, open_raster
from ..grid import Grid
from .radiometry import Radiometry
from .stack import Stack, StackBand

RESAMPLING = ("nearest", "bilinear", "cubic")
SOURCE = "<{tag}><SourceFilename relativeToVRT='0'>{path}</SourceFilename><SourceBand>{band}</SourceBand>{more}</{tag}>"
UTM_PIXEL = 10.0
REMEDY = "Check that all files of the input can be read."


def cube_vrt(stack: Stack, bands: Sequence[StackBand], resampling: str, masked: Sequence[int] = ()) -> str:
    """The XML of a ten-band VRT over ``bands`` (in the model's order), with the stored numbers.

    :param resampling: one of RESAMPLING, for bands that are warped to the stack's grid.
    :param masked: the scene classes to mask.
    :raises RasterError: a band cannot be read or warped, or ``masked`` needs a scene classification that is missing.
    """
    grid = stack.grid
    dataset = _without_sources(grid, dict(stack.metadata), [(band.dtype, nodata_of(band)) for band in bands])
    for number, band in enumerate(bands, 1):
        _add_source(dataset.GetRasterBand(number), 0, *_on_grid(band, grid, resampling))
    if stack.mask_path or masked:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        _fill_mask(dataset.GetRasterBand(1).GetMaskBand(), stack, masked)
    return _xml_of(dataset)


def with_radiometry(xml: str, radiometry: Radiometry) -> str:
    """The same virtual raster with scale and offset, so that any GDAL program reads reflectance."""
    dataset = open_raster(xml, "the virtual raster")
    for number in range(1, dataset.RasterCount + 1):
        dataset.GetRasterBand(number).SetScale(radiometry.scale[number - 1])
        dataset.GetRasterBand(number).SetOffset(radiometry.offset[number - 1])
    return _xml_of(dataset)


def utm_vrt(xml: str, grid: Grid, resampling: str) -> tuple[str, Grid]:
    """The same virtual raster warped to 10 m UTM pixels (zone of its middle), on multiples of 10 m; and its grid."""
    lon, lat = grid.centre_lonlat()
    reference = osr.SpatialReference()
    reference.ImportFromEPSG((32600 if lat >= 0 else 32700) + min(60, int((lon + 180) // 6) + 1))
    corners = [(grid.width * i / 20, grid.height * j / 20) for i in range(21) for j in range(21)]
    points = grid.to_crs(reference, [grid.at(*corner) for corner in corners])
    low = [min(axis) // UTM_PIXEL for axis in zip(*points)]
    high = [-(-max(axis) // UTM_PIXEL) for axis in zip(*points)]
    size = [int(end - start) for start, end in zip(low, high)]
    placing = (low[0] * UTM_PIXEL, UTM_PIXEL, 0.0, high[1] * UTM_PIXEL, 0.0, -UTM_PIXEL)
    target = Grid(reference.ExportToWkt(["FORMAT=WKT2"]), placing, *size)
    warped = open_raster(_warp(_mask_as_nodata(xml, grid), target, resampling), "the warped input")
    for number in range(1, warped.RasterCount + 1):
        _name(warped.GetRasterBand(number), number, warped.GetRasterBand(number).GetNoDataValue())
    return _xml_of(warped), target


def _mask_as_nodata(xml: str, grid: Grid) -> str:
    """The same virtual raster with its masked pixels as nodata, of which GDAL's warp heeds one alone since 3.13.

    It stays as it is if it has no mask, or a band without a nodata value.
    """
    source = open_raster(xml, "the virtual raster")
    bands = [source.GetRasterBand(number) for number in range(1, source.RasterCount + 1)]
    if not bands[0].GetMaskFlags() & gdal.GMF_PER_DATASET or any(band.GetNoDataValue() is None for band in bands):
        return xml
    dataset = _without_sources(grid, source.GetMetadata(), [(band.DataType, band.GetNoDataValue()) for band in bands])
    for number in range(1, len(bands) + 1):
        _add_source(dataset.GetRasterBand(number), 0, xml, number, "ComplexSource", "<UseMaskBand>true</UseMaskBand>")
    return _xml_of(dataset)


def _without_sources(
    grid: Grid, metadata: dict[str, str], bands: Sequence[tuple[int, Optional[float]]]
) -> gdal.Dataset:
    """A virtual raster on ``grid`` whose ``bands``, given by data type and nodata value, are still empty."""
    dataset = gdal.GetDriverByName("VRT").Create("", grid.width, grid.height, 0)
    dataset.SetGeoTransform(grid.geotransform)
    dataset.SetProjection(grid.crs_wkt)
    dataset.SetMetadata(metadata)
    for number, (dtype, nodata) in enumerate(bands, 1):
        dataset.AddBand(dtype)
        _name(dataset.GetRasterBand(number), number, nodata)
    return dataset


def nodata_of(band: StackBand) -> Optional[float]:
    """The nodata value to declare: the band's own, else 0 for digital numbers, as in Sentinel-2 products.

    Floating-point values with a mask get NaN.
    """
    if band.nodata is not None:
        return band.nodata
    return 0.0 if band.is_integer else float("nan") if band.mask else None


def _name(band: gdal.Band, number: int, nodata: Optional[float]) -> None:
    msi = BANDS[number - 1]
    band.SetDescription(msi.name)
    band.SetMetadata({"wavelength": f"{msi.wavelength_nm:g}", "wavelength_units": "Nanometers"})
    if nodata is not None:
        band.SetNoDataValue(nodata)


def _add_source(
    band: gdal.Band, place: int, path: str, number: object, tag: str = "SimpleSource", more: str = ""
) -> None:
    # Without the rectangles GDAL 3.6 returns only nodata for the first thinned read of a source with overviews.
    size = f"xOff='0' yOff='0' xSize='{band.XSize}' ySize='{band.YSize}'"
    more = f"<SrcRect {size}/><DstRect {size}/>{more}"
    text = SOURCE.format(tag=tag, path=gdal.EscapeString(path, gdal.CPLES_XML), band=number, more=more)
    band.SetMetadataItem(f"source_{place}", text, "new_vrt_sources")


def _fill_mask(mask: gdal.Band, stack: Stack, masked: Sequence[int]) -> None:
    """Write the masked classes first, then the source's own mask without its valid pixels."""
    classes = stack.classes
    if masked and classes is None:
        raise RasterError(
            message(
                "{stack} has no scene classification (SCL) to mask clouds by: choose an L2A product that has "
                "one, or mask nothing.",
                stack=stack.name,
            )
        )
    if masked and classes is not None:
        table = ",".join(f"{value}:{0 if value in masked else 255}" for value in range(12))
        path, number = _on_grid(classes, stack.grid, "nearest")
        _add_source(mask, 0, path, number, "ComplexSource", f"<LUT>{table}</LUT>")
    if stack.mask_path and not masked:
        _add_source(mask, 0, stack.mask_path, stack.mask_band)
    elif stack.mask_path:
        left_out = f"<NODATA>{_opaque(stack)}</NODATA>"
        _add_source(mask, 1, stack.mask_path, stack.mask_band, "ComplexSource", left_out)


def _opaque(stack: Stack) -> int:
    """The number for valid pixels in the source's mask: the highest one of an alpha band."""
    return 255 if stack.mask_band.startswith("mask") or stack.bands[0].dtype == gdal.GDT_Byte else 65535


def _on_grid(band: StackBand, grid: Grid, resampling: str) -> tuple[str, int]:
    """A band on ``grid`` for GDAL to open: the file itself, or the XML of a warped virtual raster over it.

    It is warped, not resampled inside a VRT source, because only the warp keeps pixels without data exactly.
    """
    path, number = _without_masked(band)
    if band.grid.same_pixels(grid):
        return path, number
    if not (band.grid.is_north_up and grid.is_north_up):
        raise RasterError(
            message(
                "{band} is rotated or south-up and not on the grid of the other bands: warp it first.", band=band.path
            )
        )
    return _warp(path, grid, resampling, nodata_of(band), band.grid.crs_wkt), number


def _without_masked(band: StackBand) -> tuple[str, int]:
    """A band for GDAL to open, on its own grid, in which the pixels that its mask hides are nodata."""
    if not band.mask:
        return band.path, band.number
    dataset = _without_sources(band.grid, {}, [(band.dtype, nodata_of(band))])
    _add_source(dataset.GetRasterBand(1), 0, band.path, band.number)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    _add_source(dataset.GetRasterBand(1).GetMaskBand(), 0, band.path, band.mask)
    return _mask_as_nodata(_xml_of(dataset), band.grid), 1


def _warp(path: str, grid: Grid, resampling: str, nodata: Optional[float] = None, crs_wkt: str = "") -> str:
    """The XML of a virtual raster that warps ``path``.

    :param crs_wkt: the CRS of ``path`` if it differs from that in the file.
    """
    x0, y0 = grid.at(0, 0)
    x1, y1 = grid.at(grid.width, grid.height)
    options = gdal.WarpOptions(
        format="VRT",
        outputBounds=(x0, y1, x1, y0),
        width=grid.width,
        height=grid.height,
        srcSRS=crs_wkt or None,
        dstSRS=grid.crs_wkt or None,
        resampleAlg=resampling,
        errorThreshold=0,
        srcNodata=nodata,
        dstNodata=nodata,
    )
    action = "Cannot bring bands to one grid"
    with gdal_errors(action, REMEDY) as messages:
        warped = gdal.Warp("", path, options=options)
    if warped is None:
        raise failure(action, messages, REMEDY)
    return _xml_of(warped)


def _xml_of(dataset: gdal.Dataset) -> str:
    dataset.FlushCache()
    return dataset.GetMetadata("xml:VRT")[0]
