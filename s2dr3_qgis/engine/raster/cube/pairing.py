"""The kind of a cube's 20 m bands (duplicated, interpolated, sharp), decided once for a whole run.

If each tile were decided alone, a flat tile would count as duplicated among neighbours that are not, and the
consistency step would treat it differently.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...core.detail import measured_phase
from ...core.errors import RasterError
from ...core.messages import message
from ...core.sensor import COARSE, SHARP, Phase, duplicated_phase, moved_phase
from ..grid import Window
from .cube import Cube
from .surroundings import surroundings

AUTO, DUPLICATED, INTERPOLATED = "auto", "duplicated", "interpolated"
BANDS_20M = (AUTO, DUPLICATED, INTERPOLATED, SHARP)
"""The choices of a user for the kind of the 20 m bands; auto: measured."""
SIDE = 64
# The steps between patches along each axis, and the number of informative patches that is enough.
PLACES = 4
ENOUGH = 4
# The share of a patch that must be valid.
ENOUGH_VALID = 0.5


def check_bands_20m(bands_20m: str) -> None:
    """Raise RasterError if ``bands_20m`` is not one of BANDS_20M."""
    if bands_20m not in BANDS_20M:
        raise RasterError(
            message(
                "BANDS_20M is {bands_20m}: choose one of {bands_20m2}.",
                bands_20m=bands_20m,
                bands_20m2=", ".join(BANDS_20M),
            )
        )


def cube_phase(cube: Cube, window: Window, bands_20m: str = AUTO) -> Phase:
    """The kind of the 20 m bands in ``window``; a phase is counted from the raster's corner.

    With ``bands_20m`` AUTO a few patches in full resolution decide, for a small window those of a scene around it: a
    few pixels look interpolated whatever they are. Patches that are mostly nodata or constant are ignored; if none is
    informative, the bands are treated as interpolated.

    :param bands_20m: one of BANDS_20M; with DUPLICATED only the phase is measured.
    :raises RasterError: the file cannot be read, or ``bands_20m`` is not one of BANDS_20M.
    """
    check_bands_20m(bands_20m)
    if bands_20m == INTERPOLATED:
        return None
    if bands_20m == SHARP:
        return SHARP
    patches = _informative(cube, surroundings(window, cube.grid.bounds))
    return _phase_of_pairs(patches) if bands_20m == DUPLICATED else measured_phase(patches)


def pairing_name(phase: Phase) -> str:
    """The choice in BANDS_20M that corresponds to a phase."""
    if phase is None:
        return INTERPOLATED
    return SHARP if phase == SHARP else DUPLICATED


def pairing_text(phase: Phase, bands_20m: str = AUTO) -> str:
    """A line for the log: the kind of the 20 m bands, and whether it was measured."""
    source = message("measured") if bands_20m == AUTO else message("as BANDS_20M says")
    kind = {
        DUPLICATED: message("2 × 2 duplicates of the 20 m pixels"),
        INTERPOLATED: message("interpolated from 20 m"),
        SHARP: message("sharpened to 10 m before; each pixel counts as measured at 10 m"),
    }[pairing_name(phase)]
    return message("20 m bands: {kind} ({source}).", kind=kind, source=source)


def tile_phase(phase: Phase, window: Window) -> Phase:
    """The same phase counted from the corner of ``window``."""
    return moved_phase(phase, window.y, window.x)


def _phase_of_pairs(patches: list[np.ndarray]) -> tuple[int, int]:
    """The phase at which the bands are duplicates, or most like duplicates; (0, 0) without any patch."""
    if not patches:
        return 0, 0
    coarse = np.concatenate([patch[COARSE] for patch in patches])
    exact = duplicated_phase(coarse)
    return (_smaller_steps(coarse), _smaller_steps(np.swapaxes(coarse, 1, 2))) if exact is None else exact


def _smaller_steps(image: np.ndarray) -> int:
    """1 if the steps from odd rows to the next rows are smaller than those from even rows, else 0."""
    steps = np.nan_to_num(np.abs(np.diff(image, axis=1)))
    return int(steps[:, ::2].mean() > steps[:, 1::2].mean()) if steps.shape[1] > 1 else 0


def _informative(cube: Cube, window: Window) -> list[np.ndarray]:
    """Up to ENOUGH patches (10, h, w) with 20 m bands that have data and are not flat."""
    informative = []
    for patch in _patches(window):
        image = cube.read(patch)
        coarse = image[COARSE]
        valid = np.isfinite(coarse)
        lowest, highest = (np.where(valid, coarse, sign * np.inf) for sign in (1, -1))
        if valid.mean() > ENOUGH_VALID and (highest.max((1, 2)) > lowest.min((1, 2))).any():
            informative.append(image)
        if len(informative) == ENOUGH:
            break
    return informative


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
