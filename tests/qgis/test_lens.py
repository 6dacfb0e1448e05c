"""The lens on a real map canvas: it follows the mouse, the wheel sizes it, a click runs, other layers are refused."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsMessageBar
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from s2dr3_qgis.algorithms.support.result_style import TRUE_COLOUR, View
from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.gui.lens.lens import Lens, source_of
from s2dr3_qgis.gui.lens.tool import SIZES
from s2dr3_qgis.gui.lens.worker import Optics, Question, picture, window_around
from s2dr3_qgis.gui.plain_text import PlainLabel
from tests.scenes import CUBE_NAMES, write_stack

MIDDLE = QPoint(200, 200)
PATIENCE_MS = 120_000


class Interface:
    def __init__(self, canvas):
        self.canvas, self.bar = canvas, QgsMessageBar()

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar


@pytest.fixture
def scene(s2dr3_provider, tmp_path):
    values = np.full((10, 64, 64), 500, np.uint16)
    values[:, :, 32:] = 1500
    path = write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, metadata={"BOA_ADD_OFFSET": "0"})
    layer = QgsRasterLayer(path, "scene")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


@pytest.fixture
def canvas(scene, qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))  # another than the layer's
    canvas.setLayers([scene])
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(scene, scene.extent()))
    canvas.pan = QgsMapToolPan(canvas)
    canvas.setMapTool(canvas.pan)
    canvas.show()
    return canvas


@pytest.fixture
def lens(canvas):
    values = {}
    lens = Lens(Interface(canvas), lambda: values)
    lens.values = values
    yield lens
    tool = lens.tool
    lens.end()
    if tool is not None:
        tool.worker.wait(30)


def move(canvas, point):
    where = QPointF(point)
    none = Qt.MouseButton.NoButton
    everywhere = QPointF(canvas.viewport().mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, where, everywhere, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas.viewport(), event)


def turn_wheel(canvas, point, steps, modifiers=Qt.KeyboardModifier.NoModifier):
    everywhere = QPointF(canvas.viewport().mapToGlobal(point))
    event = QWheelEvent(
        QPointF(point), everywhere, QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def colour(canvas, point):
    return QColor(canvas.grab().toImage().pixel(point)).lightness()


def test_it_shows_what_is_under_the_mouse_in_place_and_goes_with_escape(canvas, scene, lens, qtbot):
    assert lens.start(scene)
    tool = lens.tool
    move(canvas, MIDDLE)
    assert "Loading" in tool.item.text
    qtbot.waitUntil(lambda: tool.item.image is not None, timeout=PATIENCE_MS)
    assert "inferred" in tool.item.text and tool.item.image.width() == 640
    assert colour(canvas, QPoint(150, 150)) < colour(canvas, QPoint(250, 150))
    turn_wheel(canvas, MIDDLE, -1)
    qtbot.waitUntil(lambda: tool.item.image.width() == 480, timeout=PATIENCE_MS)
    assert tool.size == SIZES[SIZES.index(64) - 1]
    scale = canvas.scale()
    turn_wheel(canvas, MIDDLE, 1, Qt.KeyboardModifier.ControlModifier)
    assert tool.size == 48 and canvas.scale() != scale
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is canvas.pan and tool.item is None


def test_only_the_newest_place_is_answered_and_new_parameters_are_taken(canvas, scene, lens, qtbot, monkeypatch):
    lens.start(scene)
    tool = lens.tool
    answers, asked, looked = [], [], []
    tool.worker.answered.connect(answers.append)
    ask, look = tool.worker.ask, Optics.look
    monkeypatch.setattr(tool.worker, "ask", lambda question: (asked.append(question), ask(question)))
    monkeypatch.setattr(Optics, "look", lambda self, question: (looked.append(question), look(self, question))[1])
    for x in range(20, 380, 4):
        move(canvas, QPoint(x, 200))
    qtbot.waitUntil(lambda: tool.item.image is not None, timeout=PATIENCE_MS)
    # Until the last question is answered, however long one takes.
    qtbot.waitUntil(lambda: looked[-1] is asked[-1] and len(answers) == len(looked), timeout=PATIENCE_MS)
    assert 1 <= len(answers) <= 4  # of 90 places
    number = len(answers)
    lens.look_again()
    qtbot.wait(200)
    assert len(answers) == number  # nothing has changed
    lens.values["CONSISTENCY"] = 0
    lens.look_again()
    qtbot.waitUntil(lambda: len(answers) > number, timeout=PATIENCE_MS)


def test_the_lens_of_before_hears_nothing_of_the_layer(canvas, scene, lens):
    def heard():
        return [scene.receivers(signal) for signal in (scene.willBeDeleted, scene.rendererChanged)]

    before = heard()
    for end in (lens.end, lambda: QTest.keyClick(canvas, Qt.Key.Key_Escape), lambda: canvas.setMapTool(canvas.pan)):
        assert lens.start(scene)
        assert heard() == [number + 1 for number in before]
        end()
        assert heard() == before


def test_a_click_asks_for_a_run_there(canvas, scene, lens, qtbot):
    lens.start(scene)
    wanted = []
    lens.clicked.connect(lambda layer, extent: wanted.append((layer, extent)))
    turn_wheel(canvas, MIDDLE, -4)
    move(canvas, MIDDLE)
    tool = lens.tool
    qtbot.waitUntil(lambda: tool.item.image is not None, timeout=PATIENCE_MS)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=MIDDLE)
    [(layer, extent)] = wanted
    west, east, south, north = map(float, extent.partition(" ")[0].split(","))
    assert layer is scene and extent.endswith("[EPSG:32632]")
    assert (east - west, north - south) == (tool.size * 10, tool.size * 10)
    assert canvas.mapTool() is canvas.pan


def test_why_a_layer_cannot_be_looked_at_is_said_in_place(canvas, lens, tmp_path, qtbot):
    assert not lens.start(QgsVectorLayer("Point", "points", "memory"))
    assert "ten bands" in lens._iface.bar.currentItem().findChild(PlainLabel).text()
    picture_of_three = write_stack(tmp_path / "three.tif", np.full((3, 40, 40), 9, np.uint8))
    layer = QgsRasterLayer(picture_of_three, "three")
    QgsProject.instance().addMapLayer(layer)
    assert lens.start(layer)
    move(canvas, MIDDLE)
    tool = lens.tool
    qtbot.waitUntil(lambda: "Sentinel-2" in tool.item.text, timeout=PATIENCE_MS)
    assert tool.item.image is None


def test_the_thread_ends_with_the_lens(canvas, scene, lens, qtbot):
    lens.start(scene)
    move(canvas, MIDDLE)
    worker = lens.tool.worker
    qtbot.waitUntil(lambda: worker._thread is not None and worker._thread.is_alive())
    QgsProject.instance().removeMapLayer(scene.id())
    worker.wait(60)
    assert not worker._thread.is_alive()
    assert QgsApplication.taskManager().countActiveTasks() == 0


def test_places_become_windows_inside_the_image():
    from types import SimpleNamespace

    from s2dr3_qgis.engine.core.errors import RasterError
    from s2dr3_qgis.engine.raster.grid import Grid, Window

    cube = SimpleNamespace(grid=Grid("", (100.0, 10.0, 0.0, 500.0, 0.0, -10.0), 40, 20))
    assert window_around(cube, (105, 495), 16) == Window(0, 0, 16, 16)
    assert window_around(cube, (495, 305), 64) == Window(0, 0, 40, 20)
    assert window_around(cube, (300, 400), 8) == Window(16, 6, 8, 8)
    with pytest.raises(RasterError):
        window_around(cube, (90, 495), 16)


def test_the_same_pixels_are_computed_once_and_agree_with_a_run(scene):
    source = source_of(scene, {"CONSISTENCY": 1})
    corner = scene.extent().xMinimum(), scene.extent().yMaximum()
    optics = Optics(lambda: False)

    def at(pixels):
        return optics.look(Question(source, (corner[0] + 10 * pixels, corner[1] - 10 * pixels), 16))

    first = at(32.1)
    assert at(32.9) is first and at(33.1) is not first
    run = optics._pipeline.super_resolve(optics._cube.read(Window(24, 24, 16, 16).grow(20))[None], 1, None)[0]
    bands = [BAND_NAMES.index(name) for name in first.view.stretch.bands]
    expected = picture(run[bands, 200:-200, 200:-200], np.ones((16, 16), bool), first.view)
    difference = np.abs(first.image.astype(int) - expected)
    assert difference[20:-20, 20:-20].max() <= 1 and difference.max() <= 8
    optics.close()


def test_moving_computes_only_what_is_new_without_a_visible_seam(scene):
    source = source_of(scene, {})
    corner = scene.extent().xMinimum(), scene.extent().yMaximum()

    def look(optics, column, row):
        return optics.look(Question(source, (corner[0] + 10 * column, corner[1] - 10 * row), 24)).image.astype(int)

    moving, fresh = Optics(lambda: False), Optics(lambda: False)
    look(moving, 30.5, 30.5)
    look_at, shapes = moving._pipeline.look, []
    moving._pipeline.look = lambda image, *rest: (shapes.append(image.shape[1:]), look_at(image, *rest))[1]
    moved = look(moving, 33.5, 31.5)
    assert sorted(shapes) == [(9, 32), (31, 11)]  # one row and three columns, with four pixels around
    assert np.abs(moved - look(fresh, 33.5, 31.5)).max() <= 8
    moving.close()
    fresh.close()


def test_nodata_is_transparent_and_the_stretch_is_the_views():
    fine = np.zeros((3, 20, 20), np.float32)
    fine[0] = 0.1  # red
    valid = np.array([[True, False], [True, True]])
    image = picture(fine, valid, View(TRUE_COLOUR))
    assert image.shape == (20, 20, 4)
    assert image[0, 0].tolist() == [128, 0, 0, 255] and image[0, 15, 3] == 0
