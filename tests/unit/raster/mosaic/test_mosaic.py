"""Tiles blended through the scratch file give back the image they were cut from, also when the work is interrupted."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.encoding import Encoding
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.raster.mosaic import mosaic as module
from s2dr3_qgis.engine.raster.mosaic.mosaic import RESULT_NAME, Mosaic
from s2dr3_qgis.engine.raster.mosaic.tile_plan import TilePlan

BOUNDS = Window(0, 0, 80, 60)
SCENE = (0.05 + np.random.default_rng(1).random((2, 600, 800))).astype(np.float32)


def scene(window: Window) -> np.ndarray:
    fine = window.scale(10)
    return SCENE[:, fine.y : fine.y + fine.height, fine.x : fine.x + fine.width]


def everywhere(tile) -> np.ndarray:
    return np.ones((1, tile.done.height * 10, tile.done.width * 10), bool)


def stored(mosaic: Mosaic) -> np.ndarray:
    mosaic.sync()
    return gdal.Open(str(mosaic.envi())).ReadAsArray()


@pytest.mark.parametrize("window", [BOUNDS, Window(15, 14, 3, 4), Window(15, 0, 1, 60), Window(30, 30, 40, 7)])
def test_blending_gives_the_image_back(tmp_path, window):
    plan = TilePlan(window, BOUNDS, 16, 8)
    mosaic = Mosaic(tmp_path, plan, 2, Encoding("Float32"))
    for tile in plan:
        mosaic.add(tile, scene(tile.counts), everywhere(tile))
    np.testing.assert_allclose(stored(mosaic), scene(window), rtol=0, atol=2e-7)


def test_neighbours_cross_fade_without_a_step(tmp_path):
    plan = TilePlan(Window(0, 0, 32, 32), BOUNDS, 16, 8)
    mosaic = Mosaic(tmp_path, plan, 1, Encoding("Float32"))
    for number, tile in enumerate(plan):
        shape = (1, tile.counts.height * 10, tile.counts.width * 10)
        mosaic.add(tile, np.full(shape, float(number), np.float32), everywhere(tile))
    image = stored(mosaic)
    # Tiles of 0, 1 above 2, 3: over 2·fade·10 = 40 pixels the steps of smoothstep are at most 1.5 / 40 of the jump.
    assert np.abs(np.diff(image, axis=1)).max() <= 1.5 / 40 + 1e-6
    assert np.abs(np.diff(image, axis=0)).max() <= 2 * 1.5 / 40 + 1e-6
    assert image[0, 0] == 0 and image[0, -1] == 1 and image[-1, 0] == 2 and image[-1, -1] == 3


@pytest.mark.parametrize("stop", [1, 4, 7, 14])
def test_repeating_the_tile_that_was_interrupted_changes_nothing(tmp_path, stop):
    plan = TilePlan(BOUNDS, BOUNDS, 16, 8)
    tiles = list(plan)
    results = []
    for name in ("straight", "interrupted"):
        folder = tmp_path / name
        folder.mkdir()
        mosaic = Mosaic(folder, plan, 2, Encoding("UInt16"))
        marks = []
        for number, tile in enumerate(tiles):
            mark, _statistics = mosaic.add(tile, scene(tile.counts), everywhere(tile))
            if name == "interrupted" and number == stop:
                # Killed after the tile was blended, before it was recorded.
                mosaic.close()
                mosaic = Mosaic(folder, plan, 2, Encoding("UInt16"), marks)
                mosaic.verify()
                mark, _statistics = mosaic.add(tile, scene(tile.counts), everywhere(tile))
            marks.append(mark)
        results.append(stored(mosaic))
    np.testing.assert_array_equal(*results)


@pytest.mark.parametrize("encoding", ["UInt16", "Float32"])
def test_skipped_tiles_are_nodata_and_leave_no_trace_in_their_neighbours(tmp_path, encoding):
    plan = TilePlan(BOUNDS, BOUNDS, 16, 8)
    mosaic = Mosaic(tmp_path, plan, 2, Encoding(encoding))
    gone = next(tile for tile in plan if (tile.row, tile.column) == (1, 2))
    mask = np.ones((1, 600, 800), bool)
    hole = gone.counts.scale(10)
    mask[:, hole.y : hole.y + hole.height, hole.x : hole.x + hole.width] = False
    for tile in plan:
        done = tile.done.scale(10)
        part = mask[:, done.y : done.y + done.height, done.x : done.x + done.width]
        mosaic.skip(tile) if tile == gone else mosaic.add(tile, scene(tile.counts), part)
    image = stored(mosaic)
    empty = image[0] == 0 if encoding == "UInt16" else np.isnan(image[0])
    np.testing.assert_array_equal(empty, ~mask[0])
    scale = 1e-4 if encoding == "UInt16" else 1.0
    np.testing.assert_allclose(image[:, mask[0]] * scale, SCENE[:, mask[0]], rtol=0, atol=0.51e-4)


@pytest.mark.parametrize("gap", [0, 1 << 14])
def test_what_was_written_is_read_again_and_a_file_cut_short_is_told(tmp_path, monkeypatch, gap):
    monkeypatch.setattr(module, "LARGEST_GAP", gap)
    plan = TilePlan(BOUNDS, BOUNDS, 32, 8)
    mosaic = Mosaic(tmp_path, plan, 2, Encoding("UInt16"))
    for tile in plan:
        mosaic.add(tile, scene(tile.counts), everywhere(tile))
    window = Window(130, 250, 77, 41)
    expected = SCENE[:, window.y : window.y + window.height, window.x : window.x + window.width]
    np.testing.assert_allclose(mosaic.read(window) * 1e-4, expected, rtol=0, atol=0.51e-4)
    (tmp_path / RESULT_NAME).write_bytes(b"")
    with pytest.raises(RasterError, match="cut short"):
        mosaic.read(window)
    mosaic.close()
