"""A plan that was made before, perhaps on another machine, carried out: nothing is measured or decided again."""

from __future__ import annotations

from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from pathlib import Path

from ..core.errors import InputError, RasterError
from ..core.messages import message
from ..core.processor import processor_name
from ..core.progress import Progress
from ..raster.cube.cube import Cube
from ..raster.gdal_io import limited_cache
from ..raster.mosaic.mosaic import Mosaic
from .delivery import Delivery
from .journal import Journal, Recorder
from .network import NetworkFacts
from .plan import WORDS, Plan, another
from .predictor import Predictor
from .request import DEFAULT_CACHE_MB, Request
from .tile_loop import TileLoop
from .work_folder import WorkFolder

# What the open network must have in common with the plan, beside the computer's own threads and versions.
OF_THE_NETWORK = ("weights", "evaluator", "precision", "device_type")


def run_planned(plan: Plan, cube: Cube, predictor: Predictor, output: Path, progress: Progress) -> float | None:
    """Write the COG ``output`` of the plan's window; returns the seconds for each pixel that the network saw.

    The record in the plan (threads, PyTorch, processor, device) is replaced by this computer's, and goes into the
    file's metadata. Whatever ends it, nothing but a complete ``output`` is left behind.

    :raises InputError: the network is not the one of the plan.
    :raises NoValidPixel: no pixel of the window has data; no file is written.
    :raises Cancelled: the user stopped it.
    :raises RasterError: a file cannot be read or written.
    """
    network = NetworkFacts.from_info(predictor.info)
    check_network(plan, network)
    plan = replace(
        plan,
        threads=network.threads,
        torch=network.torch,
        processor=processor_name(),
        device=network.device,
        checkpoint=Path(network.checkpoint).name,
    )
    request = Request(output, data_type=plan.data_type, uncertainty=bool(plan.layers), cog=True)
    work = WorkFolder(output)
    work.begin()
    try:
        with limited_cache(DEFAULT_CACHE_MB * 2**20):
            return _computed(request, plan, cube, predictor, work, progress)
    finally:
        with suppress(RasterError):  # Another error may be on its way already.
            work.remove()


def check_network(plan: Plan, network: NetworkFacts) -> None:
    """Raise InputError if ``network`` is not the one that the plan was made with."""
    ours = (network.sha256, network.evaluator, network.precision, network.device_type)
    planned = [getattr(plan, name) for name in OF_THE_NETWORK]
    differences = [WORDS[name] for name, one, other in zip(OF_THE_NETWORK, planned, ours) if one != other]
    if differences:
        raise InputError(
            message(
                "The network here ({checkpoint}, on {device}) is not the plan's, which has "
                "{differences}. Use the checkpoint and device that the plan was made with.",
                checkpoint=network.checkpoint,
                device=network.device,
                differences=another(differences),
            )
        )


def _computed(
    request: Request, plan: Plan, cube: Cube, predictor: Predictor, work: WorkFolder, progress: Progress
) -> float | None:
    with ExitStack() as stack:
        journal = stack.enter_context(Journal.start(work.journal, plan))
        mosaic = stack.enter_context(closing(_mosaic(work.path, plan)))
        recorder = stack.enter_context(Recorder(journal, mosaic.sync))
        pixel_seconds = TileLoop(plan, cube, mosaic, predictor, recorder, progress).run()
        Delivery(request, plan, cube, mosaic, work.path).finish(recorder, progress)
    return pixel_seconds


def _mosaic(folder: Path, plan: Plan) -> Mosaic:
    return Mosaic(folder, plan.tiles, plan.channels, plan.encoding)
