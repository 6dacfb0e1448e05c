"""Several dates of a window fused with the network's result: the least change that explains them all up to noise.

``x + Σ·Aᵀ·v·λ`` with ``(v·A·Σ·Aᵀ·v + κ)·λ = v·(date - A·x)``, all dates and all bands of one resolution stacked; v are
the square roots of the dates' weights, Σ says how what the network's result lacks is alike between bands
(`missing_detail`). All dates of a band share the band's Gaussian P and differ in where they take its dense values, so
that a date costs its own sparse taps only. κ is the noise's variance over that of the missing detail, which follows the
contrast around each pixel. The 20 m bands begin with what the 10 m bands' change tells of them. Two rounds: the weights
follow from what the dates' pixels lack of the prediction, first of the network's, then of the fused one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ..core.bands import BANDS
from ..core.errors import InputError
from ..core.messages import message
from ..core.progress import no_check
from ..core.sensor import COARSE, FINE
from ..dates.change import GOOD, ROUGH, box, change_weights, harmonised
from ..dates.facts import DateView
from ..lattice.grid import fits
from ..lattice.operator import CERTAIN, LatticeOperator, OwnPixels, centres, dense_taps
from .back_projection import SensorModel
from .banded_product import resampled
from .decoder.fast.threads import Scratch, ThreadTeam
from .lattice_sensor import LARGEST_EIGENVALUE, Sampler, SparseTaps, chebyshev, own_pixels
from .missing_detail import (
    LATENT,
    Prior,
    add_enlarged_,
    covariance,
    missing_variance,
    mixed,
    regression,
    widened,
)

# Damping beyond this, over the largest eigenvalue of one date, keeps the network's result whatever its value.
MOST_DAMPING = 1.0
# Of the two rounds: iterations, and the share of the local contrast that a date may lack of the prediction.
ROUNDS = ((6, ROUGH), (16, GOOD))
# The share of these that suffices for 20 m bands, which begin nearer.
COARSE_ITERATIONS = 0.6
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
    """What the rounds keep of one band: P of the network's result, dense, and the change of the result, latent.

    ``latent`` are ``own`` for an image of LATENT pixels an input pixel; ``samplers``: of the dates that are fused.
    """

    own: OwnPixels
    latent: OwnPixels
    dense: Tensor
    change: Tensor
    samplers: dict[int, DateSampler]

    def predicted(self) -> Tensor:
        """P of the result as it is, dense."""
        return self.dense + self.seen(self.change)

    def seen(self, change: Tensor) -> Tensor:
        """P of a change: dense."""
        return resampled(change[None], self.latent.down, self.latent.across)[0]

    def back(self, dense: Tensor) -> Tensor:
        """The transpose of `seen`."""
        return resampled(dense[None], self.latent.down.transposed, self.latent.across.transposed)[0]


class _Rows:
    """The equations of one band in one round: a row for each pixel of each of its dates."""

    def __init__(self, band: _Band, roots: Sequence[Tensor], measured: Sequence[Tensor], damping: Tensor):
        """``roots`` of the weights, ``measured`` pixels and ``damping`` of each date."""
        self._band, self._roots, self._damping = band, roots, damping
        prediction = band.predicted()
        self.right = torch.stack(
            [
                root * torch.nan_to_num(pixels - sampler(prediction), 0.0, 0.0, 0.0)
                for root, pixels, sampler in zip(roots, measured, band.samplers.values())
            ]
        )

    def transposed(self, weights: Tensor) -> Tensor:
        """Aᵀ·v of weights (dates, h, w): a latent image."""
        dense = torch.zeros_like(self._band.dense)
        for sampler, root, part in zip(self._band.samplers.values(), self._roots, weights):
            sampler.adjoint(root * part, dense)
        return self._band.back(dense)

    def product(self, change: Tensor, weights: Tensor) -> Tensor:
        """v·A of a latent change, and the damping of weights (dates, h, w) with it."""
        seen = self._band.seen(change)
        parts = [root * sampler(seen) for sampler, root in zip(self._band.samplers.values(), self._roots)]
        return torch.stack(parts).addcmul_(self._damping, weights)


def fuse_(
    fine: Tensor,
    image: Tensor,
    dates: Sequence[DateView],
    sensor: SensorModel,
    lattice: np.ndarray | None = None,
    check: Callable[[], None] = no_check,
    rounds: Sequence[tuple[int, float]] = ROUNDS,
) -> Tensor:
    """Change ``fine`` (10, scale·H, scale·W), the network's result for ``image`` (10, H, W), by what the dates show.

    In place, without gradients; both are reflectance. ``lattice`` (10, 3 or 4, H, W) is the reference's, as in
    `project_`. ``check`` is called again and again; what it raises ends the work. ``rounds``: see ROUNDS. Returns the
    effective number of dates (H, W), from 1: the sum of their weights in the 10 m bands, relative to the reference's.

    :raises InputError: the shapes do not fit.
    """
    _checked(fine, image, dates, lattice)
    with ThreadTeam(check) as team, torch.inference_mode():
        fusion = _Fusion(fine, image, dates, sensor, lattice, team)
        team.each(fusion.begin, range(len(BANDS)))
        for iterations, share in rounds:
            fusion.weigh(share)
            fusion.solve(iterations)
            team.each(fusion.predict, range(len(BANDS)))
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
        team: ThreadTeam,
    ):
        self._team = team
        self._fine, self._sensor, self._device = fine, sensor, fine.device
        self._height, self._width = image.shape[1:]
        self._images = [image.cpu().numpy(), *(date.image for date in dates)]
        self._near = [image.copy() for image in self._images]
        self._shifts = [None, *(date.shift for date in dates)]
        self._lattices = [lattice, *(date.lattice for date in dates)]
        self._bands: dict[int, _Band] = {}
        self._alike: tuple[np.ndarray, ...] = ()
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

    def begin(self, scratch: Scratch, band: int) -> None:
        """What the dates' pixels should be by the network's result."""
        own = own_pixels(self._sensor, band, self._height, self._width)
        latent = own_pixels(replace(self._sensor, scale=LATENT), band, self._height, self._width)
        dense = resampled(self._fine[band][None], own.down, own.across)[0]
        change = dense.new_zeros(LATENT * self._height, LATENT * self._width)
        samplers = {date: self._sampler(own, band, date) for date in self._of(band)}
        self._bands[band] = _Band(own, latent, dense, change, samplers)
        self.predict(scratch, band)

    def predict(self, _: Scratch, band: int) -> None:
        """What the dates' pixels should be by the result as it is."""
        parts = self._bands[band]
        dense = parts.predicted()
        for date, sampler in parts.samplers.items():
            self._predicted[date, band] = parts.own.spread(sampler(dense).cpu().numpy())

    def weigh(self, share: float) -> None:
        """Judge the dates' pixels by what they lack of the prediction."""
        self._team.each(lambda _, date: self._weigh(date, share), range(1, len(self._images)))

    def _weigh(self, date: int, share: float) -> None:
        bands = [band for band in range(len(BANDS)) if date in self._of(band)]
        prediction = self._predicted[date, bands]
        image, noise = self._images[date][bands], self._noises[date, bands]
        for _ in range(3):
            self._near[date][bands] = harmonised(image, prediction, self._weights[date], noise)
            weight = change_weights(self._near[date][bands] - prediction, prediction, noise, share)
            self._weights[date] = weight * self._inside[date]

    def solve(self, iterations: int) -> None:
        """The change of all bands from the start on, with the weights as they are."""
        if not self._alike:
            # Of means for the 20 m bands, which hold nothing finer.
            self._alike = covariance(self._predicted[0, FINE]), covariance(box(self._predicted[0]))
        fine, whole = self._alike
        for band in FINE:
            self._bands[band].change.zero_()
        self._solve(FINE, fine, iterations)
        self._follow(regression(whole, FINE, COARSE))
        self._solve(COARSE, whole[np.ix_(COARSE, COARSE)], int(iterations * COARSE_ITERATIONS))

    def _follow(self, shares: np.ndarray) -> None:
        """Let the 20 m bands begin with what they share of the 10 m bands' change."""
        changes = [self._bands[band].change for band in FINE]

        def begin(_: Scratch, index: int) -> None:
            self._bands[COARSE[index]].change = mixed(widened(self._tensor(shares[index])), changes)

        self._team.each(begin, range(len(COARSE)))

    def _solve(self, bands: Sequence[int], whole: np.ndarray, iterations: int) -> None:
        """Add to the change of bands of one resolution, whose detail has the covariance ``whole``."""
        prior = Prior(whole, self._device)
        # Bands of one resolution have the same dates.
        lacking = self._team.results(lambda date: self._lacking(bands, date), self._of(bands[0]))
        every = self._team.results(lambda band: self._rows(band, lacking), bands)
        sizes, shapes = [rows.right.numel() for rows in every], [rows.right.shape for rows in every]
        numbers = range(len(bands))

        def back(weights: Sequence[Tensor]) -> list[Tensor]:
            return self._team.results(lambda index: every[index].transposed(weights[index]), numbers)

        def normal(flat: Tensor) -> Tensor:
            weights = [part.view(shape) for part, shape in zip(flat.split(sizes), shapes)]
            parts = back(weights)
            products = self._team.results(
                lambda index: every[index].product(prior(parts, index), weights[index]), numbers
            )
            return torch.cat([product.view(-1) for product in products])

        right = torch.cat([rows.right.view(-1) for rows in every])
        flat = chebyshev(normal, right, self._bounds(bands, prior), iterations)
        parts = back([part.view(shape) for part, shape in zip(flat.split(sizes), shapes)])
        for band, change in zip(bands, self._team.results(lambda index: prior(parts, index), numbers)):
            self._bands[band].change += change

    def _rows(self, band: int, lacking: Sequence[np.ndarray]) -> _Rows:
        """The equations of a band; ``lacking``: `_lacking` of each of its dates."""
        parts, dates = self._bands[band], self._of(band)
        take = parts.own.take
        whole = parts.own.inside == 1
        return _Rows(
            parts,
            [
                self._tensor(np.sqrt(take(self._weights[date]) * np.float32(self._share[date, band]) * whole))
                for date in dates
            ],
            [self._tensor(take(self._near[date][band])) for date in dates],
            torch.stack([self._tensor(take(self._damping(band, part))) for part in lacking]),
        )

    def _bounds(self, bands: Sequence[int], prior: Prior) -> tuple[float, float]:
        even = (LATENT * min(self._sensor.stride[band] for band in bands)) ** 2
        sigma = min(self._sensor.sigma[band] for band in bands)
        dates = float(self._share[:, bands].sum(0).max())
        return SMALLEST_EIGENVALUE / even, (LARGEST_EIGENVALUE * dates * prior.largest(sigma) + MOST_DAMPING) / even

    def _lacking(self, bands: Sequence[int], date: int) -> np.ndarray:
        """(H, W): the variance of what the network's result lacks around a date's pixels in bands of one resolution."""
        noise = np.square(self._reference_noise[list(bands)]).mean()
        return missing_variance(self._predicted[date, bands], noise) * LATENT**2

    def _damping(self, band: int, lacking: np.ndarray) -> np.ndarray:
        """float32 (H, W): the noise's variance over that of what is ``lacking``."""
        most = MOST_DAMPING / (LATENT * self._sensor.stride[band]) ** 2
        return np.minimum(np.square(self._reference_noise[band]) / lacking, most).astype(np.float32)

    def end(self, _: Scratch, band: int) -> None:
        """Bring the change into the result."""
        add_enlarged_(self._fine[band], self._bands.pop(band).change, self._sensor.scale)

    def _tensor(self, array: np.ndarray) -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(array)).to(self._device)

    def _of(self, band: int) -> list[int]:
        """The dates that are fused in a band."""
        return [0, *(date for date, used in enumerate(self._in_band[band], 1) if used)]

    def _sampler(self, own: OwnPixels, band: int, date: int) -> DateSampler:
        lattice = self._lattices[date]
        here = None if lattice is None else lattice[band]
        return DateSampler(own, self._sensor.stride[band], here, self._shifts[date], self._device)


def _inside(shift: np.ndarray) -> np.ndarray:
    """Which pixels (h, w) of a date lie within the window after their ``shift`` (2, h, w)."""
    rows, columns = (np.arange(size) for size in shift.shape[1:])
    places = shift[0] + rows[:, None], shift[1] + columns
    low, high = -MOST_OUTSIDE, MOST_OUTSIDE - 1
    down, across = ((place > low) & (place < size + high) for place, size in zip(places, shift.shape[1:]))
    return down & across


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
        if numbers is not None and not fits(numbers, (bands, height, width)):
            raise InputError(
                message(
                    "Fusion: a lattice of shape {shape} does not fit an input of {width} × {height}.",
                    shape=numbers.shape,
                    width=width,
                    height=height,
                )
            )
