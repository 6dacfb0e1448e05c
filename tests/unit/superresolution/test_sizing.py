"""The tile chosen from memory."""

from __future__ import annotations

from dataclasses import replace

import pytest

from s2dr3_qgis.engine.core.resources import OPEN_DECODER
from s2dr3_qgis.engine.model.decoder.fast import dense_block, evaluate, planes, winograd
from s2dr3_qgis.engine.superresolution import sizing
from s2dr3_qgis.engine.superresolution.network import NetworkFacts
from s2dr3_qgis.engine.superresolution.sizing import (
    SIDES,
    automatic_side,
    device_bytes,
    process_bytes,
    side_for_steps,
    tiles_at_once,
)

GB = 10**9
BUNDLED = NetworkFacts.of_file(OPEN_DECODER)
VENDOR = NetworkFacts("")  # of unknown sizes: the vendor's stand for them


def on_gpu(network: NetworkFacts, free: int) -> NetworkFacts:
    return replace(network, device_type="cuda", device_free=free)


def test_more_memory_never_means_a_smaller_tile_and_what_is_chosen_fits():
    sides = []
    for gigabytes in (1, 2, 3, 4, 6, 8, 16, 32, 64):
        sides.append(automatic_side(16, 0, VENDOR, gigabytes * GB))
        if sides[-1] > SIDES[-1]:
            assert process_bytes(sides[-1] ** 2, 0, VENDOR) <= 0.5 * gigabytes * GB
    assert sides == sorted(sides)
    assert sides[0] == SIDES[-1] and sides[-1] == SIDES[0]


# Peak resident memory of whole runs in MB, two threads: docs/PERFORMANCE.md. The side of the largest tile that was
# read, then the network in the run's own process and in a worker.
MEASURED = [
    (BUNDLED, 96, 458, 618),
    (BUNDLED, 160, 628, 874),
    (BUNDLED, 220, 768, 1284),
    (VENDOR, 96, 1074, 1189),
    (VENDOR, 160, 1173, 1476),
    (VENDOR, 220, 1364, 1767),
]


def test_the_estimate_counts_with_the_evaluations_own_constants():
    assert (sizing.POINTS, sizing.TILE_PIXELS) == (winograd.POINTS**2, planes.TILE**2)
    assert (sizing.PIECE_POSITIONS, sizing.WALK_BYTES) == (dense_block.PIECE_POSITIONS, dense_block.WORK_BYTES)
    assert sizing.GENERATOR_WINDOW == evaluate.WINDOW


@pytest.mark.parametrize(("network", "side", "here", "in_worker"), MEASURED)
def test_the_estimated_memory_is_near_what_runs_took(network, side, here, in_worker):
    network = replace(network, threads=2)
    assert process_bytes(side**2, 0, network) == pytest.approx(here * 10**6, rel=0.25)
    assert process_bytes(side**2, 0, network, separate=True) == pytest.approx(in_worker * 10**6, rel=0.25)


def test_what_a_run_holds_besides_adds_to_its_memory():
    usual = process_bytes(320**2, 0, BUNDLED)
    assert process_bytes(320**2, 0, BUNDLED, tiles=1) < usual < process_bytes(320**2, 0, BUNDLED, separate=True)
    assert usual < process_bytes(320**2, 2, BUNDLED)
    assert process_bytes(320**2, 0, replace(VENDOR, evaluator="windows")) != process_bytes(320**2, 0, VENDOR)


def test_uncertainty_and_unknown_networks_take_no_larger_tile_than_they_may():
    assert automatic_side(16, 2, BUNDLED, 8 * GB) < automatic_side(16, 0, BUNDLED, 8 * GB)
    assert automatic_side(16, 0, VENDOR, 8 * GB) <= automatic_side(16, 0, BUNDLED, 8 * GB)


def test_a_gpu_with_little_memory_of_its_own_limits_the_tile():
    assert automatic_side(16, 0, on_gpu(VENDOR, 80 * GB), 64 * GB) == SIDES[0]
    small = automatic_side(16, 0, on_gpu(VENDOR, 6 * GB), 64 * GB)
    assert small < SIDES[0] and device_bytes(small**2, VENDOR) <= 3 * GB


@pytest.mark.parametrize("overlap", [0, 16, 30, 100, 512])
@pytest.mark.parametrize("free", [None, GB, 64 * GB])
def test_a_tile_is_larger_than_its_overlap(overlap, free):
    assert automatic_side(overlap, 0, VENDOR, free) - 2 * overlap >= max(1, overlap // 2)


def test_a_gpu_is_given_as_many_tiles_as_it_and_the_memory_hold():
    counts = [tiles_at_once(160, 0, on_gpu(BUNDLED, size * GB), 64 * GB) for size in (4, 6, 12, 80)]
    assert counts == sorted(counts) and counts[0] == 1 and counts[-1] == 8
    assert all(device_bytes(n * 160**2, BUNDLED) <= 0.5 * size * GB for n, size in zip(counts[1:], (6, 12, 80)))
    assert tiles_at_once(160, 0, on_gpu(BUNDLED, 80 * GB), 3 * GB) < 8
    assert tiles_at_once(160, 0, BUNDLED, 64 * GB) == tiles_at_once(160, 2, on_gpu(BUNDLED, 80 * GB), 64 * GB) == 1


def test_a_small_image_is_cut_into_the_steps_that_are_asked_for_and_a_large_one_keeps_its_tiles():
    assert side_for_steps(480, 16, (2000, 2000), 9) == 480
    assert side_for_steps(480, 16, (400, 400), 9) == 160
    assert side_for_steps(480, 16, (400, 400), 1) == 480
    assert side_for_steps(480, 16, (20, 20), 9) == 96  # the smallest, which is one tile all the same
    assert side_for_steps(96, 24, (20, 20), 9) == 96
    assert side_for_steps(480, 100, (400, 400), 9) == 400  # not less than the overlap needs


def test_each_further_date_takes_memory_where_it_is_fused():
    on_card = on_gpu(BUNDLED, 8 * GB)
    here = [process_bytes(256**2, 0, BUNDLED, dates=dates) for dates in (0, 4, 8)]
    card = [device_bytes(256**2, on_card, dates) for dates in (0, 8, 16)]
    beside_card = [process_bytes(256**2, 0, on_card, dates=dates) for dates in (0, 4, 8)]
    assert here == sorted(here) and card == sorted(card) and card[2] > card[1]
    assert here[2] - here[1] > 2 * (beside_card[2] - beside_card[1])
    assert automatic_side(16, 0, BUNDLED, 2 * GB, dates=16) < automatic_side(16, 0, BUNDLED, 2 * GB)
