"""The results from a finished mosaic: image, uncertainty and products, which get their names when all are complete.

The mosaic is read once, window by window, and each window is written to all files. The mosaic must be finished: only
then are all neighbours cross-faded, also in a resumed run.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from osgeo import gdal

from ..core.bands import BAND_NAMES
from ..core.files import disk_errors, replace_files
from ..core.messages import message
from ..core.progress import Progress, stop_if_cancelled
from ..dates import DateFacts
from ..raster.cog import CogLayout, export_cog
from ..raster.cube.cube import Cube
from ..raster.encoding import SCALE, Statistics
from ..raster.gdal_io import CACHE_BYTES, limited_cache, writing_threads
from ..raster.geotiff import GeoTiff, Layout
from ..raster.mosaic.mosaic import Mosaic
from ..raster.overviews import in_quarters
from ..raster.products.catalogue import PRODUCTS
from ..raster.products.files import WINDOW, ProductSet
from ..raster.products.naming import scene_stem
from ..raster.source.radiometry import Radiometry
from .journal import Recorder, TileRecord
from .plan import Plan, PlannedDate
from .request import TILES_SHARE, Request
from .uncertainty import DATES, DATES_UNIT

GDAL_TYPES = {"UInt16": gdal.GDT_UInt16, "Float32": gdal.GDT_Float32}
# Fast as cog.COG_OPTIONS, and interleaved by band: indices and pictures need few bands.
IMAGE_OPTIONS = ("ZLEVEL=1", "INTERLEAVE=BAND")
# The position of the progress bar when all windows are written; overviews take the rest.
WRITTEN = TILES_SHARE + 0.6 * (1 - TILES_SHARE)


class Image(NamedTuple):
    """A file with bands of the mosaic: final name, first band's index (from 0), band names and statistics."""

    final: Path
    first: int
    names: Sequence[str]
    statistics: Sequence[Statistics]

    @property
    def bands(self) -> slice:
        """The indices of its bands in the mosaic."""
        return slice(self.first, self.first + len(self.names))


