"""The sensor model of Sentinel-2 in torch, and the back-projection that makes a result agree with its input.

The model A of a band is that of ``engine/sensor.py``: a Gaussian point spread function and decimation, here
differentiable.

The six bands measured at 20 m come to the 10 m grid in one of two ways, and A follows the one that the input shows:
duplicated 2×2 (nearest neighbour: A samples at the 20 m centres and duplicates), or interpolated smoothly (A samples
their wider Gaussian at the 10 m centres). The duplicates' phase is found too, for a window may start inside a pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from ..core import sensor as instrument
from ..core.bands import BANDS
from ..core.errors import InputError
from ..core.sensor import COARSE, SIGMAS, STRIDES
from .resample import enlarging_matrix

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
        height, width = (size // self.scale for size in fine.shape[-2:])
        sigma, stride = self.sigma[index], self.stride[index]
        rows, columns = (
            torch.from_numpy(instrument.sampling_matrix(size, self.scale, sigma, stride, phase)).to(fine)
            for size, phase in zip((height, width), self.phase)
        )
        return rows @ fine @ columns.T


def duplicated_phase(image: Tensor) -> tuple[int, int] | None:
    """The phase (rows, columns) at which the 20 m bands of (B, 10, H, W) are 2×2 duplicates; None: they are not."""
    return instrument.duplicated_phase(image[:, COARSE].detach().flatten(0, 1).float().cpu().numpy())


def sensor_for(image: Tensor, scale: int = 10, phase: Sequence[int] | str | None = AUTO) -> SensorModel:
    """The sensor model that fits how the 20 m bands of the input (B, 10, H, W) came to the 10 m grid.

    ``phase``: that of their 2×2 duplicates, None where they are not duplicated; AUTO looks at ``image`` itself.
    """
    if phase == AUTO:
        phase = duplicated_phase(image)
    if phase is None:
        return SensorModel(scale, stride=(1,) * len(BANDS))
    return SensorModel(scale, phase=(phase[0], phase[1]))


def back_project(fine: Tensor, image: Tensor, steps: int, sensor: SensorModel | None = None) -> Tensor:
    """Add the enlarged difference between the input and the degraded result, ``steps`` times; differentiable.

    Iterative back-projection (Irani and Peleg 1991) with A as above and bicubic enlargement:
    ``fine + enlarge(image - A(fine))``. ``fine`` (B, 10, scale·H, scale·W) and ``image`` (B, 10, H, W) are
    reflectance; without ``sensor`` sensor_for(image) decides. Where the difference is not finite (nodata as NaN)
    nothing is added. One to three steps are safe; many amplify noise. InputError when the shapes do not fit.
    """
    return torch.stack(list(_projected(fine, image, steps, sensor)), 1)


def back_project_(fine: Tensor, image: Tensor, steps: int, sensor: SensorModel | None = None) -> None:
    """The same in ``fine`` itself, without gradients: one band's intermediate results are held beside it, no more."""
    for index, band in enumerate(_projected(fine, image, steps, sensor)):
        fine[:, index] = band


def _projected(fine: Tensor, image: Tensor, steps: int, sensor: SensorModel | None) -> Iterator[Tensor]:
    """The bands (B, scale·H, scale·W) of the result, one after the other."""
    bands, height, width = image.shape[1:]
    scale = fine.shape[-1] // width
    if bands != len(BANDS) or fine.shape != (len(image), bands, scale * height, scale * width):
        raise InputError(
            f"Consistency step: a result of shape {tuple(fine.shape)} does not stand on an input of shape "
            f"{tuple(image.shape)}; expected {len(BANDS)} bands and one integer enlargement for both axes."
        )
    sensor = sensor or sensor_for(image, scale)
    rows, columns = (enlarging_matrix(size, scale).to(fine) for size in image.shape[-2:])
    for index, (result, seen) in enumerate(zip(fine.unbind(1), image.unbind(1))):
        for _ in range(steps):
            difference = torch.nan_to_num(seen - sensor.band(index, result), 0.0, 0.0, 0.0)
            result = result + rows @ difference @ columns.T  # noqa: PLW2901 (the iteration's own variable)
        yield result
