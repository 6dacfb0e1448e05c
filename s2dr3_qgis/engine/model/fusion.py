"""Several dates of a window fused with the network's result: the least change that explains them all up to noise.

``x + Σ Aᵀ·v·λ`` with ``(v·A·Aᵀ·v + κ)·λ = v·(date - A·x)``, all dates stacked, as the consistency step has it for one
(`lattice_sensor`); v are the square roots of the dates' weights. All dates of a band share the band's Gaussian P and
differ in where they take its dense values, so that a date costs its own sparse taps only. κ is the noise's variance
over that of the missing detail, which follows the contrast around each pixel. Two rounds: the weights follow from
what the dates' pixels lack of the prediction, first of the network's, then of the fused one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from ..core.bands import BANDS
from ..core.errors import InputError
from ..core.messages import message
from ..core.progress import no_check
from ..core.sensor import COARSE
from ..dates.change import GOOD, ROUGH, change_weights, contrast, harmonised
from ..dates.facts import DateView
from ..lattice.operator import CERTAIN, LatticeOperator, OwnPixels, centres, dense_taps
from .back_projection import SensorModel
from .banded_product import add_transposed_, resampled
from .decoder.fast.threads import Scratch, ThreadTeam, one_thread
from .lattice_sensor import LARGEST_EIGENVALUE, Sampler, SparseTaps, chebyshev, own_pixels

# What the network's result lacks, as the variance of means over an input pixel, in that of 5 × 5 input pixels around;
# the radius of these, and the standard deviation that is added to theirs, in reflectance.
LACKING, CONTRAST_RADIUS, LEAST_CONTRAST = 0.7, 2, 0.003
# The network has sharpened 20 m bands by 10 m ones, so that less of what they lack is detail and more is noise.
COARSE_DAMPING = 3.0
# Damping beyond this, over the largest eigenvalue of one date, keeps the network's result whatever its value.
MOST_DAMPING = 2.0
# Of the two rounds: iterations, and the share of the local contrast that a date may lack of the prediction.
ROUNDS = ((6, ROUGH), (20, GOOD))
# The smallest eigenvalue that the iterations treat alike, over that of an even image.
SMALLEST_EIGENVALUE = 0.03
# How much of a date's usual change, as a variance, counts as its noise.
CHANGE_SHARE = 0.1
# How far beyond the window's outer pixels a date's pixel may lie, in pixels: farther out too little of it is inside.
MOST_OUTSIDE = 0.25


class DateSampler:
    """G of one band and date: from dense values to own pixels, through its lattice as far as that is trusted."""

    def __init__(
        self,
        own: OwnPixels,
        stride: int,
        lattice: np.ndarray | None,
        shift: np.ndarray | None,
        device: torch.device,
    ):
        """``lattice`` (3, H, W) and ``shift`` (2, H, W) of the input's pixels; None if not known, and for no shift."""
        shape = (len(own.rows), len(own.columns))
        moved = None if shift is None else own.take(shift) / stride
        numbers = None if lattice is None or min(shape) < 2 else own.take(lattice).astype(np.float64)
        self._shape = shape
        self._through: Sampler | None = None
        self._trust: Tensor | None = None
        if numbers is not None and numbers[2].any():
            self._through = Sampler(LatticeOperator.of(numbers[:2], np.ones(shape), moved), device)
            if numbers[2].min() < CERTAIN:
                self._trust = torch.from_numpy(numbers[2].astype(np.float32)).to(device)
        self._direct: SparseTaps | None = None
        if moved is not None and (self._through is None or self._trust is not None):
            places = np.stack(np.meshgrid(*map(np.arange, shape), indexing="ij")) + moved
            self._direct = SparseTaps(dense_taps(places, shape), device)

    def __call__(self, dense: Tensor) -> Tensor:
        """Dense values -> own pixels (h, w)."""
        if self._through is None:
            return self._straight(dense)
        pixels = self._through(dense)
        return pixels if self._trust is None else self._trust * pixels + (1 - self._trust) * self._straight(dense)

    def adjoint(self, pixels: Tensor, dense: Tensor) -> None:
        """Add the transpose of own pixels (h, w) to ``dense`` values."""
        if self._through is None:
            self._add_straight(pixels, dense)
        elif self._trust is None:
            dense += self._through.adjoint(pixels)
        else:
            dense += self._through.adjoint(self._trust * pixels)
            self._add_straight((1 - self._trust) * pixels, dense)

    def _straight(self, dense: Tensor) -> Tensor:
        if self._direct is None:
            return dense[centres(self._shape)]
        return (self._direct @ dense).reshape(self._shape)

    def _add_straight(self, pixels: Tensor, dense: Tensor) -> None:
        if self._direct is None:
            dense[centres(self._shape)] += pixels
        else:
            dense += self._direct.adjoint(pixels.reshape(-1))


