"""The area of a run from a vector file: its polygons in the CRS of each scene."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from osgeo import gdal, ogr, osr

from ..core.errors import RasterError
from ..core.messages import message
from ..raster.cube.cube import Cube
from ..raster.gdal_io import quiet
from ..raster.vector.longitudes import continuous
from ..raster.vector.shapes import polygon_of

# Of a cube's side: what lies around it and is kept of an area.
MARGIN = 0.05
# Of each side of a cube's outline, and of a side's length along an area's edges.
SIDE_POINTS, EDGE_POINTS = 21, 64
REMEDY = message("Name a vector file of polygons with a CRS, such as a GeoPackage.")


class OutsideArea(RasterError):
    """A scene does not meet the area: it is left out."""


def area_from(path: str) -> Callable[[Cube], tuple[bytes, ...]]:
    """A function from a cube to the polygons (WKB) in its CRS, () if no file is named.

    :raises RasterError: the file cannot be read, or has no polygon.
    """
    if not path:
        return lambda _cube: ()
    return area_of(*_read(path), path)


def area_of(shapes: Sequence[bytes], wkt: str, name: str = "") -> Callable[[Cube], tuple[bytes, ...]]:
    """A function from a cube to polygons (WKB) in its CRS; () if there are none.

    It raises OutsideArea if none of them meets the cube, and RasterError if one cannot be brought into its CRS.

    :param wkt: the CRS of ``shapes``, "" if it is not known; ``name``: of the polygons, for messages.
    """

    def around(cube: Cube) -> tuple[bytes, ...]:
        moved = tuple(filter(None, (_moved(shape, wkt, cube, name) for shape in shapes)))
        if shapes and not moved:
            raise OutsideArea(message("{source} lies outside AREA.", source=cube.source))
        return moved

    return around


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


def _moved(wkb: bytes, wkt: str, cube: Cube, path: str) -> bytes | None:
    """The part of a polygon around a cube, in the cube's CRS; None if there is none.

    It is cut out in its own CRS: a country or continent cannot be brought into every UTM zone, and its long edges,
    which are straight there, are bent in the cube's. One that has the cube's CRS stays as it is, and its corners do not
    depend on the version of GEOS that plans.
    """
    shape = ogr.CreateGeometryFromWkb(wkb)
    if not wkt or not cube.grid.crs_wkt:
        return bytes(shape.ExportToWkb())
    own, target = _reference(wkt), _reference(cube.grid.crs_wkt)
    if own.IsSame(target):
        return bytes(shape.ExportToWkb())
    with quiet():
        try:
            part = _part_around(shape, _surroundings(cube, target, own), own.IsGeographic())
            moved = part is not None and part.Transform(osr.CoordinateTransformation(own, target)) in (0, None)
        except RuntimeError:
            part, moved = shape, False
    if part is None:
        return None
    if not moved:
        raise RasterError(
            message(
                "AREA {path} cannot be brought into the CRS of {source}. {remedy}",
                path=path,
                source=cube.source,
                remedy=REMEDY,
            )
        )
    return bytes(part.ExportToWkb())


def _reference(wkt: str) -> osr.SpatialReference:
    reference = osr.SpatialReference(wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _surroundings(cube: Cube, own: osr.SpatialReference, other: osr.SpatialReference) -> list[tuple[float, float]]:
    """Points around a cube and a margin in another CRS; longitudes are continuous.

    :raises RuntimeError: it cannot be brought into that CRS.
    """
    grid = cube.grid
    low, size = -MARGIN, 1 + 2 * MARGIN
    steps = [low + size * step / SIDE_POINTS for step in range(SIDE_POINTS)]
    high = low + size
    sides = [(step, low) for step in steps] + [(high, step) for step in steps]
    sides += [(high + low - step, high) for step in steps] + [(low, high + low - step) for step in steps]
    points = [list(grid.at(x * grid.width, y * grid.height)) for x, y in sides]
    moved = [(x, y) for x, y, _ in osr.CoordinateTransformation(own, other).TransformPoints(points)]
    if not all(math.isfinite(number) for point in moved for number in point):
        raise RuntimeError("no coordinates there")
    return continuous(moved, moved[0][0]) if other.IsGeographic() else moved


def _part_around(shape: ogr.Geometry, outline: Sequence[tuple[float, float]], turns: bool) -> ogr.Geometry | None:
    """The part of a polygon within an outline, with points along long edges; None if there is none.

    :param turns: x is a longitude: the polygon may lie whole turns away.
    :raises RuntimeError: it cannot be cut.
    """
    places = [polygon_of((x + turn, y) for x, y in outline) for turn in ((-360, 0, 360) if turns else (0,))]
    whole = shape if shape.IsValid() else shape.MakeValid()
    if whole is None:  # without GDAL's exceptions
        raise RuntimeError("a geometry that cannot be cut")
    # Cutting would give the same polygon other corners to begin with, and others with each version of GEOS.
    parts = whole.Clone() if any(around.Contains(whole) for around in places) else _cut(whole, places)
    if parts.IsEmpty():
        return None
    west, east, south, north = places[0].GetEnvelope()
    parts.Segmentize(max(east - west, north - south) / EDGE_POINTS)
    return parts


def _cut(whole: ogr.Geometry, places: Sequence[ogr.Geometry]) -> ogr.Geometry:
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for place in places:
        part = whole.Intersection(place)
        if part is None:  # without GDAL's exceptions
            raise RuntimeError("a geometry that cannot be cut")
        for piece in _polygons(part):
            parts.AddGeometry(piece)
    return parts


def _polygons(shape: ogr.Geometry) -> list[ogr.Geometry]:
    """The polygons among a geometry's parts: where shapes only touch there are points and lines."""
    kind = ogr.GT_Flatten(shape.GetGeometryType())
    if kind == ogr.wkbPolygon:
        return [] if shape.IsEmpty() else [shape]
    return [piece for number in range(shape.GetGeometryCount()) for piece in _polygons(shape.GetGeometryRef(number))]
