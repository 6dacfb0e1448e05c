"""Outlines and boxes in longitude and latitude that may cross ±180°, as GeoJSON (RFC 7946) wants them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from osgeo import ogr

from ..raster.vector.longitudes import continuous
from ..raster.vector.shapes import polygon_of

Box = Sequence[float]  # west, south, east, north; west is greater than east across ±180°
DIGITS = 7
WORLD = [-180.0, -90.0, 180.0, 90.0]


def outline_of_points(points: Sequence[tuple[float, float]]) -> tuple[dict[str, Any], list[float]]:
    """The polygon with these corners (longitude, latitude), and its box; across ±180° it has a part on each side.

    No two corners that follow each other lie half of the globe apart.
    """
    path = continuous(points, points[0][0])
    (west, south), (east, north) = (tuple(round(end(axis), DIGITS) for axis in zip(*path)) for end in (min, max))
    if west >= -180 and east <= 180:
        ring = [[round(x, DIGITS), round(y, DIGITS)] for x, y in [*path, path[0]]]
        return {"type": "Polygon", "coordinates": [ring]}, [west, south, east, north]
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for turn in (-360, 0, 360):
        part = polygon_of((x + turn, y) for x, y in path).Intersection(polygon_of(_corners(WORLD)))
        if part.GetArea() > 0:
            parts.AddGeometry(part)
    geometry = json.loads(parts.ExportToJson([f"COORDINATE_PRECISION={DIGITS}"]))
    return geometry, [_within(west), south, _within(east), north]


def joint_box(boxes: Sequence[Box]) -> list[float]:
    """The box that holds all boxes, which crosses ±180° if one of them does; the world's without any."""
    if not boxes:
        return WORLD
    crosses = any(west > east for west, _, east, _ in boxes)
    # Counted on from 180°, east is greater than west again.
    ends = [
        (w + 360 if crosses and w < 0 else w, e + 360 if crosses and (w < 0 or w > e) else e) for w, _, e, _ in boxes
    ]
    west, east = min(w for w, _ in ends), max(e for _, e in ends)
    south, north = min(box[1] for box in boxes), max(box[3] for box in boxes)
    if east - west >= 360:
        return [WORLD[0], south, WORLD[2], north]
    return [_within(west), south, _within(east), north]


def _within(longitude: float) -> float:
    """The longitude within ±180°."""
    return longitude if -180 <= longitude <= 180 else round((longitude + 180) % 360 - 180, DIGITS)


def _corners(box: Box) -> list[tuple[float, float]]:
    west, south, east, north = box
    return [(west, south), (east, south), (east, north), (west, north)]
