"""Banded matrices: the same products as the dense ones, with far fewer numbers."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.banded import Banded
from s2dr3_qgis.engine.core.sensor import SIGMAS, sampling_bands, sampling_matrix


def dense(matrix: Banded) -> np.ndarray:
    result = np.zeros(matrix.shape, np.float32)
    for block in matrix.blocks:
        result[block.first : block.last, block.begin : block.end] = block.values
    return result


@pytest.mark.parametrize("rows", [1, 3, 100])
def test_a_matrix_is_kept_whole_and_without_its_zeros(rows):
    matrix = np.tri(20, 50, 12, dtype=np.float32) - np.tri(20, 50, 4, dtype=np.float32)
    banded = Banded.of(matrix, rows)
    assert (dense(banded) == matrix).all()
    assert max(block.end - block.begin for block in banded.blocks) <= 8 + min(rows, 20)
    right = np.random.default_rng(0).random((50, 4), np.float32)
    assert np.allclose(banded @ right, matrix @ right, atol=1e-6)


@pytest.mark.parametrize("size", [1, 2, 7, 8, 9, 61])
@pytest.mark.parametrize(("sigma", "stride", "phase"), [(SIGMAS[0], 1, 0), (SIGMAS[4], 2, 0), (SIGMAS[4], 2, 1)])
def test_sampling_bands_are_the_sampling_matrix(size, sigma, stride, phase):
    expected = sampling_matrix(size, 10, sigma, stride, phase)
    banded = sampling_bands(size, 10, sigma, stride, phase)
    assert banded.shape == expected.shape
    assert np.abs(dense(banded) - expected).max() < 1e-7


def test_sampling_bands_of_a_large_image_hold_a_small_part_of_the_matrix():
    banded = sampling_bands(400, 10, SIGMAS[0])
    held = sum(block.values.size for block in banded.blocks)
    assert held < 0.05 * 400 * 4000
