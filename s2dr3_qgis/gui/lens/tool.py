"""The lens as a map tool: it follows the mouse, the wheel sets its size, a click runs Super-resolve there."""

from __future__ import annotations

from contextlib import suppress

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QCursor, QImage, QPainter, QPen, QPolygonF, QTransform
from qgis.PyQt.QtWidgets import QWidget

from ...algorithms.support.result_style import show
from ..in_words import in_words
from ..map_tool import PassingTool
from ..processing_values import extent_text
from .worker import Answer, LensSource, LensWorker, Question

SIZES = (16, 24, 32, 48, 64, 96, 128)  # input pixels a side
FRAME, SHADE = QColor("#ffd400"), QColor(0, 0, 0, 170)
PADDING = 5  # pixels


def tr(text: str) -> str:
    """Translate a text of the lens."""
    return QCoreApplication.translate("Lens", text)


class LensItem(QgsMapCanvasItem):
    """Draws the last answer where it lies, in a frame with a label; without one, the label at the cursor."""

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self._canvas = canvas
        self.image: QImage | None = None
        self.corners: list[QgsPointXY] = []  # in the map's CRS
        self.text = ""
        self.cursor = QPointF()

    def boundingRect(self) -> QRectF:
        return QRectF(self._canvas.viewport().rect())

    def paint(self, painter: QPainter, _option=None, _widget: QWidget | None = None) -> None:
        place = self.cursor
        if self.image is not None:
            frame = QPolygonF([self.toCanvasCoordinates(corner) for corner in self.corners])
            image = self._averaged(frame.boundingRect())
            width, height = image.width(), image.height()
            whole = QPolygonF([QPointF(0, 0), QPointF(width, 0), QPointF(width, height), QPointF(0, height)])
            onto = QTransform()
            if QTransform.quadToQuad(whole, frame, onto):
                painter.save()
                painter.setTransform(onto, True)
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(0, 0, image)
                painter.restore()
            painter.setPen(QPen(FRAME, 2))
            painter.drawPolygon(frame)
            place = frame.boundingRect().bottomLeft()
        if self.text:
            self._paint_label(painter, place)

    def _averaged(self, room: QRectF) -> QImage:
        """The image with no more pixels than the screen has there: one pixel of several would be noise."""
        ratio = self._canvas.devicePixelRatioF()
        width, height = (max(1, round(side * ratio)) for side in (room.width(), room.height()))
        if width >= self.image.width() or height >= self.image.height():
            return self.image
        aspect, mode = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        return self.image.scaled(width, height, aspect, mode)

    def _paint_label(self, painter: QPainter, place: QPointF) -> None:
        whole = self.boundingRect()
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        text = painter.fontMetrics().boundingRect(whole.toRect().adjusted(0, 0, -4 * PADDING, 0), flags, self.text)
        box = QRectF(place.x(), place.y(), text.width() + 2 * PADDING, text.height() + 2 * PADDING)
        box.moveLeft(min(max(box.left(), 0), max(whole.width() - box.width(), 0)))
        box.moveTop(min(max(box.top(), 0), max(whole.height() - box.height(), 0)))
        painter.fillRect(box, SHADE)
        painter.setPen(QColor("white"))
        painter.drawText(box.adjusted(PADDING, PADDING, -PADDING, -PADDING), flags, self.text)


class LensTool(PassingTool):
    """Looks at ``layer`` through what ``source`` gives; ``clicked`` carries the extent of the lens as a text.

    ``restyled``: the layer has another style now.

    :param source: the layer with the parameters of now.
    """

    clicked = pyqtSignal(str)
    restyled = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, layer: QgsRasterLayer, source: LensSource):
        super().__init__(canvas, tr("Wheel: size. Click: super-resolve there. Escape: end."))
        self.layer = layer
        self._source = source
        self._place: QgsPointXY | None = None  # in the map's CRS
        self._answer: Answer | None = None
        self.size = 64
        self.item: LensItem | None = LensItem(canvas)
        self.worker = LensWorker()
        self.worker.answered.connect(self._show)
        self.worker.failed.connect(lambda text: self._say(in_words(text)))
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))
        layer.willBeDeleted.connect(self.end)
        layer.rendererChanged.connect(self.restyled)

    def look_through(self, source: LensSource) -> None:
        """Take the parameters of now, such as another checkpoint, and draw anew if they differ."""
        if source.key != self._source.key:
            self._source = source
            self._ask()

    def canvasMoveEvent(self, event) -> None:
        self._place = self.toMapCoordinates(event.pos())
        if self.item is not None:
            self.item.cursor = QPointF(event.pos())
            if self._answer is None and not self.item.text:
                self._say(tr("Loading the network…"))
        self._ask()

    def canvasReleaseEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.end()
        elif self._answer is not None:
            xs, ys = zip(*self._answer.corners)
            extent = QgsRectangle(min(xs), min(ys), max(xs), max(ys))
            self.clicked.emit(extent_text(extent, self.layer.crs()))

    def wheelEvent(self, event) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the map zooms
            return
        step = 1 if event.angleDelta().y() > 0 else -1
        self.size = SIZES[min(max(SIZES.index(self.size) + step, 0), len(SIZES) - 1)]
        self._ask()
        event.accept()

    def _ask(self) -> None:
        if self._place is None:
            return
        target = self.canvas().mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(target, self.layer.crs(), QgsProject.instance().transformContext())
        with suppress(QgsCsException):
            place = transform.transform(self._place)
            self.worker.ask(Question(self._source, (place.x(), place.y()), self.size))

    def _show(self, answer: Answer) -> None:
        if self.item is None:
            return
        if self._answer is None and answer.view.input is not None:
            show(self.layer, answer.view.input)  # so that both are seen at one stretch
        self._answer = answer
        height, width, _ = answer.image.shape
        target = self.canvas().mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(self.layer.crs(), target, QgsProject.instance().transformContext())
        # A copy: the image does not keep the array.
        self.item.image = QImage(answer.image.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        self.item.corners = [transform.transform(QgsPointXY(*corner)) for corner in answer.corners]
        text = tr("1 m grid, inferred · {size} × {size} pixels · {milliseconds} ms")
        self.item.text = text.format(size=self.size, milliseconds=round(1000 * answer.seconds))
        self.item.update()

    def _say(self, text: str) -> None:
        """Show why there is nothing to see."""
        if self.item is not None:
            self._answer, self.item.image, self.item.text = None, None, text
            self.item.update()

    def clear(self) -> None:
        self.worker.close()
        if self.item is not None:
            # The layer and this tool, which the map keeps, may live long.
            with suppress(RuntimeError):  # the layer may be what goes
                self.layer.willBeDeleted.disconnect(self.end)
                self.layer.rendererChanged.disconnect(self.restyled)
            self.canvas().scene().removeItem(self.item)
            self.item = None
