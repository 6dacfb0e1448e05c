"""How the 20 m bands of an image came to its 10 m grid, measured on the pixels themselves.

Detail is what lies beyond the Nyquist frequency of a sampling at 20 m: differences of a high order along rows and
columns. If all bands were sharpened to 10 m, or measured at the pixel's size, the detail of the 20 m bands is about as
strong as that of the 10 m bands and follows it, because both see the same edges. Interpolation leaves hardly any; what
duplication, or the warping of duplicates, leaves there does not follow the 10 m bands.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .sensor import COARSE, FINE, SHARP, Phase, duplicated_phase

# (1 - z)^7 passes 0.8 % of the power at 20 m's Nyquist frequency and all at 10 m's.
DETAIL = np.array([1, -7, 21, -35, 35, -21, 7, -1]) / 128
# (1 - z)(1 + z)^2: structure that both samplings hold.
STRUCTURE = np.array([1, 1, -1, -1]) / 4
# Measured on 62 real scenes as they are, interpolated in three ways, warped, sharpened by a published network, and
# degraded to ten bands measured at 40 and 100 m: docs/EVALUATION.md has the figures. The explained share decides: 0.04
# at most for duplicates, warped ones included, and for interpolated bands, and 0.28 at least for the others, but for
# water with noise alone (0 to 0.08), which counts as interpolated. The ratio keeps the little that can follow the
# 10 m bands in interpolated ones (0.03 at most if anything is explained) from deciding.
LEAST_EXPLAINED = 0.15
LEAST_RATIO = 0.05
SMALLEST = 12


def measured_phase(patches: Sequence[np.ndarray]) -> Phase:
    """How the 20 m bands of reflectance (10, h, w) came to the 10 m grid; all patches begin at even rows and columns.

    Nodata may be NaN. Patches smaller than 12 × 12 pixels or without structure are ignored; if no other is left, the
    bands are treated as interpolated, unless they are duplicates.
    """
    if not patches:
        return None
    phase = duplicated_phase(np.concatenate([patch[COARSE] for patch in patches]))
    return SHARP if phase is None and is_sharp(patches) else phase


def is_sharp(patches: Sequence[np.ndarray]) -> bool:
    """Whether the 20 m bands of patches (10, h, w) have detail as the 10 m bands have."""
    return detail_ratio(patches) > LEAST_RATIO and detail_explained(patches) > LEAST_EXPLAINED


def detail_ratio(patches: Sequence[np.ndarray]) -> float:
    """Detail relative to structure in the 20 m bands, over that in the 10 m bands (geometric means); 0 if unknown."""
    detail, structure = ((_filtered(patches, taps) ** 2).sum(1) for taps in (DETAIL, STRUCTURE))
    known = (detail > 0) & (structure > 0)
    coarse, fine = ([band for band in bands if known[band]] for bands in (COARSE, FINE))
    if not coarse or not fine:
        return 0.0
    logarithm = np.log(np.divide(detail, structure, out=np.ones_like(detail), where=known))
    return float(np.exp(logarithm[coarse].mean() - logarithm[fine].mean()))


def detail_explained(patches: Sequence[np.ndarray]) -> float:
    """The share of a 20 m band's detail that is a linear mix of the 10 m bands' detail (median); 0 if unknown."""
    detail = _filtered(patches, DETAIL)
    fine, coarse = detail[FINE], detail[COARSE]
    energy = (coarse**2).sum(1)
    if not (energy > 0).any() or not fine.any():
        return 0.0
    covariance = fine @ fine.T
    covariance += 1e-9 * np.trace(covariance) * np.eye(len(FINE))
    residual = coarse - np.linalg.solve(covariance, fine @ coarse.T).T @ fine
    known = energy > 0
    return float(np.median(1 - (residual**2).sum(1)[known] / energy[known]))


def _filtered(patches: Sequence[np.ndarray], taps: np.ndarray) -> np.ndarray:
    """(10, n): all patches filtered along rows and along columns, without pixels that are NaN in any band."""
    parts = [np.empty((len(COARSE) + len(FINE), 0))]
    for patch in patches:
        if min(patch.shape[1:]) < SMALLEST:
            continue
        for turned in (patch, np.swapaxes(patch, 1, 2)):
            length = turned.shape[2] - len(taps) + 1
            filtered = sum(tap * turned[:, :, start : start + length] for start, tap in enumerate(taps))
            flat = np.asarray(filtered, np.float64).reshape(len(patch), -1)
            parts.append(flat[:, np.isfinite(flat).all(0)])
    return np.concatenate(parts, 1)
