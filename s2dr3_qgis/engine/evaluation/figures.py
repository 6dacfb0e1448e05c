"""The figures of an evaluation as plain rows, from which table, CSV and summary are written."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..core.bands import BAND_NAMES
from ..core.files import finished_path
from ..core.sensor import COARSE, FINE
from .left_out import LeftOut
from .measure import Against, Evaluation
from .metrics import Differences, Mean
from .samples import BICUBIC

ALL = "all"
BOX = "consistency, box mean"
MTF = "consistency, sensor model"
TRUTH = "against the reference"
SAMPLES = "sample windows"
OPENSR = "opensr-test measures"
LEFT_OUT = "dates left out"
MEASURES = (
    *("reflectance", "spectral", "spatial", "synthesis"),
    *("improvement", "omission", "hallucination"),
)
UNITS = {"reflectance": "reflectance", "spectral": "°", "spatial": "input pixels", "synthesis": "reflectance"}


class Figure(NamedTuple):
    """One number. ``section``: the comparison; ``image``: the image compared; ``band``: a name or "all"."""

    section: str
    image: str
    measure: str
    band: str
    value: float
    unit: str
    pixels: int


def figures(evaluation: Evaluation) -> list[Figure]:
    """All figures of an evaluation."""
    scene, consistency = evaluation.scene, evaluation.consistency
    ratio = 1 / scene.scale
    rows = [
        *_differences(BOX, "result", consistency.box, consistency.box_angle, consistency.ssim, ratio),
        *_differences(MTF, "result", consistency.mtf, consistency.mtf_angle, None, ratio),
    ]
    for name, against in evaluation.against.items():
        rows += _against(name, against, evaluation.sampled.ssim.get(name), ratio)
    return [*rows, *_sampled(evaluation), *_left_out(evaluation.left_out)]


def _left_out(dates: Sequence[LeftOut]) -> Iterable[Figure]:
    """RMSE of each date's detail, predicted from each image; "nothing" is the detail's own size."""
    for date in dates:
        for image, sums in (*date.errors.items(), ("nothing", date.detail)):
            measure = f"RMSE of the detail of {date.name}"
            for band, value, count in zip(BAND_NAMES, sums.rmse, sums.count):
                if count:
                    yield Figure(LEFT_OUT, image, measure, band, float(value), "reflectance", int(count))
            if sums.count.any():
                yield Figure(LEFT_OUT, image, measure, ALL, sums.total_rmse(), "reflectance", int(sums.count.max()))


def _differences(
    section: str, image: str, sums: Differences, angle: Mean, similarity: Mean | None, ratio: float
) -> Iterable[Figure]:
    pixels = int(sums.count.max())
    columns = [("RMSE", sums.rmse, "reflectance"), ("bias", sums.bias, "reflectance"), ("PSNR", sums.psnr, "dB")]
    if similarity is not None:
        columns.append(("SSIM", similarity.value, ""))
    for measure, values, unit in columns:
        for band, value, count in zip(BAND_NAMES, values, sums.count):
            if count:
                yield Figure(section, image, measure, band, float(value), unit, int(count))
    yield Figure(section, image, "RMSE", ALL, sums.total_rmse(), "reflectance", pixels)
    yield Figure(section, image, "PSNR", ALL, sums.total_psnr(), "dB", pixels)
    if similarity is not None and np.isfinite(similarity.value).any():
        yield Figure(section, image, "SSIM", ALL, float(np.nanmean(similarity.value)), "", pixels)
    if np.isfinite(angle.value[0]):
        yield Figure(section, image, "SAM", ALL, float(angle.value[0]), "°", pixels)
    yield Figure(section, image, "ERGAS", ALL, sums.ergas(ratio), "", pixels)


def _against(name: str, against: Against, similarity: Mean | None, ratio: float) -> Iterable[Figure]:
    return _differences(TRUTH, name, against.differences, against.angle, similarity, ratio)


def _sampled(evaluation: Evaluation) -> Iterable[Figure]:
    sampled, scene = evaluation.sampled, evaluation.scene
    pixels = sum(window.width * window.height for window in sampled.windows)
    for name, shifts in (("input", sampled.shift), ("reference", sampled.truth_shift)):
        if shifts and np.isfinite(shifts).any():
            rows, columns = np.nanmedian(shifts, axis=0)
            for way, value in (("right", columns), ("down", rows)):
                measure = f"shift from the {name}, {way}"
                yield Figure(SAMPLES, "result", measure, ALL, float(value), "input pixels", pixels)
    for name, values in sampled.gradient.items():
        yield Figure(SAMPLES, name, "mean gradient", ALL, float(np.mean(values)), "reflectance a pixel", pixels)
    for name, spectra in sampled.power.items():
        if name in ("input", BICUBIC):
            continue
        share = fine_power(np.mean(spectra, 0), scene.scale) / fine_power(
            np.mean(sampled.power[BICUBIC], 0), scene.scale
        )
        yield Figure(SAMPLES, name, "power beyond the input's Nyquist, over bicubic's", ALL, float(share), "", pixels)
    for name, windows in sampled.opensr.items():
        for measure in MEASURES:
            values = [window[measure] for window in windows if measure in window]
            if values and np.isfinite(values).any():
                yield Figure(OPENSR, name, measure, ALL, float(np.nanmean(values)), UNITS.get(measure, ""), pixels)


def fine_power(spectrum: np.ndarray, scale: int) -> float:
    """Power beyond the Nyquist frequency of the input, summed over the area of the frequency plane."""
    frequency = np.arange(len(spectrum)) + 0.5
    beyond = frequency > len(spectrum) / scale
    return float((spectrum * frequency)[beyond].sum())


def find(rows: Sequence[Figure], section: str, measure: str, image: str = "result", band: str = ALL) -> float:
    """One value; NaN if it was not measured."""
    for row in rows:
        if (row.section, row.measure, row.image, row.band) == (section, measure, image, band):
            return row.value
    return math.nan


def band_rmse(rows: Sequence[Figure], section: str, bands: Sequence[int]) -> float:
    """Root mean square of the result's RMSE over some bands."""
    values = [find(rows, section, "RMSE", band=BAND_NAMES[band]) for band in bands]
    return float(np.sqrt(np.nanmean(np.square(values)))) if np.isfinite(values).any() else math.nan


def fine_and_coarse_rmse(rows: Sequence[Figure], section: str) -> tuple[float, float]:
    """`band_rmse` of the bands measured at 10 m and of those measured at 20 m."""
    return band_rmse(rows, section, FINE), band_rmse(rows, section, COARSE)


def write_csv(rows: Sequence[Figure], path: Path) -> None:
    """Write all figures as a table, complete or not at all.

    :raises RasterError: the file cannot be written.
    """
    with finished_path(path) as part, part.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(Figure._fields)
        for row in rows:
            values = {**row._asdict(), "value": f"{row.value:.8g}"}
            writer.writerow(values.values())
