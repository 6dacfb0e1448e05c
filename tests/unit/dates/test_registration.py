"""The shift of a date is found, under a change of brightness and a changed patch."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.dates.registration import Part, plane, register
from tests.dated_scenes import seen


@pytest.mark.parametrize("shift", [(0.3, -0.7), (1.6, 1.1)])
def test_a_shift_is_found_to_a_twentieth_of_a_pixel(shift):
    reference, date = seen((90, 80)), 1.04 * seen((90, 80), shift, noise=0.002, seed=1) + 0.01
    date[:, 20:45, 20:45] = 0.3
    part = register(reference, date)
    assert part.registered
    np.testing.assert_allclose(part.shift, shift, atol=0.05)


def test_unknown_pixels_are_left_out():
    reference, date = seen((90, 80)), seen((90, 80), (0.4, 0.2), noise=0.002, seed=1)
    date[:, :, :30] = np.nan
    np.testing.assert_allclose(register(reference, date).shift, (0.4, 0.2), atol=0.05)


def test_another_place_is_not_registered():
    assert not register(seen((90, 80)), seen((90, 80), place=3)).registered
    assert not register(seen((90, 80)), np.full((4, 90, 80), 0.4, np.float32)).registered
    assert not register(seen((90, 80)), np.full((4, 90, 80), np.nan, np.float32)).registered


def test_the_plane_follows_most_parts():
    places = np.array([(row, column) for row in range(0, 1000, 200) for column in range(0, 1000, 200)], float)
    true = np.array([[0.4, 2e-4, -1e-4], [-0.3, 1e-4, 3e-4]])
    parts = [Part(true[:, 0] + true[:, 1:] @ place, 1e-4 * np.eye(2), 0.9) for place in places]
    parts[3] = Part(np.array([2.0, -1.0]), 1e-4 * np.eye(2), 0.9)
    parts[4] = Part(np.array([3.0, 3.0]), 1e-4 * np.eye(2), 0.1)
    found, spread = plane(parts, places)
    error = (found - true) @ np.array([[1, 1], [0, 1000], [0, 1000]])
    assert np.abs(error).max() < 0.03
    assert spread < 0.1


def test_without_registered_parts_there_is_no_plane():
    assert plane([Part(np.zeros(2), np.eye(2), 0.1)], np.zeros((1, 2)))[1] == float("inf")


def test_edges_of_shadows_do_not_move_a_date():
    shift = (0.2, -0.4)
    reference, date = seen((70, 70)), seen((70, 70), shift, noise=0.002, seed=1)
    rows, columns = np.mgrid[:70, :70]
    for row, column, radius in ((20, 15, 11), (48, 50, 13)):
        distance = np.hypot(rows - row, columns - column) - radius
        date *= (1 - 0.45 / (1 + np.exp(np.clip(2 * distance, -30, 30)))).astype(np.float32)
    np.testing.assert_allclose(register(reference, date).shift, shift, atol=0.02)
