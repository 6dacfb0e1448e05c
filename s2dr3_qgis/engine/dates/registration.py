"""Where a date lies against the reference: shifts of parts of the scene, and the plane through them.

A part's shift is found by Gauss and Newton's method on images under a Gaussian, from which a wider one is taken off,
so that neither aliasing nor haze nor large changes count. Pixels that do not follow are weighted down.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from ..core.small_matrices import inverse_of_two, product
from .change import box

# Standard deviations, in pixels, of the Gaussians between which detail counts: first coarse to be caught from far.
NARROW = (2.0, 1.2, 1.0)
WIDE = (6.0, 4.0, 4.0)
ROUNDS = (6, 3, 4)
# A shift beyond this, in pixels, is no registration of products of one grid.
MOST_SHIFT = 4.0
# Below this margin from the border of a part nothing is compared, in pixels.
MARGIN = 4
# Residuals, in standard deviations, from which on a pixel loses weight, and how steeply: an edge of a shadow that the
# reference lacks must have none.
ROBUST, STEEPNESS, WEIGHINGS = 1.5, 4, 4
# From the median of absolute values to a standard deviation.
USUAL = 1.48
# Pixels under the narrow Gaussian that count as one measurement.
CORRELATED = 12.0
# What the place of a part is uncertain by beyond its own noise, in pixels; the plane's prior slope, per pixel.
PLACE_NOISE = 0.03
SLOPE = 3e-4
# A part is out of line with the others at so many of its standard deviations.
OUTLIER = 3.0
# Least detail, in standard deviations of the residual, and least correlation for a part to count.
LEAST_CORRELATION = 0.5


class Part(NamedTuple):
    """One part's shift (2,) and its covariance (2, 2), in pixels, and the correlation of the details, 0 to 1."""

    shift: np.ndarray
    covariance: np.ndarray
    correlation: float

    @property
    def registered(self) -> bool:
        """Whether the part shows where the date lies, to a quarter of a pixel."""
        return self.correlation > LEAST_CORRELATION and bool(np.trace(self.covariance) < 0.25**2)


# A part that shows nothing of where the date lies.
UNREGISTERED = Part(np.zeros(2), np.eye(2), 0.0)


def register(reference: np.ndarray, date: np.ndarray) -> Part:
    """The shift of a date's part (bands, h, w) against the reference's; NaN in both is left out.

    What lies at a pixel of the date lies at the pixel plus the shift in the reference.
    """
    known = np.isfinite(reference).all(0) & np.isfinite(date).all(0)
    inside = _shrunk(known, MARGIN)
    shift = np.zeros(2)
    if inside.sum() < 16 * CORRELATED:
        return UNREGISTERED
    reference, date = (np.where(known, image, _means(image)).astype(np.float32) for image in (reference, date))
    correlation, covariance = 0.0, np.eye(2)
    for narrow, wide, rounds in zip(NARROW, WIDE, ROUNDS):
        target = _detail(date, np.zeros(2), narrow, wide)[0]
        for _ in range(rounds):
            detail, slopes = _detail(reference, shift, narrow, wide)
            step, covariance, correlation = _step(target, detail, slopes, inside)
            shift = shift + np.clip(step, -1.0, 1.0)
            if np.abs(shift).max() > MOST_SHIFT or correlation <= 0:
                return UNREGISTERED
            if np.abs(step).max() < 0.003:
                break
    return Part(shift, covariance, correlation)


def plane(parts: Sequence[Part], places: np.ndarray) -> tuple[np.ndarray, float]:
    """(2, 3): constant and slopes of the shifts of ``parts`` at ``places`` (n, 2), robustly, and their spread.

    With few parts, or parts close together, the slopes stay near 0. The spread is in pixels, infinite without parts.
    """
    kept = [index for index, part in enumerate(parts) if part.registered]
    if not kept:
        return np.zeros((2, 3)), float("inf")
    middle = places[kept].mean(0)
    design = np.concatenate([np.ones((len(kept), 1)), places[kept] - middle], 1)
    shifts = np.stack([parts[index].shift for index in kept])
    variance = np.stack([np.diag(parts[index].covariance) for index in kept]) + PLACE_NOISE**2
    result, spreads = np.zeros((2, 3)), []
    for axis in range(2):
        start = np.array([np.median(shifts[:, axis]), 0.0, 0.0])
        values, residual = start, shifts[:, axis] - start[0]
        spread = 0.0
        for _ in range(10):
            spread = max(float(np.median(np.abs(residual))) * 1.4826, PLACE_NOISE)
            scale = np.sqrt(variance[:, axis] + spread**2)
            weight = 1 / (1 + np.square(residual / (OUTLIER / 2 * scale))) / scale**2
            normal = design.T @ (weight[:, None] * design) + np.diag([1e-6, SLOPE**-2, SLOPE**-2])
            values = np.linalg.solve(normal, design.T @ (weight * shifts[:, axis]))
            residual = shifts[:, axis] - design @ values
        result[axis] = values
        result[axis, 0] -= values[1:] @ middle
        spreads.append(spread)
    return result, float(max(spreads))


