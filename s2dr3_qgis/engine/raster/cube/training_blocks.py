"""Blocks of the user's scenes for fine-tuning, and held-out blocks from another part of each scene for validation."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ...core.errors import RasterError
from ...core.messages import message
from ...core.progress import Progress, stop_if_cancelled
from ...core.sensor import point_spread
from ..grid import Window
from .cube import Cube
from .pairing import cube_phase

# All sizes in 10 m pixels. A pixel of 100 m is 10 of them, and 20 m bands come in pairs.
STEP = 20
LARGEST_BLOCK = 240
# The smallest crop for training, and the narrowest held-out strip with a middle free of border effects.
SMALLEST_TRAINED = 80
SMALLEST_HELD = 60
HELD_SHARE = 0.3
# Between both parts: they share no pixel of 100 m and hardly any of the sensor's blur.
GAP = 20
FEWEST_TRAINED_PIXELS = 120 * 120
# More blocks add no variety, and memory would grow with the scene.
MOST_TRAINED, MOST_HELD = 48, 12


@dataclass
class TrainingBlocks:
    """Blocks of reflectance, float32 (10, h, w) without NaN, h and w multiples of 20; ``notes``: a line a scene."""

    trained: list[np.ndarray] = field(default_factory=list)
    held_out: list[np.ndarray] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_blocks(cubes: list[Cube], progress: Progress) -> TrainingBlocks:
    """Cut each cube along its longer side: the first part is for training, the last 30 % are held out.

    Blocks with nodata are left out.

    :raises RasterError: too little is left; the message names the sizes needed.
    :raises Cancelled: the user stopped it.
    """
    result = TrainingBlocks()
    for cube in cubes:
        progress.text(message("Reading {source}", source=cube.source))
        trained, held_out = _parts(cube)
        blocks = [
            _valid_blocks(cube, part, max(1, most // len(cubes)), progress) if part else []
            for part, most in ((trained, MOST_TRAINED), (held_out, MOST_HELD))
        ]
        result.trained += blocks[0]
        result.held_out += blocks[1]
        result.notes.append(
            message(
                "{source}: {width:,} × {height:,} pixels; {count:,} blocks to train on, {count2} held out",
                source=Path(cube.source).name,
                width=cube.grid.width,
                height=cube.grid.height,
                count=len(blocks[0]),
                count2=len(blocks[1]),
            )
        )
    _check(result)
    return result


def _parts(cube: Cube) -> tuple[Window | None, Window | None]:
    """The windows for training and held out; both None if the cube is too small."""
    y, x = point_spread(cube_phase(cube, cube.grid.bounds))[2]
    width, height = ((size - start) // STEP * STEP for size, start in ((cube.grid.width, x), (cube.grid.height, y)))
    long, short = max(width, height), min(width, height)
    if short < SMALLEST_HELD:
        return None, None
    held = max(SMALLEST_HELD, int(long * HELD_SHARE) // STEP * STEP)
    kept = long - held - GAP
    if min(kept, short) < SMALLEST_TRAINED:
        return None, None
    if width >= height:
        return Window(x, y, kept, height), Window(x + kept + GAP, y, held, height)
    return Window(x, y, width, kept), Window(x, y + kept + GAP, width, held)


def _valid_blocks(cube: Cube, part: Window, most: int, progress: Progress) -> list[np.ndarray]:
    """At most ``most`` blocks without nodata, evenly spread over the window."""
    windows = [
        Window(part.x + column, part.y + row, width, height)
        for row, height in _spans(part.height)
        for column, width in _spans(part.width)
    ]
    # More than needed, since some have nodata.
    chosen = [windows[int(k)] for k in np.linspace(0, len(windows) - 1, min(len(windows), 3 * most))]
    blocks = []
    for window in chosen:
        stop_if_cancelled(progress)
        block = cube.read(window)
        if np.isfinite(block).all():
            blocks.append(block)
    return [blocks[int(k)] for k in np.linspace(0, len(blocks) - 1, min(len(blocks), most))]


def _spans(length: int) -> list[tuple[int, int]]:
    """(start, size) of equal parts, none longer than a block."""
    size = length // -(-length // LARGEST_BLOCK) // STEP * STEP
    return [(start, size) for start in range(0, length - size + 1, size)]


def _check(blocks: TrainingBlocks) -> None:
    pixels = sum(block.shape[1] * block.shape[2] for block in blocks.trained)
    if pixels >= FEWEST_TRAINED_PIXELS and blocks.held_out:
        return
    least = SMALLEST_TRAINED + GAP + SMALLEST_HELD
    raise RasterError(
        message(
            "Too little data to fine-tune on: {pixels:,} pixels in {count:,} blocks without nodata to train on "
            "and {count2} blocks to judge by; needed are {fewest_trained_pixels} pixels and 1 block, which "
            "takes a scene of at least {least} × 180 pixels without gaps. Training would overfit to less. "
            "Give more or larger scenes.",
            pixels=pixels,
            count=len(blocks.trained),
            count2=len(blocks.held_out),
            fewest_trained_pixels=FEWEST_TRAINED_PIXELS,
            least=least,
        )
    )
