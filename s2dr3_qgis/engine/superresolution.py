"""The super-resolution job, from a request of plain values to finished files, without a word of torch or QGIS.

job = Job(request, open_cube(path)) # checks everything that can be checked cheaply, writes nothing
job.estimate()                      # tiles, bytes, memory, time
result = job.run(predictor, progress)
"""

from __future__ import annotations

import time
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np

from .bands import BAND_NAMES
from .errors import RasterError
from .identity import checkpoint_sha256, source_files
from .journal import Journal
from .outputplace import WorkFolder, check_output
from .paths import OPEN_DECODER, version
from .progress import Progress, stop_if_cancelled
from .raster.cube import Cube
from .raster.export import Layout, export, publish
from .raster.grid import Window
from .raster.mosaic import SCALE, Encoding, Mosaic, Statistics
from .raster.tiling import Tile, TilePlan, fill_nearest
from .tilepredictor import Predictor, TilePredictor

AUTO_TILE = 160
DEFAULT_OVERLAP = 16
DATA_TYPES = ("UInt16", "Float32")
# The share of a run's progress bar that the tiles take; compressing and overviews take the rest.
TILES_SHARE = 0.92


@dataclass(frozen=True)
class Request:
    """What to do, as plain values.

    ``extent``: points of a polygon in the input's CRS, empty for all of it;
    ``tile_size``: pixels a side that the network sees at once, overlap included (0: chosen here); ``overlap``: pixels
    that a tile sees beyond its own; ``consistency``: back-projection steps (None: the checkpoint's own number);
    ``decoder``: checkpoint file or folder (None: the bundled one).
    """

    output: Path
    extent: tuple[tuple[float, float], ...] = ()
    decoder: Path | None = None
    tile_size: int = 0
    overlap: int = DEFAULT_OVERLAP
    consistency: int | None = None
    precision: str = "auto"
    data_type: str = "UInt16"
    cog: bool = False
    resume: bool = False


@dataclass(frozen=True)
class Result:
    """``tiles``: how many the network computed, ``skipped``: how many had no valid pixel, ``seconds``: of this run."""

    output: Path
    tiles: int
    skipped: int
    seconds: float


