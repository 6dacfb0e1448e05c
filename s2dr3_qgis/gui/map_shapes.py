"""What pages do with the map: shapes over its layers, such as the tiles of a run that goes on, and its view."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor

from ..engine.raster.grid import Grid, Window
from ..engine.raster.mosaic.tile_plan import TilePlan

EDGE, NO_FILL, DONE = QColor("#ffd400"), QColor(0, 0, 0, 0), QColor(63, 180, 91, 70)
# With more the map would become slow: the outline of all stands for them.
MOST_TILES = 4000


class Shape:
    """Polygons in one colour over the map; without a canvas nothing is drawn."""

    def __init__(self, canvas: QgsMapCanvas | None, edge: QColor, fill: QColor):
        self._canvas, self._edge, self._fill = canvas, edge, fill
        self.band: QgsRubberBand | None = None

    def draw(self, polygons: list[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> None:
        """Draw further polygons, in a CRS."""
        if self._canvas is None or sip.isdeleted(self._canvas) or not polygons:
            return
        if self.band is None:
            self.band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            self.band.setStrokeColor(self._edge)
            self.band.setFillColor(self._fill)
            self.band.setWidth(1)
        for polygon in polygons:
            self.band.addGeometry(polygon, crs, polygon is polygons[-1])

    def clear(self) -> None:
        """Take all away; may be called again."""
        if self.band is not None and not sip.isdeleted(self.band):
            self._canvas.scene().removeItem(self.band)
        self.band = None


class TileGrid:
    """The tiles of a run: all of them as a grid, the finished ones filled."""

    def __init__(self, canvas: QgsMapCanvas | None):
        self.all, self.finished = Shape(canvas, EDGE, NO_FILL), Shape(canvas, EDGE, DONE)
        self._shown = 0

    def show(self, grid: Grid, plan: TilePlan, done: int) -> None:
        """Draw the tiles of a plan on ``grid``, and that the first ``done`` of them are finished."""
        tiles = [tile.done for tile in plan]
        crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
        if self.all.band is None:
            self._shown = 0
            windows = tiles if len(tiles) <= MOST_TILES else [plan.window]
            self.all.draw([outline(grid, window) for window in windows], crs)
        self.finished.draw([outline(grid, window) for window in tiles[self._shown : done]], crs)
        self._shown = max(self._shown, done)

    def clear(self, *_end: object) -> None:
        """Take the grid from the map."""
        self.all.clear()
        self.finished.clear()
        self._shown = 0


def outline(grid: Grid, window: Window) -> QgsGeometry:
    """The outline of a window of pixels, in the CRS of its grid."""
    right, bottom = window.x + window.width, window.y + window.height
    corners = ((window.x, window.y), (right, window.y), (right, bottom), (window.x, bottom))
    return QgsGeometry.fromPolygonXY([[QgsPointXY(*grid.at(*corner)) for corner in corners]])


def zoom_to(canvas: QgsMapCanvas, rectangle: QgsRectangle, crs: QgsCoordinateReferenceSystem, margin: float) -> None:
    """Have the map show a rectangle and what lies around it, ``margin`` times as much a side."""
    target = canvas.mapSettings().destinationCrs()
    transform = QgsCoordinateTransform(crs, target, QgsProject.instance().transformContext())
    view = QgsRectangle(rectangle)
    view.scale(margin)
    canvas.setExtent(transform.transformBoundingBox(view) if target.isValid() else view)
    canvas.refresh()
