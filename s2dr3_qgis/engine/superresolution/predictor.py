"""Super-resolution of one tile, in halves if memory does not suffice for the whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, Protocol

import numpy as np

from ..core.along import along
from ..core.errors import InputError
from ..core.memory import is_out_of_memory
from ..core.messages import message
from ..core.progress import Progress
from ..core.sensor import Phase, moved_phase
from ..dates import PackedDates
from ..raster.encoding import SCALE
from .plan import Plan

# Halving further would leave little but overlap.
SMALLEST_SIDE = 16


class Predictor(Protocol):
    """The interface of a network: LocalPipeline and WorkerPipeline implement it.

    ``info`` holds the fields of NetworkFacts, with "config" from DecoderConfig.to_dict.
    """

    info: dict[str, Any]

    def super_resolve(
        self, low_res: np.ndarray, consistency_steps: int, phase: Phase, lattice: np.ndarray | None = None
    ) -> np.ndarray:
        """Reflectance float32 (B, 10, h, w) and the phase of its duplicates -> float32 (B, 10, 10·h, 10·w).

        ``lattice`` float32 (B, 10, 3 or 4, h, w): where the pixels lie among the detector's samples; not given if
        unknown.
        """

    def fuse(
        self,
        low_res: np.ndarray,
        consistency_steps: int,
        phase: Phase,
        *dates: np.ndarray,
        lattice: np.ndarray | None = None,
    ) -> np.ndarray:
        """One image (10, h, w) and the arrays of PackedDates -> float32 (11, 10·h, 10·w).

        The last is the effective number of dates, the image included. ``lattice`` (10, 3 or 4, h, w), of the image.
        """


class TilePredictor:
    """Calls ``predictor`` for arrays (10, h, w) according to a plan."""

    def __init__(self, predictor: Predictor, plan: Plan, progress: Progress):
        self._predictor, self._plan, self._progress = predictor, plan, progress
        self._longest: int | None = None
        self._one_by_one = False

    def __call__(
        self, image: np.ndarray, phase: Phase, lattice: np.ndarray | None = None, dates: PackedDates | None = None
    ) -> np.ndarray:
        """Reflectance float32 (10, h, w) without NaN, and the phase of its 2×2 duplicates -> (10, 10·h, 10·w).

        ``lattice`` (10, 3 or 4, h, w), or None: where the pixels lie among the detector's samples. With ``dates`` there
        is one more band, see Predictor.fuse.

        If memory runs out and the plan allows it, the tile is halved until it fits, and later tiles are halved at once.

        :raises InputError: the network returns numbers that are not finite.
        """
        longest = max(image.shape[1:])
        if self._longest is None or longest <= self._longest:
            try:
                return self._whole(image, phase, lattice, dates)
            except (MemoryError, RuntimeError) as error:
                half = longest // 2 + self._plan.overlap
                if not self._may_halve(error) or half >= longest or longest <= SMALLEST_SIDE:
                    raise
            self._longest = half
            self._progress.warning(
                message(
                    "Out of memory with {shape} × {shape2} pixels at once: continuing with halves of it.",
                    shape=image.shape[2],
                    shape2=image.shape[1],
                )
            )
        return self._halves(image, phase, lattice, dates)

    def several(
        self, images: Sequence[np.ndarray], phase: Phase, lattices: Sequence[np.ndarray | None] = ()
    ) -> list[np.ndarray]:
        """The same for images of one shape at once, or one after the other once memory has run out."""
        if len(images) > 1 and not self._one_by_one:
            try:
                return list(self._run(np.stack(images), phase, lattices))
            except (MemoryError, RuntimeError) as error:
                if not self._may_halve(error):
                    raise
            self._one_by_one = True
            self._progress.warning(
                message("Out of memory with {count} tiles at once: continuing with single tiles.", count=len(images))
            )
        return [self(image, phase, lattice) for image, lattice in zip_longest(images, lattices)]

    def _may_halve(self, error: Exception) -> bool:
        return self._plan.halve and is_out_of_memory(error)

    def _whole(
        self, image: np.ndarray, phase: Phase, lattice: np.ndarray | None, dates: PackedDates | None
    ) -> np.ndarray:
        if dates is None:
            return self._run(image[None], phase, [lattice])[0]
        more = {} if lattice is None else {"lattice": lattice}
        return _finite(self._predictor.fuse(image, self._plan.consistency_steps, phase, *dates, **more))

    def _run(self, images: np.ndarray, phase: Phase, lattices: Sequence[np.ndarray | None]) -> np.ndarray:
        known = [lattice for lattice in lattices if lattice is not None]
        # One plan has a lattice for all tiles or for none.
        more = {"lattice": np.stack(known)} if known else {}
        results = self._predictor.super_resolve(images, self._plan.consistency_steps, phase, **more)
        for fine in results:
            _finite(fine)
        return results

    def _halves(
        self, image: np.ndarray, phase: Phase, lattice: np.ndarray | None, dates: PackedDates | None
    ) -> np.ndarray:
        axis = 1 if image.shape[1] >= image.shape[2] else 2
        size, overlap = image.shape[axis], self._plan.overlap
        middle = size // 2
        skipped = min(overlap, middle)
        start = middle - skipped
        second_phase = moved_phase(phase, start * (axis == 1), start * (axis == 2))
        spans = ((0, middle + overlap), (start, size))
        images = [np.ascontiguousarray(along(image, axis, *span)) for span in spans]
        lattices = [None if lattice is None else along(lattice, axis + 1, *span) for span in spans]
        views = [None if dates is None else _part_of_dates(dates, axis, *span) for span in spans]
        first = self(images[0], phase, lattices[0], views[0])
        second = self(images[1], second_phase, lattices[1], views[1])
        parts = (
            along(first, axis, 0, middle * SCALE),
            along(second, axis, skipped * SCALE, second.shape[axis]),
        )
        return np.concatenate(parts, axis)


def _finite(fine: np.ndarray) -> np.ndarray:
    """``fine`` itself.

    :raises InputError: not all of its numbers are finite.
    """
    if not all(np.isfinite(band).all() for band in fine):
        raise InputError(
            message(
                "The network returned numbers that are not finite. Choose PRECISION fp32; if that does "
                "not help, the checkpoint is damaged or does not fit."
            )
        )
    return fine


def _part_of_dates(dates: PackedDates, axis: int, start: int, stop: int) -> PackedDates:
    part = slice(start, stop)
    return dates.part(part, slice(None)) if axis == 1 else dates.part(slice(None), part)
