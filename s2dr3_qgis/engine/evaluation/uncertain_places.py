"""The places at which a result is guessed most, as pictures of the input, the result and the spread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..raster.cube.cube import Cube
from ..raster.gdal_io import open_raster, read_array
from ..raster.grid import Window
from .pictures import colours, heat, limits_of
from .samples import RGB
from .scene import locate

PLACES = 5
# Input pixels a side of a place; half of it is the step at which places are looked for.
SIDE = 24
STEP = SIDE // 2
# The spread that is drawn in the strongest colour: what a roof and its shadow differ by, in reflectance.
MOST_SPREAD = 0.04


@dataclass(frozen=True)
class Place:
    """``corners``: its four in the input's CRS; ``spread``: the mean standard deviation over the eight orientations, in
    reflectance; ``input``, ``result`` and ``picture`` (of the spread): 8-bit (3, h, w), all of one size."""

    corners: tuple[tuple[float, float], ...]
    spread: float
    input: np.ndarray
    result: np.ndarray
    picture: np.ndarray


def uncertain_places(coarse: Cube, result: Cube, uncertainty: Path, count: int = PLACES) -> list[Place]:
    """The places of the largest mean spread that do not overlap, the largest first; fewer than ``count`` in a small
    result. Of a large one only averages are read, from its overviews.

    :param uncertainty: the file of the uncertainty that was written beside ``result``.
    :raises RasterError: a file cannot be read, ``result`` does not lie on the input's grid, or the uncertainty is of
        another image.
    """
    placed, scale = locate(coarse.grid, result.grid, result.source)
    dataset = open_raster(str(uncertainty))
    if (dataset.RasterXSize, dataset.RasterYSize) != (result.grid.width, result.grid.height):
        return []
    limits = limits_of(coarse.read_sample(placed))
    places = []
    for window, mean in _windows(dataset, placed, scale, count):
        fine = window.scale(scale)
        inside = Window(window.x + placed.x, window.y + placed.y, window.width, window.height)
        right, bottom = inside.x + inside.width, inside.y + inside.height
        corners = ((inside.x, inside.y), (right, inside.y), (right, bottom), (inside.x, bottom))
        places.append(
            Place(
                tuple(coarse.grid.at(*corner) for corner in corners),
                mean,
                colours(np.kron(coarse.read(inside)[RGB], np.ones((1, scale, scale))), limits),
                colours(result.read(fine)[RGB], limits),
                heat(_spread(dataset, fine, (fine.width, fine.height)), MOST_SPREAD),
            )
        )
    return places


def _windows(dataset: gdal.Dataset, placed: Window, scale: int, count: int) -> list[tuple[Window, float]]:
    """Windows in input pixels, counted from the result's corner, and their mean spread."""
    width, height = min(SIDE, placed.width), min(SIDE, placed.height)
    across, down = (max(1, size // STEP) for size in (placed.width, placed.height))
    whole = Window(0, 0, min(across * STEP, placed.width), min(down * STEP, placed.height)).scale(scale)
    cells = _spread(dataset, whole, (across, down))
    size = 2 if min(across, down) >= 2 else 1
    parts = [cells[y : down - size + 1 + y, x : across - size + 1 + x] for y in range(size) for x in range(size)]
    means = np.mean(parts, axis=0)  # NaN beside nodata
    windows: list[tuple[Window, float]] = []
    while len(windows) < count and np.isfinite(means).any():
        row, column = np.unravel_index(np.nanargmax(means), means.shape)
        window = Window(int(column) * STEP, int(row) * STEP, width, height).clip(
            Window(0, 0, placed.width, placed.height)
        )
        windows.append((window, float(means[row, column])))
        means[max(0, row - size + 1) : row + size, max(0, column - size + 1) : column + size] = np.nan
    return windows


def _spread(dataset: gdal.Dataset, window: Window, size: tuple[int, int]) -> np.ndarray:
    """Band 1 (h, w) in reflectance, averaged to ``size`` (width, height); NaN without data."""
    band = dataset.GetRasterBand(1)
    where = {"xoff": window.x, "yoff": window.y, "win_xsize": window.width, "win_ysize": window.height}
    target = {"buf_xsize": size[0], "buf_ysize": size[1], "resample_alg": gdal.GRIORA_Average}
    numbers = read_array(band, dataset.GetDescription(), **where, **target).astype(np.float32)
    nodata = band.GetNoDataValue()
    empty = ~np.isfinite(numbers) if nodata is None else ~np.isfinite(numbers) | (numbers == nodata)
    values = numbers * (band.GetScale() or 1.0) + (band.GetOffset() or 0.0)
    return np.where(empty, np.float32(np.nan), values)
