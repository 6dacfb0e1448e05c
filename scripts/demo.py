"""Super-resolves the bundled scene through the real qgis_process and draws input and output side by side."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.PyQt.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

TOP = Path(__file__).resolve().parent.parent
SCENE = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
TRUE_COLOUR = (3, 2, 1)  # bands B04, B03, B02 of the ten
SCALE = 10
PANEL = 800  # pixels of the picture, per panel side
ZOOM = (150, 60, 80, 80)  # column, row, width, height in input pixels: the town
CAPTION_HEIGHT = 36


def super_resolve(output: Path) -> None:
    """Run s2dr3:superresolve with qgis_process."""
    command = [os.environ.get("QGIS_PROCESS", "qgis_process"), "run", "s2dr3:superresolve", "--"]
    command += [f"INPUT={SCENE}", f"OUTPUT={output}"]
    print("$", " ".join(command), flush=True)
    subprocess.run(command, check=True)


def read_rgb(path: Path, window: tuple[int, int, int, int], size: int, resampling: int) -> np.ndarray:
    """True colour of a pixel window as reflectance, float32 (size, size, 3)."""
    dataset = gdal.Open(str(path))
    bands = [
        dataset.GetRasterBand(band).ReadAsArray(*window, buf_xsize=size, buf_ysize=size, resample_alg=resampling)
        for band in TRUE_COLOUR
    ]
    return np.stack(bands, -1).astype(np.float32) / 10000.0


def panels(output: Path) -> list[tuple[str, np.ndarray]]:
    """Captions and reflectance of the four panels: the scene and the zoom, input left and output right."""
    whole = (0, 0, 400, 400)
    fine = [tuple(SCALE * value for value in window) for window in (whole, ZOOM)]
    return [
        ("Sentinel-2 input, 10 m grid (4 × 4 km)", read_rgb(SCENE, whole, PANEL, gdal.GRIORA_NearestNeighbour)),
        ("Super-resolved, 1 m grid", read_rgb(output, fine[0], PANEL, gdal.GRIORA_Average)),
        ("Input, 800 × 800 m", read_rgb(SCENE, ZOOM, PANEL, gdal.GRIORA_NearestNeighbour)),
        ("Super-resolved: detail is inferred, not measured", read_rgb(output, fine[1], PANEL, gdal.GRIORA_Average)),
    ]


def draw(output: Path, picture: Path) -> None:
    """Write the picture; all panels share one contrast stretch, that of the input."""
    application = QGuiApplication.instance() or QGuiApplication([])
    drawn = panels(output)
    low, high = (np.percentile(drawn[0][1], share, axis=(0, 1)) for share in (1, 99))
    canvas = QImage(2 * PANEL + 8, 2 * (PANEL + CAPTION_HEIGHT), QImage.Format.Format_RGB888)
    canvas.fill(QColor("white"))
    painter = QPainter(canvas)
    painter.setFont(QFont("DejaVu Sans", 13))
    for index, (caption, reflectance) in enumerate(drawn):
        x, y = index % 2 * (PANEL + 8), index // 2 * (PANEL + CAPTION_HEIGHT)
        stretched = np.clip((reflectance - low) / (high - low), 0, 1) ** 0.8
        pixels = np.ascontiguousarray((stretched * 255).round().astype(np.uint8))
        painter.drawText(x + 8, y + CAPTION_HEIGHT - 11, caption)
        image = QImage(pixels.tobytes(), PANEL, PANEL, 3 * PANEL, QImage.Format.Format_RGB888)
        painter.drawImage(x, y + CAPTION_HEIGHT, image)
    painter.end()
    if not canvas.save(str(picture)):
        raise SystemExit(f"Could not write {picture}.")
    application.quit()


def main(folder: Path) -> None:
    """Run, draw, and print the paths of the results."""
    folder.mkdir(parents=True, exist_ok=True)
    output, picture = folder / "demo_1m.tif", folder / "demo.png"
    started = time.monotonic()
    super_resolve(output)
    seconds = time.monotonic() - started
    draw(output, picture)
    info = gdal.Info(str(output), format="json")
    print(f"\nSuper-resolved {SCENE.name}: 400 × 400 pixels of 10 m -> {info['size'][0]} × {info['size'][1]} of 1 m")
    print(f"with the bundled open checkpoint in {seconds:.0f} s, QGIS start included.")
    print(f"  10-band GeoTIFF: {output} ({output.stat().st_size / 1e6:.0f} MB)")
    print(f"  picture:         {picture}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / "demo_output")
