"""Class maps of a whole grid by a trained, clustered or saved head.

The head itself is a `LocalHead` or its twin in a worker process, so nothing here needs torch.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..core.files import SUFFIXES, check_outputs, check_spaces, kept_files, write_text
from ..core.messages import message
from ..core.progress import Progress, Silent, TimeLeft, stop_if_cancelled
from ..core.resources import version
from ..model.head.config import HeadConfig
from ..raster.geotiff import GeoTiff, Layout, finished_file
from ..raster.grid import Grid
from ..raster.vector import polygons
from ..raster.vector.polygons import TABLE, check_table, is_table, polygonise
from .features import Features
from .head import Head

PROBABILITY_SCALE = 0.0001
PROBABILITY_NODATA = 65535
OUTPUT_SUFFIXES = {
    "OUTPUT": SUFFIXES,
    "PROBABILITIES": SUFFIXES,
    "POLYGONS": polygons.SUFFIXES,
    "SAVED_HEAD": (".safetensors",),
}
# The sizes of compressed files relative to their pixels: measured were 0.07 to 0.22 and 0.4 to 0.65.
CLASSES_SHARE, PROBABILITIES_SHARE = 0.25, 0.7
SMALL_OPTIONS = ("BLOCKXSIZE=256", "BLOCKYSIZE=256", "INTERLEAVE=BAND")


@dataclass(frozen=True)
class Outputs:
    """Files to write; those that are None are not. ``report`` is JSON, ``head`` safetensors.

    ``table`` names the polygons' table in a GeoPackage.
    """

    classes: Path
    probabilities: Path | None = None
    polygons: Path | None = None
    head: Path | None = None
    report: Path | None = None
    table: str = TABLE

    def check(self, inputs: Iterable[str | Path]) -> None:
        """Check, before any work, that all files can be written and that none is an input or another output.

        :param inputs: all files that the run reads.
        :raises RasterError: see `core.files.check_outputs`.
        """
        files = {
            "OUTPUT": self.classes,
            "PROBABILITIES": self.probabilities,
            "POLYGONS": self.polygons,
            "SAVED_HEAD": self.head,
            "REPORT": self.report,
        }
        if self.polygons and is_table(self.polygons):
            # A GeoPackage is not replaced, so it may hold inputs.
            check_table(self.polygons, self.table)
            del files["POLYGONS"]
        check_outputs(files, inputs, OUTPUT_SUFFIXES)

    def check_room(self, grid: Grid, classes: int) -> None:
        """Check, before a head is trained, that there is room for the maps of so many classes.

        That of the polygons depends on the class map, which is kept if they find none.

        :raises RasterError: a disk has too little space.
        """
        pixels = grid.width * grid.height
        needed = {self.classes: int(CLASSES_SHARE * pixels)}
        if self.probabilities:
            needed[self.probabilities] = int(PROBABILITIES_SHARE * pixels * classes * 2)
        check_spaces(needed)


def classify(
    features: Features,
    config: HeadConfig,
    head: Head,
    outputs: Outputs,
    report: dict,
    progress: Progress | None = None,
) -> None:
    """Write the class map of the whole grid and the other ``outputs``; memory does not grow with the scene.

    Each file takes its name when it is complete; finished files stay if a later one fails, and the error names them.

    :param head: fitted or opened by a function of `training`, which returned ``config``.
    :raises RasterError: a raster cannot be read, or a file cannot be written.
    :raises CheckpointError: the head cannot be saved.
    :raises WorkerError: the worker process fails.
    :raises Cancelled: by ``progress``.
    """
    progress = progress or Silent()
    finished: list[Path] = []
    with kept_files(finished):
        _write_maps(features, config, head, outputs, progress)
        finished += [path for path in (outputs.classes, outputs.probabilities) if path]
        if outputs.head:
            reduced = features.projection
            projection = (reduced.mean, reduced.basis) if config.tokens and reduced else ()
            notes = {"version": version(), "report": json.dumps(report)}
            head.save(*projection, path=str(outputs.head), notes=notes)
            finished.append(outputs.head)
        if outputs.report:
            write_text(outputs.report, json.dumps(report, indent=1, ensure_ascii=False) + "\n")
            finished.append(outputs.report)
        if outputs.polygons:
            progress.text(message("Polygons"))
            names = dict(zip(config.codes, config.classes))
            polygonise(outputs.classes, outputs.polygons, names, progress, outputs.table)
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
            _predict_all(features, config, head, progress, class_file, None)
            return
        with finished_file(outputs.probabilities, features.grid, scores) as score_file:
            _predict_all(features, config, head, progress, class_file, score_file)


def _predict_all(
    features: Features,
    config: HeadConfig,
    head: Head,
    progress: Progress,
    class_file: GeoTiff,
    score_file: GeoTiff | None,
) -> None:
    windows = list(features.grid.bounds.blocks(features.block))
    codes = np.array(config.codes, np.uint8)
    time_left = TimeLeft()
    for done, window in enumerate(windows, 1):
        stop_if_cancelled(progress)
        values, valid = features.read(window, config.margin)
        best = np.zeros((window.height, window.width), np.uint8)
        share = np.full((len(codes), window.height, window.width), PROBABILITY_NODATA, np.uint16)
        if valid.any():
            probabilities = head.probabilities(values)
            best[valid] = codes[probabilities.argmax(0)][valid]
            share[:, valid] = np.rint(probabilities[:, valid] / PROBABILITY_SCALE)
        written: list[tuple[GeoTiff, np.ndarray]] = [(class_file, best[None])]
        if score_file:
            written.append((score_file, share))
        for file, stored in written:
            file.write(window, stored)
            if features.cube:  # windows of whole blocks
                file.flush()
        left = time_left.text(done, len(windows) - done)
        progress.fraction(0.3 + 0.6 * done / len(windows))
        progress.text(
            message("Tile {done:,} of {total:,} done, about {left} left", done=done, total=len(windows), left=left)
        )
