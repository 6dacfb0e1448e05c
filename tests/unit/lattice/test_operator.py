"""The sensor model with the lattice, against sums that are taken sample by sample."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.banded import Banded, resampled
from s2dr3_qgis.engine.core.sensor import sampling_matrix
from s2dr3_qgis.engine.lattice.operator import (
    LatticeOperator,
    OwnPixels,
    centre_blur,
    centres,
    dense_blur,
    dense_matrix,
)
from s2dr3_qgis.engine.lattice.sampling import prefilter, sampling
from tests.lattice_scenes import true_positions

SIGMA, SCALE = 0.52, 10


def whole(matrix: Banded) -> np.ndarray:
    dense = np.zeros(matrix.shape)
    for block in matrix.blocks:
        dense[block.first : block.last, block.begin : block.end] = block.values
    return dense


def texture(height: int, width: int) -> np.ndarray:
    draw = np.random.default_rng(0)
    return (0.2 + 0.1 * draw.normal(size=(height * SCALE, width * SCALE))).astype(np.float32)


def by_hand(fine: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Each sample is the Gaussian's mean of the fine pixels at its own place."""
    where = sampling(numbers)
    places = [np.clip((part.ravel() + 0.5) * SCALE, 0, size) for part, size in zip(where.nodes, fine.shape)]
    weights = []
    for place, size in zip(places, fine.shape):
        weight = np.exp(-((np.arange(size) + 0.5 - place[:, None]) ** 2) / (2 * (SIGMA * SCALE) ** 2))
        weights.append(weight / weight.sum(1, keepdims=True))
    samples = np.einsum("ni,ij,nj->n", weights[0], fine, weights[1], optimize=True).reshape(where.spline.shape)
    coefficients = prefilter(samples.shape[0]) @ samples @ prefilter(samples.shape[1]).T
    return where.spline.image(coefficients.ravel()).reshape(numbers.shape[1:])


def test_the_operator_is_the_sum_over_samples_of_gaussian_means():
    fine, numbers = texture(24, 20), np.stack(true_positions((24, 20), (0.4, 0.1)))
    own = OwnPixels.of((24, 20), SCALE, SIGMA, 1, (0, 0))
    operator = LatticeOperator.of(numbers, np.ones((24, 20)))
    pixels, truth = operator(resampled(fine, own.down, own.across)), by_hand(fine, numbers)
    inner = np.s_[4:-4, 4:-4]
    assert (pixels - truth)[inner].std() < 0.01 * truth[inner].std()


def test_without_trust_the_operator_is_the_model_without_a_lattice():
    fine = texture(18, 22)
    own = OwnPixels.of((18, 22), SCALE, SIGMA, 1, (0, 0))
    numbers = np.stack(true_positions((18, 22), (0.4, 0.1)))
    dense = resampled(fine, own.down, own.across)
    plain = resampled(fine, sampling_matrix(18, SCALE, SIGMA), sampling_matrix(22, SCALE, SIGMA))
    assert dense[centres((18, 22))] == pytest.approx(plain, abs=1e-6)
    none = LatticeOperator.of(numbers, np.zeros((18, 22)))(dense)
    half = LatticeOperator.of(numbers, np.full((18, 22), 0.5))(dense)
    full = LatticeOperator.of(numbers, np.ones((18, 22)))(dense)
    assert none == pytest.approx(plain, abs=1e-6)
    assert half == pytest.approx((plain + full) / 2, abs=1e-6)


@pytest.mark.parametrize("phase", [(0, 0), (1, 0), (1, 1)])
def test_own_pixels_of_duplicates_are_those_of_the_sensor_model(phase):
    fine = texture(15, 16)
    own = OwnPixels.of((15, 16), SCALE, 0.9, 2, phase)
    rows, columns = (sampling_matrix(size, SCALE, 0.9, 2, start) for size, start in zip((15, 16), phase))
    plain = resampled(fine, rows, columns)
    dense = resampled(fine, own.down, own.across)
    inside = np.s_[2:-2, 2:-2]
    assert dense[centres(own.take(plain).shape)][inside] == pytest.approx(own.take(plain)[inside], abs=1e-6)
    assert own.spread(own.take(plain)) == pytest.approx(plain)


def test_the_blur_is_the_product_with_the_transpose():
    key = (20, 200, 10, SIGMA, 0)
    matrix = whole(dense_matrix(*key))
    assert whole(dense_blur(*key)) == pytest.approx(matrix @ matrix.T, abs=1e-6)


@pytest.mark.parametrize("size", [1, 2, 7, 8, 9, 16, 17, 40])
def test_the_blur_of_the_centres_is_that_of_their_rows(size):
    for key in ((size, 10 * size, 10, SIGMA, 0), (size, 20 * size - 10, 20, SIGMA, 10)):
        matrix = whole(dense_matrix(*key))[centres((size, size))[0]]
        assert whole(centre_blur(*key)) == pytest.approx(matrix @ matrix.T, abs=1e-6)


def test_a_band_without_trust_has_no_operator():
    own = OwnPixels.of((6, 6), SCALE, SIGMA, 1, (0, 0))
    assert own.operator(np.zeros((3, 6, 6), np.float32)) is None
