"""The text of a page's Help: the algorithm's own, with its picture in full, and each of its parameters."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication

from ...algorithms.support.base import FIGURE_WIDTH
from ..plain_text import escaped

WINDOW_WIDTH = 480  # pixels of a picture: a page of the window has more room than a dialog of Processing


def tr(text: str) -> str:
    """Translate a text of the help."""
    return QCoreApplication.translate("Help", text)


def help_html(algorithm: QgsProcessingAlgorithm) -> str:
    """The help as HTML."""
    text = algorithm.shortHelpString().replace(f'width="{FIGURE_WIDTH}"', f'width="{WINDOW_WIDTH}"')
    hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
    shown = [d for d in algorithm.parameterDefinitions() if d.help() and not d.flags() & hidden]
    rows = "".join(f"<p><b>{escaped(d.description())}</b><br>{escaped(d.help())}</p>" for d in shown)
    more = f'<p><a href="{algorithm.helpUrl()}">{tr("Documentation")}</a></p>'
    return f"{text}{more}<h3>{tr('Parameters')}</h3>{rows}"
