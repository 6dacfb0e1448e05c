"""The sensor model of Sentinel-2 in torch, and the back-projection that makes a result agree with its input.

The model A of a band is that of ``engine/core/sensor.py``: a Gaussian point spread function and decimation, here
differentiable.

The six bands measured at 20 m come to the 10 m grid in one of three ways, and A follows the one that the input shows:
duplicated 2×2 (nearest neighbour: A samples at the 20 m centres and duplicates), interpolated smoothly (A samples their
wider Gaussian at the 10 m centres), or sharpened to 10 m before (A has the Gaussian of a pixel of 10 m). The phase of
the duplicates is measured too, for a window may start inside a pair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ..core import detail
from ..core.bands import BANDS
from ..core.errors import InputError
from ..core.messages import message
from ..core.progress import no_check
from ..core.sensor import COARSE, SHARP, SIGMAS, STRIDES, Phase, coarse_blur, point_spread, sampling_matrix
from .banded_product import add_resampled_, resampled
from .decoder.fast.threads import Scratch, ThreadTeam
from .resample import enlarging_bands

AUTO = "auto"


@dataclass(frozen=True)
class SensorModel:
    """A for the ten bands; ``sigma``, ``stride`` and ``phase`` (rows, columns) are sensor.sampling_matrix's."""

    scale: int = 10
    sigma: tuple[float, ...] = SIGMAS
    stride: tuple[int, ...] = STRIDES
    phase: tuple[int, int] = (0, 0)

    def __call__(self, fine: Tensor) -> Tensor:
        """(B, 10, scale·H, scale·W) -> (B, 10, H, W), the same dtype and device."""
        return torch.stack([self.band(index, band) for index, band in enumerate(fine.unbind(1))], 1)

    def band(self, index: int, fine: Tensor) -> Tensor:
        """The same for one band: (B, scale·H, scale·W) -> (B, H, W)."""
        rows, columns = (
            sampling_matrix(size // self.scale, self.scale, self.sigma[index], self.stride[index], phase)
            for size, phase in zip(fine.shape[-2:], self.phase)
        )
        return resampled(fine, rows, columns)


def measured_phase(image: Tensor) -> Phase:
    """How the 20 m bands of (B, 10, H, W) came to the 10 m grid: one answer, so B parts of one scene."""
    return detail.measured_phase(list(image.detach().float().cpu().numpy()))


def sensor_for(image: Tensor, scale: int = 10, phase: Phase = AUTO) -> SensorModel:
    """The sensor model that fits how the 20 m bands of the input (B, 10, H, W) came to the 10 m grid.

    ``phase``: the phase of their 2×2 duplicates, None if they were interpolated, SHARP if they were sharpened; AUTO
    measures ``image`` itself, see `measured_phase`. InputError for anything else.
    """
    sigma, stride, start = point_spread(checked_phase(image, phase))
    return SensorModel(scale, sigma, stride, start)


def checked_phase(image: Tensor, phase: Phase) -> Phase:
    """``phase`` itself, or what is measured in ``image`` (B, 10, H, W) if it is AUTO. InputError for anything else.

    Other bands than the ten, of which nobody knows which are of 20 m, count as interpolated.
    """
    if phase == AUTO:
        return measured_phase(image) if image.shape[1] == len(BANDS) else None
    if phase is None or phase == SHARP:
        return phase
    # A list, if it comes from a worker's message.
    if isinstance(phase, (tuple, list)) and len(phase) == 2 and set(phase) <= {0, 1}:
        return phase[0], phase[1]
    raise InputError(
        message(
            "phase is {phase!r}: use {auto!r}, {sharp!r}, None (interpolated) or (rows, columns) of 0 or 1.",
            phase=phase,
            auto=AUTO,
            sharp=SHARP,
        )
    )


def as_measured_at_20m(image: Tensor) -> Tensor:
    """Sharpened 20 m bands of (B, 10, H, W) blurred to what pixels of 20 m measure, interpolated.

    Networks are trained on bands measured at 20 m; on sharpened ones they sharpen once more.
    """
    blurred = image.clone()
    for band in COARSE:
        rows, columns = (sampling_matrix(size, 1, coarse_blur(band)) for size in image.shape[-2:])
        blurred[:, band] = resampled(image[:, band], rows, columns)
    return blurred


def back_project(fine: Tensor, image: Tensor, steps: int, sensor: SensorModel | None = None) -> Tensor:
    """Add the enlarged difference between the input and the degraded result, ``steps`` times; differentiable.

    Iterative back-projection (Irani and Peleg 1991) with A as above and bicubic enlargement:
    ``fine + enlarge(image - A(fine))``. ``fine`` (B, 10, scale·H, scale·W) and ``image`` (B, 10, H, W) are
    reflectance; without ``sensor`` sensor_for(image) decides. Nothing is added where
    the difference is not finite (nodata as NaN). One to three steps are safe; many amplify noise.

    :raises InputError: the shapes do not fit.
    """
    sensor = _checked(fine, image, sensor)
    rows, columns = (enlarging_bands(size, sensor.scale) for size in image.shape[-2:])
    bands = []
    for index, (result, measured) in enumerate(zip(fine.unbind(1), image.unbind(1))):
        for _ in range(steps):
            difference = _difference(sensor, index, result, measured)
            result = result + resampled(difference, rows, columns)  # noqa: PLW2901 (the iteration's own variable)
        bands.append(result)
    return torch.stack(bands, 1)


def back_project_(
    fine: Tensor,
    image: Tensor,
    steps: int,
    sensor: SensorModel | None = None,
    check: Callable[[], None] = no_check,
) -> None:
    """`back_project` in ``fine`` itself, without gradients; the scratch is a tenth of a band for each thread.

    ``check`` is called again and again; what it raises ends the work.

    :raises InputError: the shapes do not fit.
    """
    back_project_bands_(fine, image, steps, _checked(fine, image, sensor), range(len(BANDS)), check)


def back_project_bands_(
    fine: Tensor,
    image: Tensor,
    steps: int,
    sensor: SensorModel,
    bands: Sequence[int],
    check: Callable[[], None] = no_check,
) -> None:
    """`back_project_` of ``fine`` (B, n, scale·H, scale·W) and ``image`` (B, n, H, W) that have these ``bands`` only,
    their shapes checked before."""

    def project(_: Scratch, place: int) -> None:
        back_project_band_(fine[:, place], image[:, place], steps, sensor, bands[place])

    with ThreadTeam(check) as team:
        team.each(project, range(len(bands)))


def back_project_band_(fine: Tensor, image: Tensor, steps: int, sensor: SensorModel, band: int) -> None:
    """`back_project_` of ``fine`` (B, scale·H, scale·W) and ``image`` (B, H, W) of one band."""
    rows, columns = (enlarging_bands(size, sensor.scale) for size in image.shape[-2:])
    for _ in range(steps):
        add_resampled_(fine, _difference(sensor, band, fine, image), rows, columns)


def _difference(sensor: SensorModel, index: int, result: Tensor, measured: Tensor) -> Tensor:
    """The input's band minus the degraded result, (B, H, W); 0 where it is not finite."""
    return torch.nan_to_num(measured - sensor.band(index, result), 0.0, 0.0, 0.0)


def _checked(fine: Tensor, image: Tensor, sensor: SensorModel | None) -> SensorModel:
    """``sensor`` itself or what fits ``image``; InputError if the shapes do not fit."""
    bands, height, width = image.shape[1:]
    scale = fine.shape[-1] // width
    if bands != len(BANDS) or fine.shape != (len(image), bands, scale * height, scale * width):
        raise InputError(
            message(
                "Consistency step: a result of shape {shape} does not stand on an input of shape {shape2}; "
                "expected {count} bands and one integer enlargement for both axes.",
                shape=tuple(fine.shape),
                shape2=tuple(image.shape),
                count=len(BANDS),
            )
        )
    return sensor or sensor_for(image, scale)
