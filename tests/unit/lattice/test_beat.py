"""The energy of the finest detail, relative to its surroundings."""

from __future__ import annotations

import numpy as np

from s2dr3_qgis.engine.lattice.beat import beat, detail_strength


def test_an_image_without_detail_does_not_beat():
    rows = np.arange(40, dtype=np.float32)[:, None] * np.ones(50, np.float32)
    assert np.abs(beat(0.01 * rows, 0)).max() < 0.1


def test_the_beat_follows_detail_along_its_axis_and_not_across():
    image = np.random.default_rng(0).normal(size=(64, 64)).astype(np.float32)
    strong = (np.arange(64) // 2 % 2 == 0)[:, None]
    image = 0.2 + 0.05 * image * np.where(strong, 1.0, 0.3)
    smooth_along = np.repeat(image[:, :1], 64, axis=1)
    assert beat(image, 0)[8:-8, 8:-8].std() > 0.3
    assert detail_strength(smooth_along) > 0
    assert np.abs(beat(smooth_along, 1)).max() < 0.1


def test_nothing_is_said_near_nodata_and_borders():
    image = np.random.default_rng(1).normal(0.2, 0.05, (40, 40)).astype(np.float32)
    image[20, 20] = np.nan
    energy = beat(image, 0)
    assert np.isfinite(energy).all()
    assert not energy[16:25, 20].any()
    assert not energy[:4].any() and not energy[:, -4:].any()
    assert energy[10, 10] != 0


def test_an_image_too_small_for_the_filter_gives_zeros():
    assert not beat(np.ones((9, 30), np.float32), 0).any()
