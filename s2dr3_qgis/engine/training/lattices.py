"""Pixels made as products are: a truth sampled on a detector's lattice and interpolated to the grid.

The lattices are drawn within what was found on real scenes (docs/LATTICE.md). The bands have the same lines and columns
up to a small difference in pitch, and places of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..core.bands import BANDS
from ..core.sensor import COARSE, INPUT_PIXEL_M, STRIDES
from ..lattice.operator import LatticeOperator
from ..model.back_projection import SensorModel, back_project
from ..model.banded_product import resampled
from ..model.lattice_sensor import own_pixels
from ..model.lattice_step import project_
from ..model.resample import enlarge

# Metres between lines and columns; degrees that they are turned by, and that columns are turned more than lines.
LINES_M, COLUMNS_M, TURN, SHEAR = (10.46, 10.53), (9.9, 10.6), (9.0, 26.0), (0.0, 2.0)
# How much the bands differ in pitch, as a share.
BAND_PITCH = 0.003
# Standard deviation of what is found of a lattice from the true one, in samples.
FOUND_ERROR = 0.015
# Products keep reflectance in steps of so much.
QUANTUM = 1e-4


def drawn_lattice(height: int, width: int, phase: tuple[int, int], draw: np.random.Generator) -> np.ndarray:
    """float32 (10, 3, height, width): line number, column number and trust (1) of each input pixel.

    The 20 m bands are numbered by their own pixels, whose pairs begin at ``phase`` as in SensorModel.
    """
    vectors = _vectors(draw)
    result = np.ones((len(BANDS), 3, height, width), np.float32)
    for band, stride in enumerate(STRIDES):
        starts = phase if stride > 1 else (0, 0)
        rows, columns = ((np.arange(size) + start) // stride for size, start in zip((height, width), starts))
        own = vectors * draw.normal(1, BAND_PITCH, (2, 1))
        numbers = own[:, :1, None] * rows[:, None] + own[:, 1:, None] * columns
        result[band, :2] = numbers + draw.random((2, 1, 1))
    return result


def found(lattice: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """The lattice as it would be found from the pixels: each band's place a little beside the true one."""
    result = lattice.copy()
    result[:, :2] += draw.normal(0, FOUND_ERROR, (len(lattice), 2, 1, 1))
    return result


def through_lattice(
    fine: Tensor, lattice: np.ndarray, sensor: SensorModel, noise: float, draw: np.random.Generator
) -> Tensor:
    """What a product shows of a truth (10, scale·H, scale·W): reflectance (10, H, W), in whole quanta.

    ``noise`` is the standard deviation at the detector's samples. If ``sensor`` has no duplicates, the 20 m bands'
    own pixels are interpolated to 10 m.
    """
    height, width = lattice.shape[2:]
    measured = SensorModel(sensor.scale, sensor.sigma, STRIDES, sensor.phase)
    image = torch.empty(len(BANDS), height, width)
    for band, stride in enumerate(STRIDES):
        own = own_pixels(measured, band, height, width)
        numbers = own.take(lattice[band]).astype(np.float64)
        operator = LatticeOperator.of(numbers[:2], numbers[2])
        dense = resampled(fine[band][None], own.down, own.across)[0].numpy()
        samples = operator.samples(dense)
        pixels = operator.interpolated(samples + draw.normal(0, noise, samples.shape))
        pixels = np.round(pixels / QUANTUM) * QUANTUM
        if stride > 1 and sensor.stride[band] == 1:
            top, left = sensor.phase
            larger = enlarge(torch.from_numpy(pixels).float()[None, None], stride)[0, 0]
            image[band] = larger[top : top + height, left : left + width]
        else:
            image[band] = torch.from_numpy(own.spread(pixels))
    return image


def consistent(
    raw: Tensor, image: Tensor, steps: int, sensor: SensorModel, lattices: Sequence[np.ndarray] | None
) -> Tensor:
    """The consistency step of a result ``raw`` (B, 10, scale·H, scale·W) as it runs, differentiable.

    ``lattices`` as `lattice_step.project_` takes them; None: plain back-projection.
    """
    if lattices is None:
        return back_project(raw, image, steps, sensor)
    result = _ThroughLattices.apply(raw, image, steps, sensor, lattices)
    if sensor.stride == STRIDES:
        return result
    # Interpolated 20 m bands have no lattice, and the transpose of their back-projection is another one.
    plain = back_project(raw, image, steps, sensor)
    return torch.stack([(plain if band in COARSE else result)[:, band] for band in range(len(BANDS))], 1)


class _ThroughLattices(torch.autograd.Function):
    """`project_` of bands with a lattice, each by itself: x + Aᵀ·C·(image - A·x) with a symmetric C, so that I - Aᵀ·C·A
    is its own transpose."""

    @staticmethod
    def forward(ctx: Any, raw: Tensor, image: Tensor, steps: int, sensor: SensorModel, lattices: Any) -> Tensor:
        ctx.step = {"steps": steps, "sensor": sensor, "lattices": lattices, "together": False}
        ctx.shape = image.shape
        result = raw.detach().clone()
        project_(result, image, **ctx.step)
        return result

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor | None, ...]:
        result = gradients[0].contiguous().clone()
        project_(result, result.new_zeros(ctx.shape), **ctx.step)
        return result, None, None, None, None


def _vectors(draw: np.random.Generator) -> np.ndarray:
    """(2, 2): how much the line number (first) and the column number change a row and a column."""
    turn = np.radians(draw.uniform(*TURN))
    turned_more = turn + np.radians(draw.uniform(*SHEAR))
    line, column = (INPUT_PIXEL_M / draw.uniform(*pitch) for pitch in (LINES_M, COLUMNS_M))
    return np.array(
        [
            [line * np.cos(turn), -line * np.sin(turn)],
            [column * np.sin(turned_more), column * np.cos(turned_more)],
        ]
    )
