"""The area of a run from a vector file: its polygons in the CRS of each scene."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from osgeo import gdal, ogr, osr

from ..core.errors import RasterError
from ..core.messages import message
from ..raster.cube.cube import Cube
from ..raster.gdal_io import quiet

REMEDY = message("Name a vector file of polygons with a CRS, such as a GeoPackage.")


def area_from(path: str) -> Callable[[Cube], tuple[bytes, ...]]:
    """A function from a cube to the polygons (WKB) in its CRS, () if no file is named.

    :raises RasterError: the file cannot be read, or has no polygon.
    """
    if not path:
        return lambda _cube: ()
    return area_of(*_read(path), path)


def area_of(shapes: Sequence[bytes], wkt: str, name: str = "") -> Callable[[Cube], tuple[bytes, ...]]:
    """A function from a cube to polygons (WKB) in its CRS; () if there are none.

    :param wkt: the CRS of ``shapes``, "" if it is not known; ``name``: of the polygons, for messages.
    """
    return lambda cube: tuple(_moved(shape, wkt, cube, name) for shape in shapes)


def _read(path: str) -> tuple[list[bytes], str]:
    with quiet():
        try:
            dataset: Any = gdal.OpenEx(path, gdal.OF_VECTOR)
        except RuntimeError:
            dataset = None
    if dataset is None:
        raise RasterError(message("AREA {path} cannot be opened. {remedy}", path=path, remedy=REMEDY))
    shapes, wkt = [], ""
    for layer in (dataset.GetLayer(number) for number in range(dataset.GetLayerCount())):
        reference = layer.GetSpatialRef()
        wkt = reference.ExportToWkt() if reference else wkt
        geometries = (feature.GetGeometryRef() for feature in layer)
        shapes += [
            bytes(geometry.ExportToWkb())
            for geometry in geometries
            if geometry is not None
            and ogr.GT_Flatten(geometry.GetGeometryType()) in (ogr.wkbPolygon, ogr.wkbMultiPolygon)
        ]
    if not shapes:
        raise RasterError(message("AREA {path} has no polygon. {remedy}", path=path, remedy=REMEDY))
    return shapes, wkt


def _moved(wkb: bytes, wkt: str, cube: Cube, path: str) -> bytes:
    """A polygon in the CRS of a cube."""
    shape = ogr.CreateGeometryFromWkb(wkb)
    if wkt and cube.grid.crs_wkt:
        ends = [osr.SpatialReference(text) for text in (wkt, cube.grid.crs_wkt)]
        for end in ends:
            end.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        with quiet():
            try:
                failed = shape.Transform(osr.CoordinateTransformation(*ends)) not in (0, None)
            except RuntimeError:
                failed = True
        if failed:
            raise RasterError(
                message(
                    "AREA {path} cannot be brought into the CRS of {source}. {remedy}",
                    path=path,
                    source=cube.source,
                    remedy=REMEDY,
                )
            )
    return bytes(shape.ExportToWkb())
