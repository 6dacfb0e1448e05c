"""The page with the places at which a result is guessed most; a click on one shows it on the map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...algorithms.support.base import user_errors
from ...engine.evaluation.uncertain_places import Place, uncertain_places
from ...engine.raster.cube.cube import OWN_GRID, open_cube
from ...host.translation import filled, translated
from ..background.latest_answer import LatestAnswer
from ..in_words import in_words
from ..map_shapes import EDGE, NO_FILL, Shape, zoom_to
from ..pictures import PictureDelegate, picture
from ..plain_text import PlainLabel
from ..processing_values import project_context
from ..push_button import push_button
from .finished_run import FinishedRun, restored

PICTURE, GAP = 104, 4  # pixels: the side of a picture, and between two
WHOLE = QSize(3 * PICTURE + 2 * GAP, PICTURE)
MARGIN = 1.6  # of the map around a place


def tr(text: str) -> str:
    """Translate a text of this page."""
    return QCoreApplication.translate("UncertainPlaces", text)


class UncertainPlaces(QWidget):
    """Three pictures of each place: input, result and spread. ``left`` is emitted when the user goes back."""

    left = pyqtSignal()

    def __init__(self, canvas=None, parent: QWidget | None = None):
        super().__init__(parent)
        self._canvas = canvas
        self._frame = Shape(canvas, EDGE, NO_FILL)
        self._crs = QgsCoordinateReferenceSystem()
        self._places: list[Place] = []
        self._answer = LatestAnswer(tr("Looking for uncertain places"), self)
        self._answer.answered.connect(self._show)
        self.text = PlainLabel()
        self.list = QListWidget()
        self.list.setIconSize(WHOLE)
        self.list.setItemDelegate(PictureDelegate(self.list))
        self.setWindowTitle(tr("Most uncertain places"))
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.itemClicked.connect(self._zoom)
        self.list.itemActivated.connect(self._zoom)
        back = push_button(tr("Back"), tr("To the run"))
        back.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addWidget(self.list, 1)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

    def show_run(self, run: FinishedRun) -> None:
        """Look for the places of a run of Super-resolve that wrote its uncertainty."""
        self.list.clear()
        self.text.setText(tr("Looking for uncertain places"))
        try:
            question = question_of(run)
        except QgsProcessingException as error:
            self._show(error)
            return
        self._answer.ask(lambda _progress: question())

    def clear(self) -> None:
        """Take the frame from the map."""
        self._frame.clear()

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self.clear()

    def _show(self, answer: object) -> None:
        if isinstance(answer, Exception):
            self.text.setText(f"⚠ {in_words(translated(answer))}")
            return
        wkt, self._places = answer
        self._crs = QgsCoordinateReferenceSystem.fromWkt(wkt)
        self.text.setText(
            tr("Most uncertain places: the input, the result, and how much it changes when the image is turned.")
            if self._places
            else tr("No place has a value.")
        )
        for number, place in enumerate(self._places, 1):
            text = filled(tr("{number}: spread {spread:.4f}"), number=number, spread=place.spread)
            item = QListWidgetItem(text, self.list)
            item.setData(Qt.ItemDataRole.DecorationRole, pictures(place, self.devicePixelRatioF()))
            item.setToolTip(tr("Show it on the map"))

    def _zoom(self, item: QListWidgetItem) -> None:
        if self._canvas is None:
            return
        corners = [QgsPointXY(*corner) for corner in self._places[self.list.row(item)].corners]
        outline = QgsGeometry.fromPolygonXY([corners])
        self._frame.clear()
        self._frame.draw([outline], self._crs)
        zoom_to(self._canvas, outline.boundingBox(), self._crs, MARGIN)


def question_of(run: FinishedRun) -> Callable[[], tuple[str, list[Place]]]:
    """A function for another thread that gives the input's CRS as WKT, and the places.

    :raises QgsProcessingException: the input is not there any more; the function raises S2DR3Error
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(run.algorithm)
    parameters, _ = restored(run.parameters)
    with user_errors():
        opening = algorithm.question({**parameters, "DATES": None}, project_context())
    result, uncertainty = run.output, Path(str(run.results["UNCERTAINTY_FILE"]))

    def answer() -> tuple[str, list[Place]]:
        _, coarse, _ = opening()
        with coarse, open_cube(result, pixel_grid=OWN_GRID) as fine:
            return coarse.grid.crs_wkt, uncertain_places(coarse, fine, uncertainty)

    return answer


def pictures(place: Place, ratio: float) -> QPixmap:
    """The three pictures of a place, side by side.

    :param ratio: pixels of the screen to one of `WHOLE`
    """
    whole = QPixmap(WHOLE * ratio)
    whole.setDevicePixelRatio(ratio)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    for number, pixels in enumerate((place.input, place.result, place.picture)):
        _, height, width = pixels.shape
        data = np.ascontiguousarray(pixels.transpose(1, 2, 0)).tobytes()
        image = QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888)
        painter.drawPixmap(number * (PICTURE + GAP), 0, picture(image, QSize(PICTURE, PICTURE), ratio))
    painter.end()
    return whole
