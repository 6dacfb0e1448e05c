"""The consistency step through the detector's lattice: the visible bands together, all others by themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from torch import Tensor

from ..core.bands import BANDS
from ..core.progress import no_check
from .back_projection import SensorModel
from .band_step import band_step
from .decoder.fast.threads import ThreadTeam
from .joint_step import ITERATIONS, Together, bands_together


def project_(
    fine: Tensor,
    image: Tensor,
    steps: int,
    sensor: SensorModel,
    lattices: Sequence[np.ndarray | None],
    check: Callable[[], None] = no_check,
    evening: float = 0.0,
    together: bool = True,
) -> None:
    """Make ``fine`` (B, 10, scale·H, scale·W) agree with ``image`` (B, 10, H, W), in place and without gradients.

    ``lattices``: for each image (10, 3, H, W) float32: at each input pixel the line and column number of the detector's
    samples, and trust in them from 0 to 1; or None. A band without trust takes back-projections by ``sensor``. A fourth
    number, as `Lattice.numbers` gives it, is the share by which detail is weaker there; ``evening`` times as much is
    added, less in bands that take the step together. Without ``together`` each band goes by itself, which is linear.

    :raises InputError: a lattice has another shape.
    """
    step = band_step(fine, image, steps, sensor, lattices, evening)
    groups = [bands_together(lattice) if together else [] for lattice in lattices]
    apart = [(index, band) for index, group in enumerate(groups) for band in range(len(BANDS)) if band not in group]
    with ThreadTeam(check) as team:
        # Three bands leave a thread idle again and again.
        team.aside(step, apart)
        for one, measured, lattice, group in zip(fine, image, lattices, groups):
            if lattice is not None and group:
                Together(one, measured, lattice, group, sensor, team).project_(ITERATIONS * steps, evening)
        team.finish()
