"""The detector's lattice of a run: what the plan states of it, and the overlap that it asks for."""

from __future__ import annotations

from ..core.messages import message
from ..core.progress import Progress, stop_if_cancelled
from ..core.sensor import Phase
from ..raster.cube.cube import Cube
from ..raster.cube.lattice import cube_lattice
from ..raster.grid import Window
from .plan import DEFAULT_OVERLAP

# How far the step with the detector's lattice looks in 20 m bands: 6e-4 of reflectance remain on the demo scene.
LATTICE_OVERLAP = 20


def lattice_text(cube: Cube, window: Window, phase: Phase, steps: int, progress: Progress) -> str:
    """The detector's lattice under ``window``, as Plan states it; "" if none is trusted, or no step would use it.

    :param steps: of the consistency step.
    :raises RasterError: the file cannot be read.
    :raises Cancelled: the user stopped it.
    """
    if not steps or not cube.grid.is_north_up:
        return ""
    progress.text(message("Looking for the detector's lattice"))
    scene = cube_lattice(cube, window, phase, lambda: stop_if_cancelled(progress))
    for warning in scene.warnings:
        progress.warning(warning)
    if scene.lattice is None:
        progress.info(message("Detector lattice: none is trusted; pixels count as measured where they lie."))
        return ""
    progress.info(message("Detector lattice: {lattice}.", lattice=scene.lattice))
    return scene.lattice.to_text()


def enough_for(lattice: str, overlap: int | None, progress: Progress, dates: int = 0) -> int | None:
    """The overlap of a run with this lattice and so many further dates, given the measured one (None: not known)."""
    if not (lattice or dates) or (overlap or DEFAULT_OVERLAP) >= LATTICE_OVERLAP:
        return overlap
    step = message("fusion of dates") if dates else message("step through the lattice")
    progress.info(
        message("Overlap: {lattice_overlap} pixels, which the {step} needs", lattice_overlap=LATTICE_OVERLAP, step=step)
    )
    return LATTICE_OVERLAP
