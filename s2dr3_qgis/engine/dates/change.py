"""How far a date's pixels can be believed: clouds, shadows, floods and harvests get no weight, edges keep theirs.

Not single pixels are judged, for those differ by aliasing at every edge, but the means of 3 × 3, against what noise,
the local contrast and the radiometry explain; and a pixel has the least weight of all bands and of its neighbours.
"""

from __future__ import annotations

import numpy as np

# Of the tolerance: in standard deviations of a pixel's noise; as a share of the value.
NOISES, VALUE_SHARE = 1.5, 0.01
# Shares of the local contrast that may be missing, for a rough prediction and for a good one.
ROUGH, GOOD = 0.35, 0.15
# Tolerances beyond which a pixel has no weight.
CUT = 3.0


def change_weights(residual: np.ndarray, prediction: np.ndarray, noise: np.ndarray, share: float) -> np.ndarray:
    """Weights (h, w) from 0 to 1 of the pixels of a date.

    ``residual`` and ``prediction`` (bands, h, w), in reflectance, NaN in the residual for no data; ``noise`` (bands,);
    ``share``: of the local contrast, ROUGH or GOOD.
    """
    unknown = ~np.isfinite(residual)
    filled = np.where(unknown, 0.0, residual)
    contrast = _contrast(prediction)
    tolerance = np.sqrt(
        np.square(NOISES * noise)[:, None, None] + np.square(share * contrast) + np.square(VALUE_SHARE * prediction)
    )
    ratio = np.clip(box(filled) / (CUT * tolerance), -1, 1)
    weight = np.square(1 - np.square(ratio)).min(0)
    weight[unknown.any(0)] = 0.0
    return least(weight)


def _contrast(image: np.ndarray) -> np.ndarray:
    """The standard deviation of 3 × 3 pixels."""
    return np.sqrt(np.maximum(box(np.square(image)) - np.square(box(image)), 0.0))


def box(image: np.ndarray, radius: int = 1) -> np.ndarray:
    """The mean of (2·radius + 1)² pixels of (..., h, w); at the borders, the border's pixels go on."""
    for axis in (-2, -1):
        padding = [(0, 0)] * image.ndim
        padding[axis] = (radius, radius)
        padded = np.pad(image, padding, mode="edge")
        size = image.shape[axis]
        parts = [padded.take(range(start, start + size), axis) for start in range(2 * radius + 1)]
        image = sum(parts[1:], parts[0]) / np.float32(2 * radius + 1)
    return image


def least(weight: np.ndarray) -> np.ndarray:
    """The least of 3 × 3 pixels of (h, w)."""
    for axis in (0, 1):
        padding = [(1, 1) if axis == this else (0, 0) for this in (0, 1)]
        padded = np.pad(weight, padding, mode="edge")
        size = weight.shape[axis]
        first, second, third = (padded.take(range(start, start + size), axis) for start in range(3))
        weight = np.minimum(np.minimum(first, second), third)
    return weight
