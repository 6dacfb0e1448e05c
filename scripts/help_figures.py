"""Draws the pictures in the algorithms' help from the bundled scene; sketches (.svg) beside them are drawn by hand."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QColor, QImage, QPainter

TOP = Path(__file__).resolve().parent.parent
FOLDER = TOP / "resources" / "help"
SCENE = str(TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif")
TOWN = "369500,370300,1984720,1985520 [EPSG:32648]"
WIDTH = 600  # pixels; the help shows half of them, and all on a dense screen
GAP = 6
BRIGHTEST = 0.25
QUALITY = 85


def true_colour(path: str, size: int, window: tuple[int, int, int, int] | None = None) -> np.ndarray:
    """B04, B03, B02 of a ten-band file as 8-bit RGB (size, size, 3), enlarged by nearest neighbour."""
    way = gdal.GRIORA_NearestNeighbour
    dataset = gdal.Open(path)
    place = window or (0, 0, dataset.RasterXSize, dataset.RasterYSize)
    bands = [dataset.GetRasterBand(band).ReadAsArray(*place, size, size, resample_alg=way) for band in (3, 2, 1)]
    bright = np.clip(np.stack(bands, -1) / 10000.0 / BRIGHTEST, 0, 1) ** 0.7
    return (255 * bright).round().astype(np.uint8)


def picture(path: str, size: int) -> np.ndarray:
    """An 8-bit RGB file as it stands, (size, size, 3)."""
    dataset = gdal.Open(path)
    way = gdal.GRIORA_NearestNeighbour
    return np.stack(
        [dataset.GetRasterBand(k).ReadAsArray(0, 0, None, None, size, size, resample_alg=way) for k in (1, 2, 3)], -1
    )


def classes(path: str, size: int) -> np.ndarray:
    """A class map in QGIS's colours, (size, size, 3)."""
    from s2dr3_qgis.algorithms.support.class_style import class_colour

    dataset = gdal.Open(path)
    codes = dataset.GetRasterBand(1).ReadAsArray(0, 0, None, None, size, size)
    colours = np.array([(0, 0, 0), *(class_colour(index).getRgb()[:3] for index in range(int(codes.max())))], np.uint8)
    return colours[codes]


def draw(name: str, panels: Iterable[np.ndarray]) -> None:
    """Panels side by side as resources/help/NAME.jpg."""
    panels = list(panels)
    side = panels[0].shape[0]
    canvas = QImage(len(panels) * (side + GAP) - GAP, side, QImage.Format.Format_RGB888)
    canvas.fill(QColor("white"))
    painter = QPainter(canvas)
    for index, panel in enumerate(panels):
        data = np.ascontiguousarray(panel)
        painter.drawImage(
            index * (side + GAP), 0, QImage(data.tobytes(), side, side, 3 * side, QImage.Format.Format_RGB888)
        )
    painter.end()
    file = FOLDER / f"{name}.jpg"
    if not canvas.save(str(file), quality=QUALITY):
        raise SystemExit(f"Could not write {file}.")
    print(f"{file.relative_to(TOP)}: {file.stat().st_size / 1000:.0f} kB")


def main() -> None:
    """Run the algorithms on the scene and draw their results."""
    application = QgsApplication([], True)
    application.initQgis()
    import processing
    from processing.core.Processing import Processing

    from s2dr3_qgis.provider import S2DR3Provider

    Processing.initialize()
    provider = S2DR3Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    half, third = (WIDTH - GAP) // 2, (WIDTH - 2 * GAP) // 3
    with tempfile.TemporaryDirectory() as folder:
        fine, clusters, tokens, shown = (f"{folder}/{name}.tif" for name in ("fine", "clusters", "tokens", "shown"))
        processing.run("s2dr3:superresolve", {"INPUT": SCENE, "EXTENT": TOWN, "OUTPUT": fine})
        draw("superresolve", (true_colour(SCENE, half, (150, 60, 80, 80)), true_colour(fine, half)))
        processing.run("s2dr3:extracttokens", {"INPUT": fine, "OUTPUT": tokens, "PICTURE": shown})
        draw("extracttokens", (true_colour(fine, half), picture(shown, half)))
        processing.run("s2dr3:segment", {"METHOD": "clusters", "INPUT": SCENE, "CLUSTERS": 6, "OUTPUT": clusters})
        draw("segment", (true_colour(SCENE, half), classes(clusters, half)))
        made = processing.run("s2dr3:spectralproducts", {"INPUT": SCENE, "FORM": "pictures", "OUTPUT": folder})[
            "LAYERS"
        ]
        draw("spectralproducts", (picture(path, third) for path in made))
    application.exitQgis()


if __name__ == "__main__":
    main()
