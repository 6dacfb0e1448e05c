"""Blocks of a scene with a halo, read once, and the sensor model and baselines on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ..core.banded import Banded, resampled
from ..core.sensor import point_spread, sampling_matrix
from ..lattice import Lattice
from ..lattice.operator import OwnPixels
from ..raster.grid import Window
from .metrics import SSIM_WINDOW
from .resample import cubic_bands
from .scene import Scene

# Half of SSIM's window in 20 m pixels, which thereby stay whole; nine standard deviations of the widest point spread
# function (B11) are less.
HALO = SSIM_WINDOW // 2 * 2
BACK_PROJECTIONS = 3
MAP_SIDE = 600
# A degraded pixel counts if valid pixels have at least this share of its weights.
ENOUGH = 0.999


def tile(bounds: Window, size: int) -> Iterator[Window]:
    """Windows of ``size`` side by side that fill ``bounds``, row by row."""
    for y in range(0, bounds.height, size):
        for x in range(0, bounds.width, size):
            yield Window(x, y, size, size).clip(bounds)


def spread(blocks: Sequence[Window], count: int) -> list[Window]:
    """At most ``count`` of the blocks, evenly spread."""
    places = np.unique(np.linspace(0, len(blocks) - 1, min(count, len(blocks))).round().astype(int))
    return [blocks[place] for place in places]


class Block:
    """One block of a scene with a halo around it, read once. ``core`` and ``outer`` are in input pixels."""

    def __init__(self, scene: Scene, core: Window):
        self.scene = scene
        self.core = core
        self.outer = core.grow(HALO).clip(scene.bounds)
        self.coarse = scene.read_coarse(self.outer)
        self.result = scene.read_result(self.outer)

    def cut(self, image: np.ndarray, scale: float = 1) -> np.ndarray:
        """The core's part of an image of the outer window, whose pixels are 1/``scale`` of the input's."""
        y, x = int((self.core.y - self.outer.y) * scale), int((self.core.x - self.outer.x) * scale)
        height, width = int(self.core.height * scale), int(self.core.width * scale)
        return image[:, y : y + height, x : x + width]

    def degrade(self, fine: np.ndarray, band: int) -> np.ndarray:
        """The sensor model of one band: (scale·h,scale·w) of the outer window to (h,w), NaN for pixels without data."""
        valid = np.isfinite(fine)
        rows, columns = self._sampling(band)
        if valid.all():
            return resampled(fine, rows, columns)
        weights = resampled(valid.astype(np.float32), rows, columns)
        degraded = resampled(np.where(valid, fine, np.float32(0)), rows, columns)
        return np.where(weights > ENOUGH, degraded / np.maximum(weights, ENOUGH), np.float32(np.nan))

    def observed(self, bands: Sequence[int], lattice: Lattice | None = None) -> np.ndarray:
        """The sensor model of the result's ``bands``: (bands,h,w) of the core, NaN for pixels without data.

        It goes through the ``lattice``, counted from the input's corner, where the block has data everywhere.
        """
        numbers = None if lattice is None else self._numbers(lattice)
        return np.stack([self.cut(self._seen(band, numbers)[None])[0] for band in bands])

    def _numbers(self, lattice: Lattice) -> np.ndarray:
        corner = self.scene.window
        return lattice.numbers(corner.y + self.outer.y, corner.x + self.outer.x, self.outer.height, self.outer.width)

    def _seen(self, band: int, numbers: np.ndarray | None) -> np.ndarray:
        fine = self.result[band]
        if numbers is not None and np.isfinite(fine).all():
            sigmas, strides, _ = point_spread(self.scene.phase)
            shape = (self.outer.height, self.outer.width)
            own = OwnPixels.of(shape, self.scene.scale, sigmas[band], strides[band], (0, 0))
            through = own.seen(fine, numbers[band])
            if through is not None:
                return through
        return self.degrade(fine, band)

    def enlarged(self) -> np.ndarray:
        """The input's outer window on the fine grid, bicubic; nodata is the mean of its band."""
        return np.stack([self._enlarge(band) for band in _filled(self.coarse)])

    def back_projected(self, fine: np.ndarray) -> np.ndarray:
        """``fine`` (10 bands, outer window) after BACK_PROJECTIONS back-projections of the input."""
        target = _filled(self.coarse)
        out = np.empty_like(fine)
        for band, image in enumerate(fine):
            improved = image
            for _ in range(BACK_PROJECTIONS):
                improved = improved + self._enlarge(target[band] - self.degrade(improved, band))
            out[band] = improved
        return out

    def _sampling(self, band: int) -> list[Banded]:
        sigmas, strides, _ = point_spread(self.scene.phase)
        sizes = (self.outer.height, self.outer.width)
        return [sampling_matrix(size, self.scene.scale, sigmas[band], strides[band]) for size in sizes]

    def _enlarge(self, image: np.ndarray) -> np.ndarray:
        """(h,w) of the outer window to the fine grid, bicubic."""
        rows, columns = (cubic_bands(size, self.scene.scale) for size in image.shape)
        return resampled(image, rows, columns)


class ErrorMap:
    """Subsampled picture of the difference from the input, in reflectance: at most about MAP_SIDE pixels a side."""

    def __init__(self, scene: Scene):
        self._step = -(-max(scene.bounds.width, scene.bounds.height) // MAP_SIDE)
        shape = [-(-size // self._step) for size in (scene.bounds.height, scene.bounds.width)]
        self.image = np.full(shape, np.nan, np.float32)

    def add(self, core: Window, error: np.ndarray) -> None:
        """Add a block (h,w): every step-th pixel of the scene is kept."""
        y, x = -core.y % self._step, -core.x % self._step
        part = error[y :: self._step, x :: self._step]
        row, column = (core.y + y) // self._step, (core.x + x) // self._step
        self.image[row : row + part.shape[0], column : column + part.shape[1]] = part


def _filled(image: np.ndarray) -> np.ndarray:
    """NaN replaced by each band's mean."""
    valid = np.isfinite(image)
    count = np.maximum(valid.sum((1, 2), keepdims=True), 1)
    mean = np.where(valid, image, 0).sum((1, 2), keepdims=True) / count
    return np.where(valid, image, mean).astype(np.float32)
