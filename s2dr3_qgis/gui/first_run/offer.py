"""What an empty window offers: a scene to try the plugin on."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ..plain_text import PlainLabel


def tr(text: str) -> str:
    """Translate a text of the demo."""
    return QCoreApplication.translate("Demo", text)


class DemoOffer(QFrame):
    """A line and a button."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.button = QPushButton(tr("Try the demo scene"))
        self.button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.addWidget(PlainLabel(tr("There is no image on the map yet.")), 1)
        row.addWidget(self.button)
