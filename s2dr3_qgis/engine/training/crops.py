"""Random crops of chips: the sampling of training."""

from __future__ import annotations

import torch
from torch import Tensor

from .dataset import Chip


def random_crop(chips: list[Chip], size: int, step: int, draw: torch.Generator) -> Tensor:
    """A (C, size, size) window of a random chip at a random offset, a multiple of ``step``, randomly turned."""
    large = [chip.values for chip in chips if min(chip.values.shape[1:]) >= size]
    image = large[_below(len(large), draw)]
    top, left = (step * _below((length - size) // step + 1, draw) for length in image.shape[1:])
    window = image[:, top : top + size, left : left + size]
    if _below(2, draw):
        window = window.flip(-1)
    return torch.rot90(window, _below(4, draw), (-2, -1))


def _below(limit: int, draw: torch.Generator) -> int:
    return int(torch.randint(limit, (1,), generator=draw))
