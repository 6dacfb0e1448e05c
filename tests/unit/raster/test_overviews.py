"""Means of 2 × 2 pixels, against sums of single pixels."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.raster.overviews import Pyramid, halved, in_quarters


def test_whole_numbers_are_averaged_over_their_valid_pixels_and_rounded_half_up():
    stored = np.array([[[1, 2, 0, 3], [2, 1, 0, 4], [0, 0, 65535, 65535], [0, 0, 65535, 65534]]], np.uint16)
    assert halved(stored, 0).tolist() == [[[2, 4], [0, 65535]]]
    assert halved(stored[:, :2, :2], 0).tolist() == [[[2]]]
    assert halved(stored, 7).tolist() == [[[2, 2], [0, 65535]]]
    assert halved(stored, 0).dtype == np.uint16


def test_values_are_averaged_over_what_is_not_nan():
    stored = np.array([[[1, 2, np.nan, 3], [2, 2, np.nan, np.nan], [np.nan] * 4, [np.nan] * 4]], np.float32)
    result = halved(stored, float("nan"))
    assert result.dtype == np.float32
    np.testing.assert_array_equal(result, [[[1.75, 3], [np.nan, np.nan]]])


@pytest.mark.parametrize("dtype", [np.uint16, np.float32])
def test_windows_that_are_views_of_larger_arrays_are_averaged_too(dtype):
    whole = np.random.default_rng(0).integers(1, 60000, (3, 40, 50)).astype(dtype)
    view = whole[1:, 4:20, 6:30]
    expected = view.astype(float).reshape(2, 8, 2, 12, 2).mean((2, 4))
    np.testing.assert_allclose(halved(view, 0), np.floor(expected + 0.5) if dtype == np.uint16 else expected, rtol=1e-6)


class Memory:
    """Stands for an overview; a pixel that is written twice is an error."""

    def __init__(self, width, height):
        self.pixels = np.zeros((height, width), np.uint16)

    def WriteArray(self, values, x, y):
        target = self.pixels[y : y + values.shape[0], x : x + values.shape[1]]
        assert target.shape == values.shape and not target.any()
        target[:] = values


def filled(pixels, side, order, levels=4):
    """The overviews that a pyramid makes of (bands, h, w), and the most parts that it held."""
    bands, height, width = pixels.shape
    overviews = [[Memory(-(-width >> level), -(-height >> level)) for _ in range(bands)] for level in range(1, levels)]
    pyramid, most = Pyramid(overviews, (width, height), 0), 0
    for window in order(Window(0, 0, width, height).blocks(side)):
        x, y, w, h = window
        pyramid.add(window, pixels[:, y : y + h, x : x + w])
        most = max(most, len(pyramid._pending))
    assert not pyramid._pending
    made = [np.stack([band.pixels for band in level]) for level in overviews[: pyramid.levels]]
    return made, most


@pytest.mark.parametrize("side", [64, 512, 1024, 4096])
@pytest.mark.parametrize("order", [list, in_quarters, lambda windows: reversed(list(windows))])
def test_a_pyramid_is_the_same_from_all_windows_in_any_order(side, order):
    pixels = np.random.default_rng(0).integers(1, 60000, (1, 1160, 2224)).astype(np.uint16)
    expected = [halved(pixels, 0)]
    for _ in range(2):
        expected.append(halved(expected[-1], 0))
    result, _ = filled(pixels, side, order)
    for ours, level in zip(result, expected):
        np.testing.assert_array_equal(ours, level)
    assert len(result) == 3


def test_a_pyramid_ends_below_an_odd_side():
    assert len(filled(np.ones((1, 8, 20), np.uint16), 8, list)[0]) == 2
    assert len(filled(np.ones((1, 8, 21), np.uint16), 8, list)[0]) == 0


def test_in_quarters_at_most_one_part_of_a_level_waits():
    pixels = np.ones((1, 2048, 16384), np.uint16)
    assert filled(pixels, 512, in_quarters)[1] <= 3 < filled(pixels, 512, list)[1]
