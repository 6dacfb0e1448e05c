"""The images to compare: the input, the result on its finer grid and, if given, the truth."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import numpy as np

from ..core.bands import BAND_NAMES
from ..core.errors import RasterError
from ..core.files import same_file
from ..core.messages import message
from ..core.sensor import COARSE, FINE, SHARP, Phase, moved_phase
from ..raster.cube.cube import Cube
from ..raster.cube.pairing import AUTO, cube_phase, tile_phase
from ..raster.grid import Grid, Window

# Fewer input pixels a side leave too few inside the borders.
SMALLEST = 16
# The largest distance, in result pixels, between grids that count as the same.
OFFSET_TOLERANCE = 0.05
SCALE_TOLERANCE = 1e-4


@dataclass(frozen=True)
class Truth:
    """The reference, on the result's grid; ``bands`` are the indices in BAND_NAMES of the bands it has."""

    cube: Cube
    bands: tuple[int, ...]


@dataclass(frozen=True)
class Scene:
    """The images to compare. ``window`` is the area in pixels of the input, cut so that 20 m pixels are whole.

    ``scale`` result pixels are one input pixel. ``phase``: how the input's 20 m bands came to its grid, counted from
    the window's corner.
    """

    coarse: Cube
    result: Cube
    truth: Optional[Truth]
    window: Window
    origin: tuple[int, int]
    scale: int
    phase: Phase

    @property
    def cubes(self) -> tuple[Cube, ...]:
        """The input, the result, and the truth if there is one."""
        return (self.coarse, self.result, *((self.truth.cube,) if self.truth else ()))

    def close(self) -> None:
        """Close the files; reading opens them again."""
        for cube in self.cubes:
            cube.close()

    @property
    def measured_at_10m(self) -> list[int]:
        """The bands whose every input pixel counts as measured: all if the 20 m bands were sharpened."""
        return [*range(len(BAND_NAMES))] if self.phase == SHARP else FINE

    @property
    def measured_at_20m(self) -> list[int]:
        """The other bands."""
        return [] if self.phase == SHARP else COARSE

    @property
    def bounds(self) -> Window:
        """The area, counted from its own corner in input pixels."""
        return Window(0, 0, self.window.width, self.window.height)

    def read_coarse(self, block: Window) -> np.ndarray:
        """The input's reflectance (10,h,w) in a block of `bounds`."""
        return self.coarse.read(Window(block.x + self.window.x, block.y + self.window.y, block.width, block.height))

    def read_result(self, block: Window) -> np.ndarray:
        """The result's reflectance (10,scale·h,scale·w) in a block of `bounds`."""
        return self.result.read(self._fine(block))

    def read_truth(self, block: Window) -> np.ndarray:
        """The truth's reflectance (its bands,scale·h,scale·w) in a block of `bounds`; no band without a truth."""
        if self.truth is None:
            return np.empty((0, block.height * self.scale, block.width * self.scale), np.float32)
        return self.truth.cube.read(self._fine(block))[list(self.truth.bands)]

    def _fine(self, block: Window) -> Window:
        fine = block.scale(self.scale)
        return Window(fine.x + self.origin[0], fine.y + self.origin[1], fine.width, fine.height)


