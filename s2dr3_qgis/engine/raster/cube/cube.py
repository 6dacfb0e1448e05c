"""A cube: the model's ten bands as surface reflectance, read window by window from any kind of input."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Optional, Union

import numpy as np
from osgeo import gdal

from ...core.bands import BAND_NAMES
from ...core.errors import RasterError
from ...core.messages import joined, message
from ..gdal_io import open_raster, read_array
from ..grid import Grid, Window
from ..source.bandmap import BandMapping, map_bands
from ..source.fill import fill_warnings, find_fills
from ..source.finding import find_stack
from ..source.layers import Layer, title_of
from ..source.radiometry import Radiometry, find_radiometry, valid_numbers
from ..source.sample import Sample, sample_of
from ..source.spectrum import is_order_confirmed, order_problem
from ..source.stack import Stack, StackBand, with_nodata
from ..source.vrt import RESAMPLING, cube_vrt, nodata_of, utm_vrt, with_radiometry
from .thinning import patches, stored_middle, stored_patches, thinned

PIXEL_METRES = 10.0
PIXEL_TOLERANCE = 0.05
# Exports in degrees have pixels of 10 m × 10 m at the equator and narrower ones elsewhere; up to 60 degrees north or
# south they are accepted with a warning.
NARROWEST_DEGREE_PIXEL = 5.0
PIXEL_GRIDS = ("check", "any", "utm")
# For work that is done on pixels of any size, such as those of a result: nothing is said of them.
OWN_GRID = "own"
# Scene classes of sen2cor (SCL) by the names of the choices.
SCENE_CLASSES = {"saturated": (1,), "dark": (2,), "shadow": (3,), "cloud": (8, 9), "cirrus": (10,), "snow": (11,)}

# Words for the facts of a source in the log, by their names in the provenance.
FACTS = {
    "product_id": message("product"),
    "level": message("level"),
    "processing_baseline": message("processing baseline"),
    "date": message("date"),
    "mgrs_tile": message("MGRS tile"),
}


@dataclass
class Cube:
    """Ten bands on one grid. Many threads may use it, each with GDAL handles of its own, and it can be pickled.

    ``vrt``: XML of the virtual raster with the stored numbers, scale and offset; ``provenance``: texts about the
    source; ``messages`` (decisions) and ``warnings``: for the log; ``files``: GDAL's names of bands and masks;
    ``is_stack``: the bands were on one grid before, so that some may be displaced.
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

        Pixels without data and outside the raster are NaN.

        :raises RasterError: the file cannot be read.
        """
        out = np.full((len(BAND_NAMES), window.height, window.width), np.nan, np.float32)
        inside = window.clip(self.grid.bounds)
        if inside.width and inside.height:
            y, x = inside.y - window.y, inside.x - window.x
            out[:, y : y + inside.height, x : x + inside.width] = self._read_inside(inside)
        return out

    @property
    def reading(self) -> str:
        """SHA-256 of how the bands are read: of the virtual raster, and of the numbers without data that it lacks."""
        return hashlib.sha256(f"{self.vrt}{self.radiometry.fill}".encode()).hexdigest()

    def bytes_of_rows(self, rows: int) -> int:
        """The bytes that GDAL decodes to read ``rows`` rows of pixels of all files: whole blocks."""
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

        GDAL reads it from overviews or resolution levels if the file has any.
        """
        window = window or self.grid.bounds
        return self._read_inside(window, **thinned(window))

    def read_patches(self, window: Optional[Window] = None) -> np.ndarray:
        """Reflectance (10,h,w) of at most 65536 pixels from all over a window, for statistics: fast with any file.

        They are the thinned window if the file has overviews, else patches side by side: thinning would read every
        block.
        """
        window = window or self.grid.bounds
        return patches(self._read_inside, self._dataset(), window)

    def _read_inside(self, window: Window, **size) -> np.ndarray:
        dataset = self._dataset()
        where = {"xoff": window.x, "yoff": window.y, "xsize": window.width, "ysize": window.height}
        reflectance = self.radiometry.apply(read_array(dataset, self.source, **where, **size), self.nodata)
        if self.has_mask:
            mask = dataset.GetRasterBand(1).GetMaskBand()
            where = {"xoff": window.x, "yoff": window.y, "win_xsize": window.width, "win_ysize": window.height}
            reflectance[
                :, read_array(mask, message("the mask of {source}", source=self.source), **where, **size) == 0
            ] = np.nan
        return reflectance

    def _dataset(self) -> gdal.Dataset:
        dataset = getattr(self._handles, "dataset", None)
        if dataset is None:
            dataset = self._handles.dataset = open_raster(self.vrt, self.source)
        return dataset


