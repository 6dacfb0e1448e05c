"""A scene around a window too small to be measured: a single field shows neither its lattice nor its 20 m pixels."""

from __future__ import annotations

from ..grid import Window

# Pixels a side from which a lattice is found, if the raster has as many: the phase is taken under a Gaussian that
# reaches 100 pixels, and peaks and proof need a scene, not the window of a single field.
LEAST_SIDE = 256


def surroundings(window: Window, bounds: Window) -> Window:
    """At least LEAST_SIDE a side, or as much as ``bounds`` has, with ``window`` as near its middle as may be."""
    width, height = (min(max(here, LEAST_SIDE), whole) for here, whole in zip(window[2:], bounds[2:]))
    x, y = (
        min(max(first - (side - here) // 2, 0), whole - side)
        for first, here, side, whole in zip(window[:2], window[2:], (width, height), bounds[2:])
    )
    return Window(x, y, width, height)