def moved(image: np.ndarray, shift: np.ndarray, sigma: float) -> np.ndarray:
    """An image (bands, h, w) without NaN under a Gaussian, seen at the pixels plus ``shift`` (2,)."""
    down, across = (_gaussian(size, sigma, float(part))[0] for size, part in zip(image.shape[1:], shift))
    return product(product(down, image), across.T)


def _detail(image: np.ndarray, shift: np.ndarray, narrow: float, wide: float) -> tuple[np.ndarray, np.ndarray]:
    """Detail (bands, h, w) at the pixels plus ``shift``, and its slopes (2, bands, h, w)."""
    (down, down_slope), (across, across_slope) = (
        _gaussian(size, narrow, float(part)) for size, part in zip(image.shape[1:], shift)
    )
    along, turned = product(down, image), product(image, across.T)
    detail = product(along, across.T) - moved(image, shift, wide)
    return detail, np.stack([product(down_slope, turned), product(along, across_slope.T)])


def _step(
    target: np.ndarray, detail: np.ndarray, slopes: np.ndarray, inside: np.ndarray
) -> tuple[np.ndarray, np.ndarray, float]:
    """One step towards the date's ``target`` (bands, h, w), its covariance, and the correlation with the detail."""
    weight = inside.astype(np.float32)
    for _ in range(WEIGHINGS):
        gain = (weight * detail * target).sum((1, 2)) / ((weight * detail * detail).sum((1, 2)) + 1e-12)
        residual = target - gain[:, None, None] * detail
        variance = np.square(USUAL * np.median(np.abs(residual[:, inside]), axis=1)) + 1e-12
        distance = box(np.square(residual) / variance[:, None, None]).mean(0) / ROBUST**2
        weight = inside / (1 + distance) ** STEEPNESS
    # The steep weights keep what follows, of which all would be alike: the correlation takes milder ones.
    milder = inside / (1 + distance)
    energies = (milder * detail * detail).sum((1, 2)) * (milder * target * target).sum((1, 2)) + 1e-24
    correlation = float(np.mean((milder * detail * target).sum((1, 2)) / np.sqrt(energies)))
    slopes = gain[:, None, None] * slopes
    precise = weight / variance[:, None, None]
    normal = np.einsum("ibhw,jbhw,bhw->ij", slopes, slopes, precise, optimize=True)
    right = np.einsum("ibhw,bhw,bhw->i", slopes, residual, precise, optimize=True)
    normal += 1e-6 * (np.trace(normal) + 1e-9) * np.eye(2)
    inverse = inverse_of_two(normal)
    return inverse @ right, CORRELATED * inverse, correlation


def _shrunk(known: np.ndarray, margin: int) -> np.ndarray:
    """Pixels (h, w) that are ``margin`` away from the border and from unknown ones."""
    result = np.zeros_like(known)
    height, width = known.shape
    if min(height, width) <= 2 * margin:
        return result
    total = np.pad(np.cumsum(np.cumsum(~known, 0, dtype=np.int64), 1), ((1, 0), (1, 0)))
    side = 2 * margin + 1
    holes = total[side:, side:] - total[:-side, side:] - total[side:, :-side] + total[:-side, :-side]
    result[margin:-margin, margin:-margin] = holes == 0
    return result


def _means(image: np.ndarray) -> np.ndarray:
    """(bands, 1, 1): the mean of what is known of each band."""
    known = np.isfinite(image)
    total = np.where(known, image, 0.0).sum((1, 2))
    return (total / np.maximum(known.sum((1, 2)), 1))[:, None, None]


@lru_cache(maxsize=64)
def _places(size: int) -> np.ndarray:
    result = np.arange(size)[None, :] - np.arange(size)[:, None].astype(np.float32)
    result.flags.writeable = False
    return result


def _gaussian(size: int, sigma: float, shift: float) -> tuple[np.ndarray, np.ndarray]:
    """(size, size): an image's values under a Gaussian at the pixels plus ``shift``, and how they change with it."""
    distance = _places(size) - np.float32(shift)
    weight = np.exp(-np.square(distance) / (2 * sigma**2))
    total = weight.sum(1, keepdims=True)
    slope = weight * distance / sigma**2
    return weight / total, slope / total
