"""The consistency step through the detector's lattice, each band by itself.

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

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

from ..core.banded import Banded
from ..core.errors import InputError
from ..core.messages import message
from ..core.sensor import sampling_matrix
from ..lattice.grid import PLANES, fits
from ..lattice.operator import OwnPixels, centres
from .back_projection import SensorModel, back_project_band_
from .banded_product import add_transposed_, resampled, scale_detail_
from .decoder.fast.threads import Scratch
from .lattice_sensor import LARGEST_EIGENVALUE, SMALLEST_EIGENVALUE, Sampler, chebyshev, own_pixels, taken
from .resample import enlarging_bands

# Variance of the noise of a measured pixel over that of the change in its place, of an even image.
NOISE = 0.01
# Iterations of each solution with A·Aᵀ of the pixels' centres.
ITERATIONS = 6
# Detail that is evened is what a Gaussian of so many own pixels takes away from them.
COARSE_SIGMA = 0.9


def band_step(
    fine: Tensor,
    image: Tensor,
    steps: int,
    sensor: SensorModel,
    lattices: Sequence[np.ndarray | None],
    evening: float,
) -> Callable[[Scratch, tuple[int, int]], Iterator[None]]:
    """The step of one band of one image, (image, band), a task `aside` in a ThreadTeam; the arguments are `project_`'s.

    A band without trust takes back-projections.

    :raises InputError: a lattice has another shape.
    """
    _checked(lattices, image)

    def project(scratch: Scratch, item: tuple[int, int]) -> Iterator[None]:
        index, band = item
        lattice = lattices[index]
        its = None if lattice is None else lattice[band]
        return _project_band_(fine[index, band], image[index, band], steps, sensor, band, its, scratch, evening)

    return project


def _checked(lattices: Sequence[np.ndarray | None], image: Tensor) -> None:
    """
    :raises InputError: one of the ``lattices`` does not fit ``image`` (B, 10, H, W).
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


def _project_band_(
    fine: Tensor,
    image: Tensor,
    steps: int,
    sensor: SensorModel,
    band: int,
    lattice: np.ndarray | None,
    scratch: Scratch,
    evening: float,
) -> Iterator[None]:
    """The step of one band, in parts: ``fine`` (scale·H, scale·W), ``image`` (H, W), ``lattice`` (3 or 4, H, W)."""
    own = own_pixels(sensor, band, *image.shape)
    operator = None if lattice is None else own.operator(lattice)
    if lattice is None or operator is None:
        back_project_band_(fine[None], image[None], steps, sensor, band)
        return
    sampler = Sampler(operator, fine.device, scratch)
    yield
    raised = _raised(own, lattice, evening, fine.device)
    yield from _project_(fine, image, steps, own, sampler, raised)


def _project_(
    fine: Tensor, image: Tensor, steps: int, own: OwnPixels, sampler: Sampler, raised: Tensor | None
) -> Iterator[None]:
    dense = resampled(fine[None], own.down, own.across)[0]
    yield
    difference = taken(own, image) - sampler(dense)
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
        yield
    finish_(fine, dense, sampler.adjoint(root * weights), own, raised)


def finish_(fine: Tensor, dense: Tensor, change: Tensor, own: OwnPixels, raised: Tensor | None) -> None:
    """Add Pᵀ of a ``change`` of dense values to ``fine``, whose own are ``dense``; raise its detail by ``raised``."""
    add_transposed_(fine[None], change[None], own.down, own.across)
    if raised is not None:
        seen = dense + resampled(change[None], *own.blur)[0]
        _raise_detail_(fine, own, seen[centres((len(own.rows), len(own.columns)))], raised)


def _raised(own: OwnPixels, lattice: np.ndarray, evening: float, device: torch.device) -> Tensor | None:
    """The share (h, w) by which evening raises detail at each own pixel; None if it stays as it is."""
    weakness = weakness_of(lattice)
    if not evening or weakness is None:
        return None
    return torch.from_numpy(own.take(weakness)).to(device) * evening


def weakness_of(lattice: np.ndarray) -> np.ndarray | None:
    """(..., h, w) of ``lattice`` (..., 3 or 4, h, w): the share by which detail is weaker; None if nothing is known."""
    weakness = lattice[..., -1, :, :]
    return weakness if lattice.shape[-3] == PLANES and weakness.any() else None


def _raise_detail_(fine: Tensor, own: OwnPixels, pixels: Tensor, share: Tensor) -> None:
    """Multiply what ``fine`` shows beyond its own ``pixels`` (h, w), blurred and enlarged, by 1 + ``share`` (h, w)."""
    coarse = resampled(pixels[None], *(sampling_matrix(size, 1, COARSE_SIGMA) for size in pixels.shape))[0]
    rows, columns = (_enlarging(size, fine_size, scale, start) for size, fine_size, scale, _, start in own.axes)
    scale_detail_(fine, share, coarse, rows, columns)


@lru_cache(maxsize=32)
def _enlarging(size: int, fine: int, scale: int, start: int) -> Banded:
    """(fine, size): own pixels enlarged, for `dense_matrix`'s arguments; the border may cut the outermost ones."""
    whole = enlarging_bands(size, scale)
    return whole if fine == size * scale else whole.taken(slice(start, start + fine, 1), slice(0, size, 1))
