"""Random crops: inside a chip, on its steps, of chips that are large enough."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.training.crops import random_crop
from s2dr3_qgis.engine.training.dataset import Chip


def test_crops_begin_on_steps_and_take_large_chips_alone():
    numbers = torch.arange(30 * 40).reshape(1, 30, 40)
    chips = [Chip("small", torch.full((1, 5, 50), -1)), Chip("large", numbers)]
    draw = torch.Generator().manual_seed(1)
    corners = set()
    for _ in range(60):
        crop = random_crop(chips, 8, 2, draw)
        assert crop.shape == (1, 8, 8)
        first = int(crop.min())
        assert sorted(crop.flatten().tolist()) == sorted(
            numbers[0, first // 40 : first // 40 + 8, first % 40 : first % 40 + 8].flatten().tolist()
        )
        corners.add((first // 40, first % 40))
    assert all(row % 2 == 0 and column % 2 == 0 for row, column in corners) and len(corners) > 20


def test_equal_seeds_give_equal_crops():
    chips = [Chip("a", torch.rand(4, 60, 60))]
    one, other = (random_crop(chips, 20, 1, torch.Generator().manual_seed(5)) for _ in range(2))
    assert torch.equal(one, other)
    with pytest.raises(RuntimeError):
        random_crop(chips, 61, 1, torch.Generator())


def test_small_chips_are_continued_by_their_mirror_images():
    chip = torch.arange(36, dtype=torch.uint8).reshape(1, 6, 6)
    draw = torch.Generator().manual_seed(2)
    crops = [random_crop([Chip("small", chip), Chip("tiny", chip[:, :3])], 9, 1, draw, mirror=True) for _ in range(9)]
    for crop in crops:
        assert crop.shape == (1, 9, 9) and crop.dtype == torch.uint8
        # A mirrored neighbour has the neighbours of the original: no step is larger than within the chip.
        assert int(crop.int().diff(dim=-1).abs().max()) <= 6 and int(crop.int().diff(dim=-2).abs().max()) <= 6
        assert crop.unique().numel() == 36
