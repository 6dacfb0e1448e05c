"""How much to trust a date's pixels: clouds, shadows, floods and harvests get no weight, edges keep theirs.

Not single pixels are judged, for those differ by aliasing at every edge, but the means of 3 × 3, against what noise,
the local contrast and the radiometry explain; and a pixel has the least weight of all bands and of its neighbours.
"""

from __future__ import annotations

import numpy as np

from ..core.along import along

# Of the tolerance: in standard deviations of a pixel's noise; as a share of the value.
NOISES, VALUE_SHARE = 1.5, 0.01
# Shares of the local contrast that may be missing, for a rough prediction and for a good one.
ROUGH, GOOD = 0.35, 0.2
# Tolerances beyond which a pixel has no weight.
CUT = 3.0
# Brightness is compared around a pixel, in boxes of this radius twice; a local gain is held to 1 by so many times the
# noise, and lies within these bounds.
LOCAL, RIDGE, LOCAL_GAIN = 5, 3.0, (0.4, 2.5)


def change_weights(residual: np.ndarray, prediction: np.ndarray, noise: np.ndarray, share: float) -> np.ndarray:
    """Weights (h, w) from 0 to 1 of the pixels of a date.

    ``residual`` and ``prediction`` (bands, h, w), in reflectance, NaN in the residual for no data; ``noise`` (bands,);
    ``share``: of the local contrast, ROUGH or GOOD.
    """
    unknown = ~np.isfinite(residual)
    filled = np.where(unknown, 0.0, residual)
    edges, value = share * contrast(prediction), VALUE_SHARE * prediction
    tolerance = np.sqrt(np.square(NOISES * noise)[:, None, None] + np.square(edges) + np.square(value))
    ratio = np.clip(box(filled) / (CUT * tolerance), -1, 1)
    weight = np.square(1 - np.square(ratio)).min(0)
    weight[unknown.any(0)] = 0.0
    return least(weight)


def harmonised(image: np.ndarray, prediction: np.ndarray, weight: np.ndarray, noise: np.ndarray) -> np.ndarray:
    """A date's ``image`` (bands, h, w) with the prediction's brightness and contrast around each pixel.

    Fields ripen, soil dries, haze comes and goes: all that is smooth is the reference's, the fine pattern the date's.
    ``weight`` (h, w): of the pixels that count, from 0 to 1; ``noise`` (bands,). NaN stays.
    """
    unknown = ~np.isfinite(image)
    filled = np.where(unknown, prediction, image)
    smooth, target = box(filled), box(prediction)
    total = around(weight) + 1e-6
    mean, goal = around(weight * smooth) / total, around(weight * target) / total
    scatter = around(weight * smooth * smooth) / total - mean * mean
    common = around(weight * smooth * target) / total - mean * goal
    ridge = np.square(RIDGE * noise)[:, None, None]
    gain = np.clip((common + ridge) / (scatter + ridge), *LOCAL_GAIN)
    result = (goal + gain * (filled - mean)).astype(np.float32)
    result[unknown] = np.nan
    return result


def around(image: np.ndarray) -> np.ndarray:
    """The mean of (..., h, w) around each pixel, under a triangle of about 4·LOCAL pixels; mirrored at the borders."""
    return _wide_box(_wide_box(image))


def _wide_box(image: np.ndarray) -> np.ndarray:
    for axis in (-2, -1):
        radius = min(LOCAL, image.shape[axis] - 1)
        padding = [(0, 0)] * image.ndim
        padding[axis] = (radius + 1, radius)
        sums = np.cumsum(np.pad(image, padding, mode="symmetric"), axis, dtype=np.float64)
        size = image.shape[axis]
        side = 2 * radius + 1
        image = (along(sums, axis, side, side + size) - along(sums, axis, 0, size)) / side
    return image


def contrast(image: np.ndarray, radius: int = 1) -> np.ndarray:
    """The standard deviation of (2·radius + 1)² pixels of (..., h, w)."""
    return np.sqrt(np.maximum(box(np.square(image), radius) - np.square(box(image, radius)), 0.0))


def box(image: np.ndarray, radius: int = 1) -> np.ndarray:
    """The mean of (2·radius + 1)² pixels of (..., h, w); at the borders, the border's pixels go on."""
    for axis in (-2, -1):
        padding = [(0, 0)] * image.ndim
        padding[axis] = (radius, radius)
        padded = np.pad(image, padding, mode="edge")
        size = image.shape[axis]
        total = along(padded, axis, 0, size) + along(padded, axis, 1, 1 + size)
        for start in range(2, 2 * radius + 1):
            total += along(padded, axis, start, start + size)
        image = total / np.float32(2 * radius + 1)
    return image


def least(weight: np.ndarray) -> np.ndarray:
    """The least of 3 × 3 pixels of (h, w)."""
    for axis in (0, 1):
        padding = [(1, 1) if axis == this else (0, 0) for this in (0, 1)]
        padded = np.pad(weight, padding, mode="edge")
        size = weight.shape[axis]
        first, second, third = (along(padded, axis, start, start + size) for start in range(3))
        weight = np.minimum(np.minimum(first, second), third)
    return weight
