"""The report: one HTML file with all pictures inside, readable without a network."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from pathlib import Path

import numpy as np

from ..core.bands import BAND_NAMES
from ..core.files import write_text
from ..core.resources import version
from ..core.sensor import SHARP
from ..raster.cube.pairing import DUPLICATED, INTERPOLATED, pairing_name
from .blocks import BACK_PROJECTIONS
from .figures import BOX, MEASURES, MTF, OPENSR, SAMPLES, TRUTH, Figure, find, fine_and_coarse_rmse
from .measure import Evaluation
from .pictures import has_matplotlib, heat, overview, png_uri, power_chart, power_table, zooms
from .samples import BICUBIC, PROJECTED
from .scene import Scene
from .uncertain_places import MOST_SPREAD, Place

STYLE = """
body{font:15px/1.5 system-ui,sans-serif;color:#1d2733;max-width:1080px;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;margin-bottom:.2rem}h2{font-size:1.15rem;margin-top:2.2rem;border-bottom:1px solid #cfd6de}
table{border-collapse:collapse;margin:.6rem 0;font-variant-numeric:tabular-nums}
th,td{padding:.2rem .7rem;text-align:right;border-bottom:1px solid #e6eaee}th{font-weight:600;background:#f4f6f8}
th:first-child,td:first-child{text-align:left}.note{color:#4c5a68;max-width:62rem}
.row{display:flex;gap:10px;flex-wrap:wrap;margin:.6rem 0}figure{margin:0}figcaption{font-size:.85rem;color:#4c5a68}
img{display:block;max-width:100%}.zoom img{width:250px;image-rendering:pixelated}.side img{width:420px}
.meaning{background:#f4f6f8;border-left:4px solid #5b7fa6;padding:.6rem 1rem;max-width:60rem}
"""
MEANING = (
    "The result has a {pixel} <i>grid</i>, not {pixel} <i>resolution</i>: its detail is inferred. Agreement with the "
    "input is <b>consistency, not truth</b>: a blurred enlargement and a wrong invention can both be consistent. Only "
    "a reference of the same place and time tells whether detail is right. The bands measured at 20 m (B05, B06, B07, "
    "B8A, B11, B12) are inferred most of all."
)


def write_report(evaluation: Evaluation, rows: Sequence[Figure], path: Path, places: Sequence[Place] = ()) -> None:
    """Write the HTML report, complete or not at all.

    :param places: the most uncertain ones, which get a section.

    :raises RasterError: an image cannot be read, or the file cannot be written.
    """
    parts = [
        _head(evaluation),
        _summary(evaluation, rows),
        _consistency(evaluation, rows),
        _truth(rows) if evaluation.scene.truth else "",
        _detail(evaluation, rows),
        _opensr(evaluation, rows),
        _pictures(evaluation),
        _uncertain(places),
        _methods(evaluation),
    ]
    text = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Super-resolution quality report</title>'
        f"<style>{STYLE}</style></head><body>{''.join(parts)}</body></html>\n"
    )
    write_text(path, text)


def _head(evaluation: Evaluation) -> str:
    scene = evaluation.scene
    window, scale = scene.window, scene.scale
    files = [("Input", scene.coarse.source), ("Result", scene.result.source)]
    if scene.truth:
        bands = " ".join(BAND_NAMES[band] for band in scene.truth.bands)
        files.append(("Reference", f"{scene.truth.cube.source} ({bands})"))
    lines = "".join(f"<tr><td>{name}</td><td>{html.escape(Path(text).name)}</td></tr>" for name, text in files)
    size = (
        f"{window.width} × {window.height} input pixels, {window.width * scale} × {window.height * scale} result pixels"
    )
    written = f"s2dr3_qgis {version()}, {datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC"
    return (
        f"<h1>Super-resolution quality report</h1><p class='note'>{size}. {written}</p>"
        f"<table>{lines}</table><p class='meaning'>{MEANING.format(pixel=_pixel(scene))}</p>"
    )


def _pixel(scene: Scene) -> str:
    size = scene.result.grid.pixel_metres()
    return f"{size[0]:.3g} m" if size else "finer"


def _summary(evaluation: Evaluation, rows: Sequence[Figure]) -> str:
    fine, coarse = fine_and_coarse_rmse(rows, BOX)
    fine_mtf, coarse_mtf = fine_and_coarse_rmse(rows, MTF)
    sentences = [
        f"Averaged back over the input's pixels, the result differs from the input by {fine:.4f} of reflectance (RMS) "
        f"in the 10 m bands and {coarse:.4f} in the 20 m bands; seen through the sensor model by {fine_mtf:.4f} and "
        f"{coarse_mtf:.4f}. Spectra turn by {find(rows, BOX, 'SAM'):.2f}°."
    ]
    for name in ("input", "reference") if evaluation.scene.truth else ("input",):
        right, down = (find(rows, SAMPLES, f"shift from the {name}, {way}") for way in ("right", "down"))
        if math.isfinite(right):
            sentences.append(f"It lies {right:+.2f} input pixels right of and {down:+.2f} below the {name} (median).")
        else:
            sentences.append(f"No credible shift between result and {name} could be measured.")
    sharper = find(rows, SAMPLES, "mean gradient") / find(rows, SAMPLES, "mean gradient", BICUBIC)
    if math.isfinite(sharper):
        sentences.append(f"Its mean gradient is {sharper:.2f} times that of a bicubic enlargement.")
    if evaluation.scene.truth:
        own, best = (find(rows, TRUTH, "PSNR", name) for name in ("result", PROJECTED))
        sentences.append(
            f"Against the reference it reaches {own:.2f} dB PSNR, {own - find(rows, TRUTH, 'PSNR', BICUBIC):+.2f} dB "
            f"beside bicubic and {own - best:+.2f} dB beside {PROJECTED}, the bar to clear."
        )
    else:
        sentences.append("No reference was given, so nothing here says whether the added detail is true.")
    return f"<h2>In short</h2><ul>{''.join(f'<li>{line}</li>' for line in sentences)}</ul>"


def _consistency(evaluation: Evaluation, rows: Sequence[Figure]) -> str:
    resampled = {
        DUPLICATED: "duplicated 2 × 2",
        INTERPOLATED: "interpolated to 10 m",
        SHARP: "sharpened to 10 m before, so that they are compared at 10 m as the others",
    }[pairing_name(evaluation.scene.phase)]
    columns = [
        *((BOX, measure, f"{measure}<br>box mean") for measure in ("RMSE", "bias", "PSNR", "SSIM")),
        *((MTF, measure, f"{measure}<br>sensor model") for measure in ("RMSE", "bias", "PSNR")),
    ]
    body = []
    for index, band in enumerate(BAND_NAMES):
        sampling = " (20 m)" if index in evaluation.scene.measured_at_20m else ""
        values = [_number(find(rows, section, measure, band=band), measure) for section, measure, _ in columns]
        body.append([f"{band}{sampling}", *values])
    overall = [_number(find(rows, section, measure), measure) for section, measure, _ in columns]
    table = _table(["Band", *(title for *_, title in columns)], [*body, ["All", *overall]])
    angles = _table(
        ["", "box mean", "sensor model"],
        [
            ["SAM (°)", *(_number(find(rows, section, "SAM"), "SAM") for section in (BOX, MTF))],
            ["ERGAS", *(_number(find(rows, section, "ERGAS"), "ERGAS") for section in (BOX, MTF))],
        ],
    )
    return (
        "<h2>Consistency with the input</h2><p class='note'>The result reduced to the input's sampling, minus the "
        "input. <b>Box mean</b> averages whole pixels, as anyone who resamples the result will; bands measured at 20 m "
        "are compared at 20 m. <b>Sensor model</b> applies the point spread function of each band (Gaussian of its "
        "MTF), which is what the instrument did. A result can satisfy one of the two exactly, hardly both. The input's "
        f"20 m bands were {resampled}. RMSE and bias are reflectance, PSNR is in dB for a range of 1.</p>"
        f"{table}{angles}"
    )


def _truth(rows: Sequence[Figure]) -> str:
    images = ("result", BICUBIC, PROJECTED)
    overall = [
        [
            name,
            *(
                _number(find(rows, TRUTH, measure, name), measure)
                for measure in ("PSNR", "RMSE", "SSIM", "SAM", "ERGAS")
            ),
        ]
        for name in images
    ]
    bands = [row.band for row in rows if (row.section, row.image, row.measure) == (TRUTH, "result", "RMSE")]
    body = [
        [
            band,
            *(_number(find(rows, TRUTH, "PSNR", name, band), "PSNR") for name in images),
            *(_number(find(rows, TRUTH, measure, band=band), measure) for measure in ("RMSE", "bias", "SSIM")),
        ]
        for band in bands
        if band in BAND_NAMES
    ]
    names = [
        "Band",
        *(f"PSNR<br>{name}" for name in images),
        *(f"{name}<br>result" for name in ("RMSE", "bias", "SSIM")),
    ]
    return (
        "<h2>Against the reference</h2><p class='note'>On the result's grid, all images on the same pixels. ERGAS has "
        "h/l = the result's pixel over the input's. SSIM is the mean of the sample windows.</p>"
        f"{_table(['Image', 'PSNR (dB)', 'RMSE', 'SSIM', 'SAM (°)', 'ERGAS'], overall)}{_table(names, body)}"
    )


def _detail(evaluation: Evaluation, rows: Sequence[Figure]) -> str:
    if not evaluation.sampled.windows:
        return "<h2>Detail</h2><p class='note'>No sample window is free of nodata: nothing was measured.</p>"
    share = "power beyond the input's Nyquist, over bicubic's"
    images = [name for name in evaluation.sampled.gradient if name != BICUBIC]
    body = [
        [name, f"{find(rows, SAMPLES, 'mean gradient', name):.5f}", f"{find(rows, SAMPLES, share, name):.3g}"]
        for name in images
    ]
    body.append([BICUBIC, f"{find(rows, SAMPLES, 'mean gradient', BICUBIC):.5f}", "1"])
    table = _table(["Image", "mean gradient", "fine power over bicubic's"], body)
    if has_matplotlib():
        chart = f'<img alt="Radial power spectra" src="{power_chart(evaluation)}">'
    else:
        shown, levels = power_table(evaluation)
        lines = [[name, *(f"{value:+.1f}" for value in values)] for name, values in levels.items()]
        chart = _table(["dB over bicubic at cycles per input pixel", *(f"{value:g}" for value in shown)], lines)
    return (
        "<h2>Detail</h2><p class='note'>How much fine structure there is, in the sample windows: more is sharper, or "
        "noisier. The spectrum is the mean over directions, bands and windows; right of the dashed line the input "
        f"holds nothing, so all power there is inferred.</p>{table}{chart}"
    )


def _opensr(evaluation: Evaluation, rows: Sequence[Figure]) -> str:
    if not evaluation.sampled.opensr:
        return ""
    used = [name for name in MEASURES if math.isfinite(find(rows, OPENSR, name))]
    body = [
        [image, *(f"{find(rows, OPENSR, name, image):.4f}" for name in used)] for image in evaluation.sampled.opensr
    ]
    scores = (
        "Improvement, omission and hallucination share out the pixels where anything differs (sum 1); a score of "
        "improvement near 0.2 is what published networks reach at ×4."
        if "improvement" in used
        else "Improvement, omission and hallucination need a reference with B02, B03, B04 and B08."
    )
    return (
        "<h2>opensr-test measures</h2><p class='note'>Reflectance (mean absolute difference), spectral (degrees) and "
        "spatial (input pixels) are consistency with the input; synthesis is how much was added, true or not, and "
        f"rewards invention when read alone. {scores} Bands B04, B03, B02, B08; means of the sample windows.</p>"
        f"{_table(['Image', *used], body)}"
    )


def _pictures(evaluation: Evaluation) -> str:
    most = float(np.nanpercentile(evaluation.error_map, 99)) if np.isfinite(evaluation.error_map).any() else 1e-3
    most = max(most, 1e-4)
    whole = _figure(overview(evaluation.scene), "The result in natural colours")
    errors = _figure(heat(evaluation.error_map, most), f"RMS difference from the input, 10 m bands: 0 to {most:.4f}")
    rows = ["".join(_figure(image, name) for name, image in zoom.items()) for zoom in zooms(evaluation)]
    return (
        f"<h2>Pictures</h2><div class='row side'>{whole}{errors}</div><p class='note'>Zooms into the windows richest "
        "in detail; all images of this report have one stretch.</p>"
        + "".join(f"<div class='row zoom'>{row}</div>" for row in rows)
    )


def _uncertain(places: Sequence[Place]) -> str:
    if not places:
        return ""
    rows = []
    for place in places:
        x, y = (sum(values) / len(values) for values in zip(*place.corners))
        pictures = (
            (place.input, f"input, around {x:.0f} {y:.0f}"),
            (place.result, "result"),
            (place.picture, f"spread, {place.spread:.4f} on average"),
        )
        rows.append(f"<div class='row zoom'>{''.join(_figure(*picture) for picture in pictures)}</div>")
    return (
        "<h2>Most uncertain places</h2><p class='note'>Where the result changes most when the image is rotated and "
        f"mirrored, so that its detail is guessed: white is no spread, dark red {MOST_SPREAD} of reflectance or "
        f"more.</p>{''.join(rows)}"
    )


def _figure(pixels: np.ndarray, caption: str) -> str:
    return (
        f'<figure><img alt="{html.escape(caption)}" src="{png_uri(pixels)}">'
        f"<figcaption>{html.escape(caption)}</figcaption></figure>"
    )


def _methods(evaluation: Evaluation) -> str:
    windows = evaluation.sampled.windows
    side = f"{windows[0].width} × {windows[0].width} input pixels" if windows else "none free of nodata"
    spans = ", ".join(f"{band} {span:.3f}" for band, span in zip(BAND_NAMES, evaluation.span))
    lines = [
        "RMSE, bias, PSNR, SAM and ERGAS are taken over all pixels that have data in both images.",
        f"Sample windows: {len(windows)} of {side}, spread evenly; shift, gradient, spectrum, the opensr-test measures "
        "and SSIM against a reference come from them.",
        f"SSIM (11 × 11 Gaussian, sigma 1.5) uses as dynamic range the input's 1st to 99th percentile: {spans}.",
        "Shift: phase correlation of low frequencies to 1/50 pixel, median of the windows.",
        "Bicubic: Keys, a = −0.5. "
        f"{PROJECTED[0].upper()}{PROJECTED[1:]}: enlargement and addition, {BACK_PROJECTIONS} times, of what it lacks "
        "of the input through the sensor model; no learning.",
    ]
    return f"<h2>How it was measured</h2><ul class='note'>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"


def _number(value: float, measure: str) -> str:
    if not math.isfinite(value):
        return "–"
    digits = {"RMSE": ".5f", "bias": "+.5f", "PSNR": ".2f", "SSIM": ".4f", "SAM": ".3f", "ERGAS": ".3f"}
    return f"{value:{digits[measure]}}"


def _table(names: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{name}</th>" for name in names)
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>" for line in body)
    return f"<table><tr>{head}</tr>{lines}</table>"
