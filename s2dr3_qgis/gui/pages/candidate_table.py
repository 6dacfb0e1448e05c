"""The scenes that a catalogue has of a place and period, as a table to choose a date from."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...engine.catalogue.picture import Picture, Pictures
from ...engine.core.progress import Progress
from ..pictures import PictureDelegate, picture
from .candidate_pictures import CandidatePictures

# Fields of the layer of candidates, those of percentages with one decimal.
FIELDS = ("date", "tile", "scene_cloud", "area_cloud", "cover", "reason")
PERCENTAGES = ("scene_cloud", "area_cloud", "cover")
USABLE = "area_cloud"
OTHERS = ("taken", "picture")
# Pixels a side of a picture in the table, and around it.
PICTURE_SIDE, PICTURE_MARGIN = 72, 6
PICTURE_ROOM = QSize(PICTURE_SIDE, PICTURE_SIDE)


def tr(text: str) -> str:
    """Translate a text of this widget."""
    return QCoreApplication.translate("CandidateTable", text)


class CandidateTable(QWidget):
    """``chosen`` carries the date, as YYYY-MM-DD, that the user wants.

    Beside each date comes a small picture of the area, read while the table is shown and not otherwise.
    """

    chosen = pyqtSignal(str)

    def __init__(self):
        super().__init__()
        self.pictures = CandidatePictures(self)
        self.pictures.ready.connect(self._show_picture)
        titles = [
            tr("Date"),
            tr("Tile"),
            tr("Cloud, scene (%)"),
            tr("Cloud, here (%)"),
            tr("Cover (%)"),
            tr("Result"),
        ]
        self.table = QTableWidget(0, len(titles))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setAccessibleName(tr("Candidates"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setIconSize(PICTURE_ROOM)
        self.table.setItemDelegate(PictureDelegate(self.table))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().hide()
        self.button = QPushButton(tr("Take this date"))
        self.button.setAutoDefault(False)
        self.button.setEnabled(False)
        self.table.itemSelectionChanged.connect(self._selection_changed)
        self.table.doubleClicked.connect(self._choose)
        self.button.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self.button)

    def show_layer(self, path: str, reader: Callable[[Progress], Pictures] | None = None) -> int:
        """Show the candidates in a layer's file, the best ones first; how many there are.

        :param reader: makes what reads their pictures, in another thread; None for a table without pictures.
        """
        layer = QgsVectorLayer(path, "candidates", "ogr")
        rows = sorted((_row(feature) for feature in layer.getFeatures()), key=_rank)
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, name in enumerate(FIELDS):
                self.table.setItem(number, column, _cell(row[name], name in PERCENTAGES))
        if rows:
            self.table.selectRow(0)
        wanted = {number: (row["picture"], row["tile"]) for number, row in enumerate(rows)}
        wanted = {number: source for number, source in wanted.items() if reader and all(source)}
        for number in range(len(rows)):
            height = (
                PICTURE_SIDE + PICTURE_MARGIN if number in wanted else self.table.verticalHeader().defaultSectionSize()
            )
            self.table.setRowHeight(number, height)
        self.pictures.load(wanted, reader)
        if self.isVisible():
            self.pictures.go_on()
        return len(rows)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.pictures.go_on()

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self.pictures.stop()

    def _show_picture(self, number: int, scene: Picture) -> None:
        height, width, _ = scene.pixels.shape
        data = scene.pixels.tobytes()  # which the image does not keep
        image = QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888)
        cell = self.table.item(number, 0)
        cell.setData(Qt.ItemDataRole.DecorationRole, picture(image, PICTURE_ROOM, self.devicePixelRatioF()))
        cell.setToolTip(tr("The place on this date") if scene.is_of_area else tr("The whole tile on this date"))

    def _selection_changed(self) -> None:
        self.button.setEnabled(self._selected() is not None)

    def _selected(self) -> str | None:
        """The date of the selected row; None if there is none, or the area was not looked at in it."""
        row = self.table.currentRow()
        if row < 0 or not self.table.item(row, FIELDS.index(USABLE)).text():
            return None
        return self.table.item(row, 0).text()

    def _choose(self) -> None:
        date = self._selected()
        if date is not None:
            self.chosen.emit(date)


def _row(feature) -> dict:
    """The values of a candidate; None if unknown."""
    # A null is a QVariant that is no value.
    values = {name: feature[name] for name in (*FIELDS, *OTHERS)}
    return {name: value if isinstance(value, (str, int, float)) else None for name, value in values.items()}


def _rank(row: dict) -> tuple:
    """Taken ones first, then those that were looked at by their cloud, then the others by date."""
    cloud = row[USABLE]
    return not row["taken"], cloud is None, cloud or 0.0, row["date"] or ""


def _cell(value: object, is_percentage: bool) -> QTableWidgetItem:
    if value is not None and is_percentage:
        value = QLocale(QgsApplication.locale()).toString(float(value), "f", 1)
    cell = QTableWidgetItem("" if value is None else str(value))
    if is_percentage:
        cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return cell
