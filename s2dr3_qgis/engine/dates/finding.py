"""Find how further dates fit a reference, for a whole scene, part by part, and leave out those that do not help."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np

from ..core.bands import BANDS
from ..core.messages import message
from ..core.progress import Progress, TimeLeft, no_check
from ..core.sensor import FINE, Phase, moved_phase
from ..lattice.finding import Read, find_lattice
from .facts import DateFacts
from .radiometry import LEAST_NOISE, MOST_NOISE, USUAL_NOISE, Sums, compare, fields, noise_of
from .registration import UNREGISTERED, Part, plane, register

# A part of the scene, in pixels a side; registered in so many parts at most, spread evenly.
PART = 64
MOST_REGISTERED = 400
# Around a part, so that little of it is lost at its border.
AROUND = 8
# Parts that are in memory at a time, and threads that register and compare them; more would wait for Python's lock.
GROUP, MOST_THREADS = 64, 4
# A date with less of the scene known, or with less weight, is left out; and one that lies less surely than that.
LEAST_KNOWN, LEAST_WEIGHT, MOST_SPREAD = 0.05, 0.1, 0.5


class _Result(NamedTuple):
    """A part of a date: ``weight`` and ``known``: shares of its pixels, ``noise`` (2, bands) of date and reference."""

    part: Part
    sums: Sums
    change: np.ndarray
    weight: float
    known: float
    noise: np.ndarray
    place: tuple[float, float]


def find_dates(
    read: Read,
    dates: Sequence[Read],
    height: int,
    width: int,
    phase: Phase,
    date_phases: Sequence[Phase],
    check: Callable[[], None] = no_check,
    done: Callable[[float], None] = lambda share: None,
) -> list[DateFacts]:
    """The facts of each of ``dates`` against the reference, for a scene of ``height`` × ``width`` input pixels.

    ``read`` and each of ``dates`` read reflectance (10, h, w), NaN for nodata, from row, column, height and width, on
    one grid; each part of the scene is read once, and once more for the lattice.

    :param phase: how the reference's 20 m bands came to the 10 m grid, counted from the scene's corner;
        ``date_phases`` alike, of each date. 20 m bands that came otherwise than the reference's are not fused.
    :param check: called often; what it raises ends the search.
    :param done: called again and again with the share of the work that is done.
    """
    return [
        _find_date(read, date, (height, width), phase, date_phase, check, _share_of(done, number, len(dates)))
        for number, (date, date_phase) in enumerate(zip(dates, date_phases))
    ]


def time_left(progress: Progress) -> Callable[[float], None]:
    """Tell that dates are compared; what it returns is for `find_dates`' ``done`` and tells how long it still takes."""
    progress.text(message("Comparing the dates"))
    left = TimeLeft()

    def done(share: float) -> None:
        progress.text(message("Comparing the dates, about {left} left", left=left.text(share, 1 - share)))

    return done


def _share_of(done: Callable[[float], None], number: int, count: int) -> Callable[[float], None]:
    """From the share of one piece of work to that of ``count`` of them, of which ``number`` are done."""
    return lambda share: done((number + share) / count)


def _find_date(
    read: Read,
    date: Read,
    shape: tuple[int, int],
    phase: Phase,
    date_phase: Phase,
    check: Callable[[], None],
    done: Callable[[float], None],
) -> DateFacts:
    nodes = (max(1, round(shape[0] / PART)), max(1, round(shape[1] / PART)))
    results = _parts(read, date, shape, nodes, (date_phase, phase), check, done)
    known = float(np.mean([result.known for result in results]))
    noise, reference_noise = _noise([result.noise for result in results])
    places, registered = np.array([result.place for result in results]), [result.part for result in results]
    shift, spread = plane(registered, places)
    gain, offset = fields([result.sums for result in results], nodes, noise)
    weight = float(np.mean([result.weight * result.known for result in results]))
    left_out = _left_out(known, spread, weight)
    lattice = None if left_out else find_lattice(date, *shape, date_phase, check).lattice
    return DateFacts(
        shape,
        np.round(shift, 9),
        round(spread, 4) if math.isfinite(spread) else 0.0,
        gain,
        offset,
        tuple(noise.round(6).tolist()),
        tuple(reference_noise.round(6).tolist()),
        tuple(_change(results).round(6).tolist()),
        lattice,
        date_phase == phase,
        round(weight, 4),
        left_out,
    )


