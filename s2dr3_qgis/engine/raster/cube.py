"""A cube: the ten bands of the model as surface reflectance, read window by window from whatever the user has."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Optional, Union

import numpy as np
from osgeo import gdal

from ..bands import BAND_NAMES
from .bandmap import map_bands
from .gdaltools import open_raster, read_array
from .grid import Grid, Window
from .radiometry import Radiometry, find_radiometry
from .stack import raster_stack
from .vrt import cube_vrt


@dataclass
class Cube:
    """Ten bands on one grid. May be used by many threads and pickled: each thread opens GDAL handles of its own.

    ``vrt``: XML of the virtual raster with the stored numbers; ``provenance``: what is known of the source, as texts;
    ``messages``: what was chosen, and ``warnings``, both for the log.
    """

    source: str
    grid: Grid
    vrt: str
    radiometry: Radiometry
    nodata: tuple[Optional[float], ...]
    has_mask: bool = False
    provenance: dict[str, str] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    band_names = BAND_NAMES

    def __post_init__(self):
        self._handles = threading.local()

    def __getstate__(self) -> dict:
        return {key: value for key, value in self.__dict__.items() if key != "_handles"}

    def __setstate__(self, state: dict) -> None:
        self.__dict__.update(state)
        self._handles = threading.local()

    def __enter__(self) -> Cube:
        return self

    def __exit__(self, *_exception) -> None:
        self.close()

    def close(self) -> None:
        """Close the GDAL handles of all threads; reading opens them again."""
        self._handles = threading.local()

    def read(self, window: Window) -> np.ndarray:
        """Reflectance (10,h,w), float32, of a window in pixels of ``grid``; it may reach outside.

        NaN where there is no data and outside the raster. Raises RasterError where the file cannot be read.
        """
        out = np.full((len(BAND_NAMES), window.height, window.width), np.nan, np.float32)
        inside = window.clip(self.grid.bounds)
        if inside.width and inside.height:
            y, x = inside.y - window.y, inside.x - window.x
            out[:, y : y + inside.height, x : x + inside.width] = self._read_inside(inside)
        return out

    def read_decimated(self, window: Window, width: int, height: int) -> np.ndarray:
        """Reflectance (10,height,width) of a window inside the grid, by nearest pixels of the nearest overview."""
        return self._read_inside(window, buf_xsize=width, buf_ysize=height)

    def _read_inside(self, window: Window, **size) -> np.ndarray:
        dataset = self._dataset()
        where = {"xoff": window.x, "yoff": window.y, "xsize": window.width, "ysize": window.height}
        reflectance = self.radiometry.apply(read_array(dataset, self.source, **where, **size), self.nodata)
        if self.has_mask:
            mask = dataset.GetRasterBand(1).GetMaskBand()
            where = {"xoff": window.x, "yoff": window.y, "win_xsize": window.width, "win_ysize": window.height}
            reflectance[:, read_array(mask, f"the mask of {self.source}", **where, **size) == 0] = np.nan
        return reflectance

    def _dataset(self) -> gdal.Dataset:
        dataset = getattr(self._handles, "dataset", None)
        if dataset is None:
            dataset = self._handles.dataset = open_raster(self.vrt, self.source)
        return dataset


def open_cube(source: str, band_order: str = "auto", input_scale: Union[str, float] = "auto") -> Cube:
    """Open ``source``, anything GDAL opens, as a cube.

    ``band_order``: see `bandmap.map_bands`; ``input_scale``: see `radiometry.find_radiometry`. Raises RasterError with
    cause and remedy where the source cannot be read or what its bands or numbers mean is unknown.
    """
    stack = raster_stack(source)
    mapping = map_bands([band.label for band in stack.bands], band_order, stack.name)
    bands = [stack.bands[index] for index in mapping.indices]
    radiometry, how = find_radiometry(bands, stack.metadata, input_scale)
    return Cube(
        source=source,
        grid=stack.grid,
        vrt=cube_vrt(stack, bands, radiometry),
        radiometry=radiometry,
        nodata=tuple(band.nodata for band in bands),
        has_mask=bool(stack.mask_path),
        provenance={"source": source, "bands": mapping.how, "radiometry": how},
        messages=[mapping.how, how],
    )
