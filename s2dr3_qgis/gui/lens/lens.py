"""Starts and ends the lens on QGIS's map, and says why a layer cannot be looked at."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingException,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...algorithms.support.base import user_errors
from ...algorithms.support.result_style import shown_by
from ...host.translation import titled
from ..algorithm_ids import SUPERRESOLVE
from ..in_words import in_words
from ..message_bar import show_in
from ..processing_values import project_context
from ..runs.finished_run import plain
from .tool import LensTool
from .worker import LensSource


def tr(text: str) -> str:
    """Translate a text of the lens."""
    return QCoreApplication.translate("Lens", text)


class Lens(QObject):
    """One lens at a time; ``values`` gives the parameters of Super-resolve that it looks through.

    ``clicked`` carries the layer and the extent that the user wants super-resolved.
    """

    clicked = pyqtSignal(object, str)

    def __init__(self, iface, values: Callable[[], dict], parent: QObject | None = None):
        super().__init__(parent)
        self._iface = iface
        self._values = values
        self.tool: LensTool | None = None

    @property
    def is_active(self) -> bool:
        """Whether the map has the lens now."""
        return self.tool is not None and self._iface.mapCanvas().mapTool() is self.tool

    def start(self, layer: QgsMapLayer | None) -> bool:
        """Look at a layer; False, with the reason in QGIS's message bar, if that cannot be."""
        self.end()
        if not isinstance(layer, QgsRasterLayer):
            self._refuse(tr("Choose a raster layer with the ten bands of Sentinel-2 in the list of layers."))
            return False
        try:
            source = source_of(layer, self._values())
        except QgsProcessingException as error:
            self._refuse(in_words(str(error)))
            return False
        canvas = self._iface.mapCanvas()
        self.tool = LensTool(canvas, layer, source)
        self.tool.clicked.connect(lambda extent: self._take(layer, extent))
        self.tool.restyled.connect(self.look_again)
        canvas.setMapTool(self.tool)
        return True

    def look_again(self) -> None:
        """Draw anew if the parameters have changed."""
        if self.tool is not None and self.tool.item is not None:
            try:
                self.tool.look_through(source_of(self.tool.layer, self._values()))
            except QgsProcessingException:
                return  # a parameter that is being typed

    def end(self) -> None:
        """Take the lens from the map."""
        if self.tool is not None:
            self.tool.end()
            self.tool = None

    def _take(self, layer: QgsRasterLayer, extent: str) -> None:
        self.end()
        self.clicked.emit(layer, extent)

    def _refuse(self, reason: str) -> None:
        show_in(self._iface.messageBar(), titled(tr("Lens"), reason), Qgis.MessageLevel.Warning, 10)


def source_of(layer: QgsRasterLayer, values: dict) -> LensSource:
    """What the lens looks at and through.

    :param values: parameters of Super-resolve
    :raises QgsProcessingException: when the layer cannot be an input
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(SUPERRESOLVE)
    context = project_context()
    own = {"INPUT": layer, "DATES": None, "EXTENT": None, "AREA": None, "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}
    parameters = {**values, **own}  # OUTPUT is constant, so that the key does not depend on the form's
    shown = shown_by(layer)
    with user_errors():
        opening = algorithm.question(parameters, context)
    return LensSource(
        key=(layer.id(), shown, repr(sorted(plain(parameters).items()))),
        open=opening,
        shown=shown,
        band_order=algorithm.parameterAsString(parameters, "BAND_ORDER", context),
        decoder=algorithm.decoder_path(parameters, context),
        choices=algorithm.device_and_precision(parameters, context),
    )
