"""Made imagery and a tiny recipe for the tests of training."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.core.resources import PACKAGE
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from tests.scenes import CUBE_NAMES, write_stack

OPEN_CONFIG = PACKAGE / "engine" / "training" / "configs" / "open.json"


TINY = {
    "channels": 8,
    "growth": 4,
    "blocks": 1,
    "generator": [8, 8, 8, 8, 10],
    "stage_factors": [1, 2, 5, 5, 10],
    "slope": 0.2,
    "final_activation": False,
    "bicubic_skip": True,
    "consistency_steps": 1,
}


def blocks(rng: np.random.Generator, size: int, bands: int) -> np.ndarray:
    """Rectangles of random height: something with edges to learn."""
    image = np.full((bands, size, size), 0.5)
    for _ in range(40):
        top, left = rng.integers(0, size, 2)
        image[:, top : top + rng.integers(4, 30), left : left + rng.integers(4, 30)] = rng.random((bands, 1, 1))
    return image


def numbers(height: int, width: int, seed: int = 0) -> np.ndarray:
    """Digital numbers (10, h, w) of fields; bands correlate, the 20 m ones are duplicated."""
    draw = np.random.default_rng(seed)
    image = np.full((10, height, width), 1500.0)
    for _ in range(height * width // 150):
        top, left, down, right = *draw.integers(0, (height, width)), *draw.integers(4, 40, 2)
        image[:, top : top + down, left : left + right] = draw.uniform(400, 4000) * draw.uniform(0.8, 1.2, (10, 1, 1))
    coarse = [3, 4, 5, 7, 8, 9]
    image[coarse] = image[coarse][:, ::2, ::2].repeat(2, 1).repeat(2, 2)[:, :height, :width]
    return image.astype(np.uint16)


def cube(path, array, **options):
    return open_cube(write_stack(path, array, CUBE_NAMES, **options), input_scale="DN/10000")
