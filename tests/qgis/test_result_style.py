"""What a run leaves on the map: natural colours at one stretch on both images, averaged pixels, names, uncertainty."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsSettings,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtCore import Qt
from qgis_user import press, wait_while_at_work

from s2dr3_qgis.gui.pages.stored_values import SETTINGS
from tests.scenes import CUBE_NAMES, write_stack

SMALL = "500000,500200,3999800,4000000 [EPSG:32632]"


@pytest.fixture
def page(open_window, tmp_path):
    QgsSettings().remove(SETTINGS.rstrip("/"))
    values = np.random.default_rng(0).integers(300, 2400, (10, 64, 64)).astype(np.uint16)
    scene = write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, metadata={"BOA_ADD_OFFSET": "0"})
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(scene), "field"))
    window = open_window()
    return window.show_page("s2dr3:superresolve")


def run(page, qtbot, **values):
    page.form.set_values({"EXTENT": SMALL, **values})
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    return page.log.toPlainText()


def layer(name):
    [found] = QgsProject.instance().mapLayersByName(name)
    return found


def shown(renderer):
    stretches = (
        renderer.redContrastEnhancement(),
        renderer.greenContrastEnhancement(),
        renderer.blueContrastEnhancement(),
    )
    return (
        (renderer.redBand(), renderer.greenBand(), renderer.blueBand()),
        [(stretch.minimumValue(), stretch.maximumValue()) for stretch in stretches],
    )


def untouched(raster):
    """What QGIS's window makes of ten bands that name no colours: the first three, cut at some percents."""
    renderer = QgsMultiBandColorRenderer(raster.dataProvider(), 1, 2, 3)
    raster.setRenderer(renderer)
    raster.setContrastEnhancement(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum)


def test_input_and_result_come_in_natural_colours_at_one_stretch_and_are_named(page, qtbot):
    untouched(layer("field"))
    log = run(page, qtbot)
    fine = layer("field 1 m")
    bands, limits = shown(fine.renderer())
    assert bands == (3, 2, 1) and limits == [(0, pytest.approx(0.2))] * 3
    bands, limits = shown(layer("field").renderer())
    assert bands == (3, 2, 1) and limits == [(0, pytest.approx(2000))] * 3
    assert fine.resamplingStage() == Qgis.RasterResamplingStage.Provider
    provider, method = fine.dataProvider(), QgsRasterDataProvider.ResamplingMethod
    assert provider.zoomedOutResamplingMethod() == method.Average
    assert provider.zoomedInResamplingMethod() == method.Bilinear
    assert "differs from its input by 0.0" in log


def test_uncertainty_is_one_band_in_a_ramp_with_a_legend(page, qtbot, tmp_path):
    run(page, qtbot, UNCERTAINTY=True, OUTPUT=str(tmp_path / "fine.tif"))
    root = QgsProject.instance().layerTreeRoot()  # the group is made a moment after the end
    qtbot.waitUntil(lambda: root.findGroup("fine") is not None and len(root.findGroup("fine").findLayers()) == 2)
    renderer = layer("fine_uncertainty").renderer()
    assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
    assert (renderer.band(), renderer.classificationMax()) == (1, pytest.approx(0.04))
    assert layer("fine").renderer().usesBands() == [3, 2, 1]


def test_the_task_names_its_scene(page, qtbot):
    page.form.set_values({"EXTENT": SMALL})
    press(page.run_button)
    titles = [task.description() for task in QgsApplication.taskManager().tasks()]
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert "Super-resolve: field" in titles


def test_the_bar_moves_before_anything_can_be_counted_and_then_counts(page, qtbot):
    ranges = []
    page.form.set_values({"EXTENT": SMALL, "TILE_SIZE": 16, "OVERLAP": 4})
    press(page.run_button)
    ranges.append(page.progress.maximum())
    page._run.feedback.progressChanged.connect(lambda _: ranges.append(page.progress.maximum()))
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert ranges[0] == 0 and 100 in ranges


def test_a_hidden_order_of_bands_is_told_below_the_form(page, qtbot, tmp_path):
    values = np.random.default_rng(0).integers(300, 2400, (10, 64, 64)).astype(np.uint16)
    nameless = write_stack(tmp_path / "nameless.tif", values, [""] * 10, metadata={"BOA_ADD_OFFSET": "0"})
    page.form.set_values({"INPUT": str(nameless)})
    qtbot.waitUntil(lambda: "none is named" in page.estimate.text(), timeout=30_000)
    title = page.algorithm.parameterDefinition("BAND_ORDER").description()
    assert title in page.estimate.text() and "pixels" in page.estimate.text()
