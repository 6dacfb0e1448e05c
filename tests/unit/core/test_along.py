"""Parts along an axis are views of the same places, however the axis is counted."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.along import along


@pytest.mark.parametrize("axis", range(-3, 3))
def test_it_is_a_view_of_these_places(axis):
    array = np.arange(120).reshape(4, 5, 6)
    part = along(array, axis, 1, 3)
    np.testing.assert_array_equal(part, array.take(range(1, 3), axis))
    assert np.shares_memory(part, array)
