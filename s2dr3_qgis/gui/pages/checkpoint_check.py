"""The line below a form that states the kind of the chosen checkpoint, as soon as it is chosen."""

from __future__ import annotations

import os

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ...engine.core.errors import EnvironmentProblem, WorkerError
from ...engine.core.progress import Progress
from ...engine.worker.jobs import run_job
from ...host import backends, settings
from ...host.translation import filled, translated
from ..background.latest_answer import LatestAnswer
from ..plain_text import PlainLabel
from .checkpoint_kinds import CheckpointKind


def tr(text: str) -> str:
    """Translate a text of this widget."""
    return QCoreApplication.translate("CheckpointCheck", text)


class CheckpointCheck(PlainLabel):
    """Kind, size and verdict of a checkpoint. Only names and shapes are read, by the Python that computes.

    ``environment_problem`` carries whether that Python is missing or cannot be used.
    """

    environment_problem = pyqtSignal(bool)

    def __init__(self, kind: CheckpointKind):
        super().__init__()
        self._kind = kind
        self._asked: tuple | None = None
        self._may_be_mended = False
        self._inspector = LatestAnswer(tr("Inspecting a checkpoint"), self)
        self._inspector.answered.connect(self._show)

    def look_at(self, path: str | None, again: bool = False) -> None:
        """Inspect ``path`` (None: the one that a run takes then), unless its answer is shown already.

        ``again``: retry an inspection that failed for lack of a working Python, which may be mended by now.
        """
        chosen = settings.load()
        path = self._kind.meant(path, chosen)
        if self._asked == (path, chosen) and not (again and self._may_be_mended):
            return
        self._asked = (path, chosen)
        if not os.path.exists(path):  # such as a path that is being typed
            self._inspector.forget()
            self.setText("⚠ " + tr("There is no file or folder '{path}'.").format(path=path))
            return
        self.setText(tr("Inspecting the checkpoint…"))
        self._inspector.ask(lambda progress: _inspect(path, chosen, progress))

    def _show(self, answer: object) -> None:
        self._may_be_mended = isinstance(answer, (EnvironmentProblem, WorkerError))
        self.environment_problem.emit(self._may_be_mended)
        if isinstance(answer, Exception):
            self.setText(f"⚠ {translated(answer)}")
        elif answer["usable"] and self._kind.role != answer["role"]:
            self.setText(filled(tr("⚠ This is a checkpoint of another kind: {kind}."), kind=answer["kind"]))
        elif answer["usable"]:
            text = tr("✓ {kind}, {millions:.1f} million parameters")
            self.setText(filled(text, kind=answer["kind"], millions=answer["parameters"] / 1e6))
        else:
            self.setText(f"⚠ {translated(answer['problem'])}")


def _inspect(path: str, chosen: settings.Settings, progress: Progress) -> dict:
    request = {"path": path, "statistics": False, "checksum": False, "memory": None, "html": "", "json": ""}
    return run_job("inspect", request, progress, backends.worker_interpreter(chosen))
