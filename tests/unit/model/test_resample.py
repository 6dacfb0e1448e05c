"""The bicubic enlargement as matrices, against torch's own."""

from __future__ import annotations

import pytest
import torch
from dense_sensor import whole

from s2dr3_qgis.engine.model.resample import enlarge, enlarging_bands, enlarging_matrix


@pytest.mark.parametrize("size", [1, 2, 7, 8, 9, 12, 13, 61])
def test_both_forms_enlarge_as_torch_does(size):
    line = torch.rand(size, dtype=torch.float64)
    expected = enlarge(line[None, None, :, None], 10)[0, 0, :, 0]
    assert torch.allclose(enlarging_matrix(size, 10).double() @ line, expected, atol=1e-5)
    assert torch.allclose(torch.from_numpy(whole(enlarging_bands(size, 10))).double() @ line, expected, atol=2e-6)
