"""What a run gave, and buttons for what comes next, below its page."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ..algorithm_ids import SUPERRESOLVE
from ..compare.comparison import layer_of
from ..plain_text import PlainLabel
from ..push_button import push_button
from .finished_run import FinishedRun


def tr(text: str) -> str:
    """Translate a text of the card."""
    return QCoreApplication.translate("FinishCard", text)


class FinishCard(QFrame):
    """``asked`` carries what the user wants next (compare, evaluate, uncertainty, places, repeat) and the run."""

    asked = pyqtSignal(str, object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._run: FinishedRun | None = None
        self._report = ""
        self.text = PlainLabel()
        self.buttons = {
            "compare": push_button(tr("Compare"), tr("Input and result on the map, with a line to drag between them")),
            "evaluate": push_button(tr("Evaluate"), tr("A report on the quality of the result")),
            "uncertainty": push_button(tr("Uncertainty"), tr("How much to trust each pixel; eight times as slow")),
            "places": push_button(tr("Uncertain places"), tr("Where the result is guessed most, in pictures")),
            "report": push_button(tr("Open report"), tr("The report, in the browser")),
            "folder": push_button(tr("Open folder"), tr("The folder of the result")),
            "repeat": push_button(tr("Repeat"), tr("The same run once more")),
        }
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self._act(name))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addLayout(row)
        self.setVisible(False)

    def show_run(self, run: FinishedRun, report: str) -> None:
        """Show a run that has just ended.

        :param report: its HTML file, "" if it has none
        """
        self._run, self._report = run, report
        layer = layer_of(run.output)
        size = (layer.width(), layer.height()) if layer is not None else None
        self.text.setText(run.summary(size))
        is_image = run.algorithm == SUPERRESOLVE
        shown = {
            "compare": is_image and layer is not None and layer_of(run.parameters.get("INPUT")) is not None,
            "evaluate": is_image,
            "uncertainty": is_image and not run.results.get("UNCERTAINTY_FILE"),
            "places": is_image and bool(run.results.get("UNCERTAINTY_FILE")),
            "report": bool(report),
            "folder": bool(run.output) and not run.is_temporary,
        }
        for name, button in self.buttons.items():
            button.setVisible(shown.get(name, True))
        self.setVisible(True)

    def _act(self, name: str) -> None:
        if name == "report":
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._report))
        elif name == "folder":
            path = Path(self._run.output)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))
        else:
            self.asked.emit(name, self._run)
