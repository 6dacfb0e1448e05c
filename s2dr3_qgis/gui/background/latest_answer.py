"""Short questions (what is this file, what will it cost), answered off the GUI's thread."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.core.progress import Progress
from .work import Work


class LatestAnswer(QObject):
    """Asks as a task of QGIS; only the answer to the latest question is delivered.

    ``answered`` gives what the function returned, or the error that it raised.
    """

    answered = pyqtSignal(object)

    def __init__(self, title: str, parent: QObject | None = None):
        super().__init__(parent)
        self._title = title
        self._work = None

    def ask(self, question: Callable[[Progress], object]) -> None:
        """Call ``question`` in another thread; it must touch no widget, layer or project."""
        self.forget()
        self._work = Work("question", self._title, question)
        self._work.done.connect(self._deliver)
        self._work.start()

    def forget(self) -> None:
        """Deliver no answer to what was asked so far."""
        if self._work is not None:
            self._work.cancel()
            self._work = None

    def _deliver(self, result: object, error: Exception | None) -> None:
        if self.sender() is self._work:
            self._work = None
            self.answered.emit(result if error is None else error)
