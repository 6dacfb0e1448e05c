"""All measures of a scene: sums over blocks for the additive ones, sample windows for the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Optional

import numpy as np

from ..core.messages import message
from ..core.progress import Progress, stop_if_cancelled
from ..core.sensor import FINE, moved_phase
from ..lattice import Lattice
from ..raster.cube.dates import DateCube
from ..raster.cube.lattice import cube_lattice
from .blocks import Block, ErrorMap, tile
from .left_out import LeftOut, left_out_dates
from .metrics import Differences, Mean, spectral_angle, ssim
from .resample import box_means
from .samples import BICUBIC, PROJECTED, Sampled, measure_samples
from .scene import Scene

BLOCK = 64


@dataclass
class Consistency:
    """The result reduced to the input's sampling against the input.

    In ``box`` the 20 m bands are compared at 20 m, unless they were sharpened to 10 m before.
    """

    box: Differences = field(default_factory=lambda: Differences(10))
    box_angle: Mean = field(default_factory=Mean)
    mtf: Differences = field(default_factory=lambda: Differences(10))
    mtf_angle: Mean = field(default_factory=Mean)
    ssim: Mean = field(default_factory=lambda: Mean(10))


@dataclass
class Against:
    """One image on the fine grid against the truth."""

    differences: Differences = field(default_factory=lambda: Differences(10))
    angle: Mean = field(default_factory=Mean)


@dataclass
class Evaluation:
    """The measures of a scene.

    ``span``: the range of reflectance for SSIM, 1st to 99th percentile of the input; ``lattice``: the detector's under
    the input, None if none is trusted; ``left_out``: the dates that the result was made without.
    """

    scene: Scene
    span: np.ndarray
    lattice: Optional[Lattice]
    consistency: Consistency
    against: dict[str, Against]
    sampled: Sampled
    error_map: np.ndarray
    left_out: list[LeftOut]


def evaluate(scene: Scene, progress: Progress, dates: Sequence[DateCube] = ()) -> Evaluation:
    """Measure a scene; memory does not grow with it.

    :param dates: further ones, which the result was made without.
    :raises Cancelled: by ``progress``.
    :raises RasterError: a file cannot be read.
    """
    span = _span(scene)
    methods = ("result", BICUBIC, PROJECTED) if scene.truth else ()
    against = {name: Against() for name in methods}
    consistency = Consistency()
    errors = ErrorMap(scene)
    lattice = _lattice(scene, progress)
    blocks = list(tile(scene.bounds, BLOCK))
    for number, core in enumerate(blocks):
        stop_if_cancelled(progress)
        progress.fraction(0.9 * number / len(blocks))
        block = Block(scene, core)
        errors.add(core, _compare_with_input(block, consistency, span, lattice))
        if scene.truth:
            _compare_with_truth(block, list(scene.truth.bands), against)
    progress.text(message("Sample windows"))
    sampled = measure_samples(scene, span, progress)
    left_out = left_out_dates(scene, dates, progress)
    return Evaluation(scene, span, lattice, consistency, against, sampled, errors.image, left_out)


def _lattice(scene: Scene, progress: Progress) -> Lattice | None:
    """The detector's lattice under the input, counted from its corner; None if none is trusted."""
    if not scene.coarse.grid.is_north_up:
        return None
    progress.text(message("Looking for the detector's lattice"))
    phase = moved_phase(scene.phase, -scene.window.y, -scene.window.x)
    return cube_lattice(scene.coarse, scene.window, phase, lambda: stop_if_cancelled(progress)).lattice


def _span(scene: Scene) -> np.ndarray:
    sample = scene.coarse.read_sample(scene.window).reshape(10, -1)
    if not np.isfinite(sample).any():
        return np.ones(10)
    low, high = np.nanpercentile(sample, (1, 99), axis=1)
    return np.maximum(np.nan_to_num(high - low, nan=1.0), 1e-3)


def _compare_with_input(block: Block, sums: Consistency, span: np.ndarray, lattice: Lattice | None) -> np.ndarray:
    """Add a block to the sums; returns the RMS difference of the 10 m bands (h,w)."""
    coarse = block.coarse
    fine, paired = block.scene.measured_at_10m, block.scene.measured_at_20m
    reduced = box_means(block.result, block.scene.scale)
    at10 = block.cut(reduced), block.cut(coarse)
    sums.box.add(at10[0][fine], at10[1][fine], fine)
    sums.ssim.add(block.cut(ssim(reduced[fine], coarse[fine], span[fine])), fine)
    if paired:
        reduced2, coarse2 = box_means(reduced, 2), box_means(coarse, 2)
        at20 = block.cut(reduced2, 0.5), block.cut(coarse2, 0.5)
        sums.box.add(at20[0][paired], at20[1][paired], paired)
        sums.ssim.add(block.cut(ssim(reduced2[paired], coarse2[paired], span[paired]), 0.5), paired)
    # Spectra are compared at the sampling at which all ten bands are known.
    sums.box_angle.add(spectral_angle(*(at20 if paired else at10)))
    degraded = block.observed(range(10), lattice)
    sums.mtf.add(degraded, at10[1])
    sums.mtf_angle.add(spectral_angle(degraded, at10[1]))
    return np.sqrt(np.mean((at10[0][FINE] - at10[1][FINE]) ** 2, axis=0))


def _compare_with_truth(block: Block, bands: list[int], against: dict[str, Against]) -> None:
    """Add a block to the sums of every image; the truth has ``bands`` of the ten."""
    scale = block.scene.scale
    truth = block.cut(block.scene.read_truth(block.outer), scale)
    bicubic = block.enlarged()
    images = {"result": block.result, BICUBIC: bicubic, PROJECTED: block.back_projected(bicubic)}
    # All images are compared on the same pixels.
    valid = np.isfinite(block.cut(block.result, scale)[bands]) & np.isfinite(truth)
    truth = np.where(valid, truth, np.nan)
    for name, image in images.items():
        cut = block.cut(image, scale)[bands]
        against[name].differences.add(cut, truth, bands)
        if len(bands) > 1:
            against[name].angle.add(spectral_angle(cut, truth))
