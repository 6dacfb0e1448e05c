"""The comparison on a real map canvas: the line is dragged, a key shows the input alone, Escape ends it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from s2dr3_qgis.algorithms.support.styling import picture_renderer
from s2dr3_qgis.gui.compare.comparison import Comparison, layer_of
from tests.scenes import write_stack

LEFT, MIDDLE, RIGHT = QPoint(40, 200), QPoint(200, 200), QPoint(360, 200)
RED, BLUE = "#c80000", "#0000c8"


@pytest.fixture
def layers(qgis_app, tmp_path):
    made = []
    for name, colour in (("red", (200, 0, 0)), ("blue", (0, 0, 200))):
        values = np.broadcast_to(np.array(colour, np.uint8)[:, None, None], (3, 40, 40)).copy()
        layer = QgsRasterLayer(write_stack(tmp_path / f"{name}.tif", values), name)
        layer.setRenderer(picture_renderer(layer.dataProvider()))
        QgsProject.instance().addMapLayer(layer)
        made.append(layer)
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def canvas(layers, qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    canvas.setLayers(layers)
    canvas.setExtent(layers[0].extent())
    canvas.pan = QgsMapToolPan(canvas)
    canvas.setMapTool(canvas.pan)
    canvas.show()
    canvas.refresh()
    canvas.waitWhileRendering()
    return canvas


class Interface:
    def __init__(self, canvas):
        self._canvas = canvas

    def mapCanvas(self):
        return self._canvas


def move(canvas, point):
    """Move the mouse with its left button held, which QTest.mouseMove does not."""
    where, button = QPointF(point), Qt.MouseButton.LeftButton
    everywhere = QPointF(canvas.viewport().mapToGlobal(point))
    kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
    event = QMouseEvent(kind, where, everywhere, none, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas.viewport(), event)


def colour(canvas, point):
    return QColor(canvas.grab().toImage().pixel(point)).name()


def test_the_line_follows_the_mouse_and_f_shows_the_input_alone(canvas, layers, tmp_path, qtbot):
    comparison = Comparison(Interface(canvas))
    assert comparison.start(layers[0].id(), str(tmp_path / "blue.tif"))
    item = comparison.tool.item
    qtbot.waitUntil(lambda: None not in item.images)
    assert (colour(canvas, LEFT), colour(canvas, RIGHT)) == (RED, BLUE)
    shaded = [y for y in range(5, 395) if colour(canvas, QPoint(215, y)) != BLUE]
    assert shaded and min(shaded) > 300  # the title is below, where QGIS shows no messages
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=MIDDLE)
    for x in range(200, 381, 20):
        move(canvas, QPoint(x, 200))
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(380, 200))
    assert item.share == pytest.approx(0.95, abs=0.06)
    assert colour(canvas, RIGHT) == RED
    assert item.share == pytest.approx(0.95, abs=0.06)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 200))
    assert (colour(canvas, LEFT), colour(canvas, MIDDLE)) == (RED, BLUE)
    QTest.keyPress(canvas, Qt.Key.Key_F)
    assert colour(canvas, MIDDLE) == RED
    QTest.keyRelease(canvas, Qt.Key.Key_F)
    assert colour(canvas, MIDDLE) == BLUE
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is canvas.pan and comparison.tool.item is None


def test_it_follows_the_map_and_ends_with_its_layers(canvas, layers, qtbot):
    comparison = Comparison(Interface(canvas))
    assert comparison.start(*layers)
    item = comparison.tool.item
    qtbot.waitUntil(lambda: None not in item.images)
    first = item.images[1]
    canvas.zoomByFactor(3)  # the images do not fill the map any more
    qtbot.waitUntil(lambda: item.images[1] is not first and colour(canvas, QPoint(10, 200)) == "#ffffff")
    QgsProject.instance().removeMapLayer(layers[1].id())
    assert canvas.mapTool() is canvas.pan


def test_a_comparison_of_before_hears_nothing_of_the_layers(canvas, layers):
    def heard():
        return [layer.receivers(layer.willBeDeleted) for layer in layers]

    comparison, before = Comparison(Interface(canvas)), heard()
    for _ in range(2):
        assert comparison.start(*layers)
        assert heard() == [number + 1 for number in before]
        comparison.end()
        assert heard() == before


def test_what_is_not_on_the_map_is_not_compared(canvas, layers):
    comparison = Comparison(Interface(canvas))
    assert not comparison.start(layers[0], "nowhere.tif")
    assert not Comparison(None).start(*layers)
    assert layer_of(None) is None and layer_of("") is None
