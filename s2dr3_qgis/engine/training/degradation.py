"""From imagery to training pairs: plausible reflectance at the fine grid, and the Sentinel-2 measurement of it.

Aerial chips are stretched 8-bit pictures. Each crop gets the mean and roughly the contrast of a real Sentinel-2
scene, and six red-edge and short-wave bands mixed from its four by a linear map fitted on that scene's pixels at
20 m. These six are no truth at 1 m: they teach that such bands follow the edges of the others.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.bands import BANDS
from ..core.sensor import COARSE, FINE, SIGMAS, STRIDES
from ..model.back_projection import SensorModel
from .config import TrainingConfig
from .crops import random_crop
from .dataset import Chip, Imagery
from .lattices import drawn_lattice, found, through_lattice

SCALE = 10
SMOOTH_20M_SHARE = 0.25
FLOOR = 0.002


@dataclass(frozen=True)
class Pair:
    """A batch: ``fine`` (B, 10, 10h, 10w) and ``image`` (B, 10, h, w), reflectance; ``sensor`` at nominal width.

    ``measured``: the 20 m bands on the fine grid are 2×2 duplicates, known only as means of these blocks.
    ``lattices``: those of the images, for the consistency step; None: it takes back-projections.
    ``views``: the batch is so many times the same truths, one time after the other, seen through other lattices.
    """

    fine: Tensor
    image: Tensor
    sensor: SensorModel
    measured: bool
    lattices: list[np.ndarray] | None = None
    views: int = 1


@dataclass(frozen=True)
class Spectra:
    """Statistics of a Sentinel-2 scene: ``mean`` and ``spread`` of B02 B03 B04 B08, ``mix`` (5, 6) to the others."""

    mean: Tensor
    spread: Tensor
    mix: Tensor


def scene_spectra(scene: Chip) -> Spectra:
    """Fit the six 20 m bands on the four 10 m bands (and a constant) of a scene by least squares at 20 m."""
    coarse = F.avg_pool2d(scene.values[None], 2)[0].flatten(1).double()
    predictors = torch.cat((coarse[FINE], torch.ones_like(coarse[:1])))
    # A ridge far below the reflectance's variance keeps scenes of one material (water, snow) solvable.
    ridge = 1e-5 * coarse.shape[1] * torch.eye(5, dtype=torch.float64)
    mix = torch.linalg.solve(predictors @ predictors.T + ridge, predictors @ coarse[COARSE].T)
    fine = scene.values[FINE].flatten(1)
    return Spectra(fine.mean(1), fine.std(1), mix.float())


def uniform(low: float, high: float, draw: torch.Generator, shape: tuple[int, ...] = ()) -> Tensor:
    """Evenly distributed values."""
    return low + (high - low) * torch.rand(shape, generator=draw)


def log_uniform(low: float, high: float, draw: torch.Generator, shape: tuple[int, ...] = ()) -> Tensor:
    """Values whose logarithm is evenly distributed."""
    return torch.exp(uniform(math.log(low), math.log(high), draw, shape))


def as_reflectance(chip: Tensor, spectra: Spectra, draw: torch.Generator) -> Tensor:
    """uint8 (4, H, W) -> reflectance (10, H, W) with the scene's mean, a contrast near its own and its spectra."""
    values = chip.float()
    mean = (spectra.mean * uniform(0.8, 1.25, draw, (4,))).clamp(0.02, 0.4)
    contrast = F.avg_pool2d(values[None], SCALE)[0].flatten(1).std(1)
    # Contrast: between the aerial picture's own (0.0016 a count) and that of the scene, within a factor.
    gain = torch.sqrt(0.0016 * spectra.spread / contrast.clamp(min=4)).clamp(0.0007, 0.003)
    gain = gain.mean() * uniform(0.7, 1.4, draw) * uniform(0.85, 1.2, draw, (4,))
    centred = values - values.mean((1, 2), keepdim=True)
    darkest = -centred.flatten(1).min(1).values.clamp(max=-1)
    gain = torch.minimum(gain, (mean - 0.005).clamp(min=FLOOR) / (0.8 * darkest))
    four = (mean[:, None, None] + gain[:, None, None] * centred).clamp(min=FLOOR)
    return with_coarse_bands(four, spectra.mix, 0.08, draw)


def with_coarse_bands(four: Tensor, mix: Tensor, variety: float, draw: torch.Generator) -> Tensor:
    """B02 B03 B04 B08 (4, H, W) -> ten bands: the linear mix, varied by the material and smoothly over the crop."""
    height, width = four.shape[1:]
    six = torch.einsum("khw,kc->chw", torch.cat((four, torch.ones_like(four[:1]))), mix)
    standard = (four - four.mean((1, 2), keepdim=True)) / four.std((1, 2), keepdim=True).clamp(min=0.003)
    material = torch.tanh(torch.einsum("khw,kc->chw", standard, 0.7 * torch.randn(4, 6, generator=draw)))
    field = F.interpolate(torch.randn(1, 6, 4, 4, generator=draw), (height, width), mode="bilinear")[0]
    cube = four.new_empty(len(BANDS), height, width)
    cube[FINE] = four
    cube[COARSE] = (six * (1 + variety * (material + field))).clamp(min=FLOOR)
    return cube


