"""Rasters and products made with GDAL for the tests of what reads them."""

from __future__ import annotations

from osgeo import gdal, osr

SAMPLE = "resources/samples/demo_T48QUE_20200223_thailand.tif"


def write_stack(
    path, array, names=None, nodata=None, metadata=None, geotransform=(500000, 10, 0, 4000000, 0, -10), epsg=32632
):
    """A GeoTIFF of (bands,h,w) on a 10 m UTM grid."""
    gdal_type = {"uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32, "uint8": gdal.GDT_Byte}[array.dtype.name]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[2], array.shape[1], len(array), gdal_type)
    dataset.SetGeoTransform(geotransform)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    dataset.SetSpatialRef(reference)
    dataset.SetMetadata(metadata or {})
    for number, plane in enumerate(array, 1):
        band = dataset.GetRasterBand(number)
        band.WriteArray(plane)
        if names:
            band.SetDescription(names[number - 1])
        if nodata is not None:
            band.SetNoDataValue(nodata)
    dataset.FlushCache()
    return str(path)
