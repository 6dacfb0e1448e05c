"""Small pictures for the tests of tokens."""

from __future__ import annotations

import numpy as np
from scenes import write_stack

ROTATED = (500000.0, 9.0, 2.0, 4000000.0, 2.0, -9.0)
CELLS = tuple(value if place in (0, 3) else 16 * value for place, value in enumerate(ROTATED))


def noise(bands: int, height: int, width: int, seed: int = 0) -> np.ndarray:
    """Bytes (bands, height, width) of 1 to 254."""
    return np.random.default_rng(seed).integers(1, 255, (bands, height, width)).astype(np.uint8)


def write_picture(path, values, names=(), geotransform=ROTATED, nodata=None) -> str:
    """Write (bands, h, w) on a rotated grid, whose cells of 16 pixels are ``CELLS``; returns the path."""
    return write_stack(path, values, names, nodata, geotransform=geotransform, epsg=32631)
