"""Random crops of chips: the sampling of training."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from .dataset import Chip


def random_crop(chips: list[Chip], size: int, step: int, draw: torch.Generator, mirror: bool = False) -> Tensor:
    """A (C, size, size) window of a random chip at a random offset, a multiple of ``step``, randomly turned.

    ``mirror``: a chip of half the size and more counts, too, continued by its mirror images.
    """
    smallest = size // 2 + 1 if mirror else size
    large = [chip.values for chip in chips if min(chip.values.shape[1:]) >= smallest]
    image = large[_below(len(large), draw)]
    missing = [max(0, size - length) for length in image.shape[1:]]
    if any(missing):
        before = [_below(lack + 1, draw) for lack in missing]
        sides = (before[1], missing[1] - before[1], before[0], missing[0] - before[0])
        image = F.pad(image.float()[None], sides, mode="reflect")[0].to(image.dtype)
    top, left = (step * _below((length - size) // step + 1, draw) for length in image.shape[1:])
    window = image[:, top : top + size, left : left + size]
    if _below(2, draw):
        window = window.flip(-1)
    return torch.rot90(window, _below(4, draw), (-2, -1))


def _below(limit: int, draw: torch.Generator) -> int:
    return int(torch.randint(limit, (1,), generator=draw))
