"""Writing a cube as a file of its own: a GeoTIFF, a COG, or a VRT without a copy of the pixels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import numpy as np
from osgeo import gdal

from ...core.bands import BAND_NAMES, BANDS
from ...core.errors import RasterError
from ...core.files import check_output, check_space, disk_errors, finished_path, output_lock, temporary_folder
from ...core.messages import joined, message
from ...core.progress import Progress, stop_if_cancelled
from ..encoding import Encoding
from ..gdal_io import Watch, failure, gdal_errors
from ..geotiff import GeoTiff, Layout
from ..grid import Grid, Window
from ..source.radiometry import Radiometry
from .cube import Cube
from .files import input_paths

# Pixels a side that are in memory at once. The blocks within one of SHARED_BLOCK come after each other, for that is the
# side of the blocks in products, which are so decoded once.
BLOCK = 512
SHARED_BLOCK = 1024
REMEDY = message("Check that the disk has space and that the folder is still there and writable.")
# The share of the progress bar for reading and writing bands; overviews and the COG take the rest.
BANDS_SHARE = 0.85


class Readable(Protocol):
    """Anything that is read as a cube: reflectance (10,h,w) on a grid, and texts on its origin."""

    @property
    def grid(self) -> Grid:
        """The pixels."""

    @property
    def provenance(self) -> dict[str, str]:
        """Texts for the metadata of a copy."""

    def read(self, window: Window) -> np.ndarray:
        """As `Cube.read`."""


def check_preparation(cube: Cube, output: Path, window: Window, data_type: str) -> None:
    """Check that ``output`` can be written; writes nothing.

    :raises RasterError: ``output`` is no possible name or an input, its disk has too little space, or it is a .vrt and
        the input has nodata values that a .vrt cannot declare.
    """
    if _is_virtual(output):
        check_output(output, input_paths(cube), (".vrt",))
        _check_declared(cube, output)
        return
    check_output(output, input_paths(cube))
    check_space(output, len(BAND_NAMES) * window.width * window.height * Encoding(data_type).dtype.itemsize)


def prepare_cube(
    cube: Cube, output: Path, window: Window, data_type: str, progress: Progress, cog: bool = False
) -> Path:
    """Write a window of ``cube`` to ``output``: a VRT with the stored numbers if it ends in .vrt, else a GeoTIFF.

    The file appears under its name when it is complete.

    :param data_type: of a GeoTIFF: "UInt16" (reflectance × 10000, nodata 0, scale set) or "Float32" (reflectance,
        nodata NaN).
    :param cog: write a Cloud Optimized GeoTIFF.
    :raises RasterError: the cube cannot be read, ``output`` cannot be written, or another run is writing to it.
    :raises Cancelled: the user stopped it; nothing is left.
    """
    check_preparation(cube, output, window, data_type)
    with output_lock(output):
        if _is_virtual(output):
            return _write_virtual(cube, output, window)
        if not cog:
            return write_tiff(cube, output, window, data_type, progress, overviews=True)
        with disk_errors(output.parent), temporary_folder(output) as folder:
            plain = write_tiff(cube, folder / "plain.tif", window, data_type, progress, overviews=False)
            return _arrange(plain, output, progress)


def _is_virtual(output: Path) -> bool:
    return output.suffix.lower() == ".vrt"


def _check_declared(cube: Cube, output: Path) -> None:
    """Raise RasterError if numbers stand for no data that are not the one nodata value that each band can declare."""
    filled = ((limits, value) for ranges, value in zip(cube.radiometry.fill, cube.nodata) for limits in ranges)
    undeclared = list(dict.fromkeys(limits for limits, value in filled if set(limits) != {value}))
    if undeclared:
        values = joined(
            ", ",
            (
                message("{low:g}", low=low) if low == high else message("{low:g} to {high:g}", low=low, high=high)
                for low, high in undeclared
            ),
        )
        raise RasterError(
            message(
                "OUTPUT {output} keeps the stored numbers, of which {values} also count as nodata in "
                "{source}; a .vrt declares one nodata value a band. Choose an OUTPUT that ends in .tif.",
                output=output,
                values=values,
                source=cube.source,
            )
        )


def _write_virtual(cube: Cube, output: Path, window: Window) -> Path:
    action = message("Cannot write {output}", output=output)
    with finished_path(output) as part, gdal_errors(action, REMEDY) as messages:
        dataset = gdal.Translate(str(part), cube.vrt, format="VRT", srcWin=list(window))
        if dataset is not None:
            dataset.SetMetadata({**dataset.GetMetadata(), **_provenance(cube), **_stated(cube.radiometry)})
            dataset.FlushCache()
        written = dataset is not None
        dataset = None
        if not written or messages:
            raise failure(action, messages, REMEDY)
    return output


def _stated(radiometry: Radiometry) -> dict[str, str]:
    """Offset and unit of the stored numbers, as products state them, as far as all bands have the same.

    They are settled; the name or baseline of a product must not bring them into doubt again.
    """
    offsets = {round(offset / scale, 6) for scale, offset in zip(radiometry.scale, radiometry.offset)}
    units = {round(1 / scale, 6) for scale in radiometry.scale}
    stated = {"BOA_ADD_OFFSET": offsets, "QUANTIFICATION_VALUE": units}
    return {key: f"{values.pop():g}" for key, values in stated.items() if len(values) == 1}


def write_tiff(
    cube: Readable, output: Path, window: Window, data_type: str, progress: Progress, overviews: bool
) -> Path:
    """Write a window of anything that reads as a cube to a GeoTIFF; see `prepare_cube`."""
    encoding = Encoding(data_type)
    kind = gdal.GDT_UInt16 if data_type == "UInt16" else gdal.GDT_Float32
    wavelengths = [{"wavelength": f"{band.wavelength_nm:g}", "wavelength_units": "Nanometers"} for band in BANDS]
    layout = Layout(
        kind,
        encoding.nodata,
        BAND_NAMES,
        {**_provenance(cube), **encoding.metadata},
        encoding.scale,
        band_metadata=wavelengths,
    )
    file = GeoTiff(output, cube.grid.sub(window), layout)
    try:
        blocks = list(_blocks(window))
        for number, block in enumerate(blocks, 1):
            stop_if_cancelled(progress)
            placed = Window(block.x - window.x, block.y - window.y, block.width, block.height)
            file.write(placed, _encoded(cube, block, encoding))
            file.flush()
            progress.fraction(BANDS_SHARE * number / len(blocks))
        file.complete(overviews, progress)
        return file.publish()
    except BaseException:
        file.abort()
        raise


def _encoded(cube: Readable, block: Window, encoding: Encoding) -> np.ndarray:
    """The numbers to store for a block. In a function of its own, so that no two blocks are in memory at once."""
    reflectance = cube.read(block)
    return encoding(reflectance, np.isfinite(reflectance))


def _arrange(plain: Path, output: Path, progress: Progress) -> Path:
    """Copy a GeoTIFF to a Cloud Optimized one."""

    def go_on(done: float) -> bool:
        progress.fraction(BANDS_SHARE + (1 - BANDS_SHARE) * done)
        return not progress.cancelled()

    action, watch = message("Cannot write {output}", output=output), Watch(go_on)
    options = ["COMPRESS=DEFLATE", "PREDICTOR=YES", "BIGTIFF=IF_SAFER", "OVERVIEW_RESAMPLING=AVERAGE"]
    with finished_path(output) as part, gdal_errors(action, REMEDY, watch) as messages:
        copied = gdal.GetDriverByName("COG").CreateCopy(str(part), gdal.Open(str(plain)), 0, options, watch)
        written = copied is not None
        copied = None
        if not watch.stopped and (messages or not written):
            raise failure(action, messages, REMEDY)
    return output


def _provenance(cube: Readable) -> dict[str, str]:
    return {key.upper(): value for key, value in cube.provenance.items()}


def _blocks(window: Window) -> Iterator[Window]:
    for shared in window.blocks(SHARED_BLOCK):
        yield from shared.blocks(BLOCK)
