"""Bicubic enlargement; the pixel areas of image and result are aligned."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.banded import ENLARGING_BLOCK, Banded
from .banded_product import resampled

# Bicubic interpolation reads two pixels to either side.
BICUBIC_REACH = 2


def enlarge(x: Tensor, scale: int) -> Tensor:
    """Bicubic enlargement (B, C, H, W) -> (B, C, scale·H, scale·W), pixel areas aligned."""
    if x.device.type not in ("cpu", "cuda"):
        # MPS has none before PyTorch 2.6.
        return enlarge_by_products(x, scale)
    return F.interpolate(x, scale_factor=scale, mode="bicubic", align_corners=False)


def enlarge_by_products(x: Tensor, scale: int) -> Tensor:
    """The same by operators that every device has; differentiable."""
    planes = resampled(x.flatten(0, 1), *(enlarging_bands(size, scale) for size in x.shape[-2:]))
    return planes.unflatten(0, (x.shape[0], x.shape[1]))


@lru_cache(maxsize=32)
def enlarging_matrix(size: int, scale: int) -> Tensor:
    """One axis of the bicubic enlargement: float32 (scale·size, size). It is cached: windows have few sizes.

    Enlargement by matrix products is many times faster than torch's own, forwards and backwards.
    """
    return enlarge(torch.eye(size)[None, :, :, None], scale)[0, :, :, 0].T.contiguous()


@lru_cache(maxsize=32)
def enlarging_bands(size: int, scale: int) -> Banded:
    """`enlarging_matrix` of any size as blocks along its diagonal."""
    pixels = max(ENLARGING_BLOCK // scale, 1)

    def parts() -> Iterator[tuple[int, int, np.ndarray]]:
        for first in range(0, size, pixels):
            last = min(first + pixels, size)
            begin, end = max(first - BICUBIC_REACH, 0), min(last + BICUBIC_REACH, size)
            window = enlarging_matrix(end - begin, scale)
            yield first * scale, begin, window[(first - begin) * scale : (last - begin) * scale].numpy()

    return Banded.of_parts((size * scale, size), parts())
