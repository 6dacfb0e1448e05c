"""Dates that a result was made without, predicted from it: whether its detail is what another day's pixels show.

A date's pixels are predicted through its own sensor model: its place against the input, its lattice, its radiometry.
Brightness and contrast around each pixel are fitted to the date before the comparison, so that neither a season nor
blur decides, and only what a Gaussian of SMOOTH pixels leaves is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..core.banded import resampled
from ..core.progress import Progress, stop_if_cancelled
from ..core.sensor import FINE, SIGMAS, moved_phase
from ..dates import DateFacts, DateView, find_dates, time_left
from ..dates.change import harmonised
from ..dates.registration import moved
from ..lattice.operator import LatticeOperator, OwnPixels, dense_taps
from ..raster.cube.dates import DateCube
from ..raster.cube.lattice import part_reader
from ..raster.cube.surroundings import surroundings
from ..raster.grid import Window
from .blocks import Block, spread, tile
from .metrics import Differences
from .samples import PROJECTED
from .scene import Scene

# Input pixels a side of a block, and how many blocks, spread over the scene, are compared.
BLOCK, BLOCKS = 64, 16
# Standard deviation of the Gaussian, in input pixels.
SMOOTH = 1.5
# The border of a block that is not compared, where the prediction lacks surroundings.
BORDER = 4


@dataclass(frozen=True)
class LeftOut:
    """One date: its file ``name``, what was found of it, and the ``errors`` of its detail in the 10 m bands.

    ``errors``: of each image against the date, in the input's reflectance. ``detail``: the date's own, against 0.
    """

    name: str
    facts: DateFacts
    errors: dict[str, Differences]
    detail: Differences


def left_out_dates(scene: Scene, dates: Sequence[DateCube], progress: Progress) -> list[LeftOut]:
    """The dates predicted from the scene's result and from its back-projected input.

    :raises Cancelled: by ``progress``.
    :raises RasterError: a file cannot be read.
    """
    if not dates:
        return []
    area = surroundings(scene.window, scene.coarse.grid.bounds)
    phase = moved_phase(scene.phase, area.y - scene.window.y, area.x - scene.window.x)
    facts = find_dates(
        part_reader(scene.coarse, area),
        [part_reader(date.cube, date.window(area)) for date in dates],
        area.height,
        area.width,
        phase,
        [phase] * len(dates),
        lambda: stop_if_cancelled(progress),
        time_left(progress),
    )
    results = [
        LeftOut(
            Path(date.cube.source).name, its, {"result": Differences(10), PROJECTED: Differences(10)}, Differences(10)
        )
        for date, its in zip(dates, facts)
    ]
    for core in spread(list(tile(scene.bounds, BLOCK)), BLOCKS):
        stop_if_cancelled(progress)
        block = Block(scene, core)
        if np.isfinite(block.result).all() and np.isfinite(block.coarse).all():
            images = {"result": block.result, PROJECTED: block.back_projected(block.enlarged())}
            for date, result in zip(dates, results):
                if result.facts.used:
                    _add(result, date, block, images, area)
    return results


def _add(result: LeftOut, date: DateCube, block: Block, images: dict[str, np.ndarray], area: Window) -> None:
    """Add a block to the sums of a date."""
    outer, corner = block.outer, block.scene.window
    window = Window(outer.x + corner.x, outer.y + corner.y, outer.width, outer.height)
    view = result.facts.view(date.read(window), window.y - area.y, window.x - area.x)
    target = view.image[FINE]
    known = np.isfinite(target).all(0)
    if not known.any():
        return
    filled = np.where(known, target, target[:, known].mean(1)[:, None, None])
    inside = np.zeros_like(known)
    inside[BORDER:-BORDER, BORDER:-BORDER] = known[BORDER:-BORDER, BORDER:-BORDER]
    weight = known.astype(float)
    for name, fine in images.items():
        _count(result.errors[name], unexplained(fine, filled, weight, view, block.scene.scale), inside, block)
    _count(result.detail, filled, inside, block)


def _count(sums: Differences, image: np.ndarray, inside: np.ndarray, block: Block) -> None:
    detail = np.where(inside, high_pass(image), np.nan)
    kept = block.cut(detail)
    sums.add(kept, np.zeros_like(kept), FINE)


def unexplained(fine: np.ndarray, target: np.ndarray, weight: np.ndarray, view: DateView, scale: int) -> np.ndarray:
    """What a date's 10 m bands ``target`` (4, h, w) lack of their prediction from a result (10, scale·h, scale·w).

    ``weight`` (h, w): of the pixels that brightness and contrast are fitted to, from 0 to 1.
    """
    prediction = np.stack([_predicted(fine[band], band, view, scale) for band in FINE])
    return harmonised(prediction, target, weight, view.reference_noise[FINE]) - target


def high_pass(image: np.ndarray) -> np.ndarray:
    """What a Gaussian of SMOOTH pixels leaves of (bands, h, w)."""
    return image - moved(image, np.zeros(2), SMOOTH)


def _predicted(fine: np.ndarray, band: int, view: DateView, scale: int) -> np.ndarray:
    """A band's result (scale·h, scale·w) -> what the date's pixels (h, w) of this 10 m band should be."""
    shape = view.image.shape[1:]
    own = OwnPixels.of((shape[0], shape[1]), scale, SIGMAS[band], 1, (0, 0))
    dense = resampled(fine, own.down, own.across)
    places = np.stack(np.meshgrid(*map(np.arange, shape), indexing="ij")) + view.shift
    straight = dense_taps(places, (shape[0], shape[1])).image(dense.ravel()).reshape(shape)
    if view.lattice is None or not view.lattice[band, 2].any():
        return straight
    trust = view.lattice[band, 2]
    through = LatticeOperator.of(view.lattice[band, :2].astype(float), np.ones(shape), view.shift)(dense)
    return trust * through + (1 - trust) * straight
