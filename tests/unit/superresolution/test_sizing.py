"""The tile chosen from memory, and the memory that is read from the system."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.core.resources import OPEN_DECODER
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS
from s2dr3_qgis.engine.superresolution import sizing
from s2dr3_qgis.engine.superresolution.cost import VENDOR, config_in, device_bytes, process_bytes
from s2dr3_qgis.engine.superresolution.sizing import SIDES, automatic_side, tiles_at_once

GB = 10**9


@pytest.fixture
def free(monkeypatch):
    def put(size):
        monkeypatch.setattr(sizing, "free_memory", lambda: size)

    return put


def test_more_memory_never_means_a_smaller_tile_and_what_is_chosen_fits(free):
    sides = []
    for gigabytes in (1, 2, 3, 4, 6, 8, 16, 32, 64):
        free(gigabytes * GB)
        sides.append(automatic_side(16, 0, VENDOR))
        if sides[-1] > SIDES[-1]:
            assert process_bytes(sides[-1] ** 2, 0, VENDOR) <= 0.5 * gigabytes * GB
    assert sides == sorted(sides)
    assert sides[0] == SIDES[-1] and sides[-1] == SIDES[0]


def test_uncertainty_and_unknown_networks_take_no_larger_tile_than_they_may(free):
    free(8 * GB)
    config = config_in(OPEN_DECODER)
    assert automatic_side(16, 2, config) < automatic_side(16, 0, config)
    assert automatic_side(16, 0, None) == automatic_side(16, 0, VENDOR) <= automatic_side(16, 0, config)


def test_a_gpu_with_little_memory_of_its_own_limits_the_tile(free):
    free(64 * GB)
    assert automatic_side(16, 0, VENDOR, "cuda", 80 * GB) == SIDES[0]
    small = automatic_side(16, 0, VENDOR, "cuda", 6 * GB)
    assert small < SIDES[0] and device_bytes(small**2, VENDOR) <= 3 * GB


@pytest.mark.parametrize("overlap", [0, 16, 30, 100, 512])
def test_a_tile_is_larger_than_its_overlap(free, overlap):
    for size in (None, GB, 64 * GB):
        free(size)
        assert automatic_side(overlap, 0, None) - 2 * overlap >= max(1, overlap // 2)


def test_the_stand_in_for_unknown_networks_is_the_default_layout():
    config = DecoderConfig().to_dict()
    assert {name: config[name] for name in VENDOR} == VENDOR
    small = DecoderConfig(channels=16, growth=8, blocks=2, generator=(16, 10), stage_factors=(2, 10))
    weights = sum(p.numel() for p in S2x10NetS(small).parameters() if p.ndim == 4)
    trunkless = {**small.to_dict(), "blocks": 0}
    without = sum(p.numel() for p in S2x10NetS(DecoderConfig(**trunkless)).parameters() if p.ndim == 4)
    assert process_bytes(0, 0, small.to_dict()) - process_bytes(0, 0, trunkless) == 4 * (weights - without)


def test_a_gpu_is_given_as_many_tiles_as_it_and_the_memory_hold(free):
    free(64 * GB)
    config = config_in(OPEN_DECODER)
    counts = [tiles_at_once(160, 0, config, "cuda", size * GB) for size in (4, 6, 12, 80)]
    assert counts == sorted(counts) and counts[0] == 1 and counts[-1] == 8
    assert all(device_bytes(n * 160**2, config) <= 0.5 * size * GB for n, size in zip(counts[1:], (6, 12, 80)))
    free(3 * GB)
    assert tiles_at_once(160, 0, config, "cuda", 80 * GB) < 8
    assert tiles_at_once(160, 0, config) == tiles_at_once(160, 2, config, "cuda", 80 * GB) == 1
