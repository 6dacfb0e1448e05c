"""Which part of the image a run takes: the layer, what the map shows, a rectangle drawn there, or polygons."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QCursor
from qgis.PyQt.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from ..map_shapes import EDGE, NO_FILL, Shape
from ..map_tool import PassingTool
from ..plain_text import tooltip
from ..processing_values import extent_text
from .parameters_form import ParametersForm

LAYER, MAP, DRAW, POLYGONS = "layer", "map", "draw", "polygons"
EXTENT, AREA = "EXTENT", "AREA"
SMALLEST = 4  # pixels of the screen: less is a click, not a rectangle
# Styles of dark themes hardly tell a button that is down.
CHOSEN = (
    "QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); "
    "border: 1px solid palette(highlight); border-radius: 2px; padding: 3px; }"
)
DRAWN = QColor(255, 212, 0, 40)


def tr(text: str) -> str:
    """Translate a text of this choice."""
    return QCoreApplication.translate("AreaChoice", text)


class DrawTool(PassingTool):
    """Takes one rectangle from the map; ``drawn`` carries it in the map's CRS."""

    drawn = pyqtSignal(QgsRectangle)

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas, tr("Drag a rectangle over the part to compute. Escape: end."))
        self._start = None
        self._shape = Shape(canvas, EDGE, DRAWN)
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))

    def canvasPressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.end()
        else:
            self._start = event.pos()

    def canvasMoveEvent(self, event) -> None:
        if self._start is not None:
            self._shape.clear()
            crs = self.canvas().mapSettings().destinationCrs()
            self._shape.draw([QgsGeometry.fromRect(self._rectangle(event.pos()))], crs)

    def canvasReleaseEvent(self, event) -> None:
        if self._start is None:
            return
        rectangle, way = self._rectangle(event.pos()), event.pos() - self._start
        self._start = None
        if min(abs(way.x()), abs(way.y())) >= SMALLEST:
            self.end()
            self.drawn.emit(rectangle)

    def clear(self) -> None:
        self._shape.clear()

    def _rectangle(self, place) -> QgsRectangle:
        return QgsRectangle(self.toMapCoordinates(self._start), self.toMapCoordinates(place))


