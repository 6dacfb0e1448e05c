"""Texts from files and workers, shown as they stand: Qt would render what looks like HTML, with pictures and links."""

from __future__ import annotations

import html

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that wraps long lines and never interprets its text."""

    def __init__(self, text: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)


def escaped(text: str) -> str:
    """``text`` for a widget that always takes HTML, such as QGIS's message bar."""
    return html.escape(text, quote=False)


def tooltip(text: str) -> str:
    """``text`` as a tooltip: an HTML paragraph, because Qt wraps the lines of nothing else."""
    return f"<p>{escaped(text)}</p>" if text else ""
