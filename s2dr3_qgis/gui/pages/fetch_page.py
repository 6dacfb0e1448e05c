"""Fetch's page: from a place on the map and a period to a date, a cube, and on a tick its super-resolved image."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from ...algorithms.fetchcube import LONLAT, FetchCube
from .algorithm_page import AlgorithmPage, PageLayout
from .candidate_table import CandidateTable
from .stored_values import stored

SUPERRESOLVE = "s2dr3:superresolve"
# The share of the progress bar for fetching if super-resolving follows, which takes longer.
FETCH_SHARE = 0.3
BASE_MAP = "type=xyz&url=https://tile.openstreetmap.org/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax=19"


def tr(text: str) -> str:
    """Translate a text of this page."""
    return QCoreApplication.translate("FetchPage", text)


class FetchPage(AlgorithmPage):
    """An AlgorithmPage that looks at a place before it fetches, and may go on to Super-resolve in the same run."""

    def __init__(self, layout: PageLayout, dialog, iface=None):
        self.candidates = CandidateTable()
        self._first, self._share = 0.0, 1.0
        super().__init__(layout, dialog, iface)
        self.tabs.insertTab(1, self.candidates, tr("Candidates"))
        self.candidates.chosen.connect(self._take_date)

    def notes(self) -> list[QWidget]:
        self.look_button = _button(tr("&Look"), tr("List the scenes of the place and period, with the cloud in it"))
        self.canvas_button = _button(tr("&Map's view"), tr("The place is what the map shows"))
        self.base_map_button = _button(tr("&Base map"), tr("OpenStreetMap, to find the place on"))
        self.onward = QCheckBox(tr("&Super-resolve it at once"))
        self.look_button.clicked.connect(self.look)
        self.canvas_button.clicked.connect(self._take_view)
        self.base_map_button.clicked.connect(add_base_map)
        self.canvas_button.setEnabled(self._iface is not None)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.canvas_button, self.base_map_button, self.look_button):
            line.addWidget(widget)
        line.addStretch(1)
        return [*super().notes(), row, self.onward]

    def look(self) -> None:
        """List the candidates in the background."""
        target = QgsProcessingUtils.generateTempFilename("candidates.gpkg")
        values = {**self.form.values(), FetchCube.LIST_ONLY: True, FetchCube.CANDIDATES: target}
        reason = self._refusal(values)
        if reason:
            self.told.emit(reason, Qgis.MessageLevel.Warning)
            return
        self._set_share(0.0, 1.0)
        self.start(self.algorithm, values, self._looked)

    def run(self) -> None:
        self._set_share(0.0, FETCH_SHARE if self.onward.isChecked() else 1.0)
        super().run()

    def _looked(self, successful: bool, results: dict, error: str) -> None:
        if not successful:
            super()._finished(successful, results, error)
            return
        self._run = None
        self._show_running(False)
        number = self.candidates.show_layer(results[FetchCube.CANDIDATES])
        self.told.emit(tr("{number} scenes").format(number=number), Qgis.MessageLevel.Info)
        self.tabs.setCurrentWidget(self.candidates)

    def _take_date(self, date: str) -> None:
        """Ask for one day, and no period any more."""
        self.form.set_values({FetchCube.DATE: date, FetchCube.START: None, FetchCube.END: None})
        self.tabs.setCurrentIndex(0)

    def _take_view(self) -> None:
        canvas = self._iface.mapCanvas()
        view, crs = canvas.extent(), canvas.mapSettings().destinationCrs()
        if not crs.authid():  # a CRS of the user's own, which the text cannot name
            lonlat = QgsCoordinateReferenceSystem(LONLAT)
            view, crs = QgsCoordinateTransform(crs, lonlat, QgsProject.instance()).transformBoundingBox(view), lonlat
        edges = (view.xMinimum(), view.xMaximum(), view.yMinimum(), view.yMaximum())
        extent = f"{','.join(f'{edge:.9f}' for edge in edges)} [{crs.authid()}]"
        self.form.set_values({FetchCube.POINT: None, FetchCube.EXTENT: extent})

    def _finished(self, successful: bool, results: dict, error: str) -> None:
        if successful and self.onward.isChecked():
            self._set_share(FETCH_SHARE, 1 - FETCH_SHARE)
            algorithm = QgsApplication.processingRegistry().createAlgorithmById(SUPERRESOLVE)
            self.start(algorithm, onward_values(results[FetchCube.OUTPUT]), super()._finished)
            return
        super()._finished(successful, results, error)

    def _set_share(self, first: float, share: float) -> None:
        self._first, self._share = first, share

    def _show_progress(self, percent: float) -> None:
        super()._show_progress(100 * self._first + self._share * percent)

    def _show_running(self, running: bool) -> None:
        super()._show_running(running)
        self.look_button.setEnabled(not running)


def onward_values(cube: str) -> dict:
    """Parameters of Super-resolve for a cube: as they were last used in the window, the result beside the cube.

    A temporary cube has a temporary result.
    """
    values = stored("superresolve") or {}
    path = Path(cube)
    is_temporary = Path(QgsProcessingUtils.tempFolder()) in path.parents
    output = QgsProcessing.TEMPORARY_OUTPUT if is_temporary else str(path.with_name(f"{path.stem}_1m.tif"))
    destination = QgsProcessingOutputLayerDefinition(output, QgsProject.instance())
    given = {name: value for name, value in values.items() if value is not None}
    return {**given, "INPUT": cube, "OUTPUT": destination}


def add_base_map() -> None:
    """Put OpenStreetMap below all layers of the project."""
    layer = QgsRasterLayer(BASE_MAP, "OpenStreetMap", "wms")
    project = QgsProject.instance()
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addLayer(layer)


def _button(text: str, purpose: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(purpose)
    button.setAutoDefault(False)
    return button
