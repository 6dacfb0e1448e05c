"""The list of further dates: filled by clicks, from files, layers, or by way of Fetch's page."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton

from s2dr3_qgis.gui.pages.dates_choice import DatesChoice
from s2dr3_qgis.gui.pages.onward import onward
from s2dr3_qgis.gui.pages.scenes_choice import QFileDialog
from s2dr3_qgis.gui.pages.stored_values import SETTINGS
from tests.scenes import CUBE_NAMES, write_stack

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scenes(tmp_path):
    QgsSettings().remove(SETTINGS.rstrip("/"))
    values = np.random.default_rng(0).integers(300, 2400, (10, 40, 40)).astype(np.uint16)
    options = {"metadata": {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}}
    files = ((tmp_path / f"{name}.tif", values + add) for add, name in enumerate("abc"))
    yield [str(write_stack(path, image, CUBE_NAMES, **options)) for path, image in files]
    QgsProject.instance().clear()


def button(choice, text):
    return next(found for found in choice.findChildren(QPushButton) if text in found.text().replace("&", ""))


def test_dates_are_added_and_removed_by_clicks(open_window, scenes, qtbot, monkeypatch):
    QgsProject.instance().addMapLayer(QgsRasterLayer(scenes[0], "a"))
    page = open_window().show_page("s2dr3:superresolve")
    choice = page.form.own["DATES"]
    assert isinstance(choice, DatesChoice) and choice.isVisible() and not choice.list.isVisible()
    assert page.form.values()["DATES"] is None and page.form.unacceptable() is None
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given: (scenes[1:], ""))
    qtbot.mouseClick(button(choice, "Files"), LEFT)
    assert page.form.values()["DATES"] == scenes[1:] and page.form.unacceptable() is None
    assert choice.list.isVisible()
    choice.list.setCurrentRow(0)
    qtbot.mouseClick(choice.remove_button, LEFT)
    assert page.form.values()["DATES"] == scenes[2:]
    parameters, context = page.form.values(), page.form._context
    assert page.algorithm.checkParameterValues(parameters, context)[0]


def test_from_a_place_asks_fetch_for_the_place_of_the_input(open_window, scenes, qtbot):
    QgsProject.instance().addMapLayer(QgsRasterLayer(scenes[0], "a"))
    window = open_window()
    page = window.show_page("s2dr3:superresolve")
    qtbot.mouseClick(page.form.own["DATES"].place_button, LEFT)
    fetch = window.page
    assert fetch.algorithm.id() == "s2dr3:fetchcube"
    values = fetch.form.values()
    assert values["DATES"] == 4 and values["EXTENT"].startswith("500000") and "[EPSG:32632]" in values["EXTENT"]


def test_without_an_input_the_place_of_fetch_stays(open_window, scenes, qtbot):
    window = open_window()
    window.show_page("s2dr3:fetchcube").form.set_values({"POINT": "9,36 [EPSG:4326]"})
    page = window.show_page("s2dr3:superresolve")
    qtbot.mouseClick(page.form.own["DATES"].place_button, LEFT)
    values = window.page.form.values()
    assert values["DATES"] == 4 and values["POINT"] and not values["EXTENT"]


def test_fetched_dates_go_to_the_list():
    given = onward("s2dr3:fetchcube", {"OUTPUT": "/a.tif", "CUBES": ["/a.tif", "/b.tif", "/c.tif"]})
    assert given == {"s2dr3:superresolve": {"INPUT": "/a.tif", "DATES": ["/b.tif", "/c.tif"], "EXTENT": None}}
    assert onward("s2dr3:preparecube", {"OUTPUT": "/a.tif"})["s2dr3:superresolve"]["DATES"] == []
