"""Measure a decoder on places it was not trained on, against bicubic enlargement with and without back-projection.

``python -m s2dr3_qgis.engine.training.evaluate CHECKPOINT CONFIG --data FOLDER [--report FILE.json]
[--dates K] [--products]``

1 m chips: B02 B03 B04 B08 at 1 m are the truth, their measurement by the sensor model plus noise is the input.
Sentinel-2 scenes: Wald's protocol, the scene itself is the truth and its input ten times coarser; 20 m bands are
compared as 2×2 means; their own lattice is undone first if the config asks for it. PSNR is 10·log10(1/MSE) of
reflectance over an image; the tables give means over images. A second table gives the share of the truth's variance
that each method explains, by spatial frequency: half a cycle per input pixel is the Nyquist frequency of the input.
With ``--dates`` several dates are made of the chips instead and fused, in two chains (docs/DATES.md). With
``--products`` joined chips are seen through a detector's lattice, as products are made.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor

from ..core.files import check_outputs, write_text
from ..core.sensor import FINE
from ..model.back_projection import SensorModel, back_project
from ..model.decoder.loading import load_s2x10_from_state
from ..model.decoder.network import S2x10NetS
from ..model.resample import enlarge
from .config import TrainingConfig
from .dataset import Chip, Imagery, load_split
from .dated import CHAINS, mosaics
from .degradation import FLOOR, SCALE, add_noise, scene_spectra, with_coarse_bands
from .evaluate_dates import compare_dates, dates_summary, dates_table
from .evaluate_products import compare_products, products_summary, products_table
from .losses import block_means
from .measures import mean_gradient, psnr, spectral_angle
from .own_lattice import scenes_at_centres

REFLECTANCE_PER_COUNT = 0.0016
BICUBIC_STEPS = (0, 1, 2, 3, 4, 5, 7, 10)
NETWORK_STEPS = (0, 1, 2, 3, 4, 5)
# Edges of the ranges of spatial frequency, in cycles per input pixel.
FREQUENCIES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, math.inf)
RANGES = tuple(f"{low:g}-{high:g}" for low, high in zip(FREQUENCIES, FREQUENCIES[1:]))
# The method that gives every pixel its band's mean: its error is the truth's variance.
FLAT = "flat"
Measures = dict[str, float]


def error_spectrum(error: Tensor) -> Measures:
    """The mean square of (B, C, H, W) by ranges of the larger of the frequencies along rows and columns.

    The ranges add up to the whole. The image is mirrored at its edges, so that the transform sees no jump there.
    """
    mirrored = torch.cat((error, error.flip(-1)), -1).double()
    mirrored = torch.cat((mirrored, mirrored.flip(-2)), -2)
    power = torch.fft.fft2(mirrored).abs().square().sum((0, 1)) / (mirrored[0, 0].numel() * mirrored.numel())
    rows, columns = (torch.fft.fftfreq(size).abs() * SCALE for size in power.shape)
    frequency = torch.maximum(rows[:, None], columns)
    within = ((frequency >= low) & (frequency < high) for low, high in zip(FREQUENCIES, FREQUENCIES[1:]))
    return {f"mse {name}": float(power[part].sum()) for name, part in zip(RANGES, within)}


def measure(result: Tensor, truth: Tensor, image: Tensor, sensor: SensorModel, fine_only: bool) -> Measures:
    """All measures of one result (1, 10, 10h, 10w); ``fine_only`` compares B02 B03 B04 B08 alone."""
    residual = (sensor(result) - image).square().mean((0, 2, 3)).sqrt()
    if fine_only:
        result, truth, residual = result[:, FINE], truth[:, FINE], residual[FINE]
    else:
        result, truth = block_means(result), block_means(truth)
    return {
        "psnr": psnr(result, truth),
        "sam": spectral_angle(result, truth),
        "gradient": mean_gradient(result) / max(mean_gradient(truth), 1e-9),
        "consistency": float(residual.square().mean().sqrt()),
    }


def compare(truth: Tensor, noise: float, net: Callable[[Tensor], Tensor], seed: int, fine_only: bool) -> dict:
    """Degrade the truth (10, 10h, 10w) and measure every method: {"flat": measures, ..., "network 5": measures}."""
    sensor = SensorModel(SCALE)
    draw = torch.Generator().manual_seed(seed)
    truth = truth[None]
    image = add_noise(sensor(truth), torch.tensor([noise]), sensor, draw)
    flat = truth.mean((2, 3), keepdim=True).expand_as(truth)

    def measured(result: Tensor) -> Measures:
        error = (result - truth)[:, FINE] if fine_only else block_means(result - truth)
        return measure(result, truth, image, sensor, fine_only) | error_spectrum(error)

    table = {FLAT: measured(flat)}
    for name, start, counts in (
        ("bicubic", enlarge(image, SCALE), BICUBIC_STEPS),
        ("network", net(image), NETWORK_STEPS),
    ):
        result, done = start, 0
        for count in counts:
            result, done = back_project(result, image, count - done, sensor), count
            table[f"{name} {count}"] = measured(result)
    return table


def chip_truth(chip: Chip, mix: Tensor) -> Tensor:
    """An aerial chip as a cube of whole input pixels: counts × 0.0016, the six other bands mixed from the four."""
    four = (chip.values.float() * REFLECTANCE_PER_COUNT).clamp(min=FLOOR)
    return _whole(with_coarse_bands(four, mix, 0.0, torch.Generator().manual_seed(0)), SCALE)


def _whole(cube: Tensor, step: int) -> Tensor:
    height, width = (size // step * step for size in cube.shape[1:])
    return cube[:, :height, :width]


@torch.inference_mode()
def evaluate(net: Callable[[Tensor], Tensor], held_out: Imagery, fine_noise: float, every: int = 1) -> dict:
    """{"fine": {name: compare(...)}, "sentinel2": {name: compare(...)}} for all scenes and every n-th chip held out.

    :param every: n.
    """
    mix = scene_spectra(held_out.sentinel2[0]).mix
    chips = (held_out.country + held_out.towns)[::every]
    return {
        "fine": {
            chip.name: compare(chip_truth(chip, mix), fine_noise, net, index, True) for index, chip in enumerate(chips)
        },
        "sentinel2": {
            scene.name: compare(_whole(scene.values, 2 * SCALE), 0.0, net, index, False)
            for index, scene in enumerate(held_out.sentinel2)
        },
    }


def summary(tables: dict[str, dict]) -> dict:
    """Means over images, the best back-projection of bicubic, and the images where the network is below bicubic."""
    first = next(iter(tables.values()))
    means = {
        method: {name: sum(table[method][name] for table in tables.values()) / len(tables) for name in first[method]}
        for method in first
    }
    bicubic = [method for method in means if method.startswith("bicubic")]
    best = max(bicubic, key=lambda method: means[method]["psnr"])
    below = {
        method: [name for name, table in tables.items() if table[method]["psnr"] < table["bicubic 0"]["psnr"]]
        for method in means
        if method.startswith("network")
    }
    gains = {method: means[method]["psnr"] - means[best]["psnr"] for method in below}
    return {"images": len(tables), "best_bicubic": best, "gain": gains, "below_bicubic": below, "means": means}


def text_table(report: dict) -> str:
    """The summary as aligned text."""
    lines = [f"{report['images']} images; best of bicubic: {report['best_bicubic']}"]
    lines.append(f"{'method':12}{'PSNR dB':>9}{'gain':>7}{'SAM deg':>9}{'gradient':>10}{'consistency':>13}{'below':>7}")
    for method, values in report["means"].items():
        if method == FLAT:
            continue
        gain = f"{report['gain'][method]:+.2f}" if method in report["gain"] else ""
        below = str(len(report["below_bicubic"].get(method, [])))
        lines.append(
            f"{method:12}{values['psnr']:9.2f}{gain:>7}{values['sam']:9.3f}{values['gradient']:10.3f}"
            f"{values['consistency']:13.5f}{below:>7}"
        )
    return "\n".join(lines) + "\n"


def text_spectrum(report: dict) -> str:
    """The share of the truth's variance that each method explains, by frequency in cycles per input pixel."""
    variance = report["means"][FLAT]
    lines = ["explained  " + "".join(f"{name:>10}" for name in RANGES)]
    for method in (report["best_bicubic"], *report["gain"]):
        values = report["means"][method]
        shares = (1 - values[f"mse {name}"] / variance[f"mse {name}"] for name in RANGES)
        lines.append(f"{method:11}" + "".join(f"{100 * share:8.1f} %" for share in shares))
    return "\n".join(lines) + "\n"


