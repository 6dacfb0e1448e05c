"""The memory of a tile, and the tile size if the user does not choose one: the largest that fits into memory.

A tile of n pixels a side with an overlap of h pixels computes (n / (n - 2h))² pixels for each pixel of its result: with
an overlap of 16, 2.3 at 96, 1.6 at 160, 1.2 at 480. Larger tiles gain little and take long.
"""

from __future__ import annotations

import math

from ..model.decoder.config import DecoderConfig
from ..raster.encoding import SCALE
from .network import FLOAT_BYTES, NetworkFacts

SIDES = (480, 320, 240, 160, 128, 96)
BATCHES = (8, 4, 2)
# The share of the free memory to use; QGIS and other programs may need the rest.
SHARE = 0.5
# Python, QGIS, GDAL and torch before the first tile.
BASE_BYTES = 700 * 10**6
# Independent of the tile: the generator's windows, and on a CPU the products of one band of the trunk.
WORK_BYTES = 500 * 10**6
WORK_BYTES_ON_GPU = 1500 * 10**6


def automatic_side(overlap: int, layers: int, network: NetworkFacts, free_memory: int | None) -> int:
    """The side of a tile in pixels.

    It is never too small for the overlap, even if it may not fit into memory; such a tile is halved during the run.

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
    """The largest of ``side`` and smaller SIDES with at least ``steps`` tiles for an image; the smallest if none has.

    :param size: (width, height) of the image in input pixels.
    """
    smallest = max(SIDES[-1], 4 * overlap)
    for smaller in (side, *(one for one in SIDES if smallest < one < side)):
        core = smaller - 2 * overlap
        if math.ceil(size[0] / core) * math.ceil(size[1] / core) >= steps:
            return smaller
    return min(side, smallest)


def tiles_at_once(side: int, layers: int, network: NetworkFacts, free_memory: int | None) -> int:
    """The number of tiles of ``side`` pixels that a GPU computes at once: single small tiles would leave it idle.

    It is 1 on other devices, and with uncertainty (``layers``), which runs each tile eight times. Arguments as above.
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
    """Peak main memory of a run with ``pixels`` input pixels in its largest tile or group of tiles."""
    taken = network.weight_bytes
    if network.device_type != "cuda":
        taken += WORK_BYTES + pixels * _trunk_bytes(network.sizes)
    return BASE_BYTES + pixels * _array_bytes(layers) + taken


def device_bytes(pixels: int, network: NetworkFacts) -> int:
    """Peak GPU memory for a tile of ``pixels`` pixels: network, result and the consistency step's copies."""
    result = network.sizes.bands * FLOAT_BYTES * SCALE**2
    return WORK_BYTES_ON_GPU + network.weight_bytes + pixels * (_trunk_bytes(network.sizes) + 3 * result)


def _array_bytes(layers: int) -> int:
    """Bytes outside the network for each input pixel of a tile: the result being written, its blended strips and masks,
    and the result being computed."""
    result = 10 * FLOAT_BYTES * SCALE**2
    # Uncertainty holds the sums over the orientations and one more result.
    return 3 * result + (4 * result if layers else 0)


def _trunk_bytes(config: DecoderConfig) -> int:
    """Bytes for each input pixel at the trunk's widest place: a dense block's features and their concatenation."""
    return FLOAT_BYTES * 2 * (config.channels + 5 * config.growth)
