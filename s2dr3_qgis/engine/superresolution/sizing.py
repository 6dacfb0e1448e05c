"""The tile of a run whose user leaves it open: the largest that memory holds, and several at once on a GPU.

A tile of n pixels a side whose network sees h pixels beyond its own computes (n / (n - 2h))² times what it delivers:
with 16 of them 2.3 times at 96, 1.6 at 160, 1.2 at 480. Beyond that there is little to gain, and a tile takes long.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..core.memory import free_memory
from .cost import device_bytes, process_bytes

SIDES = (480, 320, 240, 160, 128, 96)
BATCHES = (8, 4, 2)
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


def tiles_at_once(
    side: int, layers: int, config: Mapping | None, device_type: str = "cpu", device_free: int | None = None
) -> int:
    """How many tiles of ``side`` pixels a GPU is given at a time: small ones alone would leave it waiting.

    One on other devices, and where uncertainty (``layers``) already runs each tile eight times. Arguments as above.
    """
    if device_type != "cuda" or device_free is None or layers:
        return 1
    free = free_memory()
    for count in BATCHES:
        pixels = count * side * side
        fits = free is None or process_bytes(pixels, layers, config, device_type) <= SHARE * free
        if fits and device_bytes(pixels, config) <= SHARE * device_free:
            return count
    return 1
