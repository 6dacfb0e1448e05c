"""What a run will take, before it starts."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .outputplace import size_text
from .raster.mosaic import SCALE, Encoding
from .raster.tiling import TilePlan

FLOAT_BYTES = 4
LARGEST_HEADER = 10**7
# Sizes of compressed results with overviews in proportion to the bare numbers: UInt16 of real scenes came to 0.5.
COMPRESSED_SHARE = 0.9
# Python, QGIS, GDAL and torch before the first tile.
BASE_BYTES = 700 * 10**6
# Multiply-adds a second of one processor core in float32 convolutions, and of a GPU. Rough, and said to be; the first
# tiles of a run correct it.
CORE_RATE = 2e10
GPU_RATE = 2e12
# Loading torch and the network.
START_SECONDS = 5.0


@dataclass(frozen=True)
class Estimate:
    """``tiles``: at most, for those without data are skipped; ``size``: (width, height) of the result in pixels;
    ``output_bytes``: of its bare numbers, ``disk_bytes``: needed at the peak, scratch included; ``memory_bytes``: peak
    of the process (on a GPU a part of it lies there); ``seconds``: rough, None where the network is not known.
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
    passes: int = 1,
) -> Estimate:
    """The estimate of a plan. ``layers``: bands beside the ten; ``config``: the decoder's, as DecoderConfig.to_dict
    gives it; ``passes``: how often the network sees each tile."""
    window = plan.window.scale(SCALE)
    pixels = window.width * window.height
    output = pixels * (10 + layers) * encoding.dtype.itemsize
    strips = 2 * window.width * 2 * plan.fade * SCALE * (10 + layers) * FLOAT_BYTES
    height, width = plan.largest()
    memory = BASE_BYTES + height * width * (_array_bytes(layers) + (_network_bytes(config) if config else 0))
    seconds = None
    if config:
        rate = CORE_RATE * (os.cpu_count() or 1) if device_type == "cpu" else GPU_RATE
        seen = sum(tile.read.width * tile.read.height for tile in plan)
        seconds = START_SECONDS + seen * passes * _multiply_adds(config) / rate + output / 5e7
    disk = int(output * (1 + COMPRESSED_SHARE)) + strips
    return Estimate(len(plan), (window.width, window.height), output, disk, memory, seconds)


def duration_text(seconds: float) -> str:
    """A duration for people."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def _array_bytes(layers: int) -> int:
    """Bytes for each input pixel of a tile outside the network: the result that is written, its blended strips and
    masks, and the result that the network is at."""
    result = 10 * FLOAT_BYTES * SCALE**2
    # Uncertainty holds the sums over the orientations and one more result.
    return 3 * result + (4 * result if layers else 0)


def _network_bytes(config: Mapping) -> int:
    """Bytes for each input pixel at the network's widest place: a stage's input, resized input and output."""
    widths = (config["channels"], *config["generator"])
    factors = (1, *config["stage_factors"])
    stages = [
        widths[k] * (factors[k] ** 2 + factors[k + 1] ** 2) + widths[k + 1] * factors[k + 1] ** 2
        for k in range(len(widths) - 1)
    ]
    dense = config["channels"] + 5 * config["growth"]
    return FLOAT_BYTES * max(2 * dense, *stages)


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
