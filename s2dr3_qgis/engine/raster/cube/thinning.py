"""A small sample of a raster: thinned if overviews make that fast, else patches from all over."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from osgeo import gdal

from ..gdal_io import open_raster, read_array
from ..grid import Window

SAMPLE_SIZE = 256
# 8 × 8 patches represent a large raster without overviews.
PATCHES = 8
SMALL_SIDE = 1024
# The side of the patch of adjacent pixels that shows repeated 20 m pixels.
ADJACENT_SIDE = 96


def thinned(window: Window) -> dict[str, int]:
    """The size of the array for a thinned window, as GDAL's arguments."""
    return {"buf_xsize": min(window.width, SAMPLE_SIZE), "buf_ysize": min(window.height, SAMPLE_SIZE)}


def patches(read: Callable[..., np.ndarray], dataset: gdal.Dataset, window: Window) -> np.ndarray:
    """Pixels (bands,h,w), at most 65536, from all over a window, by ``read(window, **size)``."""
    side = SAMPLE_SIZE // PATCHES
    if dataset.GetRasterBand(1).GetOverviewCount() or min(window.width, window.height) <= SMALL_SIDE:
        return read(window, **thinned(window))
    places = [
        [start + (size - side) * i // (PATCHES - 1) for i in range(PATCHES)] for start, size in zip(window, window[2:])
    ]
    return np.concatenate([read(Window(x, y, side, side)) for y in places[1] for x in places[0]], axis=1)


def stored_patches(xml: str, label: str) -> np.ndarray:
    """Stored numbers (bands,h,w) from all over a raster.

    :raises RasterError: they cannot be read.
    """
    dataset = open_raster(xml, label)
    bounds = Window(0, 0, dataset.RasterXSize, dataset.RasterYSize)
    return patches(lambda window, **size: _read(dataset, label, window, **size), dataset, bounds)


def stored_middle(xml: str, label: str) -> np.ndarray:
    """Stored numbers (bands,h,w) of adjacent pixels in the middle of a raster.

    :raises RasterError: they cannot be read.
    """
    dataset = open_raster(xml, label)
    width, height = (min(ADJACENT_SIDE, size) for size in (dataset.RasterXSize, dataset.RasterYSize))
    x, y = (dataset.RasterXSize - width) // 2, (dataset.RasterYSize - height) // 2
    return _read(dataset, label, Window(x, y, width, height))


def _read(dataset: gdal.Dataset, label: str, window: Window, **size) -> np.ndarray:
    where = {"xoff": window.x, "yoff": window.y, "xsize": window.width, "ysize": window.height}
    return read_array(dataset, label, **where, **size)
