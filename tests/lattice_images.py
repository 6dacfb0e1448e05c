"""Small images seen through a lattice that is known, as tensors."""

from __future__ import annotations

import numpy as np
import torch

from s2dr3_qgis.engine.core.sensor import FINE
from s2dr3_qgis.engine.model.back_projection import SensorModel
from s2dr3_qgis.engine.model.lattice_sensor import degraded
from tests.lattice_scenes import true_positions

SENSOR = SensorModel(10)


def lattice(height: int, width: int, trust: float = 1.0, number: int = 0) -> np.ndarray:
    """(10, 3, height, width): the 10 m bands on lattices of their own, the 20 m bands without.

    ``number``: of a date, with lattices of its own.
    """
    numbers = np.zeros((10, 3, height, width), np.float32)
    for band in FINE:
        numbers[band, :2] = true_positions(
            (height, width), (0.13 * band + 0.37 * number, 0.9 - 0.2 * band + 0.71 * number)
        )
        numbers[band, 2] = trust
    return numbers


def smooth_scene(height: int, width: int) -> torch.Tensor:
    """(1, 10, 10·height, 10·width): bands that have nothing to do with each other."""
    coarse = torch.rand(1, 10, height, width, generator=torch.Generator().manual_seed(0))
    return torch.nn.functional.interpolate(coarse, (10 * height, 10 * width), mode="bicubic") * 0.3 + 0.05


def fine_scene(height: int, width: int) -> torch.Tensor:
    """The same shape: detail down to 4 m, alike in the bands."""
    draw = torch.Generator().manual_seed(0)
    size = (10 * height, 10 * width)
    parts = [
        share * torch.nn.functional.interpolate(torch.randn(1, 1, *(s // step for s in size), generator=draw), size)
        for step, share in ((30, 1.0), (10, 0.7), (4, 0.7))
    ]
    return 0.2 + 0.03 * sum(parts) * torch.linspace(0.8, 1.2, 10)[:, None, None]


def measured(fine: torch.Tensor, numbers: np.ndarray) -> torch.Tensor:
    """What the instrument makes of a scene, without noise."""
    image = SENSOR(fine)
    for band in FINE:
        image[0, band] = degraded(fine[0, band], numbers[band], SENSOR, band)
    return image


def weakened(numbers: np.ndarray, depth: float) -> np.ndarray:
    """With the fourth number that `Lattice.numbers` gives, alike in all bands."""
    weakness = -depth * np.cos(2 * np.pi * numbers[:, :2]).sum(1) * numbers[:, 2]
    return np.concatenate([numbers, weakness[:, None]], 1).astype(np.float32)
