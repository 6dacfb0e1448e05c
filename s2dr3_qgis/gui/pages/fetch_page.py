"""Fetch's page: from a place on the map and a period to a date, a cube, and on a tick its super-resolved image."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingAlgorithm,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ...algorithms.fetchcube import LONLAT, FetchCube
from ...engine.catalogue.client import Client
from ...engine.catalogue.picture import Pictures
from ...engine.core.errors import S2DR3Error
from ...engine.core.progress import Progress
from ...host.network import QgisFetch
from ..background.sequence import AlgorithmSequence
from ..processing_values import extent_text, project_context
from ..push_button import push_button
from ..runs.finished_run import FinishedRun
from .algorithm_page import AlgorithmPage, PageLayout
from .candidate_table import CandidateTable
from .fetch_at_once import AtOnce
from .fetch_base_map import BaseMapOffer


def tr(text: str) -> str:
    """Translate a text of this page."""
    return QCoreApplication.translate("FetchPage", text)


class FetchPage(AlgorithmPage):
    """An AlgorithmPage that looks at a place before it fetches, and may go on to Super-resolve in the same run."""

    may_wait = False

    def __init__(self, layout: PageLayout, iface=None):
        self.candidates = CandidateTable()
        self._sequence: AlgorithmSequence | None = None
        super().__init__(layout, iface)
        self.tabs.insertTab(1, self.candidates, tr("Candidates"))
        self.candidates.chosen.connect(self._take_date)

    def notes(self) -> list[QWidget]:
        self.look_button = push_button(tr("Look"), tr("List the scenes of the place and period, with the cloud in it"))
        self.canvas_button = push_button(tr("Map's view"), tr("The place is what the map shows"))
        self.base_map = BaseMapOffer()
        self.at_once = AtOnce()
        self.look_button.clicked.connect(self.look)
        self.canvas_button.clicked.connect(self._take_view)
        self.canvas_button.setEnabled(self._iface is not None)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.canvas_button, self.look_button):
            line.addWidget(widget)
        line.addStretch(1)
        return [*super().notes(), self.base_map, row, self.at_once]

    def show_run(self, run: FinishedRun) -> bool:
        self.at_once.tick.setChecked(False)  # it was a run of its own
        parameters = {**run.parameters, FetchCube.POINT: _with_crs(run.parameters.get(FetchCube.POINT))}
        return super().show_run(replace(run, parameters=parameters))

    def look(self) -> None:
        """List the candidates in the background."""
        target = QgsProcessingUtils.generateTempFilename("candidates.gpkg")
        values = {**self.form.values(), FetchCube.LIST_ONLY: True, FetchCube.CANDIDATES: target}
        reason = self._refusal(values)
        if reason:
            self.tell(reason, Qgis.MessageLevel.Warning)
            return
        self._sequence = None
        self._pictures = self._picture_reader(values)
        self.start(self.algorithm, values, self._looked)

    def _picture_reader(self, values: dict) -> Callable[[Progress], Pictures] | None:
        """A function that makes the reader of pictures of the place; None if the place is unclear."""
        context = project_context()
        try:
            area, profile, authcfg = self.algorithm.place_and_catalogue(values, context)
        except S2DR3Error:
            return None

        def reader(progress: Progress) -> Pictures:
            return Pictures(Client(QgisFetch(authcfg), progress, profile.trusted(bool(authcfg))), profile, area)

        return reader

    def run(self) -> None:
        self._sequence = None
        if not self.at_once.is_wanted:
            super().run()
            return
        values = self.form.values()
        steps = self.at_once.steps(self.algorithm, values)
        reason = self._refusal(steps[0].parameters) or self.at_once.refusal(steps)
        if reason:
            self.tell(reason, Qgis.MessageLevel.Warning)
            return
        self._remember(values)
        self._sequence = AlgorithmSequence(steps)
        self.start(self._sequence, {}, self._finished)

    def runs(self) -> list[tuple[QgsProcessingAlgorithm, dict]]:
        if not self.at_once.is_wanted:
            return super().runs()
        return [(step.algorithm, step.parameters) for step in self.at_once.steps(self.algorithm, self.form.values())]

    def _looked(self, successful: bool, results: dict, error: str) -> None:
        if not successful:
            super()._finished(successful, results, error)
            return
        self._run = None
        self._show_running(False)
        number = self.candidates.show_layer(results[FetchCube.CANDIDATES], self._pictures)
        self.tell(tr("{number} scenes").format(number=number), Qgis.MessageLevel.Info)
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
        self.form.set_values({FetchCube.POINT: None, FetchCube.EXTENT: extent_text(view, crs)})

    def _finished(self, successful: bool, results: dict, error: str) -> None:
        kept = self._kept()
        super()._finished(successful, results, f"{error} {kept}" if kept else error)

    def handed_over(self, parameters: dict, results: dict) -> dict:
        if self._sequence is None:
            return super().handed_over(parameters, results)
        return {**self._sequence.steps[0].parameters, **self._sequence.completed[0]}

    def cancelled_text(self) -> str:
        kept = self._kept()
        return f"{tr('Cancelled.')} {kept}" if kept else super().cancelled_text()

    def _kept(self) -> str:
        """A line on the cube that is left if Super-resolve did not end; "" if there is none."""
        completed = self._sequence.completed if self._sequence else []
        return tr("The cube was fetched: {file}").format(file=completed[0][FetchCube.OUTPUT]) if completed else ""

    def _show_running(self, running: bool) -> None:
        super()._show_running(running)
        self.look_button.setEnabled(not running)


def _with_crs(point: object) -> object:
    """The same point with its CRS: QGIS's field takes a point that names none for one in the project's."""
    return f"{point} [{LONLAT}]" if isinstance(point, str) and point and "[" not in point else point
