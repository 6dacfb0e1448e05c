"""Fetch's page, with a catalogue on this computer: look, take a date, fetch, super-resolve."""

from __future__ import annotations

import pytest
from catalogue_server import Server, assert_is, demo_tile, earth_search
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
    QgsSettings,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt

from s2dr3_qgis.gui.pages.fetch_page import add_base_map, onward_values
from s2dr3_qgis.gui.window import Window

ALL = slice(0, 200)


@pytest.fixture(scope="module")
def tile(top):
    return demo_tile(top)


@pytest.fixture(scope="module")
def server(tmp_path_factory, tile):
    with Server(tmp_path_factory.mktemp("archive")) as server:
        server.add(
            earth_search(server, tile, "2020-02-23T03:50:12Z", cloud=40.0),
            earth_search(server, tile.with_classes(9, ALL, ALL), "2020-02-28T03:50:12Z", cloud=0.0),
        )
        yield server


@pytest.fixture
def page(open_window, server):
    QgsSettings().remove("s2dr3")
    window = open_window()
    page = window.show_page("s2dr3:fetchcube")
    place = {"POINT": "103.7722,17.9411 [EPSG:4326]", "SIZE": 200, "URL": f"{server.url}/stac"}
    page.form.set_values({**place, "START": "2020-02-01", "END": "2020-03-01"})
    yield page
    QgsSettings().remove("s2dr3")


def finished(page, qtbot):
    qtbot.waitUntil(page.run_button.isEnabled, timeout=120_000)


def test_looking_lists_the_scenes_and_a_row_is_a_date(page, qtbot):
    qtbot.mouseClick(page.look_button, Qt.MouseButton.LeftButton)
    assert not page.look_button.isEnabled()
    finished(page, qtbot)
    table = page.candidates.table
    rows = [[table.item(row, column).text() for column in range(6)] for row in range(table.rowCount())]
    assert [row[0] for row in rows] == ["2020-02-23", "2020-02-28"]
    assert rows[0][1:] == ["48QUE", "40.0", "0.0", "100.0", "taken"]
    assert rows[1][3] == "100.0" and "MAX_CLOUD" in rows[1][5]
    assert page.tabs.currentWidget() is page.candidates
    qtbot.mouseClick(page.candidates.button, Qt.MouseButton.LeftButton)
    values = page.form.values()
    assert values["DATE"].toString("yyyy-MM-dd") == "2020-02-23"
    assert not values["START"] and not values["END"]
    assert page.tabs.currentIndex() == 0
    assert not QgsProject.instance().mapLayers()


def test_a_cube_comes_onto_the_map(page, qtbot, tile, tmp_path):
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "cube.tif"), QgsProject.instance())
    page.form.set_values({"OUTPUT": output})
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    finished(page, qtbot)
    assert_is(tile, tmp_path / "cube.tif")
    assert [layer.bandCount() for layer in QgsProject.instance().mapLayers().values()] == [10]


def test_a_tick_goes_on_to_the_super_resolved_image(page, qtbot, tile, tmp_path):
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "cube.tif"), QgsProject.instance())
    page.form.set_values({"OUTPUT": output})
    page.onward.setChecked(True)
    shares, messages = [], []
    page.progress.valueChanged.connect(shares.append)
    page.told.connect(lambda text, _level: messages.append(text))
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(messages), timeout=240_000)
    assert messages[0].endswith("cube_1m.tif"), messages
    assert (
        gdal.Open(str(tmp_path / "cube_1m.tif")).RasterXSize == 10 * gdal.Open(str(tmp_path / "cube.tif")).RasterXSize
    )
    assert len(QgsProject.instance().mapLayers()) == 2
    assert any(0 < share < 30 for share in shares) and max(shares) > 30


def test_the_view_of_the_map_is_a_place(open_window, qtbot, qgis_iface, server):
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32648"))
    canvas.resize(100, 100)
    canvas.setExtent(QgsRectangle(369000, 1984000, 370000, 1985000))

    class Iface:
        def mapCanvas(self):
            return canvas

        def activeLayer(self):
            return None

    window = Window(Iface())
    qtbot.addWidget(window)
    page = window.show_page("s2dr3:fetchcube")
    page.form.set_values({"POINT": "103.7722,17.9411 [EPSG:4326]"})
    qtbot.mouseClick(page.canvas_button, Qt.MouseButton.LeftButton)
    values = page.form.values()
    assert not values["POINT"]
    assert values["EXTENT"].endswith("1984000.000000000,1985000.000000000 [EPSG:32648]")


def test_what_is_missing_is_said_at_once(page, qtbot):
    page.form.set_values({"POINT": None})
    messages = []
    page.told.connect(lambda text, _level: messages.append(text))
    qtbot.mouseClick(page.look_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(messages))
    assert "POINT, EXTENT and AREA" in messages[0]


def test_a_base_map_lies_below_everything(open_window):
    open_window()
    add_base_map()
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.name() == "OpenStreetMap"
    assert QgsProject.instance().layerTreeRoot().children()[-1].layer() is layer


@pytest.mark.parametrize("stored", [None, "{", "[1]", '{"PRECISION": "float32", "DECODER": null}'])
def test_super_resolving_takes_the_values_last_used(qgis_app, tmp_path, stored):
    QgsSettings().setValue("s2dr3/window/superresolve", stored)
    try:
        values = onward_values(str(tmp_path / "cube.tif"))
    finally:
        QgsSettings().remove("s2dr3")
    assert values["INPUT"] == str(tmp_path / "cube.tif")
    assert values["OUTPUT"].sink.staticValue() == str(tmp_path / "cube_1m.tif")
    assert values.get("PRECISION") == ("float32" if stored and "float32" in stored else None)
    assert "DECODER" not in values
