"""Files and folders that a user drops on the window or picks, as inputs."""

from __future__ import annotations

import os

from qgis.core import QgsMimeDataUtils, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QMimeData
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QToolButton, QWidget


def tr(text: str) -> str:
    """Translate a text of the input."""
    return QCoreApplication.translate("Dropped", text)


def dropped_input(data: QMimeData) -> str:
    """The one file or folder of this computer, or the id of the one raster layer, that is dropped; "" if none is, or
    several are. QGIS's own panels, Layers and Browser, drop entries in place of addresses of files."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if not data.urls():
        entries = QgsMimeDataUtils.decodeUriList(data)
        layers = [QgsProject.instance().mapLayer(entry.layerId) for entry in entries]
        if len(layers) == 1 and isinstance(layers[0], QgsRasterLayer):
            return layers[0].id()
        paths = [entry.uri for entry in entries]
    return paths[0].rstrip("/") if len(paths) == 1 and os.path.exists(paths[0]) else ""


class WithFolderButton(QWidget):
    """QGIS's widget for a raster, and a button for what it cannot pick: a .SAFE folder or folder of band files."""

    def __init__(self, widget: QWidget, picked):
        super().__init__()
        self._picked = picked
        self.button = QToolButton()
        self.button.setText(tr("Folder…"))
        self.button.setToolTip(tr("A .SAFE folder, or a folder of band files"))
        self.button.clicked.connect(self._pick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(widget, 1)
        row.addWidget(self.button)
        self.setFocusProxy(widget)

    def _pick(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Folder of a Sentinel-2 product"))
        if path:
            self._picked(path)
