"""The three-channel picture for a backbone, read window by window from an RGB raster or a ten-band cube."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Callable, Optional, Sequence, Union

import numpy as np
from osgeo import gdal

from ...core.bands import BAND_NAMES, TCI_WHITE
from ...core.errors import RasterError
from ...core.messages import joined, message
from ..gdal_io import open_raster, read_array
from ..grid import Grid, Window
from ..source.finding import find_stack
from ..source.input_scale import given_scale
from ..source.layers import Layer
from ..source.stack import Stack, StackBand
from .cube import OWN_GRID, Cube, open_cube

RGB_BANDS = tuple(BAND_NAMES.index(name) for name in ("B04", "B03", "B02"))
BYTE_WHITE = 255.0


@dataclass(frozen=True)
class Picture:
    """``read(window)`` gives float32 (3, h, w): red, green and blue in 0..1, NaN for no data.

    The window must lie inside ``grid``. ``how`` (the bands and their meaning) and ``warnings`` are for the log.
    ``close()``, also called at the end of a ``with`` statement, closes the file; reading opens it again.
    """

    source: str
    grid: Grid
    read: Callable[[Window], np.ndarray]
    how: str
    close: Callable[[], None]
    warnings: tuple[str, ...] = ()

    def __enter__(self) -> Picture:
        return self

    def __exit__(self, *_exception) -> None:
        self.close()


def open_picture(
    source: Union[str, Layer],
    bands: Sequence[int] = (),
    white: float = TCI_WHITE,
    band_order: str = "auto",
    input_scale: Union[str, float] = "auto",
) -> Picture:
    """Open a raster as a picture.

    8-bit values are divided by 255; others are reflectance, divided by ``white`` and clipped.

    :param bands: the numbers, from 1, of red, green and blue; none: the three of a raster that has three beside an
        alpha band, else B04, B03, B02 of a cube.
    :param white: the reflectance for a brightness of 1.
    :param band_order: as for `open_cube`, and so is ``input_scale``.
    :raises RasterError: the source cannot be read, or the meaning of its bands or numbers is unknown.
    """
    if not 0 < white < float("inf"):
        raise RasterError(message("The reflectance shown as white is {white}; it must be above 0.", white=white))
    stack, path = find_stack(source), source if isinstance(source, str) else source.path
    if not bands and len(stack.bands) != 3:
        cube = open_cube(source, band_order, input_scale, pixel_grid=OWN_GRID)
        read = partial(_of_cube, cube, white)
        return Picture(path, cube.grid, read, joined(" ", cube.messages), cube.close, tuple(cube.warnings))
    chosen = _chosen(stack, bands or (1, 2, 3))
    scale, offset, meaning = _scale(stack.name, chosen, input_scale)
    how = message(
        "Bands {chosen} as red, green, blue: {meaning}.",
        chosen=", ".join(str(band.number) for band in chosen),
        meaning=meaning,
    )
    top = 1.0 if _is_byte(chosen) else white
    reader = _Reader(stack, chosen, scale / top, offset / top)
    return Picture(path, stack.grid, reader, how, reader.close, stack.warnings)


def _chosen(stack: Stack, numbers: Sequence[int]) -> list[StackBand]:
    bands = {band.number: band for band in stack.bands}
    if len(numbers) != 3 or not set(numbers) <= set(bands):
        raise RasterError(
            message(
                "{stack} has no bands {numbers} for red, green and blue: give three numbers of {bands} in "
                "BANDS, or leave it empty for a ten-band cube.",
                stack=stack.name,
                numbers=list(numbers),
                bands=sorted(bands),
            )
        )
    return [bands[number] for number in numbers]


def _is_byte(bands: Sequence[StackBand]) -> bool:
    return all(band.dtype == gdal.GDT_Byte for band in bands)


def _scale(name: str, bands: Sequence[StackBand], input_scale: Union[str, float]) -> tuple[float, float, str]:
    """Factor and offset from stored numbers to reflectance or brightness, and their source in words."""
    given = given_scale(input_scale)
    if given:
        return (
            *given,
            message("reflectance = DN × {given:g} {given2:+g}, as INPUT_SCALE says", given=given[0], given2=given[1]),
        )
    if _is_byte(bands):
        return 1 / BYTE_WHITE, 0.0, message("8-bit brightness")
    set_in_file = {(band.scale, band.offset or 0.0) for band in bands if band.scale not in (None, 0.0, 1.0)}
    if len(set_in_file) == 1:
        return (*set_in_file.pop(), message("reflectance by the scale and offset in the file"))
    if all(band.dtype in (gdal.GDT_Float32, gdal.GDT_Float64) for band in bands):
        return 1.0, 0.0, message("reflectance as it stands")
    raise RasterError(
        message(
            "{name} holds whole numbers of more than 8 bits of unknown meaning: state INPUT_SCALE, such as "
            "0.0001 for reflectance × 10000.",
            name=name,
        )
    )


def _of_cube(cube: Cube, white: float, window: Window) -> np.ndarray:
    return np.clip(cube.read(window)[list(RGB_BANDS)] / np.float32(white), 0.0, 1.0)


class _Reader:
    """Reads three bands of one dataset; a pixel has no data if all three bands hold their nodata value."""

    def __init__(self, stack: Stack, bands: Sequence[StackBand], scale: float, offset: float):
        self._name, self._bands, self._scale, self._offset = stack.name, bands, scale, offset
        self._has_mask = bool(stack.mask_path)
        self._dataset: Optional[gdal.Dataset] = None

    def close(self) -> None:
        """Close the file; the next read opens it again."""
        self._dataset = None

    def __call__(self, window: Window) -> np.ndarray:
        if self._dataset is None:
            self._dataset = open_raster(self._bands[0].path, self._name)
        dataset = self._dataset
        where = {"xoff": window.x, "yoff": window.y, "win_xsize": window.width, "win_ysize": window.height}
        stored = np.stack([read_array(dataset.GetRasterBand(band.number), self._name, **where) for band in self._bands])
        values = stored.astype(np.float32) * np.float32(self._scale) + np.float32(self._offset)
        missing = [band == other.nodata for band, other in zip(stored, self._bands) if other.nodata is not None]
        if len(missing) == len(stored):
            values[:, np.all(missing, 0)] = np.nan
        for ranges in zip(*(band.fill for band in self._bands)):
            held = [(band >= low) & (band <= high) for band, (low, high) in zip(stored, ranges)]
            values[:, np.all(held, axis=0)] = np.nan
        if self._has_mask:
            mask = dataset.GetRasterBand(1).GetMaskBand()
            values[:, read_array(mask, message("the mask of {name}", name=self._name), **where) == 0] = np.nan
        return np.clip(values, 0.0, 1.0)
