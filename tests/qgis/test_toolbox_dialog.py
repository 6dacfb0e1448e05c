"""Processing's own dialog for an algorithm of ours, as the toolbox opens it: parameters, Run, the layer on the map."""

from __future__ import annotations

from qgis.core import QgsMultiBandColorRenderer, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTextEdit

EXTENT = "369500,369700,1984720,1984920 [EPSG:32648]"


def texts(dialog):
    """What the log and the help of a dialog show."""
    return "\n".join(widget.toPlainText() for widget in dialog.findChildren(QTextEdit))


def test_run_ends_with_the_styled_layer_on_the_map(open_dialog, tmp_path, qtbot):
    target = tmp_path / "fine.tif"
    scene = QgsProject.instance().mapLayersByName("scene")[0]
    dialog = open_dialog("superresolve", {"INPUT": scene.id(), "EXTENT": EXTENT, "OUTPUT": str(target)})
    qtbot.mouseClick(dialog.runButton(), Qt.MouseButton.LeftButton)
    assert dialog.cancelButton().isEnabled()

    def layers():
        return {layer.source(): layer for layer in QgsProject.instance().mapLayers().values()}

    qtbot.waitUntil(lambda: str(target) in layers(), timeout=300_000)
    layer = layers()[str(target)]
    assert (layer.width(), layer.height()) == (200, 200)
    assert layer.bandName(1).endswith(": B02")
    assert isinstance(layer.renderer(), QgsMultiBandColorRenderer)
    assert layer.renderer().usesBands() == scene.renderer().usesBands()
    qtbot.waitUntil(lambda: "finished" in texts(dialog), timeout=60_000)
    assert "Network: s2dr3_open.safetensors" in texts(dialog)


def test_what_is_wrong_is_told_and_no_file_is_left(open_dialog, tmp_path, qtbot):
    scene = QgsProject.instance().mapLayersByName("scene")[0]
    outside = {"INPUT": scene.id(), "EXTENT": "0,100,0,100 [EPSG:32648]", "OUTPUT": str(tmp_path / "fine.tif")}
    dialog = open_dialog("superresolve", outside)
    qtbot.mouseClick(dialog.runButton(), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "lies outside the raster" in texts(dialog), timeout=60_000)
    qtbot.waitUntil(dialog.runButton().isEnabled, timeout=60_000)
    assert list(tmp_path.iterdir()) == []


def test_the_help_stands_beside_the_parameters(open_dialog):
    dialog = open_dialog("preparecube", {})
    assert "Reads a .SAFE folder" in texts(dialog)
