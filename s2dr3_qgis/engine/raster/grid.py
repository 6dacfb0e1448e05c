"""Pixel grids and windows on them: affine geotransforms of any orientation, in GDAL's convention."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from osgeo import gdal

from ..errors import RasterError

# An extent edge this close to a pixel edge, in pixels, is taken to lie on it: extents pass through text and
# through coordinate transformations, which both lose the last digits.
SNAP_TOLERANCE = 1e-4


class Window(NamedTuple):
    """A rectangle of whole pixels: upper-left column and row, width and height."""

    x: int
    y: int
    width: int
    height: int

    def grow(self, margin: int) -> Window:
        """The window with ``margin`` more pixels on each side; it may reach outside the grid."""
        return Window(self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin)

    def clip(self, bounds: Window) -> Window:
        """The part inside ``bounds``; width or height is 0 where nothing is."""
        x0, y0 = max(self.x, bounds.x), max(self.y, bounds.y)
        x1 = min(self.x + self.width, bounds.x + bounds.width)
        y1 = min(self.y + self.height, bounds.y + bounds.height)
        return Window(x0, y0, max(0, x1 - x0), max(0, y1 - y0))

    def scale(self, factor: int) -> Window:
        """The same area counted in pixels ``factor`` times finer."""
        return Window(*(value * factor for value in self))


@dataclass(frozen=True)
class Grid:
    """Where pixels lie: CRS as WKT ("" where unknown), GDAL geotransform (6 numbers), width and height in pixels."""

    crs_wkt: str
    geotransform: tuple[float, float, float, float, float, float]
    width: int
    height: int

    @property
    def bounds(self) -> Window:
        """The whole grid as a window."""
        return Window(0, 0, self.width, self.height)

    def at(self, column: float, row: float) -> tuple[float, float]:
        """Map coordinates of a pixel position; (0, 0) is the outer corner of the first pixel."""
        x0, xc, xr, y0, yc, yr = self.geotransform
        return x0 + column * xc + row * xr, y0 + column * yc + row * yr

    def sub(self, window: Window) -> Grid:
        """The grid of one window of this one."""
        x0, y0 = self.at(window.x, window.y)
        _, xc, xr, _, yc, yr = self.geotransform
        return Grid(self.crs_wkt, (x0, xc, xr, y0, yc, yr), window.width, window.height)

    def refine(self, factor: int) -> Grid:
        """The same area with each pixel divided into ``factor`` × ``factor``."""
        x0, xc, xr, y0, yc, yr = self.geotransform
        fine = (x0, xc / factor, xr / factor, y0, yc / factor, yr / factor)
        return Grid(self.crs_wkt, fine, self.width * factor, self.height * factor)

    def snap(self, polygon: list[tuple[float, float]]) -> Window:
        """The smallest window of whole pixels that holds all points, clipped to the grid: it snaps outward.

        ``polygon`` are map coordinates in this grid's CRS. Raises RasterError where nothing of it meets the grid.
        """
        inverse = gdal.InvGeoTransform(self.geotransform)
        if inverse is None:
            raise RasterError("The raster's geotransform cannot be inverted (zero pixel size): give it a valid one.")
        points = [gdal.ApplyGeoTransform(inverse, x, y) for x, y in polygon]
        if not all(math.isfinite(value) for point in points for value in point):
            raise RasterError("The extent has no finite coordinates in the raster's CRS: choose one nearer to it.")
        low = [math.floor(min(axis) + SNAP_TOLERANCE) for axis in zip(*points)]
        high = [math.ceil(max(axis) - SNAP_TOLERANCE) for axis in zip(*points)]
        size = [max(1, stop - start) for start, stop in zip(low, high)]
        window = Window(*low, *size).clip(self.bounds)
        if not window.width or not window.height:
            raise RasterError("The extent lies outside the raster: choose one that overlaps it.")
        return window
