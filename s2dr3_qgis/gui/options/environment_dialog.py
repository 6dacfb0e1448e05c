"""The choice of a Python environment in a window of its own."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ...host import settings
from .environment_panel import EnvironmentPanel, scrollable


def tr(text: str) -> str:
    """Translate a text of this window."""
    return QCoreApplication.translate("Environment", text)


class EnvironmentDialog(QDialog):
    """The panel in a window of its own, opened from a page whose Python cannot compute. OK stores the choice."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Python environment of S2DR3"))
        self.panel = EnvironmentPanel()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scrollable(self.panel))
        layout.addWidget(buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.resize(740, 640)

    def accept(self) -> None:
        """Store the choice and close."""
        self.panel.apply_to(settings.load()).save()
        super().accept()
