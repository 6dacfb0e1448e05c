"""Frames of several dates, made from a truth."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2dr3_qgis.engine.core.sensor import FINE
from s2dr3_qgis.engine.model.back_projection import SensorModel
from s2dr3_qgis.engine.model.lattice_sensor import degraded
from s2dr3_qgis.engine.training.dataset import Chip
from s2dr3_qgis.engine.training.dated import AS_L1C, DIRECT, frames, mosaics

SENSOR = SensorModel(10)


def truth(side: int = 200) -> np.ndarray:
    draw = np.random.default_rng(0)
    coarse = torch.from_numpy(draw.random((1, 10, side // 5, side // 5))).float()
    return (0.1 + 0.2 * torch.nn.functional.interpolate(coarse, (side, side), mode="bicubic")[0]).numpy()


def test_the_direct_reference_is_the_sensor_models():
    scene = truth()
    image = frames(scene, 1, DIRECT, 0.0, 1)[0].image
    expected = SENSOR(torch.from_numpy(scene)[None])[0].numpy()
    np.testing.assert_allclose(image[:, 5:-5, 5:-5], expected[:, 5:-5, 5:-5], atol=2e-4)


def test_frames_as_l1c_are_the_lattices():
    scene = truth()
    reference = frames(scene, 1, AS_L1C, 0.0, 1)[0]
    for band in FINE:
        expected = degraded(torch.from_numpy(scene[band]), reference.numbers[band], SENSOR, band).numpy()
        np.testing.assert_allclose(reference.image[band, 5:-5, 5:-5], expected[5:-5, 5:-5], atol=2e-3)


@pytest.mark.parametrize("chain", [DIRECT, AS_L1C])
def test_dates_lie_beside_each_other_and_one_of_four_is_changed(chain):
    dates = frames(truth(), 4, chain, 0.002, 2)
    assert not dates[0].shift.any() and not dates[0].changed.any()
    assert all(date.shift.any() for date in dates[1:])
    assert [bool(date.changed.any()) for date in dates] == [False, False, False, True]
    assert all(np.isfinite(date.image).all() for date in dates)
    assert len({date.image.tobytes() for date in dates}) == 4


def test_chips_become_squares():
    chips = [Chip(f"town_{number}", torch.full((4, 256, 256), number, dtype=torch.uint8)) for number in range(17)]
    scene = mosaics(chips)[0]
    assert scene.name == "town_0 and 15 more"
    assert scene.values.shape == (4, 1000, 1000)
    assert scene.values[0, 0, 250] == 1 and scene.values[0, 250, 0] == 4
    assert len(mosaics(chips)) == 1
