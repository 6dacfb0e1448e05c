"""Measures of the sample windows."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.evaluation.figures import (
    SAMPLES,
    figures,
    find,
)
from s2dr3_qgis.engine.evaluation.measure import evaluate
from s2dr3_qgis.engine.model import back_projection
from tests.evaluation_scenes import SCALE, SIZE


def test_a_shift_of_the_result_is_measured_to_a_tenth_of_an_input_pixel(scene_of):
    rng = np.random.default_rng(4)
    spectrum = np.fft.fft2(rng.normal(size=(SIZE * SCALE, SIZE * SCALE)))
    frequency = np.hypot(np.fft.fftfreq(SIZE * SCALE)[:, None], np.fft.fftfreq(SIZE * SCALE))
    # Power falls with frequency as in a landscape.
    ground = np.fft.ifft2(spectrum / (frequency + 0.01) ** 1.5).real
    truth = np.repeat((0.2 + 0.04 * ground / ground.std())[None], 10, 0)
    coarse = back_projection.SensorModel(SCALE)(torch.from_numpy(truth)[None].float())[0].numpy()
    rows = figures(evaluate(scene_of(coarse, np.roll(truth, (3, -6), (1, 2))), Silent()))
    assert find(rows, SAMPLES, "shift from the input, down") == pytest.approx(0.75, abs=0.1)
    assert find(rows, SAMPLES, "shift from the input, right") == pytest.approx(-1.5, abs=0.1)
