"""The line below the form that says what the chosen checkpoint is, as soon as it is chosen."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QLabel

from ..engine.paths import OPEN_DECODER
from ..engine.progress import Progress
from ..environment.interpreters import missing_here
from .latest_answer import LatestAnswer


def tr(text: str) -> str:
    """Translate a text of this widget."""
    return QCoreApplication.translate("CheckpointCheck", text)


class CheckpointCheck(QLabel):
    """Kind, size and verdict of a checkpoint. Only names and shapes are read, in another thread."""

    def __init__(self):
        super().__init__()
        self.setWordWrap(True)
        self._path = None
        self._inspector = LatestAnswer(tr("Looking at a checkpoint"), self)
        self._inspector.answered.connect(self._show)

    def look_at(self, path: str | None) -> None:
        """Inspect ``path`` (None: the bundled checkpoint) unless it is the one that is shown."""
        path = path or str(OPEN_DECODER)
        if path == self._path:
            return
        self._path = path
        if missing_here():
            self.setText(tr("The checkpoint is checked when the run starts: this needs PyTorch."))
            return
        self.setText(tr("Looking at the checkpoint…"))
        self._inspector.ask(lambda progress: _inspect(path, progress))

    def _show(self, found: object) -> None:
        if isinstance(found, Exception):
            self.setText(f"⚠ {found}")
        elif found.usable:
            millions = f"{found.parameters / 1e6:.1f}"
            text = tr("✓ {kind}, {millions} million parameters, {layout}")
            self.setText(text.format(kind=found.kind, millions=millions, layout=found.layout))
        else:
            self.setText(f"⚠ {found.problems[0]}")


def _inspect(path: str, progress: Progress):
    from ..engine.model.inspection import inspect_checkpoint  # imports torch

    return inspect_checkpoint(path, checksum=False, progress=progress)
