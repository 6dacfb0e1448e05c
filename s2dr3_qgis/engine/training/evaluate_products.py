"""What a decoder gains on pixels made as products are: joined 1 m chips, seen through a detector's lattice.

The lattice is found from the pixels themselves, as in a run; "true lattice" shows what the finding costs. All methods
see the same input.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor

from ..core.sensor import FINE
from ..lattice import array_reader, find_lattice
from ..model.back_projection import SensorModel, back_project
from ..model.lattice_step import project_
from ..model.resample import enlarge
from .beat import beat_frequencies, beat_of_bands
from .degradation import SCALE
from .lattices import drawn_lattice, through_lattice
from .losses import block_means
from .measures import mean_gradient, psnr, spectral_angle
from .own_lattice import at_centres

BICUBIC_STEPS = (0, 2, 3, 5, 7)
NETWORK_STEPS = (0, 2)
LATTICE_STEPS = (2, 4)
# Input pixels at the border that are not compared: their samples lie beyond the truth.
BORDER = 12
PHASE = (0, 0)
Measures = dict[str, float]
Network = Callable[[Tensor], Tensor]


def compare_products(truth: Tensor, noise: float, net: Network, seed: int, evening: float = 0.0) -> dict[str, Measures]:
    """The measures of each method for a truth (10, 10·h, 10·w), h and w 64 and more.

    ``evening`` is that of the network's config; without it the methods that even detail are left out.

    "beat 1" and "beat 2" are the means over B02 B03 B04 B08; methods with a lattice that was not found are left out.
    """
    draw = np.random.default_rng(seed)
    height, width = (size // SCALE for size in truth.shape[1:])
    sensor = SensorModel(SCALE)
    lattice = drawn_lattice(height, width, PHASE, draw)
    image = through_lattice(truth, lattice, sensor, noise, draw)
    scene = find_lattice(array_reader(image.numpy()), height, width, PHASE)
    found = None if scene.lattice is None else scene.lattice.numbers(0, 0, height, width)
    frequencies = _frequencies(lattice) if scene.lattice is None else beat_frequencies(scene.lattice)
    return {
        method: _measures(result, truth, frequencies)
        for method, result in _results(image[None], net, sensor, lattice, found, evening)
    }


def products_summary(tables: dict[str, dict[str, Measures]]) -> dict[str, Measures]:
    """Means over the scenes that have the method; "gain" over bicubic's best, "worst" over bicubic 0."""
    methods = dict.fromkeys(method for table in tables.values() for method in table)
    summary: dict[str, Measures] = {}
    for method in methods:
        rows = [table[method] for table in tables.values() if method in table]
        summary[method] = {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}
        summary[method]["worst"] = min(
            table[method]["psnr"] - table["bicubic 0"]["psnr"] for table in tables.values() if method in table
        )
    plain = [f"bicubic {steps}" for steps in BICUBIC_STEPS]
    best = max(summary[method]["psnr"] for method in plain)
    for values in summary.values():
        values["gain"] = values["psnr"] - best
    return summary


def products_table(summary: dict[str, Measures], scenes: list[str]) -> str:
    """The summary as aligned text."""
    lines = [f"{len(scenes)} scenes: {', '.join(scenes)}"]
    titles = ("PSNR dB", "gain", "worst", "SAM deg", "gradient", "20 m dB", "beat 1", "beat 2")
    lines.append(f"{'method':32}" + "".join(f"{title:>10}" for title in titles))
    for method, values in summary.items():
        lines.append(
            f"{method:32}{values['psnr']:10.2f}{values['gain']:+10.2f}{values['worst']:+10.2f}{values['sam']:10.3f}"
            f"{values['gradient']:10.3f}{values['coarse']:10.2f}{values['beat 1']:10.1f}{values['beat 2']:10.1f}"
        )
    return "\n".join(lines) + "\n"


def _results(
    image: Tensor, net: Network, sensor: SensorModel, true: np.ndarray, found: np.ndarray | None, evening: float
) -> Iterator[tuple[str, Tensor]]:
    """(method, result (1, 10, 10·h, 10·w)) one after the other."""
    plain, raw = enlarge(image, SCALE), net(image).clone()
    for steps in BICUBIC_STEPS:
        yield f"bicubic {steps}", back_project(plain, image, steps, sensor)
    for steps in NETWORK_STEPS:
        yield f"network {steps}", back_project(raw, image, steps, sensor)
    yield "network, true lattice 2", _projected(raw, image, 2, sensor, true)
    if found is None:
        return
    for name, start in (("bicubic", plain), ("network", raw)):
        for steps in LATTICE_STEPS:
            yield f"{name}, lattice {steps}", _projected(start, image, steps, sensor, found)
    if evening:
        for steps in LATTICE_STEPS:
            yield f"network, lattice, evened {steps}", _projected(raw, image, steps, sensor, found, evening)
    brought = at_centres(image[0], found)[None]
    for steps in LATTICE_STEPS:
        yield f"input brought, network, lattice {steps}", _projected(net(brought), image, steps, sensor, found)


def _projected(
    start: Tensor, image: Tensor, steps: int, sensor: SensorModel, lattice: np.ndarray, evening: float = 0.0
) -> Tensor:
    result = start.clone()
    project_(result, image, steps, sensor, [lattice], evening=evening)
    return result


def _frequencies(lattice: np.ndarray) -> np.ndarray:
    """The beat's frequencies of a lattice that was drawn, by its numbers from pixel to pixel."""
    numbers = lattice[FINE[0], :2]
    vectors = np.stack([numbers[:, 1, 0] - numbers[:, 0, 0], numbers[:, 0, 1] - numbers[:, 0, 0]], 1)
    return vectors - np.eye(2)


def _measures(result: Tensor, truth: Tensor, frequencies: np.ndarray) -> Measures:
    edge = slice(SCALE * BORDER, -SCALE * BORDER)
    inner, true = result[..., edge, edge], truth[None, :, edge, edge]
    coarse = block_means(inner) - block_means(true)
    coarse = coarse[:, [band for band in range(coarse.shape[1]) if band not in FINE]]
    beats = np.mean(beat_of_bands(inner[0], FINE, frequencies), 0)
    return {
        "psnr": psnr(inner[:, FINE], true[:, FINE]),
        "sam": spectral_angle(inner, true),
        "gradient": mean_gradient(inner[:, FINE]) / max(mean_gradient(true[:, FINE]), 1e-9),
        "coarse": psnr(coarse, torch.zeros_like(coarse)),
        "beat 1": float(beats[0]),
        "beat 2": float(beats[1]),
    }
