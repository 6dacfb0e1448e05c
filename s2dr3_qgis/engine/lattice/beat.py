"""The beat that a detector's lattice leaves in an image: how strong its finest detail is, pixel by pixel.

A pixel that lies on a detector sample keeps the finest detail along the lattice's axes, one half-way between samples
loses most of it. So the energy of the finest detail along rows beats with the samples' lines, that along columns
with their columns.
"""

from __future__ import annotations

import numpy as np

# (1 - z)^8: what lies next to the Nyquist frequency, where interpolation differs most between a sample and half-way.
# On 22 native scenes its peaks stand 8 to 10 times as far above their surroundings as those of second differences.
ORDER = 8
# Across, a little less smooth content: [-0.2, 1, -0.2].
ACROSS = 0.2
# The energy is divided by its mean over 7 × 7 pixels, so that edges do not drown the beat, and cut at three times it.
RADIUS = 3
MOST = 3.0
MARGIN = ORDER // 2
# Reflectance: of rounded numbers without any other detail no beat is expected.
FLOOR = 0.003


def beat(image: np.ndarray, axis: int) -> np.ndarray:
    """The energy of the finest detail of reflectance (h, w) along ``axis``, relative to its surroundings.

    float32 (h, w), about 0 on average; 0 within 4 pixels of the border and where NaN is within 4 pixels. (0, 0) in an
    image of 9 pixels or fewer along an axis.
    """
    energy = np.zeros(image.shape, np.float32)
    height, width = image.shape
    if min(height, width) <= ORDER:
        return energy
    inner = (slice(MARGIN, height - MARGIN), slice(MARGIN, width - MARGIN))
    detail = _detail(image.astype(np.float32, copy=False), axis)
    known = np.isfinite(detail)
    if not known.all():
        detail[~known] = 0.0
        share = _box(known.astype(np.float32))
        mean = _box(detail) / np.maximum(share, 1e-3)
    else:
        mean = _box(detail)
    mean += FLOOR
    ratio = np.minimum(detail / mean, MOST)
    average = ratio[known].mean() if known.any() else 0.0
    energy[inner] = np.where(known, ratio - average, 0.0)
    return energy


def detail_strength(image: np.ndarray) -> float:
    """The mean of the finest detail of (h, w) along rows and columns, away from NaN; 0 if there is no such place."""
    details = np.stack([_detail(image, axis) for axis in (0, 1)])
    known = np.isfinite(details)
    return 2 * float(details.mean(where=known)) if known.any() else 0.0


def _detail(image: np.ndarray, axis: int) -> np.ndarray:
    """The absolute detail of (h, w), without a margin of 4 pixels on all sides."""
    lines = image if axis == 0 else image.T
    for _ in range(ORDER):
        lines = lines[1:] - lines[:-1]
    beside = lines[:, MARGIN - 1 : -MARGIN - 1] + lines[:, MARGIN + 1 : 1 - MARGIN]
    detail = np.abs(lines[:, MARGIN:-MARGIN] - ACROSS * beside)
    return detail if axis == 0 else detail.T


def _box(image: np.ndarray) -> np.ndarray:
    """The mean over 7 × 7 pixels, mirrored at the borders."""
    for axis in (0, 1):
        padded = np.pad(image, [(RADIUS, RADIUS) if axis == this else (0, 0) for this in (0, 1)], mode="symmetric")
        length = image.shape[axis]
        total = padded.take(range(length), axis)
        for start in range(1, 2 * RADIUS + 1):
            total += padded[start : start + length] if axis == 0 else padded[:, start : start + length]
        image = total / np.float32(2 * RADIUS + 1)
    return image
