"""The line below a form that says what the chosen checkpoint is, as soon as it is chosen."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QLabel

from ...engine.core.progress import Progress
from ...engine.worker.jobs import run_job
from ...host import backends, settings
from ..background.latest_answer import LatestAnswer
from .checkpoint_kinds import CheckpointKind


def tr(text: str) -> str:
    """Translate a text of this widget."""
    return QCoreApplication.translate("CheckpointCheck", text)


class CheckpointCheck(QLabel):
    """What a checkpoint is, its size and verdict. Only names and shapes are read, where inference runs."""

    def __init__(self, kind: CheckpointKind):
        super().__init__()
        self._kind = kind
        self.setWordWrap(True)
        self._path = None
        self._inspector = LatestAnswer(tr("Looking at a checkpoint"), self)
        self._inspector.answered.connect(self._show)

    def look_at(self, path: str | None) -> None:
        """Inspect ``path`` (None: the one that a run takes then) unless it is the one shown."""
        chosen = settings.load()
        path = self._kind.meant(path, chosen)
        if path == self._path:
            return
        self._path = path
        self.setText(tr("Looking at the checkpoint…"))
        self._inspector.ask(lambda progress: _inspect(path, chosen, progress))

    def _show(self, found: object) -> None:
        if isinstance(found, Exception):
            self.setText(f"⚠ {found}")
        elif found["usable"] and self._kind.word not in found["kind"]:
            self.setText(tr("⚠ This is a checkpoint of another kind: {kind}.").format(kind=found["kind"]))
        elif found["usable"]:
            text = tr("✓ {kind}, {millions:.1f} million parameters")
            self.setText(text.format(kind=found["kind"], millions=found["parameters"] / 1e6))
        else:
            self.setText(f"⚠ {found['problem']}")


def _inspect(path: str, chosen: settings.Settings, progress: Progress) -> dict:
    request = {"path": path, "statistics": False, "checksum": False, "memory": None, "html": "", "json": ""}
    return run_job("inspect", request, progress, backends.worker_interpreter(chosen))