class AreaChoice(QWidget):
    """One choice over the form's rows EXTENT and AREA, of which only the one that it needs is shown.

    A rectangle stays on the map as long as it counts and the page is open, and comes back when *Draw* is chosen again.
    ``chosen`` is emitted when the user has pressed a button, which may leave the form's values as they are.
    """

    chosen = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas | None):
        super().__init__()
        self._canvas = canvas
        self._form: ParametersForm | None = None
        self._of_the_map: object = None  # the value that was taken from the map
        self._kept: object = None  # the last rectangle
        self._is_awaited = False  # a rectangle that the user has asked for and not yet drawn
        self._tool: DrawTool | None = None
        self._shape = Shape(canvas, EDGE, NO_FILL)
        self.mode = LAYER
        texts = {
            LAYER: (tr("Layer"), tr("The whole image")),
            MAP: (tr("Visible map"), tr("What the map shows when the run starts")),
            DRAW: (tr("Draw"), tr("A rectangle, drawn on the map or typed")),
            POLYGONS: (tr("Polygons"), tr("Inside the polygons of a layer only")),
        }
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        grid = QGridLayout(self)  # of two columns: in one row they are wider than a panel
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        self.setStyleSheet(CHOSEN)
        for mode, (text, purpose) in texts.items():
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tooltip(purpose))
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setEnabled(canvas is not None or mode in (LAYER, POLYGONS))
            button.clicked.connect(lambda _checked=False, mode=mode: self.choose(mode))
            group.addButton(button)
            grid.addWidget(button, *divmod(len(self.buttons), 2))
            self.buttons[mode] = button
        if canvas is not None:
            canvas.extentsChanged.connect(self._follow_map)

    @property
    def is_drawing(self) -> bool:
        """Whether a rectangle is being drawn."""
        return self._tool is not None and self._canvas.mapTool() is self._tool

    def attach(self, form: ParametersForm) -> None:
        """Take charge of the rows of a form, which must have EXTENT."""
        self._form = form
        self.buttons[POLYGONS].setVisible(AREA in form.wrappers)
        form.changed.connect(self.follow)
        self.follow()

    def choose(self, mode: str) -> None:
        """Do what a click on a button does."""
        if AREA in self._form.wrappers and mode != POLYGONS:
            self._form.set_values({AREA: None})
        self.mode = mode
        self._is_awaited = mode == DRAW and not self._kept
        if mode == MAP:
            self._take_map()
        elif mode == DRAW:
            self._form.set_values({EXTENT: self._kept})
            self._start_drawing()
        else:
            self._form.set_values({EXTENT: None})
        if mode == POLYGONS and not self._value(AREA):
            self._take_only_polygons()
        if mode != DRAW:
            self._end_drawing()
        self._show()
        self.chosen.emit()

    def await_polygons(self) -> None:
        """Have the user choose a layer of polygons, and none by itself."""
        self.mode = POLYGONS
        self._show()

    def refusal(self) -> str:
        """The reason why there is no part to compute yet, "" if there is one."""
        self.follow()  # the form tells of changes a moment later
        if self.mode == DRAW and not self._value(EXTENT):
            return tr("Draw a rectangle on the map first.")
        if self.mode == POLYGONS and not self._value(AREA):
            return tr("Choose a layer of polygons first.")
        return ""

    def follow(self) -> None:
        """Show the choice that the form's values stand for."""
        extent = self._value(EXTENT)
        if self._value(AREA):
            self.mode = POLYGONS
        elif extent:
            self.mode = MAP if extent == self._of_the_map else DRAW
        elif self.mode == MAP or (self.mode == DRAW and not (self.is_drawing or self._is_awaited)):
            self.mode = LAYER
        if self.mode == DRAW and extent:
            self._kept, self._is_awaited = extent, False
        self._show()

    def clear(self) -> None:
        """Take the rectangle and the tool from the map; there may be no map any more."""
        if self._canvas is not None and not sip.isdeleted(self._canvas):
            self._end_drawing()
        self._shape.clear()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._show_rectangle()

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self.clear()

    def _value(self, name: str) -> object:
        wrapper = self._form.wrappers.get(name)
        return wrapper.parameterValue() if wrapper is not None else None

    def _follow_map(self) -> None:
        if self.mode == MAP and self._form is not None:
            self._take_map()

    def _take_map(self) -> None:
        if self._canvas is not None:
            self._take(self._canvas.extent())
            self._of_the_map = self._value(EXTENT)

    def _take_only_polygons(self) -> None:
        """Choose the project's layer of polygons if there is but one."""
        layers = [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsVectorLayer)]
        polygons = [layer for layer in layers if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry]
        if len(polygons) == 1:
            self._form.set_values({AREA: polygons[0]})

    def _take(self, rectangle: QgsRectangle) -> None:
        self._form.set_values({EXTENT: extent_text(rectangle, self._canvas.mapSettings().destinationCrs())})

    def _start_drawing(self) -> None:
        if self._canvas is None:
            return
        self._end_drawing()
        self._tool = DrawTool(self._canvas)
        self._tool.drawn.connect(self._keep)
        self._canvas.setMapTool(self._tool)

    def _end_drawing(self) -> None:
        if self.is_drawing:
            self._tool.end()

    def _keep(self, rectangle: QgsRectangle) -> None:
        self.mode = DRAW
        self._take(rectangle)
        self.follow()

    def _show(self) -> None:
        self.buttons[self.mode].setChecked(True)
        self._form.show_row(EXTENT, self.mode == DRAW)
        if AREA in self._form.wrappers:
            self._form.show_row(AREA, self.mode == POLYGONS)
        self._show_rectangle()

    def _show_rectangle(self) -> None:
        self._shape.clear()
        text = self._value(EXTENT) if self._form is not None else None
        if self.mode != DRAW or not isinstance(text, str) or not self.isVisible() or self._canvas is None:
            return
        rectangle, crs = rectangle_of(text)
        if rectangle is not None:
            self._shape.draw([QgsGeometry.fromRect(rectangle)], crs)


def rectangle_of(text: str) -> tuple[QgsRectangle | None, QgsCoordinateReferenceSystem]:
    """The rectangle and CRS of an extent as Processing spells it; None while it is being typed."""
    numbers, _, name = text.partition("[")
    crs = QgsCoordinateReferenceSystem(name.strip(" ]"))
    try:
        west, east, south, north = (float(number) for number in numbers.split(","))
    except ValueError:
        return None, crs
    return QgsRectangle(west, south, east, north), crs
