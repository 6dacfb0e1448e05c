"""What a network's result can lack, as a prior: alike in bands that look alike, and fine, for the coarse is measured.

A change of a result is kept on a grid of LATENT pixels an input pixel, which holds all that an instrument passes. Its
covariance has three factors. Between bands it is that of the result's own detail around each pixel, so that each band
follows what all of them measured, and no fringes of colour arise. Along spatial frequency it is white less a Gaussian,
for up to half a cycle an input pixel a network errs little. Its size follows the contrast, see `fusion`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

from ..core.banded import BLOCK_PIXELS, SQUARE_BLOCK, Banded
from ..dates.change import around, box, contrast
from ..lattice.operator import banded_prefilter
from ..lattice.spline import cubic_weights
from .banded_product import add_resampled_, resampled

# Pixels on an input pixel, per axis, in which changes are kept.
LATENT = 3
# A network knows what is coarser: the standard deviation of a Gaussian, in cycles per input pixel, and the share of the
# variance that is missing less under it.
KNOWN, KNOWN_SHARE = 0.4, 0.95
# The contrast of a pixel is that of its surroundings of this radius, in input pixels. Each band has detail of its own
# beside, of this standard deviation, in reflectance.
CONTRAST_RADIUS, OWN_DETAIL = 2, 0.003
# What a network's result lacks, as the variance of means over an input pixel, in that of the surrounding pixels
# without noise; the standard deviation that is added to theirs, in reflectance.
LACKING, LEAST_CONTRAST = 2.2, 0.0015
# Missing detail is less alike between bands than the detail of the result.
ALIKE = 0.95
# Added to the bands' variance, as a share of it, if one band is told from others.
RIDGE = 0.02
# Standard deviations after which the Gaussian ends.
GAUSSIAN_REACH = 4.5


def covariance(image: np.ndarray) -> np.ndarray:
    """float32 (bands, bands, h, w): of the detail around each pixel of ``image`` (bands, h, w), in reflectance."""
    count = len(image)
    image = image.astype(np.float64)  # float32 has no digits left for the difference of a bright image's squares
    means = box(image, CONTRAST_RADIUS)
    result = np.empty((count, *image.shape), np.float32)
    for first in range(count):
        for second in range(first + 1):
            product = box(image[first] * image[second], CONTRAST_RADIUS) - means[first] * means[second]
            result[first, second] = result[second, first] = around(product)
        result[first, first] += OWN_DETAIL**2
    return result


def missing_variance(pixels: np.ndarray, noise: float) -> np.ndarray:
    """float32 (h, w): the variance of what a result lacks around each of its ``pixels`` (bands, h, w).

    Detail stands where contrast is, so that fields and water are denoised and edges follow what was measured.

    :param noise: its variance in the pixels.
    """
    around_it = np.square(contrast(pixels.astype(np.float64), CONTRAST_RADIUS)).mean(0) - noise
    return (LACKING * (np.maximum(around_it, 0) + LEAST_CONTRAST**2)).astype(np.float32)


def regression(whole: np.ndarray, known: Sequence[int], others: Sequence[int]) -> np.ndarray:
    """float32 (others, known, h, w): how much of a change of the ``known`` bands the ``others`` share.

    ``whole`` (bands, bands, h, w) as `covariance` gives it.
    """
    left, right = (
        np.moveaxis(whole[np.ix_(known, bands)].astype(np.float64), (0, 1), (2, 3)) for bands in (known, others)
    )
    left += RIDGE * np.einsum("hwbb->hw", left)[..., None, None] / len(known) * np.eye(len(known))
    # numpy's own solution goes through its BLAS matrix by matrix, which takes dozens of times as long.
    shares = torch.linalg.solve(torch.from_numpy(left), torch.from_numpy(right)).numpy()
    return np.moveaxis(shares, (3, 2), (0, 1)).astype(np.float32)


def widened(shares: Tensor) -> Tensor:
    """Of input pixels (..., H, W), for each column of latent pixels: (..., H, LATENT·W), as `mixed` takes them."""
    return shares.repeat_interleave(LATENT, -1)


def mixed(shares: Tensor, parts: Sequence[Tensor]) -> Tensor:
    """The sum of ``parts`` (LATENT·H, LATENT·W) each times its ``shares`` (parts, H, LATENT·W)."""
    height, width = shares.shape[1:]
    blocks = (height, LATENT, width)
    result = parts[0].new_zeros(blocks)
    for share, part in zip(shares, parts):
        result.addcmul_(share[:, None], part.view(blocks))
    return result.view(LATENT * height, width)


class Prior:
    """The covariance of what some bands lack, but for its size: of each band 1 on average."""

    def __init__(self, whole: np.ndarray, device: torch.device, alike: float = ALIKE):
        """``whole`` (bands, bands, H, W) as `covariance` gives it, of bands that belong together.

        ``alike``: the share of their likeness that counts.
        """
        count = len(whole)
        size = np.einsum("bbhw->hw", whole) / count
        shares = np.full((count, count), np.float32(alike))
        np.fill_diagonal(shares, 1)
        self._shares = widened(torch.from_numpy(whole * shares[:, :, None, None] / size).to(device))
        self._blurs = [gaussian(LATENT * length) for length in whole.shape[2:]]
        self.count = count

    def __call__(self, parts: Sequence[Tensor], index: int) -> Tensor:
        """One band (LATENT·H, LATENT·W) of the covariance times ``parts`` of all bands."""
        result = mixed(self._shares[index], parts)
        return result.sub_(resampled(result[None], *self._blurs)[0], alpha=KNOWN_SHARE)

    def largest(self, sigma: float) -> float:
        """A bound of the eigenvalues of A·Σ·Aᵀ, over those of A·Aᵀ for an even image.

        ``sigma``: of the point spread function, in input pixels.
        """
        frequency = np.linspace(0, LATENT / 2, 200)
        missing = 1 - KNOWN_SHARE * np.exp(-np.square(frequency / KNOWN) / 2)
        passed = np.exp(-np.square(2 * math.pi * sigma * frequency))
        return self.count * float((missing * passed).max())


@lru_cache(maxsize=32)
def gaussian(size: int) -> Banded:
    """(size, size): the Gaussian under which a network knows better, mirrored at the borders."""
    sigma = LATENT / (2 * math.pi * KNOWN)
    reach = math.ceil(GAUSSIAN_REACH * sigma)
    places = np.arange(-reach, size + reach)
    mirrored = places % (2 * size)
    mirrored = np.minimum(mirrored, 2 * size - 1 - mirrored)

    def parts() -> Iterator[tuple[int, int, np.ndarray]]:
        for first in range(0, size, SQUARE_BLOCK):
            last = min(first + SQUARE_BLOCK, size)
            near = slice(first, last + 2 * reach)
            weights = np.exp(-np.square((np.arange(first, last)[:, None] - places[near]) / sigma) / 2)
            weights[np.abs(np.arange(first, last)[:, None] - places[near]) > reach] = 0
            begin = int(mirrored[near].min())
            values = np.zeros((last - first, int(mirrored[near].max()) + 1 - begin))
            np.add.at(values.T, mirrored[near] - begin, weights.T)
            yield first, begin, values / weights.sum(1, keepdims=True)

    return Banded.of_parts((size, size), parts())


def add_enlarged_(fine: Tensor, latent: Tensor, scale: int) -> None:
    """Add ``latent`` (LATENT·H, LATENT·W) to ``fine`` (scale·H, scale·W) in place, through a cubic spline."""
    coefficients = resampled(latent[None], *(banded_prefilter(size) for size in latent.shape))
    rows, columns = (_spline(size // LATENT, scale) for size in latent.shape)
    add_resampled_(fine[None], coefficients, rows, columns)


@lru_cache(maxsize=32)
def _spline(size: int, scale: int) -> Banded:
    """(scale·size, LATENT·size): the spline of these coefficients at the middles of fine pixels."""
    count = LATENT * size

    def parts() -> Iterator[tuple[int, int, np.ndarray]]:
        for first in range(0, scale * size, scale * BLOCK_PIXELS):
            last = min(first + scale * BLOCK_PIXELS, scale * size)
            places = (np.arange(first, last) + 0.5) * LATENT / scale - 0.5
            low = np.floor(places).astype(int)
            # The spline is mirrored about its outermost coefficients, as the prefilter has it.
            taken = np.abs(low + np.arange(-1, 3)[:, None])
            taken = np.where(taken < count, taken, 2 * count - 2 - taken)
            begin = int(taken.min())
            values = np.zeros((last - first, int(taken.max()) + 1 - begin))
            np.add.at(values, (np.arange(last - first), taken - begin), cubic_weights(places - low))
            yield first, begin, values

    return Banded.of_parts((scale * size, count), parts())
