"""The one message after the installation, with the buttons that lead on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import Qgis, QgsSettings
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ...host.settings import PREFIX
from ..plain_text import PlainLabel

GREETED = f"{PREFIX}greeted"


def tr(text: str) -> str:
    """Translate a text of the greeting."""
    return QCoreApplication.translate("Greeting", text)


def greet(iface: Any, try_demo: Callable[[], None], open_window: Callable[[], None]) -> None:
    """Show the greeting in QGIS's message bar, the first time in a profile only."""
    if QgsSettings().value(GREETED):
        return
    QgsSettings().setValue(GREETED, True)
    bar = iface.messageBar()
    content = QWidget(iface.mainWindow())  # which keeps it until the bar has it
    row = QHBoxLayout(content)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(PlainLabel(tr("S2DR3 is ready: Sentinel-2 images on a 1 m grid.")), 1)
    item = QgsMessageBarItem(content, Qgis.MessageLevel.Info, 0)
    for text, action in ((tr("Try the demo scene"), try_demo), (tr("Open"), open_window)):
        button = QPushButton(text)
        button.clicked.connect(lambda _checked=False, action=action: (bar.popWidget(item), action()))
        row.addWidget(button)
    bar.pushItem(item)
