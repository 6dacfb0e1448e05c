"""The memory of a tile, and the tile size if the user does not choose one: the largest that fits into memory.

A tile of n pixels a side with an overlap of h pixels computes (n / (n - 2h))² pixels for each pixel of its result: with
an overlap of 16, 2.3 at 96, 1.6 at 160, 1.2 at 480. Larger tiles gain little and take long.
"""

from __future__ import annotations

import math
import os

from ..dates import LOOKING_AGAIN
from ..model.decoder.config import WINDOWS, DecoderConfig
from ..raster.encoding import SCALE
from .network import FLOAT_BYTES, NetworkFacts

SIDES = (480, 320, 240, 160, 128, 96)
BATCHES = (8, 4, 2)
# The share of the free memory to use; QGIS and other programs may need the rest.
SHARE = 0.5
# Python, GDAL, torch and their code before the first tile, measured; without QGIS, which is there already.
BASE_BYTES = 360 * 10**6
BASE_BYTES_ON_GPU = 700 * 10**6
# Python, numpy and GDAL of the process that leaves the network to another.
SECOND_BASE_BYTES = 100 * 10**6
# Writing the files: GDAL's cache, a window of the mosaic, its means and what the threads compress.
DELIVERY_BYTES = 165 * 10**6
# A GPU's work beside what grows with the tile.
WORK_BYTES_ON_GPU = 1500 * 10**6
BANDS = 10
# Of a tile's result for each input pixel, and of the masks that belong to it.
RESULT_BYTES = BANDS * FLOAT_BYTES * SCALE**2
MASK_BYTES = 3 * SCALE**2
# As the evaluation's own constants, which cannot be read without torch (model/decoder/fast).
GENERATOR_WINDOW = 36
POINTS, TILE_PIXELS = 64, 36
PIECE_POSITIONS = 768
WALK_BYTES = 360 * 2**20
# For each input pixel and date: its views, and while dates are fused, their sparse matrices; and for each input pixel
# beside, the changes of all bands and how they are alike.
DATE_BYTES = FLOAT_BYTES * (BANDS + 2 + 3 * BANDS)
FUSION_BYTES = 2200
CHANGE_BYTES = 4000
# Channels that a convolution of the trunk adds from which on the fast convolutions pay.
WINOGRAD_GROWTH = 32
# Any number of tiles of which two are in memory at once.
MANY = 2


def automatic_side(overlap: int, layers: int, network: NetworkFacts, free_memory: int | None, dates: int = 0) -> int:
    """The side of a tile in pixels.

    It is never too small for the overlap, even if it may not fit into memory; such a tile is halved during the run.

    :param layers: bands of uncertainty beside the ten.
    :param free_memory: bytes of main memory; None if it is not known.
    :param dates: further dates to fuse.
    """
    smallest = max(SIDES[-1], 4 * overlap)
    for side in SIDES:
        if side <= smallest:
            break
        if _fits(side * side, layers, network, free_memory, dates):
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


def _fits(pixels: int, layers: int, network: NetworkFacts, free_memory: int | None, dates: int = 0) -> bool:
    if free_memory is not None and process_bytes(pixels, layers, network, dates=dates) > SHARE * free_memory:
        return False
    return network.device_free is None or device_bytes(pixels, network, dates) <= SHARE * network.device_free


