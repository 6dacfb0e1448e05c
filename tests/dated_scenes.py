"""Several dates of a scene, made by sampling one texture at shifted places."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

# Beyond a scene on each side, in pixels.
AROUND = 8


@lru_cache(maxsize=8)
def _texture(height: int, width: int, bands: int, place: int) -> np.ndarray:
    """The spectrum of a texture like land's, without contrast beyond half a cycle a pixel."""
    rows, columns = np.fft.fftfreq(height)[:, None], np.fft.fftfreq(width)
    frequency = np.hypot(rows, columns)
    shape = np.exp(-8 * frequency**2) / (frequency + 0.03)
    draw = np.random.default_rng(place)
    common = draw.normal(size=(height, width))
    texture = np.stack([common + 0.3 * draw.normal(size=(height, width)) for _ in range(bands)])
    waves = np.fft.fft2(texture) * shape
    return 0.03 * waves / np.fft.ifft2(waves).real.std()


def seen(
    shape: tuple[int, int],
    shift: tuple[float, float] = (0.0, 0.0),
    bands: int = 4,
    noise: float = 0.0,
    seed: int = 0,
    place: int = 0,
) -> np.ndarray:
    """Reflectance float32 (bands, h, w): what a date with this shift sees of a place."""
    height, width = (size + 2 * AROUND for size in shape)
    rows, columns = np.fft.fftfreq(height)[:, None], np.fft.fftfreq(width)
    moved = _texture(height, width, bands, place) * np.exp(2j * np.pi * (rows * shift[0] + columns * shift[1]))
    image = 0.2 + np.fft.ifft2(moved).real[:, AROUND:-AROUND, AROUND:-AROUND]
    return (image + np.random.default_rng(seed).normal(0, noise or 1e-9, image.shape)).astype(np.float32)
