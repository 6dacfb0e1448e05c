"""The tiles of a job, one after the other: read, super-resolve, blend, write down as done."""

from __future__ import annotations

import time
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .bands import BAND_NAMES
from .errors import RasterError
from .estimate import duration_text
from .journal import Journal
from .progress import Progress, stop_if_cancelled
from .raster.grid import Window
from .raster.mosaic import SCALE, Mosaic
from .raster.tiling import Tile, fill_nearest
from .tilepredictor import Predictor, TilePredictor
from .uncertainty import distance, spread

if TYPE_CHECKING:
    from .superresolution import Job

# The share of a run's progress bar that the tiles take; compressing and overviews take the rest.
TILES_SHARE = 0.9


class TileLoop:
    """Computes the tiles that the journal does not have yet into a mosaic in ``folder``."""

    def __init__(self, job: Job, folder: Path, predictor: Predictor, journal: Journal, progress: Progress):
        self._job, self._journal, self._progress = job, journal, progress
        self._predictor = TilePredictor(predictor, job.request.consistency, job.request.overlap, progress)
        self._mosaic = Mosaic(folder, job.plan, len(BAND_NAMES) + len(job.layers), job.encoding)

    def run(self) -> None:
        """Raises Cancelled, RasterError where no tile has a valid pixel, and what the predictor raises."""
        total, done = len(self._job.plan), len(self._journal.records)
        if done:
            self._progress.info(f"Resuming after {done} of {total} tiles.")
        started = time.monotonic()
        try:
            for number, tile in enumerate(self._job.plan):
                if number < done:
                    continue
                self._tick()
                self._journal.append(self._tile(tile))
                self._progress.fraction(TILES_SHARE * (number + 1) / total)
                left = (time.monotonic() - started) / (number + 1 - done) * (total - number - 1)
                self._progress.text(f"Tile {number + 1} of {total} done, about {duration_text(left)} left")
            self._mosaic.envi()
        finally:
            self._mosaic.close()
        if all("skipped" in record for record in self._journal.records):
            raise RasterError(
                f"{self._job.cube.source} has no valid pixel in the extent: choose another extent or area, or see "
                "whether its nodata value is right."
            )

    def _tick(self) -> None:
        # Between the passes of a tile too: a tile may take minutes, and Ctrl-C is looked for only when told a fraction.
        self._progress.fraction(TILES_SHARE * len(self._journal.records) / len(self._job.plan))
        stop_if_cancelled(self._progress)

    def _predict(self, image: np.ndarray) -> np.ndarray:
        self._tick()
        return self._predictor(image)

    def _tile(self, tile: Tile) -> dict:
        """Super-resolve one tile; returns its record for the journal."""
        image = self._job.cube.read(tile.read)
        valid = np.isfinite(image)
        mask = _within(valid, tile.counts, tile.read)
        if mask.any():
            mask = mask.repeat(SCALE, 1).repeat(SCALE, 2)
            if self._job.area:
                mask &= self._job.area.mask(self._job.cube.grid.sub(tile.counts).refine(SCALE))
        if not mask.any():
            self._mosaic.skip(tile)
            return {"skipped": True}
        fine = self._layers(fill_nearest(image))
        mask = _within(mask, tile.done, tile.counts, SCALE)
        # The figures of uncertainty stand where any band does.
        mask = np.concatenate([mask, *[mask.any(0, keepdims=True)] * len(self._job.layers)])
        statistics = self._mosaic.add(tile, _within(fine, tile.counts, tile.read, SCALE), mask)
        self._mosaic.sync()
        return {"statistics": [astuple(band) for band in statistics]}

    def _layers(self, image: np.ndarray) -> np.ndarray:
        """The ten bands and, where asked for, the layers of uncertainty."""
        fine = self._predict(image)
        if not self._job.layers:
            return fine
        return np.concatenate([fine, spread(self._predict, image, fine)[None], distance(image, fine)[None]])


def _within(array: np.ndarray, part: Window, whole: Window, scale: int = 1) -> np.ndarray:
    """The pixels of ``part`` out of an array (bands, h, w) that covers ``whole``, at ``scale`` times the resolution."""
    y, x = (part.y - whole.y) * scale, (part.x - whole.x) * scale
    return array[:, y : y + part.height * scale, x : x + part.width * scale]
