"""The tiles of a plan, one after another: read, super-resolve, blend, record as done.

Helper threads work beside the network: one reads the next tile, one blends and writes the last tile (on a GPU: the
next and the last group of tiles), one waits for the disk and records what is on it as done. Each thread is at most one
step ahead or behind, so memory stays bounded: the journal lacks one tile at most.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import NamedTuple, Optional

import numpy as np

from ..core.errors import RasterError
from ..core.memory import trim_heap
from ..core.messages import message
from ..core.progress import Progress, TimeLeft, stop_if_cancelled
from ..core.sensor import Phase
from ..dates import PackedDates
from ..raster.cube.cube import Cube
from ..raster.cube.dates import DateCube
from ..raster.cube.pairing import tile_phase
from ..raster.encoding import SCALE
from ..raster.gaps import fill_nearest
from ..raster.grid import Window
from ..raster.mosaic.mosaic import Mosaic
from ..raster.mosaic.tile_plan import Tile, TilePlan
from .dates import TileDates
from .journal import Recorder, TileRecord
from .plan import Plan
from .predictor import Predictor, TilePredictor
from .request import TILES_SHARE
from .uncertainty import DATES, DATES_UNIT, ORIENTATIONS, distance, spread

Watch = Callable[[TilePlan, int], None]
"""Takes the tiles of a run and how many of them, in their order, are done; called in the thread of the run."""


class NoValidPixel(RasterError):
    """No tile of a run has a valid pixel: there is nothing to write."""


class ReadTile(NamedTuple):
    """The input of ``tile``: reflectance without gaps, and the validity of the output pixels of its finished part.

    Both are None if no pixel is valid. ``lattice`` (10, 4, h, w): where the image's pixels lie among the
    samples. ``dates``: the views of further dates; None without any.
    """

    tile: Tile
    image: Optional[np.ndarray] = None
    valid: Optional[np.ndarray] = None
    lattice: Optional[np.ndarray] = None
    dates: Optional[PackedDates] = None


class TileLoop:
    """Computes the plan's tiles of ``cube`` that are not recorded yet, and writes them into the mosaic.

    ``dates`` are those of the plan, in its order.
    """

    def __init__(
        self,
        plan: Plan,
        cube: Cube,
        mosaic: Mosaic,
        predictor: Predictor,
        recorder: Recorder,
        progress: Progress,
        watch: Watch | None = None,
        dates: Sequence[DateCube] = (),
    ):
        self._plan, self._cube, self._mosaic = plan, cube, mosaic
        self._recorder, self._progress = recorder, progress
        self._tiles = plan.tiles
        self._lattice = plan.detector_lattice
        self._dates = TileDates(plan, dates)
        self._predictor = TilePredictor(predictor, plan, progress)
        self._seconds, self._pixels = 0.0, 0
        self._watch = watch
        self._done = len(recorder.records)  # tiles
        self._passes = 0  # of the network, over the group that is computed

    def run(self) -> float | None:
        """Compute all tiles; returns the network's seconds for each of its input pixels, None if no tile was left.

        :raises Cancelled: the user stopped it.
        :raises NoValidPixel: no tile has a valid pixel.
        :raises RasterError: a file cannot be read or written.
        """
        total, done = len(self._tiles), len(self._recorder.records)
        if done:
            self._progress.info(message("Resuming after {done:,} of {total:,} tiles.", done=done, total=total))
        # On leaving, the executors wait for their current work: nothing is written after an error or Cancel.
        with ThreadPoolExecutor(1, "s2dr3-read") as reader, ThreadPoolExecutor(1, "s2dr3-write") as writer:
            self._compute(islice(self._tiles, done, None), reader, writer)
        if all(record.skipped for record in self._recorder.records):
            raise NoValidPixel(
                message(
                    "{source} has no valid pixel in the extent: choose another extent or area, or see whether "
                    "its nodata value is right.",
                    source=self._plan.source,
                )
            )
        return self._seconds / self._pixels if self._pixels else None

    def _compute(self, tiles: Iterable[Tile], reader: ThreadPoolExecutor, writer: ThreadPoolExecutor) -> None:
        """The network's part, in the caller's thread; exceptions of the helper threads are raised here."""
        total, before, time_left = len(self._tiles), self._done, TimeLeft()
        self._show_done()
        coming = (
            reader.submit(lambda group: [self._read(tile) for tile in group], group) for group in self._groups(tiles)
        )
        reading, writing = next(coming, None), None
        while reading:
            self._tick()
            group = reading.result()
            reading = next(coming, None)
            results = self._results(group)
            _finish(writing)
            self._done, self._passes = self._done + len(group), 0
            done = self._done
            writing = writer.submit(self._write, group, results)
            # Only the writer keeps them: three results at once would exceed the estimate.
            del group, results
            trim_heap()
            self._show_done()
            self._progress.text(
                message(
                    "Tile {done:,} of {total:,} done, about {left} left",
                    done=done,
                    total=total,
                    left=time_left.text(done - before, total - done),
                )
            )
        _finish(writing)

    def _groups(self, tiles: Iterable[Tile]) -> Iterator[list[Tile]]:
        """The tiles that the network computes at once."""
        rest = iter(tiles)
        return iter(lambda: list(islice(rest, self._plan.batch)), [])

    def _show_done(self) -> None:
        self._progress.fraction(TILES_SHARE * self._done / len(self._tiles))
        if self._watch is not None:
            self._watch(self._tiles, self._done)

    def _tick(self) -> None:
        # Also between the passes of a tile, which may take minutes: Ctrl-C is noticed only when a fraction is reported.
        orientations = ORIENTATIONS if self._plan.layers else 1
        part = self._passes / (orientations * self._plan.batch)
        self._progress.fraction(TILES_SHARE * (self._done + min(part, 1.0)) / len(self._tiles))
        stop_if_cancelled(self._progress)

    def _results(self, group: Sequence[ReadTile]) -> list[Optional[np.ndarray]]:
        """Arrays to write per tile: the ten bands plus, if requested, those of uncertainty; None for a skipped tile."""
        results: list[Optional[np.ndarray]] = [None] * len(group)
        alike: dict[tuple, dict[int, tuple[np.ndarray, Optional[np.ndarray]]]] = {}
        for index, source in enumerate(group):
            if source.image is None:
                continue
            phase = tile_phase(self._plan.phase, source.tile.read)
            if source.dates is not None:
                results[index] = self._fused(source.image, phase, source.lattice, source.dates)
            else:
                alike.setdefault((source.image.shape, phase), {})[index] = (source.image, source.lattice)
        for (_shape, phase), tiles in alike.items():
            for (index, (image, lattice)), fine in zip(tiles.items(), self._predict(list(tiles.values()), phase)):
                results[index] = self._with_layers(image, fine, fine, phase, lattice)
        return results

    def _fused(self, image: np.ndarray, phase: Phase, lattice: Optional[np.ndarray], dates: PackedDates) -> np.ndarray:
        self._tick()
        started = time.monotonic()
        result = self._predictor(image, phase, lattice, dates)
        self._seconds += time.monotonic() - started
        self._passes += 1
        self._pixels += image.shape[1] * image.shape[2]
        fine, count = result[:-1], result[-1]
        if not self._plan.layers:
            return fine
        # The network sees one date: how sure it is shows without the others.
        alone = self._predict([(image, lattice)], phase)[0]
        return self._with_layers(image, fine, alone, phase, lattice, count)

    def _predict(self, tiles: Sequence[tuple[np.ndarray, Optional[np.ndarray]]], phase: Phase) -> list[np.ndarray]:
        """The results of (image, lattice) each, all of one shape and phase."""
        self._tick()
        started = time.monotonic()
        images, lattices = zip(*tiles)
        results = self._predictor.several(images, phase, lattices)
        self._seconds += time.monotonic() - started
        self._passes += len(tiles)
        self._pixels += sum(image.shape[1] * image.shape[2] for image in images)
        return results

    def _with_layers(
        self,
        image: np.ndarray,
        fine: np.ndarray,
        alone: np.ndarray,
        phase: Phase,
        lattice: Optional[np.ndarray],
        count: Optional[np.ndarray] = None,
    ) -> np.ndarray:
        """The result with the plan's layers; ``alone``: it without further dates, ``count``: of those at each pixel."""
        if not self._plan.layers:
            return fine

        def predict(turned: np.ndarray, its_phase: Phase, its_lattice: Optional[np.ndarray]) -> np.ndarray:
            return self._predict([(turned, its_lattice)], its_phase)[0]

        layers = [spread(predict, image, alone, phase, lattice), distance(image, fine, phase, lattice)]
        if DATES in self._plan.layers:
            layers.append((np.ones_like(layers[0]) if count is None else count) / DATES_UNIT)
        return np.concatenate([fine, np.stack(layers)])

    def _read(self, tile: Tile) -> ReadTile:
        image = self._cube.read(tile.read)
        mask = _within(np.isfinite(image), tile.counts, tile.read)
        if (mask == mask[:1]).all():
            # The usual case: one mask for all bands.
            mask = mask[:1]
        if mask.any():
            mask = mask.repeat(SCALE, 1).repeat(SCALE, 2)
            if self._plan.area_mask:
                mask &= self._plan.area_mask.mask(self._cube.grid.sub(tile.counts).refine(SCALE))
        if not mask.any():
            return ReadTile(tile)
        mask = _within(mask, tile.done, tile.counts, SCALE)
        if len(mask) > 1:
            # The uncertainty is valid if any band is.
            mask = np.concatenate([mask, *[mask.any(0, keepdims=True)] * len(self._plan.layers)])
        return ReadTile(tile, fill_nearest(image), mask, self._numbers(tile.read), self._dates(tile.read))

    def _numbers(self, window: Window) -> Optional[np.ndarray]:
        if self._lattice is None:
            return None
        return self._lattice.numbers(window.y, window.x, window.height, window.width)

    def _write(self, group: Sequence[ReadTile], results: list[Optional[np.ndarray]]) -> None:
        """Blend tiles; each is recorded before the next is blended, which takes the place of some of its scratch."""
        for index, source in enumerate(group):
            # Each result is released as soon as it is written.
            fine, results[index] = results[index], None
            self._recorder.wait()
            if fine is None or source.valid is None:
                record = TileRecord(self._mosaic.skip(source.tile))
            else:
                counted = _within(fine, source.tile.counts, source.tile.read, SCALE)
                mark, statistics = self._mosaic.add(source.tile, counted, source.valid)
                record = TileRecord(mark, tuple(statistics))
            self._recorder.append(record)


def _finish(work: Optional[Future]) -> None:
    if work is not None:
        work.result()


def _within(array: np.ndarray, part: Window, whole: Window, scale: int = 1) -> np.ndarray:
    """The pixels of ``part`` in an array (bands, h, w) that covers ``whole``, at ``scale`` times the resolution."""
    y, x = (part.y - whole.y) * scale, (part.x - whole.x) * scale
    return array[:, y : y + part.height * scale, x : x + part.width * scale]
