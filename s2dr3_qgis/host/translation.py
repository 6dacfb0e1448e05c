"""The plugin's texts in the language of QGIS."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..engine.core.resources import RESOURCES


def install() -> QTranslator | None:
    """Install the translation for QGIS's language (its own setting, else the system's); None if there is none.

    Keep the returned object, and pass it to ``remove`` at the end.
    """
    translator = QTranslator()
    if not translator.load(QLocale(QgsApplication.locale()), "s2dr3_qgis", "_", str(RESOURCES / "i18n")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove(translator: QTranslator | None) -> None:
    """Undo ``install``."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