def _left_out(known: float, spread: float, weight: float) -> str:
    if known < LEAST_KNOWN:
        return message("it has no data over the area")
    if not math.isfinite(spread) or spread > MOST_SPREAD:
        return message("it cannot be registered: too little of its detail is the reference's, or clouds cover it")
    if weight < LEAST_WEIGHT:
        return message(
            "clouds cover it, it lacks data or it changed nearly everywhere: {weight:.0f} % of its pixels are usable",
            weight=100 * weight,
        )
    return ""


class _Window(NamedTuple):
    """A part of the scene as it is read: both images (10, h, w), from row ``first`` and column ``left`` on."""

    ours: np.ndarray
    theirs: np.ndarray
    first: int
    left: int
    known: float

    @property
    def place(self) -> tuple[float, float]:
        height, width = self.ours.shape[1:]
        return self.first + (height - 1) / 2, self.left + (width - 1) / 2


def _parts(
    read: Read,
    date: Read,
    shape: tuple[int, int],
    nodes: tuple[int, int],
    phases: tuple[Phase, Phase],
    check: Callable[[], None],
    done: Callable[[float], None],
) -> list[_Result]:
    """Group by group: what is read of a group stays in memory until all of its parts are compared."""
    skipped = max(1, math.ceil(math.sqrt(nodes[0] * nodes[1] / MOST_REGISTERED)))
    near = UNREGISTERED
    results = []

    def registered(item: tuple[_Window, tuple[int, int]]) -> Part:
        window, (row, column) = item
        if not window.known or row % skipped or column % skipped:
            return UNREGISTERED
        return register(window.ours[FINE], window.theirs[FINE])

    def compared(item: tuple[_Window, Part, np.ndarray]) -> _Result:
        return _compared(*item, phases)

    every = [(row, column) for row in range(nodes[0]) for column in range(nodes[1])]
    with ThreadPoolExecutor(min(os.cpu_count() or 1, MOST_THREADS), "s2dr3-dates") as threads:
        for begin in range(0, len(every), GROUP):
            group = every[begin : begin + GROUP]
            windows = [_window(read, date, shape, nodes, node, check) for node in group]
            parts = _each(threads, registered, list(zip(windows, group)), check)
            shifts = []
            for part in parts:
                near = part if part.registered else near
                # A part that is not registered lies as the one before.
                shifts.append(near.shift)
            results += _each(threads, compared, list(zip(windows, parts, shifts)), check)
            done(len(results) / len(every))
    return results


def _each(threads: ThreadPoolExecutor, task: Callable, items: Sequence, check: Callable[[], None]) -> list:
    """``task`` of all ``items``, in their order; ``check`` is called after each, and what it raises ends the work."""
    running = [threads.submit(task, item) for item in items]
    try:
        results = []
        for future in running:
            results.append(future.result())
            check()
        return results
    finally:
        for future in running:
            future.cancel()


def _window(
    read: Read,
    date: Read,
    shape: tuple[int, int],
    nodes: tuple[int, int],
    node: tuple[int, int],
    check: Callable[[], None],
) -> _Window:
    check()
    (first, last), (left, right) = (
        (max(place * size // count - AROUND, 0), min((place + 1) * size // count + AROUND, size))
        for place, size, count in zip(node, shape, nodes)
    )
    where = (first, left, last - first, right - left)
    ours, theirs = read(*where), date(*where)
    return _Window(ours, theirs, first, left, float(np.isfinite(theirs).all(0).mean()))


def _compared(window: _Window, part: Part, shift: np.ndarray, phases: tuple[Phase, Phase]) -> _Result:
    starts = (moved_phase(phase, window.first, window.left) for phase in phases)
    noise = np.stack([noise_of(image, start) for image, start in zip((window.theirs, window.ours), starts)])
    sums, change, weight = compare(window.ours, window.theirs, shift, _noise([noise]).max(0))
    return _Result(part, sums, change, weight, window.known, noise, window.place)


def _noise(parts: list[np.ndarray]) -> np.ndarray:
    """(2, bands) from those of the parts: the quietest quarter decides, for texture is no noise."""
    known = [part for part in parts if np.isfinite(part).all()]
    if not known:
        return np.full((2, len(BANDS)), USUAL_NOISE)
    return np.clip(np.quantile(known, 0.25, axis=0), LEAST_NOISE, MOST_NOISE)


def _change(results: list[_Result]) -> np.ndarray:
    """(bands,): the level of change in the middle of the parts."""
    levels = [result.change for result in results if np.isfinite(result.change).all()]
    return np.median(levels, axis=0) if levels else np.zeros(len(BANDS))
