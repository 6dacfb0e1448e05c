"""The plugin's window in a real QGIS application: what it says beforehand, a run in the background, Cancel."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.PyQt.QtWidgets import QApplication

SMALL = "500000,500200,3999800,4000000 [EPSG:32632]"


@pytest.fixture
def dialog(s2dr3_provider, scene_raster, qtbot):
    from s2dr3_qgis.gui.superresolve_dialog import SETTINGS, SuperResolveDialog

    QgsSettings().remove(SETTINGS)
    QgsProject.instance().addMapLayer(QgsRasterLayer(scene_raster, "scene"))
    dialog = SuperResolveDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    tasks = QgsApplication.taskManager()
    tasks.cancelAll()
    qtbot.waitUntil(lambda: tasks.countActiveTasks() == 0, timeout=60_000)
    QgsProject.instance().clear()


@pytest.fixture(scope="module")
def scene_raster(tmp_path_factory):
    import numpy as np

    from tests.scenes import CUBE_NAMES, write_stack

    values = np.random.default_rng(0).integers(300, 4000, (10, 64, 64)).astype(np.uint16)
    metadata = {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}
    return write_stack(tmp_path_factory.mktemp("scene") / "scene.tif", values, CUBE_NAMES, metadata=metadata)


def test_it_says_beforehand_what_it_will_take(dialog, tmp_path, qtbot):
    dialog.form.set_values({"EXTENT": SMALL, "OUTPUT": str(tmp_path / "fine.tif")})
    qtbot.waitUntil(lambda: "tile" in dialog.estimate.text(), timeout=30_000)
    qtbot.waitUntil(lambda: "million parameters" in dialog.check.text(), timeout=60_000)


def test_a_checkpoint_that_is_none_is_said_at_once(dialog, tmp_path, qtbot):
    page = tmp_path / "page.safetensors"
    page.write_text("<html></html>")
    dialog.form.set_values({"DECODER": str(page)})
    qtbot.waitUntil(lambda: "web page" in dialog.check.text(), timeout=60_000)


def test_a_run_ends_with_the_layer_on_the_map(dialog, scene_raster, tmp_path, qtbot):
    target = tmp_path / "fine.tif"
    dialog.form.set_values({"EXTENT": SMALL, "OUTPUT": str(target)})
    dialog.run_button.click()
    assert not dialog.run_button.isEnabled()
    qtbot.waitUntil(dialog.run_button.isEnabled, timeout=120_000)
    assert target.is_file(), dialog.log.toPlainText()
    layers = {layer.source(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert layers.keys() >= {scene_raster, str(target)}
    assert "Network" in dialog.log.toPlainText()
    order = [node.layer().source() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    assert order.index(str(target)) < order.index(scene_raster)


def test_the_result_takes_over_its_inputs_contrast_and_is_grouped_with_its_products(
    dialog, scene_raster, tmp_path, qtbot
):
    source = QgsProject.instance().mapLayersByName("scene")[0]
    shown = QgsMultiBandColorRenderer(source.dataProvider(), 7, 3, 2)
    for setter, high in ((shown.setRedContrastEnhancement, 4000), (shown.setGreenContrastEnhancement, 3000)):
        setter(stretch(source, high))
    shown.setBlueContrastEnhancement(stretch(source, 2000))
    source.setRenderer(shown)
    target = tmp_path / "fine.tif"
    dialog.form.set_values({"EXTENT": SMALL, "OUTPUT": str(target), "PRODUCTS": ["NDVI"]})
    dialog.run_button.click()
    qtbot.waitUntil(dialog.run_button.isEnabled, timeout=120_000)
    root = QgsProject.instance().layerTreeRoot()
    qtbot.waitUntil(lambda: root.findGroup("fine") is not None and len(root.findGroup("fine").findLayers()) > 1)
    group = QgsProject.instance().layerTreeRoot().findGroup("fine")
    fine = next(node.layer() for node in group.findLayers() if node.layer().source() == str(target))
    renderer = fine.renderer()
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (7, 3, 2)
    highs = [renderer.redContrastEnhancement(), renderer.greenContrastEnhancement(), renderer.blueContrastEnhancement()]
    assert [enhancement.maximumValue() for enhancement in highs] == pytest.approx([0.4, 0.3, 0.2])


def stretch(layer, high):
    enhancement = QgsContrastEnhancement(layer.dataProvider().dataType(1))
    enhancement.setMinimumValue(0)
    enhancement.setMaximumValue(high)
    enhancement.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    )
    return enhancement


def test_cancel_leaves_no_file(dialog, tmp_path, qtbot):
    target = tmp_path / "fine.tif"
    dialog.form.set_values({"OUTPUT": str(target), "TILE_SIZE": 40, "OVERLAP": 8})
    dialog.run_button.click()
    dialog.cancel_button.click()
    qtbot.waitUntil(dialog.run_button.isEnabled, timeout=120_000)
    assert list(tmp_path.iterdir()) == []


def test_a_run_can_be_copied_as_commands(dialog, tmp_path):
    dialog.form.set_values({"EXTENT": SMALL, "OUTPUT": str(tmp_path / "fine.tif")})
    from s2dr3_qgis.gui.background_run import python_command, qgis_process_command

    dialog._copy(python_command)
    assert (
        QApplication.clipboard()
        .text()
        .startswith(('processing.run("s2dr3:superresolve', "processing.run('s2dr3:superresolve"))
    )
    dialog._copy(qgis_process_command)
    command = QApplication.clipboard().text()
    assert command.startswith("qgis_process run s2dr3:superresolve")
    assert str(tmp_path / "fine.tif") in command
