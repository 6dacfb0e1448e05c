"""The label of a form's row, which wraps only if its text does not fit into a line."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QLabel


class RowLabel(QLabel):
    """While it may wrap (``wordWrap``), it is as wide as its text or as ``room``; QLabel would wrap much earlier."""

    def __init__(self, text: str):
        super().__init__(text)
        self._room = 0

    def set_room(self, width: int) -> None:
        """Set how wide the label can be."""
        if width != self._room:
            self._room = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().sizeHint()
        # Style sheets may add to the text's own width.
        line = QLabel(self.text(), font=self.font()).sizeHint().width()
        width = max(self.minimumSizeHint().width(), min(line, self._room))
        return QSize(width, self.heightForWidth(width))