class Delivery:
    """Exports the mosaic of a plan over ``cube`` to the outputs of ``request``; files are built in ``folder``."""

    def __init__(self, request: Request, plan: Plan, cube: Cube, mosaic: Mosaic, folder: Path):
        self._request, self._plan, self._mosaic, self._folder = request, plan, mosaic, folder
        self._metadata = metadata(plan, cube)
        self._grid = cube.grid.sub(plan.window).refine(SCALE)

    def finish(self, recorder: Recorder, progress: Progress) -> list[Path]:
        """Write all files in the folder, then give them their names; returns the paths of the products.

        Meanwhile the last tiles may be brought onto the disk still; no file takes its name before they are.

        :raises Cancelled: the user stopped it; no file has its name.
        :raises RasterError: a file cannot be written, or cannot take its name and is kept under another one.
        """
        statistics = _totals(recorder.records)
        bands = len(BAND_NAMES)
        images = [Image(self._request.output, 0, BAND_NAMES, statistics[:bands])]
        if self._request.uncertainty_output:
            images.append(Image(self._request.uncertainty_output, bands, self._plan.layers, statistics[bands:]))
        products = self._write(images, progress)
        stop_if_cancelled(progress)
        recorder.wait()
        parts = [self._folder / image.final.name for image in images]
        named = [self._request.output.with_name(path.name) for path in products]
        replace_files(zip([*parts, *products], [*(image.final for image in images), *named]))
        return named

    def _write(self, images: Sequence[Image], progress: Progress) -> list[Path]:
        """Write images and products in the work folder; returns the products' paths."""
        cog = self._request.cog
        with limited_cache(CACHE_BYTES), ExitStack() as stack:
            files = [] if cog else [stack.enter_context(self._image_file(image)) for image in images]
            products = stack.enter_context(self._product_set()) if self._request.products else None
            progress.text(message("Writing the results"))
            if files or products:
                self._pass(list(zip(images, files)), products, progress)
            progress.text(message("Building overviews"))
            for file in files:
                file.complete(progress=progress)
                file.publish()
            paths = products.finish(progress) if products else []
        for image in images if cog else ():
            self._export_cog(image, progress)
        progress.fraction(1.0)
        return paths

    def _pass(self, files: list[tuple[Image, GeoTiff]], products: ProductSet | None, progress: Progress) -> None:
        """Read the mosaic once and write each window to all files."""
        encoding, bands = self._plan.encoding, len(BAND_NAMES)
        # The same reading as of the finished image, so that later products of it are equal.
        radiometry = Radiometry(
            (encoding.scale,) * bands, (0.0,) * bands, encoding.dtype.kind == "u", message("as written")
        )
        windows = in_quarters(self._grid.bounds.blocks(WINDOW))
        for number, window in enumerate(windows, 1):
            stop_if_cancelled(progress)
            stored = self._mosaic.read(window)
            for image, file in files:
                file.write(window, stored[image.bands])
            if products:
                products.write(window, radiometry.apply(stored[:bands], (encoding.nodata,) * bands))
            progress.fraction(TILES_SHARE + (WRITTEN - TILES_SHARE) * number / len(windows))

    def _image_file(self, image: Image) -> GeoTiff:
        encoding = self._plan.encoding
        layout = Layout(
            GDAL_TYPES[encoding.name],
            encoding.nodata,
            image.names,
            self._texts(image),
            encoding.scale,
            options=(*IMAGE_OPTIONS, writing_threads()),
            scales=_scales(image, encoding.scale),
            band_metadata=[statistics.metadata() for statistics in image.statistics],
        )
        return GeoTiff(self._folder / image.final.name, self._grid, layout, averaging=True)

    def _texts(self, image: Image) -> dict[str, str]:
        """The metadata of an image; the uncertainty is no reflectance."""
        return {**self._metadata, **self._plan.encoding.metadata} if image.names == BAND_NAMES else self._metadata

    def _product_set(self) -> ProductSet:
        folder = self._folder / "products"
        with disk_errors(folder):
            folder.mkdir(exist_ok=True)
        chosen = [PRODUCTS[name] for name in self._request.products]
        return ProductSet(folder, scene_stem(str(self._request.output)), self._grid, chosen, metadata=self._metadata)

    def _export_cog(self, image: Image, progress: Progress) -> None:
        """Write a COG from the mosaic itself: the COG driver needs a raster that it can read several times."""

        def go_on(done: float) -> bool:
            progress.fraction(WRITTEN + (1 - WRITTEN) * done)
            return not progress.cancelled()

        numbers = tuple(range(image.first + 1, image.first + 1 + len(image.names)))
        names, statistics = tuple(image.names), tuple(image.statistics)
        scales = _scales(image, self._plan.encoding.scale)
        layout = CogLayout(self._grid, self._plan.encoding, numbers, names, statistics, self._texts(image), scales)
        export_cog(self._mosaic.envi(), self._folder / image.final.name, layout, go_on)


def _scales(image: Image, scale: float) -> list[float]:
    """The scale of each band of an image."""
    return [scale * DATES_UNIT if name == DATES else scale for name in image.names]


def _totals(records: Sequence[TileRecord]) -> list[Statistics]:
    """The statistics of all bands over all tiles."""
    parts = [record.statistics for record in records if not record.skipped]
    totals = [Statistics() for _ in parts[0]]
    for tile in parts:
        for total, part in zip(totals, tile):
            total.add(part)
    return totals


def _date_text(date: PlannedDate) -> str:
    return f"{date.source}: {DateFacts.from_text(date.facts)}"


def _steps_text(plan: Plan) -> str:
    """The consistency steps, which tiles with dates do not take."""
    steps = str(plan.consistency_steps)
    return f"{steps} where no date has data, else replaced by the fusion of dates" if plan.dates_used else steps


def metadata(plan: Plan, cube: Cube) -> dict[str, str]:
    """The provenance as metadata: input, network and parameters."""
    facts = {
        **cube.provenance,
        "version": plan.version,
        "checkpoint": plan.checkpoint,
        "checkpoint_sha256": plan.weights,
        "device": plan.device,
        "precision": plan.precision,
        "torch": plan.torch,
        "threads": plan.threads,
        "tile_size": plan.side,
        "overlap": plan.overlap,
        "consistency_steps": _steps_text(plan),
        "bands_20m": plan.coarse,
        "detector_lattice": str(plan.detector_lattice or "not known"),
        "window": " ".join(map(str, plan.window)),
        **dict(zip((f"date_{number}" for number in range(2, 2 + len(plan.dates))), map(_date_text, plan.dates))),
    }
    return {f"S2DR3_{key.upper().replace(' ', '_')}": str(value) for key, value in facts.items()}
