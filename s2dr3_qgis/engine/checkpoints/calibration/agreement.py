"""How well a result agrees with its input: two ways of averaging it back, and patterns that follow the pixel grid."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from ...core.bands import BANDS
from ...core.errors import InputError
from ...core.messages import message
from ...model.back_projection import sensor_for
from ...model.resample import enlarge

SCALE = 10
BLOCK = 4
# Weight of the repeating pattern's energy beside that of the difference. For decoders with a known truth the right
# choice had the least difference, but not always the least pattern: wrong choices blur it away.
PATTERN_WEIGHT = 0.1
# Below this contrast, in reflectance, an image has nothing by which results could be distinguished.
LEAST_CONTRAST = 0.001


@dataclass(frozen=True)
class Agreement:
    """Measures of one result against its input.

    ``box`` and ``sensor`` are root mean square differences in reflectance to the input, of the result's 10×10 means and
    of the sensor model's view of it; ``grid`` is the root mean square of the pattern that repeats in every
    input pixel. ``error`` is the lower difference relative to the input's contrast (1: no better than a flat image).
    ``score`` is that error and, at a tenth of its energy, the pattern, relative to those of bicubic enlargement (1: as
    good); ``blocks`` has its square for blocks of 4×4 input pixels.
    """

    box: float
    sensor: float
    grid: float
    error: float
    score: float
    blocks: Tensor


class AgreementMetric:
    """Measures results for ``image`` (1, 10, h, w), reflectance without NaN, leaving out ``margin`` pixels around.

    A network may have been trained to agree by plain means or by the sensor's point spread function, so the better
    of the two counts. Each is relative to bicubic enlargement, which is far better by plain means.

    :raises InputError: the image does not have ten bands, or is flat.
    """

    def __init__(self, image: Tensor, margin: int):
        if image.ndim != 4 or image.shape[1] != len(BANDS):
            raise InputError(
                message(
                    "Calibration needs an image (1, {count}, h, w), not {shape}.",
                    count=len(BANDS),
                    shape=tuple(image.shape),
                )
            )
        self._image, self._margin = image, margin
        self._inner = (..., slice(margin, -margin), slice(margin, -margin))
        self._contrast = image[self._inner].std((2, 3), keepdim=True)
        if float(self._contrast.max()) < LEAST_CONTRAST:
            raise InputError(
                message("The window is almost flat, so nothing can be told from it: choose one with edges.")
            )
        self._contrast = self._contrast.clamp(min=LEAST_CONTRAST)
        self._sensor = sensor_for(image)
        *differences, pattern = self._compare(enlarge(image, SCALE))
        grid = PATTERN_WEIGHT * self._energy(pattern).mean()
        self._references = [float(self._energy(difference).mean() + grid) for difference in differences]

    def measure(self, fine: Tensor) -> Agreement:
        """Measures of a result (1, 10, 10·h, 10·w); all are infinite if it has values that are not finite."""
        if not torch.isfinite(fine).all():
            blocks = self._blocks(torch.full_like(self._image[0, 0], math.inf))
            return Agreement(math.inf, math.inf, math.inf, math.inf, math.inf, blocks)
        box, sensor, pattern = self._compare(fine)
        maps, grid = [self._energy(box), self._energy(sensor)], PATTERN_WEIGHT * self._energy(pattern).mean()
        relative = [(energy + grid) / reference for energy, reference in zip(maps, self._references)]
        best = min(relative, key=lambda energy: float(energy.mean()))
        return Agreement(
            self._rms(box),
            self._rms(sensor),
            self._rms(pattern),
            float(min(energy.mean() for energy in maps)) ** 0.5,
            float(best.mean()) ** 0.5,
            self._blocks(best),
        )

    def _compare(self, fine: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(1, 10, h, w) differences to the image by box mean and by sensor model, and the repeating pattern.

        The pattern is (1, 10, 10, 10): the deviation from the mean of an input pixel, averaged over all input pixels.
        """
        means = F.avg_pool2d(fine, SCALE)
        observed = self._sensor(fine)
        edge = slice(SCALE * self._margin, -SCALE * self._margin)
        detail = (fine - F.interpolate(means, scale_factor=SCALE))[..., edge, edge]
        cells = detail.unflatten(3, (-1, SCALE)).unflatten(2, (-1, SCALE))
        return (means - self._image)[self._inner], (observed - self._image)[self._inner], cells.mean((2, 4))

    def _energy(self, difference: Tensor) -> Tensor:
        """The square relative to the contrast, averaged over the bands: (1, 10, h, w) -> (h, w)."""
        return (difference / self._contrast).square().mean(1)[0]

    @staticmethod
    def _rms(values: Tensor) -> float:
        return float(values.square().mean()) ** 0.5

    @staticmethod
    def _blocks(energy: Tensor) -> Tensor:
        return F.avg_pool2d(energy[None, None], min(BLOCK, *energy.shape)).flatten()


def significantly_different(one: Agreement, other: Agreement, least: float, errors: float) -> bool:
    """Whether two scores differ by more than the share ``least`` and than ``errors`` standard errors over blocks."""
    if abs(one.score - other.score) <= least * min(one.score, other.score):
        return False
    if not math.isfinite(other.score):
        return True
    gap = other.blocks - one.blocks
    return bool(gap.mean().abs() > errors * gap.std() / len(gap) ** 0.5)