def make_scene(coarse: Cube, result: Cube, truth: Optional[Truth] = None, bands_20m: str = AUTO) -> Scene:
    """The images on a common grid: locates ``result`` on the input's grid.

    :param bands_20m: one of pairing.BANDS_20M, as given to the super-resolution that is evaluated.
    :raises RasterError: CRS, pixel size or corner do not fit, the common area is too small, or ``truth`` is ``result``.
    """
    if truth is not None and _same_image(truth.cube.source, result.source):
        raise RasterError(
            message(
                "The reference is the result itself ({source}), with which it agrees in any case: choose an image that "
                "was measured at the finer pixels, or none.",
                source=result.source,
            )
        )
    placed, scale = locate(coarse.grid, result.grid, result.source)
    if truth is not None and not truth.cube.grid.same_pixels(result.grid):
        raise RasterError(
            message(
                "The reference {source} has other pixels than the result {source2}: warp it to the result's "
                "CRS, extent and pixel size first (gdalwarp -t_srs -te -tr, with -r average from finer "
                "pixels).",
                source=truth.cube.source,
                source2=result.source,
            )
        )
    phase = tile_phase(cube_phase(coarse, placed, bands_20m), placed)
    down, right = phase if isinstance(phase, tuple) else _corner(coarse, placed)
    width, height = placed.width - right, placed.height - down
    window = Window(placed.x + right, placed.y + down, width // 2 * 2, height // 2 * 2)
    if min(window.width, window.height) < SMALLEST:
        raise RasterError(
            message(
                "The result {source} covers {width} × {height} input pixels; at least {smallest} × {smallest} "
                "are needed for an evaluation: take a larger extent.",
                source=result.source,
                width=placed.width,
                height=placed.height,
                smallest=SMALLEST + 2,
            )
        )
    origin = (right * scale, down * scale)
    return Scene(coarse, result, truth, window, origin, scale, moved_phase(phase, down, right))


def _same_image(source: str, other: str) -> bool:
    return source == other or same_file(Path(source), Path(other))


def locate(coarse: Grid, fine: Grid, name: str) -> tuple[Window, int]:
    """The window of whole ``coarse`` pixels that ``fine`` covers, and the scale.

    :param name: the fine image's name, for messages.
    :raises RasterError: the CRS differs, the fine pixels do not divide the coarse ones or begin on their corners, or
        the fine grid reaches outside the coarse one.
    """
    if not coarse.same_crs(fine):
        raise RasterError(
            message(
                "{name} is in another CRS than the input: choose the input that it was made from, or warp it.",
                name=name,
            )
        )
    (x, y), (x1, y1), (x2, y2) = coarse.pixels_at(
        fine.at(*corner) for corner in ((0, 0), (fine.width, 0), (0, fine.height))
    )
    across, skew, skew2, down = (
        (x1 - x) / fine.width,
        (y1 - y) / fine.width,
        (x2 - x) / fine.height,
        (y2 - y) / fine.height,
    )
    scale = round(1 / across) if across > 0 else 0
    wrong = [abs(across * scale - 1), abs(down * scale - 1), abs(skew) * scale, abs(skew2) * scale]
    if scale < 2 or max(wrong) > SCALE_TOLERANCE:
        raise RasterError(
            message(
                "The pixels of {name} do not divide those of the input into whole parts (step {across:.5g} "
                "across, {down:.5g} down, in input pixels): choose the input that it was made from.",
                name=name,
                across=across,
                down=down,
            )
        )
    column, row = round(x), round(y)
    gap = max(abs(x - column), abs(y - row)) * scale
    if gap > OFFSET_TOLERANCE:
        raise RasterError(
            message(
                "{name} begins {x:.2f} of its pixels right of and {y:.2f} below a corner of the input's "
                "pixels: a comparison would measure that shift. Warp it onto the input's grid.",
                name=name,
                x=(x - column) * scale,
                y=(y - row) * scale,
            )
        )
    placed = Window(column, row, fine.width // scale, fine.height // scale)
    if placed.clip(coarse.bounds) != placed:
        raise RasterError(
            message("{name} reaches outside the input: choose the input that it was made from, or clip it.", name=name)
        )
    return placed, scale


def _corner(coarse: Cube, placed: Window) -> tuple[int, int]:
    """Rows and columns to leave out to begin with a whole 20 m pixel, if the bands do not show the phase."""
    # Corners of Sentinel-2 tiles are whole 20 m pixels of their UTM zone.
    x, y = coarse.grid.at(placed.x, placed.y)
    pixel = abs(coarse.grid.geotransform[1]) or 1.0
    return round(y / pixel) % 2, round(x / pixel) % 2
