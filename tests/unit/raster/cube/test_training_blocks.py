"""Pieces of scenes to train on, and pieces held out."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.cube.training_blocks import GAP, read_blocks
from tests.training_data import cube, numbers


def test_the_part_held_out_is_apart_from_the_part_trained_on(tmp_path):
    array = np.broadcast_to(np.arange(1000, 1400, dtype=np.uint16), (10, 100, 400)).copy()
    found = read_blocks([cube(tmp_path / "ramp.tif", array)], Silent())
    last = max(float(block.max()) for block in found.trained)
    first = min(float(block.min()) for block in found.held_out)
    assert round((first - last) * 10000) > GAP
    assert round((first - 0.1) * 10000) == 280  # the last 30 % of 400 columns
    assert all(size % 20 == 0 for block in found.trained + found.held_out for size in block.shape[1:])


def test_pairs_of_20_m_pixels_are_not_torn_and_gaps_are_left_out(tmp_path):
    array = numbers(322, 600)[:, 1:, 1:]
    array[:, 11:21, 11:21] = 0
    found = read_blocks([cube(tmp_path / "scene.tif", array, nodata=0)], Silent())
    whole = read_blocks([cube(tmp_path / "whole.tif", numbers(322, 600)[:, 1:, 1:])], Silent())
    assert 0 < len(found.trained) < len(whole.trained)
    for block in found.trained + found.held_out:
        assert np.isfinite(block).all()
        assert np.array_equal(block[3, ::2], block[3, 1::2])
        assert np.array_equal(block[3, :, ::2], block[3, :, 1::2])


def test_too_little_data_is_refused_with_what_is_needed(tmp_path):
    with pytest.raises(RasterError, match=r"Too little data.*160 × 180"):
        read_blocks([cube(tmp_path / "small.tif", numbers(120, 120))], Silent())


def test_several_scenes_are_all_used(tmp_path):
    cubes = [cube(tmp_path / f"{k}.tif", numbers(120, 220, k)) for k in range(3)]
    found = read_blocks(cubes, Silent())
    assert len(found.trained) == len(found.held_out) == len(found.notes) == 3


def test_sharpened_bands_have_no_pairs_to_keep_whole(tmp_path):
    array = numbers(120, 220)
    smooth = [3, 4, 5, 7, 8, 9]
    array[smooth] = array[:1] // 2 + 900
    result = read_blocks([cube(tmp_path / "sharp.tif", array)], Silent())
    assert len(result.trained) == len(result.held_out) == 1
