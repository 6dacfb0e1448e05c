"""The sensor model with the detector's lattice in torch, and the consistency step that uses it.

The step looks for the least change of the result, as a mean square, that explains the input up to noise:
``x + Aᵀλ`` with ``(A·Aᵀ + κ)·λ = input - A·x``. A = G·P with P separable and G sparse, so that A·Aᵀ runs on P·Pᵀ, a
small blur of the dense values, and the result itself is read once and written once. A·Aᵀ differs little from that of
pixels measured at their centres, a separable blur of a few pixels. To solve with that one, and to correct once what it
leaves, takes a fraction of the time of iterations on A·Aᵀ itself, and comes nearer to the solution.

Half-way between samples a pixel has lost detail that no such change brings back, so that the sharpness of a result
beats with the lattice. *Evening* multiplies a result's detail, which the input can hardly see, by 1 + the share by
which it is weaker there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.bands import BANDS
from ..core.errors import InputError
from ..core.messages import message
from ..core.progress import no_check
from ..core.sensor import sampling_matrix
from ..lattice.grid import PLANES, fits
from ..lattice.operator import LatticeOperator, OwnPixels, centres
from ..lattice.spline import Taps
from .back_projection import SensorModel, back_project_band_
from .banded_product import add_transposed_, resampled, scale_detail_
from .decoder.fast.threads import Scratch, ThreadTeam, one_thread
from .resample import enlarging_bands

# Variance of the noise of a measured pixel over that of the change in its place, of an even image.
NOISE = 0.01
# Eigenvalues of A·Aᵀ that the iterations treat alike, over that of an even image.
SMALLEST_EIGENVALUE, LARGEST_EIGENVALUE = 0.03, 1.1
# Iterations of each solution with A·Aᵀ of the pixels' centres.
ITERATIONS = 6
# Detail that is evened is what a Gaussian of so many own pixels takes away from them.
COARSE_SIGMA = 0.9


class SparseTaps:
    """A matrix of 16 entries a row, as its taps; both products are the same on every device and build of torch.

    ``scratch`` of one thread, on a CPU: fresh memory takes a quarter of the transpose's time.
    """

    def __init__(self, taps: Taps, device: torch.device, scratch: Scratch | None = None):
        self._places = torch.from_numpy(taps.places).to(device)
        self._weight = torch.from_numpy(taps.weight.astype(np.float32, copy=False)).to(device)
        self._scratch = scratch
        self.shape = taps.shape

    def __matmul__(self, values: Tensor) -> Tensor:
        """(rows of the image, columns) -> (n,); differentiable."""
        return F.embedding_bag(self._places, values.reshape(-1, 1), mode="sum", per_sample_weights=self._weight)[:, 0]

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


def _taken(own: OwnPixels, image: Tensor) -> Tensor:
    return image[own.rows[:, None], own.columns]


def degraded(fine: Tensor, lattice: np.ndarray, sensor: SensorModel, band: int) -> Tensor:
    """A of one band: (scale·H, scale·W) -> own pixels (h, w); differentiable.

    ``lattice`` (3, H, W) as in `project_`; where it is not trusted ``sensor`` stands alone.
    """
    height, width = (size // sensor.scale for size in fine.shape)
    own = own_pixels(sensor, band, height, width)
    operator = own.operator(lattice)
    if operator is None:
        return _taken(own, sensor.band(band, fine[None])[0])
    return Sampler(operator, fine.device)(resampled(fine[None], own.down, own.across)[0])


def project_(
    fine: Tensor,
    image: Tensor,
    steps: int,
    sensor: SensorModel,
    lattices: Sequence[np.ndarray | None],
    check: Callable[[], None] = no_check,
    evening: float = 0.0,
) -> None:
    """Make ``fine`` (B, 10, scale·H, scale·W) agree with ``image`` (B, 10, H, W), in place and without gradients.

    ``lattices``: for each image (10, 3, H, W) float32: at each input pixel the line and column number of the detector's
    samples, and trust in them from 0 to 1; or None. A band without trust takes back-projections by ``sensor``. A fourth
    number, as `Lattice.numbers` gives it, is the share by which detail is weaker there; ``evening`` times as much is
    added.

    :raises InputError: a lattice has another shape.
    """
    for lattice in lattices:
        if lattice is not None and not fits(lattice, tuple(image.shape[1:])):
            raise InputError(
                message(
                    "A lattice of shape {shape} does not fit an input of shape {shape2}: (10, 3 or 4, "
                    "height, width) is needed.",
                    shape=lattice.shape,
                    shape2=tuple(image.shape),
                )
            )

    def project(scratch: Scratch, item: tuple[int, int]) -> None:
        index, band = item
        lattice = lattices[index]
        own = own_pixels(sensor, band, *image.shape[2:])
        operator = None if lattice is None else own.operator(lattice[band])
        here = slice(index, index + 1)
        if lattice is None or operator is None:
            back_project_band_(fine[here, band], image[here, band], steps, sensor, band)
        else:
            with one_thread():
                sampler = Sampler(operator, fine.device, scratch if fine.device.type == "cpu" else None)
                raised = _raised(own, lattice[band], evening, fine.device)
                _project_band_(fine[index, band], image[index, band], steps, own, sampler, raised)

    with ThreadTeam(check) as team:
        team.each(project, [(index, band) for index in range(len(image)) for band in range(len(BANDS))])


def _project_band_(
    fine: Tensor, image: Tensor, steps: int, own: OwnPixels, sampler: Sampler, raised: Tensor | None
) -> None:
    dense = resampled(fine[None], own.down, own.across)[0]
    difference = _taken(own, image) - sampler(dense)
    # A pixel that the border cuts counts as far as it is inside: its Gaussian is cut too, so that A·Aᵀ is larger there.
    root = torch.from_numpy(np.sqrt(own.inside)).to(fine.device)
    right = root * torch.nan_to_num(difference, 0.0, 0.0, 0.0)
    largest = 1 / own.scale**2
    bounds = (SMALLEST_EIGENVALUE * largest, LARGEST_EIGENVALUE * largest)

    def at_centres(pixels: Tensor) -> Tensor:
        return root * resampled((root * pixels)[None], *own.centre_blur)[0] + NOISE * largest * pixels

    def normal(pixels: Tensor) -> Tensor:
        blurred = resampled(sampler.adjoint(root * pixels)[None], *own.blur)[0]
        return root * sampler(blurred) + NOISE * largest * pixels

    weights = torch.zeros_like(right)
    for step in range(steps):
        left = right - normal(weights) if step else right
        weights += chebyshev(at_centres, left, bounds, ITERATIONS)
    change = sampler.adjoint(root * weights)
    add_transposed_(fine[None], change[None], own.down, own.across)
    if raised is not None:
        dense += resampled(change[None], *own.blur)[0]
        _raise_detail_(fine, dense[centres((len(own.rows), len(own.columns)))], raised)


def _raised(own: OwnPixels, lattice: np.ndarray, evening: float, device: torch.device) -> Tensor | None:
    """The share (h, w) by which detail is raised at each own pixel; None if it stays as it is."""
    if not evening or len(lattice) < PLANES or not lattice[-1].any():
        return None
    return torch.from_numpy(own.take(lattice[-1])).to(device) * evening


def _raise_detail_(fine: Tensor, pixels: Tensor, share: Tensor) -> None:
    """Multiply what ``fine`` shows beyond its own ``pixels`` (h, w), blurred and enlarged, by 1 + ``share`` (h, w)."""
    sides = pixels.shape
    coarse = resampled(pixels[None], *(sampling_matrix(size, 1, COARSE_SIGMA) for size in sides))[0]
    rows, columns = (enlarging_bands(size, fine.shape[0] // sides[0]) for size in sides)
    scale_detail_(fine, share, coarse, rows, columns)


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
