"""Measures of a result against the truth that the evaluations share."""

from __future__ import annotations

import math

import torch
from torch import Tensor


def psnr(result: Tensor, truth: Tensor) -> float:
    """In dB, for reflectance of range 1."""
    return -10 * math.log10(float((result - truth).square().mean()) + 1e-12)


def spectral_angle(result: Tensor, truth: Tensor) -> float:
    """Mean angle between the pixels' spectra (B, C, H, W), in degrees."""
    cosine = torch.cosine_similarity(result.double(), truth.double(), dim=1)
    return float(torch.rad2deg(torch.acos(cosine.clamp(-1, 1))).mean())


def mean_gradient(image: Tensor) -> float:
    """Mean absolute difference of neighbouring pixels."""
    return float(image.diff(dim=-1).abs().mean() + image.diff(dim=-2).abs().mean()) / 2


def gradient_strength(image: Tensor) -> float:
    """Mean length of the gradient by central differences, which counts noise of single pixels less."""
    down, across = torch.gradient(image, dim=(-2, -1))
    return float(torch.hypot(down, across).mean())
