"""How far the detector's lattice makes the sharpness of an image come and go.

On a sample a pixel keeps more contrast than half-way between samples. How much more depends on the scene: on how much
of its detail is near the finest that pixels show. It is measured on the image with its contrast restored, since a
network restores it too: the logarithm of the gradient is fitted by cosines of the line and the column number.
"""

from __future__ import annotations

import numpy as np

from .peaks import window

# Values a pixel and axis that the restored image has, and pixels that it is mirrored by at its borders.
FINER, MARGIN = 2, 8
# The point spread function that is undone, in pixels, and the noise's power over that of detail.
SIGMA, NOISE = 0.5, 0.02
# Reflectance a pixel: below it a gradient counts as none.
FLAT = 2e-5
# Pixels from nodata within which sharpness is not the scene's.
GAP = 4


def beat_equations(image: np.ndarray, numbers: np.ndarray, trust: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The normal equations (3, 3) and (3,) of how sharpness depends on the lattice in one band.

    The unknowns are a constant and the depths along lines and along columns: sharpness, a natural logarithm, is the
    constant and ``depth · cos(2π · number)``. Equations of several parts of a scene may be added.

    :param image: reflectance (h, w), 16 pixels or more a side, NaN for nodata, which does not count.
    :param numbers: line and column number (2, h, w) of the pixels among the detector's samples.
    :param trust: (h, w) in them, from 0 to 1.
    """
    known = np.isfinite(image)
    if not known.any():
        return np.zeros((3, 3)), np.zeros(3)
    if not known.all():
        image, trust = np.where(known, image, image[known].mean()), trust * _far_from_gaps(known)
    sharpness = np.log(_mean_gradient(_restored(image)) + FLAT)
    weights = (window(image.shape) * trust).ravel()
    waves = np.stack([np.ones_like(sharpness), *np.cos(2 * np.pi * numbers)]).reshape(3, -1)
    return (waves * weights) @ waves.T, (waves * weights) @ sharpness.ravel()


def depth_of(normal: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The depths (2,) along lines and columns that solve `beat_equations`; at least 0, and 0 if there are none."""
    if not normal.any():
        return np.zeros(2)
    solution: np.ndarray = np.linalg.lstsq(normal, right, rcond=None)[0]
    return np.maximum(solution[1:], 0.0)


def _far_from_gaps(known: np.ndarray) -> np.ndarray:
    """(h, w): whether all pixels within GAP rows and columns are known."""
    for axis in (0, 1):
        known = np.logical_and.reduce([np.roll(known, step, axis) for step in range(-GAP, GAP + 1)])
    return known


def _restored(image: np.ndarray) -> np.ndarray:
    """The image with `MARGIN` more pixels on each side, `FINER` times as fine, its point spread function undone."""
    padded = np.pad(image, MARGIN, mode="reflect")
    height, width = padded.shape
    waves = np.fft.rfft2(padded)
    rows, columns = np.fft.fftfreq(height, 1.0)[:, None], np.arange(width // 2 + 1) / width
    kept = np.exp(-2 * (np.pi * SIGMA) ** 2 * (rows**2 + columns**2))
    waves *= FINER**2 * kept * (1 + NOISE) / (kept**2 + NOISE)
    half = height // 2
    finer = np.zeros((FINER * height, FINER * width // 2 + 1), complex)
    finer[:half, : waves.shape[1]], finer[-half:, : waves.shape[1]] = waves[:half], waves[-half:]
    return np.fft.irfft2(finer, (FINER * height, FINER * width))


def _mean_gradient(finer: np.ndarray) -> np.ndarray:
    """The mean gradient of each pixel, without the margin."""
    edge = slice(FINER * MARGIN, -FINER * MARGIN)
    strength = np.hypot(*np.gradient(finer))[edge, edge]
    height, width = (size // FINER for size in strength.shape)
    means: np.ndarray = strength.reshape(height, FINER, width, FINER).mean((1, 3))
    return means
