"""The estimate of a run before it starts: tiles, time, memory, disk."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..core.messages import message
from ..core.text import duration_text, size_text
from ..dates import LOOKING_AGAIN
from ..raster.cog import overviews_pixels
from ..raster.encoding import SCALE
from ..raster.geotiff import COMPRESSED_SHARE
from ..raster.products.catalogue import PRODUCTS
from ..raster.products.files import bytes_per_pixel
from .network import FLOAT_BYTES, NetworkFacts
from .plan import Plan
from .sizing import process_bytes
from .uncertainty import ORIENTATIONS

# Multiply-adds a second of a GPU that no run has measured: rough, until a run's first tiles correct it.
GPU_RATE = 2e12
# The side of the matrix product that measures the processor's speed, and the duration of its repetition.
PROBE_SIDE = 768
PROBE_SECONDS = 0.1
# Multiply-adds a second of matrix products of one core: below the first no vector instructions were used.
SLOWEST_CORE = 8e9
USUAL_CORE = 45e9
# The first consistency step through the lattice, and each further one, for each input pixel, in multiply-adds of matrix
# products that take as long: measured, 11 and 6 microseconds of a core that does 50 billion a second.
FIRST_STEP_WORK, STEP_WORK = 5.5e5, 3e5
# Fusing, and each further date, for each input pixel, in the same unit: measured, 125 and 70 microseconds of a
# core that does 32 billion a second.
FUSION_PIXEL_WORK, DATE_PIXEL_WORK = 4e6, 2.2e6
# What the network's second look takes: runs of the network, and the share of the fusion that is done again.
LOOKS, FUSED_AGAIN = 2, 0.4
# Loading torch and the network: measured, 1.9 to 2.5 seconds.
START_SECONDS = 2.2
# Bytes a second of writing, statistics and compression.
WRITING_RATE = 8e7


@dataclass(frozen=True)
class Estimate:
    """``tiles``: the largest number, since tiles without data are skipped; ``size``: (width, height) of the result in
    pixels; ``output_bytes``: of its uncompressed pixels; ``disk_bytes``: the peak, scratch included; ``memory_bytes``:
    the peak of the run, QGIS itself not counted; ``seconds``: rough, None if the network is not known.
    """

    tiles: int
    size: tuple[int, int]
    output_bytes: int
    disk_bytes: int
    memory_bytes: int
    seconds: float | None = None

    def __str__(self) -> str:
        width, height = self.size
        duration = (
            message(", roughly {seconds}", seconds=duration_text(self.seconds)) if self.seconds is not None else ""
        )
        return message(
            "{tiles}, {width:,} × {height:,} pixels, {output_bytes} before compression; needs "
            "{disk_bytes} of disk while it runs and about {memory_bytes} of memory{duration}.",
            tiles=message("1 tile") if self.tiles == 1 else message("{count:,} tiles", count=self.tiles),
            width=width,
            height=height,
            output_bytes=size_text(self.output_bytes),
            disk_bytes=size_text(self.disk_bytes),
            memory_bytes=size_text(self.memory_bytes),
            duration=duration,
        )


def estimate(
    plan: Plan,
    network: NetworkFacts,
    pixel_seconds: float | None = None,
    cores: float = 1.0,
    separate: bool = False,
    products: Sequence[str] = (),
    cog: bool = False,
) -> Estimate:
    """The estimate of a plan.

    :param pixel_seconds: the time for each input pixel of the network in an earlier run; None: the processor's speed
        is measured instead.
    :param cores: the share of the processor's cores to be used.
    :param separate: the network runs in a process of its own.
    :param products: names of the products that are written too.
    :param cog: the results are Cloud Optimized GeoTIFFs.
    """
    tiles = plan.tiles
    window = plan.window.scale(SCALE)
    pixels, pixel_bytes = window.width * window.height, plan.channels * plan.encoding.dtype.itemsize
    output = pixels * pixel_bytes
    strips = 2 * window.width * 2 * tiles.fade * SCALE * plan.channels * FLOAT_BYTES
    height, width = tiles.largest()
    dates = plan.dates_used
    memory = process_bytes(plan.batch * height * width, len(plan.layers), network, len(tiles), separate, dates)
    seconds = None
    if network.config:
        if pixel_seconds is None:
            pixel_seconds = unmeasured_seconds(network, cores, plan.consistency_steps)
        seen = sum(tile.read.width * tile.read.height for tile in tiles)
        passes = ORIENTATIONS if plan.layers else 1
        # With dates and uncertainty, the result without them is computed too.
        passes += bool(plan.layers and dates)
        work = FUSION_PIXEL_WORK + dates * DATE_PIXEL_WORK
        if dates >= LOOKING_AGAIN:
            passes, work = passes + LOOKS, (1 + FUSED_AGAIN) * work
        fusing = work / (cores * processor_rate()) if dates else 0.0
        seconds = START_SECONDS + seen * (passes * pixel_seconds + fusing) + output / WRITING_RATE
    beside = overviews_pixels(window.width, window.height) * pixel_bytes if cog else 0
    more = pixels * bytes_per_pixel([PRODUCTS[name] for name in products]) if products else 0
    disk = int(output + COMPRESSED_SHARE * (output + more)) + beside + strips
    return Estimate(len(tiles), (window.width, window.height), output, disk, memory, seconds)


def unmeasured_seconds(network: NetworkFacts, cores: float = 1.0, steps: int | None = None) -> float:
    """Seconds for each input pixel of a network that no run has measured, by the processor's speed.

    :param cores: the share of the processor's cores to be used.
    :param steps: consistency steps after the network; None: the checkpoint's own number.
    """
    if network.device_type != "cpu":
        return network.multiply_adds / GPU_RATE
    steps = network.sizes.consistency_steps if steps is None else steps
    stepping = FIRST_STEP_WORK + (steps - 1) * STEP_WORK if steps else 0.0
    return (network.multiply_adds / _network_rate(network) + stepping / processor_rate()) / cores


@cache
def processor_rate() -> float:
    """Multiply-adds a second of matrix products on all cores.

    Measured once, in a tenth of a second of processor time, so that other load does not count. Some builds of numpy
    multiply without vector instructions, ten times slower than torch will: then a usual processor is assumed.
    """
    values = np.ones((PROBE_SIDE, PROBE_SIDE), np.float32)
    np.matmul(values, values)
    products, begun = 0, time.process_time()
    while time.process_time() - begun < PROBE_SECONDS:
        np.matmul(values, values)
        products += 1
    rate = products * PROBE_SIDE**3 / (time.process_time() - begun)
    return (os.cpu_count() or 1) * (rate if rate > SLOWEST_CORE else USUAL_CORE)


def _network_rate(network: NetworkFacts) -> float:
    """Multiply-adds a second of a decoder on this processor, counted as direct convolution.

    In proportion to matrix products that was 2.0 with 160 channels, thanks to the fast convolutions, and 0.5 with 32
    (docs/PERFORMANCE.md).
    """
    return processor_rate() * min(2.0, network.sizes.channels / 80)
