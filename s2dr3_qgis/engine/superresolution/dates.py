"""Further dates of a run: what the plan states of each, and their views of a tile."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..core.messages import message
from ..core.progress import Progress, stop_if_cancelled
from ..core.sensor import Phase
from ..dates import DateFacts, PackedDates, find_dates, time_left
from ..raster.cube.cube import Cube
from ..raster.cube.dates import DateCube
from ..raster.cube.files import source_files
from ..raster.cube.lattice import part_reader
from ..raster.cube.pairing import cube_phase, tile_phase
from ..raster.cube.surroundings import surroundings
from ..raster.grid import Window
from .plan import Plan, PlannedDate


def undated(date: DateCube) -> PlannedDate:
    """A date in a plan before its facts are known."""
    reading = f"{date.cube.reading}{source_files(date.cube)}"
    return PlannedDate(date.cube.source, hashlib.sha256(reading.encode()).hexdigest(), "")


def planned_dates(
    cube: Cube, dates: Sequence[DateCube], window: Window, phase: Phase, bands_20m: str, progress: Progress
) -> tuple[PlannedDate, ...]:
    """What is found of each date, logged in words; a date that does not help is named in a warning.

    :param window: of the run, in the cube's pixels; a small one's dates are compared in a larger one around it.
    :param phase: how the cube's 20 m bands came to the 10 m grid, counted from its corner.
    :param bands_20m: the user's choice for that, which holds for all dates.
    :raises RasterError: a file cannot be read.
    :raises Cancelled: the user stopped it.
    """
    if not dates:
        return ()
    scene = surroundings(window, cube.grid.bounds)
    phases = [_phase(date, scene, bands_20m) for date in dates]
    facts = find_dates(
        part_reader(cube, scene),
        [part_reader(date.cube, date.window(scene)) for date in dates],
        scene.height,
        scene.width,
        tile_phase(phase, scene),
        phases,
        lambda: stop_if_cancelled(progress),
        time_left(progress),
    )
    for number, (date, its) in enumerate(zip(dates, facts), 2):
        tell = progress.info if its.used else progress.warning
        name = Path(date.cube.source).name
        tell(message("Date {number} ({name}): {facts}.", number=number, name=name, facts=str(its)))
    return tuple(undated(date)._replace(facts=its.to_text()) for date, its in zip(dates, facts))


def _phase(date: DateCube, scene: Window, bands_20m: str) -> Phase:
    """How the 20 m bands of a date came to the 10 m grid, counted from the corner of ``scene``."""
    window = date.window(scene)
    inside = window.clip(date.cube.grid.bounds)
    if not (inside.width and inside.height):
        return None
    return tile_phase(cube_phase(date.cube, inside, bands_20m), window)


class TileDates:
    """The dates that a plan uses, tile by tile; ``dates`` are all of the plan's, in its order."""

    def __init__(self, plan: Plan, dates: Sequence[DateCube]):
        self._scene = surroundings(plan.window, plan.bounds)
        facts = [DateFacts.from_text(planned.facts) for planned in plan.dates]
        self._used = [(date, its) for date, its in zip(dates, facts) if its.used]

    def __call__(self, window: Window) -> PackedDates | None:
        """The views of a window of the reference; None if no date has data there.

        :raises RasterError: a file cannot be read.
        """
        row, column = window.y - self._scene.y, window.x - self._scene.x
        images = ((date.read(window), its) for date, its in self._used)
        views = [its.view(image, row, column) for image, its in images if np.isfinite(image).any()]
        return PackedDates.of(views) if views else None
