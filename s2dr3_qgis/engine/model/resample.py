"""Bicubic enlargement of an image whose pixel areas are aligned with the result's."""

from __future__ import annotations

from functools import lru_cache

import torch
import torch.nn.functional as F
from torch import Tensor


def enlarge(x: Tensor, scale: int) -> Tensor:
    """Bicubic enlargement (B, C, H, W) -> (B, C, scale·H, scale·W), pixel areas aligned."""
    return F.interpolate(x, scale_factor=scale, mode="bicubic", align_corners=False)


def enlarging_matrix(size: int, scale: int) -> Tensor:
    """One axis of the bicubic enlargement: float32 (scale·size, size). As products of matrices it is many times faster
    than torch's own, forwards and backwards."""
    return enlarge(torch.eye(size)[None, :, :, None], scale)[0, :, :, 0].T.contiguous()


@lru_cache(maxsize=32)
def window_matrix(size: int, scale: int) -> Tensor:
    """enlarging_matrix, kept: windows of one image have few different sizes."""
    return enlarging_matrix(size, scale)
