"""Measuring the overlap that a network needs, for runs whose user does not choose one.

The receptive field (349 pixels for the full decoder) is larger than any possible overlap, and the part that matters
depends on the trained weights. So a patch of the scene is super-resolved with growing halos until a larger halo changes
nothing.
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

# Pixels a side of the compared patch, and the halos around it.
SIDE = 16
HALOS = (2, 4, 6, 8, 12, 16, 24, 32)
# Half of the allowed difference between tiled and whole results: a patch shows less than a scene.
TOLERANCE = 5e-4
# The number of patches along each axis among which the one with most contrast is chosen.
PLACES = 3


def measured_overlap(
    cube: Cube, window: Window, predictor: Predictor, steps: int, phase: Phase, progress: Progress
) -> int | None:
    """The overlap in input pixels with which a tile differs by at most TOLERANCE of reflectance from a larger one.

    It is measured on the patch with the most contrast out of nine in ``window`` (of ``cube``'s grid). None if the
    raster or its valid part is too small. If even the second-largest halo still changes the result, the largest halo
    is used.

    :param phase: the phase of the cube's 2×2 duplicates.
    :raises Cancelled: the user stopped it.
    :raises RasterError: the cube cannot be read.
    """
    best = _best_patch(cube, window)
    if best is None:
        return None
    patch, image = best
    largest = HALOS[-1]
    whole = _core(_predict(predictor, patch, image, steps, phase), largest)
    for halo in HALOS[:-1]:
        stop_if_cancelled(progress)
        off = largest - halo
        part = Window(patch.x + off, patch.y + off, SIDE + 2 * halo, SIDE + 2 * halo)
        inner = np.ascontiguousarray(image[:, off : off + part.height, off : off + part.width])
        result = _core(_predict(predictor, part, inner, steps, phase), halo)
        if np.abs(result - whole).max() <= TOLERANCE:
            return overlap_for(halo)
    return overlap_for(largest)


def overlap_for(halo: int) -> int:
    """The overlap with which each used pixel of a tile, the cross-faded ones included, has a halo of ``halo``."""
    overlap = halo
    while overlap - overlap // FADE_SHARE < halo:
        overlap += 1
    return overlap


def _predict(predictor: Predictor, patch: Window, image: np.ndarray, steps: int, phase: Phase) -> np.ndarray:
    return predictor.super_resolve(image[None], steps, tile_phase(phase, patch))[0]


def _core(fine: np.ndarray, halo: int) -> np.ndarray:
    inside = slice(halo * SCALE, (halo + SIDE) * SCALE)
    return fine[:, inside, inside]


def _best_patch(cube: Cube, window: Window) -> tuple[Window, np.ndarray] | None:
    """The patch with the most contrast, and its reflectance with gaps filled; None if none is mostly valid."""
    highest, best = 0.0, None
    for patch in _patches(cube, window):
        image = cube.read(patch)
        valid = np.isfinite(image)
        contrast = float(np.nanstd(image)) if valid.mean() > 0.5 else 0.0
        if contrast > highest:
            highest, best = contrast, (patch, fill_nearest(image))
    return best


def _patches(cube: Cube, window: Window) -> Iterator[Window]:
    """Windows with the largest halo, inside the raster, spread over ``window``."""
    side, bounds = SIDE + 2 * HALOS[-1], cube.grid.bounds
    if min(bounds.width, bounds.height) < side:
        return
    for row in range(1, PLACES + 1):
        for column in range(1, PLACES + 1):
            x = window.x + window.width * column // (PLACES + 1) - side // 2
            y = window.y + window.height * row // (PLACES + 1) - side // 2
            yield Window(min(max(x, 0), bounds.width - side), min(max(y, 0), bounds.height - side), side, side)
