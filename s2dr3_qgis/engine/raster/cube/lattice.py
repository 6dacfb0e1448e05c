"""The detector's lattice under a window of a cube."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...core.sensor import Phase
from ...lattice.finding import Read, Scene, find_lattice
from ..grid import Window
from .cube import Cube
from .pairing import tile_phase
from .surroundings import surroundings


def cube_lattice(cube: Cube, window: Window, phase: Phase, check: Callable[[], None]) -> Scene:
    """The lattice under ``window``, counted from the raster's corner, and warnings about resampled pixels.

    A small window's is found from a larger one around it.

    :param phase: how the 20 m bands came to the 10 m grid, as `pairing.cube_phase` gives it.
    :param check: called often; what it raises ends the search.
    :raises RasterError: the file cannot be read.
    """
    window = surroundings(window, cube.grid.bounds)
    scene = find_lattice(part_reader(cube, window), window.height, window.width, tile_phase(phase, window), check)
    return scene._replace(lattice=scene.lattice and scene.lattice.moved(window.y, window.x))


def part_reader(cube: Cube, part: Window) -> Read:
    """Reads windows of ``part``, in pixels of ``cube``, which they may leave."""

    def read(row: int, column: int, height: int, width: int) -> np.ndarray:
        return cube.read(Window(part.x + column, part.y + row, width, height))

    return read
