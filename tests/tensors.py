"""A few tensors of several types for tests of files."""

from __future__ import annotations

import torch

TENSORS = {
    "a.weight": torch.arange(6, dtype=torch.float32).reshape(2, 3),
    "b": torch.tensor(2.5, dtype=torch.float16),
    "c": torch.linspace(-1, 1, 5).to(torch.bfloat16),
    "d": torch.rand(2, 2, dtype=torch.float64),
    "e": torch.tensor([1, 2, 3], dtype=torch.uint8),
}
