"""Paths across ±180° keep their length."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.raster.vector.longitudes import continuous


@pytest.mark.parametrize(
    ("given", "start", "path"),
    [
        ([170, 179, -178, -170, 175], 170, [170, 179, 182, 190, 175]),
        ([-175, 178, -179], -175, [-175, -182, -179]),
        ([-175, 178], 185, [185, 178]),
        ([], 0, []),
    ],
)
def test_longitudes_never_jump(given, start, path):
    assert continuous([(longitude, 5) for longitude in given], start) == [(longitude, 5) for longitude in path]
