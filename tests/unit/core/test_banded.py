"""Banded matrices: the same products as the dense ones, with far fewer numbers."""

from __future__ import annotations

import numpy as np
import pytest
from dense_sensor import whole

from s2dr3_qgis.engine.core.banded import Banded, resampled
from s2dr3_qgis.engine.core.sensor import SIGMAS, sampling_matrix


@pytest.mark.parametrize("rows", [1, 3, 100])
def test_a_matrix_is_kept_whole_and_without_its_zeros(rows):
    matrix = np.tri(20, 50, 12, dtype=np.float32) - np.tri(20, 50, 4, dtype=np.float32)
    banded = Banded.of(matrix, rows)
    assert (whole(banded) == matrix).all()
    assert max(block.end - block.begin for block in banded.blocks) <= 8 + min(rows, 20)


def test_an_image_is_resampled_to_both_sides():
    draw = np.random.default_rng(0)
    image = draw.random((50, 30), np.float32)
    rows, columns = draw.random((5, 50), np.float32), draw.random((4, 30), np.float32)
    smaller = resampled(image, Banded.of(rows, 2), Banded.of(columns, 3))
    assert np.allclose(smaller, rows @ image @ columns.T, rtol=1e-5)
    larger = resampled(smaller, Banded.of(rows.T.copy(), 20), Banded.of(columns.T.copy(), 20))
    assert np.allclose(larger, rows.T @ smaller @ columns, rtol=1e-5)


def test_a_large_sampling_matrix_holds_a_small_part_of_the_whole():
    banded = sampling_matrix(400, 10, SIGMAS[0])
    assert sum(block.values.size for block in banded.blocks) < 0.05 * 400 * 4000


@pytest.mark.parametrize("size", [3, 40])
def test_the_transpose_and_other_blocks_hold_the_same_numbers(size):
    banded = sampling_matrix(size, 10, SIGMAS[0])
    for rows in (1, 5, 16, 100):
        other = banded.in_blocks(rows)
        # Each block leaves out what is negligible beside its own largest number.
        assert np.allclose(whole(other), whole(banded), rtol=0, atol=1e-8)
        assert [block.last - block.first for block in other.blocks[:-1]] == [rows] * (-(-size // rows) - 1)
    transposed = banded.transposed
    assert transposed.shape == (10 * size, size) and banded.transposed is transposed
    assert np.allclose(whole(transposed), whole(banded).T, rtol=0, atol=1e-8)


@pytest.mark.parametrize("rows", [1, 4, 50])
def test_rows_and_columns_are_taken_as_from_the_dense_matrix(rows):
    matrix = np.tri(50, 60, 12, dtype=np.float32) - np.tri(50, 60, -5, dtype=np.float32) + np.eye(50, 60)
    some, others = slice(4, 47, 3), slice(5, 57, 2)
    assert (whole(Banded.of(matrix, rows).taken(some, others)) == matrix[some, others]).all()
