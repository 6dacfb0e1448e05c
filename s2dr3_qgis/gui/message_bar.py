"""Messages that wrap: QGIS's own show one line, and cut what is longer."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QSizePolicy

from .plain_text import PlainLabel


def show_in(bar: QgsMessageBar, text: str, level: Qgis.MessageLevel, seconds: int = 0) -> None:
    """Show ``text`` as it stands, on top of earlier messages; 0 seconds: until it is closed. It can be copied."""
    label = PlainLabel(text, bar)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    bar.pushItem(QgsMessageBarItem(label, level, seconds))


class MessageBar(QgsMessageBar):
    """A bar of the plugin's own windows."""

    def show_message(self, text: str, level: Qgis.MessageLevel, seconds: int = 0) -> None:
        """As `show_in`."""
        show_in(self, text, level, seconds)
