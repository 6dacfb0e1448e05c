"""Opening and reading with GDAL so that every failure becomes a RasterError naming file, cause and remedy."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator

import numpy as np
from osgeo import gdal

from ..core.errors import RasterError


@contextmanager
def gdal_errors(action: str, remedy: str) -> Iterator[list[str]]:
    """Collect GDAL's error messages of this thread; a RuntimeError (GDAL's exceptions being on) becomes RasterError.

    Works whether or not somebody switched on ``gdal.UseExceptions``, and leaves that as it is. GDAL's functions tell of
    failure by returning None as well: the body must look, and raise ``failure(action, messages, remedy)``.
    """
    messages: list[str] = []

    def handler(level: int, _number: int, text: str) -> None:
        if level >= gdal.CE_Failure:
            messages.append(text.strip())

    gdal.PushErrorHandler(handler)
    try:
        yield messages
    except RuntimeError as error:
        raise failure(action, messages or [str(error)], remedy) from error
    finally:
        gdal.PopErrorHandler()


@contextmanager
def quiet() -> Iterator[None]:
    """Let GDAL's messages of this thread go unheard, where a failure is an answer and not an error."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def failure(action: str, messages: list[str], remedy: str) -> RasterError:
    """The RasterError for a GDAL call that did not work."""
    cause = messages[0] if messages else "GDAL gives no reason"
    return RasterError(f"{action}: {cause.rstrip('.')}. {remedy}")


def open_raster(path: str, label: str = "") -> gdal.Dataset:
    """Open a raster read-only. ``path`` is anything GDAL opens; ``label`` is what messages call it.

    Raises RasterError where the file is missing, damaged or not a raster.
    """
    action = f"Cannot open {label or path}"
    remedy = "Check that the file exists, is complete and is a raster."
    with gdal_errors(action, remedy) as messages:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    if dataset is None:
        raise failure(action, messages, remedy)
    return dataset


def read_array(part: gdal.Dataset | gdal.Band, label: str, **window) -> np.ndarray:
    """``part.ReadAsArray(**window)`` of a dataset or band, a failed read (a damaged JP2, a vanished disk) raised."""
    action = f"Cannot read {label}"
    remedy = "The file may be damaged or incomplete, or its disk or network gone: copy or download it again."
    with gdal_errors(action, remedy) as messages:
        array = part.ReadAsArray(**window)
    if array is None or messages:
        raise failure(action, messages, remedy)
    return array


# Overviews down to about this many pixels a side.
SMALLEST_OVERVIEW = 256


# GDAL's block cache is 5 % of the memory by default and would fill up with blocks that nobody asks for again.
CACHE_BYTES = 64 * 2**20


def overview_levels(width: int, height: int) -> list[int]:
    """Powers of two down to an overview that fits on a small picture."""
    levels, level = [], 2
    while max(width, height) / level >= SMALLEST_OVERVIEW:
        levels.append(level)
        level *= 2
    return levels


@contextmanager
def limited_cache(size: int) -> Iterator[None]:
    """Hold GDAL's block cache, which the whole process shares, at ``size`` bytes at most for a while."""
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(min(size, before))
    try:
        yield
    finally:
        gdal.SetCacheMax(before)
