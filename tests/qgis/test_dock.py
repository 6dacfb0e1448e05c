"""The window as a panel beside the map: place and size, tasks in little room, drops, folders, presets, right click."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsDirectoryItem,
    QgsLayerItem,
    QgsLayerTreeModel,
    QgsMimeDataUtils,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)
from qgis_user import press, wait_while_at_work
from qgis_window import Interface

from s2dr3_qgis.gui.background.shutdown import destroy
from s2dr3_qgis.gui.dock import Dock
from s2dr3_qgis.gui.options.options_page import OptionsFactory
from s2dr3_qgis.gui.pages.checkpoint_kinds import DECODER
from s2dr3_qgis.gui.pages.dropped import dropped_input
from s2dr3_qgis.gui.pages.row_label import RowLabel
from s2dr3_qgis.gui.pages.stored_values import stored
from s2dr3_qgis.gui.plain_text import PlainLabel
from s2dr3_qgis.gui.window import NARROW
from s2dr3_qgis.host import translation
from tests.scenes import CUBE_NAMES, write_stack

SMALL = "500000,500200,3999800,4000000 [EPSG:32632]"
WIDEST = 560  # pixels of the panel, on a screen of 1280


@pytest.fixture
def interface(s2dr3_provider, qgis_processing, qtbot):
    QgsSettings().remove("s2dr3")
    interface = Interface()
    interface.show("EPSG:32632", 1280, 720)
    qtbot.addWidget(interface.window)
    yield interface
    tasks = QgsApplication.taskManager()
    tasks.cancelAll()
    qtbot.waitUntil(lambda: tasks.countActiveTasks() == 0, timeout=60_000)
    QgsProject.instance().clear()


@pytest.fixture
def dock(interface):
    dock = Dock(interface, interface.window)
    dock.bring()
    yield dock
    for left in interface.window.findChildren(Dock):
        destroy(left)  # before the map, as when the plugin is unloaded


@pytest.fixture
def scene(tmp_path):
    values = np.random.default_rng(0).integers(300, 2400, (10, 64, 64)).astype(np.uint16)
    return str(write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, metadata={"BOA_ADD_OFFSET": "0"}))


def test_it_stands_beside_the_map_on_a_small_screen_and_comes_back(interface, dock, qtbot):
    main = interface.window
    assert dock.isVisible() and not dock.isFloating() and main.width() <= 1280 and main.height() <= 720
    assert interface.canvas.width() > 300
    main.resizeDocks([dock], [560], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: abs(dock.width() - 560) < 40)
    state = main.saveState()
    window = dock.window_inside
    window.closing.emit()
    assert not dock.isVisible()
    dock.bring()
    assert dock.isVisible()
    main.removeDockWidget(dock)
    dock.deleteLater()
    main.restoreState(state)  # as QGIS does at its start, before the plugin makes the panel
    again = Dock(interface, main)
    again.bring()
    assert again.isVisible() and main.dockWidgetArea(again) == Qt.DockWidgetArea.RightDockWidgetArea


def test_options_that_change_beside_the_panel_count_at_once(no_settings, interface, dock, tmp_path, qtbot):
    check = dock.window_inside.page.checks[DECODER]
    qtbot.waitUntil(lambda: "✓" in check.text(), timeout=60_000)
    dialog = QDialog(interface.window)
    options = OptionsFactory().createWidget(dialog)
    QVBoxLayout(dialog).addWidget(options)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    options.panel._python.setFilePath(str(tmp_path / "nowhere"))
    options.apply()
    dialog.accept()
    interface.window.activateWindow()
    qtbot.waitUntil(lambda: "There is no Python interpreter" in check.text(), timeout=60_000)
    assert dock.window_inside.page.setup.isVisible()


def test_in_little_room_the_tasks_are_a_drop_down_list(dock, qtbot):
    window = dock.window_inside
    window.setFixedWidth(NARROW - 100)
    qtbot.waitUntil(window.chooser.isVisible)
    assert not window.list.isVisible()
    window.chooser.setFocus()
    qtbot.keyClick(window.chooser, Qt.Key.Key_Home)
    qtbot.keyClick(window.chooser, Qt.Key.Key_Down)
    assert window.page.algorithm.id() == "s2dr3:preparecube"
    window.show_page("s2dr3:evaluate")
    assert window.chooser.currentText() == window.page.algorithm.displayName()
    recent = next(
        found for found in window.findChildren(QPushButton) if found.text() == "Recent runs" and found.isVisible()
    )
    qtbot.mouseClick(recent, Qt.MouseButton.LeftButton)
    assert window.chooser.currentText() == "Recent runs" and window.recent.isVisible()
    qtbot.keyClick(window.chooser, Qt.Key.Key_Home)
    assert window.page.algorithm.id() == "s2dr3:fetchcube"
    assert window.chooser.findText("Recent runs") == -1
    window.setFixedWidth(NARROW + 200)
    qtbot.waitUntil(window.list.isVisible)
    assert not window.chooser.isVisible()


def is_whole(form):
    """Whether all of a form can be seen without scrolling sideways."""
    content = form.widget()
    return content.minimumSizeHint().width() <= form.viewport().width() == content.width()


def wraps_needlessly(label):
    """Whether a label takes two lines although its text fits into one."""
    line = label.fontMetrics().boundingRect(label.text()).width()
    room = label.parentWidget().layout().contentsRect().width()
    return label.isVisible() and label.height() > 1.5 * label.fontMetrics().height() and line < room


def test_no_button_takes_a_key_of_qgis_s_menus(dock):
    for name in dock.window_inside._tasks:
        page = dock.window_inside.show_page(name)
        assert not [button.text() for button in page.findChildren(QAbstractButton) if "&" in button.text()]


def test_a_label_is_as_wide_as_a_style_sheet_makes_its_text(qgis_app, qtbot):
    label = RowLabel("A name of some length")
    qtbot.addWidget(label)
    label.setWordWrap(True)
    label.set_room(1000)
    plain = label.sizeHint().width()
    before = qgis_app.styleSheet()
    qgis_app.setStyleSheet("QLabel { padding: 0 7px; }")
    try:
        line = QLabel(label.text()).sizeHint().width()
        assert label.sizeHint().width() == line > plain + 13
    finally:
        qgis_app.setStyleSheet(before)


@pytest.mark.parametrize("language", ("en", "de", "fr"))
def test_every_page_is_whole_in_the_width_of_the_panel(interface, language, monkeypatch, qtbot):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: language))
    translator = translation.install()
    dock = Dock(interface, interface.window)
    dock.bring()
    try:
        window = dock.window_inside
        for name in window._tasks:
            form = window.show_page(name).form
            qtbot.waitUntil(lambda form=form: is_whole(form))
            qtbot.waitUntil(lambda form=form: not any(map(wraps_needlessly, form.findChildren(RowLabel))))
            window.page.tabs.setCurrentWidget(window.page.help)
            qtbot.waitUntil(lambda page=window.page: page.help.horizontalScrollBar().maximum() == 0)
            assert window.minimumSizeHint().height() <= 640, name
            assert dock.width() <= WIDEST and interface.canvas.width() >= 600, name
        window.setFixedWidth(NARROW + 200)
        qtbot.waitUntil(window.list.isVisible)
        for page in window.pages.values():
            page.running.emit(True)  # its task is bold
        qtbot.wait(50)
        assert window.list.sizeHintForColumn(0) <= window.list.viewport().width()
    finally:
        destroy(dock)
        translation.remove(translator)


def test_with_large_letters_no_page_scrolls_sideways(dock, qtbot):
    window = dock.window_inside
    window.setStyleSheet("* { font-size: 16pt; }")  # QGIS's English texts are short
    for name in window._tasks:
        form = window.show_page(name).form
        for width in (560, 620, 680):
            window.setFixedWidth(width)
            qtbot.waitUntil(lambda form=form: form.horizontalScrollBar().maximum() == 0, timeout=2000)


def test_a_minimised_panel_comes_back(dock, qtbot):
    dock.setFloating(True)
    qtbot.waitUntil(dock.isVisible)
    dock.showMinimized()
    assert dock.isMinimized()
    dock.bring()
    assert dock.isVisible() and not dock.isMinimized()


def drop(widget, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    return drop_data(widget, data)


def drop_data(widget, data):
    rest = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(10, 10), *rest)
    QApplication.sendEvent(widget, entered)
    event = QDropEvent(QPointF(10, 10), *rest)
    QApplication.sendEvent(widget, event)
    return entered.isAccepted() and event.isAccepted()


def test_products_are_dropped_and_folders_picked(dock, tmp_path, monkeypatch, qtbot):
    window = dock.window_inside
    safe, archive = tmp_path / "S2A_MSIL2A.SAFE", tmp_path / "S2A_MSIL2A.zip"
    safe.mkdir()
    archive.touch()
    assert drop(window, str(safe))
    assert window.page.form.values()["INPUT"] == str(safe)
    assert drop(window, str(archive))
    assert window.page.form.values()["INPUT"] == str(archive)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(safe))
    [button] = [b for b in window.page.form.findChildren(QToolButton) if b.text() == "Folder…" and b.isVisible()]
    press(button)
    assert window.page.form.values()["INPUT"] == str(safe)
    data = QMimeData()
    data.setText("no file")
    assert dropped_input(data) == ""


def test_what_is_chosen_during_a_run_is_for_the_next(interface, dock, scene, tmp_path, qtbot):
    first, second = QgsRasterLayer(scene, "first"), QgsRasterLayer(scene, "second")
    QgsProject.instance().addMapLayers([first, second])
    window, page = dock.window_inside, dock.window_inside.page
    page.form.set_values({"INPUT": first, "EXTENT": SMALL, "OUTPUT": str(tmp_path / "fine.tif")})
    press(page.run_button)
    window.show_layer(second)
    assert page.cancel_button.isEnabled() and page.form.values()["INPUT"] == second.id()
    assert drop(window, str(tmp_path)) and page.form.values()["INPUT"] == str(tmp_path)
    wait_while_at_work(qtbot, page.run_button.isEnabled)


def test_rasters_of_qgis_s_own_panels_are_dropped(interface, dock, scene, tmp_path):
    form = dock.window_inside.page.form
    layer, polygons = QgsRasterLayer(scene, "scene"), QgsVectorLayer("Polygon", "polygons", "memory")
    QgsProject.instance().addMapLayers([layer, polygons])
    root, model = QgsProject.instance().layerTreeRoot(), QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())

    def of_layers_panel(one):
        return model.mimeData([model.node2index(root.findLayer(one))])

    form.set_values({"INPUT": None})
    assert drop_data(dock.window_inside, of_layers_panel(layer)) and form.values()["INPUT"] == layer.id()
    assert dropped_input(of_layers_panel(polygons)) == ""
    other, safe = tmp_path / "other.tif", tmp_path / "S2A_MSIL2A.SAFE"
    shutil.copy(scene, other)
    safe.mkdir()
    raster = QgsLayerItem(None, "other", str(other), str(other), QgsLayerItem.LayerType.Raster, "gdal")
    for entry, path in ((raster, other), (QgsDirectoryItem(None, "product", str(safe)), safe)):
        assert drop_data(dock.window_inside, QgsMimeDataUtils.encodeUriList(entry.mimeUris()))
        assert form.values()["INPUT"] == str(path)


def test_a_quick_look_is_at_what_the_map_shows(interface, dock, scene, qtbot):
    QgsProject.instance().addMapLayer(QgsRasterLayer(scene, "scene"))
    interface.canvas.setExtent(QgsRectangle(500100, 3999500, 500300, 3999700))
    page = dock.window_inside.page
    page.form.set_values({"UNCERTAINTY": True})
    press(page.presets.buttons["quick"])
    values = page.form.values()
    west, east = map(float, values["EXTENT"].split(",")[:2])
    assert west <= 500100.001 and east >= 500299.999 and values["UNCERTAINTY"] is False
    press(page.presets.buttons["map"])
    assert page.form.values()["PRODUCTS"] == ["TCI"]
    press(page.presets.buttons["analysis"])
    values = page.form.values()
    assert values["UNCERTAINTY"] is True and values["PRODUCTS"] == ["TCI", "NDVI"]


def bands(interface):
    """The shapes drawn over the map."""
    return [item for item in interface.canvas.scene().items() if isinstance(item, QgsRubberBand)]


def test_the_tiles_are_drawn_while_it_runs_and_go_at_its_end(interface, dock, scene, tmp_path, qtbot):
    layer = QgsRasterLayer(scene, "scene")
    QgsProject.instance().addMapLayer(layer)
    interface.canvas.setExtent(layer.extent())
    page = dock.window_inside.page
    states = []
    grid = page.tile_grid
    values = {"INPUT": layer, "TILE_SIZE": 40, "OVERLAP": 8, "OUTPUT": str(tmp_path / "fine.tif")}
    page.form.set_values(values)
    press(page.run_button)
    page._run.feedback.tiles.connect(lambda *_: states.append(grid.finished.band is not None))
    qtbot.waitUntil(lambda: len(bands(interface)) == 2, timeout=60_000)
    whole = grid.all.band.asGeometry().boundingBox()
    assert whole.width() == pytest.approx(640) and whole.contains(layer.extent().buffered(-1))
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert states[0] is False and any(states) and bands(interface) == []
    press(page.card.buttons["compare"])
    tool = interface.canvas.mapTool()
    wait_while_at_work(qtbot, lambda: None not in tool.item.images)
    qtbot.keyPress(interface.canvas, Qt.Key.Key_F)
    assert tool.item.only == 0
    qtbot.keyRelease(interface.canvas, Qt.Key.Key_F)
    assert tool.item.only is None
    qtbot.keyClick(interface.canvas, Qt.Key.Key_Escape)
    assert interface.canvas.mapTool() is not tool
    press(page.card.buttons["repeat"])
    wait_while_at_work(qtbot, lambda: len(bands(interface)) >= 1)
    press(page.cancel_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert bands(interface) == []


def test_compare_tells_of_a_layer_that_was_removed(interface, dock, scene, tmp_path, qtbot):
    layer = QgsRasterLayer(scene, "scene")
    QgsProject.instance().addMapLayer(layer)
    page = dock.window_inside.page
    page.form.set_values({"INPUT": layer, "EXTENT": SMALL, "OUTPUT": str(tmp_path / "fine.tif")})
    press(page.run_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    QgsProject.instance().removeMapLayer(layer.id())
    tool = interface.canvas.mapTool()
    press(page.card.buttons["compare"])
    text = dock.window_inside.messages.currentItem().findChild(PlainLabel).text()
    assert "add the input or the result again" in text and interface.canvas.mapTool() is tool


def test_the_tiles_go_when_a_run_fails(interface, dock, scene, tmp_path, qtbot):
    layer = QgsRasterLayer(scene, "scene")
    QgsProject.instance().addMapLayer(layer)
    page = dock.window_inside.page
    ends, drawn = [], []
    page.told.connect(lambda _text, level: ends.append(level))
    page.form.set_values({"INPUT": layer, "TILE_SIZE": 40, "OVERLAP": 8, "OUTPUT": str(tmp_path / "fine.tif")})
    press(page.run_button)

    def spoil(*_tiles):
        drawn.append(len(bands(interface)))
        shutil.rmtree(tmp_path / ".fine.tif.part", ignore_errors=True)  # a disk that goes

    page._run.feedback.tiles.connect(spoil)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert ends == [Qgis.MessageLevel.Critical] and max(drawn) > 0
    assert bands(interface) == [] and not (tmp_path / "fine.tif").exists()


def drag(canvas, start, end):
    """Drag the mouse over the map."""
    for kind, place in ((QEvent.Type.MouseButtonPress, start), (QEvent.Type.MouseMove, end)):
        send_mouse(canvas, kind, place)
    send_mouse(canvas, QEvent.Type.MouseButtonRelease, end)


def send_mouse(canvas, kind, place):
    left = Qt.MouseButton.LeftButton
    everywhere = QPointF(canvas.viewport().mapToGlobal(place))
    event = QMouseEvent(kind, QPointF(place), everywhere, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas.viewport(), event)


def edges(page):
    return [float(number) for number in page.form.values()["EXTENT"].partition(" ")[0].split(",")]


def test_the_part_is_one_choice_and_its_rectangle_is_kept(interface, dock, scene, qtbot):
    layer = QgsRasterLayer(scene, "scene")
    QgsProject.instance().addMapLayer(layer)
    canvas, page = interface.canvas, dock.window_inside.page
    canvas.setExtent(layer.extent())
    page.form.set_values({"INPUT": layer})
    buttons = page.area.buttons
    row = {name: page.form._rows[name][0] for name in ("EXTENT", "AREA")}

    def press(mode):
        assert buttons[mode].isVisible()
        qtbot.mouseClick(buttons[mode], Qt.MouseButton.LeftButton)
        assert [name for name, button in buttons.items() if button.isChecked()] == [mode]
        assert (row["EXTENT"].isVisible(), row["AREA"].isVisible()) == (mode == "draw", mode == "polygons")

    assert buttons["layer"].isChecked() and not page.form.values()["EXTENT"]
    box = page.area.parentWidget()
    qtbot.waitUntil(lambda: box.height() - page.area.geometry().bottom() < 30)  # no gap below
    press("map")
    assert edges(page)[0] == pytest.approx(canvas.extent().xMinimum())
    canvas.zoomByFactor(0.5)
    assert edges(page)[0] == pytest.approx(canvas.extent().xMinimum())  # it follows the map
    press("draw")
    drag(canvas, QPoint(100, 100), QPoint(180, 160))
    drawn, [band] = edges(page), bands(interface)
    box = band.asGeometry().boundingBox()
    assert drawn == pytest.approx([box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()])
    assert not interface.window.isMinimized() and dock.isVisible()
    qtbot.wait(page.form.PAUSE_MS + 200)  # the form has told of the change
    assert buttons["draw"].isChecked()
    press("layer")
    assert not page.form.values()["EXTENT"] and bands(interface) == []
    press("draw")
    assert edges(page) == pytest.approx(drawn) and len(bands(interface)) == 1
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert edges(page) == pytest.approx(drawn)
    dock.close()
    assert bands(interface) == []  # nothing is left on the map of a closed panel
    dock.bring()
    assert len(bands(interface)) == 1


def test_polygons_are_a_part_too(dock, scene, qtbot):
    page = dock.window_inside.page
    polygons = QgsVectorLayer("Polygon?crs=EPSG:32632", "fields", "memory")
    QgsProject.instance().addMapLayer(polygons)
    page.form.set_values({"INPUT": scene, "EXTENT": "500100,500300,3999600,3999800 [EPSG:32632]"})
    qtbot.waitUntil(page.area.buttons["draw"].isChecked)  # a rectangle was given
    press(page.area.buttons["polygons"])
    row, _ = page.form._rows["AREA"]
    assert row.isVisible()
    page.form.set_values({"AREA": polygons.id()})
    qtbot.wait(page.form.PAUSE_MS + 200)
    assert page.area.buttons["polygons"].isChecked() and not page.form.values()["EXTENT"]
    press(page.area.buttons["layer"])
    assert not page.form.values()["AREA"] and not row.isVisible()


def polygons(name):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", name, "memory")
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_a_part_that_is_not_there_yet_is_no_whole_image(interface, dock, scene, tmp_path, qtbot):
    QgsProject.instance().addMapLayer(QgsRasterLayer(scene, "scene"))
    page = dock.window_inside.page
    told = []
    page.told.connect(lambda text, _level: told.append(text))
    page.form.set_values({"INPUT": scene, "OUTPUT": str(tmp_path / "fine.tif")})
    wait_while_at_work(qtbot, lambda: "tile" in page.estimate.text())
    for mode, reason in (
        ("draw", "Draw a rectangle on the map first."),
        ("polygons", "Choose a layer of polygons first."),
    ):
        press(page.area.buttons[mode])
        assert page.estimate.text() == f"⚠ {reason}"
        qtbot.keyClick(interface.canvas, Qt.Key.Key_Escape)
        page.form.set_values({"TILE_SIZE": 40})
        qtbot.wait(page.form.PAUSE_MS + 200)  # the form has told of the change
        assert page.area.buttons[mode].isChecked() and page.estimate.text() == f"⚠ {reason}"
        press(page.run_button)
        assert page.run_button.isEnabled() and told.pop() == reason
    press(page.area.buttons["layer"])
    wait_while_at_work(qtbot, lambda: "tile" in page.estimate.text())
    press(page.area.buttons["draw"])
    dock.window_inside._run_at(QgsProject.instance().mapLayersByName("scene")[0], "500000,500200,3999800,4000000")
    assert not page.run_button.isEnabled()  # it has a part
    press(page.cancel_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)


def test_the_only_polygons_are_chosen_at_once(interface, dock, scene):
    page = dock.window_inside.page
    page.form.set_values({"INPUT": scene})
    first = polygons("first")
    press(page.area.buttons["polygons"])
    assert page.form.values()["AREA"] == first.id()
    press(page.area.buttons["layer"])
    polygons("second")
    press(page.area.buttons["polygons"])
    assert not page.form.values()["AREA"]


def test_the_most_uncertain_places_are_shown_in_pictures_and_on_the_map(interface, dock, scene, tmp_path, qtbot):
    layer = QgsRasterLayer(scene, "scene")
    QgsProject.instance().addMapLayer(layer)
    interface.canvas.setExtent(layer.extent())
    window = dock.window_inside
    page = window.page
    extent = "500100,500500,3999500,3999900 [EPSG:32632]"
    fine = str(tmp_path / "fine.tif")
    page.form.set_values({"INPUT": layer, "EXTENT": extent, "UNCERTAINTY": True, "OUTPUT": fine})
    press(page.run_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert page.card.buttons["places"].isVisible()
    press(page.card.buttons["places"])
    places = window.places
    qtbot.waitUntil(lambda: places.list.count() > 0, timeout=60_000)
    assert places.isVisible() and places.list.count() <= 5
    item = places.list.item(0)
    image = item.data(Qt.ItemDataRole.DecorationRole).toImage()
    assert len({image.pixel(x, 50) for x in range(0, image.width(), 3)}) > 20
    centre = places.list.visualItemRect(item).center()
    qtbot.mouseClick(places.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    seen = interface.canvas.extent()
    assert seen.height() < 500 and QgsRectangle(500100, 3999500, 500500, 3999900).intersects(seen)
    assert len(bands(interface)) == 1  # its frame
    qtbot.keyClick(places.list, Qt.Key.Key_Down)
    qtbot.keyClick(places.list, Qt.Key.Key_Return)
    qtbot.mouseClick(places.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert window.page is page and page.area.buttons["draw"].isChecked()
    assert bands(interface) == []


def test_the_demo_inherits_nothing_and_only_its_own_end_is_compared(dock, scene, tmp_path, qtbot):
    window = dock.window_inside
    page = window.page
    page.form.set_values({"DATES": [scene], "TILE_SIZE": 50, "COG": True, "PRODUCTS": ["TCI"], "DEVICE": "cpu"})
    press(window.offer.button)
    values = page.form.values()
    assert (values["DATES"], values["TILE_SIZE"], values["COG"], values["PRODUCTS"]) == (None, 0, False, [])
    assert values["DEVICE"] == "cpu" and stored("superresolve") == {}
    assert page._run.parameters == values
    press(page.cancel_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    page.form.set_values({"INPUT": scene, "EXTENT": SMALL, "OUTPUT": str(tmp_path / "fine.tif")})
    press(page.run_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert (tmp_path / "fine.tif").is_file() and window.comparison.tool is None


def test_a_click_with_the_lens_waits_for_a_run_and_compares_its_own(interface, dock, scene, tmp_path, qtbot):
    layer = QgsRasterLayer(scene, "scene")
    QgsProject.instance().addMapLayer(layer)
    window = dock.window_inside
    page = window.page
    values = {"INPUT": layer, "EXTENT": SMALL, "DATES": [scene], "OUTPUT": str(tmp_path / "fine.tif")}
    page.form.set_values({**values, "DATES": None})
    press(page.run_button)
    page.form.set_values(values)
    compared = []
    page.asked.connect(lambda name, run: compared.append((name, run.output, run.parameters["DATES"])))
    window.lens.clicked.emit(layer, SMALL)
    assert "1 waiting" in page.queue_button.text()
    wait_while_at_work(qtbot, lambda: bool(compared))
    [(name, output, dates)] = compared
    assert name == "compare" and output != str(tmp_path / "fine.tif") and dates is None
    assert interface.canvas.mapTool() is window.comparison.tool
    qtbot.keyClick(interface.canvas, Qt.Key.Key_Escape)


def test_the_demo_is_offered_as_long_as_there_is_no_image(dock, scene):
    window = dock.window_inside
    assert window.offer.isVisible()
    layer = QgsRasterLayer(scene, "scene")
    QgsProject.instance().addMapLayer(layer)
    assert not window.offer.isVisible()
    window.show_layer(layer)
    assert window.page.form.values()["INPUT"] == layer.id()
    QgsProject.instance().clear()
    assert window.offer.isVisible()
