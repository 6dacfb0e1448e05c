"""Pixel grids and windows on them: affine geotransforms of any orientation, in GDAL's convention."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Optional

from osgeo import gdal, osr

from ..core.errors import RasterError
from ..core.messages import message
from .gdal_io import failure, gdal_errors

# An extent edge this close to a pixel edge, in pixels, counts as lying on it: texts and coordinate transformations
# lose the last digits of extents.
SNAP_TOLERANCE = 1e-4
NO_TRANSFORMATION = (
    message("Cannot transform the raster's coordinates"),
    message("Set the right CRS first, or warp it to UTM (gdalwarp)."),
)
# WGS 84: semi-major axis in metres, first eccentricity squared.
SEMI_MAJOR_AXIS = 6378137.0
ECCENTRICITY_2 = 6.69437999014e-3


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
        """The part inside ``bounds``; its width or height is 0 if nothing is inside."""
        x0, y0 = max(self.x, bounds.x), max(self.y, bounds.y)
        x1 = min(self.x + self.width, bounds.x + bounds.width)
        y1 = min(self.y + self.height, bounds.y + bounds.height)
        return Window(x0, y0, max(0, x1 - x0), max(0, y1 - y0))

    def scale(self, factor: int) -> Window:
        """The same area in pixels ``factor`` times finer."""
        return Window(*(value * factor for value in self))

    def blocks(self, width: int, height: Optional[int] = None) -> Iterator[Window]:
        """Windows of at most ``width`` × ``height`` pixels (None: squares) that cover this one, row by row."""
        height = height or width
        for y in range(self.y, self.y + self.height, height):
            for x in range(self.x, self.x + self.width, width):
                yield Window(x, y, width, height).clip(self)


@dataclass(frozen=True)
class Grid:
    """The placing of pixels: CRS as WKT ("" if unknown), GDAL geotransform (6 numbers), width and height in pixels."""

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

    def pixels_at(self, points: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
        """Pixel positions (column, row) of map coordinates, the inverse of `at`.

        :raises RasterError: the geotransform cannot be inverted.
        """
        inverse = gdal.InvGeoTransform(self.geotransform)
        if inverse is None:
            raise RasterError(
                message("The raster's geotransform cannot be inverted (zero pixel size): give it a valid one.")
            )
        return [tuple(gdal.ApplyGeoTransform(inverse, x, y)) for x, y in points]

    def sub(self, window: Window) -> Grid:
        """The grid of a window."""
        x0, y0 = self.at(window.x, window.y)
        _, xc, xr, _, yc, yr = self.geotransform
        return Grid(self.crs_wkt, (x0, xc, xr, y0, yc, yr), window.width, window.height)

    def same_crs(self, other: Grid) -> bool:
        """Whether both have the same coordinate reference system."""
        if self.crs_wkt == other.crs_wkt:
            return True
        if not self.crs_wkt or not other.crs_wkt:
            return False
        return bool(osr.SpatialReference(self.crs_wkt).IsSame(osr.SpatialReference(other.crs_wkt)))

    def same_pixels(self, other: Grid) -> bool:
        """Whether both have the same pixels, to a thousandth of one."""
        if (self.width, self.height) != (other.width, other.height) or not self.same_crs(other):
            return False
        ends = ((0, 0), (self.width, 0), (0, self.height))
        pixel = max(abs(value) for value in (*self.geotransform[1:3], *self.geotransform[4:6]))
        gaps = [abs(a - b) for end in ends for a, b in zip(self.at(*end), other.at(*end))]
        return max(gaps) <= 1e-3 * pixel

    @property
    def is_north_up(self) -> bool:
        """Whether rows run east and columns south, along the axes of the CRS."""
        _, xc, xr, _, yc, yr = self.geotransform
        return xr == yc == 0 and xc > 0 > yr

    @property
    def is_geographic(self) -> bool:
        """Whether coordinates are degrees of longitude and latitude."""
        return bool(self.crs_wkt) and bool(osr.SpatialReference(self.crs_wkt).IsGeographic())

    def to_crs(self, crs: osr.SpatialReference, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        """Map coordinates of this grid in another CRS, (x, y) in traditional axis order.

        :raises RasterError: GDAL has no transformation, or a point has no finite coordinates in ``crs``.
        """
        own = osr.SpatialReference(self.crs_wkt)
        for reference in (own, crs):
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        with gdal_errors(*NO_TRANSFORMATION) as messages:
            transformation = osr.CoordinateTransformation(own, crs)
            if messages:
                raise failure(NO_TRANSFORMATION[0], messages, NO_TRANSFORMATION[1])
            moved = transformation.TransformPoints([list(point) for point in points])
        if not all(math.isfinite(value) for point in moved for value in point[:2]):
            raise RasterError(message("The raster's coordinates do not fit its CRS: set the right CRS first."))
        return [(x, y) for x, y, _ in moved]

    def centre_lonlat(self) -> tuple[float, float]:
        """Longitude and latitude (WGS 84, degrees) of the middle.

        :raises RasterError: the CRS is unknown.
        """
        return self.lonlat([(self.width / 2, self.height / 2)])[0]

    def pixel_metres(self) -> Optional[tuple[float, float]]:
        """Ground length in metres of one step along a row and along a column, in the middle; None without a CRS.

        Measured on the WGS 84 ellipsoid with its radii of curvature, so degrees and Web Mercator are right, too. A
        local CRS has no place on Earth: its own unit counts.
        """
        if not self.crs_wkt:
            return None
        reference = osr.SpatialReference(self.crs_wkt)
        if not reference.IsGeographic() and not reference.IsProjected():
            _, xc, xr, _, yc, yr = self.geotransform
            return tuple(math.hypot(*step) * reference.GetLinearUnits() for step in ((xc, yc), (xr, yr)))
        column, row = self.width / 2, self.height / 2
        (lon, lat), *ends = self.lonlat([(column, row), (column + 1, row), (column, row + 1)])
        shrink = 1 - ECCENTRICITY_2 * math.sin(math.radians(lat)) ** 2
        east = SEMI_MAJOR_AXIS / math.sqrt(shrink) * math.cos(math.radians(lat))
        north = SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_2) / shrink**1.5
        steps = [((x - lon + 180) % 360 - 180, y - lat) for x, y in ends]
        along, down = (math.hypot(math.radians(dx) * east, math.radians(dy) * north) for dx, dy in steps)
        return along, down

    def lonlat(self, positions: list[tuple[float, float]]) -> list[tuple[float, float]]:
        """Longitude and latitude (WGS 84, degrees) of (column, row) positions.

        :raises RasterError: the CRS is unknown.
        """
        wgs84 = osr.SpatialReference()
        wgs84.ImportFromEPSG(4326)
        return self.to_crs(wgs84, [self.at(*position) for position in positions])

    def refine(self, factor: int) -> Grid:
        """The same area with each pixel divided into ``factor`` × ``factor``."""
        x0, xc, xr, y0, yc, yr = self.geotransform
        fine = (x0, xc / factor, xr / factor, y0, yc / factor, yr / factor)
        return Grid(self.crs_wkt, fine, self.width * factor, self.height * factor)

    def snap(self, polygon: list[tuple[float, float]]) -> Window:
        """The smallest window of whole pixels that holds all points (it snaps outward), clipped to the grid.

        :param polygon: map coordinates in this grid's CRS.
        :raises RasterError: the points have no finite coordinates here, or lie outside the grid.
        """
        points = self.pixels_at(polygon)
        if not all(math.isfinite(value) for point in points for value in point):
            raise RasterError(
                message("The extent has no finite coordinates in the raster's CRS: choose one nearer to it.")
            )
        low = [math.floor(min(axis) + SNAP_TOLERANCE) for axis in zip(*points)]
        high = [math.ceil(max(axis) - SNAP_TOLERANCE) for axis in zip(*points)]
        size = [max(1, stop - start) for start, stop in zip(low, high)]
        window = Window(*low, *size).clip(self.bounds)
        if not window.width or not window.height:
            raise RasterError(message("The extent lies outside the raster: choose one that overlaps it."))
        return window
