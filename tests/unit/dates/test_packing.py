"""Views of dates as arrays, and back."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.dates import DateView, PackedDates


def view(known: bool, coarse: bool, seed: int) -> DateView:
    draw = np.random.default_rng(seed)
    image, shift = draw.random((10, 6, 8)).astype(np.float32), draw.random((2, 6, 8)).astype(np.float32)
    image[0, 0, 0] = np.nan
    noise = draw.random((3, 10)).astype(np.float32)
    lattice = draw.random((10, 3, 6, 8)).astype(np.float32) if known else None
    return DateView(image, shift, *noise, lattice, coarse)


def assert_same(first: DateView, second: DateView) -> None:
    for one, other in zip(first, second):
        if one is None or isinstance(one, bool):
            assert one is other
        else:
            np.testing.assert_array_equal(one, other)


def test_packed_and_back():
    views = [view(True, False, 0), view(False, True, 1)]
    for before, after in zip(views, PackedDates.of(views).views()):
        assert_same(before, after)


def test_a_part_is_that_of_each_view():
    whole = view(True, True, 2)
    (part,) = PackedDates.of([whole]).part(slice(1, 4), slice(2, None)).views()
    np.testing.assert_array_equal(part.image, whole.image[:, 1:4, 2:])
    np.testing.assert_array_equal(part.shift, whole.shift[:, 1:4, 2:])
    np.testing.assert_array_equal(part.lattice, whole.lattice[:, :, 1:4, 2:])