def process_bytes(
    pixels: int, layers: int, network: NetworkFacts, tiles: int = MANY, separate: bool = False, dates: int = 0
) -> int:
    """Peak main memory of a run whose largest tile, or group of tiles, has so many input pixels.

    :param layers: bands of uncertainty beside the ten.
    :param tiles: of the run: while one is computed, the result of the one before is written.
    :param separate: the network runs in a process of its own; both processes count.
    :param dates: further dates to fuse.
    """
    result = pixels * RESULT_BYTES
    before = result * (BANDS + layers) // BANDS if tiles > 1 else 0
    # Uncertainty holds the first result, sums, squares and the differences of two orientations.
    here = 6 * result if layers else result
    writing = pixels * MASK_BYTES + before
    if network.device_type == "cuda":
        computing, base = here, BASE_BYTES_ON_GPU
    else:
        read = FLOAT_BYTES * network.sizes.channels * pixels
        generating = read + here + _window_bytes(network)
        computing, base = max(_trunk_bytes(network, pixels) + here - result, generating), BASE_BYTES
    if dates:
        # Fused, the network's part is done; the result is copied once.
        fusing = 0 if network.device_type == "cuda" else _fusion_bytes(pixels, dates)
        if dates >= LOOKING_AGAIN:
            computing += result  # beside the network's second look
        computing = max(computing, here + result + (dates + 1) * DATE_BYTES * pixels + fusing)
        writing += DATE_BYTES * dates * pixels
    if separate:
        # The worker holds a result, the pipe's end the one that arrives, and the run the one before; Python with numpy
        # is there twice.
        computing, base = computing + 2 * result, base + SECOND_BASE_BYTES
    return base + network.weight_bytes + max(computing + writing, DELIVERY_BYTES)


def device_bytes(pixels: int, network: NetworkFacts, dates: int = 0) -> int:
    """Peak GPU memory for a tile of ``pixels`` pixels: network, result and the consistency step's copies.

    :param dates: further dates to fuse, which begins when the network has done its part.
    """
    result = network.sizes.bands * FLOAT_BYTES * SCALE**2
    beside = 4 if dates >= LOOKING_AGAIN else 3
    networks = pixels * (_device_trunk_bytes(network.sizes) + beside * result)
    fusing = pixels * 2 * result + _fusion_bytes(pixels, dates) if dates else 0
    return WORK_BYTES_ON_GPU + network.weight_bytes + max(networks, fusing)


def _fusion_bytes(pixels: int, dates: int) -> int:
    """Bytes that fusing ``dates`` further dates takes where it is computed, beside results and views."""
    return pixels * ((dates + 1) * FUSION_BYTES + CHANGE_BYTES)


def _window_bytes(network: NetworkFacts) -> int:
    """Bytes of the generator's windows, one a thread: the stage whose input and result are the largest together."""
    config = network.sizes
    widths, scales = (config.channels, *config.generator), (1, *config.stage_factors)
    planes = [FLOAT_BYTES * width * (GENERATOR_WINDOW * scale) ** 2 for width, scale in zip(widths, scales)]
    largest = max(first + second for first, second in zip(planes, planes[1:]))
    # The result of a convolution, its input and the input's enlargement or rearrangement.
    return int(1.5 * largest) * (network.threads or os.cpu_count() or 1)


def _trunk_bytes(network: NetworkFacts, pixels: int) -> int:
    """Bytes of the trunk at its widest place, on a CPU."""
    config = network.sizes
    together = config.channels + 4 * config.growth
    if network.evaluator == WINDOWS or config.growth < WINOGRAD_GROWTH:
        # The features, those kept for the residual, two concatenations in turn and a convolution's result.
        return FLOAT_BYTES * (3 * config.channels + together + together - config.growth) * pixels
    planes = 2 * FLOAT_BYTES * config.channels * pixels
    # 64 numbers for each tile of 6 x 6 pixels; the walk down the image holds what a budget leaves.
    windows = FLOAT_BYTES * together * pixels * POINTS // TILE_PIXELS
    held = min(windows, max(WALK_BYTES - planes, WALK_BYTES // 5))
    maps = 4 * FLOAT_BYTES * config.growth * pixels * held // windows
    weights = sum((config.channels + k * config.growth) * config.growth for k in range(4)) + together * config.channels
    filters = FLOAT_BYTES * POINTS * weights
    # What a thread transforms at a time: a convolution's inputs and results.
    pieces = 2 * FLOAT_BYTES * POINTS * PIECE_POSITIONS * config.channels * (network.threads or os.cpu_count() or 1)
    return planes + held + maps + filters + pieces


def _device_trunk_bytes(config: DecoderConfig) -> int:
    """Bytes for each input pixel on a GPU at the trunk's widest place: a dense block's features and their
    concatenation."""
    return FLOAT_BYTES * 2 * (config.channels + 5 * config.growth)
