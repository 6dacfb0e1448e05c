"""A banner where no Python can compute: PyTorch by one button, with the recommended choices."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ...environment.private import PrivateEnvironment
from ...host import settings
from ...host.translation import translated
from ..background.work import Work
from ..plain_text import PlainLabel
from .environment_panel import creation


def tr(text: str) -> str:
    """Translate a text of this banner."""
    return QCoreApplication.translate("QuickInstall", text)


class QuickInstall(QFrame):
    """Creates the private environment for the processor and has runs use it; goes on if another window shows it.

    ``installed`` is emitted when it can compute, ``others_wanted`` if the user asks for the other choices.
    """

    installed = pyqtSignal()
    others_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._work: Work | None = None
        self.text = PlainLabel(tr("PyTorch, which computes, is missing. It is about 1 GB and takes some minutes."))
        self.install_button = QPushButton(tr("Install PyTorch"))
        self.others_button = QPushButton(tr("Set up Python…"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self._progress = QProgressBar()
        row = QHBoxLayout()
        for button in (self.install_button, self.others_button, self.cancel_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addWidget(self._progress, 1)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addLayout(row)
        self.install_button.clicked.connect(self.install)
        self.others_button.clicked.connect(self.others_wanted)
        self.cancel_button.clicked.connect(self._cancel)
        self._show_busy(False)
        running = Work.running("create")
        if running is not None:
            self._attach(running)

    def install(self) -> None:
        """Begin, or go on with an installation that was interrupted."""
        self._attach(Work("create", tr("Installing PyTorch"), creation(PrivateEnvironment(settings.private_folder()))))
        self._work.start()

    def _attach(self, work: Work) -> None:
        self._work = work
        work.step.connect(self.text.setText)
        work.progressChanged.connect(lambda percent: self._progress.setValue(round(percent)))
        work.done.connect(self._ended)
        self._show_busy(True)

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _ended(self, _result: object, error: Exception | None) -> None:
        self._work = None
        self._show_busy(False)
        if error is not None:
            self.text.setText(f"⚠ {translated(error)}")
            return
        if "environment" not in settings.overridden():
            replace(settings.load(), environment="private").save()
        self.installed.emit()

    def _show_busy(self, busy: bool) -> None:
        for widget in (self.install_button, self.others_button):
            widget.setVisible(not busy)
        for widget in (self.cancel_button, self._progress):
            widget.setVisible(busy)
