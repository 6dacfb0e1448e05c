"""Straight lines between nodes."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.linear import at, between


def test_a_plane_goes_on_beyond_the_outermost_nodes():
    def plane(rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
        return 2 + 3 * rows[:, None] - 0.5 * columns

    rows, columns = np.array([-1.5, 0, 0.25, 2, 3.5]), np.array([0.5, 3, 4.75])
    found = between(plane(np.arange(4), np.arange(5)), rows, columns)
    np.testing.assert_allclose(found, plane(rows, columns), atol=1e-12)


def test_between_nodes_it_is_what_interpolation_along_each_axis_gives():
    nodes = np.random.default_rng(0).random((2, 5, 6))
    rows, columns = np.linspace(0, 4, 13), np.linspace(0, 5, 17)
    for part, found in zip(nodes, between(nodes, rows, columns)):
        along = np.stack([np.interp(columns, np.arange(6), line) for line in part])
        wanted = np.stack([np.interp(rows, np.arange(5), line) for line in along.T], 1)
        np.testing.assert_allclose(found, wanted, atol=1e-12)


@pytest.mark.parametrize("shape", [(1, 1), (1, 3), (3, 1)])
def test_an_axis_of_one_node_is_constant(shape):
    nodes = np.arange(shape[0] * shape[1], dtype=float).reshape(shape)
    found = between(nodes, np.linspace(0, shape[0] - 1, 4), np.array([0.0, shape[1] - 1]))
    assert found.shape == (4, 2)
    assert found[0, 0] == nodes[0, 0] and found[-1, -1] == nodes[-1, -1]


def test_at_any_places_it_is_what_lies_between_and_outside_the_border():
    nodes = np.random.default_rng(0).random((2, 5, 6), np.float32)
    rows, columns = np.linspace(0, 4, 13), np.linspace(0, 5, 17)
    places = np.meshgrid(rows, columns, indexing="ij")
    found = at(nodes, *places)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, between(nodes, rows, columns), atol=1e-6)
    corner = at(nodes, np.array([[-3.0, 9.0]]), np.array([[-0.5, 7.0]]))
    np.testing.assert_array_equal(corner[:, 0], nodes[:, [0, 4], [0, 5]])
