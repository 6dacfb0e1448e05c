"""The super-resolution job, from a request of plain values to finished files, without a word of torch or QGIS.

job = Job(request, open_cube(path))   # refuses extents and sizes that cannot be
job.check()                           # refuses outputs that cannot be written; writes nothing
job.fit(config, device_type, free)    # where the network is known: tiles as large as its device holds
job.estimate()                        # tiles, bytes, memory, time
result = job.run(predictor, progress)
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from ..core.errors import RasterError
from ..core.files import check_output, check_space
from ..core.progress import Progress
from ..core.resources import version
from ..core.sensor import Phase
from ..raster.cube.cube import Cube
from ..raster.cube.files import input_paths, source_files
from ..raster.cube.pairing import cube_phase
from ..raster.cube.plausibility import check_cube
from ..raster.encoding import Encoding
from ..raster.gdal_io import limited_cache
from ..raster.grid import Window
from ..raster.mosaic.tile_plan import TilePlan
from ..raster.vector.area import Area
from .cost import Estimate, estimate
from .delivery import Delivery
from .journal import Journal, begun_with
from .overlap import measured_overlap
from .plan import Plan
from .predictor import Predictor
from .request import DATA_TYPES, Request, Result
from .sizing import automatic_side, tiles_at_once
from .tile_loop import TileLoop
from .uncertainty import NAMES as LAYERS
from .work_folder import WorkFolder

# Where neither the user nor a measurement says: what the bundled checkpoint was measured to need, and some room.
DEFAULT_OVERLAP = 16
SMALLEST_CACHE = 16 * 2**20


class Job:
    """One run over one cube. Raises RasterError for an extent outside the raster, or a tile too small to overlap."""

    def __init__(self, request: Request, cube: Cube):
        if request.data_type not in DATA_TYPES:
            raise RasterError(f"DATA_TYPE is {request.data_type}: choose {' or '.join(DATA_TYPES)}.")
        self.request, self.cube = request, cube
        self.area = Area(request.area) if request.area else None
        self.window = self._window()
        self.encoding = Encoding(request.data_type)
        self.layers = LAYERS if request.uncertainty else ()
        self.fit()

    def fit(
        self,
        config: Mapping | None = None,
        device_type: str = "cpu",
        device_free: int | None = None,
        overlap: int | None = None,
    ) -> None:
        """Cut the tiles; where the request leaves their size open, as large as memory holds.

        ``config``: the decoder's, as a dict, None where it is not known yet; ``device_free``: bytes of a GPU;
        ``overlap``: that of this network where the request leaves it open, None where it is not known.
        """
        if self.request.overlap is not None:
            overlap = self.request.overlap
        elif overlap is None:
            overlap = DEFAULT_OVERLAP
        sizes = (len(self.layers), config, device_type, device_free)
        side = self.request.tile_size or automatic_side(overlap, *sizes)
        self.plan = TilePlan(self.window, self.cube.grid.bounds, side - 2 * overlap, overlap)
        self.batch = tiles_at_once(side, *sizes)

    def begun(self) -> dict:
        """What the unfinished run that this one resumes depended on; empty where there is none.

        "faster" says which convolutions it took: the network should be opened with the same.
        """
        journal = WorkFolder(self.request.output).journal
        return begun_with(journal) if self.request.resume and journal.is_file() else {}

    @cached_property
    def phase(self) -> Phase:
        """That of the 2×2 duplicates among the 20 m bands, counted from the raster's corner; None without."""
        return cube_phase(self.cube, self.window)

    def measure_overlap(self, predictor: Predictor, progress: Progress) -> int | None:
        """What fit() wants to be told of a network that is not known yet; see halo.measured_overlap."""
        return measured_overlap(self.cube, self.window, predictor, self.request.consistency, self.phase, progress)

    def check(self) -> None:
        """Raise RasterError where the output cannot be written, or the disk has too little space."""
        check_output(self.request.output, input_paths(self.cube))
        check_space(self.request.output, self.estimate().disk_bytes)

    def estimate(
        self,
        config: Mapping | None = None,
        device_type: str = "cpu",
        pixel_seconds: float | None = None,
        cores: float = 1.0,
    ) -> Estimate:
        """What the run will take; with the decoder's config (as a dict), how long. Arguments as estimate.estimate's."""
        return estimate(
            self.plan, self.encoding, len(self.layers), config, device_type, pixel_seconds, cores, self.batch
        )

    def run(self, predictor: Predictor, progress: Progress) -> Result:
        """Do it. Raises Cancelled, RasterError and what the predictor raises; then nothing is left behind.

        With ``resume`` the unfinished work is kept for the next run instead.
        """
        # Datasets must not outlive the GDAL that QGIS closes at its end.
        with self.cube:
            return self._run(predictor, progress)

    def _run(self, predictor: Predictor, progress: Progress) -> Result:
        started = time.monotonic()
        self.check()
        for warning in check_cube(self.cube, self.window):
            progress.warning(warning)
        work = WorkFolder(self.request.output)
        unfinished = work.prepare(self.request.resume)
        if unfinished and (not self.request.tile_size or self.request.overlap is None):
            # Memory, or what was known of the network, may have been another then.
            self.plan = TilePlan(self.window, self.cube.grid.bounds, *self.begun().get("tile", self._cut))
        plan = self._settled()
        delivery = Delivery(plan, work, predictor.info)
        try:
            with limited_cache(self.request.cache_mb * 2**20):
                opened = Journal.resume if unfinished else Journal.start
                inputs = self._inputs(predictor.info)
                with opened(work.journal, inputs) as journal, limited_cache(self._rows_bytes()):
                    pixel_seconds = TileLoop(plan, work.path, predictor, journal, progress).run()
                files = delivery.finish(journal.records, progress)
        except BaseException:
            if not self.request.resume:
                work.remove()
            raise
        work.remove()
        skipped = sum("skipped" in record for record in journal.records)
        return Result(*files, len(journal.records) - skipped, skipped, time.monotonic() - started, pixel_seconds)

    def _settled(self) -> Plan:
        """The plan as it stands when the run begins."""
        settled = (self.plan, self.batch, self.encoding, self.layers, self.area, self.phase)
        return Plan(self.request, self.cube, self.window, *settled)

    @property
    def _cut(self) -> list[int]:
        return [self.plan.core, self.plan.overlap]

    def _window(self) -> Window:
        grid, request = self.cube.grid, self.request
        window = grid.snap(list(request.extent)) if request.extent else grid.bounds
        if self.area and not request.extent:
            window = grid.snap(self.area.corners())
        return window

    def _rows_bytes(self) -> int:
        """What a row of tiles reads: a larger cache only fills with blocks that are not read again."""
        return max(SMALLEST_CACHE, self.cube.bytes_of_rows(self.plan.core + 2 * self.plan.overlap))

    def _inputs(self, info: Mapping) -> dict:
        """All that the pixels depend on: what makes a resumed run the same run."""
        # Where it is written, in which form and with which products does not change the pixels of the mosaic.
        free = {"output": "", "cog": False, "resume": False, "products": (), "cache_mb": 0}
        request = {name: str(value) for name, value in vars(replace(self.request, **free)).items()}
        return {
            **request,
            "version": version(),
            "input": source_files(self.cube) or self.cube.source,
            "bands": self.cube.vrt,
            "reflectance": [self.cube.radiometry.scale, self.cube.radiometry.offset],
            "duplicates": self.phase,
            "window": self.window,
            "tile": self._cut,
            "checkpoint": info["sha256"],
            "device": info["device_type"],
            "faster": info.get("faster"),
        }
