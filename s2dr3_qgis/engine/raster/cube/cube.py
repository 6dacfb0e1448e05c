"""A cube: the ten bands of the model as surface reflectance, read window by window from whatever the user has."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Optional, Union

import numpy as np
from osgeo import gdal

from ...core.bands import BAND_NAMES
from ...core.errors import RasterError
from ..gdal_io import open_raster, read_array
from ..grid import Grid, Window
from ..source.bandmap import map_bands
from ..source.finding import find_stack
from ..source.layers import Layer, title_of
from ..source.radiometry import Radiometry, Sample, find_radiometry, sample_of
from ..source.stack import Stack
from ..source.vrt import RESAMPLING, cube_vrt, nodata_of, utm_vrt, with_radiometry

PIXEL_METRES = 10.0
PIXEL_TOLERANCE = 0.05
# Exports in degrees have square pixels of 10 m at the equator, so narrower ones elsewhere; up to 60 degrees north or
# south they are still near enough to go on with a warning.
NARROWEST_DEGREE_PIXEL = 5.0
PIXEL_GRIDS = ("check", "any", "utm")
SAMPLE_SIZE = 256
# Of a large raster without overviews, 8 × 8 patches stand for all.
PATCHES = 8
SMALL_SIDE = 1024
# Scene classes of sen2cor (SCL) by the names of the choices.
SCENE_CLASSES = {"saturated": (1,), "dark": (2,), "shadow": (3,), "cloud": (8, 9), "cirrus": (10,), "snow": (11,)}


@dataclass
class Cube:
    """Ten bands on one grid. May be used by many threads and pickled: each thread opens GDAL handles of its own.

    ``vrt``: XML of the virtual raster with the stored numbers, its scale and offset set; ``provenance``: what is known
    of the source, as texts; ``messages``: what was chosen, and ``warnings``, both for the log. ``files``: what
    GDAL opens for bands and masks. ``is_stack``: the bands were put on one grid by somebody before, who may have
    misplaced some.
    """

    source: str
    grid: Grid
    vrt: str
    radiometry: Radiometry
    nodata: tuple[Optional[float], ...]
    has_mask: bool = False
    is_stack: bool = True
    provenance: dict[str, str] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    files: tuple[str, ...] = ()
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

    def bytes_of_rows(self, rows: int) -> int:
        """What GDAL decodes to read ``rows`` rows of pixels across all files: whole blocks."""
        needed = 0
        for path in self.files:
            dataset = open_raster(path, self.source)
            for number in range(1, dataset.RasterCount + 1):
                band = dataset.GetRasterBand(number)
                height = min(band.YSize, rows + 2 * band.GetBlockSize()[1])
                needed += height * band.XSize * gdal.GetDataTypeSize(band.DataType) // 8
        return needed

    def read_sample(self, window: Optional[Window] = None) -> np.ndarray:
        """Reflectance (10,h,w), h and w at most 256, of a window inside the grid (default: all), thinned evenly.

        GDAL takes it from overviews or resolution levels where the file has some.
        """
        window = window or self.grid.bounds
        return self._read_inside(window, **_thinned(window))

    def read_patches(self, window: Optional[Window] = None) -> np.ndarray:
        """Reflectance (10,h,w) of at most 65536 pixels from all over a window, for statistics: quick with any file.

        The thinned window where the file has overviews, else patches side by side, for thinning reads every block.
        """
        window = window or self.grid.bounds
        return _patches(self._read_inside, self._dataset(), window)

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


def open_cube(
    source: Union[str, Sequence[Layer]],
    band_order: str = "auto",
    input_scale: Union[str, float] = "auto",
    resampling: str = "nearest",
    mask: Sequence[str] = (),
    pixel_grid: str = "check",
) -> Cube:
    """Open ``source`` as a cube: anything GDAL opens, a .SAFE folder, a .zip, a folder of band files, several layers.

    ``band_order``: see `bandmap.map_bands`. ``input_scale``: "auto", one of `radiometry.INPUT_SCALES`, or the
    reflectance of one unit. ``resampling``: how 20 m bands come to 10 m, one of `vrt.RESAMPLING`. ``mask``: names of
    SCENE_CLASSES to take for nodata. ``pixel_grid``: "check" refuses pixels that are not about 10 m, "any" goes on with
    them, "utm" warps to 10 m UTM pixels. Raises RasterError with cause and remedy where the source cannot be read or
    what its bands or numbers mean is unknown.
    """
    _one_of(resampling, RESAMPLING, "resampling")
    _one_of(pixel_grid, PIXEL_GRIDS, "pixel grid")
    for name in mask:
        _one_of(name, SCENE_CLASSES, "mask class")
    stack = find_stack(source)
    paths, source = (source, source) if isinstance(source, str) else (_joined(source), title_of(source))
    mapping = map_bands([band.label for band in stack.bands], band_order, stack.name, stack.ordered)
    bands = [stack.bands[index] for index in mapping.indices]
    grid, xml = (
        stack.grid,
        cube_vrt(stack, bands, resampling, [value for name in mask for value in SCENE_CLASSES[name]]),
    )
    if pixel_grid == "utm":
        xml, grid = utm_vrt(xml, grid, resampling)
    nodata = tuple(map(nodata_of, bands))
    radiometry = find_radiometry(stack.name, bands, stack.facts, _sample(xml, source, nodata), input_scale)
    cube = Cube(
        source=source,
        grid=grid,
        vrt=with_radiometry(xml, radiometry),
        radiometry=radiometry,
        nodata=nodata,
        has_mask=bool((stack.mask_path or mask) and pixel_grid != "utm"),
        is_stack=all(band.grid.same_pixels(bands[0].grid) for band in bands),
        provenance={"source": paths, **stack.facts.provenance(), "bands": mapping.how, "radiometry": radiometry.how},
        messages=_messages(stack, mapping.how, radiometry, resampling),
        files=tuple({band.path for band in [*bands, *filter(None, [stack.classes])]} | {stack.mask_path} - {""}),
    )
    if pixel_grid != "utm":
        cube.warnings += check_pixel_size(grid, stack.name, pixel_grid == "any")
    return cube


def check_pixel_size(grid: Grid, name: str, allow_any: bool = False) -> list[str]:
    """Warnings about the pixel size. Raises RasterError where it is not about 10 m, unless ``allow_any``."""
    size = grid.pixel_metres()
    if size is None:
        return [f"{name} has no CRS: its pixels are taken to be 10 m."]
    if all(abs(side - PIXEL_METRES) <= PIXEL_TOLERANCE * PIXEL_METRES for side in size):
        return []
    text = f"The pixels of {name} are {size[0]:.2f} m × {size[1]:.2f} m, not 10 m"
    square_degrees = grid.is_geographic and abs(max(size) - PIXEL_METRES) <= PIXEL_TOLERANCE * PIXEL_METRES
    if allow_any or (square_degrees and min(size) >= NARROWEST_DEGREE_PIXEL):
        return [f"{text}: the result has a tenth of these. The networks know 10 m; warp to UTM for the best result."]
    raise RasterError(
        f"{text}: the networks are made for the 10 m bands of Sentinel-2. Choose the 10 m data, let the input be "
        "warped to a 10 m UTM grid, or allow any pixel size."
    )


def _joined(layers: Sequence[Layer]) -> str:
    return "; ".join(layer.path for layer in layers)


def _messages(stack: Stack, bands: str, radiometry: Radiometry, resampling: str) -> list[str]:
    told = ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in stack.facts.provenance().items())
    lines = [f"Input: {stack.kind}{f' ({told})' if told else ''}.", bands, f"Radiometry: {radiometry.how}."]
    if any(not band.grid.same_pixels(stack.grid) for band in stack.bands):
        lines.append(f"Bands of other pixels are brought to the grid of the finest by {resampling} resampling.")
    return lines


def _sample(xml: str, source: str, nodata: Sequence[Optional[float]]) -> Optional[Sample]:
    dataset = open_raster(xml, source)

    def read(window: Window, **size) -> np.ndarray:
        where = {"xoff": window.x, "yoff": window.y, "xsize": window.width, "ysize": window.height}
        return read_array(dataset, source, **where, **size)

    bounds = Window(0, 0, dataset.RasterXSize, dataset.RasterYSize)
    return sample_of(_patches(read, dataset, bounds), nodata)


def _patches(read: Callable[..., np.ndarray], dataset: gdal.Dataset, window: Window) -> np.ndarray:
    side = SAMPLE_SIZE // PATCHES
    if dataset.GetRasterBand(1).GetOverviewCount() or min(window.width, window.height) <= SMALL_SIDE:
        return read(window, **_thinned(window))
    places = [
        [start + (size - side) * i // (PATCHES - 1) for i in range(PATCHES)] for start, size in zip(window, window[2:])
    ]
    return np.concatenate([read(Window(x, y, side, side)) for y in places[1] for x in places[0]], axis=1)


def _thinned(window: Window) -> dict[str, int]:
    return {"buf_xsize": min(window.width, SAMPLE_SIZE), "buf_ysize": min(window.height, SAMPLE_SIZE)}


def _one_of(value: str, choices: Sequence[str], what: str) -> None:
    if value not in choices:
        raise RasterError(f"Unknown {what} {value!r}: choose one of {', '.join(choices)}.")
