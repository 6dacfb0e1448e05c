"""Areas that limit a run: polygons in the raster's CRS as a mask on any of its grids."""

from __future__ import annotations

from typing import Sequence

import numpy as np
from osgeo import gdal, ogr, osr

from ..errors import RasterError
from .grid import Grid


class Area:
    """Polygons, each as WKB bytes, in the CRS of the grids that are asked about. A pixel belongs by its centre.

    Raises RasterError where there is no polygon, or one cannot be read.
    """

    def __init__(self, polygons: Sequence[bytes]):
        self._polygons = [ogr.CreateGeometryFromWkb(bytes(polygon)) for polygon in polygons]
        if not self._polygons or any(polygon is None for polygon in self._polygons):
            raise RasterError("The area layer has no (selected) polygon that can be read: choose another one.")

    def corners(self) -> list[tuple[float, float]]:
        """Points of the polygons' outlines: what a window around the area must hold."""
        return [point for polygon in self._polygons for point in _points(polygon)]

    def mask(self, grid: Grid) -> np.ndarray:
        """True inside, (height, width)."""
        dataset = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
        dataset.SetGeoTransform(grid.geotransform)
        reference = osr.SpatialReference(grid.crs_wkt) if grid.crs_wkt else None
        if reference:
            dataset.SetSpatialRef(reference)
        # One driver for both since GDAL 3.11.
        source = (ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")).CreateDataSource("")
        layer = source.CreateLayer("area", reference, ogr.wkbUnknown)
        for polygon in self._polygons:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(polygon)
            layer.CreateFeature(feature)
        gdal.RasterizeLayer(dataset, [1], layer, burn_values=[1])
        return dataset.ReadAsArray().astype(bool)


def _points(geometry: ogr.Geometry) -> list[tuple[float, float]]:
    """All points of a geometry and of its parts."""
    own = [point[:2] for point in geometry.GetPoints() or []] if not geometry.GetGeometryCount() else []
    parts = [geometry.GetGeometryRef(index) for index in range(geometry.GetGeometryCount())]
    return own + [point for part in parts for point in _points(part)]
