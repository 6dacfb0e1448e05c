"""Areas that limit a run: polygons in the raster's CRS, as a mask on any of its grids."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal, ogr

from ...core.errors import RasterError
from ...core.messages import message
from ..gdal_io import quiet
from ..grid import Grid
from .shapes import geometry_from, memory_layer, outline_of

POLYGONS = (ogr.wkbPolygon, ogr.wkbMultiPolygon)


class Area:
    """Polygons, each as WKB bytes, in the CRS of the grids that `mask` is given. A pixel belongs to them by its centre.

    It can be pickled and used by many threads.

    :raises RasterError: there is no polygon, or one cannot be read.
    """

    def __init__(self, polygons: Sequence[bytes]):
        shapes = [_polygon(bytes(polygon)) for polygon in polygons]
        shapes = [shape for shape in shapes if not shape.IsEmpty()]
        if not shapes:
            raise RasterError(
                message("The area layer has no (selected) polygon: select some, or choose another layer.")
            )
        self._polygons = [bytes(shape.ExportToWkb()) for shape in shapes]
        self._envelopes = np.array([shape.GetEnvelope() for shape in shapes])

    def corners(self) -> list[tuple[float, float]]:
        """The corners (x, y) of the polygons' envelopes: a window that holds them holds the area."""
        return [(x, y) for x0, x1, y0, y1 in self._envelopes.tolist() for x in (x0, x1) for y in (y0, y1)]

    def meets(self, grid: Grid) -> bool:
        """Whether a polygon meets the grid's outline."""
        outline = outline_of(grid)
        # The bytes are those of geometries (`__init__`).
        return any(outline.Intersects(geometry_from(wkb)) for wkb in self._near(grid))

    def mask(self, grid: Grid) -> np.ndarray:
        """Bool (height, width), True inside the polygons."""
        near = self._near(grid)
        if not near:
            return np.zeros((grid.height, grid.width), bool)
        target = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
        target.SetGeoTransform(grid.geotransform)
        source, layer = memory_layer("area")
        for wkb in near:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometryDirectly(geometry_from(wkb))
            layer.CreateFeature(feature)
        with quiet():  # Neither side has a CRS, so that GDAL transforms nothing, and warns of that.
            gdal.RasterizeLayer(target, [1], layer, burn_values=[1])
        del source  # held until here: the layer is part of it
        return target.ReadAsArray().astype(bool)

    def _near(self, grid: Grid) -> list[bytes]:
        """The polygons whose envelope meets that of the grid: a tile meets few of a layer's many polygons."""
        corners = [grid.at(x, y) for x in (0, grid.width) for y in (0, grid.height)]
        (x0, y0), (x1, y1) = (tuple(end(axis) for axis in zip(*corners)) for end in (min, max))
        low_x, high_x, low_y, high_y = self._envelopes.T
        meets = (low_x <= x1) & (high_x >= x0) & (low_y <= y1) & (high_y >= y0)
        return [wkb for wkb, near in zip(self._polygons, meets) if near]


def _polygon(wkb: bytes) -> ogr.Geometry:
    shape = geometry_from(wkb)
    if shape is None:
        raise RasterError(message("The area has a geometry that cannot be read: repair the layer (Fix geometries)."))
    if ogr.GT_Flatten(shape.GetGeometryType()) not in POLYGONS:
        raise RasterError(
            message(
                "The area has a {getgeometryname}, which is no polygon: choose a layer of polygons.",
                getgeometryname=shape.GetGeometryName(),
            )
        )
    return shape
