"""Class maps from features: train a head on polygons and test it, find clusters, or use a saved head again.

The head itself is a `LocalHead` or its twin in a worker process, so that nothing here needs torch.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..core.errors import RasterError, S2DR3Error
from ..core.progress import Progress, Silent, stop_if_cancelled
from ..core.resources import version
from ..model.head.config import HeadConfig
from ..raster.geotiff import Layout, finished_file
from ..raster.grid import blocks
from ..raster.vector.polygons import polygonise
from .features import Features
from .head import Head

PROBABILITY_SCALE = 0.0001
PROBABILITY_NODATA = 65535
SMALL_OPTIONS = ("BLOCKXSIZE=256", "BLOCKYSIZE=256", "INTERLEAVE=BAND")


@dataclass(frozen=True)
class Outputs:
    """Files to write; None is left out. ``report`` is JSON, ``head`` safetensors."""

    classes: Path
    probabilities: Path | None = None
    polygons: Path | None = None
    head: Path | None = None
    report: Path | None = None


def classify(
    features: Features,
    config: HeadConfig,
    head: Head,
    outputs: Outputs,
    report: dict,
    progress: Progress | None = None,
) -> None:
    """Write the class map of the whole grid and what else is asked for; memory does not grow with the scene.

    ``head`` was made or opened by one of the functions above, which gave ``config``. Raises RasterError,
    CheckpointError, Cancelled, and what the worker raises; then nothing that it wrote is left.
    """
    progress = progress or Silent()
    written: list[Path] = []
    try:
        _write_maps(features, config, head, outputs, progress)
        written += [path for path in (outputs.classes, outputs.probabilities) if path]
        if outputs.polygons:
            progress.text("Polygons")
            names = dict(zip(config.codes, config.classes))
            polygonise(outputs.classes, outputs.polygons, names, progress)
            written.append(outputs.polygons)
        if outputs.head:
            projection = (features.projection.mean, features.projection.basis) if config.tokens else ()
            notes = {"version": version(), "report": json.dumps(report)}
            head.save(*projection, path=str(outputs.head), notes=notes)
            written.append(outputs.head)
        if outputs.report:
            _write_json(outputs.report, report)
    except S2DR3Error:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    progress.fraction(1.0)


def _write_maps(features: Features, config: HeadConfig, head: Head, outputs: Outputs, progress: Progress) -> None:
    metadata = {
        "S2DR3_VERSION": version(),
        "S2DR3_HEAD": config.kind,
        "S2DR3_CLASSES": json.dumps(dict(zip(map(str, config.codes), config.classes))),
    }
    classes = Layout(gdal.GDT_Byte, 0, ("class",), metadata, options=SMALL_OPTIONS)
    names = [f"probability of {name}" for name in config.classes]
    scores = Layout(gdal.GDT_UInt16, PROBABILITY_NODATA, names, metadata, PROBABILITY_SCALE, options=SMALL_OPTIONS)
    with finished_file(outputs.classes, features.grid, classes) as class_file:
        if not outputs.probabilities:
            _predict_all(features, config, head, progress, class_file.write, lambda *_: None)
            return
        with finished_file(outputs.probabilities, features.grid, scores) as score_file:
            _predict_all(features, config, head, progress, class_file.write, score_file.write)


def _predict_all(
    features: Features, config: HeadConfig, head: Head, progress: Progress, write_classes, write_scores
) -> None:
    windows = list(blocks(features.grid, features.block))
    codes = np.array(config.codes, np.uint8)
    started = time.monotonic()
    for done, window in enumerate(windows, 1):
        stop_if_cancelled(progress)
        values, valid = features.read(window, config.margin)
        best = np.zeros((window.height, window.width), np.uint8)
        share = np.full((len(codes), window.height, window.width), PROBABILITY_NODATA, np.uint16)
        if valid.any():
            found = head.probabilities(values)
            best[valid] = codes[found.argmax(0)][valid]
            share[:, valid] = np.rint(found[:, valid] / PROBABILITY_SCALE)
        write_classes(window, best[None])
        write_scores(window, share)
        left = (time.monotonic() - started) / done * (len(windows) - done)
        progress.fraction(0.3 + 0.6 * done / len(windows))
        progress.text(f"Window {done} of {len(windows)}, about {left:.0f} s left")


def _write_json(path: Path, content: dict) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise RasterError(f"Cannot write {path}: {error.strerror}. Choose another file.") from error