def random_sensor(spread: tuple[float, float], draw: torch.Generator) -> tuple[SensorModel, SensorModel]:
    """(nominal, actual): the actual one's point spread function has another width in each band."""
    factors = uniform(*spread, draw) * uniform(0.95, 1.05, draw, (len(BANDS),))
    sigma = tuple(float(factor) * nominal for factor, nominal in zip(factors, SIGMAS))
    smooth, rows, columns = torch.rand(3, generator=draw).tolist()
    stride = (1,) * len(BANDS) if smooth < SMOOTH_20M_SHARE else STRIDES
    phase = (int(rows < 0.5), int(columns < 0.5))
    return SensorModel(SCALE, SIGMAS, stride, phase), SensorModel(SCALE, sigma, stride, phase)


def add_noise(image: Tensor, deviation: Tensor, sensor: SensorModel, draw: torch.Generator) -> Tensor:
    """Add white noise of ``deviation`` (B,) to the measured pixels; duplicates share theirs."""
    batch, bands, height, width = image.shape
    noise = torch.randn(batch, bands, height + 1, width + 1, generator=draw)
    for index, stride in enumerate(sensor.stride):
        if stride > 1:
            rows = torch.div(torch.arange(height) + sensor.phase[0], stride, rounding_mode="floor")
            columns = torch.div(torch.arange(width) + sensor.phase[1], stride, rounding_mode="floor")
            noise[:, index, :height, :width] = noise[:, index][:, rows][:, :, columns]
    return image + deviation[:, None, None, None] * noise[..., :height, :width]


class PairSource:
    """Draws training batches; batch ``step`` depends on the seed and ``step`` alone."""

    def __init__(self, imagery: Imagery, config: TrainingConfig):
        self.imagery = imagery
        self.config = config
        self.spectra = [scene_spectra(scene) for scene in imagery.sentinel2]

    def batch(self, step: int) -> Pair:
        """The batch of a step: one kind of imagery, one point spread function, noise drawn per crop."""
        draw = torch.Generator().manual_seed(self.config.seed * 1_000_003 + step)
        kinds = sorted(self.config.mix)
        kind = kinds[int(torch.multinomial(torch.tensor([self.config.mix[k] for k in kinds]), 1, generator=draw))]
        make = self._scene_crop if kind == "sentinel2" else self._fine_crop
        chips = getattr(self.imagery, kind)
        fine = torch.stack([make(chips, draw) for _ in range(self.config.batch)])
        nominal, actual = random_sensor(self.config.psf_spread, draw)
        deviation = log_uniform(*self.config.noise, draw, (len(fine),))
        measured = kind == "sentinel2"
        if self.config.lattice_share > 0 and float(uniform(0, 1, draw)) < self.config.lattice_share:
            return self._through_lattices(fine, deviation, nominal, actual, measured, draw)
        return Pair(fine, add_noise(actual(fine), deviation, actual, draw), nominal, measured)

    def _through_lattices(
        self,
        fine: Tensor,
        deviation: Tensor,
        nominal: SensorModel,
        actual: SensorModel,
        measured: bool,
        draw: torch.Generator,
    ) -> Pair:
        views = self.config.views
        fine = fine[: max(1, len(fine) // views)].repeat(views, 1, 1, 1)
        numbers = np.random.default_rng(int(torch.randint(2**31, (1,), generator=draw)))
        through_step = float(uniform(0, 1, draw)) < self.config.lattice_step_share
        height, width = (size // SCALE for size in fine.shape[2:])
        lattices = [drawn_lattice(height, width, actual.phase, numbers) for _ in fine]
        image = torch.stack(
            [
                through_lattice(truth, lattice, actual, float(noise), numbers)
                for truth, lattice, noise in zip(fine, lattices, deviation)
            ]
        )
        known = [found(lattice, numbers) for lattice in lattices]
        if nominal.stride != STRIDES:
            for lattice in known:
                lattice[COARSE, 2] = 0
        return Pair(fine, image, nominal, measured, known if through_step else None, views)

    def _fine_crop(self, chips: list[Chip], draw: torch.Generator) -> Tensor:
        crop = random_crop(chips, SCALE * self.config.fine_crop, 1, draw, self.config.mirror)
        spectra = self.spectra[int(torch.randint(len(self.spectra), (1,), generator=draw))]
        return as_reflectance(crop, spectra, draw)

    def _scene_crop(self, scenes: list[Chip], draw: torch.Generator) -> Tensor:
        # Wald's protocol. Even offsets keep the duplicates of the 20 m bands in whole blocks.
        crop = random_crop(scenes, SCALE * self.config.s2_crop, 2, draw)
        return crop * uniform(0.85, 1.15, draw) * uniform(0.97, 1.03, draw, (len(BANDS), 1, 1))
