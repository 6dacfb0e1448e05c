"""Small super-resolutions for tests: a scene, a run over it by a predictor of `predictors`, what it left."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import numpy as np
from osgeo import gdal
from predictors import Sharpener
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.superresolution import Request, Result
from s2dr3_qgis.engine.superresolution import run as super_resolve

SMALL = {"tile_size": 28, "overlap": 8}


def numbers(height: int = 37, width: int = 53, seed: int = 0) -> np.ndarray:
    """Random stored numbers (10, height, width) that leave no doubt about scale and offset."""
    values = np.random.default_rng(seed).integers(300, 5000, (10, height, width), dtype=np.uint16)
    values[:, 0, 0] = 20  # dark water: no doubt that no offset is left to apply
    return values


def scene(folder: Path, values: np.ndarray | None = None, **options) -> str:
    """Path of ``scene.tif`` with these or random numbers."""
    return write_stack(folder / "scene.tif", numbers() if values is None else values, CUBE_NAMES, nodata=0, **options)


def cube_of(source: str, **options):
    """The cube of a scene."""
    return open_cube(source, input_scale="DN/10000", **options)


def run(source: str, output: Path, predictor=None, progress=None, memory=None, pixel_grid="check", **fields) -> Result:
    """Super-resolve a scene in small tiles, unless ``fields`` of the request say otherwise."""
    request = Request(output, **{**SMALL, **fields})
    cube = cube_of(source, pixel_grid=pixel_grid)
    return super_resolve(request, cube, lambda _begun: nullcontext(predictor or Sharpener()), memory, progress)


def read(path) -> np.ndarray:
    """The stored numbers of a raster."""
    return gdal.Open(str(path)).ReadAsArray()


def left_over(folder: Path) -> list[str]:
    """Names of what lies in a folder beside the scene."""
    return sorted(path.name for path in folder.iterdir() if path.name not in ("scene.tif", "scene.tif.aux.xml"))


class Stop(Silent):
    """Cancels after so many reports of the share done; keeps warnings."""

    def __init__(self, after: int = 10**9):
        self.left = after
        self.warnings: list[str] = []

    def fraction(self, done: float) -> None:
        self.left -= 1

    def warning(self, message: str) -> None:
        self.warnings.append(message)

    def cancelled(self) -> bool:
        return self.left <= 0


class Weighing(Silent):
    """Keeps the most bytes that lay in a folder whenever it was asked or told something."""

    def __init__(self, folder: Path):
        self.folder, self.most = folder, 0

    def cancelled(self) -> bool:
        self.most = max(self.most, sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file()))
        return False

    def fraction(self, done: float) -> None:
        self.cancelled()
