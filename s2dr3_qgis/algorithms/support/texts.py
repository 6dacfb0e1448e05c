"""The translation of the algorithms' texts."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Translate a text of the algorithms."""
    return QCoreApplication.translate("Algorithms", text)
