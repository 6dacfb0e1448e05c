"""The widget for any number of scenes: layers of the project, files, folders, and lists of paths or STAC items."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..push_button import push_button

ROWS = 4  # of the list that are visible without scrolling
ARCHIVES = "*.tif *.tiff *.vrt *.jp2 *.nc *.zip"
LISTS = "*.txt *.json *.geojson"


def tr(text: str) -> str:
    """Translate a text of this widget."""
    return QCoreApplication.translate("ScenesChoice", text)


class ScenesChoice(QWidget):
    """A list of paths; each may stand for many scenes."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setFixedHeight((ROWS + 1) * self.list.fontMetrics().lineSpacing())
        self.layers_button = push_button(tr("Layers"), tr("Raster layers of the project"))
        self._menu = QMenu(self.layers_button)
        self._menu.aboutToShow.connect(self._list_layers)
        self.layers_button.setMenu(self._menu)
        self.remove_button = push_button(tr("Remove"), tr("Remove the marked entries from this list"))
        self.remove_button.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.layers_button, *self._browsers(), self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addLayout(row)
        self.setFocusProxy(self.list)

    def _browsers(self) -> list[QPushButton]:
        files = push_button(tr("Files…"), tr("Rasters, .zip files of products, lists of paths (.txt) or STAC items"))
        files.clicked.connect(self._look_for_files)
        folder = push_button(tr("Folder…"), tr("A product, or a folder that holds products or rasters"))
        folder.clicked.connect(self._look_for_folder)
        return [files, folder]

    def paths(self) -> list[str]:
        """What is listed."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def value(self) -> list[str] | None:
        """The paths, as the parameter takes them."""
        return self.paths()

    def set_value(self, scenes: object) -> None:
        """Show these scenes and no others: a path or layer, a list of them, or None.

        :raises ValueError: when it is none of them
        """
        given = [] if scenes is None else list(scenes) if isinstance(scenes, (list, tuple)) else [scenes]
        paths = [_path_of(scene) for scene in given]
        self.list.clear()
        self.add(paths)
        self.changed.emit()

    def add(self, paths: Iterable[str]) -> None:
        """Add what is not listed yet."""
        known = self.paths()
        new = [path for path in dict.fromkeys(paths) if path and path not in known]
        self.list.addItems(new)
        if new:
            self.changed.emit()

    def _list_layers(self) -> None:
        self._menu.clear()
        layers = [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsRasterLayer)]
        files = sorted((layer for layer in layers if layer.providerType() == "gdal"), key=QgsMapLayer.name)
        for layer in files:
            self._offer(layer.name().replace("&", "&&"), [layer.source()])
        if len(files) > 1:
            self._menu.addSeparator()
            self._offer(tr("All of them"), [layer.source() for layer in files])
        if not files:
            self._menu.addAction(tr("The project has no raster file")).setEnabled(False)

    def _offer(self, text: str, sources: list[str]) -> None:
        self._menu.addAction(text).triggered.connect(lambda _checked=False: self.add(sources))

    def _look_for_files(self) -> None:
        kinds = tr("Scenes and lists ({endings})").format(endings=f"{ARCHIVES} {LISTS}")
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Scenes"), self._start(), f"{kinds};;{tr('All files (*)')}")
        self.add(paths)

    def _look_for_folder(self) -> None:
        self.add([QFileDialog.getExistingDirectory(self, tr("Folder of scenes"), self._start())])

    def _start(self) -> str:
        """The start folder of the file dialogs: that of the last entry, else the user's."""
        paths = self.paths()
        return str(Path(paths[-1]).parent) if paths else str(Path.home())

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self.changed.emit()


def _path_of(scene: object) -> str:
    if isinstance(scene, QgsMapLayer):
        return scene.source()
    if not isinstance(scene, str):
        raise ValueError(scene)
    layer = QgsProject.instance().mapLayer(scene)
    return scene if layer is None else layer.source()