@dataclass
class _Band:
    """What the rounds keep of one band: P of the network's result, the change of the result before Pᵀ, both dense."""

    own: OwnPixels
    dense: Tensor
    change: Tensor


def fuse_(
    fine: Tensor,
    image: Tensor,
    dates: Sequence[DateView],
    sensor: SensorModel,
    lattice: np.ndarray | None = None,
    check: Callable[[], None] = no_check,
) -> Tensor:
    """Change ``fine`` (10, scale·H, scale·W), the network's result for ``image`` (10, H, W), by what the dates show.

    In place, without gradients; both are reflectance. ``lattice`` (10, 3, H, W) is the reference's, as in `project_`.
    ``check`` is called again and again; what it raises ends the work. Returns the effective number of dates (H, W),
    from 1: the sum of their weights in the 10 m bands, relative to the reference's.

    :raises InputError: the shapes do not fit.
    """
    _checked(fine, image, dates, lattice)
    with ThreadTeam(check) as team:
        fusion = _Fusion(fine, image, dates, sensor, lattice, team.check)
        team.each(fusion.begin, range(len(BANDS)))
        for iterations, share in ROUNDS:
            fusion.weigh(share)
            team.each(lambda scratch, band: fusion.solve(scratch, band, iterations), range(len(BANDS)))  # noqa: B023
        team.each(fusion.end, range(len(BANDS)))
    return fusion.count


class _Fusion:
    """The rounds of `fuse_`; date 0 is the reference."""

    def __init__(
        self,
        fine: Tensor,
        image: Tensor,
        dates: Sequence[DateView],
        sensor: SensorModel,
        lattice: np.ndarray | None,
        check: Callable[[], None],
    ):
        self._check = check  # between iterations, which take seconds with many dates
        self._fine, self._sensor, self._device = fine, sensor, fine.device
        self._height, self._width = image.shape[1:]
        self._images = [image.cpu().numpy(), *(date.image for date in dates)]
        self._near = [image.copy() for image in self._images]
        self._shifts = [None, *(date.shift for date in dates)]
        self._lattices = [lattice, *(date.lattice for date in dates)]
        self._bands: dict[int, _Band] = {}
        self._in_band = [[True] * len(dates) if band not in COARSE else [d.coarse for d in dates] for band in range(10)]
        reference = dates[0].reference_noise
        self._noises = np.stack([reference, *(date.noise for date in dates)])
        change = np.stack([0 * reference, *(date.change for date in dates)])
        self._share = np.square(reference) / (np.square(self._noises) + CHANGE_SHARE * np.square(change))
        # Seasons change everything a little: what is usual for a date does not count against single pixels.
        self._noises = np.hypot(self._noises, change)
        self._reference_noise = reference
        # Predictions and residuals of the dates' pixels, on the input's grid.
        self._predicted = np.zeros((len(dates) + 1, *image.shape), np.float32)
        self._weights = np.ones((len(dates) + 1, self._height, self._width), np.float32)
        self._inside = [np.True_, *(_inside(date.shift) for date in dates)]

    @property
    def count(self) -> Tensor:
        """The effective number of dates (H, W)."""
        return torch.from_numpy(self._weights.sum(0)).to(self._device)

    def begin(self, _: Scratch, band: int) -> None:
        """What the dates' pixels should be by the network's result."""
        own = own_pixels(self._sensor, band, self._height, self._width)
        with one_thread():
            dense = resampled(self._fine[band][None], own.down, own.across)[0]
            self._bands[band] = _Band(own, dense, torch.zeros_like(dense))
            self._predict(band, {date: self._sampler(band, date) for date in self._of(band)})

    def _predict(self, band: int, samplers: dict[int, DateSampler]) -> None:
        parts = self._bands[band]
        dense = parts.dense + resampled(parts.change[None], *parts.own.blur)[0]
        for date, sampler in samplers.items():
            self._predicted[date, band] = parts.own.spread(sampler(dense).cpu().numpy())

    def weigh(self, share: float) -> None:
        """Judge the dates' pixels by what they lack of the prediction."""
        for date in range(1, len(self._images)):
            bands = [band for band in range(len(BANDS)) if date in self._of(band)]
            prediction = self._predicted[date, bands]
            image, noise = self._images[date][bands], self._noises[date, bands]
            for _ in range(3):
                self._near[date][bands] = harmonised(image, prediction, self._weights[date], noise)
                weight = change_weights(self._near[date][bands] - prediction, prediction, noise, share)
                self._weights[date] = weight * self._inside[date]

    def solve(self, _: Scratch, band: int, iterations: int) -> None:
        """The change of a band from the start on, with the weights as they are, and what the pixels should be then."""
        parts, dates = self._bands[band], self._of(band)
        own = parts.own
        with one_thread():
            samplers = [self._sampler(band, date) for date in dates]
            whole = _whole_pixels(self._sensor, band, self._height, self._width)
            roots = [
                self._tensor(np.sqrt(own.take(self._weights[date]) * np.float32(self._share[date, band]) * whole))
                for date in dates
            ]
            measured = [self._tensor(own.take(self._near[date][band])) for date in dates]
            right = [
                root * torch.nan_to_num(pixels - sampler(parts.dense), 0.0, 0.0, 0.0)
                for root, pixels, sampler in zip(roots, measured, samplers)
            ]

            damping = torch.stack([self._tensor(own.take(self._damping(band, date))) for date in dates])

            def spread_out(weights: Tensor) -> Tensor:
                dense = torch.zeros_like(parts.dense)
                for sampler, root, part in zip(samplers, roots, weights):
                    sampler.adjoint(root * part, dense)
                return dense

            def normal(weights: Tensor) -> Tensor:
                self._check()
                blurred = resampled(spread_out(weights)[None], *own.blur)[0]
                result = [root * sampler(blurred) for sampler, root in zip(samplers, roots)]
                return torch.stack(result) + damping * weights

            largest = LARGEST_EIGENVALUE * float(self._share[dates, band].sum()) + MOST_DAMPING
            bounds = (SMALLEST_EIGENVALUE / own.scale**2, largest / own.scale**2)
            parts.change = spread_out(chebyshev(normal, torch.stack(right), bounds, iterations))
            self._predict(band, dict(zip(dates, samplers)))

    def _damping(self, band: int, date: int) -> np.ndarray:
        """float32 (H, W): the noise's variance over that of what the network's result lacks around a date's pixels.

        Detail stands where contrast is, so that fields and water are denoised and edges follow the dates.
        """
        around = contrast(self._predicted[date, [band]], CONTRAST_RADIUS)[0]
        lacking = LACKING * (np.square(around) + LEAST_CONTRAST**2) * self._sensor.scale**2
        damping = np.square(self._reference_noise[band]) / lacking * (COARSE_DAMPING if band in COARSE else 1.0)
        most = MOST_DAMPING / (self._sensor.scale * self._sensor.stride[band]) ** 2
        return np.minimum(damping, most).astype(np.float32)

    def end(self, _: Scratch, band: int) -> None:
        """Bring the change into the result."""
        parts = self._bands.pop(band)
        add_transposed_(self._fine[band][None], parts.change[None], parts.own.down, parts.own.across)

    def _tensor(self, array: np.ndarray) -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(array)).to(self._device)

    def _of(self, band: int) -> list[int]:
        """The dates that are fused in a band."""
        return [0, *(date for date, used in enumerate(self._in_band[band], 1) if used)]

    def _sampler(self, band: int, date: int) -> DateSampler:
        lattice = self._lattices[date]
        here = None if lattice is None else lattice[band]
        own, stride = self._bands[band].own, self._sensor.stride[band]
        return DateSampler(own, stride, here, self._shifts[date], self._device)