def open_cube(
    source: Union[str, Layer, Sequence[Layer]],
    band_order: str = "auto",
    input_scale: Union[str, float] = "auto",
    resampling: str = "nearest",
    mask: Sequence[str] = (),
    pixel_grid: str = "check",
) -> Cube:
    """Open ``source`` as a cube: anything GDAL opens, a .SAFE folder, a .zip, a folder of band files, or layers.

    :param band_order: see `bandmap.map_bands`.
    :param input_scale: see `input_scale.given_scale`.
    :param resampling: how 20 m bands come to 10 m, one of `vrt.RESAMPLING`.
    :param mask: names of SCENE_CLASSES that become nodata.
    :param pixel_grid: "check" refuses pixels that are not about 10 m, "any" accepts them with a warning, "utm" warps to
        10 m UTM pixels; OWN_GRID: they may be of any size.
    :raises RasterError: the source cannot be read, or the meaning of its bands or numbers is unknown; with the remedy.
    """
    _one_of(resampling, RESAMPLING, "resampling")
    _one_of(pixel_grid, (*PIXEL_GRIDS, OWN_GRID), message("pixel grid"))
    for name in mask:
        _one_of(name, SCENE_CLASSES, message("mask class"))
    stack = find_stack(source)
    paths, source = _titles(source)
    mapping = map_bands([band.label for band in stack.bands], band_order, stack.name, stack.ordered)
    bands = [stack.bands[index] for index in mapping.indices]
    look = _look_at(stack, bands, mapping)
    bands, nodata = look.bands, tuple(map(nodata_of, look.bands))
    grid, xml = stack.grid, cube_vrt(stack, bands, resampling, [n for name in mask for n in SCENE_CLASSES[name]])
    if pixel_grid == "utm":
        xml, grid = utm_vrt(xml, grid, resampling)
    radiometry = find_radiometry(stack.name, bands, stack.facts, look.sample, input_scale)
    if any(band.fill for band in bands):  # else as in the plans of unfinished runs and stores of earlier versions
        radiometry = replace(radiometry, fill=tuple(band.fill for band in bands))
    paths_read = {stack.mask_path, *(band.path for band in [*bands, *filter(None, [stack.classes])])}
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
        files=tuple(sorted(paths_read - {""})),
    )
    cube.warnings += [*stack.warnings, *look.warnings, *radiometry.doubts]
    if pixel_grid in ("check", "any"):
        cube.warnings += check_pixel_size(grid, stack.name, pixel_grid == "any")
    return cube


def check_pixel_size(grid: Grid, name: str, allow_any: bool = False) -> list[str]:
    """Warnings about the pixel size.

    :raises RasterError: it is not about 10 m, unless ``allow_any``.
    """
    size = grid.pixel_metres()
    if size is None:
        return [message("{name} has no CRS: its pixels are assumed to be 10 m.", name=name)]
    if all(abs(side - PIXEL_METRES) <= PIXEL_TOLERANCE * PIXEL_METRES for side in size):
        return []
    text = message(
        "The pixels of {name} are {size:.2f} m × {size2:.2f} m, not 10 m", name=name, size=size[0], size2=size[1]
    )
    square_degrees = grid.is_geographic and abs(max(size) - PIXEL_METRES) <= PIXEL_TOLERANCE * PIXEL_METRES
    if allow_any or (square_degrees and min(size) >= NARROWEST_DEGREE_PIXEL):
        return [
            message(
                "{text}: the result has a tenth of these. The networks know 10 m; warp to UTM for the best result.",
                text=text,
            )
        ]
    raise RasterError(
        message(
            "{text}: the networks are made for the 10 m bands of Sentinel-2. Choose the 10 m data, have the "
            "input warped to a 10 m UTM grid, or allow any pixel size.",
            text=text,
        )
    )


