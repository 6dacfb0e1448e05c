"""Short questions (which kind of file, which cost), answered off the GUI's thread."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...engine.core.progress import Progress
from .work import QUESTION, Work


class LatestAnswer(QObject):
    """Asks as a task of QGIS, one question at a time; only the answer to the latest one is delivered.

    An obsolete question is cancelled, and the next one starts when it has ended, so that typing a path letter by letter
    never starts a second worker. ``answered`` carries the function's result, or the error that it raised.
    """

    answered = pyqtSignal(object)

    def __init__(self, title: str, parent: QObject | None = None):
        super().__init__(parent)
        self._title = title
        self._work: Work | None = None
        self._wanted = False
        self._next: Callable[[Progress], object] | None = None

    def ask(self, question: Callable[[Progress], object]) -> None:
        """Call ``question`` in another thread; it must touch no widget, layer or project."""
        self.forget()
        if self._work is None:
            self._begin(question)
        else:
            self._next = question

    def forget(self) -> None:
        """Stop the current question, and deliver no answer to the questions so far."""
        self._wanted = False
        self._next = None
        if self._work is not None:
            self._work.cancel()

    def _begin(self, question: Callable[[Progress], object]) -> None:
        self._wanted = True
        self._work = Work(QUESTION, self._title, question)
        self._work.done.connect(self._deliver)
        self._work.start()

    def _deliver(self, result: object, error: Exception | None) -> None:
        self._work = None
        if self._next is not None:
            question, self._next = self._next, None
            self._begin(question)
        elif self._wanted:
            self.answered.emit(result if error is None else error)
