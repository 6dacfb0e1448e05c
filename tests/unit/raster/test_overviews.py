"""Means of 2 × 2 pixels, against sums of single pixels."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.raster.overviews import halved


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
