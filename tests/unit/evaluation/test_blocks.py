"""Blocks with a halo: complete, cut at the right place, nodata kept apart."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.evaluation.blocks import HALO, Block, ErrorMap, tile
from s2dr3_qgis.engine.evaluation.metrics import ssim
from s2dr3_qgis.engine.evaluation.resample import box_means
from s2dr3_qgis.engine.raster.grid import Window
from tests.evaluation_scenes import SCALE, SIZE


def test_blocks_fill_the_scene_once():
    count = np.zeros((50, 70), int)
    for block in tile(Window(0, 0, 70, 50), 32):
        count[block.y : block.y + block.height, block.x : block.x + block.width] += 1
    assert (count == 1).all()


def test_a_core_is_cut_out_of_its_surroundings(scene_of, truth, coarse):
    scene = scene_of(coarse, truth)
    block = Block(scene, Window(20, 10, 16, 12))
    assert tuple(block.outer) == (20 - HALO, 10 - HALO if HALO < 10 else 0, 16 + 2 * HALO, 12 + 2 * HALO)
    np.testing.assert_array_equal(block.cut(block.coarse), scene.read_coarse(block.core))
    np.testing.assert_array_equal(block.cut(block.result, SCALE), scene.read_result(block.core))


def test_ssim_of_20_m_bands_counts_all_pixels_of_a_block(scene_of, truth, coarse):
    block = Block(scene_of(coarse, truth), Window(20, 20, 16, 16))
    pairs = box_means(block.coarse, 2)
    assert np.isfinite(block.cut(ssim(pairs, pairs, np.ones(10)), 0.5)).all()


def test_a_degraded_pixel_over_nodata_is_nodata_and_others_are_whole(scene_of, truth, coarse):
    result = truth.copy()
    result[:, 100:104, 120:124] = np.nan
    block = Block(scene_of(coarse, result), Window(0, 0, SIZE, SIZE))
    degraded = block.degrade(block.result[0], 0)
    assert np.isnan(degraded[25, 30])
    whole = Block(scene_of(coarse, truth), Window(0, 0, SIZE, SIZE))
    expected = whole.degrade(whole.result[0], 0)
    known = np.isfinite(degraded)
    assert known.mean() > 0.97
    np.testing.assert_allclose(degraded[known], expected[known], atol=3e-4)


def test_an_error_map_keeps_every_step_th_pixel_of_all_blocks(scene_of, truth, coarse):
    errors = ErrorMap(scene_of(coarse, truth))
    image = np.arange(SIZE * SIZE, dtype=np.float32).reshape(SIZE, SIZE)
    for block in tile(Window(0, 0, SIZE, SIZE), 22):
        errors.add(block, image[block.y : block.y + block.height, block.x : block.x + block.width])
    np.testing.assert_array_equal(errors.image, image)
