"""A map tool that takes the map for a while, and gives it back to the tool that was used before."""

from __future__ import annotations

from contextlib import suppress

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import Qt


class PassingTool(QgsMapTool):
    """Shows a ``hint`` in QGIS's message bar. Escape ends it; `clear` undoes what it shows, however it ends."""

    def __init__(self, canvas: QgsMapCanvas, hint: str):
        super().__init__(canvas)
        self._hint = hint
        self._before = canvas.mapTool()

    def activate(self) -> None:
        super().activate()
        self.canvas().setFocus()
        self.messageEmitted.emit(self._hint)

    def deactivate(self) -> None:
        super().deactivate()
        self.messageDiscarded.emit()
        self.clear()

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            event.ignore()

    def end(self) -> None:
        """Give the map back to the tool that was used before."""
        canvas = self.canvas()
        if canvas.mapTool() is self:
            canvas.unsetMapTool(self)
            if self._before is not None:
                with suppress(RuntimeError):  # that tool may be gone by now
                    canvas.setMapTool(self._before)
        self.clear()

    def clear(self) -> None:
        """Take away all that the tool shows; may be called again."""
        raise NotImplementedError
