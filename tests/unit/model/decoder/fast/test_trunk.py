"""When the fast trunk can be used, and the trial that tells whether it is faster."""

from __future__ import annotations

import torch

from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.fast.planes import TileGrid
from s2dr3_qgis.engine.model.decoder.fast.trunk import FastTrunk, fastest_method, fastest_of, fits_fast_trunk
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS


def trunk(channels: int = 8):
    torch.manual_seed(3)
    return S2x10NetS(DecoderConfig(channels=channels, growth=4, blocks=1)).eval().trunk


def test_it_is_for_float32_without_autocast_and_large_enough():
    assert fits_fast_trunk(trunk(), torch.rand(1, 10, 64, 64))
    assert not fits_fast_trunk(trunk(), torch.rand(1, 10, 8, 8))
    assert not fits_fast_trunk(trunk(), torch.rand(1, 10, 64, 64).double())
    assert not fits_fast_trunk(trunk().double(), torch.rand(1, 10, 64, 64))
    assert not fits_fast_trunk(torch.nn.Sequential(), torch.rand(1, 10, 64, 64))
    with torch.autocast("cpu", torch.bfloat16):
        assert not fits_fast_trunk(trunk(), torch.rand(1, 10, 64, 64))


def test_a_trial_leaves_random_numbers_and_threads_alone_and_stays_with_its_answer():
    before, blocks = torch.get_num_threads(), trunk(12)
    torch.manual_seed(11)
    expected = torch.rand(3)
    torch.manual_seed(11)
    answer = fastest_method(blocks)
    assert torch.equal(torch.rand(3), expected)
    assert torch.get_num_threads() == before
    assert all(fastest_method(trunk(12)) == answer for _ in range(3))


def test_the_fastest_is_taken_and_no_other_for_a_gain_within_the_noise():
    assert fastest_of({"windows": 1.0, "winograd": 0.5, "winograd-onednn": 0.3}) == "winograd-onednn"
    assert fastest_of({"windows": 1.0, "winograd": 0.5, "winograd-onednn": 0.49}) == "winograd"
    assert fastest_of({"windows": 1.0, "winograd": 0.8}) == "winograd"
    assert fastest_of({"windows": 1.0, "winograd": 0.95, "winograd-onednn": 1.2}) == "windows"
    assert fastest_of({"windows": 1.0, "winograd": 1.1, "winograd-onednn": 0.7}) == "winograd-onednn"


def test_windows_of_the_result_are_those_of_the_layers():
    blocks, features = trunk(), torch.rand(2, 8, 33, 18)
    with torch.no_grad():
        expected = blocks(features)
        fast = FastTrunk(blocks, iter(features), (33, 18))
        part = fast.read((5, 12), (0, 18))
    assert fast.grid == TileGrid(33, 18)
    assert torch.allclose(part, expected[:, :, 5:12], atol=1e-5)
