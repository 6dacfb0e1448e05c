"""The memory that a tile takes, and the tile of a run whose user leaves it open: the largest that memory holds.

A tile of n pixels a side whose network sees h pixels beyond its own computes (n / (n - 2h))² times what it delivers:
with 16 of them 2.3 times at 96, 1.6 at 160, 1.2 at 480. Beyond that there is little to gain, and a tile takes long.
"""

from __future__ import annotations

import math

from ..model.decoder.config import DecoderConfig
from ..raster.encoding import SCALE
from .network import FLOAT_BYTES, NetworkFacts

SIDES = (480, 320, 240, 160, 128, 96)
BATCHES = (8, 4, 2)
# What QGIS and other programs may come to need meanwhile stays free.
SHARE = 0.5
# Python, QGIS, GDAL and torch before the first tile.
BASE_BYTES = 700 * 10**6
# Beside what grows with the tile: the generator's windows, and on a CPU the products of one band of the trunk.
WORK_BYTES = 500 * 10**6
WORK_BYTES_ON_GPU = 1500 * 10**6


def automatic_side(overlap: int, layers: int, network: NetworkFacts, free_memory: int | None) -> int:
    """Pixels a side.

    Never less than an overlap needs, which may then not fit; a tile that memory turns out too small for is halved.

    :param layers: bands of uncertainty beside the ten.
    :param free_memory: bytes of main memory; None if it is not known.
    """
    smallest = max(SIDES[-1], 4 * overlap)
    for side in SIDES:
        if side <= smallest:
            break
        if _fits(side * side, layers, network, free_memory):
            return side
    return smallest


def side_for_steps(side: int, overlap: int, size: tuple[int, int], steps: int) -> int:
    """``side`` or the largest smaller one of SIDES that cuts an image into at least ``steps`` tiles; else the smallest.

    :param size: (width, height) of the image in input pixels.
    """
    smallest = max(SIDES[-1], 4 * overlap)
    for smaller in (side, *(one for one in SIDES if smallest < one < side)):
        core = smaller - 2 * overlap
        if math.ceil(size[0] / core) * math.ceil(size[1] / core) >= steps:
            return smaller
    return min(side, smallest)


def tiles_at_once(side: int, layers: int, network: NetworkFacts, free_memory: int | None) -> int:
    """How many tiles of ``side`` pixels a GPU is given at a time: small ones alone would leave it waiting.

    One on other devices, and if uncertainty (``layers``) already runs each tile eight times. Arguments as above.
    """
    if network.device_type != "cuda" or network.device_free is None or layers:
        return 1
    counts = (count for count in BATCHES if _fits(count * side * side, layers, network, free_memory))
    return next(counts, 1)


def _fits(pixels: int, layers: int, network: NetworkFacts, free_memory: int | None) -> bool:
    if free_memory is not None and process_bytes(pixels, layers, network) > SHARE * free_memory:
        return False
    return network.device_free is None or device_bytes(pixels, network) <= SHARE * network.device_free


def process_bytes(pixels: int, layers: int, network: NetworkFacts) -> int:
    """Peak main memory of a run whose largest tile, or group of tiles, has so many input pixels."""
    taken = network.weight_bytes
    if network.device_type != "cuda":
        taken += WORK_BYTES + pixels * _trunk_bytes(network.sizes)
    return BASE_BYTES + pixels * _array_bytes(layers) + taken


def device_bytes(pixels: int, network: NetworkFacts) -> int:
    """Peak memory of a GPU with a tile of so many pixels: the network, its result and the consistency step's copies."""
    result = network.sizes.bands * FLOAT_BYTES * SCALE**2
    return WORK_BYTES_ON_GPU + network.weight_bytes + pixels * (_trunk_bytes(network.sizes) + 3 * result)


def _array_bytes(layers: int) -> int:
    """Bytes for each input pixel of a tile outside the network: the result that is written, its blended strips and
    masks, and the result that the network is at."""
    result = 10 * FLOAT_BYTES * SCALE**2
    # Uncertainty holds the sums over the orientations and one more result.
    return 3 * result + (4 * result if layers else 0)


def _trunk_bytes(config: DecoderConfig) -> int:
    """Bytes for each input pixel at the trunk's widest place: a dense block's features and their concatenation."""
    return FLOAT_BYTES * 2 * (config.channels + 5 * config.growth)