def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("config", type=Path, help="training config that names the places held out")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--noise", type=float, default=0.002, help="of the 1 m chips' inputs, in reflectance")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take each N-th of the 1 m chips only")
    parser.add_argument("--report", type=Path, help="write all figures, image by image, as JSON")
    parser.add_argument("--dates", type=int, nargs="+", metavar="K", help="measure the fusion of so many dates instead")
    parser.add_argument("--products", action="store_true", help="measure pixels made as products are instead")
    options = parser.parse_args(arguments)
    check_outputs({"--report": options.report}, [options.checkpoint, options.config])
    config = TrainingConfig.read(options.config)
    _, held_out = load_split(options.data, config.held_out_fine, config.held_out_s2, config.excluded)
    net = load_s2x10_from_state(options.checkpoint)
    if options.dates:
        _evaluate_dates(net, held_out, options)
        return
    if options.products:
        _evaluate_products(net, held_out, options)
        return
    if config.undo_own_lattice:
        held_out = scenes_at_centres(held_out)
    tables = evaluate(net, held_out, options.noise, options.every)
    summaries = {kind: summary(table) for kind, table in tables.items()}
    for kind, report in summaries.items():
        sys.stdout.write(f"\n{kind}: {text_table(report)}\n{text_spectrum(report)}")
    if options.report:
        write_text(options.report, json.dumps({"summary": summaries, "images": tables}, indent=1))


@torch.inference_mode()
def _evaluate_dates(net: Callable[[Tensor], Tensor], held_out: Imagery, options: argparse.Namespace) -> None:
    mix = scene_spectra(held_out.sentinel2[0]).mix
    scenes = mosaics(held_out.country + held_out.towns)[:: options.every]
    report = {}
    for chain in CHAINS:
        tables = {
            scene.name: compare_dates(chip_truth(scene, mix), chain, options.noise, net, options.dates, index)
            for index, scene in enumerate(scenes)
        }
        summaries = dates_summary(tables)
        sys.stdout.write(f"\n{chain}: {dates_table(summaries, tables)}")
        report[chain] = {"summary": summaries, "scenes": tables}
    if options.report:
        write_text(options.report, json.dumps(report, indent=1))


@torch.inference_mode()
def _evaluate_products(net: S2x10NetS, held_out: Imagery, options: argparse.Namespace) -> None:
    mix = scene_spectra(held_out.sentinel2[0]).mix
    scenes = mosaics(held_out.country + held_out.towns)[:: options.every]
    tables = {
        scene.name: compare_products(chip_truth(scene, mix), options.noise, net, index, net.config.evening)
        for index, scene in enumerate(scenes)
    }
    summaries = products_summary(tables)
    sys.stdout.write(products_table(summaries, list(tables)))
    if options.report:
        write_text(options.report, json.dumps({"summary": summaries, "scenes": tables}, indent=1))


if __name__ == "__main__":
    main()
