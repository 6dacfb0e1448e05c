"""How much to trust a result: two values for each output pixel, in reflectance, three with further dates.

*Spread*: the network computes the tile in the eight orientations of a square. No orientation is preferred, so that
pixels in which the eight results differ are guessed. It is the standard deviation over the eight, root mean square over
the bands.

*Distance*: the result, degraded to the resolution of Sentinel-2, compared with the input. It is the root mean square of
the difference over the bands, one value for each input pixel. If it is large, the result contradicts its input.
"""

from __future__ import annotations

from typing import Callable, Iterator, Optional

import numpy as np

from ..core.banded import resampled
from ..core.sensor import Phase, duplicated_phase, pairs, point_spread, sampling_matrix
from ..lattice.operator import OwnPixels
from ..raster.encoding import SCALE

# The network's passes over a tile: the orientations of a square.
ORIENTATIONS = 8
DATES = "effective number of dates"
"""With further dates, a third value: by how many equal looks at the place the pixel is known, the reference included.
Kept in tenths, since a file's numbers for reflectance end at 6.5."""
DATES_UNIT = 10
NAMES = ("spread over the eight orientations", "distance of the degraded result from the input")


def spread(
    predict: Callable[[np.ndarray, Phase, Optional[np.ndarray]], np.ndarray],
    image: np.ndarray,
    fine: np.ndarray,
    phase: Phase,
    lattice: np.ndarray | None = None,
) -> np.ndarray:
    """The spread (10·h, 10·w).

    :param image: the input (10, h, w).
    :param fine: its result in the given orientation.
    :param phase: the kind of the input's 20 m bands.
    :param lattice: (10, 3 or 4, h, w), where its pixels lie among the detector's samples; None if not known.
    """
    # Differences from the first result instead of the results: their squares lose no digits in float32.
    total, squares = np.zeros_like(fine), np.zeros_like(fine)
    count = 1
    for there, back in _orientations():
        turned = duplicated_phase(there(pairs(phase, *image.shape[1:]))) if isinstance(phase, tuple) else phase
        # A copy: even a mirrored view of one row or column counts as contiguous, and torch takes no negative strides.
        numbers = None if lattice is None else np.stack([there(part) for part in lattice])
        difference = back(predict(there(image).copy(), turned, numbers)) - fine
        total += difference
        squares += difference * difference
        count += 1
    variance = np.maximum(squares / count - (total / count) ** 2, 0.0)
    return np.sqrt(variance.mean(0))


def distance(image: np.ndarray, fine: np.ndarray, phase: Phase, lattice: np.ndarray | None = None) -> np.ndarray:
    """The distance (10·h, 10·w), constant over each input pixel; parameters as for `spread`."""
    height, width = image.shape[1:]
    squares = np.zeros((height, width), np.float32)
    sigmas, strides, starts = point_spread(phase)
    for band, (sigma, stride) in enumerate(zip(sigmas, strides)):
        own = OwnPixels.of((height, width), SCALE, sigma, stride, starts)
        degraded = None if lattice is None else own.seen(fine[band], lattice[band])
        if degraded is None:
            rows = sampling_matrix(height, SCALE, sigma, stride, starts[0])
            columns = sampling_matrix(width, SCALE, sigma, stride, starts[1])
            degraded = resampled(fine[band], rows, columns)
        squares += (degraded - image[band]) ** 2
    return np.sqrt(squares / len(image)).repeat(SCALE, 0).repeat(SCALE, 1)


def _orientations() -> Iterator[tuple[Callable, Callable]]:
    """The seven other orientations of a square with their inverses, for arrays (bands, h, w)."""
    for turns in range(4):
        for flip in (False, True):
            if turns or flip:
                yield _turner(turns, flip)


def _turner(turns: int, flip: bool) -> tuple[Callable, Callable]:
    def there(image: np.ndarray) -> np.ndarray:
        turned = np.rot90(image, turns, axes=(1, 2))
        return turned[:, :, ::-1] if flip else turned

    def back(image: np.ndarray) -> np.ndarray:
        image = image[:, :, ::-1] if flip else image
        return np.rot90(image, -turns, axes=(1, 2))

    return there, back
