"""A Python function as a task of QGIS: progress and Cancel in the task manager, its result in the GUI's thread."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import ClassVar

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...engine.core.errors import Cancelled, S2DR3Error
from ...engine.core.messages import message
from ...engine.core.progress import Progress
from ...host.translation import translated

QUESTION = "question"  # the kind of tasks whose end is no news


class Work(QgsTask):
    """Runs ``function(progress)`` in a thread of the task manager.

    ``done`` carries (result, error) in the GUI's thread: one of the two is None. ``step`` and ``line`` carry the
    function's progress texts and log lines. ``kind`` lets other windows find the task while it runs. The task keeps
    itself referenced until it has ended, whatever becomes of the window that started it.
    """

    done = pyqtSignal(object, object)
    step = pyqtSignal(str)
    line = pyqtSignal(str)
    _running: ClassVar[set[Work]] = set()

    def __init__(self, kind: str, title: str, function: Callable[[Progress], object]):
        flags = QgsTask.Flag.CanCancel
        if kind == QUESTION:  # no news in QGIS's message bar, from QGIS 3.26 on
            flags |= getattr(QgsTask.Flag, "Silent", flags)
        super().__init__(title, flags)
        self.kind = kind
        self._function = function
        self._result: object = None
        self._error: Exception | None = None

    @classmethod
    def running(cls, *kinds: str) -> Work | None:
        """A task of one of these kinds that has not ended yet."""
        return next((work for work in cls._running if work.kind in kinds), None)

    @classmethod
    def alive(cls) -> list[Work]:
        """The tasks that have not ended yet."""
        return list(cls._running)

    def start(self) -> Work:
        """Hand the task to QGIS's task manager."""
        self._running.add(self)
        QgsApplication.taskManager().addTask(self)
        return self

    def run(self) -> bool:
        """Called by the task manager in its thread, in which an escaping exception would end QGIS."""
        try:
            self._result = self._function(_TaskProgress(self))
        except S2DR3Error as error:
            self._error = error
        except Exception as error:
            self._error = error
            QgsMessageLog.logMessage(traceback.format_exc(), "S2DR3", Qgis.MessageLevel.Critical)
        return self._error is None

    def finished(self, successful: bool) -> None:
        """Called by the task manager in the GUI's thread."""
        self._running.discard(self)
        error = self._error
        if error is None and not successful:
            error = Cancelled(message("Cancelled."))  # before it began
        self.done.emit(self._result, error)


class _TaskProgress:
    """The engine's view of the task."""

    def __init__(self, task: Work):
        self._task = task

    def fraction(self, done: float) -> None:
        self._task.setProgress(100.0 * done)

    def text(self, message: str) -> None:
        self._task.step.emit(translated(message))

    def info(self, message: str) -> None:
        self._task.line.emit(translated(message))

    def warning(self, message: str) -> None:
        self._task.line.emit(translated(message))

    def cancelled(self) -> bool:
        return self._task.isCanceled()
