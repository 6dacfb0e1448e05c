"""A small piece of a scene without gaps, for measurements on a sample."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.errors import RasterError
from ...core.messages import message
from ..gaps import fill_nearest
from ..grid import Window
from .cube import Cube

# Gaps are filled with invented values: with more of them the sample would not represent the scene.
LEAST_VALID = 0.9


def read_middle(
    cube: Cube, extent: Sequence[tuple[float, float]], default: int, least: int, most: int
) -> tuple[np.ndarray, Window]:
    """Reflectance (10, h, w) without NaN, and its window: the extent, or the middle of one larger than ``most`` a side.

    :param extent: points in the cube's CRS; () for the middle ``default`` pixels of the scene.
    :raises RasterError: the window is smaller than ``least`` a side, or more than a tenth of it is nodata. Other gaps
        take the nearest values.
    """
    window = cube.grid.snap(list(extent)) if extent else cube.grid.bounds
    window = _middle(window, most if extent else default)
    if min(window.width, window.height) < least:
        raise RasterError(
            message(
                "The window on {source} has {width} × {height} pixels, at least {least} × {least} are needed: "
                "choose a larger EXTENT or image.",
                source=cube.source,
                width=window.width,
                height=window.height,
                least=least,
            )
        )
    image = cube.read(window)
    valid = float(np.isfinite(image).mean())
    if valid < LEAST_VALID:
        raise RasterError(
            message(
                "Only {valid:.0%} of the window on {source} have data: choose another EXTENT.",
                valid=valid,
                source=cube.source,
            )
        )
    return fill_nearest(image), window


def _middle(window: Window, most: int) -> Window:
    width, height = min(window.width, most), min(window.height, most)
    x, y = window.x + (window.width - width) // 2, window.y + (window.height - height) // 2
    return Window(x, y, width, height)
