"""The tiles of a job, one after the other: read, super-resolve, blend, write down as done.

Two helping threads work while the network does: one reads the next tile, one blends and writes the last one. Each is
one tile away at most, which bounds the memory, and the files of a run are each used by one thread only.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import astuple
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Optional

import numpy as np

from .bands import BAND_NAMES
from .errors import RasterError
from .estimate import duration_text
from .journal import Journal
from .progress import Progress, stop_if_cancelled
from .raster.duplicates import tile_phase
from .raster.grid import Window
from .raster.mosaic import SCALE, Mosaic
from .raster.tiling import Tile, fill_nearest
from .sensor import Phase
from .tilepredictor import Predictor, TilePredictor
from .uncertainty import distance, spread

if TYPE_CHECKING:
    from .superresolution import Job

# The share of a run's progress bar that the tiles take; compressing and overviews take the rest.
TILES_SHARE = 0.9


class Seen(NamedTuple):
    """What was read of ``tile``: reflectance without gaps and, for its finished part, which output pixels are valid.

    Both are None where none is.
    """

    tile: Tile
    image: Optional[np.ndarray] = None
    valid: Optional[np.ndarray] = None


class TileLoop:
    """Computes the tiles that the journal does not have yet into a mosaic in ``folder``.

    ``phase`` is that of the 2×2 duplicates among the input's bands, counted from the raster's corner.
    """

    def __init__(
        self, job: Job, folder: Path, predictor: Predictor, journal: Journal, progress: Progress, phase: Phase
    ):
        self._job, self._journal, self._progress, self._phase = job, journal, progress, phase
        self._predictor = TilePredictor(predictor, job.request.consistency, job.request.overlap, progress)
        self._seconds, self._pixels = 0.0, 0
        self._mosaic = Mosaic(folder, job.plan, len(BAND_NAMES) + len(job.layers), job.encoding)

    def run(self) -> float | None:
        """Returns the seconds that the network took for each pixel it saw, None where nothing was left to compute.

        Raises Cancelled, RasterError where no tile has a valid pixel, and what the predictor raises.
        """
        total, done = len(self._job.plan), len(self._journal.records)
        if done:
            self._progress.info(f"Resuming after {done} of {total} tiles.")
        try:
            # Left, they wait for what they are at: nothing writes on after an error or Cancel.
            with ThreadPoolExecutor(1, "s2dr3-read") as reader, ThreadPoolExecutor(1, "s2dr3-write") as writer:
                self._compute(islice(self._job.plan, done, None), reader, writer)
            self._mosaic.envi()
        finally:
            self._mosaic.close()
        if all("skipped" in record for record in self._journal.records):
            raise RasterError(
                f"{self._job.cube.source} has no valid pixel in the extent: choose another extent or area, or see "
                "whether its nodata value is right."
            )
        return self._seconds / self._pixels if self._pixels else None

    def _compute(self, tiles: Iterable[Tile], reader: ThreadPoolExecutor, writer: ThreadPoolExecutor) -> None:
        """The network's part, in the caller's thread; what a helper raised is raised here."""
        total, done = len(self._job.plan), len(self._journal.records)
        started = time.monotonic()
        coming = (reader.submit(self._read, tile) for tile in tiles)
        reading, writing = next(coming, None), None
        for number in range(done + 1, total + 1):
            self._tick()
            seen = reading.result()
            reading = next(coming, None)
            fine = None if seen.image is None else self._layers(seen.image, tile_phase(self._phase, seen.tile.read))
            _finish(writing)
            writing = writer.submit(self._write, seen, fine)
            # Only the writer holds them on: three results at once would not fit into what was estimated.
            del seen, fine
            self._progress.fraction(TILES_SHARE * number / total)
            left = (time.monotonic() - started) / (number - done) * (total - number)
            self._progress.text(f"Tile {number} of {total} done, about {duration_text(left)} left")
        _finish(writing)

    def _tick(self) -> None:
        # Between the passes of a tile too: a tile may take minutes, and Ctrl-C is looked for only when told a fraction.
        self._progress.fraction(TILES_SHARE * len(self._journal.records) / len(self._job.plan))
        stop_if_cancelled(self._progress)

    def _predict(self, image: np.ndarray, phase: Phase) -> np.ndarray:
        self._tick()
        started = time.monotonic()
        fine = self._predictor(image, phase)
        self._seconds += time.monotonic() - started
        self._pixels += image.shape[1] * image.shape[2]
        return fine

    def _layers(self, image: np.ndarray, phase: Phase) -> np.ndarray:
        """The ten bands and, where asked for, the layers of uncertainty."""
        fine = self._predict(image, phase)
        if not self._job.layers:
            return fine
        spreading = spread(self._predict, image, fine, phase)
        return np.concatenate([fine, spreading[None], distance(image, fine, phase)[None]])

    def _read(self, tile: Tile) -> Seen:
        image = self._job.cube.read(tile.read)
        mask = _within(np.isfinite(image), tile.counts, tile.read)
        if mask.any():
            mask = mask.repeat(SCALE, 1).repeat(SCALE, 2)
            if self._job.area:
                mask &= self._job.area.mask(self._job.cube.grid.sub(tile.counts).refine(SCALE))
        if not mask.any():
            return Seen(tile)
        mask = _within(mask, tile.done, tile.counts, SCALE)
        # The figures of uncertainty stand where any band does.
        mask = np.concatenate([mask, *[mask.any(0, keepdims=True)] * len(self._job.layers)])
        return Seen(tile, fill_nearest(image), mask)

    def _write(self, seen: Seen, fine: Optional[np.ndarray]) -> None:
        """Blend a tile and bring it onto the disk, then its record."""
        if fine is None:
            self._mosaic.skip(seen.tile)
            self._journal.append({"skipped": True})
            return
        statistics = self._mosaic.add(seen.tile, _within(fine, seen.tile.counts, seen.tile.read, SCALE), seen.valid)
        self._mosaic.sync()
        self._journal.append({"statistics": [astuple(band) for band in statistics]})


def _finish(work: Optional[Future]) -> None:
    if work is not None:
        work.result()


def _within(array: np.ndarray, part: Window, whole: Window, scale: int = 1) -> np.ndarray:
    """The pixels of ``part`` out of an array (bands, h, w) that covers ``whole``, at ``scale`` times the resolution."""
    y, x = (part.y - whole.y) * scale, (part.x - whole.x) * scale
    return array[:, y : y + part.height * scale, x : x + part.width * scale]
