"""The scenes of one overpass as one cube on the area's grid."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..core.errors import RasterError
from ..core.files import disk_errors, write_text
from ..core.messages import message
from ..core.progress import Progress
from ..raster.cube.cube import Cube, open_cube
from ..raster.cube.plausibility import check_cube
from ..raster.gdal_io import open_raster
from ..raster.grid import Grid, Window
from ..raster.source.stack import dataset_grid
from .archive import BANDS, ITEM, cleaned
from .area import PIXEL, SNAP
from .looking import coarse, on_grid
from .scene import METRES, SCL, Scene

SAME_PIXEL = 1e-3


class Mosaic:
    """Cubes on grids with the same pixels, read as one: the first that has data at a pixel gives all ten bands."""

    def __init__(self, cubes: Sequence[Cube], grid: Grid, provenance: dict[str, str]):
        self._cubes = cubes
        self._shifts = [_shift(cube.grid, grid) for cube in cubes]
        self.grid = grid
        self.provenance = provenance

    def read(self, window: Window) -> np.ndarray:
        """Reflectance (10,h,w), float32, of a window of ``grid``; NaN where no cube has data. Raises RasterError."""
        first, *others = (
            (cube, Window(window.x + x, window.y + y, window.width, window.height))
            for cube, (x, y) in zip(self._cubes, self._shifts)
        )
        out = first[0].read(first[1])
        for cube, part in others:
            empty = np.isnan(out).all(axis=0)
            if not empty.any():
                break
            out[:, empty] = cube.read(part)[:, empty]
        return out


def open_scene(
    scene: Scene, folder: Path, grid: Grid, input_scale: str, mask: Sequence[str], progress: Progress
) -> Cube:
    """The cube of one scene from its ``folder`` of copies, on pixels of ``grid``; doubts are warnings of ``progress``.

    A scene of another zone is warped once, by its nearest pixels, 20 m bands on the 20 m grid.

    :raises RasterError: what its numbers mean is unknown, or they cannot be right; the message names the scene.
    :raises Cancelled: the user asked to stop.
    """
    try:
        if not _fits(dataset_grid(open_raster(str(folder / "B02.tif")), str(folder)), grid):
            progress.warning(
                message(
                    "{scene} lies on another grid than the cube and is warped to it by its nearest pixels.", scene=scene
                )
            )
            folder = _warped(scene, folder, grid, progress)
        cube = open_cube(str(folder), input_scale=input_scale, mask=mask)
        for warning in cube.warnings + check_cube(cube):
            progress.warning(_named(warning, folder, scene))
    except RasterError as error:
        raise RasterError(_named(str(error), folder, scene)) from error
    return cube


def _named(text: str, folder: Path, scene: Scene) -> str:
    """A message about a folder of copies as one about the scene."""
    return text.replace(str(folder), str(scene))


def _fits(own: Grid, grid: Grid) -> bool:
    """Whether pixels of 20 m lie alike on both."""
    distances = [(own.geotransform[i] - grid.geotransform[i]) / SNAP for i in (0, 3)]
    return own.same_crs(grid) and all(abs(value - round(value)) < SAME_PIXEL for value in distances)


def _shift(own: Grid, grid: Grid) -> tuple[int, int]:
    """Pixels from a cube's corner to that of the grid."""
    x, y = ((grid.geotransform[i] - own.geotransform[i]) / own.geotransform[step] for i, step in ((0, 1), (3, 5)))
    return round(x), round(y)


def _warped(scene: Scene, folder: Path, grid: Grid, progress: Progress) -> Path:
    """A folder of the same copies on ``grid``, each band in pixels of its own size."""
    target = folder / "warped"
    with disk_errors(target):
        target.mkdir(exist_ok=True)
    for band in (*BANDS, SCL):
        own = grid if METRES[band] == PIXEL else coarse(grid)
        on_grid(folder / f"{band}.tif", own, str(target / f"{band}.tif"), progress)
    write_text(target / ITEM, json.dumps(cleaned(scene.item)))
    return target
