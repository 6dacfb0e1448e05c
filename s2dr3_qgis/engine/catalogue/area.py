"""The area to fetch: its place on the globe, and the rectangle that holds it in a tile's coordinates."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Optional

from osgeo import osr

from ..core.errors import CatalogueError
from ..core.messages import message
from ..raster.grid import Grid
from ..raster.vector.longitudes import continuous

Point = tuple[float, float]
SNAP = 20
PIXEL = 10
# Edges are bent a little by the way through longitude and latitude: in units of SNAP, 2 cm.
TOLERANCE = 1e-3
SIDE_POINTS = 21
# Sentinel-2 images lie in the UTM zones, which end there.
HIGHEST_LATITUDE, LOWEST_LATITUDE = 84.0, -80.0
# A tile reaches about 1.5° beyond its zone at the equator, and further near the poles.
FARTHEST_DEGREES = 12.0
WIDEST_DEGREES = 180.0


class Bounds(NamedTuple):
    """A rectangle along the axes of a CRS."""

    west: float
    south: float
    east: float
    north: float

    @property
    def size(self) -> float:
        """Area in square units."""
        return max(0.0, self.east - self.west) * max(0.0, self.north - self.south)

    def meet(self, other: Bounds) -> Bounds:
        """The common part; its size is 0 if there is none."""
        return Bounds(
            max(self.west, other.west),
            max(self.south, other.south),
            min(self.east, other.east),
            min(self.north, other.north),
        )


@dataclass(frozen=True)
class Area:
    """``outline``: points (longitude, latitude) in order, longitudes continuous, so that they may exceed ±180.

    ``centre`` and ``side`` (in metres): a square around a point, which keeps its size in every zone.
    """

    outline: tuple[Point, ...]
    centre: Optional[Point] = None
    side: float = 0.0

    @classmethod
    def around(cls, longitude: float, latitude: float, side: float) -> Area:
        """A square of ``side`` metres around a point. Raises CatalogueError."""
        if not (math.isfinite(longitude) and math.isfinite(latitude)) or abs(longitude) > 360:
            raise CatalogueError(message("POINT has no finite coordinates: choose a point on the map."))
        if side <= 0:
            raise CatalogueError(message("SIZE must be above 0 m."))
        _check_latitudes([latitude])
        longitude = (longitude + 180) % 360 - 180
        here = utm_epsg(longitude, latitude)
        x, y = to_crs(here, [(longitude, latitude)])[0]
        half = side / 2
        ring = _rectangle(Bounds(x - half, y - half, x + half, y + half))
        outline = tuple(continuous([to_lonlat(here, [point])[0] for point in ring], longitude))
        return cls(outline, (longitude, latitude), side)

    @classmethod
    def of_outline(cls, points: Sequence[Point]) -> Area:
        """The area within points (longitude, latitude) in order, as of a polygon. Raises CatalogueError."""
        if not points or not all(math.isfinite(value) for point in points for value in point):
            raise CatalogueError(message("The area has no finite coordinates: choose another extent."))
        _check_latitudes([latitude for _, latitude in points])
        area = cls(tuple(continuous(points, points[0][0])))
        if area.box.east - area.box.west > WIDEST_DEGREES:
            raise CatalogueError(message("The area is wider than half of the globe: choose a smaller one."))
        return area

    @property
    def box(self) -> Bounds:
        """Bounds in degrees; longitudes may exceed ±180."""
        longitudes, latitudes = zip(*self.outline)
        return Bounds(min(longitudes), min(latitudes), max(longitudes), max(latitudes))

    def boxes(self) -> list[Bounds]:
        """The bounds within ±180°: two of them if the area crosses the line."""
        box = self.box
        shift = 360 * math.floor((box.west + 180) / 360)
        west, east = box.west - shift, box.east - shift
        if east <= 180:
            return [Bounds(west, box.south, east, box.north)]
        return [Bounds(west, box.south, 180.0, box.north), Bounds(-180.0, box.south, east - 360, box.north)]

    def geometries(self) -> list[dict[str, Any]]:
        """`boxes` as GeoJSON polygons, for a search."""
        return [{"type": "Polygon", "coordinates": [[list(point) for point in _ring(box)]]} for box in self.boxes()]

    def is_near(self, epsg: int) -> bool:
        """Whether the zone of ``epsg`` is near enough that its coordinates mean something here."""
        zone = utm_zone(epsg)
        if zone is None:
            return False
        middle = (self.box.west + self.box.east) / 2
        return abs((middle - (6 * zone - 183) + 180) % 360 - 180) <= FARTHEST_DEGREES

    def bounds(self, epsg: int) -> Bounds:
        """The rectangle that holds the area in a UTM zone that `is_near`, in metres."""
        if self.centre is not None:
            x, y = to_crs(epsg, [self.centre])[0]
            half = self.side / 2
            return Bounds(x - half, y - half, x + half, y + half)
        eastings, northings = zip(*to_crs(epsg, _densified(self.outline)))
        return Bounds(min(eastings), min(northings), max(eastings), max(northings))

    def grid(self, epsg: int) -> Grid:
        """The cube's grid of 10 m in a UTM zone: the area, snapped outward to multiples of 20 m.

        20 m pixels so cover exactly four of its pixels each.
        """
        bounds = self.bounds(epsg)
        west, south = (SNAP * math.floor(value / SNAP + TOLERANCE) for value in (bounds.west, bounds.south))
        east, north = (SNAP * math.ceil(value / SNAP - TOLERANCE) for value in (bounds.east, bounds.north))
        east, north = max(east, west + SNAP), max(north, south + SNAP)
        size = (int(east - west) // PIXEL, int(north - south) // PIXEL)
        return Grid(wkt_of(epsg), (float(west), float(PIXEL), 0.0, float(north), 0.0, -float(PIXEL)), *size)


def grid_bounds(grid: Grid) -> Bounds:
    """The rectangle of a grid that runs east and south."""
    (west, north), (east, south) = grid.at(0, 0), grid.at(grid.width, grid.height)
    return Bounds(west, south, east, north)


def bounds_elsewhere(epsg: int, bounds: Bounds, other: int) -> Bounds:
    """The rectangle in zone ``other`` that holds a rectangle of zone ``epsg``."""
    if epsg == other:
        return bounds
    eastings, northings = zip(*to_crs(other, to_lonlat(epsg, _rectangle(bounds))))
    return Bounds(min(eastings), min(northings), max(eastings), max(northings))


def utm_zone(epsg: int) -> Optional[int]:
    """The zone, 1 to 60, of an EPSG code of WGS 84 / UTM; None for any other code."""
    zone = epsg - 32600 if 32600 < epsg < 32661 else epsg - 32700
    return zone if 1 <= zone <= 60 else None


def utm_epsg(longitude: float, latitude: float) -> int:
    """The EPSG code of the UTM zone of a point."""
    return (32600 if latitude >= 0 else 32700) + min(60, int((longitude + 180) // 6) + 1)


@functools.cache
def wkt_of(epsg: int) -> str:
    """The CRS as WKT2."""
    return str(_reference(epsg).ExportToWkt(["FORMAT=WKT2"]))


def to_crs(epsg: int, points: Sequence[Point]) -> list[Point]:
    """Points (longitude, latitude) in a UTM zone."""
    return _transformed(_reference(4326), _reference(epsg), points)


def to_lonlat(epsg: int, points: Sequence[Point]) -> list[Point]:
    """Points of a UTM zone as (longitude, latitude)."""
    return _transformed(_reference(epsg), _reference(4326), points)


def box_outline(epsg: int, bounds: Bounds) -> list[Point]:
    """The outline (longitude, latitude) of a rectangle in a UTM zone, continuous across ±180°."""
    points = to_lonlat(epsg, _rectangle(bounds))
    return continuous(points, points[0][0])


def _transformed(source: osr.SpatialReference, target: osr.SpatialReference, points: Sequence[Point]) -> list[Point]:
    moved = osr.CoordinateTransformation(source, target).TransformPoints([list(point) for point in points])
    return [(x, y) for x, y, _ in moved]


def _reference(epsg: int) -> osr.SpatialReference:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _check_latitudes(latitudes: Sequence[float]) -> None:
    if max(latitudes) > HIGHEST_LATITUDE or min(latitudes) < LOWEST_LATITUDE:
        raise CatalogueError(message("The area reaches beyond 84° north or 80° south, where no Sentinel-2 tiles lie."))


def _ring(box: Bounds) -> list[Point]:
    west, south, east, north = box
    return [(west, south), (east, south), (east, north), (west, north), (west, south)]


def _rectangle(bounds: Bounds) -> list[Point]:
    """The outline of a rectangle with points between its corners."""
    return _densified(_ring(bounds))


def _densified(points: Sequence[Point]) -> list[Point]:
    """The closed outline with further points on each side, since straight lines bend in another CRS."""
    ring = [*points, points[0]]
    path = []
    for (x0, y0), (x1, y1) in zip(ring, ring[1:]):
        shares = [i / SIDE_POINTS for i in range(SIDE_POINTS)]
        path += [(x0 + share * (x1 - x0), y0 + share * (y1 - y0)) for share in shares]
    return path
