"""The two figures of uncertainty: where the network guesses, and where its result contradicts the input."""

from __future__ import annotations

import numpy as np
import pytest
from dense_sensor import sampling
from predictors import Sharpener

from s2dr3_qgis.engine.core.banded import resampled
from s2dr3_qgis.engine.core.sensor import SHARP, SHARP_SIGMAS, SIGMAS, duplicated_phase, pairs
from s2dr3_qgis.engine.lattice.operator import OwnPixels
from s2dr3_qgis.engine.superresolution.uncertainty import distance, spread
from tests.lattice_scenes import true_positions


def test_uncertainty_is_zero_where_the_network_does_not_guess_and_grows_where_it_does():
    image = np.random.default_rng(0).random((10, 12, 16), np.float32)

    def sharpen(array, phase=None, lattice=None):
        return Sharpener().super_resolve(array[None])[0]

    def guess(array, phase=None, lattice=None):
        tilted = sharpen(array)
        tilted[:, :, ::2] += 0.02
        return tilted

    assert spread(sharpen, image, sharpen(image), None).max() < 1e-6
    assert spread(guess, image, guess(image), None).mean() == pytest.approx(0.01, rel=0.05)


@pytest.mark.parametrize("phase", [(0, 0), (0, 1), (1, 0), (1, 1)])
@pytest.mark.parametrize("size", [(12, 16), (11, 13), (8, 9)])
def test_the_phase_of_the_duplicates_turns_with_the_image(phase, size):
    image = pairs(phase, *size).repeat(10, 0).astype(np.float32)
    seen = []

    def look(array, turned, lattice=None):
        seen.append((turned, duplicated_phase(array)))
        return array.repeat(10, 1).repeat(10, 2)

    spread(look, image, look(image, phase), phase)
    assert len(seen) == 8 and all(told == found for told, found in seen)


def test_distance_finds_where_the_result_contradicts_its_input():
    image = np.full((10, 20, 20), 0.2, np.float32)
    fine = image.repeat(10, 1).repeat(10, 2)
    assert distance(image, fine, None).max() < 1e-6
    fine[:, :, 100:] += 0.1
    figure = distance(image, fine, None)
    assert figure.shape == (200, 200)
    assert figure[:, 170:] == pytest.approx(0.1, abs=1e-3) and figure[:, :30].max() < 1e-3


@pytest.mark.parametrize("size", [(1, 9), (9, 1), (1, 1)])
def test_one_row_column_or_pixel_is_turned_like_any_image(size):
    image = np.random.default_rng(0).random((10, *size), np.float32)

    def predict(array, phase, lattice=None):
        assert all(stride > 0 for stride in array.strides)  # as torch demands
        return array.repeat(10, 1).repeat(10, 2)

    assert spread(predict, image, predict(image, None), None).max() == 0


def test_sharpened_bands_keep_their_sensor_model_in_every_orientation():
    fine = np.random.default_rng(0).random((10, 120, 120), np.float32)
    measured = np.empty((10, 12, 12), np.float32)
    for band, sigma in enumerate(SHARP_SIGMAS):
        matrix = sampling(12, 10, sigma)
        measured[band] = matrix @ fine[band] @ matrix.T
    assert distance(measured, fine, SHARP).max() < 1e-6 < distance(measured, fine, None).min()
    phases = []

    def predict(array, phase, lattice=None):
        phases.append(phase)
        return array.repeat(10, 1).repeat(10, 2)

    spread(predict, measured, predict(measured, SHARP), SHARP)
    assert phases == [SHARP] * 8


def test_the_lattice_turns_with_the_image_and_its_model_measures_the_distance():
    numbers = np.zeros((10, 3, 20, 24), np.float32)
    numbers[2, :2] = true_positions((20, 24), (0.3, 0.8))
    numbers[2, 2] = 1.0
    fine = np.random.default_rng(0).random((10, 200, 240), np.float32)
    image = np.stack([sampling(20, 10, SIGMAS[b]) @ fine[b] @ sampling(24, 10, SIGMAS[b]).T for b in range(10)])
    own = OwnPixels.of((20, 24), 10, SIGMAS[2], 1, (0, 0))
    image[2] = own.operator(numbers[2])(resampled(fine[2], own.down, own.across))
    turned = []

    def look(array, phase, lattice):
        turned.append(lattice)
        return array.repeat(10, 1).repeat(10, 2)

    spread(look, image, look(image, None, numbers), None, numbers)
    assert len(turned) == 8 and all(lattice.shape[:2] == (10, 3) for lattice in turned)
    assert any(np.array_equal(lattice, np.rot90(numbers, 1, (2, 3))) for lattice in turned)
    assert distance(image, fine, None, numbers).max() < 1e-4
    assert distance(image, fine, None).mean() > 10 * distance(image, fine, None, numbers).mean()
