"""What a user gets of a finished mosaic: image, uncertainty and products, all of them named once all are done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .bands import BAND_NAMES
from .outputplace import WorkFolder
from .paths import version
from .progress import Progress, Silent, stop_if_cancelled
from .raster.cube import open_cube
from .raster.export import Layout, export, publish
from .raster.indices import PRODUCTS
from .raster.mosaic import RESULT_NAME, SCALE, Statistics, disk_errors
from .raster.naming import scene_stem
from .raster.products import ProductSet, make_products
from .tileloop import TILES_SHARE

if TYPE_CHECKING:
    from .superresolution import Job

UNCERTAINTY_SUFFIX = "_uncertainty"


class Delivery:
    """Exports a job's mosaic in ``work``; ``info`` is the predictor's, for the metadata."""

    def __init__(self, job: Job, work: WorkFolder, info: Mapping):
        self._job, self._work = job, work
        self._metadata = metadata(job, info)

    def finish(self, records: Sequence[Mapping], progress: Progress) -> tuple[Path, Path | None, list[Path]]:
        """Write all files in the work folder, then give them their names; returns image, uncertainty and products."""
        statistics = _totals(records)
        output = self._job.request.output
        shares = [TILES_SHARE, 1.0]
        uncertainty = None
        if self._job.layers:
            shares.insert(1, TILES_SHARE + 0.8 * (1 - TILES_SHARE))
            uncertainty = output.with_name(f"{output.stem}{UNCERTAINTY_SUFFIX}{output.suffix}")
        progress.text("Compressing, and building overviews")
        bands = len(BAND_NAMES)
        image = self._export(output, BAND_NAMES, 1, statistics[:bands], progress, shares[:2])
        finished = {image: output}
        if uncertainty:
            part = self._export(uncertainty, self._job.layers, bands + 1, statistics[bands:], progress, shares[1:])
            finished[part] = uncertainty
        products = self._products(image, progress)
        finished.update(products)
        stop_if_cancelled(progress)
        with disk_errors(output.parent):
            for part, final in finished.items():
                publish(part, final)
        return output, uncertainty, list(products.values())

    def _export(self, final: Path, names, first: int, statistics, progress: Progress, share) -> Path:
        """Write bands of the mosaic from number ``first`` on as a file of the work folder."""
        start, stop = share

        def tick(done: float) -> bool:
            progress.fraction(start + (stop - start) * done)
            return not progress.cancelled()

        numbers = tuple(range(first, first + len(names)))
        grid = self._job.cube.grid.sub(self._job.window).refine(SCALE)
        layout = Layout(
            grid, self._job.encoding, numbers, tuple(names), tuple(statistics), self._metadata, self._job.request.cog
        )
        part = self._work.path / final.name
        export(self._work.path / RESULT_NAME, part, layout, tick)
        return part

    def _products(self, image: Path, progress: Progress) -> dict[Path, Path]:
        """Make the products of the finished image in the work folder; returns where each goes."""
        request = self._job.request
        if not request.products:
            return {}
        progress.text("Making products")
        # The image's own band names and scale say what it holds; its pixels are 1 m.
        cube = open_cube(str(image), pixel_grid="any")
        folder = self._work.path / "products"
        with disk_errors(folder):
            folder.mkdir(exist_ok=True)
        chosen = [PRODUCTS[name] for name in request.products]
        files = ProductSet(folder, scene_stem(str(request.output)), cube.grid, chosen, metadata=self._metadata)
        paths = make_products(cube, files, _OnlyStop(progress))
        cube.close()
        return {path: request.output.with_name(path.name) for path in paths}


class _OnlyStop(Silent):
    """Hears of Cancel, and leaves the bar and text where they are."""

    def __init__(self, progress: Progress):
        self._progress = progress

    def cancelled(self) -> bool:
        return self._progress.cancelled()


def _totals(records: Sequence[Mapping]) -> list[Statistics]:
    """The statistics of all bands over all tiles."""
    parts = [[Statistics(*band) for band in record["statistics"]] for record in records if "statistics" in record]
    totals = [Statistics() for _ in parts[0]]
    for tile in parts:
        for total, part in zip(totals, tile):
            total.add(part)
    return totals


def metadata(job: Job, info: Mapping) -> dict[str, str]:
    """Provenance as key and text: of the input, the network and the parameters."""
    request = job.request
    steps = info["config"]["consistency_steps"] if request.consistency is None else request.consistency
    facts = {
        **job.cube.provenance,
        "version": version(),
        "checkpoint": Path(info["checkpoint"]).name,
        "checkpoint_sha256": info["sha256"],
        "device": info["device"],
        "precision": request.precision,
        "tile_size": job.plan.core + 2 * job.plan.overlap,
        "overlap": job.plan.overlap,
        "consistency_steps": steps,
        "window": " ".join(map(str, job.window)),
    }
    return {f"S2DR3_{key.upper().replace(' ', '_')}": str(value) for key, value in facts.items()}
