"""The share of the area that a scene can cover, and the scene's outline for a map.

Items that cross ±180° have a geometry that spans the world, or several parts; the tile's pixels tell where it lies.
"""

from __future__ import annotations

from typing import Optional

from osgeo import ogr

from ..raster.gdal_io import quiet
from ..raster.vector.longitudes import continuous
from ..raster.vector.shapes import polygon_of
from .area import Area, Bounds, box_outline, to_crs
from .scene import Scene

# A tile is 1° wide at the equator and 9° at 84° north.
WIDEST_TILE = 20.0


def overlap(scene: Scene, area: Area) -> float:
    """The share of the area's rectangle, 0 to 1, that lies on the tile."""
    if not area.is_near(scene.epsg):
        return 0.0
    wanted = area.bounds(scene.epsg)
    tile = scene.bounds or _geometry_bounds(scene)
    return wanted.meet(tile).size / wanted.size if tile and wanted.size else 0.0


def outline(scene: Scene) -> Optional[ogr.Geometry]:
    """The outline in longitude and latitude, the longitudes of one crossing ±180° being continuous; None if unknown."""
    if scene.bounds is not None:
        return polygon_of(box_outline(scene.epsg, scene.bounds))
    return sensed(scene)


def _geometry_bounds(scene: Scene) -> Optional[Bounds]:
    geometry = sensed(scene)
    if geometry is None:
        return None
    west, east, south, north = geometry.GetEnvelope()
    corners = [(west, south), (east, south), (east, north), (west, north)]
    eastings, northings = zip(*to_crs(scene.epsg, corners))
    return Bounds(min(eastings), min(northings), max(eastings), max(northings))


def sensed(scene: Scene) -> Optional[ogr.Geometry]:
    """The part of the tile that was sensed, by the item's geometry: at the edge of the swath less than the tile.

    Longitudes are continuous. None if the geometry is missing, broken, or too wide for a tile all the same.
    """
    given = scene.item.get("geometry")
    given = given if isinstance(given, dict) else {}
    kind, parts = given.get("type"), given.get("coordinates")
    if kind == "Polygon":
        parts = [parts]
    elif kind != "MultiPolygon":
        return None
    try:
        start = float(parts[0][0][0][0])  # type: ignore[index]  # an item may hold anything, which is caught below
        whole = ogr.Geometry(ogr.wkbMultiPolygon)
        for part in parts:  # type: ignore[union-attr]  # likewise
            corners = [(float(longitude), float(latitude)) for longitude, latitude, *_ in part[0]]
            whole.AddGeometry(polygon_of(continuous(corners, start)))
    except (TypeError, ValueError, IndexError, KeyError):
        return None
    west, east, south, north = whole.GetEnvelope()
    union = _union(whole)
    # A belt round the world collapses to a line, for its ends are the same longitude.
    is_tile = max(east - west, north - south) <= WIDEST_TILE and union is not None and union.GetArea() > 0
    return union if is_tile else None


def _union(parts: ogr.Geometry) -> Optional[ogr.Geometry]:
    """The parts as one valid geometry, for nothing is computed with outlines that cross themselves; None if broken."""
    with quiet():
        try:
            if not parts.IsValid():
                parts = ogr.ForceToMultiPolygon(parts.MakeValid().Buffer(0))
            return parts.UnionCascaded()
        except (RuntimeError, AttributeError):  # with GDAL's exceptions, and None without them
            return None
