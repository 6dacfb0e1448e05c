"""The tile of a run whose user leaves it open: the largest that memory holds.

A tile of n pixels a side whose network sees h pixels beyond its own computes (n / (n - 2h))² times what it delivers:
with 16 of them 2.3 times at 96, 1.6 at 160, 1.2 at 480. Beyond that there is little to gain, and a tile takes long.
"""

from __future__ import annotations

from collections.abc import Mapping

from .estimate import device_bytes, process_bytes
from .freememory import free_memory

SIDES = (480, 320, 240, 160, 128, 96)
# What QGIS and other programs may come to need meanwhile stays free.
SHARE = 0.5


def automatic_side(
    overlap: int, layers: int, config: Mapping | None, device_type: str = "cpu", device_free: int | None = None
) -> int:
    """Pixels a side. ``config``: the decoder's, None where it is not known yet; ``device_free``: bytes of a GPU.

    Never less than an overlap needs, which may then not fit; a tile that memory turns out too small for is halved.
    """
    free = free_memory()
    smallest = max(SIDES[-1], 4 * overlap)
    for side in SIDES:
        if side <= smallest:
            break
        fits = free is None or process_bytes(side * side, layers, config, device_type) <= SHARE * free
        if fits and (device_free is None or device_bytes(side * side, config) <= SHARE * device_free):
            return side
    return smallest
