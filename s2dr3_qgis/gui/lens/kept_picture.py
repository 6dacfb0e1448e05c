"""The lens's last picture: what of the next one it holds already is not computed again."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...engine.raster.encoding import SCALE
from ...engine.raster.grid import Window

NOTHING = Window(0, 0, 0, 0)


class KeptPicture:
    """One window of the 1 m grid. ``margin``: input pixels that each computation reads beyond its window."""

    def __init__(self, margin: int):
        self._margin = margin
        self._window = NOTHING
        self._picture = np.empty((0, 0, 4), np.uint8)

    def forget(self) -> None:
        """Compute everything anew from now on."""
        self._window = NOTHING

    def take(self, window: Window, compute: Callable[[Window], np.ndarray]) -> np.ndarray:
        """The picture uint8 (10·h, 10·w, 4) of ``window``, which is kept for the next one.

        ``compute`` gives the picture of a window; it is called for the parts that are missing. A small movement leaves
        a strip on one or two sides, a fraction of the work.
        """
        parts = parts_beside(window, window.clip(self._window))
        if self._cost(parts) >= self._cost([window]):
            picture = compute(window)
        else:
            picture = np.empty((window.height * SCALE, window.width * SCALE, 4), np.uint8)
            _view(picture, window, self._window)[:] = _view(self._picture, self._window, window)
            for part in parts:
                _view(picture, window, part)[:] = compute(part)
        self._window, self._picture = window, picture
        return picture

    def _cost(self, parts: list[Window]) -> int:
        """Input pixels that are read."""
        return sum(outer.width * outer.height for outer in (part.grow(self._margin) for part in parts))


def parts_beside(window: Window, known: Window) -> list[Window]:
    """Rectangles that cover ``window`` without ``known``, a part of it; all of it if ``known`` is empty."""
    if known.width == 0 or known.height == 0:
        return [window]
    below, right = known.y + known.height, known.x + known.width
    beside = [
        Window(window.x, window.y, window.width, known.y - window.y),
        Window(window.x, below, window.width, window.y + window.height - below),
        Window(window.x, known.y, known.x - window.x, known.height),
        Window(right, known.y, window.x + window.width - right, known.height),
    ]
    return [part for part in beside if part.width and part.height]


def _view(picture: np.ndarray, window: Window, part: Window) -> np.ndarray:
    """What lies in ``part`` of the picture of ``window``."""
    inside = part.clip(window)
    x, y, width, height = Window(inside.x - window.x, inside.y - window.y, inside.width, inside.height).scale(SCALE)
    return picture[y : y + height, x : x + width]
