"""Pages go on with each other's results, and forget the extent of another image."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis_user import wait_while_at_work

from s2dr3_qgis.gui.pages.onward import onward
from s2dr3_qgis.gui.pages.stored_values import SETTINGS
from tests.scenes import CUBE_NAMES, write_stack

SMALL = "500000,500200,3999800,4000000 [EPSG:32632]"


@pytest.fixture
def scene(tmp_path):
    QgsSettings().remove(SETTINGS.rstrip("/"))
    values = np.random.default_rng(0).integers(300, 2400, (10, 64, 64)).astype(np.uint16)
    return str(write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, metadata={"BOA_ADD_OFFSET": "0"}))


def finish(page, qtbot):
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    wait_while_at_work(qtbot, page.run_button.isEnabled)


def source(page, name):
    """The file of a page's layer parameter."""
    value = page.form.values()[name]
    found = QgsProject.instance().mapLayer(value) if isinstance(value, str) else value
    return found.source() if found is not None else value


def test_a_cube_goes_to_super_resolve_and_its_result_to_evaluate(open_window, scene, tmp_path, qtbot):
    QgsProject.instance().addMapLayer(QgsRasterLayer(scene, "scene"))
    window = open_window()
    page = window.show_page("s2dr3:preparecube")
    cube, fine = str(tmp_path / "cube.tif"), str(tmp_path / "fine.tif")
    page.form.set_values({"OUTPUT": cube})
    finish(page, qtbot)
    page = window.show_page("s2dr3:superresolve")
    assert source(page, "INPUT") == cube
    page.form.set_values({"OUTPUT": fine, "EXTENT": SMALL})
    finish(page, qtbot)
    page = window.show_page("s2dr3:evaluate")  # opened after the run
    assert (source(page, "INPUT"), source(page, "RESULT")) == (cube, fine)
    page.form.set_values({"OUTPUT": str(tmp_path / "report.html")})
    assert not page.card.isVisible()
    finish(page, qtbot)
    assert page.card.buttons["report"].isVisible()


def test_the_extent_of_another_image_is_forgotten_and_that_of_this_one_kept(open_window, scene, tmp_path, qtbot):
    QgsProject.instance().addMapLayer(QgsRasterLayer(scene, "scene"))
    values = np.full((10, 64, 64), 500, np.uint16)
    far = write_stack(tmp_path / "far.tif", values, CUBE_NAMES, geotransform=(700000, 10, 0, 5000000, 0, -10))
    elsewhere = QgsRasterLayer(str(far), "elsewhere")
    QgsProject.instance().addMapLayer(elsewhere)
    page = open_window().show_page("s2dr3:superresolve")
    page.form.set_values({"INPUT": scene, "EXTENT": SMALL})
    qtbot.wait(page.form.PAUSE_MS + 100)
    assert page.form.values()["EXTENT"]
    page.form.set_values({"INPUT": elsewhere})
    qtbot.waitUntil(lambda: not page.form.values()["EXTENT"], timeout=10_000)


def sink(page):
    """What the page's OUTPUT names."""
    return page.form.values()["OUTPUT"].sink.staticValue()


def test_the_file_of_another_image_is_left_alone(open_window, scene, tmp_path, qtbot):
    first = QgsRasterLayer(scene, "first")
    values = np.full((10, 64, 64), 500, np.uint16)
    second = QgsRasterLayer(str(write_stack(tmp_path / "b.tif", values, CUBE_NAMES)), "second")
    QgsProject.instance().addMapLayers([first, second])
    window = open_window()
    window.show_layer(first)
    page, fine = window.page, tmp_path / "fine.tif"
    page.form.set_values({"EXTENT": SMALL, "OUTPUT": str(fine)})
    finish(page, qtbot)
    written, told = fine.stat().st_mtime_ns, []
    page.told.connect(lambda text, _level: told.append(text))
    assert sink(page) == str(fine)  # for the same image again
    window.show_layer(second)
    finish(page, qtbot)  # at once
    assert sink(page) == "TEMPORARY_OUTPUT" and fine.stat().st_mtime_ns == written
    assert told[0] == f"Temporary files are written now: {fine} is of the image before."
    page.form.set_values({"OUTPUT": str(tmp_path / "new.tif")})  # there is none that could be replaced
    window.show_layer(first)
    qtbot.wait(page.form.PAUSE_MS + 100)
    assert sink(page) == str(tmp_path / "new.tif")
    window.show_layer(second)
    page.form.set_values({"OUTPUT": str(fine)})  # named after the image
    qtbot.wait(page.form.PAUSE_MS + 100)
    assert sink(page) == str(fine)
    window.show_layer(first)
    qtbot.waitUntil(lambda: sink(page) == "TEMPORARY_OUTPUT", timeout=10_000)
    window.show_layer(second)
    page.form.set_values({"OUTPUT": str(fine)})
    qtbot.wait(page.form.PAUSE_MS + 100)
    assert sink(page) == str(fine)


def test_other_results_go_nowhere():
    assert onward("s2dr3:evaluate", {"OUTPUT": "report.html"}) == {}
    assert onward("s2dr3:superresolve", {"OUTPUT": None}) == {}
