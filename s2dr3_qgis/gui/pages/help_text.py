"""A page's Help: the algorithm's own, with its picture as wide as the page, and each of its parameters."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QTextBrowser, QWidget

from ...algorithms.support.base import FIGURE_WIDTH
from ..plain_text import escaped

WIDEST = 480  # pixels of a picture


def tr(text: str) -> str:
    """Translate a text of the help."""
    return QCoreApplication.translate("Help", text)


class HelpBrowser(QTextBrowser):
    """Shows the help of an algorithm; its picture is never wider than the page."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, parent: QWidget | None = None):
        super().__init__(parent)
        self._algorithm = algorithm
        self._picture_width = 0
        self.setOpenLinks(False)  # it would show a document of this computer itself, without its look
        self.anchorClicked.connect(QDesktopServices.openUrl)
        # One that comes and goes with the height of the picture would change the width, and so the picture.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._fit_picture()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit_picture()

    def _fit_picture(self) -> None:
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        width = max(1, min(room, WIDEST))
        if width != self._picture_width:
            place = self.verticalScrollBar().value()
            self._picture_width = width
            self.setHtml(help_html(self._algorithm, width))
            self.verticalScrollBar().setValue(place)


def help_html(algorithm: QgsProcessingAlgorithm, width: int) -> str:
    """The help as HTML, with a picture of ``width`` pixels."""
    text = algorithm.shortHelpString().replace(f'width="{FIGURE_WIDTH}"', f'width="{width}"')
    hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
    shown = [d for d in algorithm.parameterDefinitions() if d.help() and not d.flags() & hidden]
    rows = "".join(f"<p><b>{escaped(d.description())}</b><br>{escaped(d.help())}</p>" for d in shown)
    more = f'<p><a href="{algorithm.helpUrl()}">{tr("Documentation")}</a></p>'
    return f"{text}{more}<h3>{tr('Parameters')}</h3>{rows}"
