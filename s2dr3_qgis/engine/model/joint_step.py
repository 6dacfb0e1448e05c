"""The consistency step through the detector's lattice, the visible bands together.

Each band was sampled in other places of the scene, and what they lack is alike, so that together they tell more than
each by itself. The step looks for the likeliest change of the result under the prior of `missing_detail`:
``x + Σ·Aᵀ·λ`` with ``(A·Σ·Aᵀ + κ)·λ = input - A·x``, all visible bands stacked, κ the noise's variance over that of the
missing detail, which follows the contrast around each pixel. P and Σ take turns at no loss, for Σ between bands hardly
changes over the width of P; so Σ is applied to dense values, of which there are as many as latent pixels.

The other bands go by themselves: on real pairs of dates, neither B08 nor the 20 m bands gained in company, and B02, B03
and B04 gained less with B08 (docs/LATTICE.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
from torch import Tensor

from ..core.sensor import VISIBLE
from ..lattice.operator import LatticeOperator, OwnPixels
from .back_projection import SensorModel
from .band_step import finish_, weakness_of
from .banded_product import resampled
from .decoder.fast.threads import Scratch, ThreadTeam
from .lattice_sensor import Sampler, chebyshev, own_pixels, taken
from .missing_detail import Prior, covariance, missing_variance

# Standard deviation of the noise of a measured pixel, in reflectance: 0.0008 to 0.0016 was found in products.
NOISE = 0.001
# The share of the bands' likeness that counts.
ALIKE = 0.85
# Iterations for each consistency step that is asked for, and the eigenvalues that they treat alike, over that of an
# even image and of bands that are quite alike: power iteration finds 0.82 to 0.91 for the largest.
ITERATIONS = 3
SMALLEST_EIGENVALUE, LARGEST_EIGENVALUE = 0.03, 0.92
# What is left to be evened: of a band's own weakness, for the others fill its gaps, and of the bands' mean, for they
# bring their own.
UNEVEN, SHARED = 0.5, 0.15
# The dense values reach one pixel beyond the image on each side.
AROUND = ((0, 0), (0, 0), (1, 1), (1, 1))


def bands_together(lattice: np.ndarray | None) -> list[int]:
    """The bands that take the step together: none, or two and more."""
    if lattice is None:
        return []
    trusted = [band for band in VISIBLE if lattice[band, 2].any()]
    return trusted if len(trusted) > 1 and min(lattice.shape[2:]) > 1 else []


@dataclass
class _Band:
    """A band of the result, ``fine``, and its P as ``dense`` values; ``pixels``: what its input should be."""

    number: int
    fine: Tensor
    own: OwnPixels
    sampler: Sampler
    dense: Tensor
    pixels: Tensor


class Together:
    """The step of some bands of one image."""

    def __init__(
        self,
        fine: Tensor,
        image: Tensor,
        lattice: np.ndarray,
        bands: Sequence[int],
        sensor: SensorModel,
        team: ThreadTeam,
    ):
        self._image, self._lattice, self._team = image, lattice, team

        def begin(band: int) -> _Band:
            own = own_pixels(sensor, band, *image.shape[1:])
            # There is one: each of these bands is trusted somewhere.
            operator = cast(LatticeOperator, own.operator(lattice[band]))
            sampler = Sampler(operator, fine.device, Scratch())
            dense = resampled(fine[band][None], own.down, own.across)[0]
            return _Band(band, fine[band], own, sampler, dense, sampler(dense))

        self._bands = team.results(begin, bands)
        self._numbers = range(len(bands))
        pixels = np.stack([band.pixels.cpu().numpy() for band in self._bands])
        self._prior = Prior(np.pad(covariance(pixels), AROUND, mode="edge"), fine.device, ALIKE)
        even = sensor.scale**2
        largest = LARGEST_EIGENVALUE * self._prior.largest(min(sensor.sigma[band] for band in bands))
        # Over the variance of an even image: where little can be missing, the noise's is the larger one.
        damping = NOISE**2 / missing_variance(pixels, NOISE**2)
        self._damping = torch.from_numpy(damping / np.float32(even)).to(fine.device)
        # The equations of such pixels are scaled down, or they would set the pace of the iterations.
        self._size = torch.from_numpy(1 / np.sqrt(1 + damping / np.float32(largest))).to(fine.device)
        self._bounds = (SMALLEST_EIGENVALUE / even, largest / even)

    def project_(self, iterations: int, evening: float) -> None:
        """Change the result."""
        differences = [taken(band.own, self._image[band.number]) - band.pixels for band in self._bands]
        right = self._size * torch.nan_to_num(torch.stack(differences), 0.0, 0.0, 0.0)
        changes = self._back(chebyshev(self._normal, right, self._bounds, iterations))
        raised = self._raised(evening)

        def end(index: int) -> None:
            band = self._bands[index]
            finish_(
                band.fine, band.dense, self._prior(changes, index), band.own, None if raised is None else raised[index]
            )

        self._team.results(end, self._numbers)

    def _raised(self, evening: float) -> Tensor | None:
        """The shares (bands, h, w) by which evening raises detail; None if it stays as it is."""
        weakness = weakness_of(self._lattice[[band.number for band in self._bands]])
        if not evening or weakness is None:
            return None
        share = evening * (UNEVEN * weakness + SHARED * weakness.mean(0))
        return torch.from_numpy(share.astype(np.float32)).to(self._size.device)

    def _back(self, weights: Tensor) -> list[Tensor]:
        """Aᵀ of weights (bands, h, w), as dense values of each band on which P is still to act."""
        return self._team.results(
            lambda index: self._bands[index].sampler.adjoint(self._size * weights[index]), self._numbers
        )

    def _normal(self, weights: Tensor) -> Tensor:
        changes = self._back(weights)

        def product(index: int) -> Tensor:
            own, sampler = self._bands[index].own, self._bands[index].sampler
            seen = sampler(resampled(self._prior(changes, index)[None], *own.blur)[0])
            return self._size * seen.addcmul_(self._damping * self._size, weights[index])

        return torch.stack(self._team.results(product, self._numbers))
