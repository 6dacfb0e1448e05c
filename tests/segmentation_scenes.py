"""Training polygons for the tests of segmentation, on a grid of 10 m pixels."""

from __future__ import annotations

from osgeo import ogr
from scenes import UTM_GRID

from s2dr3_qgis.engine.raster.vector.labels import Shape

SIDE = 96


def square(column: int, row: int, side: int, label: str) -> Shape:
    """A square of ``side`` pixels."""
    x0, y0 = UTM_GRID[0] + 10 * column, UTM_GRID[3] - 10 * row
    x1, y1 = x0 + 10 * side, y0 - 10 * side
    text = f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"
    return Shape(bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb()), label)


# Column, row, side and class; 968 pixels.
PLACES = (
    (4, 12, 12, "7"), (10, 40, 12, "7"), (6, 70, 14, "7"),
    (70, 8, 12, "30"), (76, 40, 12, "30"), (72, 74, 14, "30"),
)  # fmt: skip
POLYGONS = [square(*place) for place in PLACES]
