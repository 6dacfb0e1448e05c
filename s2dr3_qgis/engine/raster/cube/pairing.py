"""How the 20 m bands of a cube came to its 10 m grid, decided once for a whole run.

Decided for each tile alone, a tile that happens to be flat would be taken for duplicated between neighbours that are
not, and the consistency step would treat it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...core.sensor import COARSE, Phase, duplicated_phase
from ..grid import Window
from .cube import Cube

SIDE = 64
# Patches along each axis to look through, and how many of them must show something.
PLACES = 4
ENOUGH = 4
# The share of a patch that must be valid.
ENOUGH_VALID = 0.5


def cube_phase(cube: Cube, window: Window) -> Phase:
    """The phase, counted from the raster's corner, at which the 20 m bands in ``window`` are 2×2 duplicates, or None.

    A few patches in full resolution decide; those half without data, or of one value, say nothing. Where none says
    anything the bands count as interpolated. Raises RasterError where the file cannot be read.
    """
    telling = []
    for patch in _patches(window):
        coarse = cube.read(patch)[COARSE]
        valid = np.isfinite(coarse)
        lowest, highest = (np.where(valid, coarse, sign * np.inf) for sign in (1, -1))
        if valid.mean() > ENOUGH_VALID and (highest.max((1, 2)) > lowest.min((1, 2))).any():
            telling.append(coarse)
        if len(telling) == ENOUGH:
            break
    return duplicated_phase(np.concatenate(telling)) if telling else None


def tile_phase(phase: Phase, window: Window) -> Phase:
    """The same phase counted from the corner of ``window``."""
    return None if phase is None else ((phase[0] - window.y) % 2, (phase[1] - window.x) % 2)


def _patches(window: Window) -> Iterator[Window]:
    """Windows of one size that begin at even rows and columns of the raster, from the middle outwards."""
    width, height = min(SIDE, window.width), min(SIDE, window.height)
    places = [
        (abs(2 * row - PLACES) + abs(2 * column - PLACES), row, column)
        for row in range(PLACES + 1)
        for column in range(PLACES + 1)
    ]
    for _, row, column in sorted(places):
        x, y = window.x + (window.width - width) * column // PLACES, window.y + (window.height - height) * row // PLACES
        yield Window(x - x % 2, y - y % 2, width, height)
