"""How far a network looks beyond a tile, measured: the overlap of a run whose user leaves it open.

No tile can see all that could in theory matter (349 pixels for the full decoder); what does matter depends on the
trained weights. So a piece of the scene is super-resolved with ever more surroundings until more change nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..core.progress import Progress, stop_if_cancelled
from ..core.sensor import Phase
from ..raster.cube.cube import Cube
from ..raster.cube.pairing import tile_phase
from ..raster.encoding import SCALE
from ..raster.gaps import fill_nearest
from ..raster.grid import Window
from ..raster.mosaic.tile_plan import FADE_SHARE
from .predictor import Predictor

# Pixels a side of the piece that is compared, and what it may be surrounded by.
PIECE = 16
HALOS = (2, 4, 6, 8, 12, 16, 24, 32)
# Half of what tiled and whole results may differ by: a piece shows less than a scene.
TOLERANCE = 5e-4
# Places along each axis that are looked at for the one with most contrast.
PLACES = 3


def measured_overlap(
    cube: Cube, window: Window, predictor: Predictor, steps: int, phase: Phase, progress: Progress
) -> int | None:
    """The overlap in input pixels with which a tile differs by less than TOLERANCE of reflectance from a larger one.

    Measured in the place of most contrast out of nine in ``window`` (of ``cube``'s grid), whose duplicates have
    ``phase``. None where the raster or its valid part is too small to tell. Where even the largest surroundings but
    one differ from the largest, the overlap is for those. Raises Cancelled and RasterError.
    """
    seen = _telling(cube, window)
    if seen is None:
        return None
    place, image = seen
    largest = HALOS[-1]
    whole = _core(_predict(predictor, place, image, steps, phase), largest)
    for halo in HALOS[:-1]:
        stop_if_cancelled(progress)
        off = largest - halo
        part = Window(place.x + off, place.y + off, PIECE + 2 * halo, PIECE + 2 * halo)
        inner = np.ascontiguousarray(image[:, off : off + part.height, off : off + part.width])
        result = _core(_predict(predictor, part, inner, steps, phase), halo)
        if np.abs(result - whole).max() <= TOLERANCE:
            return overlap_for(halo)
    return overlap_for(largest)


def overlap_for(halo: int) -> int:
    """The overlap of tiles whose results, which count beyond their edge as far as they cross-fade, all see ``halo``."""
    overlap = halo
    while overlap - overlap // FADE_SHARE < halo:
        overlap += 1
    return overlap


def _predict(predictor: Predictor, place: Window, image: np.ndarray, steps: int, phase: Phase) -> np.ndarray:
    return predictor.super_resolve(image[None], steps, tile_phase(phase, place))[0]


def _core(fine: np.ndarray, halo: int) -> np.ndarray:
    inside = slice(halo * SCALE, (halo + PIECE) * SCALE)
    return fine[:, inside, inside]


def _telling(cube: Cube, window: Window) -> tuple[Window, np.ndarray] | None:
    """Where the valid pixels have most contrast, and what is read there, gaps filled; None where nothing is whole."""
    best, found = 0.0, None
    for place in _places(cube, window):
        image = cube.read(place)
        valid = np.isfinite(image)
        contrast = float(np.nanstd(image)) if valid.mean() > 0.5 else 0.0
        if contrast > best:
            best, found = contrast, (place, fill_nearest(image))
    return found


def _places(cube: Cube, window: Window) -> Iterator[Window]:
    """Windows with room for all surroundings, inside the raster, spread over ``window``."""
    side, bounds = PIECE + 2 * HALOS[-1], cube.grid.bounds
    if min(bounds.width, bounds.height) < side:
        return
    for row in range(1, PLACES + 1):
        for column in range(1, PLACES + 1):
            x = window.x + window.width * column // (PLACES + 1) - side // 2
            y = window.y + window.height * row // (PLACES + 1) - side // 2
            yield Window(min(max(x, 0), bounds.width - side), min(max(y, 0), bounds.height - side), side, side)
