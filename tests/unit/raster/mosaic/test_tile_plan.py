"""Tiles cover the window once, and their weights add up to one."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.raster.mosaic.tile_plan import TilePlan, weights

BOUNDS = Window(0, 0, 200, 150)
WINDOWS = [
    BOUNDS,
    Window(0, 0, 1, 150),
    Window(31, 31, 2, 2),
    Window(29, 63, 100, 3),
    Window(199, 149, 1, 1),
    Window(17, 5, 83, 61),
]


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize(("core", "overlap"), [(32, 16), (8, 16), (32, 0), (1, 0), (500, 16)])
def test_done_parts_cover_the_window_exactly_once(window, core, overlap):
    plan = TilePlan(window, BOUNDS, core, overlap)
    times = np.zeros((BOUNDS.height, BOUNDS.width), int)
    for tile in plan:
        done = tile.done
        times[done.y : done.y + done.height, done.x : done.x + done.width] += 1
    inside = np.zeros_like(times)
    inside[window.y : window.y + window.height, window.x : window.x + window.width] = 1
    assert (times == inside).all()
    assert len(plan) == plan.rows * plan.columns == len(list(plan))


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize(("core", "overlap"), [(32, 16), (8, 16), (32, 0), (500, 16)])
def test_weights_add_up_to_one_everywhere(window, core, overlap):
    plan = TilePlan(window, BOUNDS, core, overlap)
    total = np.zeros((window.height * 10, window.width * 10), np.float64)
    for tile in plan:
        x, y = (tile.counts.x - window.x) * 10, (tile.counts.y - window.y) * 10
        weight = weights(tile.down, plan.fade, 10)[:, None] * weights(tile.across, plan.fade, 10)
        total[y : y + weight.shape[0], x : x + weight.shape[1]] += weight
    np.testing.assert_allclose(total, 1.0, atol=1e-6)


def test_the_network_sees_the_overlap_and_never_beyond_the_raster():
    plan = TilePlan(BOUNDS, BOUNDS, 32, 16)
    for tile in plan:
        assert tile.read == tile.read.clip(BOUNDS)
        assert tile.read.width <= 64
        for span, limit in ((tile.across, BOUNDS.width), (tile.down, BOUNDS.height)):
            assert span.fade_in is None or span.read_start == max(0, span.fade_in - 16)
            assert span.fade_out is None or span.read_stop == min(limit, span.fade_out + 16)


def test_tiles_lie_on_the_raster_whatever_the_extent():
    edges = {tile.across.fade_out for tile in TilePlan(BOUNDS, BOUNDS, 32, 8)} - {None}
    part = {tile.across.fade_out for tile in TilePlan(Window(45, 0, 60, 10), BOUNDS, 32, 8)} - {None}
    assert part and part <= edges


def test_a_tile_too_small_for_its_overlap_is_refused_with_the_size_it_needs():
    with pytest.raises(RasterError, match="TILE_SIZE of 40"):
        TilePlan(BOUNDS, BOUNDS, 4, 16)
