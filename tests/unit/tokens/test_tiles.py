"""Overlapping tiles of cells: their sizes, and the map that they blend to."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.tokens.tiles import CellPlan, strips


@pytest.mark.parametrize("size", [(1, 1), (5, 30), (14, 14), (29, 61), (28, 15)])
@pytest.mark.parametrize(("tile", "overlap"), [(14, 4), (14, 0), (7, 6)])
def test_tiles_have_one_size_and_cover_all_cells(size, tile, overlap):
    plan = CellPlan(*size, tile, overlap)
    seen = np.zeros(size, int)
    tiles = [one for row in plan.rows_of_tiles() for one in row]
    for one in tiles:
        assert (one.rows, one.columns) == (min(tile, size[0]), min(tile, size[1]))
        seen[one.row : one.row + one.rows, one.column : one.column + one.columns] += 1
    assert seen.min() >= 1
    assert len(tiles) == len(plan)


@pytest.mark.parametrize(("tile", "overlap"), [(14, 4), (14, 0), (7, 6)])
def test_blending_tiles_of_one_map_gives_the_map(tile, overlap):
    whole = np.random.default_rng(1).normal(size=(3, 29, 61)).astype(np.float32)
    valid = np.random.default_rng(2).random((29, 61)) > 0.1
    plan = CellPlan(29, 61, tile, overlap)

    def tokens_of(one):
        place = (slice(one.row, one.row + one.rows), slice(one.column, one.column + one.columns))
        return np.where(valid[place], whole[(slice(None), *place)], np.nan), valid[place]

    pieces = list(strips(plan, 3, tokens_of))
    assert [piece.row for piece in pieces] == list(np.cumsum([0, *(p.tokens.shape[1] for p in pieces[:-1])]))
    got = np.concatenate([piece.tokens for piece in pieces], 1)
    assert np.array_equal(np.isnan(got), np.broadcast_to(~valid, got.shape))
    np.testing.assert_allclose(got[:, valid], whole[:, valid], atol=1e-5)


def test_overlap_as_large_as_the_tile_is_refused():
    with pytest.raises(InputError, match="overlap"):
        CellPlan(10, 10, 4, 4)
