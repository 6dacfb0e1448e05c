"""Further dates of a cube's place, on its pixels: what lies on others would have to be resampled, and is refused."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ...core.errors import RasterError
from ...core.messages import message
from ..grid import Grid, Window
from .cube import Cube

# Pixels by which the pixels of two dates may lie apart.
TOLERANCE = 0.01
REMEDY = message(
    "Resampling would destroy what further dates add, so none is done. Choose dates from products of the same "
    "Sentinel-2 tile, or cut from them to whole pixels, and remove this one."
)


@dataclass(frozen=True)
class DateCube:
    """A further date: its ``cube``, in which the reference's first pixel is at ``row`` and ``column``."""

    cube: Cube
    row: int
    column: int

    def window(self, window: Window) -> Window:
        """A window of the reference in the date's own pixels; it may reach outside the date."""
        return Window(window.x + self.column, window.y + self.row, window.width, window.height)

    def common(self, reference: Cube) -> Window:
        """The part of the reference that the date covers; its width or height is 0 if it covers nothing."""
        grid = self.cube.grid
        return Window(-self.column, -self.row, grid.width, grid.height).clip(reference.grid.bounds)

    def read(self, window: Window) -> np.ndarray:
        """Reflectance (10, h, w) of a window of the reference, NaN where the date has no data.

        :raises RasterError: the file cannot be read.
        """
        return self.cube.read(self.window(window))


def date_cubes(cubes: Sequence[Cube], reference: Cube, part: Optional[Window] = None) -> list[DateCube]:
    """``cubes`` as further dates of ``reference``.

    :param part: of the reference, in which their numbers are compared; None: all of it.
    :raises RasterError: as `date_cube`; or one has the numbers of the reference or of another date, under any name: the
        same look counted twice would pass for a measurement that confirms it.
    """
    dates = [date_cube(cube, reference) for cube in cubes]
    names: dict[tuple[Window, str], str] = {}
    looked_at: set[Window] = set()
    for date in dates:
        common = date.common(reference).clip(part or reference.grid.bounds)
        numbers = _numbers(date.cube, date.window(common))
        if not numbers:
            continue
        if common not in looked_at:
            looked_at.add(common)
            names[common, _numbers(reference, common)] = "INPUT"
        if (common, numbers) in names:
            raise RasterError(
                message(
                    "DATES: {name} holds the same numbers as {other}, so that it is no further date. Remove it from "
                    "DATES.",
                    name=date.cube.source,
                    other=names[common, numbers],
                )
            )
        names[common, numbers] = date.cube.source
    return dates


def _numbers(cube: Cube, window: Window) -> str:
    """A fingerprint of pixels from all over a window; "" if there are none with data."""
    if not (window.width and window.height):
        return ""
    pixels = cube.read_patches(window)
    return hashlib.sha256(pixels.tobytes()).hexdigest() if np.isfinite(pixels).any() else ""


def date_cube(cube: Cube, reference: Cube) -> DateCube:
    """``cube`` as a further date of ``reference``.

    :raises RasterError: its pixels are not the reference's, it lies elsewhere, or it is the reference itself.
    """
    if cube.vrt == reference.vrt:
        raise RasterError(message("DATES: {name} is INPUT itself. Remove it from DATES.", name=cube.source))
    if not cube.grid.same_crs(reference.grid):
        raise RasterError(
            message("DATES: {name} has another CRS than INPUT. {remedy}", name=cube.source, remedy=REMEDY)
        )
    row, column, apart = _place(cube.grid, reference.grid)
    if apart > TOLERANCE:
        raise RasterError(
            message("DATES: the pixels of {name} are not those of INPUT. {remedy}", name=cube.source, remedy=REMEDY)
        )
    date = DateCube(cube, row, column)
    common = date.common(reference)
    if not (common.width and common.height):
        raise RasterError(message("DATES: {name} covers nothing of INPUT. Remove it from DATES.", name=cube.source))
    return date


def _place(grid: Grid, reference: Grid) -> tuple[int, int, float]:
    """Row and column of the reference's first pixel in ``grid``, and by how many pixels their corners lie apart."""
    corners = [(0, 0), (reference.width, 0), (0, reference.height)]
    placed = np.array(grid.pixels_at(reference.at(*corner) for corner in corners))
    column, row = (round(float(value)) for value in placed[0])
    apart = np.abs(placed - np.add(corners, (column, row))).max()
    return row, column, float(apart)
