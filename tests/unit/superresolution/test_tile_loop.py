"""The loop over the tiles: what goes on at once, what the network is told, errors, groups of tiles."""

from __future__ import annotations

import threading
import time
from contextlib import nullcontext

import numpy as np
import pytest
from predictors import Sharpener
from runs import SMALL, cube_of, left_over, numbers, read, run, scene

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.core.sensor import COARSE, duplicated_phase
from s2dr3_qgis.engine.raster.mosaic.mosaic import Mosaic
from s2dr3_qgis.engine.raster.mosaic.tile_plan import TilePlan
from s2dr3_qgis.engine.superresolution import Request
from s2dr3_qgis.engine.superresolution import run as super_resolve
from s2dr3_qgis.engine.superresolution.request import TILES_SHARE


@pytest.mark.once
@pytest.mark.parametrize("corner", [(0, 0), (1, 0), (1, 1)])
def test_all_tiles_know_how_the_20_m_bands_came_to_their_grid(tmp_path, corner):
    values = numbers(50, 56)
    paired = values[:, ::2, ::2].repeat(2, 1).repeat(2, 2)
    values[COARSE] = paired[COARSE]
    # A flat corner says nothing, and looks duplicated in any phase.
    values[:, 28:, 32:] = 1000
    values = values[:, corner[0] :, corner[1] :]

    class Watching(Sharpener):
        def super_resolve(self, low_res, consistency_steps=None, phase=None):
            found = duplicated_phase(low_res[0, COARSE])
            flat = (low_res[0, COARSE] == low_res[0, COARSE, :1, :1]).all()
            self.agreed.append(bool(flat) or found == phase)
            return super().super_resolve(low_res, consistency_steps, phase)

    watching = Watching(limit=500)
    watching.agreed = []
    run(scene(tmp_path, values), tmp_path / "out.tif", watching, uncertainty=True)
    assert all(watching.agreed) and None not in watching.phases


def test_no_tile_is_told_a_phase_of_interpolated_bands(tmp_path):
    smooth = Sharpener()
    run(scene(tmp_path), tmp_path / "out.tif", smooth)
    assert set(smooth.phases) == {None}


def test_the_next_tile_is_read_meanwhile_and_no_more(tmp_path):
    cube, places, ahead = cube_of(scene(tmp_path)), [], []
    read_cube = cube.read
    tiles = len(TilePlan(cube.grid.bounds, cube.grid.bounds, 12, 8))

    def watched(window):
        if threading.current_thread().name.startswith("s2dr3-read"):
            places.append(window)
        return read_cube(window)

    class Patient(Sharpener):
        def super_resolve(self, low_res, consistency_steps=None, phase=None):
            # Waits for the next tile's reading, which happens only if both go on at once.
            wanted = min(len(self.shapes) + 2, tiles)
            deadline = time.monotonic() + 30
            while len(places) < wanted and time.monotonic() < deadline:
                time.sleep(0.001)
            ahead.append(len(places) - len(self.shapes))
            return super().super_resolve(low_res)

    cube.read = watched
    super_resolve(Request(tmp_path / "out.tif", **SMALL), cube, lambda _begun: nullcontext(Patient()))
    assert len(ahead) == tiles > 3 and set(ahead[:-1]) == {2}


@pytest.mark.parametrize("broken", ["read", "write"])
def test_an_error_of_reading_or_writing_ends_the_run_and_leaves_nothing(tmp_path, broken, monkeypatch):
    cube, predictor, calls = cube_of(scene(tmp_path)), Sharpener(), []

    def failing(real):
        def call(*arguments):
            if "s2dr3" in threading.current_thread().name:
                calls.append(1)
            if len(calls) == 3:
                raise RasterError("the third one fails")
            return real(*arguments)

        return call

    if broken == "read":
        monkeypatch.setattr(cube, "read", failing(cube.read))
    else:
        monkeypatch.setattr(Mosaic, "add", failing(Mosaic.add))
    with pytest.raises(RasterError, match="third one fails"):
        super_resolve(Request(tmp_path / "out.tif", **SMALL), cube, lambda _begun: nullcontext(predictor))
    assert len(predictor.shapes) < 20
    assert left_over(tmp_path) == []


def test_a_run_tells_what_a_pixel_took(tmp_path):
    result = run(scene(tmp_path), tmp_path / "out.tif", Sharpener(seconds=0.02), tile_size=60)
    # One tile, seen whole.
    assert 0.02 / (37 * 53) <= result.pixel_seconds <= result.seconds / (37 * 53)


class OneByOne(Sharpener):
    """Has no memory for two tiles at once."""

    def super_resolve(self, low_res, consistency_steps=None, phase=None):
        if len(low_res) > 1:
            raise MemoryError("too many tiles")
        return super().super_resolve(low_res, consistency_steps, phase)


@pytest.mark.once
@pytest.mark.parametrize("kind", [Sharpener, OneByOne])
def test_tiles_given_to_the_network_together_change_nothing(kind, tmp_path):
    values = numbers(90, 75)
    values[:, 20:50, 40:] = 0
    source = scene(tmp_path, values)
    run(source, tmp_path / "single.tif")
    # A GPU's memory for several tiles of this size; the arrays stay where they are.
    network = kind(device_type="cuda", device_free=20 * 10**9, config={"channels": 8, "growth": 4, "blocks": 1})
    run(source, tmp_path / "several.tif", network)
    np.testing.assert_array_equal(read(tmp_path / "several.tif"), read(tmp_path / "single.tif"))
    assert (max(shape[0] for shape in network.shapes) > 1) is (kind is Sharpener)


def test_the_tiles_are_watched_and_the_progress_moves_with_each_orientation(tmp_path):
    shares, watched = [], []

    class Noting(Silent):
        def fraction(self, done):
            shares.append(done)

    request = Request(tmp_path / "out.tif", uncertainty=True, **SMALL)
    opener = lambda _begun: nullcontext(Sharpener())  # noqa: E731
    super_resolve(request, cube_of(scene(tmp_path)), opener, None, Noting(), lambda *state: watched.append(state))
    [plan] = {plan for plan, _ in watched}
    assert [done for _, done in watched] == list(range(len(plan) + 1))
    tiles = [share for share in shares if share < TILES_SHARE]
    assert tiles == sorted(tiles) and len(set(tiles)) == 8 * len(plan)
