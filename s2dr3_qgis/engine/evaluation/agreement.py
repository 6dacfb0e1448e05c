"""One number for a result, right after its run: how far it is from its input, degraded to what Sentinel-2 sees."""

from __future__ import annotations

import numpy as np

from ..core.errors import RasterError
from ..lattice import Lattice
from ..raster.cube.cube import Cube
from ..raster.cube.pairing import AUTO
from .blocks import Block, spread, tile
from .metrics import Differences
from .scene import make_scene

BLOCK = 64
# Blocks spread over the image; more change the number little.
BLOCKS = 16


def agreement(coarse: Cube, result: Cube, bands_20m: str = AUTO, lattice: Lattice | None = None) -> float | None:
    """RMS difference in reflectance of the measured 10 m bands, over some blocks of the image.

    None if the image is too small to tell, or has no data there.

    :param bands_20m: one of pairing.BANDS_20M, as the super-resolution took it.
    :param lattice: the detector's under the input, counted from its corner, through which the result was made.
    :raises RasterError: a file cannot be read.
    """
    try:
        scene = make_scene(coarse, result, bands_20m=bands_20m)
    except RasterError:
        return None
    fine = scene.measured_at_10m
    sums = Differences(10)
    for block in spread(list(tile(scene.bounds, BLOCK)), BLOCKS):
        seen = Block(scene, block)
        sums.add(seen.observed(fine, lattice), seen.cut(seen.coarse)[fine], fine)
    value = sums.total_rmse()
    return float(value) if np.isfinite(value) else None
