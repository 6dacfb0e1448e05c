"""What a run will take, before it starts."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from ..core.text import duration_text, size_text
from ..raster.encoding import SCALE, Encoding
from ..raster.mosaic.tile_plan import TilePlan

FLOAT_BYTES = 4
# How often the network sees each tile where uncertainty is asked for.
ORIENTATIONS = 8
LARGEST_HEADER = 10**7
# Sizes of compressed results with overviews in proportion to the bare numbers: UInt16 of real scenes came to 0.5.
COMPRESSED_SHARE = 0.9
# Python, QGIS, GDAL and torch before the first tile.
BASE_BYTES = 700 * 10**6
# Multiply-adds a second of a GPU, where no run has measured it. Rough, and said to be; a run's first tiles correct it.
GPU_RATE = 2e12
# Beside what grows with the tile: the generator's windows, and on a CPU the products of one band of the trunk.
WORK_BYTES = 500 * 10**6
WORK_BYTES_ON_GPU = 1500 * 10**6
# The vendor's layout stands for a checkpoint that does not say its sizes before it is loaded.
VENDOR = {
    "bands": 10,
    "channels": 160,
    "growth": 80,
    "blocks": 23,
    "generator": (80, 40, 20, 10, 10),
    "stage_factors": (2, 4, 8, 10, 10),
}
# Of the matrix product that tells the processor's speed, and for how long it is repeated.
PROBE_SIDE = 768
PROBE_SECONDS = 0.1
# Loading torch and the network.
START_SECONDS = 5.0


@dataclass(frozen=True)
class Estimate:
    """``tiles``: at most, for those without data are skipped; ``size``: (width, height) of the result in pixels;
    ``output_bytes``: of its bare numbers, ``disk_bytes``: needed at the peak, scratch included; ``memory_bytes``: peak
    of the process; ``seconds``: rough, None where the network is not known.
    """

    tiles: int
    size: tuple[int, int]
    output_bytes: int
    disk_bytes: int
    memory_bytes: int
    seconds: float | None = None

    def __str__(self) -> str:
        width, height = self.size
        duration = f", roughly {duration_text(self.seconds)}" if self.seconds is not None else ""
        return (
            f"{self.tiles} tile{'s' * (self.tiles != 1)}, {width} × {height} pixels, "
            f"{size_text(self.output_bytes)} before compression; needs {size_text(self.disk_bytes)} of disk while it "
            f"runs and about {size_text(self.memory_bytes)} of memory{duration}."
        )


def estimate(
    plan: TilePlan,
    encoding: Encoding,
    layers: int = 0,
    config: Mapping | None = None,
    device_type: str = "cpu",
    pixel_seconds: float | None = None,
    cores: float = 1.0,
    batch: int = 1,
) -> Estimate:
    """The estimate of a plan. ``layers``: bands beside the ten; ``config``: the decoder's, as DecoderConfig.to_dict
    gives it; ``pixel_seconds``: what a pixel took that the network saw in a run before, without which the processor's
    speed is measured; ``cores``: the share of its cores to be used; ``batch``: how many tiles are seen at once."""
    window = plan.window.scale(SCALE)
    pixels = window.width * window.height
    output = pixels * (10 + layers) * encoding.dtype.itemsize
    strips = 2 * window.width * 2 * plan.fade * SCALE * (10 + layers) * FLOAT_BYTES
    height, width = plan.largest()
    memory = process_bytes(batch * height * width, layers, config, device_type)
    seconds = None
    if config:
        if pixel_seconds is None:
            rate = cores * _network_rate(config) if device_type == "cpu" else GPU_RATE
            pixel_seconds = _multiply_adds(config) / rate
        seen = sum(tile.read.width * tile.read.height for tile in plan)
        passes = ORIENTATIONS if layers else 1
        seconds = START_SECONDS + seen * passes * pixel_seconds + output / 5e7
    disk = int(output * (1 + COMPRESSED_SHARE)) + strips
    return Estimate(len(plan), (window.width, window.height), output, disk, memory, seconds)


def process_bytes(pixels: int, layers: int, config: Mapping | None, device_type: str = "cpu") -> int:
    """Peak main memory of a run whose largest tile has so many pixels; arguments as estimate()'s."""
    network = _weight_bytes(config or VENDOR)
    if device_type != "cuda":
        network += WORK_BYTES + pixels * _trunk_bytes(config or VENDOR)
    return BASE_BYTES + pixels * _array_bytes(layers) + network


def device_bytes(pixels: int, config: Mapping | None) -> int:
    """Peak memory of a GPU with a tile of so many pixels: the network, its result and the consistency step's copies."""
    config = config or VENDOR
    result = config["bands"] * FLOAT_BYTES * SCALE**2
    return WORK_BYTES_ON_GPU + _weight_bytes(config) + pixels * (_trunk_bytes(config) + 3 * result)


@cache
def processor_rate() -> float:
    """Multiply-adds a second of matrix products on all cores, as busy as they are: measured once, in a tenth of a
    second."""
    values = np.ones((PROBE_SIDE, PROBE_SIDE), np.float32)
    np.matmul(values, values)
    best, begun = float("inf"), time.perf_counter()
    while time.perf_counter() - begun < PROBE_SECONDS:
        start = time.perf_counter()
        np.matmul(values, values)
        best = min(best, time.perf_counter() - start)
    return PROBE_SIDE**3 / best


def _network_rate(config: Mapping) -> float:
    """Multiply-adds a second of a decoder on this processor, counted as direct convolution.

    In proportion to matrix products that was 2.0 with 160 channels, thanks to the fast convolutions, and 0.5 with 32
    (docs/PERFORMANCE.md).
    """
    return processor_rate() * min(2.0, config["channels"] / 80)


def _array_bytes(layers: int) -> int:
    """Bytes for each input pixel of a tile outside the network: the result that is written, its blended strips and
    masks, and the result that the network is at."""
    result = 10 * FLOAT_BYTES * SCALE**2
    # Uncertainty holds the sums over the orientations and one more result.
    return 3 * result + (4 * result if layers else 0)


def _trunk_bytes(config: Mapping) -> int:
    """Bytes for each input pixel at the trunk's widest place: a dense block's features and their concatenation."""
    return FLOAT_BYTES * 2 * (config["channels"] + 5 * config["growth"])


def _weight_bytes(config: Mapping) -> int:
    """Bytes of the weights."""
    return FLOAT_BYTES * _multiply_adds({**config, "stage_factors": (1,) * len(config["stage_factors"])})


def _multiply_adds(config: Mapping) -> int:
    """Multiply-adds for each input pixel."""
    channels, growth = config["channels"], config["growth"]
    block = sum((channels + k * growth) * growth for k in range(4)) + (channels + 4 * growth) * channels
    widths = (channels, *config["generator"])
    tail = sum(widths[k] * widths[k + 1] * factor**2 for k, factor in enumerate(config["stage_factors"]))
    return 9 * (config["bands"] * channels + 3 * config["blocks"] * block + tail)


def config_in(decoder: Path) -> dict | None:
    """The decoder's config as a safetensors file's header has it, read without torch; None where it has none."""
    try:
        with decoder.open("rb") as file:
            size = int.from_bytes(file.read(8), "little")
            header = json.loads(file.read(size)) if size <= LARGEST_HEADER else {}
        return json.loads(header["__metadata__"]["config"])
    except (OSError, ValueError, KeyError, TypeError):
        # Other formats, and damage: a run's own reader says what is wrong.
        return None
