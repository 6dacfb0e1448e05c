"""Products of a ten-band cube, window by window: composites and indices, as values or as 8-bit pictures.

`ProductSet` takes reflectance windows from any loop: `make_products` loops over a cube, super-resolution over its
result.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Optional

import numpy as np
from osgeo import gdal

from ...core.bands import BAND_NAMES
from ...core.errors import InputError
from ...core.files import replace_files
from ...core.messages import message
from ...core.progress import Progress, Silent, stop_if_cancelled
from ..cube.cube import Cube
from ..geotiff import GeoTiff, Layout
from ..grid import Grid, Window
from .catalogue import PICTURES, Composite, Index, Product, Ramp
from .expression import Expression

FORMS = ("auto", "pictures", "values", "all")
DATA_TYPES = {"Float32": 4, "Int16": 2}  # with the bytes of a number
FLOAT_NODATA = float("nan")
INT_NODATA = -32768
INT_SCALE = 1e-4
WINDOW = 1024


class ProductFile:
    """One product in one file. ``values``: Float32 with NaN as nodata or Int16 × 0.0001; else an 8-bit RGB picture.

    In pictures 0 is nodata and 1 to 255 are brightness (see `picture`). ``lost`` counts finite values that Int16 cannot
    hold (beyond ±3.2767) and that became nodata.

    :raises RasterError: the file cannot be written.
    """

    def __init__(
        self,
        path: Path,
        grid: Grid,
        product: Product,
        *,
        values: bool,
        data_type: str = "Float32",
        metadata: Optional[Mapping[str, str]] = None,
    ):
        self.product = product
        self.values = values
        self.lost = 0
        self._integer = values and data_type == "Int16"
        self._expressions = _expressions(product)
        layout = _layout(product, values, self._integer, dict(metadata or {}))
        self._file = GeoTiff(path, grid, layout)
        self.path, self.part = self._file.path, self._file.part

    def write(self, window: Window, cube: np.ndarray) -> None:
        """Compute and write one window of the grid from reflectance (10,h,w), float32 with NaN as nodata.

        :raises RasterError: the file cannot be written.
        """
        bands = dict(zip(BAND_NAMES, cube))
        values = np.stack([expression.evaluate(bands) for expression in self._expressions])
        self._file.write(window, self._stored(values))

    def _stored(self, values: np.ndarray) -> np.ndarray:
        if not self.values:
            return picture(values, self.product)
        if self._integer:
            outside = np.abs(values) > -(INT_NODATA + 1) * INT_SCALE
            self.lost += int(outside.sum())
            return np.where(outside | np.isnan(values), INT_NODATA, np.rint(values / INT_SCALE)).astype(np.int16)
        return values

    def flush(self) -> None:
        """As `GeoTiff.flush`."""
        self._file.flush()

    def complete(self, progress: Optional[Progress] = None) -> None:
        """Write pending blocks and add overviews.

        :raises RasterError: the file cannot be written.
        :raises Cancelled: by ``progress``.
        """
        self._file.complete(progress=progress)

    def abort(self) -> None:
        """Remove the unfinished file."""
        self._file.abort()


class ProductSet:
    """The files of several products of one cube, named ``STEM_NAME.tif`` (pictures) or ``STEM_NAME_values.tif``.

    A context manager: leaving it with an exception removes all unfinished files.

    :raises InputError: as `plan_files`.
    :raises RasterError: a file cannot be created.
    """

    def __init__(
        self,
        folder: Path,
        stem: str,
        grid: Grid,
        products: Sequence[Product],
        *,
        form: str = "auto",
        data_type: str = "Float32",
        metadata: Optional[Mapping[str, str]] = None,
    ):
        self.files: list[ProductFile] = []
        paths = product_paths(folder, stem, products, form)
        try:
            for path, (product, values) in zip(paths, plan_files(products, form)):
                file = ProductFile(path, grid, product, values=values, data_type=data_type, metadata=metadata)
                self.files.append(file)
        except BaseException:
            self.abort()
            raise

    def __enter__(self) -> ProductSet:
        return self

    def __exit__(self, kind: Optional[type], *_exception) -> None:
        if kind is not None:
            self.abort()

    def write(self, window: Window, cube: np.ndarray) -> None:
        """Write one window of all products from reflectance (10,h,w), float32 with NaN as nodata.

        :raises RasterError: a file cannot be written.
        """
        for file in self.files:
            file.write(window, cube)

    def flush(self) -> None:
        """As `GeoTiff.flush`, for all files."""
        for file in self.files:
            file.flush()

    def finish(self, progress: Optional[Progress] = None) -> list[Path]:
        """Complete all files, then give them their names; returns their paths.

        :raises RasterError: a file cannot be written, or a name cannot be taken: then the finished file is kept
            under another name, and the other files have theirs.
        :raises Cancelled: by ``progress``, before any file has its name.
        """
        for file in self.files:
            file.complete(progress)
        replace_files((file.part, file.path) for file in self.files)
        return [file.path for file in self.files]

    def abort(self) -> None:
        """Remove all unfinished files."""
        for file in self.files:
            file.abort()


def product_paths(folder: Path, stem: str, products: Sequence[Product], form: str = "auto") -> list[Path]:
    """The paths of the files that `plan_files` lists, in its order.

    :raises InputError: as `plan_files`.
    """
    plan = plan_files(products, form)
    return [Path(folder) / f"{stem}_{product.name}{'_values' if values else ''}.tif" for product, values in plan]


def plan_files(products: Sequence[Product], form: str) -> list[tuple[Product, bool]]:
    """The files to write: each product with True for values or False for a picture.

    :param form: "auto" (pictures of TCI, NDVI and IRP, values of every index), "pictures", "values" or "all".
    :raises InputError: there is nothing to write, or a product is named twice.
    """
    if form not in FORMS:
        raise InputError(
            message("Unknown form '{form}' of products: use one of {forms}.", form=form, forms=", ".join(FORMS))
        )
    names = [product.name for product in products]
    # In any case: disks of Windows and macOS take names that differ in it alone for one file.
    if len({name.casefold() for name in names}) < len(names):
        raise InputError(
            message("A product is named twice: {names}. Give the expression another name.", names=", ".join(names))
        )
    plan = []
    for product in products:
        if form != "values" and product.name in PICTURES:
            plan.append((product, False))
        if form in ("values", "all") or (form == "auto" and isinstance(product, Index)):
            plan.append((product, True))
    if not plan:
        raise InputError(
            message(
                "Nothing to write: {names} cannot be written as a picture. Choose values.",
                names=", ".join(names) or message("no product"),
            )
        )
    return plan


def bytes_per_pixel(products: Sequence[Product], form: str = "auto", data_type: str = "Float32") -> int:
    """Of all files that `plan_files` lists, before compression.

    :raises InputError: as `plan_files`.
    """
    return sum(
        (DATA_TYPES[data_type] if values else 1) * (3 if isinstance(product, Composite) or not values else 1)
        for product, values in plan_files(products, form)
    )


def picture(values: np.ndarray, product: Product) -> np.ndarray:
    """8-bit RGB (3,h,w) of a product's values (bands,h,w): 0 if any of them is NaN, otherwise 1 to 255.

    Composites: linear from reflectance 0 at 1 to ``highs`` at 255, clipped. Indices: the ramp's colours.
    """
    valid = np.isfinite(values).all(0)
    if isinstance(product, Composite):
        highs = np.array(product.highs, np.float32)[:, None, None]
        colours = 1.0 + 254.0 * np.nan_to_num(values) / highs
    else:
        colours = _colours(np.nan_to_num(values[0]), product.ramp)
    return np.where(valid, np.clip(np.rint(colours), 1, 255), 0).astype(np.uint8)


def _colours(values: np.ndarray, ramp: Ramp) -> np.ndarray:
    stops = [stop for stop, _ in ramp]
    return np.stack([np.interp(values, stops, [colour[channel] for _, colour in ramp]) for channel in range(3)])


def make_products(cube: Cube, products: ProductSet, progress: Optional[Progress] = None) -> list[Path]:
    """Read ``cube`` once, window by window, and write all products on its grid; returns the files' paths.

    Memory does not grow with the scene.

    :raises RasterError: the cube cannot be read or a file cannot be written.
    :raises Cancelled: by ``progress``; no file is left.
    """
    progress = progress or Silent()
    windows = list(cube.grid.bounds.blocks(WINDOW))
    with products:
        for number, window in enumerate(windows, 1):
            stop_if_cancelled(progress)
            products.write(window, cube.read(window))
            products.flush()
            progress.fraction(number / len(windows))
        stop_if_cancelled(progress)
        progress.text(message("Building overviews"))
        paths = products.finish(progress)
    for file in products.files:
        if file.lost:
            progress.warning(
                message(
                    "{file}: {lost} value(s) beyond ±3.2767 do not fit Int16 and became nodata; choose "
                    "Float32 to keep them.",
                    file=file.path.name,
                    lost=file.lost,
                )
            )
    return paths


def _expressions(product: Product) -> list[Expression]:
    if isinstance(product, Composite):
        return [Expression(band) for band in product.bands]
    return [product.expression]


def _layout(product: Product, values: bool, integer: bool, metadata: dict[str, str]) -> Layout:
    metadata["PRODUCT"] = f"{product.name}: {product.title}"
    if isinstance(product, Composite):
        bands: Sequence[str] = product.bands
    else:
        bands = (product.name,)
        metadata["FORMULA"] = product.formula
        metadata["FORMULA_SOURCE"] = product.source
    if not values:
        metadata["STRETCH"] = stretch(product)
        names = product.bands if isinstance(product, Composite) else ("red", "green", "blue")
        return Layout(gdal.GDT_Byte, 0, names, metadata, colour=True)
    if integer:
        return Layout(gdal.GDT_Int16, INT_NODATA, bands, metadata, scale=INT_SCALE)
    return Layout(gdal.GDT_Float32, FLOAT_NODATA, bands, metadata)


def stretch(product: Product) -> str:
    """How a picture's numbers are computed from values, in words for the file's metadata."""
    if isinstance(product, Composite):
        parts = [f"{band} 0 to {high:g}" for band, high in zip(product.bands, product.highs)]
        return f"reflectance {', '.join(parts)}: linear to 1 to 255, clipped; 0 is nodata"
    stops = "; ".join(f"{value:g} = {' '.join(map(str, colour))}" for value, colour in product.ramp)
    return f"RGB colours at values, linear between them: {stops}; 0 0 0 is nodata"
