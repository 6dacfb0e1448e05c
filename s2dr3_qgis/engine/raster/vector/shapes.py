"""Geometries from WKB and of grids, and layers in memory to rasterise them from, for areas and training labels."""

from __future__ import annotations

from collections.abc import Iterable

from osgeo import gdal, ogr, osr

from ..gdal_io import quiet
from ..grid import Grid


def geometry_from(wkb: bytes) -> ogr.Geometry | None:
    """The geometry of WKB bytes; None if they are broken, whether GDAL raises exceptions or not.

    Curves become straight pieces: GDAL passes over curves when it rasterises.
    """
    with quiet():
        try:
            shape = ogr.CreateGeometryFromWkb(wkb)
        except RuntimeError:
            return None
    return shape.GetLinearGeometry() if shape is not None and shape.HasCurveGeometry() else shape


def outline_of(grid: Grid) -> ogr.Geometry:
    """The corners of a grid as a polygon in its own CRS."""
    corners = ((0, 0), (grid.width, 0), (grid.width, grid.height), (0, grid.height))
    return polygon_of(grid.at(*corner) for corner in corners)


def polygon_of(points: Iterable[tuple[float, float]]) -> ogr.Geometry:
    """The polygon with these corners; the first need not be repeated."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for point in points:
        ring.AddPoint_2D(*point)
    ring.CloseRings()
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


def memory_layer(name: str, reference: osr.SpatialReference | None = None) -> tuple[gdal.Dataset, ogr.Layer]:
    """A layer in memory for geometries of any kind; keep the dataset as long as the layer."""
    # From GDAL 3.11 on the raster driver of this name holds vectors too, and the old one is deprecated.
    driver = ogr.GetDriverByName("MEM") or ogr.GetDriverByName("Memory")
    source = driver.CreateDataSource(name)
    return source, source.CreateLayer(name, reference, ogr.wkbUnknown)
