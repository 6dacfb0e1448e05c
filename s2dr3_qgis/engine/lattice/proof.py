"""Does the lattice found predict the scene's pixels? A tenth of a patch is hidden and predicted from the rest.

If the pixels were interpolated from the lattice once, they follow it better than their own grid, and much better than
the same lattice half a sample away. If somebody resampled them once more, the lattice still shows in their
beat, but they follow it no longer: the sensor model must not use it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from .beat import ORDER, detail_strength
from .spline import hidden_error

SIDE = 50
HIDDEN_SHARE = 0.1
# Places along each axis of a scene where a patch may lie, how many of them are taken, and bands of each.
PLACES, PATCHES, PATCHES_LONG, BANDS_EACH = 4, 2, 8, 1
LONG = 1024
# A patch is textured if its hidden pixels are predicted, from its own grid, to this share of its contrast.
TEXTURED = 0.25
# The largest share of a patch, in each band, that may be nodata: pixels here and there must not rule out all patches.
MOST_NODATA = 0.05

Positions = Callable[[int, np.ndarray, np.ndarray], np.ndarray]
"""(2, rows, columns) from a band's place in its group, and own rows and columns."""


class Proof(NamedTuple):
    """``share`` of the patches whose pixels follow the lattice, and of those that are ``textured``; 0 to 1 each."""

    share: float
    textured: float


def prove(
    read: Callable[[int, int, int, int], np.ndarray], rows: int, columns: int, positions: Positions | None
) -> Proof:
    """Test a lattice on the patches of a scene of own pixels that have the most detail.

    :param read: own pixels (bands, h, w) from row, column, height and width.
    :param positions: of own pixels in the lattice; None: look for texture alone.
    """
    follows, textured = [], []
    for row, column, image in _patches(read, rows, columns):
        hidden = np.random.default_rng(row * columns + column).random(image.shape[1:]) < HIDDEN_SHARE
        down, across = row + np.arange(image.shape[1]), column + np.arange(image.shape[2])
        order = np.argsort([-detail_strength(band) for band in image])[:BANDS_EACH]
        for index in order:
            own_row, own_column = (part.astype(float) for part in np.meshgrid(down, across, indexing="ij"))
            error = hidden_error(image[index], own_row, own_column, hidden)
            textured.append(error < TEXTURED * image[index].std(where=np.isfinite(image[index])))
            if positions is not None:
                line, number = positions(int(index), down, across)
                wrong = hidden_error(image[index], line + 0.5, number + 0.5, hidden)
                follows.append(hidden_error(image[index], line, number, hidden) < min(error, wrong))
    return Proof(float(np.mean(follows)) if follows else 0.0, float(np.mean(textured)) if textured else 0.0)


def _patches(
    read: Callable[[int, int, int, int], np.ndarray], rows: int, columns: int
) -> Iterator[tuple[int, int, np.ndarray]]:
    """(row, column, own pixels) of the patches with the most detail, of those with little nodata."""
    height, width = min(SIDE, rows), min(SIDE, columns)
    candidates = []
    for down in range(PLACES):
        for right in range(PLACES):
            row = round((rows - height) * (down + 0.5) / PLACES)
            column = round((columns - width) * (right + 0.5) / PLACES)
            image = read(row, column, height, width)
            if np.isfinite(image).mean((1, 2)).min() >= 1 - MOST_NODATA and min(height, width) > 3 * ORDER:
                candidates.append((float(np.median([detail_strength(band) for band in image])), row, column, image))
    candidates.sort(key=lambda candidate: -candidate[0])
    count = PATCHES if max(rows, columns) <= LONG else PATCHES_LONG
    for _, row, column, image in candidates[:count]:
        yield row, column, image
