"""Bands of a cube and components of tokens on one grid."""

from __future__ import annotations

import numpy as np
import pytest
from scenes import UTM_GRID

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.segmentation.features import combine


def test_a_cube_with_tokens_has_both_on_its_own_pixels(scene, tokens):
    with combine(open_cube(scene), tokens) as features:
        features.tokens.fit(3)
        assert (features.bands, features.token_bands) == (BAND_NAMES, 20)
        assert features.grid.geotransform == UTM_GRID
        values, valid = features.read(Window(20, 30, 40, 25))
        assert values.shape == (13, 25, 40) and valid.all()
        assert np.array_equal(values[:10], features.cube.read(Window(20, 30, 40, 25)))


def test_tokens_alone_are_their_cells(tokens):
    with combine(None, tokens) as features:
        assert (features.bands, features.token_bands, features.projection) == ((), 20, None)
        assert (features.grid.width, features.grid.height) == (6, 6)
        assert features.read(features.grid.bounds)[0].shape == (20, 6, 6)


def test_gaps_are_filled_and_told_by_the_mask(scene):
    """The scene's corner of 7 rows and 9 columns is without data."""
    with combine(open_cube(scene), None) as features:
        values, valid = features.read(Window(0, 0, 20, 20), margin=2)
    assert values.shape == (10, 24, 24) and np.isfinite(values).all()
    without = np.zeros((20, 20), bool)
    without[:7, :9] = True
    assert np.array_equal(~valid, without)


def test_neither_cube_nor_tokens_is_refused():
    with pytest.raises(InputError, match="Give a cube, tokens, or both"):
        combine(None, None)
