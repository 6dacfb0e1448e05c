"""A run from a request of plain values to finished files, without torch and QGIS."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Optional

from ..core.errors import RasterError
from ..core.files import check_outputs, check_space, output_lock
from ..core.memory import free_memory
from ..core.messages import message
from ..core.processor import is_native, processor_name
from ..core.progress import Progress, Silent, stop_if_cancelled
from ..core.sensor import Phase
from ..raster.cube.cube import Cube
from ..raster.cube.dates import DateCube, date_cube, date_cubes
from ..raster.cube.files import input_paths, source_files
from ..raster.cube.pairing import cube_phase, pairing_text
from ..raster.cube.plausibility import check_cube
from ..raster.gdal_io import limited_cache
from ..raster.grid import Window
from ..raster.mosaic.mosaic import DamagedMosaic, Mosaic
from .cost import Estimate
from .cost import estimate as estimate_of
from .dates import planned_dates, undated
from .delivery import Delivery
from .detector import enough_for, lattice_text
from .journal import Journal, Recorder, Unfinished, read_journal
from .memory import Memory, NoMemory
from .network import NetworkFacts
from .overlap import measured_overlap
from .plan import WORDS, Plan, PlannedDate, another, make_plan, window_of
from .predictor import Predictor
from .request import Request, Result
from .tile_loop import TileLoop, Watch
from .work_folder import WorkFolder

SUFFIXES = (".tif", ".tiff")
SMALLEST_CACHE = 16 * 2**20
Opener = Callable[[Optional[Plan]], AbstractContextManager[Predictor]]
"""Opens the network; takes the plan of the unfinished run that is resumed, else None, and keeps to its evaluator."""


def run(
    request: Request,
    cube: Cube,
    open_predictor: Opener,
    memory: Memory | None = None,
    progress: Progress | None = None,
    watch: Watch | None = None,
    dates: Sequence[Cube] = (),
) -> Result:
    """Super-resolve a cube; the eight steps stand in the docstring of the package.

    :param watch: learns of the tiles, see `tile_loop.Watch`.
    :param dates: further dates of the place, which are fused with it; those that do not help are left out.

    On any exception the work folder is deleted, unless the request has ``resume``.

    :raises Cancelled: the user stopped it; no output was written.
    :raises RasterError: the request cannot be fulfilled, another run writes to one of the outputs, the unfinished run
        was begun with something else, or a file cannot be read or written.
    :raises S2DR3Error: from the predictor and its opener.
    """
    # Datasets must not outlive the GDAL that QGIS closes at its end.
    with cube, ExitStack() as locks:
        opened = [locks.enter_context(date) for date in dates]
        further = date_cubes(opened, cube, window_of(request, cube.grid))
        check(request, cube, NetworkFacts(""), dates=further)
        for output in request.outputs.values():
            locks.enter_context(output_lock(output))
        own = _Run(request, cube, memory or NoMemory(), progress or Silent(), watch, further)
        return own.run(open_predictor)


def estimate(request: Request, cube: Cube, decoder: Path, memory: Memory, dates: Sequence[Cube] = ()) -> Estimate:
    """The estimate of a run, without opening the network.

    :raises RasterError: the run would be refused.
    """
    network = NetworkFacts.of_file(decoder)
    with cube, ExitStack() as stack:
        # Not by `date_cubes`: an estimate, which is made at each change of a form, reads no pixel of large files.
        further = [date_cube(stack.enter_context(date), cube) for date in dates]
        plan = check(request, cube, network, memory.overlap(decoder), further)
    return _estimated(request, plan, network, memory, decoder)


def _estimated(request: Request, plan: Plan, network: NetworkFacts, memory: Memory, decoder: Path) -> Estimate:
    known = memory.speed(decoder), memory.cores, memory.separate
    return estimate_of(plan, network, *known, products=request.products, cog=request.cog)


def check(
    request: Request,
    cube: Cube,
    network: NetworkFacts,
    overlap: int | None = None,
    dates: Sequence[DateCube] = (),
) -> Plan:
    """Check a request and make a preliminary plan before the network is open; writes nothing.

    :raises RasterError: the extent, a tile or an output is invalid, or the disk has too little space.
    """
    planned = [undated(date) for date in dates]
    plan = make_plan(request, cube, network, overlap=overlap, free_memory=free_memory(), dates=planned)
    outputs = request.outputs
    inputs = [path for its in (cube, *(date.cube for date in dates)) for path in input_paths(its)]
    check_outputs(outputs, inputs, dict.fromkeys(outputs, SUFFIXES))
    # The content of the work folder is used again, or deleted.
    found = estimate_of(plan, network, products=request.products, cog=request.cog)
    needed = found.disk_bytes - WorkFolder(request.output).used_bytes()
    check_space(request.output, needed)
    return plan


class _Run:
    """Steps 3 to 8, with all outputs locked."""

    def __init__(
        self,
        request: Request,
        cube: Cube,
        memory: Memory,
        progress: Progress,
        watch: Watch | None = None,
        dates: Sequence[DateCube] = (),
    ):
        self._request, self._cube, self._watch, self._dates = request, cube, watch, dates
        self._memory, self._progress = memory, progress
        self._started = time.monotonic()
        self._work = WorkFolder(request.output)

    def run(self, open_predictor: Opener) -> Result:
        for warning in check_cube(self._cube, window_of(self._request, self._cube.grid)):
            self._progress.warning(warning)
        unfinished = self._unfinished()
        with open_predictor(unfinished.plan if unfinished else None) as predictor:
            network = NetworkFacts.from_info(predictor.info)
            self._progress.info(
                message(
                    "Network: {checkpoint}, on {device}",
                    checkpoint=Path(network.checkpoint).name,
                    device=network.device,
                )
            )
            if network.device_type == "cpu" and is_native(network.precision) is False:
                self._progress.warning(
                    message(
                        "PRECISION is {precision}, for which this processor has no units: the network may "
                        "take fifty times as long as in float32. Cancel and choose fp32 or auto.",
                        precision=network.precision,
                    )
                )
            plan = self._plan(network, predictor, unfinished)
            self._tell(plan, network)
            with self._work_kept_or_removed(), limited_cache(self._request.cache_mb * 2**20):
                journal, mosaic = self._resume(plan, unfinished) if unfinished else self._begin(plan)
                with journal, closing(mosaic), Recorder(journal, mosaic.sync) as recorder:
                    with limited_cache(self._rows_bytes(plan)):
                        loop = TileLoop(
                            plan, self._cube, mosaic, predictor, recorder, self._progress, self._watch, self._dates
                        )
                        pixel_seconds = loop.run()
                    delivery = Delivery(self._request, plan, self._cube, mosaic, self._work.path)
                    products = delivery.finish(recorder, self._progress)
        self._remove_work()
        # With dates it is not the network's time alone.
        if pixel_seconds and not plan.dates:
            self._memory.remember_speed(Path(network.checkpoint), pixel_seconds)
        skipped = sum(record.skipped for record in journal.records)
        return Result(
            self._request.output,
            self._request.uncertainty_output,
            products,
            tiles=len(journal.records) - skipped,
            skipped=skipped,
            seconds=time.monotonic() - self._started,
            device=network.device,
            pixel_seconds=pixel_seconds,
            lattice=plan.detector_lattice,
        )

    def _unfinished(self) -> Unfinished | None:
        """The unfinished run to resume; None if there is none, or it finished no tile."""
        if not self._request.resume:
            return None
        unfinished = read_journal(self._work.journal)
        if unfinished is None and self._work.journal.exists():
            self._progress.warning(
                message("The unfinished run in {work} is damaged. It begins anew.", work=self._work.path)
            )
        if unfinished and unfinished.plan is None:
            raise RasterError(self._refusal(unfinished, [message("version of the plugin")]))
        return unfinished if unfinished and unfinished.records else None

    def _plan(self, network: NetworkFacts, predictor: Predictor, unfinished: Unfinished | None) -> Plan:
        """The plan of this run; that of the unfinished run if there is one, which must be of the same request.

        :raises RasterError: the unfinished run was begun with something else.
        """
        begun = unfinished.plan if unfinished else None
        window = window_of(self._request, self._cube.grid)
        phase = cube_phase(self._cube, window, self._request.bands_20m)
        self._progress.info(pairing_text(phase, self._request.bands_20m))
        steps = network.sizes.consistency_steps if self._request.consistency is None else self._request.consistency
        overlap = begun.overlap if begun else self._overlap(network, predictor, steps, phase)
        lattice = begun.lattice if begun else lattice_text(self._cube, window, phase, steps, self._progress)
        if begun is None and self._request.overlap is None:
            overlap = enough_for(lattice, overlap, self._progress, len(self._dates))
        dates = self._planned_dates(begun, window, phase)
        plan = make_plan(
            self._request,
            self._cube,
            network,
            overlap=overlap,
            phase=phase,
            free_memory=free_memory(),
            files=source_files(self._cube),
            dates=dates,
            processor=processor_name(),
        )
        plan = replace(plan, lattice=lattice)
        if unfinished is None or begun is None:
            return plan
        # Choices that the user left open were made when the run began.
        if not self._request.tile_size:
            plan = replace(plan, core=begun.core)
        plan = replace(plan, batch=begun.batch)
        drift = begun.drift(plan)
        if begun != plan or begun.torch != plan.torch:
            # Another PyTorch does not change the plan, but one image is not made with two versions.
            differences = begun.differences(plan) + [text for text in drift if text.startswith(WORDS["torch"])]
            raise RasterError(self._refusal(unfinished, differences))
        if drift:
            self._progress.warning(
                message(
                    "The run was begun with {drift}: tiles may differ in their last digit.",
                    drift=another(drift),
                )
            )
        return begun

    def _planned_dates(self, begun: Plan | None, window: Window, phase: Phase) -> Sequence[PlannedDate]:
        """The dates with their facts, which a resumed run takes from its plan."""
        if begun is None:
            choice = self._request.bands_20m
            return planned_dates(self._cube, self._dates, window, phase, choice, self._progress)
        undecided = tuple(map(undated, self._dates))
        same = undecided == tuple(date._replace(facts="") for date in begun.dates)
        return begun.dates if same else undecided

    def _refusal(self, unfinished: Unfinished, differences: list[str]) -> str:
        return message(
            "The unfinished run in {work} ({origin}) cannot be resumed, for this one has "
            "{differences}. Use the same settings and inputs, or switch RESUME off to start anew.",
            work=self._work.path,
            origin=unfinished.origin,
            differences=another(differences),
        )

    def _overlap(self, network: NetworkFacts, predictor: Predictor, steps: int, phase: Phase) -> int | None:
        """The measured overlap of the network; None if the user chose one, or it cannot be measured."""
        if self._request.overlap is not None:
            return None
        decoder = Path(network.checkpoint)
        overlap = self._memory.overlap(decoder)
        if overlap is None:
            self._progress.info(message("Measuring how far the network looks beyond a tile"))
            window = window_of(self._request, self._cube.grid)
            overlap = measured_overlap(self._cube, window, predictor, steps, phase, self._progress)
            if overlap is None:
                return None
            self._memory.remember_overlap(decoder, overlap)
        self._progress.info(message("Overlap: {overlap} pixels, as measured with this network", overlap=overlap))
        return overlap

    def _tell(self, plan: Plan, network: NetworkFacts) -> None:
        if self._request.consistency is not None and plan.dates_used:
            self._progress.warning(
                message("CONSISTENCY does not count with DATES: their fusion takes its place wherever a date has data.")
            )
        found = _estimated(self._request, plan, network, self._memory, Path(network.checkpoint))
        self._progress.info(str(found))

    def _begin(self, plan: Plan) -> tuple[Journal, Mosaic]:
        self._work.begin()
        mosaic = Mosaic(self._work.path, plan.tiles, plan.channels, plan.encoding)
        return Journal.start(self._work.journal, plan), mosaic

    def _resume(self, plan: Plan, unfinished: Unfinished) -> tuple[Journal, Mosaic]:
        """Continue the unfinished run, or begin anew if its work does not match its journal."""
        self._progress.text(message("Checking the unfinished run"))
        marks = [record.mark for record in unfinished.records]
        try:
            self._work.clear_results()
            mosaic = Mosaic(self._work.path, plan.tiles, plan.channels, plan.encoding, marks)
            try:
                mosaic.verify(lambda: stop_if_cancelled(self._progress))
            except BaseException:
                mosaic.close()
                raise
        except DamagedMosaic as error:
            self._progress.warning(
                message(
                    "The unfinished run in {work} is damaged: {error}. This one begins anew.",
                    work=self._work.path,
                    error=error,
                )
            )
            return self._begin(plan)
        return Journal.resume(self._work.journal, unfinished), mosaic

    @contextmanager
    def _work_kept_or_removed(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            if not self._request.resume:
                with suppress(RasterError):  # The first error is the one to report.
                    self._work.remove()
            raise

    def _remove_work(self) -> None:
        """Delete the work; the files are complete, so that a failure is only a warning."""
        try:
            self._work.remove()
        except RasterError as error:
            self._progress.warning(str(error))

    def _rows_bytes(self, plan: Plan) -> int:
        """The bytes that a row of tiles reads: a larger cache only fills with blocks that are never read again."""
        return max(SMALLEST_CACHE, self._cube.bytes_of_rows(plan.side))
