"""What tests of several networks share."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F


@pytest.fixture
def tf32(monkeypatch):
    """Whether cuDNN would be allowed TF32, convolution by convolution; outside of them it is, as by default."""
    noted, convolution = [], F.conv2d

    def noting(*arguments, **keywords):
        noted.append(torch.backends.cudnn.allow_tf32)
        return convolution(*arguments, **keywords)

    monkeypatch.setattr(F, "conv2d", noting)
    monkeypatch.setattr(torch.backends.cudnn, "allow_tf32", True)
    return noted
