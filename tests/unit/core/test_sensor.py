"""The sensor model's matrices and what follows from how the 20 m bands came to the grid."""

from __future__ import annotations

import numpy as np
import pytest
from dense_sensor import sampling, whole

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.core.sensor import (
    COARSE,
    FINE,
    SHARP,
    SHARP_SIGMAS,
    SIGMAS,
    STRIDES,
    coarse_blur,
    duplicated_phase,
    moved_phase,
    pairs,
    point_spread,
    sampling_matrix,
)


def test_the_point_spread_follows_the_pairing():
    assert point_spread((1, 0)) == (SIGMAS, STRIDES, (1, 0))
    assert point_spread(None) == (SIGMAS, (1,) * 10, (0, 0))
    assert point_spread(SHARP) == (SHARP_SIGMAS, (1,) * 10, (0, 0))
    assert [SHARP_SIGMAS[band] for band in FINE] == [SIGMAS[band] for band in FINE]
    assert [2 * SHARP_SIGMAS[band] for band in COARSE] == pytest.approx([SIGMAS[band] for band in COARSE])


def test_the_blur_of_a_sharp_band_gives_the_wider_point_spread():
    assert all(coarse_blur(band) == 0 for band in FINE)
    for band in COARSE:
        assert SHARP_SIGMAS[band] ** 2 + coarse_blur(band) ** 2 == pytest.approx(SIGMAS[band] ** 2)


def test_a_phase_moves_with_the_corner():
    image = pairs((1, 0), 9, 9)
    for rows in range(3):
        for columns in range(3):
            assert moved_phase((1, 0), rows, columns) == duplicated_phase(image[:, rows:, columns:])
    assert moved_phase(None, 1, 1) is None
    assert moved_phase(SHARP, 1, 1) == SHARP


def test_rows_of_a_sampling_matrix_sum_to_one_and_pairs_share_theirs():
    matrix = whole(sampling_matrix(7, 10, 0.9, 2, 1))
    assert matrix.shape == (7, 70)
    assert np.allclose(matrix.sum(1), 1, atol=1e-6)
    assert np.array_equal(matrix[1], matrix[2]) and not np.array_equal(matrix[0], matrix[1])


@pytest.mark.parametrize("size", [1, 2, 7, 8, 9, 61])
@pytest.mark.parametrize(
    ("sigma", "stride", "phase"),
    [(SIGMAS[0], 1, 0), (SIGMAS[4], 1, 0), (SIGMAS[4], 2, 0), (SIGMAS[4], 2, 1), (SHARP_SIGMAS[9], 1, 0)],
)
def test_a_sampling_matrix_is_the_whole_one_but_for_what_does_not_count(size, sigma, stride, phase):
    matrix = sampling_matrix(size, 10, sigma, stride, phase)
    assert matrix.shape == (size, 10 * size)
    assert np.abs(whole(matrix) - sampling(size, 10, sigma, stride, phase)).max() < 1e-7


def test_duplicates_are_found_beside_nodata():
    coarse = np.repeat(np.repeat(np.random.default_rng(1).uniform(size=(6, 9, 9)), 2, 1), 2, 2)[:, 1:, :]
    coarse[:, 3:5, 4:6] = np.nan
    assert duplicated_phase(coarse) == (1, 0)
    coarse[:, 10, 9] = np.nan  # half a pair
    assert duplicated_phase(coarse) == (1, 0)
    coarse[:, 10, 3] += 0.1
    assert duplicated_phase(coarse) is None


def test_fine_and_coarse_bands_are_those_of_the_instrument():
    assert [BAND_NAMES[band] for band in FINE] == ["B02", "B03", "B04", "B08"]
