"""The plugin's window in a real QGIS application: pages, what they say beforehand, runs in the background, Cancel."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.PyQt.QtCore import Qt
from qgis_user import press, wait_while_at_work

from s2dr3_qgis.gui.pages.checkpoint_kinds import BACKBONE, DECODER
from s2dr3_qgis.gui.plain_text import PlainLabel

SMALL = "500000,500200,3999800,4000000 [EPSG:32632]"


@pytest.fixture
def window(open_window, scene_raster):
    from s2dr3_qgis.gui.pages.stored_values import SETTINGS

    QgsSettings().remove(SETTINGS.rstrip("/"))
    QgsProject.instance().addMapLayer(QgsRasterLayer(scene_raster, "scene"))
    return open_window()


@pytest.fixture
def page(window):
    return window.show_page("s2dr3:superresolve")


@pytest.fixture(scope="module")
def scene_raster(tmp_path_factory):
    import numpy as np

    from tests.scenes import CUBE_NAMES, write_stack

    values = np.random.default_rng(0).integers(300, 4000, (10, 64, 64)).astype(np.uint16)
    metadata = {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}
    return write_stack(tmp_path_factory.mktemp("scene") / "scene.tif", values, CUBE_NAMES, metadata=metadata)


def test_a_checkpoint_that_is_none_is_said_at_once(page, tmp_path, qtbot):
    html = tmp_path / "page.safetensors"
    html.write_text("<html></html>")
    page.form.set_values({"DECODER": str(html)})
    qtbot.waitUntil(lambda: "web page" in page.checks[DECODER].text(), timeout=60_000)


def test_a_run_ends_with_the_layer_on_the_map(page, scene_raster, tmp_path, qtbot):
    target = tmp_path / "fine.tif"
    page.form.set_values({"EXTENT": SMALL, "OUTPUT": str(target)})
    press(page.run_button)
    assert not page.run_button.isEnabled()
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert target.is_file(), page.log.toPlainText()
    layers = {layer.source(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert layers.keys() >= {scene_raster, str(target)}
    assert "Network" in page.log.toPlainText()
    order = [node.layer().source() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    assert order.index(str(target)) < order.index(scene_raster)


def test_the_result_takes_over_its_inputs_contrast_and_is_grouped_with_its_products(
    page, scene_raster, tmp_path, qtbot
):
    source = QgsProject.instance().mapLayersByName("scene")[0]
    shown = QgsMultiBandColorRenderer(source.dataProvider(), 7, 3, 2)
    for setter, high in ((shown.setRedContrastEnhancement, 4000), (shown.setGreenContrastEnhancement, 3000)):
        setter(stretch(source, high))
    shown.setBlueContrastEnhancement(stretch(source, 2000))
    source.setRenderer(shown)
    target = tmp_path / "fine.tif"
    page.form.set_values({"EXTENT": SMALL, "OUTPUT": str(target), "PRODUCTS": ["NDVI"]})
    press(page.run_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
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


def test_cancel_leaves_no_file(page, tmp_path, qtbot):
    target = tmp_path / "fine.tif"
    page.form.set_values({"OUTPUT": str(target), "TILE_SIZE": 40, "OVERLAP": 8})
    press(page.run_button)
    press(page.cancel_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert list(tmp_path.iterdir()) == []


def message(window):
    """The text that the window's message bar shows."""
    return window.messages.currentItem().findChild(PlainLabel).text()


def finish(page, qtbot):
    """Press Run and wait for the end; the sources of the project's layers."""
    press(page.run_button)
    assert not page.run_button.isEnabled(), "refused"
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    return [layer.source() for layer in QgsProject.instance().mapLayers().values()]


def test_a_cube_is_prepared(window, tmp_path, qtbot):
    page = window.show_page("s2dr3:preparecube")
    page.form.set_values({"EXTENT": SMALL, "OUTPUT": str(tmp_path / "cube.tif")})
    assert str(tmp_path / "cube.tif") in finish(page, qtbot), page.log.toPlainText()


def test_products_come_onto_the_map(window, tmp_path, qtbot):
    page = window.show_page("s2dr3:spectralproducts")
    page.form.set_values({"PRODUCTS": ["NDVI"], "OUTPUT": str(tmp_path)})
    sources = finish(page, qtbot)
    assert {str(tmp_path / name) for name in ("scene_NDVI.tif", "scene_NDVI_values.tif")} <= set(sources)


def test_tokens_then_classes_of_them(window, tmp_path, qtbot):
    page = window.show_page("s2dr3:extracttokens")
    qtbot.waitUntil(lambda: "million parameters" in page.checks[BACKBONE].text(), timeout=60_000)
    tokens = str(tmp_path / "tokens.tif")
    page.form.set_values({"BACKBONE": str(BACKBONE.bundled), "OUTPUT": tokens, "PICTURE": str(tmp_path / "p.tif")})
    assert tokens in finish(page, qtbot), page.log.toPlainText()
    page = window.show_page("s2dr3:segment")
    classes = str(tmp_path / "classes.tif")
    layer = next(layer for layer in QgsProject.instance().mapLayers().values() if layer.source() == tokens)
    page.form.set_values({"METHOD": "clusters", "CLUSTERS": 3, "TOKENS": layer, "OUTPUT": classes})
    assert classes in finish(page, qtbot), page.log.toPlainText()
    assert "k-means" in page.log.toPlainText()


