"""Fetch's page, with a catalogue on this computer: look, take a date, fetch, super-resolve."""

from __future__ import annotations

from pathlib import Path

import pytest
from catalogue_server import Server, Tile, Writing, assert_is, demo_tile, earth_search
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsPointXY,
    QgsProcessingAlgRunnerTask,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDate, QLocale, QPoint, Qt
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QLineEdit, QToolButton
from qgis_user import type_into, wait_while_at_work

from s2dr3_qgis.gui.background.commands import qgis_process_command
from s2dr3_qgis.gui.pages.fetch_at_once import superresolve_values
from s2dr3_qgis.gui.pages.fetch_base_map import add_base_map
from s2dr3_qgis.gui.runs.finished_run import FinishedRun, plain
from s2dr3_qgis.gui.window import Window

ALL = slice(0, 200)
SECTIONS = QDateTimeEdit.Section
YEAR, MONTH, DAY = SECTIONS.YearSection, SECTIONS.MonthSection, SECTIONS.DaySection


@pytest.fixture(scope="module")
def tile(top):
    return demo_tile(top)


@pytest.fixture(scope="module")
def server(tmp_path_factory, tile):
    with Server(tmp_path_factory.mktemp("archive")) as server:
        server.add(
            earth_search(server, tile, "2020-02-23T03:50:12Z", cloud=40.0, how=Writing(1000, picture="visual")),
            earth_search(server, Tile(tile.numbers + 7).with_classes(9, ALL, ALL), "2020-02-28T03:50:12Z", cloud=0.0),
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
    wait_while_at_work(qtbot, page.run_button.isEnabled)


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
    qtbot.waitUntil(lambda: table.item(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None, timeout=20_000)
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


def test_a_repeated_fetch_has_its_period_and_is_no_more_than_a_fetch(page, qtbot, tmp_path):
    output = str(tmp_path / "cube.tif")
    page.form.set_values({"OUTPUT": output})
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    finished(page, qtbot)
    page.form.set_values({"START": None, "END": "2020-02-25", "DATE": "2020-02-28"})
    page.at_once.tick.setChecked(True)
    recent = page.window().recent
    qtbot.mouseClick(page.window().recent_button, Qt.MouseButton.LeftButton)
    recent.list.setCurrentRow(0)
    qtbot.mouseClick(recent.repeat_button, Qt.MouseButton.LeftButton)
    values = page.form.values()
    period = [values[name].toString("yyyy-MM-dd") for name in ("START", "END")]
    assert period == ["2020-02-01", "2020-03-01"] and not values["DATE"] and not page.at_once.is_wanted


def test_several_dates_come_to_super_resolve(page, qtbot, tmp_path):
    page.form.set_values({"DATES": 2, "MAX_CLOUD": 100, "OUTPUT": str(tmp_path / "cube.tif")})
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    finished(page, qtbot)
    values = page.window().show_page("s2dr3:superresolve").form.values()
    assert [gdal.Open(path).RasterCount for path in values["DATES"]] == [10]
    assert str(tmp_path / "cube.tif") not in values["DATES"]


def run_at_once(page, qtbot):
    """Tick, run, and wait for the end; the messages of the page."""
    messages = []
    page.told.connect(lambda text, _level: messages.append(text))
    page.at_once.tick.setChecked(True)
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(messages), timeout=240_000)
    return messages


def sources():
    return {layer.source() for layer in QgsProject.instance().mapLayers().values()}


def test_a_tick_goes_on_to_the_super_resolved_image_as_one_task(page, qtbot, tile, tmp_path):
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "cube.tif"), QgsProject.instance())
    page.form.set_values({"OUTPUT": output})
    shares, tasks, handed = [], set(), []

    def note(number):
        if isinstance(QgsApplication.taskManager().task(number), QgsProcessingAlgRunnerTask):  # no question of a page
            tasks.add(number)

    page.succeeded.connect(handed.append)
    page.progress.valueChanged.connect(shares.append)
    QgsApplication.taskManager().taskAdded.connect(note)
    messages = run_at_once(page, qtbot)
    QgsApplication.taskManager().taskAdded.disconnect(note)
    assert messages[0].endswith("cube_1m.tif"), messages
    cube, fine = (gdal.Open(str(tmp_path / name)).RasterXSize for name in ("cube.tif", "cube_1m.tif"))
    assert fine == 10 * cube
    assert_is(tile, tmp_path / "cube.tif")
    assert sources() == {str(tmp_path / "cube.tif"), str(tmp_path / "cube_1m.tif")}
    begun = [share for share in shares if share]
    assert len(tasks) == 1
    assert [values["OUTPUT"] for values in handed] == [str(tmp_path / "cube.tif")]
    assert begun == sorted(begun) and any(0 < share < 30 for share in begun) and max(begun) > 30


