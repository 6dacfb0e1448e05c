"""Several dates of a window fused with the network's result, and the network's second look at what they show.

A network sees one date. Once several are fused, what they show as an image of 10 m is better than any of them: less
noise, and no lattice. So the network sees that, in two phases half a pixel apart, and the fusion begins once more from
the mean of its answers. What the dates measured counts in the end as before; what they leave open is the network's, who
saw them all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..core.bands import BANDS
from ..core.memory import trim_heap
from ..core.progress import no_check
from ..dates.change import ROUGH
from ..dates.facts import LOOKING_AGAIN, DateView
from .back_projection import SensorModel
from .decoder.fast.threads import ThreadTeam
from .fusion import ROUNDS, fuse_

# The rounds before the second look; those after it begin with better weights.
BEFORE, AFTER = ((12, ROUGH),), ROUNDS[1:]


def fuse_dates_(
    fine: Tensor,
    image: Tensor,
    dates: Sequence[DateView],
    network: Callable[[Tensor], Tensor],
    sensor: SensorModel,
    lattice: np.ndarray | None = None,
    check: Callable[[], None] = no_check,
) -> Tensor:
    """`fuse_`, with the network's second look if there are enough dates.

    ``network``: from reflectance (1, 10, H, W) to (1, 10, scale·H, scale·W), by which ``fine`` was made.

    :raises InputError: the shapes do not fit.
    """
    if len(dates) < LOOKING_AGAIN:
        return fuse_(fine, image, dates, sensor, lattice, check)
    fuse_(fine, image, dates, sensor, lattice, check, BEFORE)
    # Else what the fusion has freed would stay beside what the network takes, and the reverse.
    trim_heap()
    look_again_(fine, network, sensor, check)
    trim_heap()
    return fuse_(fine, image, dates, sensor, lattice, check, AFTER)


@torch.inference_mode()
def look_again_(
    fine: Tensor, network: Callable[[Tensor], Tensor], sensor: SensorModel, check: Callable[[], None] = no_check
) -> None:
    """Replace ``fine`` (10, scale·H, scale·W) by what the network makes of it, degraded, in two phases."""
    half = sensor.scale // 2
    # Both before the network runs, which then needs no second copy of the result.
    with ThreadTeam(check) as team:
        straight, moved = (_degraded(fine, start, sensor, team) for start in (0, half))
    fine.copy_(network(straight[None])[0])
    other = network(moved[None])[0]
    fine[:, half:, half:].lerp_(other[:, :-half, :-half], 0.5)


def _degraded(fine: Tensor, start: int, sensor: SensorModel, team: ThreadTeam) -> Tensor:
    """(10, H, W): ``fine`` as measured by pixels that begin ``start`` fine pixels further; its borders go on."""

    def band(index: int) -> Tensor:
        return sensor.band(index, _moved(fine[index], start)[None])[0]

    return torch.stack(team.results(band, range(len(BANDS))))


def _moved(image: Tensor, start: int) -> Tensor:
    if not start:
        return image
    return F.pad(image[None, None], (0, start, 0, start), mode="replicate")[0, 0, start:, start:]
