"""Runs one Processing algorithm as a task of QGIS: progress, Cancel, log, history and the layers that result."""

from __future__ import annotations

import os
from typing import ClassVar

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.raster.grid import Grid
from ...engine.raster.mosaic.tile_plan import TilePlan
from ...host.translation import titled
from ..runs.finished_run import plain
from .awake import AWAKE
from .commands import add_to_history
from .results import show_results
from .sequence import commands


def scene_name(parameters: dict) -> str:
    """The name of a run's input, "" if there is none."""
    value = parameters.get("INPUT")
    layer = QgsProject.instance().mapLayer(value) if isinstance(value, str) else value
    return layer.name() if isinstance(layer, QgsMapLayer) else os.path.basename(str(value or ""))


class LoggedFeedback(QgsProcessingFeedback):
    """Emits each line with its level (info, warning, error), from the task's thread to that of the GUI.

    ``keeps_errors``: what is reported is not lost, so an algorithm may refuse before it is run.
    ``tiles`` carries the input's Grid, the TilePlan of the run, and how many of its tiles are done.
    """

    keeps_errors = True
    line = pyqtSignal(str, str)
    step = pyqtSignal(str)
    tiles = pyqtSignal(object, object, int)

    def __init__(self):
        super().__init__(False)
        self.last_error = ""

    def setProgressText(self, text: str) -> None:
        self.step.emit(text)

    def show_tiles(self, grid: Grid, plan: TilePlan, done: int) -> None:
        """Have the tiles drawn; called by the algorithm."""
        self.tiles.emit(grid, plan, done)

    def pushInfo(self, info: str) -> None:
        self.line.emit(info, "info")

    def pushWarning(self, warning: str) -> None:
        self.line.emit(warning, "warning")

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.last_error = error
        self.line.emit(error, "error")


class BackgroundRun(QObject):
    """One run. It keeps itself, its context and its feedback alive until the task has ended.

    ``finished`` gives success, the results by output name, and the error's text. A cancelled run that has results was
    done before it could stop: QGIS loads nothing of it, but its files are there. ``then`` is what the one who starts it
    wants after its success. ``scene`` and ``stored`` are its input's name and its parameters as plain values, taken at
    the start: a layer may be removed while it runs.
    """

    finished = pyqtSignal(bool, dict, str)

    _alive: ClassVar[set[BackgroundRun]] = set()

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict, then: str = ""):
        super().__init__()
        self.algorithm = algorithm
        self.parameters = parameters
        self.then = then
        self.scene, self.stored = scene_name(parameters), plain(parameters)
        self.feedback = LoggedFeedback()
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.context.setFeedback(self.feedback)
        self.task = None
        self.refused = False
        self._abandoned = False

    @classmethod
    def alive(cls) -> list[BackgroundRun]:
        """The runs that have not ended."""
        return list(cls._alive)

    @property
    def cancelled(self) -> bool:
        """Whether the user stopped the run; False if it was refused before its start."""
        return self.feedback.isCanceled() and not self.refused

    def start(self) -> None:
        """Hand the task to QGIS's task manager and add the run to Processing's history."""
        self._alive.add(self)
        AWAKE.hold()
        # The task does not keep its context and feedback; garbage collection of them would crash QGIS. As a child of
        # the application this object, which keeps them, survives even the plugin's modules.
        self.setParent(QgsApplication.instance())
        self.task = QgsProcessingAlgRunnerTask(self.algorithm, self.parameters, self.context, self.feedback)
        name = self.algorithm.displayName()
        self.task.setDescription(titled(name, self.scene) if self.scene else name)
        if self.task.isCanceled():  # prepareAlgorithm refused; executed() will not come
            self.refused = True
            self._end(False, {})
            return
        self.task.executed.connect(self._end)
        for algorithm, parameters in commands(self.algorithm, self.parameters):
            add_to_history(algorithm, parameters, self.context)
        QgsApplication.taskManager().addTask(self.task)

    def cancel(self) -> None:
        """Ask the task to stop; it does so within a tile."""
        if self.task is not None:
            self.task.cancel()

    def abandon(self) -> None:
        """Stop the run; at its end nothing is loaded or emitted, because its provider may be gone by then."""
        self._abandoned = True
        self.cancel()

    def _end(self, successful: bool, results: dict) -> None:
        try:
            if not self._abandoned:
                self._show(successful, results)
        finally:
            self._alive.discard(self)
            AWAKE.release()
            self.setParent(None)

    def _show(self, successful: bool, results: dict) -> None:
        try:
            if successful:
                show_results(self.algorithm, self.context, self.feedback, results)
        finally:  # the files are there even if QGIS cannot load them
            self.finished.emit(successful, results, self.feedback.last_error)
