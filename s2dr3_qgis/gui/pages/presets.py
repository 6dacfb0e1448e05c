"""Three ready choices for Super-resolve, each by one click."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ..push_button import push_button

QUICK, MAP, ANALYSIS = "quick", "map", "analysis"
# What each asks for; the rest of the form stays as it is.
VALUES = {
    QUICK: {"PRODUCTS": [], "UNCERTAINTY": False, "DATA_TYPE": "UInt16", "OUTPUT": "TEMPORARY_OUTPUT"},
    MAP: {"PRODUCTS": ["TCI"], "UNCERTAINTY": False, "DATA_TYPE": "UInt16"},
    ANALYSIS: {"PRODUCTS": ["TCI", "NDVI"], "UNCERTAINTY": True, "DATA_TYPE": "Float32"},
}


def tr(text: str) -> str:
    """Translate a text of the presets."""
    return QCoreApplication.translate("Presets", text)


class Presets(QWidget):
    """A row of buttons; ``chosen`` carries the word of one."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.buttons = {
            QUICK: push_button(tr("Quick look"), tr("What the map shows, as a temporary layer")),
            MAP: push_button(tr("For maps"), tr("With a true colour picture")),
            ANALYSIS: push_button(tr("For analysis"), tr("Decimal numbers, NDVI and uncertainty; eight times as slow")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            row.addWidget(button)
        row.addStretch(1)
