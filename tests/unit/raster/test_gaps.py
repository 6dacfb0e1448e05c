"""Pixels without data take the value of the nearest pixel that has some."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.raster.gaps import fill_nearest


def test_gaps_take_the_nearest_value():
    random = np.random.default_rng(0)
    image = random.random((2, 41, 67), np.float32)
    image[:, random.random((41, 67)) < 0.95] = np.nan
    filled = fill_nearest(image)
    known = np.argwhere(np.isfinite(image[0]))
    for y, x in random.integers(0, [41, 67], (200, 2)):
        distance = ((known - [y, x]) ** 2).sum(1)
        nearest = known[distance == distance.min()]
        assert filled[0, y, x] in image[0][tuple(nearest.T)]
    np.testing.assert_array_equal(filled[np.isfinite(image)], image[np.isfinite(image)])


def test_a_gap_in_one_band_is_filled_from_that_band_and_an_empty_band_with_zero():
    image = np.ones((3, 5, 5), np.float32)
    image[1] = 2.0
    image[1, 2, 2] = np.nan
    image[2] = np.nan
    filled = fill_nearest(image)
    assert (filled[0] == 1).all() and (filled[1] == 2).all() and (filled[2] == 0).all()


def test_an_image_without_gaps_is_returned_as_it_is():
    image = np.ones((2, 3, 4), np.float32)
    assert fill_nearest(image) is image


@pytest.mark.parametrize("shape", [(1, 8000), (8000, 1), (1, 50000)])
def test_squares_of_long_distances_are_right(shape):
    image = np.full((1, *shape), np.nan, np.float32)
    image[0, 0, 0], image[0, -1, -1] = 1, 2
    half = max(shape) // 2
    np.testing.assert_array_equal(fill_nearest(image).ravel(), np.repeat([1, 2], half))