def test_a_report_is_written_and_offered(window, scene_raster, tmp_path, qtbot):
    page = window.show_page("s2dr3:evaluate")
    fine = str(tmp_path / "fine.tif")
    gdal.Translate(fine, scene_raster, widthPct=200, heightPct=200)
    page.form.set_values({"INPUT": scene_raster, "RESULT": fine, "OUTPUT": str(tmp_path / "report.html")})
    finish(page, qtbot)
    assert not page.card.buttons["report"].isHidden()
    assert "html" in (tmp_path / "report.html").read_text()[:200]


def test_each_page_remembers_its_settings_and_checkpoints_by_kind(window, scene_raster, tmp_path, qtbot):
    from s2dr3_qgis.gui.pages.choices import recent_checkpoints
    from s2dr3_qgis.gui.window import Window

    page = window.show_page("s2dr3:extracttokens")
    chosen = {"BACKBONE": str(BACKBONE.bundled), "LAYERS": "1,2", "DEVICE": "cpu"}
    page.form.set_values({**chosen, "OUTPUT": str(tmp_path / "t.tif"), "PICTURE": str(tmp_path / "p.tif")})
    finish(page, qtbot)
    page = window.show_page("s2dr3:spectralproducts")
    page.form.set_values({"INPUT": scene_raster, "PRODUCTS": ["NDWI"], "LOAD": False, "OUTPUT": str(tmp_path)})
    finish(page, qtbot)
    again = Window()
    qtbot.addWidget(again)
    values = again.show_page("s2dr3:extracttokens").form.values()
    assert {name: values[name] for name in chosen} == chosen
    values = again.show_page("s2dr3:spectralproducts").form.values()
    assert (values["PRODUCTS"], values["LOAD"]) == (["NDWI"], False)
    assert str(BACKBONE.bundled) in recent_checkpoints(BACKBONE)
    assert str(BACKBONE.bundled) not in recent_checkpoints(DECODER)


def test_a_run_goes_on_while_another_page_is_shown_and_is_marked(window, tmp_path, qtbot):
    page = window.show_page("s2dr3:superresolve")
    page.form.set_values({"EXTENT": SMALL, "OUTPUT": str(tmp_path / "fine.tif")})
    press(page.run_button)
    other = window.show_page("s2dr3:preparecube")
    assert other.run_button.isEnabled()
    mine, others = (window.list.item(list(window._tasks).index(p.algorithm.id())) for p in (page, other))
    assert mine.font().bold() and not others.font().bold()
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert (tmp_path / "fine.tif").is_file()
    assert not mine.font().bold()


def test_what_cannot_be_run_is_refused_at_once_and_says_why(window, page, tmp_path):
    page.form.set_values({"DECODER": str(tmp_path / "nowhere.safetensors")})
    press(page.run_button)
    assert page.run_button.isEnabled() and page.log.toPlainText() == ""
    assert "nowhere.safetensors" in message(window)


def test_what_fails_later_says_why_and_leaves_no_file(window, scene_raster, tmp_path, qtbot):
    page = window.show_page("s2dr3:evaluate")
    page.form.set_values({"INPUT": scene_raster, "RESULT": scene_raster, "OUTPUT": str(tmp_path / "report.html")})
    press(page.run_button)
    qtbot.waitUntil(lambda: page.run_button.isEnabled() and window.messages.currentItem() is not None, timeout=60_000)
    assert window.messages.currentItem().level() == Qgis.MessageLevel.Critical
    assert message(window).partition(": ")[2] in page.log.toPlainText()
    assert not list(tmp_path.iterdir())


def test_all_pages_fit_a_small_screen_and_tab_goes_down_the_form(window, qtbot):
    for name in window._tasks:
        page = window.show_page(name)
        window.resize(920, 640)
        assert (window.width(), window.height()) == (920, 640)
        assert page.form.horizontalScrollBar().maximum() == 0
        stops = tab_stops(page)
        assert stops[-1] is page.run_button and len(stops) > len(page.form.wrappers) / 2
        middles = [widget.mapTo(page, widget.rect().center()).y() for widget in stops[:-1]]
        # Within a row widgets of different height stand side by side.
        assert all(later > earlier - 12 for earlier, later in zip(middles, middles[1:])), name


def tab_stops(page):
    """What the key Tab reaches of a page's form and then its Run button, in this order."""
    found, widget = [], page.form.nextInFocusChain()
    while widget is not page.form:
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        if reached and (page.form.widget().isAncestorOf(widget) or widget is page.run_button):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
