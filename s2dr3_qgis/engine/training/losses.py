"""The terms of the training loss. Each is a mean, so that its weight does not depend on sizes."""

from __future__ import annotations

from collections.abc import Collection

import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.sensor import COARSE, FINE
from .degradation import SCALE, Pair

TYPICAL_CONTRAST = 0.03
# Gradients in reflectance a fine pixel below which a place counts as flat.
FLAT_GRADIENT = 3e-4


def block_means(cube: Tensor) -> Tensor:
    """Replace the 20 m bands of (B, 10, H, W), H and W even, by their 2×2 means, as they were measured."""
    means = F.interpolate(F.avg_pool2d(cube[:, COARSE], 2), scale_factor=2, mode="nearest")
    result = cube.clone()
    result[:, COARSE] = means
    return result


def weighted_error(result: Tensor, pair: Pair, coarse_weight: float) -> Tensor:
    """Result minus truth, (B, 10, 10h, 10w), weighted.

    ``coarse_weight`` scales the 20 m bands, whose truth is synthetic or coarse. Crops of low contrast (water, bare
    ground) weigh more, and crops of high contrast (cloud edges) less, than by their plain error.
    """
    error = result - pair.fine
    if pair.measured:
        error = block_means(error)
    weights = error.new_ones(1, error.shape[1], 1, 1)
    weights[:, COARSE] = coarse_weight
    contrast = pair.image.std((2, 3), keepdim=True).mean(1, keepdim=True)
    return error * (weights * TYPICAL_CONTRAST / (contrast + TYPICAL_CONTRAST / 2))


def angle(result: Tensor, target: Tensor) -> Tensor:
    """Mean spectral angle in radians (small-angle form, whose gradient stays finite at 0), at every fifth pixel."""
    result, target = result[..., 2::5, 2::5], target[..., 2::5, 2::5]
    cosine = F.cosine_similarity(result, target, dim=1, eps=1e-4)
    return torch.sqrt(2 * (1 - cosine).clamp(min=0) + 1e-6).mean()


def agreement(error: Tensor, views: int) -> Tensor:
    """Mean square of what the views' errors (views·B, C, H, W) deviate from their mean; 0 for one view."""
    of_truths = error.unflatten(0, (views, -1))
    return (of_truths - of_truths.mean(0)).square().mean()


def beat(result: Tensor, views: int) -> Tensor:
    """How unlike the sharpness of the views (views·B, C, 10h, 10w) is, place by place; 0 for one view.

    Sharpness is the logarithm of an input pixel's mean gradient, so that its strength does not count.
    """
    squares = result.diff(dim=-1)[..., :-1, :].square() + result.diff(dim=-2)[..., :-1].square()
    strength = F.avg_pool2d(F.pad(torch.sqrt(squares + 1e-8), (0, 1, 0, 1), mode="replicate"), SCALE)
    sharpness = torch.log(strength + FLAT_GRADIENT).unflatten(0, (views, -1))
    return (sharpness - sharpness.mean(0)).abs().mean()


def loss_terms(
    raw: Tensor, result: Tensor, pair: Pair, coarse_weight: float, names: Collection[str]
) -> dict[str, Tensor]:
    """The terms of a batch among l1, square, gradient, consistency, angle, agreement and beat that ``names`` lists.

    ``raw`` is the output of the network, ``result`` (both (B, 10, 10h, 10w)) the same after back-projection.
    Consistency is measured on ``raw``, since ``result`` is consistent already; the gradient term takes the 10 m bands,
    whose edges are true. Agreement and beat compare the results of one truth through other lattices.
    """
    error = weighted_error(result, pair, coarse_weight)
    edges = error[:, FINE]
    terms = {
        "l1": lambda: error.abs().mean(),
        "square": lambda: error.square().mean(),
        "gradient": lambda: (edges.diff(dim=-1).abs().mean() + edges.diff(dim=-2).abs().mean()) / 2,
        "consistency": lambda: (pair.sensor(raw) - pair.image).abs().mean(),
        "angle": lambda: angle(result, pair.fine),
        "agreement": lambda: agreement(error, pair.views),
        "beat": lambda: beat(result[:, FINE], pair.views),
    }
    return {name: term() for name, term in terms.items() if name in names}
