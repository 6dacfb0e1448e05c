"""Starts and ends the comparison of an image with its result on QGIS's map."""

from __future__ import annotations

import os

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject

from .swipe import SwipeTool


class Comparison(QObject):
    """One comparison at a time, as a map tool; the tool that was used before comes back at its end."""

    def __init__(self, iface=None):
        super().__init__()
        self._iface = iface
        self.tool: SwipeTool | None = None

    def start(self, before: object, after: object) -> bool:
        """Compare two rasters of the project, each given as a layer, its id or its file; False if one is not there."""
        layers = layer_of(before), layer_of(after)
        if self._iface is None or self._iface.mapCanvas() is None or None in layers:
            return False
        canvas = self._iface.mapCanvas()
        self.end()
        self.tool = SwipeTool(canvas, *layers)
        canvas.setMapTool(self.tool)
        return True

    def end(self) -> None:
        """Take the comparison from the map."""
        if self.tool is not None:
            self.tool.end()
            self.tool = None


def layer_of(value: object) -> QgsRasterLayer | None:
    """The raster layer of the project that is meant; None if there is none."""
    if isinstance(value, QgsMapLayer):
        return value if isinstance(value, QgsRasterLayer) else None
    if not isinstance(value, str) or not value:
        return None
    by_id = QgsProject.instance().mapLayer(value)
    if isinstance(by_id, QgsRasterLayer):
        return by_id
    file = os.path.normcase(os.path.abspath(value))
    rasters = [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    return next((one for one in rasters if os.path.normcase(os.path.abspath(one.source())) == file), None)
