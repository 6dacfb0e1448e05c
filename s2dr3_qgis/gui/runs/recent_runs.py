"""The page with the recent runs: a picture of each, when and how long; one is repeated or shown by a button."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale, QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QIcon, QPixmap
from qgis.PyQt.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ...host.translation import titled
from ..compare.comparison import layer_of
from ..pictures import PictureDelegate, picture
from . import history
from .finished_run import FinishedRun

PICTURE = QSize(72, 72)
REPORTS = (".html", ".htm")


def tr(text: str) -> str:
    """Translate a text of this page."""
    return QCoreApplication.translate("RecentRuns", text)


class RecentRuns(QWidget):
    """``repeat`` carries the run whose parameters the user wants again."""

    repeat = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setIconSize(PICTURE)
        self.list.setItemDelegate(PictureDelegate(self.list))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWindowTitle(tr("Recent runs"))
        self.list.setAccessibleName(self.windowTitle())
        self.list.currentRowChanged.connect(self._enable)
        self.repeat_button, self.show_button = QPushButton(tr("Repeat…")), QPushButton(tr("Show result"))
        self.repeat_button.clicked.connect(self._repeat)
        self.show_button.clicked.connect(self._show)
        row = QHBoxLayout()
        for button in (self.repeat_button, self.show_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self._enable(-1)

    def refresh(self) -> None:
        """List the runs anew."""
        self.list.clear()
        registry = QgsApplication.processingRegistry()
        for run in history.recent():
            algorithm = registry.algorithmById(run.algorithm)
            if algorithm is None:
                continue
            name = algorithm.displayName()
            title = titled(name, run.scene) if run.scene else name
            lines = [title, f"{_moment(run.ended)} · {run.summary()}"]
            if run.output and not run.is_temporary:
                lines.append(Path(run.output).name)
            item = QListWidgetItem("\n".join(lines), self.list)
            item.setData(Qt.ItemDataRole.DecorationRole, _picture(run, self.devicePixelRatioF()))
            item.setToolTip(run.output)
            item.setData(Qt.ItemDataRole.UserRole, run)
        self._enable(self.list.currentRow())

    @property
    def chosen(self) -> FinishedRun | None:
        """The run that is marked; None if none is."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def _enable(self, _row: int) -> None:
        run = self.chosen
        self.repeat_button.setEnabled(run is not None)
        self.show_button.setEnabled(run is not None and Path(run.output).is_file())

    def _repeat(self) -> None:
        if self.chosen is not None:
            self.repeat.emit(self.chosen)

    def _show(self) -> None:
        """Open a report in the browser; add any other result to the map, unless it is there."""
        run = self.chosen
        if run is not None and Path(run.output).suffix.lower() in REPORTS:
            QDesktopServices.openUrl(QUrl.fromLocalFile(run.output))
        elif run is not None and layer_of(run.output) is None:
            layer = QgsRasterLayer(run.output, Path(run.output).stem)
            if layer.isValid():
                QgsProject.instance().addMapLayer(layer)


def _moment(text: str) -> str:
    """A time in ISO 8601 as QGIS's language writes it."""
    moment = QDateTime.fromString(text, Qt.DateFormat.ISODate)
    return QLocale(QgsApplication.locale()).toString(moment, QLocale.FormatType.ShortFormat)


def _picture(run: FinishedRun, ratio: float) -> QPixmap | QIcon:
    """A small picture of the result if it is on the map, else the algorithm's icon."""
    layer = layer_of(run.output)
    if layer is not None and layer.isValid():
        return picture(layer.previewAsImage(PICTURE * ratio), PICTURE, ratio)
    return QgsApplication.processingRegistry().algorithmById(run.algorithm).icon()
