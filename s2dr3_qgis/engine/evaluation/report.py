"""The report: one HTML file with all pictures inside, readable without a network."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

import numpy as np

from ..core.bands import BAND_NAMES
from ..core.files import write_text
from ..core.messages import Message, joined, message
from ..core.page import Block, Show, bullets, heading, page, paragraph, pictures, table, to_html
from ..core.resources import version
from ..core.sensor import SHARP
from ..raster.cube.pairing import DUPLICATED, INTERPOLATED, pairing_name
from .blocks import BACK_PROJECTIONS
from .figures import BOX, MEASURES, MTF, OPENSR, SAMPLES, TRUTH, Figure, find, fine_and_coarse_rmse
from .measure import Evaluation
from .pictures import has_matplotlib, heat, overview, png_uri, power_chart, power_table, zooms
from .samples import BICUBIC, PROJECTED
from .scene import Scene
from .titles import image_title, measure_title, number
from .uncertain_places import MOST_SPREAD, Place

MEANING = message(
    "Agreement with the input is consistency, not truth: a blurred enlargement and a wrong invention can both be "
    "consistent. Only a reference of the same place and time tells whether detail is right. The bands measured at "
    "20 m (B05, B06, B07, B8A, B11, B12) are inferred most of all."
)
SHIFTS = {
    "input": "It lies {right:+.2f} input pixels right of and {down:+.2f} below the input (median).",
    "reference": "It lies {right:+.2f} input pixels right of and {down:+.2f} below the reference (median).",
}
NO_SHIFTS = {
    "input": message("No credible shift between result and input could be measured."),
    "reference": message("No credible shift between result and reference could be measured."),
}


def write_report(
    evaluation: Evaluation, rows: Sequence[Figure], path: Path, places: Sequence[Place] = (), show: Show = str
) -> None:
    """Write the HTML report, complete or not at all.

    :param places: the most uncertain ones, which get a section.
    :param show: translates a message; without it the report is English.

    :raises RasterError: an image cannot be read, or the file cannot be written.
    """
    blocks = [
        *_head(evaluation),
        *_summary(evaluation, rows),
        *_consistency(evaluation, rows),
        *(_truth(rows) if evaluation.scene.truth else ()),
        *_left_out(evaluation),
        *_detail(evaluation, rows, show),
        *_opensr(evaluation, rows),
        *_pictures(evaluation),
        *_uncertain(places),
        *_methods(evaluation),
    ]
    write_text(path, to_html(page(message("Super-resolution quality report"), blocks), show))


def _head(evaluation: Evaluation) -> list[Block]:
    scene = evaluation.scene
    window, scale = scene.window, scene.scale
    files: list[tuple[str, str]] = [
        (message("Input"), _file_name(scene.coarse.source)),
        (message("Result"), _file_name(scene.result.source)),
    ]
    if scene.truth:
        bands = " ".join(BAND_NAMES[band] for band in scene.truth.bands)
        files.append((message("Reference"), f"{_file_name(scene.truth.cube.source)} ({bands})"))
    size = message(
        "{width} × {height} input pixels, {fine_width} × {fine_height} result pixels.",
        width=window.width,
        height=window.height,
        fine_width=window.width * scale,
        fine_height=window.height * scale,
    )
    written = f"s2dr3_qgis {version()}, {datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC"
    return [
        paragraph(joined(" ", [size, written]), "note"),
        table((), files, "texts"),
        paragraph(joined(" ", [_grid(scene), MEANING]), "meaning"),
    ]


def _file_name(source: str) -> str:
    return Path(source).name


def _grid(scene: Scene) -> Message:
    size = scene.result.grid.pixel_metres()
    if not size:
        return message("The result has a finer grid, not a finer resolution: its detail is inferred.")
    return message(
        "The result has a {size:.3g} m grid, not {size:.3g} m resolution: its detail is inferred.", size=size[0]
    )


def _summary(evaluation: Evaluation, rows: Sequence[Figure]) -> list[Block]:
    sentences: list[str] = [_differences(rows)]
    for name in ("input", "reference") if evaluation.scene.truth else ("input",):
        right, down = (find(rows, SAMPLES, f"shift from the {name}, {way}") for way in ("right", "down"))
        measured = math.isfinite(right)
        sentences.append(message(SHIFTS[name], right=right, down=down) if measured else NO_SHIFTS[name])
    sharper = find(rows, SAMPLES, "mean gradient") / find(rows, SAMPLES, "mean gradient", BICUBIC)
    if math.isfinite(sharper):
        sentences.append(message("Its mean gradient is {times:.2f} times that of bicubic enlargement.", times=sharper))
    sentences.append(_against_truth(evaluation, rows))
    return [heading(message("In short")), bullets(sentences)]


def _differences(rows: Sequence[Figure]) -> Message:
    fine, coarse = fine_and_coarse_rmse(rows, BOX)
    fine_mtf, coarse_mtf = fine_and_coarse_rmse(rows, MTF)
    angle = find(rows, BOX, "SAM")
    if not all(map(math.isfinite, (fine, coarse, fine_mtf, coarse_mtf, angle))):
        return message("In some bands no pixel has data in both images: the tables show what could be measured.")
    return message(
        "Averaged back over the input's pixels, the result differs from the input by {fine:.4f} of reflectance (RMS) "
        "in the 10 m bands and {coarse:.4f} in the 20 m bands; seen through the sensor model by {fine_mtf:.4f} and "
        "{coarse_mtf:.4f}. Spectra turn by {angle:.2f}°.",
        fine=fine,
        coarse=coarse,
        fine_mtf=fine_mtf,
        coarse_mtf=coarse_mtf,
        angle=angle,
    )


def _against_truth(evaluation: Evaluation, rows: Sequence[Figure]) -> Message:
    if not evaluation.scene.truth:
        return message("No reference was given, so nothing here says whether the added detail is true.")
    own, bicubic, best = (find(rows, TRUTH, "PSNR", name) for name in ("result", BICUBIC, PROJECTED))
    if math.isnan(own):
        return message("No pixel has data in both result and reference, so nothing here says whether detail is true.")
    if own == math.inf:
        return message(
            "It equals the reference in all pixels, and its PSNR is infinite: the reference is a copy of it, or is "
            "what it was made from."
        )
    return message(
        "Against the reference it reaches {own:.2f} dB PSNR, {gain:+.2f} dB beside bicubic and {rest:+.2f} dB beside "
        "{best}, the bar to clear.",
        own=own,
        gain=own - bicubic,
        rest=own - best,
        best=image_title(PROJECTED),
    )


def _consistency(evaluation: Evaluation, rows: Sequence[Figure]) -> list[Block]:
    kind = {
        DUPLICATED: message("The input's 20 m bands were duplicated 2 × 2."),
        INTERPOLATED: message("The input's 20 m bands were interpolated to 10 m."),
        SHARP: message(
            "The input's 20 m bands were sharpened to 10 m before, so they are compared at 10 m as the others."
        ),
    }[pairing_name(evaluation.scene.phase)]
    text = message(
        "The result reduced to the input's sampling, minus the input. Box mean: whole pixels are averaged, as anyone "
        "who resamples the result will; bands measured at 20 m are compared at 20 m. Sensor model: the point spread "
        "function of each band (Gaussian of its MTF) is applied, which is what the instrument did. A result can "
        "satisfy one of the two exactly, hardly both."
    )
    lattice = (
        message(
            "The input's pixels were interpolated from the detector's samples ({lattice}), so the sensor model goes "
            "through their lattice.",
            lattice=evaluation.lattice,
        )
        if evaluation.lattice
        else ""
    )
    units = message("RMSE and bias are reflectance, PSNR is in dB for a range of 1.")
    return [
        heading(message("Consistency with the input")),
        paragraph(joined(" ", [part for part in (text, kind, lattice, units) if part]), "note"),
        _consistency_table(evaluation, rows),
        _angles_table(rows),
    ]


def _consistency_table(evaluation: Evaluation, rows: Sequence[Figure]) -> Block:
    columns = [
        *((BOX, measure, message("box mean")) for measure in ("RMSE", "bias", "PSNR", "SSIM")),
        *((MTF, measure, message("sensor model")) for measure in ("RMSE", "bias", "PSNR")),
    ]
    body: list[list[str]] = []
    for index, band in enumerate(BAND_NAMES):
        coarse = index in evaluation.scene.measured_at_20m
        title = message("{band} (20 m)", band=band) if coarse else band
        values = [number(find(rows, section, measure, band=band), measure) for section, measure, _ in columns]
        body.append([title, *values])
    overall = [number(find(rows, section, measure), measure) for section, measure, _ in columns]
    head = [joined("\n", [measure_title(measure), title]) for _, measure, title in columns]
    return table([message("Band"), *head], [*body, [message("All"), *overall]])


def _angles_table(rows: Sequence[Figure]) -> Block:
    body = [
        [title, *(number(find(rows, section, measure), measure) for section in (BOX, MTF))]
        for title, measure in (("SAM (°)", "SAM"), ("ERGAS", "ERGAS"))
    ]
    return table(["", message("box mean"), message("sensor model")], body)


def _truth(rows: Sequence[Figure]) -> list[Block]:
    images = ("result", BICUBIC, PROJECTED)
    measures = ("PSNR", "RMSE", "SSIM", "SAM", "ERGAS")
    overall = [
        [image_title(name), *(number(find(rows, TRUTH, measure, name), measure) for measure in measures)]
        for name in images
    ]
    bands = [row.band for row in rows if (row.section, row.image, row.measure) == (TRUTH, "result", "RMSE")]
    body = [
        [
            band,
            *(number(find(rows, TRUTH, "PSNR", name, band), "PSNR") for name in images),
            *(number(find(rows, TRUTH, measure, band=band), measure) for measure in ("RMSE", "bias", "SSIM")),
        ]
        for band in bands
        if band in BAND_NAMES
    ]
    names = [
        message("Band"),
        *(joined("\n", ["PSNR", image_title(name)]) for name in images),
        *(joined("\n", [measure_title(name), image_title("result")]) for name in ("RMSE", "bias", "SSIM")),
    ]
    text = message(
        "On the result's grid, all images on the same pixels. ERGAS has h/l = the result's pixel over the input's. "
        "SSIM is the mean of the sample windows."
    )
    return [
        heading(message("Against the reference")),
        paragraph(text, "note"),
        table([message("Image"), "PSNR (dB)", "RMSE", "SSIM", "SAM (°)", "ERGAS"], overall),
        table(names, body),
    ]


def _left_out(evaluation: Evaluation) -> list[Block]:
    if not evaluation.left_out:
        return []
    text = message(
        "Days that the result was made without, predicted from it through their own sensor model, place, lattice and "
        "brightness: what their pixels show beyond a Gaussian of 1.5 pixels, RMSE over B02, B03, B04 and B08 in "
        "reflectance. Of two results, the better one has the smaller error. Noise and what changed between the "
        "days keep every error above zero."
    )
    body = [
        [
            date.name,
            *(number(sums.total_rmse(), "RMSE") for sums in (*date.errors.values(), date.detail)),
            str(date.facts),
        ]
        for date in evaluation.left_out
    ]
    head = [message("Date"), image_title("result"), image_title(PROJECTED), message("the date's detail"), ""]
    return [heading(message("Dates left out")), paragraph(text, "note"), table(head, body)]


def _detail(evaluation: Evaluation, rows: Sequence[Figure], show: Show) -> list[Block]:
    title = heading(message("Detail"))
    if not evaluation.sampled.windows:
        return [title, paragraph(message("No sample window is free of nodata: nothing was measured."), "note")]
    share = "power beyond the input's Nyquist, over bicubic's"
    images = [name for name in evaluation.sampled.gradient if name != BICUBIC]
    body = [
        [
            image_title(name),
            number(find(rows, SAMPLES, "mean gradient", name), "mean gradient"),
            number(find(rows, SAMPLES, share, name) if name != BICUBIC else 1.0, "fine power"),
        ]
        for name in (*images, BICUBIC)
    ]
    text = message(
        "How much fine structure there is, in the sample windows: more is sharper, or noisier. The spectrum is the "
        "mean over directions, bands and windows; beyond 0.5 cycles per input pixel (dashed line) the input holds "
        "nothing, so all power there is inferred."
    )
    return [
        title,
        paragraph(text, "note"),
        table([message("Image"), message("mean gradient"), message("fine power over bicubic's")], body),
        _spectra(evaluation, show),
    ]


def _spectra(evaluation: Evaluation, show: Show) -> Block:
    if has_matplotlib():
        return pictures([(power_chart(evaluation, show), message("Radial power spectra"))], "")
    shown, levels = power_table(evaluation)
    lines = [[image_title(name), *(number(value, "decibels") for value in values)] for name, values in levels.items()]
    head = message("dB over bicubic at cycles per input pixel")
    return table([head, *(number(value, "frequency") for value in shown)], lines)


def _opensr(evaluation: Evaluation, rows: Sequence[Figure]) -> list[Block]:
    if not evaluation.sampled.opensr:
        return []
    used = [name for name in MEASURES if math.isfinite(find(rows, OPENSR, name))]
    body = [
        [image_title(image), *(number(find(rows, OPENSR, name, image), "opensr-test") for name in used)]
        for image in evaluation.sampled.opensr
    ]
    text = message(
        "Reflectance (mean absolute difference), spectral (degrees) and spatial (input pixels) are consistency with "
        "the input; synthesis is how much was added, true or not, and rewards invention when read alone."
    )
    scores = (
        message(
            "Improvement, omission and hallucination share out the pixels where anything differs (sum 1); a score of "
            "improvement near 0.2 is what published networks reach at ×4."
        )
        if "improvement" in used
        else message("Improvement, omission and hallucination need a reference with B02, B03, B04 and B08.")
    )
    bands = message("Bands B04, B03, B02, B08; means of the sample windows.")
    return [
        heading(message("opensr-test measures")),
        paragraph(joined(" ", [text, scores, bands]), "note"),
        table([message("Image"), *map(measure_title, used)], body),
    ]


def _pictures(evaluation: Evaluation) -> list[Block]:
    most = float(np.nanpercentile(evaluation.error_map, 99)) if np.isfinite(evaluation.error_map).any() else 1e-3
    most = max(most, 1e-4)
    errors = message("RMS difference from the input, 10 m bands: 0 to {most:.4f}", most=most)
    both = (
        (png_uri(overview(evaluation.scene)), message("The result in natural colours")),
        (png_uri(heat(evaluation.error_map, most)), errors),
    )
    text = message("Zooms into the windows richest in detail; all images of this report have one stretch.")
    rows = [
        pictures([(png_uri(image), image_title(name)) for name, image in zoom.items()], "zoom")
        for zoom in zooms(evaluation)
    ]
    return [heading(message("Pictures")), pictures(both, "side"), paragraph(text, "note"), *rows]


def _uncertain(places: Sequence[Place]) -> list[Block]:
    if not places:
        return []
    text = message(
        "Where the result changes most when the image is rotated and mirrored, so that its detail is guessed: white is "
        "no spread, dark red {most:.2f} of reflectance or more.",
        most=MOST_SPREAD,
    )
    return [heading(message("Most uncertain places")), paragraph(text, "note"), *map(_place, places)]


def _place(place: Place) -> Block:
    columns, lines = zip(*place.corners)
    x, y = sum(columns) / len(columns), sum(lines) / len(lines)
    where = (
        message("input, around {x:.0f} {y:.0f}", x=x, y=y)
        if max(columns) - min(columns) > 1
        else message("input, around {x:.5f} {y:.5f}", x=x, y=y)  # degrees
    )
    spread = message("spread, {spread:.4f} on average", spread=place.spread)
    captioned = ((place.input, where), (place.result, image_title("result")), (place.picture, spread))
    return pictures([(png_uri(pixels), caption) for pixels, caption in captioned], "zoom")


def _methods(evaluation: Evaluation) -> list[Block]:
    spans = (joined(" ", [band, number(span, "dynamic range")]) for band, span in zip(BAND_NAMES, evaluation.span))
    lines = [
        message("RMSE, bias, PSNR, SAM and ERGAS are taken over all pixels that have data in both images."),
        _windows(evaluation),
        message(
            "SSIM (11 × 11 Gaussian, sigma 1.5) uses as dynamic range the input's 1st to 99th percentile: {spans}.",
            spans=joined(", ", spans),
        ),
        message("Shift: phase correlation of low frequencies to 1/50 pixel, median of the windows."),
        message("Bicubic: Keys, a = −0.5."),
        message(
            "Back-projection: addition, {times} times, of what the enlargement lacks of the input through the sensor "
            "model; no learning.",
            times=BACK_PROJECTIONS,
        ),
    ]
    return [heading(message("How it was measured")), bullets(lines, "note")]


def _windows(evaluation: Evaluation) -> Message:
    windows = evaluation.sampled.windows
    if not windows:
        return message("Sample windows: none is free of nodata.")
    return message(
        "Sample windows: {count} of {side} × {side} input pixels, spread evenly; shift, gradient, spectrum, the "
        "opensr-test measures and SSIM against a reference come from them.",
        count=len(windows),
        side=windows[0].width,
    )
