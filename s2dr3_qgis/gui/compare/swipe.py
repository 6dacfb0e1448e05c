"""A map tool that shows one image left of a line and another right of it; the mouse moves the line."""

from __future__ import annotations

from contextlib import suppress

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRasterLayer
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QCursor, QImage, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from ..map_tool import PassingTool

LINE = QColor("#ffd400")
SHADE = QColor(0, 0, 0, 170)
PADDING, MARGIN = 5, 8  # pixels


def tr(text: str) -> str:
    """Translate a text of the comparison."""
    return QCoreApplication.translate("Compare", text)


class SwipeItem(QgsMapCanvasItem):
    """Covers the map with two images of it, cut at ``share`` of its width; ``only`` (0 or 1) shows one alone."""

    def __init__(self, canvas: QgsMapCanvas, titles: tuple[str, str]):
        super().__init__(canvas)
        self._canvas = canvas
        self._titles = titles
        self.images: list[QImage | None] = [None, None]
        self.share = 0.5
        self.only: int | None = None

    def boundingRect(self) -> QRectF:
        return QRectF(self._canvas.viewport().rect())  # without the frame, as the map's image

    def paint(self, painter: QPainter, _option=None, _widget: QWidget | None = None) -> None:
        if None in self.images:
            return
        whole = self.boundingRect()
        cut = {None: self.share, 0: 1.0, 1: 0.0}[self.only] * whole.width()
        for image, left, right in ((self.images[0], 0.0, cut), (self.images[1], cut, whole.width())):
            if right > left:
                part = QRectF(left, 0, right - left, whole.height())
                scale = image.width() / whole.width()
                source = QRectF(part.x() * scale, 0, part.width() * scale, image.height())
                painter.drawImage(part, image, source)
        if self.only is None:
            painter.setPen(QPen(LINE, 2))
            painter.drawLine(QPointF(cut, 0), QPointF(cut, whole.height()))
        self._paint_titles(painter, cut, whole)

    def _paint_titles(self, painter: QPainter, cut: float, whole: QRectF) -> None:
        # At the bottom: QGIS's messages lie over the top of the map.
        metrics = painter.fontMetrics()
        height = metrics.height() + 2 * PADDING
        for number, title in enumerate(self._titles):
            if self.only not in (None, number):
                continue
            length = metrics.boundingRect(title).width() + 4 * PADDING
            wanted = cut - MARGIN - length if number == 0 else cut + MARGIN
            left = min(max(wanted, MARGIN), whole.width() - length - MARGIN)
            box = QRectF(left, whole.bottom() - MARGIN - height, length, height)
            painter.fillRect(box, SHADE)
            painter.setPen(QColor("white"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, title)


class SwipeTool(PassingTool):
    """Compares ``before`` (left) with ``after``: drag the line; hold F to see the input alone; Escape ends it."""

    FLICKER = Qt.Key.Key_F

    def __init__(self, canvas: QgsMapCanvas, before: QgsRasterLayer, after: QgsRasterLayer):
        super().__init__(canvas, tr("Drag the line. F: the input alone. Escape: end."))
        # What lies on top comes first. Beyond the result its input is seen.
        self._layers = ([before], [after, before])
        self._jobs: list[QgsMapRendererParallelJob | None] = [None, None]
        self._dragging = False
        self.item = SwipeItem(canvas, (before.name(), after.name()))
        self.setCursor(QCursor(Qt.CursorShape.SplitHCursor))
        canvas.mapCanvasRefreshed.connect(self.render)
        for layer in (before, after):
            layer.willBeDeleted.connect(self.end)
        self.render()

    def render(self) -> None:
        """Draw both images anew, in other threads."""
        for number, layers in enumerate(self._layers):
            if self._jobs[number] is not None:
                self._jobs[number].cancelWithoutBlocking()
            settings = self._of_the_screen()
            settings.setLayers(layers)
            job = QgsMapRendererParallelJob(settings)
            job.finished.connect(lambda number=number, job=job: self._rendered(number, job))
            self._jobs[number] = job
            job.start()

    def _of_the_screen(self) -> QgsMapSettings:
        """The map's settings with all the pixels that the screen has, of which QGIS leaves some unused for rasters."""
        settings = QgsMapSettings(self.canvas().mapSettings())
        ratio = self.canvas().devicePixelRatioF()
        settings.setOutputSize(settings.outputSize() * ratio)
        settings.setDevicePixelRatio(1)
        return settings

    def _rendered(self, number: int, job: QgsMapRendererParallelJob) -> None:
        if self._jobs[number] is not job or self.item is None:
            return
        self._jobs[number] = None
        self.item.images[number] = job.renderedImage()
        self.item.update()

    def canvasPressEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.end()
        else:
            self._dragging = True
            self._move_to(event.pos().x())

    def canvasMoveEvent(self, event) -> None:
        if self._dragging:
            self._move_to(event.pos().x())

    def canvasReleaseEvent(self, _event) -> None:
        self._dragging = False

    def keyPressEvent(self, event) -> None:
        if event.key() == self.FLICKER and self.item is not None:
            self.item.only = 0
            self.item.update()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event) -> None:
        if event.key() == self.FLICKER and not event.isAutoRepeat() and self.item is not None:
            self.item.only = None
            self.item.update()

    def _move_to(self, x: float) -> None:
        if self.item is not None:
            self.item.share = min(max(x / max(self.canvas().viewport().width(), 1), 0.0), 1.0)
            self.item.update()

    def clear(self) -> None:
        if self.item is None:
            return
        # The layers and this tool, which the map keeps, may live long.
        self.canvas().mapCanvasRefreshed.disconnect(self.render)
        for layer in self._layers[1]:
            with suppress(RuntimeError):  # the layer may be what goes
                layer.willBeDeleted.disconnect(self.end)
        for number, job in enumerate(self._jobs):
            if job is not None:
                job.cancel()
                self._jobs[number] = None
        self.canvas().scene().removeItem(self.item)
        self.item = None
