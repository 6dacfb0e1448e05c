"""A cube and a token raster in which two classes differ."""

from __future__ import annotations

import numpy as np
import pytest
from scenes import write_stack
from segmentation_scenes import SIDE

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.worker.local_head import LocalHead


@pytest.fixture(scope="session")
def truth():
    """Class 0 on the left, 1 on the right, in wavy halves."""
    y, x = np.mgrid[:SIDE, :SIDE]
    return (x > SIDE / 2 + 10 * np.sin(y / 9)).astype(int)


@pytest.fixture(scope="session")
def scene(tmp_path_factory, truth):
    """A cube in which the classes differ a little in each band; a corner without data."""
    generator = np.random.default_rng(0)
    noise = generator.normal(0, 300, (10, SIDE, SIDE)).clip(-899)
    cube = 900 + 200 * np.arange(10)[:, None, None] + truth * 400 + noise
    cube[:, :7, :9] = 0
    path = tmp_path_factory.mktemp("scene") / "cube.tif"
    return write_stack(path, cube.astype(np.uint16), BAND_NAMES)


@pytest.fixture(scope="session")
def tokens(tmp_path_factory, truth):
    """Coarse features of 16 pixels that tell the classes, and noise in other directions."""
    coarse = truth.reshape(6, 16, 6, 16).mean((1, 3))
    mixing = np.random.default_rng(1).normal(size=(20, 1, 1))
    values = mixing * coarse + np.random.default_rng(2).normal(0, 0.02, (20, 6, 6))
    cells = (500000.0, 160.0, 0.0, 4000000.0, 0.0, -160.0)
    path = tmp_path_factory.mktemp("tokens") / "tokens.tif"
    return write_stack(path, values.astype(np.float32), geotransform=cells)


@pytest.fixture
def head():
    return LocalHead(device="cpu")
