"""A made truth, its Sentinel-2 image and scenes of them."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.evaluation.reference import open_truth
from s2dr3_qgis.engine.evaluation.scene import make_scene
from s2dr3_qgis.engine.model import back_projection
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from tests.evaluation_scenes import SCALE, SIZE, save


@pytest.fixture(scope="module")
def truth():
    """Ten bands of smooth hills and fields, (10, 288, 288)."""
    y, x = np.mgrid[0 : SIZE * SCALE, 0 : SIZE * SCALE].astype(float)
    fields = 0.06 * (np.floor(x / 23) * 3 + np.floor(y / 31) * 5) % 0.25
    hills = 0.05 * np.sin(x / 13) * np.cos(y / 19) + 0.02 * np.sin(x / 2.9 + y / 5.1)
    return np.stack([0.15 + (0.5 + band / 12) * fields + hills * (1 - band / 15) for band in range(10)])


@pytest.fixture(scope="module")
def coarse(truth):
    """The truth as the sensor model sees it, 20 m bands duplicated."""
    return back_projection.SensorModel(SCALE)(torch.from_numpy(truth)[None].float())[0].numpy()


@pytest.fixture
def scene_of(tmp_path):
    """Makes a scene of arrays; its files are closed in the end, for GDAL crashes when they are open while QGIS ends."""
    scenes = []

    def make(coarse: np.ndarray, result: np.ndarray, reference=None, names=BAND_NAMES):
        opened = [
            open_cube(save(tmp_path / "coarse.tif", coarse, 10.0), pixel_grid="any"),
            open_cube(save(tmp_path / "result.tif", result, 10.0 / SCALE), pixel_grid="any"),
        ]
        if reference is not None:
            opened.append(open_truth(save(tmp_path / "reference.tif", reference, 10.0 / SCALE, names)))
        scenes.append(make_scene(*opened))
        return scenes[-1]

    yield make
    for scene in scenes:
        scene.close()
