"""A small safetensors file."""

from __future__ import annotations

import pytest
from safetensors.torch import save_file
from tensors import TENSORS


@pytest.fixture
def file(tmp_path):
    save_file(TENSORS, tmp_path / "w.safetensors", {"format": "pt", "note": "ünïcode"})
    return tmp_path / "w.safetensors"