def test_further_dates_are_super_resolved_with_the_best(page, qtbot, tmp_path):
    page.form.set_values({"DATES": 2, "MAX_CLOUD": 100, "OUTPUT": str(tmp_path / "cube.tif")})
    handed = []
    page.succeeded.connect(handed.append)
    messages = run_at_once(page, qtbot)
    assert messages[0].endswith("cube_1m.tif"), messages
    (other,) = handed[0]["CUBES"][1:]
    ran = dict(gdal.Info(str(tmp_path / "cube_1m.tif"), format="json")["metadata"][""])
    assert any(Path(other).name in value for value in ran.values()), ran


def test_a_cube_that_is_not_kept_leaves_the_image_alone_on_the_map(page, qtbot, tmp_path):
    page.form.set_values({"OUTPUT": None})
    page.at_once.file.setFilePath(str(tmp_path / "town.tif"))
    messages = run_at_once(page, qtbot)
    assert messages[0].endswith("town.tif"), messages
    assert sources() == {str(tmp_path / "town.tif")}
    assert [path.name for path in tmp_path.iterdir()] == ["town.tif"]


def test_what_super_resolving_would_refuse_is_said_before_anything_is_fetched(page, qtbot, server, tmp_path):
    page.form.set_values({"OUTPUT": str(tmp_path / "cube.tif")})
    page.at_once.file.setFilePath(str(tmp_path / "town.jpg"))
    server.log.clear()
    messages = run_at_once(page, qtbot)
    assert "town.jpg" in messages[0] and page.run_button.isEnabled()
    page.at_once.file.setFilePath(str(tmp_path / "cube.tif"))
    assert "cube.tif" in run_at_once(page, qtbot)[0]
    assert server.log == []


def test_one_cancel_ends_both_and_a_fetched_cube_is_named(page, qtbot, tile, tmp_path):
    page.form.set_values({"OUTPUT": str(tmp_path / "cube.tif")})
    messages = []
    page.told.connect(lambda text, _level: messages.append(text))
    page.at_once.tick.setChecked(True)
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / "cube.json").exists, timeout=60_000)
    qtbot.mouseClick(page.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(messages), timeout=60_000)
    assert messages[0].startswith("Cancelled") and "cube.tif" in messages[0]
    assert_is(tile, tmp_path / "cube.tif")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cube.json", "cube.tif"]


def test_the_commands_of_both_steps_are_copied(page, tmp_path):
    page.form.set_values({"OUTPUT": str(tmp_path / "cube.tif")})
    page.at_once.tick.setChecked(True)
    page.copy(qgis_process_command)
    first, second = QgsApplication.clipboard().text().splitlines()
    assert first.startswith("qgis_process run s2dr3:fetchcube") and "cube.tif" in first
    assert second.startswith("qgis_process run s2dr3:superresolve") and f"INPUT={tmp_path / 'cube.tif'}" in second


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
    assert '"Point", "Extent" and "Area"' in messages[0]


def test_a_base_map_is_offered_as_long_as_the_project_is_empty(open_window, qtbot):
    window = open_window()
    page = window.show_page("s2dr3:fetchcube")
    assert page.base_map.isVisible()
    qtbot.mouseClick(page.base_map.button, Qt.MouseButton.LeftButton)
    assert not page.base_map.isVisible()
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.name() == "OpenStreetMap" and "OpenStreetMap" in layer.attribution()
    QgsProject.instance().clear()
    assert page.base_map.isVisible()


def test_a_base_map_lies_below_everything(open_window):
    open_window()
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "places", "memory"))
    add_base_map()
    assert QgsProject.instance().layerTreeRoot().children()[-1].layer().name() == "OpenStreetMap"


