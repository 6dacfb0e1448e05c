"""The sensor model with the detector's lattice in torch: A = G·P with P separable and G sparse."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..lattice.operator import LatticeOperator, OwnPixels, centres
from ..lattice.spline import Taps
from .back_projection import SensorModel
from .banded_product import resampled
from .decoder.fast.threads import Scratch

# Eigenvalues of A·Aᵀ that iterations treat alike, over that of an even image.
SMALLEST_EIGENVALUE, LARGEST_EIGENVALUE = 0.03, 1.1


class SparseTaps:
    """A matrix of 16 entries a row, as its taps, multiplied by operators that every device and build of torch has.

    A GPU adds up the transpose in any order, so that its rounding differs from one call to the next.
    ``scratch`` of one thread, used on a CPU: fresh memory takes a quarter of the transpose's time.
    """

    def __init__(self, taps: Taps, device: torch.device, scratch: Scratch | None = None):
        self._places = torch.from_numpy(taps.places).to(device)
        self._weight = torch.from_numpy(taps.weight.astype(np.float32, copy=False)).to(device)
        self._scratch = scratch if device.type == "cpu" else None
        self.shape = taps.shape

    def __matmul__(self, values: Tensor) -> Tensor:
        """(rows of the image, columns) -> (n,); differentiable."""
        # embedding_bag is twice as fast on a CPU, but MPS has none before PyTorch 2.10.
        if values.device.type != "cpu":
            return self.gathered(values)
        return F.embedding_bag(self._places, values.reshape(-1, 1), mode="sum", per_sample_weights=self._weight)[:, 0]

    def gathered(self, values: Tensor) -> Tensor:
        """The product, by operators that every device has."""
        return (values.reshape(-1)[self._places] * self._weight).sum(1)

    def adjoint(self, pixels: Tensor) -> Tensor:
        """The transpose: (n,) -> (rows, columns), without gradients."""
        if self._scratch is None:
            weighted = torch.empty_like(self._weight)
        else:
            weighted = self._scratch.take("weighted", *self._weight.shape)
        torch.mul(pixels[:, None], self._weight, out=weighted)
        result = pixels.new_zeros(self.shape[0] * self.shape[1])
        return result.scatter_add_(0, self._places.reshape(-1), weighted.reshape(-1)).reshape(self.shape)


class Sampler:
    """G: from dense values to own pixels, of one band and date; see LatticeOperator and SparseTaps."""

    def __init__(self, operator: LatticeOperator, device: torch.device, scratch: Scratch | None = None):
        self.shape = operator.shape
        self._nodes, self._spline = (SparseTaps(taps, device, scratch) for taps in (operator.nodes, operator.spline))
        self._down, self._across = operator.down, operator.across
        self._trust = None if operator.trust is None else torch.from_numpy(operator.trust).to(device)

    def __call__(self, dense: Tensor) -> Tensor:
        """Dense values -> own pixels (h, w); differentiable."""
        samples = (self._nodes @ dense).reshape(self._spline.shape)
        pixels = (self._spline @ resampled(samples[None], self._down, self._across)[0]).reshape(self.shape)
        if self._trust is None:
            return pixels
        return self._trust * pixels + (1 - self._trust) * dense[centres(self.shape)]

    def adjoint(self, pixels: Tensor) -> Tensor:
        """The transpose: own pixels (h, w) -> dense values."""
        trusted = pixels if self._trust is None else self._trust * pixels
        coefficients = self._spline.adjoint(trusted.reshape(-1))
        samples = resampled(coefficients[None], self._down.transposed, self._across.transposed)[0]
        dense = self._nodes.adjoint(samples.reshape(-1))
        if self._trust is not None:
            dense[centres(self.shape)] += (1 - self._trust) * pixels
        return dense


def own_pixels(sensor: SensorModel, band: int, height: int, width: int) -> OwnPixels:
    """The pixels that a band of an input of (height, width) pixels was measured with."""
    return OwnPixels.of((height, width), sensor.scale, sensor.sigma[band], sensor.stride[band], sensor.phase)


def taken(own: OwnPixels, image: Tensor) -> Tensor:
    """The own pixels (h, w) of a band's image (H, W)."""
    return image[own.rows[:, None], own.columns]


def degraded(fine: Tensor, lattice: np.ndarray, sensor: SensorModel, band: int) -> Tensor:
    """A of one band: (scale·H, scale·W) -> own pixels (h, w); differentiable.

    ``lattice`` (3, H, W): line, column and trust of each input pixel; where it is not trusted ``sensor`` stands alone.
    """
    height, width = (size // sensor.scale for size in fine.shape)
    own = own_pixels(sensor, band, height, width)
    operator = own.operator(lattice)
    if operator is None:
        return taken(own, sensor.band(band, fine[None])[0])
    return Sampler(operator, fine.device)(resampled(fine[None], own.down, own.across)[0])


def chebyshev(
    normal: Callable[[Tensor], Tensor], right: Tensor, bounds: tuple[float, float], iterations: int
) -> Tensor:
    """Solve ``normal(x) = right`` for a symmetric ``normal`` with eigenvalues within ``bounds``, about.

    Unlike conjugate gradients, no number of it depends on the whole image, so that tiles agree where they meet.
    """
    middle, half = (bounds[1] + bounds[0]) / 2, (bounds[1] - bounds[0]) / 2
    ratio = half / middle
    found, residual, direction = torch.zeros_like(right), right.clone(), right / middle
    for iteration in range(iterations):
        found.add_(direction)
        if iteration + 1 < iterations:
            residual.sub_(normal(direction))
            following = 1 / (2 * middle / half - ratio)
            direction.mul_(following * ratio).add_(residual, alpha=2 * following / half)
            ratio = following
    return found
