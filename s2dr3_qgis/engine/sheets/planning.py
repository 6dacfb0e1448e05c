"""From scenes and settings to plans in the store: everything that decides pixels is decided here, once, by one process.

What a run measures of the network (the overlap, the trial of the convolutions) is measured with the first scene that
has no plan yet, and holds for all that follow. The detector's lattice is found for each scene.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Optional

from ..core.errors import InputError, RasterError
from ..core.messages import joined, message
from ..core.processor import processor_name
from ..core.progress import Progress, stop_if_cancelled
from ..core.sensor import Phase
from ..raster.cube.cube import Cube
from ..raster.cube.files import source_files
from ..raster.cube.pairing import cube_phase, pairing_text
from ..raster.cube.plausibility import check_cube
from ..raster.grid import Window
from ..superresolution.detector import enough_for, lattice_text
from ..superresolution.network import NetworkFacts
from ..superresolution.overlap import measured_overlap
from ..superresolution.plan import DEFAULT_OVERLAP, another, make_plan, window_of
from ..superresolution.predictor import Predictor
from ..superresolution.request import Request
from .area_file import OutsideArea
from .layout import done_names, failed_names, find_plan, plan_name, planned_scenes, read_item
from .scene_plan import SIDE, InputChanged, ScenePlan
from .scenes import Scene
from .store import Store

# A core that divides a sheet of 1024, is computed quickly, and fits into the memory of a core's share of a machine.
CORES = (256, 128)


@dataclass(frozen=True)
class Choices:
    """What a user may decide for all scenes alike.

    ``decoder``: a checkpoint, "" for the bundled one; ``device``, ``precision``, ``threads``: as LocalPipeline takes
    them, threads for each worker; ``side``: of a sheet, in input pixels; ``core``: of a tile, a divisor of the side (0:
    one of CORES); ``overlap``: None for as measured; ``consistency``: None for the checkpoint's own number;
    ``data_type``: as in Request; ``area``: polygons as WKB in a scene's CRS, by its grid.
    """

    decoder: str = ""
    device: str = "auto"
    precision: str = "auto"
    threads: int = 1
    side: int = SIDE
    core: int = 0
    overlap: int | None = None
    consistency: int | None = None
    data_type: str = "UInt16"
    area: Callable[[Cube], tuple[bytes, ...]] = field(default=lambda _cube: ())

    @property
    def tile_core(self) -> int:
        """The core of a tile.

        :raises InputError: a sheet is no multiple of it.
        """
        core = self.core or next((core for core in CORES if self.side % core == 0), self.side)
        if self.side < 1 or core < 1 or self.side % core:
            raise InputError(
                message(
                    "A sheet of {side} pixels is no multiple of a tile's {core}: choose a multiple.",
                    side=self.side,
                    core=core,
                )
            )
        return core


Opener = Callable[[Choices, Optional[str]], AbstractContextManager[Predictor]]
"""Opens the network of the choices with a kind of convolutions, if this computer offers it; else, and for None, a trial
decides."""


def plan_scenes(
    store: Store, scenes: Sequence[Scene], choices: Choices, open_network: Opener, progress: Progress
) -> list[ScenePlan]:
    """Write the plan of each scene into the store, or find it there; returns them in the scenes' order.

    A scene outside the area is left out; so is one of which sheets were tried and whose input is gone or changed, with
    a warning. Another input that cannot be used is reported when all were looked at, and no plan is written then.

    :raises InputError: a scene was planned otherwise before, and the message says what differs; or all are left out.
    :raises RasterError: inputs cannot be used.
    :raises Cancelled: the user stopped it.
    """
    with open_network(choices, _earlier_evaluator(store)) as predictor:
        planner = _Planner(store, choices, predictor, progress)
        plans: list[ScenePlan] = []
        problems: list[str] = []
        left: list[str] = []
        for number, scene in enumerate(scenes):
            stop_if_cancelled(progress)
            progress.text(
                message(
                    "Planning scene {number} of {count}: {scene}",
                    number=number + 1,
                    count=len(scenes),
                    scene=scene.name,
                )
            )
            try:
                plan = planner.plan(scene)
            except (RasterError, InputChanged) as error:
                others = left if planner.begun(scene.name) else problems
                others.append(message("{scene}: {error}", scene=scene.name, error=error))
                continue
            if plan:
                plans.append(plan)
        if problems:
            raise RasterError(
                message(
                    "{count} of {scenes} scenes cannot be used. {problems}",
                    count=len(problems),
                    scenes=len(scenes),
                    problems=joined(" ", problems),
                )
            )
    if left and not plans:
        raise InputError(joined(" ", left))
    for reason in left:
        progress.warning(message("A scene is left, and the others are planned. {reason}", reason=reason))
    if not plans:
        raise RasterError(message("No scene meets AREA: choose another area or other scenes."))
    for plan in plans:
        if store.read_text(plan_name(plan.name)) != plan.text():
            store.write_text(plan_name(plan.name), plan.text())
    return plans


def _earlier_evaluator(store: Store) -> str | None:
    """The kind of convolutions of the first scene that the store has: a trial may end otherwise each time."""
    return next((scene.plan.evaluator for _name, scene in planned_scenes(store)), None)


class _Planner:
    def __init__(self, store: Store, choices: Choices, predictor: Predictor, progress: Progress):
        self._store, self._choices, self._progress = store, choices, progress
        self._predictor = predictor
        self._network = NetworkFacts.from_info(predictor.info)
        self._measured: int | None = None

    def plan(self, scene: Scene) -> ScenePlan | None:
        """The plan of a scene; None if it does not meet the area."""
        with scene.open() as cube:
            earlier = find_plan(self._store, scene.name)
            try:
                area = self._choices.area(cube)
                plan = self._planned(scene.name, cube, area, earlier)
            except OutsideArea:
                return None
            if next(plan.sheets(), None) is None:
                return None
            if earlier and earlier.key != plan.key and not self.begun(scene.name):
                self._progress.info(
                    message("{scene} is planned anew: no sheet of the earlier plan is made.", scene=scene.name)
                )
                earlier, plan = None, self._planned(scene.name, cube, area, None)
            if earlier and earlier.key != _with_record(plan, earlier).key:
                self._check_unchanged(earlier, plan)
                differences = another(earlier.differences(plan))
                raise InputError(
                    message(
                        "{path} was planned with {differences}. Use the same settings and inputs, or "
                        "another OUTPUT: finished sheets are never overwritten.",
                        path=self._store.path(scene.name),
                        differences=differences,
                    )
                )
            if earlier is None:
                self._check_made(plan)
            return earlier or plan

    def _check_unchanged(self, earlier: ScenePlan, plan: ScenePlan) -> None:
        """Raise InputChanged if the input is the earlier plan's, but a file of it has another size or time."""
        changed = [path for path, *state in plan.plan.files if (path, *state) not in earlier.plan.files]
        if changed and plan.plan.source == earlier.plan.source:
            raise InputChanged(
                message(
                    "{path} has changed since sheets of it were made or tried: restore it, or remove the folder "
                    "{folder}, so that the scene is made anew, or choose another OUTPUT.",
                    path=changed[0],
                    folder=self._store.path(earlier.name),
                )
            )

    def _check_made(self, plan: ScenePlan) -> None:
        """Raise InputError if sheets are there, of a plan that is gone and was another: they would count as done."""
        made = min(done_names(self._store, plan.name), default=None)
        item = None if made is None else read_item(self._store, plan.name, made)
        if item is not None and item["properties"].get("s2dr3:plan", plan.key) != plan.key:
            raise InputError(
                message(
                    "{path} has sheets of another plan, which is no longer there: bring its plan.json back, remove the "
                    "folder, or choose another OUTPUT.",
                    path=self._store.path(plan.name),
                )
            )

    def begun(self, name: str) -> bool:
        """Whether any sheet of a scene was tried."""
        return bool(done_names(self._store, name) or failed_names(self._store, name))

    def _planned(self, name: str, cube: Cube, area: tuple[bytes, ...], earlier: ScenePlan | None) -> ScenePlan:
        choices, network = self._choices, self._network
        request = Request(Path(f"{name}.tif"), area=area, consistency=choices.consistency, data_type=choices.data_type)
        try:
            window = window_of(request, cube.grid)
        except RasterError as error:
            if area:
                raise OutsideArea(str(error)) from error
            raise
        for line in cube.messages:
            self._progress.info(message("{name}: {line}", name=name, line=line))
        for warning in [*cube.warnings, *check_cube(cube, window)]:
            self._progress.warning(message("{name}: {warning}", name=name, warning=warning))
        phase = cube_phase(cube, window)
        self._progress.info(message("{name}: {pairing_text}", name=name, pairing_text=pairing_text(phase)))
        steps = network.sizes.consistency_steps if choices.consistency is None else choices.consistency
        # What was left open was decided when the scene was planned first.
        if earlier:
            lattice, open_overlap = earlier.plan.lattice, earlier.plan.overlap
        else:
            lattice = lattice_text(cube, window, phase, steps, self._progress)
            open_overlap = self._open_overlap(cube, window, phase, steps, lattice)
        overlap = open_overlap if choices.overlap is None else choices.overlap
        request = replace(request, overlap=overlap, tile_size=choices.tile_core + 2 * overlap)
        plan = make_plan(
            request,
            cube,
            network,
            phase=phase,
            files=source_files(cube),
            processor=processor_name(),
        )
        plan = replace(plan, halve=False, lattice=lattice)
        return ScenePlan(name, _absolute(cube), plan, choices.side, choices.decoder, choices.threads)

    def _open_overlap(self, cube: Cube, window: Window, phase: Phase, steps: int, lattice: str) -> int:
        """The overlap if the user does not choose one: as measured, and enough for the lattice."""
        if self._choices.overlap is not None:
            return self._choices.overlap
        if self._measured is None:
            self._progress.text(message("Measuring how far the network looks beyond a tile"))
            self._measured = measured_overlap(cube, window, self._predictor, steps, phase, self._progress)
        overlap = enough_for(lattice, self._measured, self._progress)
        return DEFAULT_OVERLAP if overlap is None else overlap


def _with_record(plan: ScenePlan, earlier: ScenePlan) -> ScenePlan:
    """The plan with what decides no pixel as in the earlier one: date, tile and so on, and the words of the same CRS.

    Versions may know other facts, and GDAL describes a CRS in other words if its process met the CRS before.
    """
    grid = plan.cube.grid
    if grid.same_crs(earlier.cube.grid):
        grid = replace(grid, crs_wkt=earlier.cube.grid.crs_wkt)
    return replace(plan, cube=replace(plan.cube, provenance=earlier.cube.provenance, grid=grid))


def _absolute(cube: Cube) -> Cube:
    """The cube with what it reads as absolute paths, for the workers have other current folders."""
    # Plain text, also of a cube of several layers, whose source is a message.
    source = cube.source[:]
    return replace(cube, source=os.path.abspath(source) if os.path.exists(source) else source)
