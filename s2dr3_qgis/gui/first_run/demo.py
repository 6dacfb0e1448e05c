"""The demo scene: onto the map in natural colours, with the town in view."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

from ...algorithms.support.result_style import TRUE_COLOUR, Shown, show
from ...engine.core.bands import BAND_NAMES
from ...engine.core.resources import RESOURCES
from ..map_shapes import zoom_to

SCENE = RESOURCES / "samples" / "demo_T48QUE_20200223_thailand.tif"
# 80 × 80 pixels of the scene, in its CRS: some seconds on any machine.
TOWN = QgsRectangle(369100, 1984400, 369900, 1985200)
# What the form says on network and machine holds for the demo too; the rest is about other images.
KEPT = ("DECODER", "DEVICE", "PRECISION")
DN = 10000  # for a reflectance of 1
MARGIN = 1.15


def tr(text: str) -> str:
    """Translate a text of the demo."""
    return QCoreApplication.translate("Demo", text)


def load_demo() -> QgsRasterLayer:
    """The scene as a layer of the project, added unless it is there."""
    project = QgsProject.instance()
    for layer in project.mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and layer.source() == str(SCENE):
            return layer
    layer = QgsRasterLayer(str(SCENE), tr("Demo scene"))
    bands = tuple(BAND_NAMES.index(name) + 1 for name in TRUE_COLOUR.bands)
    lows, highs = ([value * DN for value in values] for values in (TRUE_COLOUR.lows, TRUE_COLOUR.highs))
    show(layer, Shown(str(SCENE), bands, tuple(lows), tuple(highs)))
    project.addMapLayer(layer)
    return layer


def zoom_to_town(canvas: QgsMapCanvas, layer: QgsMapLayer) -> None:
    """Have the map show the town, unless the layer is gone by now."""
    if not sip.isdeleted(layer):
        zoom_to(canvas, TOWN, layer.crs(), MARGIN)


def demo_values(layer: QgsMapLayer) -> dict:
    """Parameters of Super-resolve for the town, quick and temporary; the others have their defaults."""
    edges = (TOWN.xMinimum(), TOWN.xMaximum(), TOWN.yMinimum(), TOWN.yMaximum())
    return {
        "INPUT": layer,
        "EXTENT": f"{','.join(f'{edge:.0f}' for edge in edges)} [{layer.crs().authid()}]",
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
