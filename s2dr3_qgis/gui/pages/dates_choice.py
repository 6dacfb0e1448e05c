"""The list of an image's further dates: files and layers of the project, or fetched from a catalogue for the place."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..push_button import push_button
from .scenes_choice import ScenesChoice


def tr(text: str) -> str:
    """Translate a text of this widget."""
    return QCoreApplication.translate("DatesChoice", text)


class DatesChoice(ScenesChoice):
    """A list of images, each one date, shown as soon as there is one: most runs have none.

    ``place_wanted``: the user wants them fetched for a place.
    """

    place_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        tip = tr("Fetch the clearest dates of a place and period; they come back to this list")
        self.place_button = push_button(tr("From a place…"), tip)
        self.place_button.clicked.connect(self.place_wanted)
        self.layout().addWidget(self.place_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.layers_button)
        for change in (self.list.model().rowsInserted, self.list.model().rowsRemoved, self.list.model().modelReset):
            change.connect(self._show_what_is_listed)
        self._show_what_is_listed()

    def _show_what_is_listed(self, *_rows: object) -> None:
        for widget in (self.list, self.remove_button):
            widget.setVisible(self.list.count() > 0)

    def _browsers(self) -> list[QPushButton]:
        files, folder = super()._browsers()
        folder.setToolTip(tr("A product of another day"))
        return [files, folder]

    def value(self) -> list[str] | None:
        """The paths; None if there are none."""
        return self.paths() or None
