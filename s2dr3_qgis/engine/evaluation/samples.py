"""Measures that cannot be summed over blocks, on a few windows spread over the scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Optional

import numpy as np

from ..core.bands import BAND_NAMES
from ..core.progress import Progress, stop_if_cancelled
from ..core.sensor import FINE
from ..raster.grid import Window
from .blocks import BACK_PROJECTIONS, Block
from .fourier import phase_shift, radial_power
from .metrics import Mean, mean_gradient, ssim
from .opensr import LONGEST_SHIFT, opensr_measures
from .resample import box_means
from .scene import Scene

SAMPLE = 64
SAMPLES_A_SIDE = 3
BICUBIC = "bicubic"
PROJECTED = f"bicubic + {BACK_PROJECTIONS} back-projections"
RGB = [BAND_NAMES.index(name) for name in ("B04", "B03", "B02")]
# opensr-test takes red, green and blue first. Bands measured at 20 m stay out: the input holds no 10 m truth of them.
OPENSR_BANDS = [*RGB, BAND_NAMES.index("B08")]


@dataclass
class Sampled:
    """Measures of the sample windows, one entry per window, by image name if there are several images."""

    windows: list[Window] = field(default_factory=list)
    opensr: dict[str, list[dict[str, float]]] = field(default_factory=dict)
    power: dict[str, list[np.ndarray]] = field(default_factory=dict)
    gradient: dict[str, list[float]] = field(default_factory=dict)
    shift: list[tuple[float, float]] = field(default_factory=list)
    truth_shift: list[tuple[float, float]] = field(default_factory=list)
    ssim: dict[str, Mean] = field(default_factory=dict)


def sample_windows(scene: Scene) -> list[Window]:
    """Up to nine windows spread evenly over the scene."""
    side = min(SAMPLE, scene.bounds.width // 2 * 2, scene.bounds.height // 2 * 2)
    starts = []
    for size in (scene.bounds.height, scene.bounds.width):
        count = min(SAMPLES_A_SIDE, size // side)
        # Even starts, for 20 m pixels.
        free = size - count * side
        starts.append([round((i + 0.5) * free / count / 2) * 2 + i * side for i in range(count)])
    windows = (Window(x, y, side, side) for y in starts[0] for x in starts[1])
    return [window for window in windows if window.clip(scene.bounds) == window]


def measure_samples(scene: Scene, span: np.ndarray, progress: Progress) -> Sampled:
    """Measure the sample windows without nodata.

    :param span: the range of each band for SSIM.
    :raises RasterError: a file cannot be read.
    :raises Cancelled: by ``progress``.
    """
    sampled = Sampled()
    for window in sample_windows(scene):
        stop_if_cancelled(progress)
        images = _sample_images(scene, window)
        if images is None:
            continue
        sampled.windows.append(window)
        _measure_window(scene, images, sampled)
        if scene.truth:
            _compare_structure(scene.truth.bands, scene.scale, images, sampled, span)
    return sampled


def _sample_images(scene: Scene, window: Window) -> Optional[dict[str, np.ndarray]]:
    """All images of a window; None if one of them has nodata there."""
    block = Block(scene, window)
    images = {"input": block.cut(block.coarse), "result": block.cut(block.result, scene.scale)}
    if scene.truth:
        images["reference"] = scene.read_truth(window)
    if not all(np.isfinite(image).all() for image in images.values()):
        return None
    bicubic = block.enlarged()
    images[BICUBIC] = block.cut(bicubic, scene.scale)
    if scene.truth:
        images[PROJECTED] = block.cut(block.back_projected(bicubic), scene.scale)
    return images


def _measure_window(scene: Scene, images: dict[str, np.ndarray], sampled: Sampled) -> None:
    fine = {name: image for name, image in images.items() if name not in ("input", "reference")}
    truth = None
    if scene.truth and set(OPENSR_BANDS) <= set(scene.truth.bands):
        truth = images["reference"][[scene.truth.bands.index(band) for band in OPENSR_BANDS]]
    for name, image in fine.items():
        measures = opensr_measures(images["input"][OPENSR_BANDS], image[OPENSR_BANDS], truth)
        sampled.opensr.setdefault(name, []).append(measures)
    present = scene.truth.bands if scene.truth else tuple(FINE)
    # The bands measured at 10 m, if there are any; the same bands of all images.
    shown = [band for band in present if band in FINE] or list(present)
    compared = {name: image[shown] for name, image in [*fine.items(), ("input", images["input"])]}
    if scene.truth:
        compared["reference"] = images["reference"][[present.index(band) for band in shown]]
    for name, image in compared.items():
        sampled.power.setdefault(name, []).append(radial_power(image, image.shape[-1] // 4))
        if name != "input":
            sampled.gradient.setdefault(name, []).append(mean_gradient(image))
    reduced = box_means(images["result"], scene.scale)
    sampled.shift.append(_displacement(images["input"][FINE], reduced[FINE]))


def _compare_structure(
    bands: Sequence[int], scale: int, images: dict[str, np.ndarray], sampled: Sampled, span: np.ndarray
) -> None:
    """Compare with the reference, which has ``bands`` of the ten."""
    # At the input's sampling: finer structure, which the result can lack, would only blur the peak.
    pair = (box_means(image, scale) for image in (images["reference"], images["result"][list(bands)]))
    sampled.truth_shift.append(_displacement(*pair))
    for name in ("result", BICUBIC, PROJECTED):
        means = sampled.ssim.setdefault(name, Mean(10))
        # Band by band: the working arrays are many.
        for truth, band in zip(images["reference"], bands):
            means.add(ssim(images[name][band : band + 1], truth[None], span[band : band + 1]), [band])


def _displacement(still: np.ndarray, moved: np.ndarray) -> tuple[float, float]:
    """How far (rows down, columns right) ``moved`` lies from ``still``, in pixels; NaN if that is not credible."""
    rows, columns = phase_shift(still.mean(0), moved.mean(0), steady=True)
    return (-rows, -columns) if np.hypot(rows, columns) <= LONGEST_SHIFT else (float("nan"), float("nan"))
