"""A check of the place of a stack's 20 m bands: in many published chips they are displaced by one 10 m pixel."""

from __future__ import annotations

import itertools
from typing import Optional

import numpy as np

from ...core.bands import BAND_NAMES
from ...core.messages import message, together
from ..grid import Window
from ..source.spectrum import doubling_phase
from .cube import Cube

# A 10 m and a 20 m band so near in wavelength that they look alike.
TWINS = (("B08", "B8A"), ("B08", "B07"))
LARGEST_PATCH = 512
SMALLEST_PATCH = 24
SMALLEST_CORRELATION = 0.9
# A displaced band must explain the unexplained part (1 - correlation) at least this much better.
GAIN = 0.6
TWENTY_METRES = 20.0


def displacement_warnings(cube: Cube, window: Window) -> list[str]:
    """A warning if the 20 m bands lie one pixel beside the 10 m bands, or off the 20 m grid of Sentinel-2.

    A patch of at most 512×512 pixels in the middle of ``window`` decides: doubled 20 m pixels show their phase, and the
    correlation of twin bands, averaged at that phase, shows their place. Bands in files of their own have their own
    georeference and are not checked.
    """
    patch = _middle(window)
    if not cube.is_stack or min(patch.width, patch.height) < SMALLEST_PATCH:
        return []
    bands = dict(zip(BAND_NAMES, np.nan_to_num(cube.read(patch))))
    steps = [displacement(bands[fine], bands[coarse]) for fine, coarse in TWINS]
    if steps[0] == steps[1] and steps[0] not in (None, (0, 0)):
        right, down = steps[0]
        moves = [
            word for step, word in ((right, message("along the row")), (down, message("along the column"))) if step
        ]
        return [
            message(
                "The 20 m bands of {source} seem to lie one pixel {moves} beside the 10 m bands: B8A and B07 "
                "fit B08 better there. Colours will have fringes; make the stack again with the 20 m bands in "
                "place (fast clouds can have the same effect).",
                source=cube.source,
                moves=together(moves),
            )
        ]
    return _off_grid(cube, patch, bands["B8A"])


def displacement(fine: np.ndarray, coarse: np.ndarray) -> Optional[tuple[int, int]]:
    """The displacement (right, down) in pixels of a 20 m band (h,w) from its 10 m twin; None if they are not alike."""
    column, row = doubling_phase(coarse) or (0, 0)
    fine, coarse = fine[row:, column:], coarse[row:, column:]
    height, width = (size // 2 * 2 - 4 for size in fine.shape)
    target = _halved(coarse[2 : 2 + height, 2 : 2 + width])
    fits = {}
    for right, down in itertools.product((-1, 0, 1), repeat=2):
        moved = fine[2 - down : 2 - down + height, 2 - right : 2 - right + width]
        fits[right, down] = _correlation(_halved(moved), target)
    best = max(fits, key=lambda move: fits[move])
    if fits[best] < SMALLEST_CORRELATION:
        return None
    return best if 1 - fits[best] < GAIN * (1 - fits[0, 0]) else (0, 0)


def _off_grid(cube: Cube, patch: Window, band: np.ndarray) -> list[str]:
    """A warning if doubled pixels in UTM do not begin at multiples of 20 m, as those of Sentinel-2 do."""
    phase, grid = doubling_phase(band), cube.grid
    step = (grid.geotransform[1], grid.geotransform[5])
    if phase is None or "UTM zone" not in grid.crs_wkt or not grid.is_north_up or step != (10.0, -10.0):
        return []
    beside = [value % TWENTY_METRES for value in grid.at(patch.x + phase[0], patch.y + phase[1])]
    if all(min(value, TWENTY_METRES - value) < 1 for value in beside):
        return []
    return [
        message(
            "The doubled 20 m pixels of {source} do not begin at multiples of 20 m as those of Sentinel-2 do: "
            "its 20 m bands, or all of it, may be displaced by one 10 m pixel.",
            source=cube.source,
        )
    ]


def _middle(window: Window) -> Window:
    width, height = (min(size, LARGEST_PATCH) for size in (window.width, window.height))
    return Window(window.x + (window.width - width) // 2, window.y + (window.height - height) // 2, width, height)


def _halved(band: np.ndarray) -> np.ndarray:
    return (band[::2, ::2] + band[1::2, ::2] + band[::2, 1::2] + band[1::2, 1::2]) / 4


def _correlation(one: np.ndarray, other: np.ndarray) -> float:
    one, other = one - one.mean(), other - other.mean()
    power = float(np.sqrt((one**2).sum() * (other**2).sum()))
    return float((one * other).sum()) / power if power > 0 else 0.0