class _Look(NamedTuple):
    """Findings from the stored numbers: the bands with their nodata and fill values, statistics, warnings."""

    bands: list[StackBand]
    sample: Optional[Sample]
    warnings: list[str]


def _look_at(stack: Stack, bands: list[StackBand], mapping: BandMapping) -> _Look:
    """Look at a few numbers of the ten bands.

    :raises RasterError: they contradict a guessed order of bands.
    """
    if stack.facts.nodata is not None:
        bands = [with_nodata(band, stack.facts.nodata) for band in bands]
    xml = cube_vrt(stack, bands, "nearest")
    stored = stored_patches(xml, stack.name)
    integer = all(band.is_integer for band in bands)
    valid = valid_numbers(stored, list(map(nodata_of, bands)), integer, [band.fill for band in bands])
    fills = find_fills(stored, valid)
    certain = [fill.value for fill in fills if fill.certain]
    for value in certain:
        bands = [replace(with_nodata(band, value), fill=(*band.fill, (value, value))) for band in bands]
    valid = valid_numbers(stored, list(map(nodata_of, bands)), integer, [band.fill for band in bands])
    problem = order_problem(stored, valid, stored_middle(xml, stack.name)) if mapping.guessed else ""
    if problem:
        raise RasterError(
            message(
                "Which band of {stack} is which is unknown: none is named, and in the usual order of {count} "
                "bands {problem}. State in BAND_ORDER what each band is, in their order, such as {band_names} "
                "('-' for one to leave out).",
                stack=stack.name,
                count=len(stack.bands),
                problem=problem,
                band_names=",".join(BAND_NAMES),
            )
        )
    warnings = fill_warnings(stack.name, fills)
    if mapping.guessed:
        shown = is_order_confirmed(stored, valid)
        open_question = "" if shown else message("The numbers do not show whether blue or red comes first. ")
        warnings.insert(
            0,
            message(
                "{how} {open_question}If that is wrong, state in BAND_ORDER what each band is.",
                how=mapping.how,
                open_question=open_question,
            ),
        )
    return _Look(bands, sample_of(stored, valid), warnings)


def _titles(source: Union[str, Layer, Sequence[Layer]]) -> tuple[str, str]:
    """The paths of the source for its provenance, and its name in messages."""
    if isinstance(source, str):
        return source, source
    if isinstance(source, Layer):
        return source.path, source.path
    return "; ".join(layer.path for layer in source), title_of(source)


def _messages(stack: Stack, bands: str, radiometry: Radiometry, resampling: str) -> list[str]:
    facts = joined(", ", (joined(" ", [FACTS[key], value]) for key, value in stack.facts.provenance().items()))
    lines = [
        message("Input: {kind}{facts}.", kind=stack.kind, facts=joined("", [" (", facts, ")"]) if facts else ""),
        bands,
        message("Radiometry: {how}.", how=radiometry.how),
    ]
    if any(not band.grid.same_pixels(stack.grid) for band in stack.bands):
        lines.append(
            message(
                "Bands of other pixels are brought to the grid of the finest by {resampling} resampling.",
                resampling=resampling,
            )
        )
    return lines


def _one_of(value: str, choices: Collection[str], what: str) -> None:
    if value not in choices:
        raise RasterError(
            message(
                "Unknown {what} {value!r}: choose one of {choices}.", what=what, value=value, choices=", ".join(choices)
            )
        )
