"""A message bar whose messages wrap, for the plugin's own windows."""

from __future__ import annotations

from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QSizePolicy

from .plain_text import PlainLabel


class MessageBar(QgsMessageBar):
    """QGIS's bar for one line, with room for all of a longer text, which can be selected and copied."""

    def show_message(self, text: str, level, seconds: int = 0) -> None:
        """Show ``text`` as it stands, on top of earlier messages; 0 seconds: until it is closed."""
        label = PlainLabel(text, self)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.pushItem(QgsMessageBarItem(label, level, seconds))
