"""Splines over the lattice: exactness, and the prediction of hidden pixels."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.lattice.spline import _roughness, cubic_weights, hidden_error, taps
from tests.lattice_scenes import on_lattice, true_positions


def test_the_weights_of_a_cubic_spline_sum_to_one_and_keep_straight_lines():
    fraction = np.linspace(0, 0.999, 7)
    weights = cubic_weights(fraction)
    assert weights.sum(0) == pytest.approx(np.ones(7))
    assert np.array([-1.0, 0, 1, 2]) @ weights == pytest.approx(fraction)


def test_the_adjoint_is_the_transpose():
    line, column = true_positions((12, 15), (0.3, 0.8))
    grid = taps(line.ravel(), column.ravel())
    draw = np.random.default_rng(0)
    coefficients, pixels = draw.normal(size=grid.shape).ravel(), draw.normal(size=line.size)
    assert grid.image(coefficients) @ pixels == pytest.approx(coefficients @ grid.adjoint(pixels), rel=1e-4)


def test_hidden_pixels_tell_the_right_lattice_from_a_wrong_one_and_from_none():
    image = on_lattice((60, 60), (0.3, 0.8))
    hidden = np.random.default_rng(5).random(image.shape) < 0.1
    line, column = true_positions(image.shape, (0.3, 0.8))
    right = hidden_error(image, line, column, hidden)
    rows, columns = np.mgrid[:60, :60].astype(float)
    assert right < 0.9 * hidden_error(image, rows, columns, hidden)
    assert right < 0.8 * hidden_error(image, line + 0.5, column + 0.5, hidden)


def test_roughness_is_the_gradient_of_the_squared_second_differences():
    draw = np.random.default_rng(3)
    array, step = draw.random((9, 6)), draw.random((9, 6))

    def energy(values):
        return sum(np.square(np.diff(values, 2, axis)).sum() for axis in (0, 1)) / 2

    change = (energy(array + 1e-4 * step) - energy(array - 1e-4 * step)) / 2e-4
    assert float(_roughness(array.ravel(), array.shape) @ step.ravel()) == pytest.approx(change, rel=1e-6)
