"""Runs one Processing algorithm as a task of QGIS: progress, Cancel, log, history and the layers that result."""

from __future__ import annotations

import shlex
from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal


class LoggedFeedback(QgsProcessingFeedback):
    """Emits each line with its level (info, warning, error); the task writes in its thread, the GUI's thread shows."""

    line = pyqtSignal(str, str)
    step = pyqtSignal(str)

    def __init__(self):
        super().__init__(False)
        self.last_error = ""

    def setProgressText(self, text: str) -> None:
        self.step.emit(text)

    def pushInfo(self, info: str) -> None:
        self.line.emit(info, "info")

    def pushWarning(self, warning: str) -> None:
        self.line.emit(warning, "warning")

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.last_error = error
        self.line.emit(error, "error")


class BackgroundRun(QObject):
    """One run. It keeps itself, its context and its feedback alive until the task has ended.

    ``finished`` gives success, the results by output name, and the error's text.
    """

    finished = pyqtSignal(bool, dict, str)

    # The task holds no reference to the context and feedback it works with; collected, they crash QGIS.
    _alive: ClassVar[set[BackgroundRun]] = set()

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict):
        super().__init__()
        self.algorithm = algorithm
        self.parameters = parameters
        self.feedback = LoggedFeedback()
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.context.setFeedback(self.feedback)
        self.task = None

    def start(self) -> None:
        """Put the task into QGIS's task manager and note the run in Processing's history."""
        self._alive.add(self)
        self.task = QgsProcessingAlgRunnerTask(self.algorithm, self.parameters, self.context, self.feedback)
        self.task.setDescription(self.algorithm.displayName())
        if self.task.isCanceled():  # prepareAlgorithm refused; executed() will not come
            self._end(False, {})
            return
        self.task.executed.connect(self._end)
        add_to_history(self.algorithm, self.parameters, self.context)
        QgsApplication.taskManager().addTask(self.task)

    def cancel(self) -> None:
        """Ask the task to stop; it does so within a tile."""
        if self.task is not None:
            self.task.cancel()

    def _end(self, successful: bool, results: dict) -> None:
        try:
            if successful:
                from processing.gui.Postprocessing import handleAlgorithmResults

                handleAlgorithmResults(self.algorithm, self.context, self.feedback)
        finally:  # the files are there even where QGIS cannot load them
            self.finished.emit(successful, results, self.feedback.last_error)
            self._alive.discard(self)


def add_to_history(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> None:
    """Note the run where Processing > History shows it, in the way of this version of QGIS."""
    if Qgis.QGIS_VERSION_INT < 32400:
        from processing.core.ProcessingLog import ProcessingLog

        ProcessingLog.addToLog(python_command(algorithm, parameters, context))
        return
    from qgis.gui import QgsGui

    entry = {
        "algorithm_id": algorithm.id(),
        "parameters": algorithm.asMap(parameters, context),
        "python_command": python_command(algorithm, parameters, context),
        "process_command": qgis_process_command(algorithm, parameters, context),
    }
    QgsGui.historyProviderRegistry().addEntry("processing", entry)


def python_command(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> str:
    """The call of processing.run that does the same."""
    return algorithm.asPythonCommand(parameters, context)


def qgis_process_command(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> str:
    """The command line that does the same."""
    if hasattr(algorithm, "asQgisProcessCommand"):  # QGIS 3.24 and newer
        return algorithm.asQgisProcessCommand(parameters, context)[0]
    words = [f"qgis_process run {algorithm.id()} --"]
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if value is not None and value != definition.defaultValue():
            words.append(f"{definition.name()}={_shell_word(definition, value, context)}")
    return " ".join(words)


def _shell_word(definition, value, context: QgsProcessingContext) -> str:
    """A value as a quoted word: QGIS's Python spelling of it, less the Python quotes, is what qgis_process reads."""
    text = definition.valueAsPythonString(value, context)
    if text in ("True", "False"):
        text = text.lower()
    elif len(text) > 1 and text[0] == text[-1] == "'":
        text = text[1:-1]
    return shlex.quote(text)
