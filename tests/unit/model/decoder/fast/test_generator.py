"""Windows of the bicubic enlargement; windows of the generator are tested with the whole evaluation."""

from __future__ import annotations

import pytest
import torch

from s2dr3_qgis.engine.model.decoder.fast.generator import add_enlarged_
from s2dr3_qgis.engine.model.resample import enlarge


@pytest.mark.parametrize(("rows", "cols"), [((0, 1), (0, 11)), ((2, 7), (5, 6)), ((8, 9), (0, 4))])
def test_a_window_of_the_enlargement_equals_that_of_the_whole(rows, cols):
    image = torch.rand(2, 3, 9, 11)
    expected = enlarge(image, 10)[:, :, rows[0] * 10 : rows[1] * 10, cols[0] * 10 : cols[1] * 10]
    target = torch.full_like(expected, 0.5)
    add_enlarged_(target, image, rows, cols, 10)
    assert torch.allclose(target, expected + 0.5, atol=1e-6)
