"""The estimate before the first sheet: of plans, or of inputs that are not planned yet, by their headers alone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..core.errors import RasterError
from ..core.memory import free_memory
from ..core.messages import message
from ..core.progress import Progress, stop_if_cancelled
from ..raster.cube.cube import Cube
from ..superresolution.cost import ORIENTATIONS, unmeasured_seconds
from ..superresolution.detector import LATTICE_OVERLAP
from ..superresolution.network import NetworkFacts
from ..superresolution.plan import DEFAULT_OVERLAP, make_plan
from ..superresolution.request import Request
from ..superresolution.sizing import SHARE, process_bytes
from .area_file import OutsideArea
from .cost import SheetsCost, cost_of
from .network import decoder_path
from .planning import Choices
from .scene_plan import ScenePlan
from .scenes import Scene


def processes_for(scene: ScenePlan) -> int:
    """How many processes this computer makes sheets with: by its cores and its free memory, one for a GPU."""
    if scene.plan.device_type != "cpu":
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    free = free_memory()
    by_memory = cores
    if free is not None:
        taken = process_bytes(scene.plan.side**2, len(scene.plan.layers), _network_of(scene))
        by_memory = int(2 * SHARE * free // taken)
    return max(1, min(cores // scene.threads, by_memory))


def estimate(plans: Sequence[ScenePlan], workers: int = 0) -> SheetsCost:
    """The cost of all sheets, done or not, by this processor's speed.

    :param workers: that share the work; 0 for as many processes as this computer is given.
    """
    first = plans[0]
    share = first.threads / (os.cpu_count() or 1)
    pixel_seconds = unmeasured_seconds(_network_of(first), share, first.plan.consistency_steps)
    passes = ORIENTATIONS if first.plan.layers else 1
    return cost_of(plans, passes * pixel_seconds, workers or processes_for(first))


def preview(
    scenes: Sequence[Scene], choices: Choices, device_type: str, workers: int, progress: Progress
) -> SheetsCost:
    """The cost of scenes before they are planned: no pixel is read, and the overlap is taken for the usual one.

    :param device_type: cpu, cuda or mps.
    :raises RasterError: an input cannot be opened, or no scene meets the area.
    :raises Cancelled: the user stopped it.
    """
    network = replace(NetworkFacts.of_file(decoder_path(choices.decoder)), device_type=device_type)
    plans = []
    for scene in scenes:
        stop_if_cancelled(progress)
        with scene.open() as cube:
            plan = _assumed(scene.name, cube, choices, network)
        if plan is not None and next(plan.sheets(), None) is not None:
            plans.append(plan)
    if not plans:
        raise RasterError(message("No scene meets AREA: choose another area or other scenes."))
    return estimate(plans, workers)


def _assumed(name: str, cube: Cube, choices: Choices, network: NetworkFacts) -> ScenePlan | None:
    """The plan of a scene without what its pixels decide; None if it lies outside the area."""
    steps = network.sizes.consistency_steps if choices.consistency is None else choices.consistency
    usual = LATTICE_OVERLAP if steps and cube.grid.is_north_up else DEFAULT_OVERLAP
    overlap = usual if choices.overlap is None else choices.overlap
    try:
        area = choices.area(cube)
    except OutsideArea:
        return None
    request = Request(
        Path(f"{name}.tif"),
        area=area,
        overlap=overlap,
        tile_size=choices.tile_core + 2 * overlap,
        data_type=choices.data_type,
    )
    try:
        plan = make_plan(request, cube, network)
    except RasterError:
        if request.area:
            return None
        raise
    return ScenePlan(name, cube, plan, choices.side, choices.decoder, choices.threads)


def _network_of(scene: ScenePlan) -> NetworkFacts:
    network = NetworkFacts.of_file(decoder_path(scene.decoder))
    return replace(network, device_type=scene.plan.device_type, threads=scene.threads)
