"""The offer of a base map on Fetch's page, for a project that is empty: a place is found on a map."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ..plain_text import PlainLabel

BASE_MAP = "type=xyz&url=https://tile.openstreetmap.org/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax=19"
ATTRIBUTION = "© OpenStreetMap contributors"


def tr(text: str) -> str:
    """Translate a text of this widget."""
    return QCoreApplication.translate("BaseMapOffer", text)


class BaseMapOffer(QWidget):
    """A line and a button, shown as long as the project has no layer."""

    def __init__(self):
        super().__init__()
        self.button = QPushButton(tr("Add a base map"))
        self.button.setToolTip(tr("OpenStreetMap, as a layer below all others"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(add_base_map)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(PlainLabel(tr("The project is empty: a base map helps to find the place.")), 1)
        line.addWidget(self.button)
        project = QgsProject.instance()
        for changed in (project.layersAdded, project.layersRemoved, project.cleared):
            changed.connect(self._follow_project)
        self._follow_project()

    def _follow_project(self, *_layers) -> None:
        self.setVisible(not QgsProject.instance().mapLayers())


def add_base_map() -> None:
    """Put OpenStreetMap below all layers of the project."""
    layer = QgsRasterLayer(BASE_MAP, "OpenStreetMap", "wms")
    layer.setAttribution(ATTRIBUTION)
    project = QgsProject.instance()
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addLayer(layer)
