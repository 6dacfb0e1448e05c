"""Virtual rasters (GDAL VRT): the ten bands of a stack in the model's order on one grid, nothing copied."""

from __future__ import annotations

from typing import Sequence

from osgeo import gdal

from ..bands import BANDS
from .radiometry import Radiometry
from .stack import Stack, StackBand

SOURCE = (
    "<SimpleSource><SourceFilename relativeToVRT='0'>{path}</SourceFilename>"
    "<SourceBand>{band}</SourceBand></SimpleSource>"
)


def cube_vrt(stack: Stack, bands: Sequence[StackBand], radiometry: Radiometry) -> str:
    """The XML of a ten-band VRT over ``bands`` (in the model's order), which keeps the stored numbers.

    Scale, offset, nodata, band names and wavelengths are set, so that any GDAL program reads reflectance.
    """
    grid = stack.grid
    dataset = gdal.GetDriverByName("VRT").Create("", grid.width, grid.height, 0)
    dataset.SetGeoTransform(grid.geotransform)
    dataset.SetProjection(grid.crs_wkt)
    dataset.SetMetadata(stack.metadata)
    for band in bands:
        dataset.AddBand(band.dtype)
        _describe(dataset, dataset.RasterCount, band, radiometry)
        source = SOURCE.format(path=_xml(band.path), band=band.number)
        dataset.GetRasterBand(dataset.RasterCount).SetMetadataItem("source_0", source, "new_vrt_sources")
    if stack.mask_path:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        source = SOURCE.format(path=_xml(stack.mask_path), band="mask,1")
        dataset.GetRasterBand(1).GetMaskBand().SetMetadataItem("source_0", source, "new_vrt_sources")
    return dataset.GetMetadata("xml:VRT")[0]


def _describe(dataset: gdal.Dataset, number: int, source: StackBand, radiometry: Radiometry) -> None:
    band, msi = dataset.GetRasterBand(number), BANDS[number - 1]
    band.SetDescription(msi.name)
    band.SetMetadata({"wavelength": f"{msi.wavelength_nm:g}", "wavelength_units": "Nanometers"})
    band.SetScale(radiometry.scale[number - 1])
    band.SetOffset(radiometry.offset[number - 1])
    nodata = 0.0 if source.nodata is None and radiometry.zero_is_nodata else source.nodata
    if nodata is not None:
        band.SetNoDataValue(nodata)


def _xml(text: str) -> str:
    return gdal.EscapeString(text, gdal.CPLES_XML)
