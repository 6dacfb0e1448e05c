"""Dates of a place with detail that a single one does not show, made with the sensor model and lattices."""

from __future__ import annotations

import numpy as np
import torch

from s2dr3_qgis.engine.core.sensor import COARSE, FINE
from s2dr3_qgis.engine.dates.facts import DateView
from s2dr3_qgis.engine.model.lattice_sensor import degraded
from tests.lattice_images import SENSOR, lattice

SIDE, AROUND = 28, 1
NOISE = 0.002


def place() -> torch.Tensor:
    """(10, fine, fine): detail down to 4 m, with a border of AROUND input pixels."""
    draw = torch.Generator().manual_seed(0)
    side = 10 * (SIDE + 2 * AROUND)
    parts = [
        share
        * torch.nn.functional.interpolate(torch.randn(1, 10, side // step, side // step, generator=draw), (side, side))
        for step, share in ((30, 1.0), (10, 0.7), (4, 0.7))
    ]
    return 0.2 + 0.03 * sum(parts)[0]


def date(truth: torch.Tensor, number: int, shift: tuple[int, int], with_lattice: bool = True) -> DateView:
    """What a date sees whose pixels lie ``shift`` fine pixels beside the reference's."""
    begin = [10 * AROUND + part for part in shift]
    side = 10 * SIDE
    fine = truth[:, begin[0] : begin[0] + side, begin[1] : begin[1] + side].contiguous()
    numbers = lattice(SIDE, SIDE, number=number) if with_lattice else None
    image = SENSOR(fine[None])[0]
    for band in FINE if with_lattice else ():
        image[band] = degraded(fine[band], numbers[band], SENSOR, band)
    image += NOISE * torch.randn(image.shape, generator=torch.Generator().manual_seed(number))
    if COARSE:
        image[COARSE] = image[COARSE][:, ::2, ::2].repeat_interleave(2, 1).repeat_interleave(2, 2)
    field = np.broadcast_to(np.array(shift, float)[:, None, None] / 10, (2, SIDE, SIDE))
    noise = np.full(10, NOISE)
    return DateView(image.numpy(), field, noise, noise, 0 * noise, numbers, True)


def error(fine: torch.Tensor, truth: torch.Tensor, bands: list[int]) -> float:
    inner = truth[:, 10 * AROUND : -10 * AROUND, 10 * AROUND : -10 * AROUND]
    return float((fine - inner)[bands, 40:-40, 40:-40].square().mean().sqrt())


SHIFTS = [(0, 0), (3, -4), (-6, 2), (7, 5), (5, 9), (-3, -7)]
