"""Filling pixels without data from their nearest neighbours."""

from __future__ import annotations

import numpy as np


def fill_nearest(image: np.ndarray) -> np.ndarray:
    """Replace each NaN of (bands, H, W) by the band's nearest valid value, or by 0 if the band has none.

    Jump flooding (Rong and Tan 2006) finds it in log2(size) passes, whatever the size of the gaps.
    """
    valid = np.isfinite(image)
    if valid.all():
        return image
    filled = np.zeros_like(image)
    shared = bool((valid == valid[:1]).all())
    rows, columns = _nearest(valid[0]) if shared else (None, None)
    for band, source in enumerate(image):
        if not valid[band].any():
            continue
        if not shared:
            rows, columns = _nearest(valid[band])
        filled[band] = source[rows, columns]
    return filled


def _nearest(valid: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each pixel, row and column of (nearly always) the nearest True of a (H, W) mask, which has at least one."""
    height, width = valid.shape
    # Far enough in both directions: no valid pixel is as far. Up to 16383 pixels a side its square fits into 32 bits.
    far = max(height, width)
    y, x = np.mgrid[:height, :width].astype(np.int32 if 2 * (2 * far) ** 2 < 2**31 else np.int64)
    rows, columns = np.where(valid, y, -far), np.where(valid, x, -far)
    step = 1 << max(0, (max(height, width) - 1).bit_length() - 1)
    # One more pass at step 1 corrects most of the few pixels that jump flooding gets wrong.
    steps = [step >> k for k in range(step.bit_length())] + [1]
    for jump in steps:
        for dy, dx in ((a, b) for a in (-jump, 0, jump) for b in (-jump, 0, jump) if a or b):
            if abs(dy) >= height or abs(dx) >= width:
                continue
            here, there = _shifted(height, dy), _shifted(width, dx)
            target, origin = (here[0], there[0]), (here[1], there[1])
            old = (rows[target] - y[target]) ** 2 + (columns[target] - x[target]) ** 2
            new = (rows[origin] - y[target]) ** 2 + (columns[origin] - x[target]) ** 2
            better = new < old
            rows[target] = np.where(better, rows[origin], rows[target])
            columns[target] = np.where(better, columns[origin], columns[target])
    return rows, columns


def _shifted(size: int, offset: int) -> tuple[slice, slice]:
    """Slices of the pixels with a neighbour ``offset`` away, and of these neighbours."""
    return slice(max(0, -offset), size - max(0, offset)), slice(max(0, offset), size + min(0, offset))
