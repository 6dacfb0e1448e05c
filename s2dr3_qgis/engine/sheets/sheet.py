"""One sheet: a pure function of its plan, and its way into the store."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

from ..core.files import sidecars
from ..core.progress import Progress
from ..raster.encoding import SCALE
from ..superresolution.planned import run_planned
from ..superresolution.predictor import Predictor
from ..superresolution.tile_loop import NoValidPixel
from .item import sheet_item, text_of
from .layout import image_name, is_done, item_name
from .scene_plan import ScenePlan, Sheet
from .store import Store

# The raw mosaic, the COG beside it and its overviews in the making, in proportion to the bare numbers.
SCRATCH_SHARE = 2.7


class Made(NamedTuple):
    """What became of a sheet: its file if it has valid pixels, seconds in all, and seconds a pixel of the network."""

    file: Path | None
    seconds: float
    pixel_seconds: float | None


def compute_sheet(scene: ScenePlan, sheet: Sheet, predictor: Predictor, folder: Path, progress: Progress) -> Made:
    """Compute a sheet into ``folder``; equal plans give equal pixels on computers of one kind.

    :raises S2DR3Error: as `run_planned`.
    """
    started = time.monotonic()
    file = folder / f"{sheet.name}.tif"
    try:
        pixel_seconds = run_planned(scene.plan_of(sheet), scene.cube, predictor, file, progress)
    except NoValidPixel:
        return Made(None, time.monotonic() - started, None)
    finally:
        scene.cube.close()
    return Made(file, time.monotonic() - started, pixel_seconds)


def publish(store: Store, scene: ScenePlan, sheet: Sheet, made: Made, attempts: int = 1) -> None:
    """Bring a sheet into the store: the image with its sidecars, then the item that says it is done.

    A sheet that somebody else published meanwhile stays as it is: both have the same pixels.

    :raises StoreError: the store cannot be written.
    """
    facts = {"s2dr3:seconds": round(made.seconds, 1), "s2dr3:attempts": attempts}
    item = sheet_item(scene, sheet, made.file, facts)
    if is_done(store, scene.name, sheet):
        return
    if made.file is not None:
        image = image_name(scene.name, sheet)
        store.put(image, made.file)
        # After the image, which removes those of an older one. GDAL writes there a CRS that GeoTIFF cannot hold.
        for beside in sidecars(made.file):
            store.put(image + beside.name[len(made.file.name) :], beside)
    store.write_text(item_name(scene.name, sheet), text_of(item))


def scratch_bytes(scene: ScenePlan) -> int:
    """The scratch that a sheet needs at its peak; a scene may be smaller than a sheet."""
    width, height = (min(scene.side, size) for size in (scene.window.width, scene.window.height))
    pixels = width * height * SCALE**2
    return int(SCRATCH_SHARE * pixels * scene.plan.channels * scene.plan.encoding.dtype.itemsize)