class Job:
    """One run. The constructor raises RasterError where extent, output or sizes cannot be used; it writes nothing."""

    def __init__(self, request: Request, cube: Cube):
        self.request, self.cube = request, cube
        if request.data_type not in DATA_TYPES:
            raise RasterError(f"DATA_TYPE is {request.data_type}: choose {' or '.join(DATA_TYPES)}.")
        check_output(request.output, cube.source)
        grid = cube.grid
        self.window: Window = grid.snap(list(request.extent)) if request.extent else grid.bounds
        core = (request.tile_size or AUTO_TILE) - 2 * request.overlap
        self.plan = TilePlan(self.window, grid.bounds, core, request.overlap)
        self.encoding = Encoding(request.data_type)
        self.work = WorkFolder(request.output)
        self.decoder = request.decoder or OPEN_DECODER

    def run(self, predictor: Predictor, progress: Progress) -> Result:
        """Do it. Raises Cancelled, RasterError and what the predictor raises; then nothing is left behind.

        With ``resume`` the unfinished work is kept for the next run instead.
        """
        started = time.monotonic()
        unfinished = self.work.prepare(self.request.resume)
        try:
            opened = Journal.resume if unfinished else Journal.start
            with opened(self.work.journal, self._inputs()) as journal:
                records = self._tiles(predictor, progress, journal)
            self._finish(records, progress)
        except BaseException:
            if not self.request.resume:
                self.work.remove()
            raise
        self.work.remove()
        skipped = sum("skipped" in record for record in records)
        return Result(self.request.output, len(records) - skipped, skipped, time.monotonic() - started)

    def _inputs(self) -> dict:
        """All that the pixels depend on: what makes a resumed run the same run."""
        request, radiometry = self.request, self.cube.radiometry
        return {
            "version": version(),
            "input": source_files(self.cube) or self.cube.source,
            "bands and mask": self.cube.vrt,
            "reflectance": [radiometry.scale, radiometry.offset],
            "window": self.window,
            "checkpoint": checkpoint_sha256(self.decoder),
            "tile": [self.plan.core, self.plan.overlap],
            "consistency": request.consistency,
            "precision": request.precision,
            "data type": request.data_type,
        }

    def _tiles(self, predictor: Predictor, progress: Progress, journal: Journal) -> list[dict]:
        if journal.records:
            progress.info(f"Resuming after {len(journal.records)} of {len(self.plan)} tiles.")
        predict = TilePredictor(predictor, self.request.consistency, self.request.overlap, progress)
        mosaic = Mosaic(self.work.path, self.plan, len(BAND_NAMES), self.encoding)
        try:
            clock = Clock(len(self.plan), len(journal.records))
            for number, tile in enumerate(self.plan):
                if number < len(journal.records):
                    continue
                stop_if_cancelled(progress)
                record = self._tile(tile, mosaic, predict)
                journal.append(record)
                progress.fraction(TILES_SHARE * (number + 1) / len(self.plan))
                progress.text(clock.text(number + 1, "skipped" in record))
            mosaic.envi()
        finally:
            mosaic.close()
        if all("skipped" in record for record in journal.records):
            raise RasterError(
                f"{self.cube.source} has no valid pixel in the extent: choose another extent, or see whether its "
                "nodata value is right."
            )
        return journal.records

    def _tile(self, tile: Tile, mosaic: Mosaic, predict: TilePredictor) -> dict:
        """Super-resolve one tile; returns its record for the journal."""
        image = self.cube.read(tile.read)
        valid = np.isfinite(image)
        if not _within(valid, tile.counts, tile.read).any():
            mosaic.skip(tile)
            return {"skipped": True}
        fine = predict(fill_nearest(image))
        mask = _within(valid, tile.done, tile.read).repeat(SCALE, 1).repeat(SCALE, 2)
        statistics = mosaic.add(tile, _within(fine, tile.counts, tile.read, SCALE), mask)
        mosaic.sync()
        return {"statistics": [astuple(band) for band in statistics]}

    def _finish(self, records: list[dict], progress: Progress) -> None:
        """Compress the mosaic into the output and give it its name."""
        totals = [Statistics() for _ in BAND_NAMES]
        for record in records:
            for total, part in zip(totals, record.get("statistics", ())):
                total.add(Statistics(*part))
        progress.text("Compressing, and building overviews")

        def tick(done: float) -> bool:
            progress.fraction(TILES_SHARE + (1 - TILES_SHARE) * done)
            return not progress.cancelled()

        layout = Layout(
            self.cube.grid.sub(self.window).refine(SCALE),
            self.encoding,
            tuple(range(1, len(BAND_NAMES) + 1)),
            BAND_NAMES,
            tuple(totals),
            self._metadata(),
            self.request.cog,
        )
        part = self.work.path / "output.tif"
        export(self.work.path / "result.raw", part, layout, tick)
        publish(part, self.request.output)

    def _metadata(self) -> dict[str, str]:
        request = self.request
        steps = "as the checkpoint asks" if request.consistency is None else str(request.consistency)
        own = {
            "software": f"s2dr3_qgis {version()}",
            "checkpoint": self.decoder.name,
            "checkpoint_sha256": checkpoint_sha256(self.decoder),
            "tile_size": str(self.plan.core + 2 * self.plan.overlap),
            "overlap": str(self.plan.overlap),
            "consistency_steps": steps,
            "precision": request.precision,
            "window": " ".join(map(str, self.window)),
        }
        facts = {**self.cube.provenance, **own}
        return {f"S2DR3_{key.upper().replace(' ', '_')}": value for key, value in facts.items()}


class Clock:
    """How long the rest takes, from the tiles of this run that the network computed."""

    def __init__(self, total: int, done: int):
        self._total, self._first = total, done
        self._computed = 0
        self._started = time.monotonic()

    def text(self, done: int, skipped: bool) -> str:
        """A line about the ``done`` tiles, those of an earlier run included."""
        self._computed += not skipped
        left = (time.monotonic() - self._started) / (done - self._first) * (self._total - done)
        return f"Tile {done} of {self._total} done, {duration_text(left)} left"


def duration_text(seconds: float) -> str:
    """A duration for people."""
    if seconds < 90:
        return f"about {seconds:.0f} s"
    return f"about {seconds / 60:.0f} min" if seconds < 5400 else f"about {seconds / 3600:.1f} h"


def _within(array: np.ndarray, part: Window, whole: Window, scale: int = 1) -> np.ndarray:
    """The pixels of ``part`` out of an array (bands, h, w) that covers ``whole``, at ``scale`` times the resolution."""
    y, x = (part.y - whole.y) * scale, (part.x - whole.x) * scale
    return array[:, y : y + part.height * scale, x : x + part.width * scale]