def _inside(shift: np.ndarray) -> np.ndarray:
    """Which pixels (h, w) of a date lie within the window after their ``shift`` (2, h, w)."""
    rows, columns = (np.arange(size) for size in shift.shape[1:])
    places = shift[0] + rows[:, None], shift[1] + columns
    low, high = -MOST_OUTSIDE, MOST_OUTSIDE - 1
    down, across = ((place > low) & (place < size + high) for place, size in zip(places, shift.shape[1:]))
    return down & across


def _whole_pixels(sensor: SensorModel, band: int, height: int, width: int) -> np.ndarray:
    """float32 (h, w): 0 for own pixels of a band that the window's border cuts, 1 for the others."""
    parts = []
    for size, start in zip((height, width), sensor.phase):
        stride = sensor.stride[band]
        owner = (np.arange(size) + (start if stride > 1 else 0)) // stride
        parts.append(np.bincount(owner) == stride)
    return np.outer(*parts).astype(np.float32)


def _checked(fine: Tensor, image: Tensor, dates: Sequence[DateView], lattice: np.ndarray | None) -> None:
    bands, height, width = image.shape
    scale = fine.shape[-1] // width
    if bands != len(BANDS) or fine.shape != (bands, scale * height, scale * width) or not dates:
        raise InputError(
            message(
                "Fusion: a result of shape {shape} does not stand on an input of shape {shape2}.",
                shape=tuple(fine.shape),
                shape2=tuple(image.shape),
            )
        )
    for date in dates:
        if date.image.shape != image.shape or date.shift.shape != (2, height, width):
            raise InputError(
                message(
                    "Fusion: a date of shape {shape} does not fit an input of shape {shape2}.",
                    shape=date.image.shape,
                    shape2=tuple(image.shape),
                )
            )
    for numbers in (lattice, *(date.lattice for date in dates)):
        if numbers is not None and numbers.shape != (bands, 3, height, width):
            raise InputError(
                message(
                    "Fusion: a lattice of shape {shape} does not fit an input of {width} × {height}.",
                    shape=numbers.shape,
                    width=width,
                    height=height,
                )
            )
