"""How class maps look: a colour and a name for each class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from qgis.core import (
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
)
from qgis.PyQt.QtGui import QColor

GOLDEN_ANGLE = 137.508  # turning by it, hues stay far apart however many there are


def class_colour(index: int) -> QColor:
    """The colour of the class of this place in the list, 0 first."""
    return QColor.fromHsv(int(30 + index * GOLDEN_ANGLE) % 360, (200, 130)[index // 12 % 2], (220, 160)[index // 6 % 2])


class ClassStyler(QgsProcessingLayerPostProcessorInterface):
    """Gives a class map its legend once its layer is loaded, in the main thread."""

    # Processing takes no ownership of the object: without a reference that outlives the algorithm, Python deletes it.
    _alive: ClassVar[set[ClassStyler]] = set()

    def __init__(self, names: Mapping[int, str]):
        super().__init__()
        self._names = dict(names)
        self._alive.add(self)

    def postProcessLayer(self, layer, _context, _feedback) -> None:
        """Called by Processing."""
        if isinstance(layer, QgsRasterLayer):
            classes = [
                QgsPalettedRasterRenderer.Class(code, class_colour(index), name)
                for index, (code, name) in enumerate(self._names.items())
            ]
            layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
            layer.triggerRepaint()
        self._alive.discard(self)


def style_classes(context: QgsProcessingContext, path: str, names: Mapping[int, str]) -> None:
    """Style the map at ``path`` with names by code, where Processing is going to load it."""
    if context.willLoadLayerOnCompletion(path):
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(ClassStyler(names))
