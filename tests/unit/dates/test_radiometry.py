"""Gain, offset and noise of a date."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.core.sensor import COARSE
from s2dr3_qgis.engine.dates.radiometry import compare, fields, noise_of
from tests.dated_scenes import seen

NOISE = np.full(4, 0.002)


def test_gain_and_offset_are_found_beside_a_shadow():
    reference = seen((60, 60))
    date = 1.2 * reference - 0.02
    date[:, :20, :20] *= 0.5
    sums, change, weight = compare(reference, date, np.zeros(2), NOISE)
    gain, offset = fields([sums], (1, 1), NOISE)
    np.testing.assert_allclose(gain[:, 0, 0], 1.2, atol=0.02)
    np.testing.assert_allclose(offset[:, 0, 0], -0.02, atol=0.004)
    assert 0.6 < weight < 0.95
    assert change.max() < 0.002


def test_a_covered_part_follows_the_scene():
    reference, date = seen((60, 60)), 1.2 * seen((60, 60))
    known, _, _ = compare(reference, date, np.zeros(2), NOISE)
    nothing, _, share = compare(reference, np.full_like(date, np.nan), np.zeros(2), NOISE)
    assert share == 0
    gain, _ = fields([known, nothing, nothing, nothing], (4, 1), NOISE)
    np.testing.assert_allclose(gain[:, 3, 0], 1.2, atol=0.02)


def test_noise_is_measured_where_the_image_is_even():
    image = seen((90, 90))
    image[:, 30:80, 20:80] = 0.2
    image += np.random.default_rng(0).normal(0, 0.003, image.shape).astype(np.float32)
    np.testing.assert_allclose(noise_of(image), 0.003, rtol=0.25)
    assert np.isnan(noise_of(np.full((4, 30, 30), np.nan))).all()


def test_the_noise_of_duplicated_bands_is_that_of_their_own_pixels():
    image = np.full((10, 91, 90), 0.2, np.float32)
    image += np.random.default_rng(0).normal(0, 0.003, image.shape).astype(np.float32)
    own = image[COARSE, 1::2, ::2]
    image[COARSE, 1:] = own.repeat(2, 1).repeat(2, 2)
    noise = noise_of(image, (1, 0))
    np.testing.assert_allclose(noise[COARSE], noise[0], rtol=0.2)
    assert noise_of(image)[COARSE].max() < 0.6 * noise[0]
