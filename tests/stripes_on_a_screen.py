"""A script: shows stripes of one pixel of the screen wherever the plugin shows images, and prints how sharp they are.

    QT_SCALE_FACTOR=2 stripes_on_a_screen.py FOLDER

It prints a JSON object: by place, the share of pixels that differ from their neighbour as black from white (1: all
stripes are there, 0: a grey mixture), and "ratio", of pixels of the screen to those that widgets count in.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import numpy as np
import qgis_window as window
from osgeo import gdal
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QImage

from s2dr3_qgis.engine.catalogue.candidates import Candidate, write_candidates
from s2dr3_qgis.engine.catalogue.looking import Look
from s2dr3_qgis.engine.catalogue.picture import Picture
from s2dr3_qgis.engine.evaluation.uncertain_places import Place
from s2dr3_qgis.gui.compare.swipe import SwipeTool
from s2dr3_qgis.gui.lens.tool import LensItem
from s2dr3_qgis.gui.pages.candidate_table import PICTURE_SIDE, CandidateTable
from s2dr3_qgis.gui.runs import history, recent_runs
from s2dr3_qgis.gui.runs.finished_run import FinishedRun
from s2dr3_qgis.gui.runs.uncertain_places import PICTURE, UncertainPlaces
from s2dr3_qgis.provider import S2DR3Provider

SIDE = 400  # of the map
CONTRAST = 128


def stripes(side: int) -> np.ndarray:
    """(side, side) uint8: columns of 0 and 255 in turn."""
    return np.broadcast_to(np.arange(side, dtype=np.uint8) % 2 * 255, (side, side)).copy()


def layer_of_stripes(path: Path, side: int) -> QgsRasterLayer:
    """A layer of the project with pixels of 1 m, the upper left one at (0, side)."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 1)
    dataset.SetGeoTransform((0, 1, 0, side, 0, -1))
    crs = QgsCoordinateReferenceSystem("EPSG:32648")
    dataset.SetProjection(crs.toWkt())
    dataset.GetRasterBand(1).WriteArray(stripes(side))
    dataset = None
    layer = QgsRasterLayer(str(path), path.stem)
    QgsProject.instance().addMapLayer(layer)
    return layer


def sharpness(widget, place: QRectF) -> float:
    """The share of neighbours that differ in the middle row of a part of a widget."""
    image = widget.grab().toImage()
    ratio = image.devicePixelRatio()
    row = round(place.center().y() * ratio)
    left, right = (round(edge * ratio) for edge in (place.left() + 2, place.right() - 2))
    values = [image.pixelColor(column, row).lightness() for column in range(left, right)]
    steps = [abs(one - other) > CONTRAST for one, other in zip(values, values[1:])]
    return sum(steps) / len(steps)


def settled(widget) -> None:
    """Let a widget be laid out and drawn."""
    window.spin(0.2)


def places(ratio: int, folder: Path) -> float:
    page = UncertainPlaces()
    pixels = np.stack([stripes(PICTURE * ratio)] * 3)
    page._show(("", [Place((), 0.1, pixels, pixels, pixels)]))
    page.resize(600, 400)
    page.show()
    settled(page)
    place = page.list.visualItemRect(page.list.item(0))
    return sharpness(page.list.viewport(), QRectF(place.left() + 6, place.top(), PICTURE - 12, place.height()))


def recent(ratio: int, folder: Path) -> float:
    side = recent_runs.PICTURE.width() * ratio
    layer = layer_of_stripes(folder / "run.tif", side)
    history.remember(FinishedRun("s2dr3:superresolve", "", 1.0, "2026-01-01T00:00:00", {}, {"OUTPUT": layer.source()}))
    page = recent_runs.RecentRuns()
    page.refresh()
    page.resize(600, 400)
    page.show()
    settled(page)
    place = page.list.visualItemRect(page.list.item(0))
    return sharpness(page.list.viewport(), QRectF(place.left() + 6, place.top(), side / ratio - 12, place.height()))


def candidates(ratio: int, folder: Path) -> float:
    taken = Candidate("a", "2020-02-11", look=Look(1.0, 0.0, 0.0, 0.0), taken=True, reason="taken")
    write_candidates([taken], folder / "candidates.gpkg")
    table = CandidateTable()
    table.show_layer(str(folder / "candidates.gpkg"))
    table.table.setRowHeight(0, PICTURE_SIDE)
    table._show_picture(0, Picture(np.dstack([stripes(PICTURE_SIDE * ratio)] * 3), is_of_area=True))
    table.table.clearSelection()
    table.resize(700, 300)
    table.show()
    settled(table)
    cell = table.table.visualItemRect(table.table.item(0, 0))
    return sharpness(table.table.viewport(), QRectF(cell.left() + 6, cell.top(), PICTURE_SIDE - 12, cell.height()))


def canvas_of(layer: QgsRasterLayer, ratio: int) -> QgsMapCanvas:
    """A map on which a pixel of the layer is one of the screen."""
    canvas = QgsMapCanvas()
    canvas.resize(SIDE, SIDE)
    canvas.setDestinationCrs(layer.crs())
    canvas.show()
    settled(canvas)
    room = canvas.viewport()
    side = SIDE * ratio
    canvas.setExtent(QgsRectangle(0, side - room.height() * ratio, room.width() * ratio, side))
    return canvas


def comparison(ratio: int, folder: Path) -> float:
    layer = layer_of_stripes(folder / "compared.tif", SIDE * ratio)
    canvas = canvas_of(layer, ratio)
    tool = SwipeTool(canvas, layer, layer)
    canvas.setMapTool(tool)
    window.spin_until(lambda: None not in tool.item.images)
    sharp = sharpness(canvas.viewport(), QRectF(0, 100, SIDE * 0.4, 200))
    tool.end()
    return sharp


def lens(ratio: int, folder: Path) -> float:
    layer = layer_of_stripes(folder / "lens.tif", SIDE * ratio)
    canvas = canvas_of(layer, ratio)
    item = LensItem(canvas)
    side, top = 100, SIDE * ratio
    pixels = np.dstack([stripes(side * ratio)] * 4).tobytes()
    item.image = QImage(pixels, side * ratio, side * ratio, QImage.Format.Format_RGB32).copy()
    corners = ((100, 100), (200, 100), (200, 200), (100, 200))
    item.corners = [QgsPointXY(x * ratio, top - y * ratio) for x, y in corners]
    item.update()
    settled(canvas)
    sharp = sharpness(canvas.viewport(), QRectF(100, 100, side, side))
    canvas.scene().removeItem(item)
    return sharp


def main(folder: Path) -> None:
    application = window.open_qgis()
    provider = S2DR3Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    ratio = round(application.devicePixelRatio())
    answers = {place.__name__: place(ratio, folder) for place in (places, recent, candidates, comparison, lens)}
    print(json.dumps({**answers, "ratio": application.devicePixelRatio()}))
    QgsProject.instance().clear()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
