"""Where the samples behind a window's pixels lie."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.lattice.sampling import prefilter, sampling
from tests.lattice_scenes import true_positions


def bent(shape: tuple[int, int]) -> np.ndarray:
    numbers = np.stack(true_positions(shape, (0.3, 0.8)))
    rows, columns = np.mgrid[: shape[0], : shape[1]]
    numbers[1] += 0.2 * np.sin(rows / 9) + 0.1 * np.cos(columns / 12)
    return numbers


@pytest.mark.parametrize("numbers", [np.stack(true_positions((30, 40), (0.3, 0.8))), bent((30, 40))])
def test_every_pixel_lies_among_its_samples_as_its_numbers_say(numbers):
    where = sampling(numbers)
    rows, columns = np.mgrid[:30, :40]
    for place, truth in zip(where.nodes, (rows, columns)):
        # A spline whose coefficients are a straight function is that function.
        inside = where.spline.image(place.ravel()).reshape(30, 40)
        assert inside[6:-6, 6:-6] == pytest.approx(truth[6:-6, 6:-6], abs=0.06)


def test_a_shift_moves_the_samples():
    numbers = np.stack(true_positions((20, 20), (0.0, 0.0)))
    shift = np.ones((2, 20, 20)) * np.array([0.5, -1.25])[:, None, None]
    moved = sampling(numbers, shift=shift).nodes - sampling(numbers).nodes
    assert moved[0] == pytest.approx(np.full_like(moved[0], 0.5))
    assert moved[1] == pytest.approx(np.full_like(moved[1], -1.25))


def test_the_prefiltered_spline_goes_through_the_samples():
    samples = np.random.default_rng(0).normal(size=12)
    coefficients = prefilter(12) @ samples
    again = (coefficients[:-2] + 4 * coefficients[1:-1] + coefficients[2:]) / 6
    assert again == pytest.approx(samples[1:-1])
    assert prefilter(1) @ [2.0] == pytest.approx([3.0])