def test_from_an_empty_project_to_an_image_of_a_town_by_mouse_and_keys(first_window, qtbot, server, tile):
    window, canvas = first_window
    window.list.setFocus()
    qtbot.keyClick(window.list, Qt.Key.Key_Home)
    page = window.page
    assert page.algorithm.id() == "s2dr3:fetchcube"
    qtbot.mouseClick(page.base_map.button, Qt.MouseButton.LeftButton)
    # A click on the map, in its CRS.
    point = page.form.wrappers["POINT"].wrappedWidget()
    qtbot.mouseClick(point.findChild(QToolButton), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert "[EPSG:32648]" in page.form.values()["POINT"]
    type_number(qtbot, page.form.wrappers["SIZE"].wrappedWidget(), "200")
    for name, text in (("START", "2020-02-01"), ("END", "2020-03-01")):
        type_date(qtbot, page.form.wrappers[name].wrappedWidget(), text)
    # The address of a catalogue on this computer is the only thing that the user would not enter.
    page.form.set_values({"URL": f"{server.url}/stac"})
    qtbot.mouseClick(page.look_button, Qt.MouseButton.LeftButton)
    finished(page, qtbot)
    table = page.candidates.table
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(table.item(0, 0)).center())
    qtbot.mouseClick(page.candidates.button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.at_once.tick, Qt.Key.Key_Space)
    messages = []
    page.told.connect(lambda text, _level: messages.append(text))
    qtbot.mouseClick(page.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(messages), timeout=240_000)
    layers = [layer for layer in QgsProject.instance().mapLayers().values() if layer.providerType() == "gdal"]
    fine, coarse = sorted(layers, key=QgsRasterLayer.rasterUnitsPerPixelX)
    assert (fine.rasterUnitsPerPixelX(), coarse.rasterUnitsPerPixelX()) == (1.0, 10.0)
    assert fine.bandCount() == 10 and fine.crs().authid() == "EPSG:32648"
    assert fine.extent().contains(QgsPointXY(369500, 1984500))


def type_number(qtbot, widget, text):
    box = widget if isinstance(widget, QAbstractSpinBox) else widget.findChild(QAbstractSpinBox)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Tab)


def type_date(qtbot, widget, text):
    """Type a date into QGIS's widget, part by part, as the widget spells it."""
    box = widget if isinstance(widget, QDateTimeEdit) else widget.findChild(QDateTimeEdit)
    date = QDate.fromString(text, "yyyy-MM-dd")
    box.setFocus()
    for section in (YEAR, MONTH, DAY):
        box.setSelectedSection(section)
        qtbot.keyClicks(box, QLocale().toString(date, {YEAR: "yyyy", MONTH: "MMM", DAY: "dd"}[section]))
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.date() == date


@pytest.fixture
def first_window(s2dr3_provider, qtbot):
    """The window over a map that shows a town, and that map, in a project without layers."""
    QgsSettings().remove("s2dr3")
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32648"))
    canvas.resize(100, 100)
    canvas.show()
    canvas.setExtent(QgsRectangle(369000, 1984000, 370000, 1985000))

    class Iface:
        def mapCanvas(self):
            return canvas

        def activeLayer(self):
            return None

        def __getattr__(self, name):
            return lambda *_, **__: None

    window = Window(Iface())
    # In this order: the window's map tools refer to the canvas.
    qtbot.addWidget(window)
    qtbot.addWidget(canvas)
    window.show()
    yield window, canvas
    QgsProject.instance().clear()
    QgsSettings().remove("s2dr3")


def test_a_typed_place_stays_where_it_is_when_it_is_repeated(first_window):
    """QGIS's field takes a point without a CRS for one in the map's."""
    window, _ = first_window
    page = window.show_page("s2dr3:fetchcube")
    field = page.form.wrappers["POINT"].wrappedWidget().findChild(QLineEdit)
    type_into(field, "103.7722,17.9411")
    before = place(page)
    window.recent.repeat.emit(FinishedRun("s2dr3:fetchcube", "", 1.0, "", plain(page.form.values())))
    assert "[EPSG:4326]" in field.text() and place(page).compare(before, 0.00001)


def place(page):
    """The point that the algorithm reads from the form."""
    lonlat = QgsCoordinateReferenceSystem("EPSG:4326")
    return page.algorithm.parameterAsPoint(page.form.values(), "POINT", page.form._context, lonlat)


@pytest.mark.parametrize("stored", [None, "{", "[1]", '{"PRECISION": "float32", "DECODER": null}'])
def test_super_resolving_takes_the_values_last_used(qgis_app, tmp_path, stored):
    QgsSettings().setValue("s2dr3/window/superresolve", stored)
    try:
        values = superresolve_values(str(tmp_path / "cube.tif"))
    finally:
        QgsSettings().remove("s2dr3")
    assert values["INPUT"] == str(tmp_path / "cube.tif")
    assert values["OUTPUT"].sink.staticValue() == str(tmp_path / "cube_1m.tif")
    assert values.get("PRECISION") == ("float32" if stored and "float32" in stored else None)
    assert "DECODER" not in values
