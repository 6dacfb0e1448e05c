"""How class maps look: a colour and a name for each class."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsPalettedRasterRenderer, QgsProcessingContext, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from .styling import LayerStyler

GOLDEN_ANGLE = 137.508  # degrees between successive hues, which keeps any number of them far apart


def class_colour(index: int) -> QColor:
    """The colour of the class with this index."""
    return QColor.fromHsv(int(30 + index * GOLDEN_ANGLE) % 360, (200, 130)[index // 12 % 2], (220, 160)[index // 6 % 2])


def style_classes(context: QgsProcessingContext, path: str, names: Mapping[int, str]) -> None:
    """Style the map at ``path`` if Processing is going to load it.

    :param names: the name of each code.
    """

    def style(layer: QgsRasterLayer) -> None:
        classes = [
            QgsPalettedRasterRenderer.Class(code, class_colour(index), name)
            for index, (code, name) in enumerate(names.items())
        ]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))

    if context.willLoadLayerOnCompletion(path):
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(LayerStyler(style))
