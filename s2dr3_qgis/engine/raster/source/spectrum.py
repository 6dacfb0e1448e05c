"""Do the numbers contradict the order in which ten nameless bands are taken? Neighbours in the spectrum are alike."""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np

from ...core.bands import BAND_NAMES

FINE = ("B02", "B03", "B04", "B08")
# A band's neighbours in the spectrum, and bands that are farther away, of which none is more like it. Held by all of 60
# scenes of land, sea, cloud, snow and desert, and broken by most of their permutations.
NEIGHBOURS = (
    ("B05", ("B03", "B04", "B06"), ("B07", "B08", "B8A")),
    ("B07", ("B06", "B08", "B8A"), ("B02", "B03", "B04", "B11", "B12")),
    ("B8A", ("B07", "B08"), ("B02", "B03", "B04", "B05", "B11", "B12")),
    ("B12", ("B11",), ("B06", "B07", "B08", "B8A")),
)
LIKE, MARGIN = 0.8, 0.05
# B8A lies between B07 and B08 in the spectrum, so its level does, but over water, where all are dark.
LOWEST_LEVEL, HIGHEST_LEVEL = 0.65, 1.6
FEWEST_PIXELS = 200
# Differences inside doubled pixels are 0, but for what resampling and scaling leave.
DOUBLED = 0.02


class Likeness(NamedTuple):
    """How alike two bands are: their correlation."""

    band: str
    correlation: float


def order_problem(stored: np.ndarray, valid: np.ndarray, patch: np.ndarray) -> str:
    """What contradicts the order of ten bands, as the rest of a sentence; "" if nothing does.

    :param stored: numbers (10,h,w) of a thinned scene, with their validity ``valid`` (10,h,w).
    :param patch: numbers (10,h,w) of adjacent pixels.
    """
    pixels = stored.reshape(len(stored), -1)[:, valid.reshape(len(valid), -1).all(axis=0)].astype(np.float64)
    problem = _of_sizes(patch)
    if problem or pixels.shape[1] < FEWEST_PIXELS:
        return problem
    return _of_levels(pixels) or _of_likeness(pixels)


def doubling_phase(band: np.ndarray) -> Optional[tuple[int, int]]:
    """Column and row (0 or 1) at which doubled pixels begin in a 20 m band (h,w) at 10 m; None if not doubled."""
    phases = []
    for steps in (np.abs(np.diff(band, axis=1)), np.abs(np.diff(band, axis=0)).T):
        even, odd = float(steps[:, ::2].mean()), float(steps[:, 1::2].mean())
        if min(even, odd) >= DOUBLED * max(even, odd):
            return None
        phases.append(int(even > odd))
    return phases[0], phases[1]


def _of_sizes(patch: np.ndarray) -> str:
    """Bands whose 20 m pixels are repeated cannot be those of 10 m, if others are not repeated."""
    if min(patch.shape[1:]) < 8:
        return ""
    planes = dict(zip(BAND_NAMES, patch.astype(np.float64)))
    doubled = [name for name, plane in planes.items() if doubling_phase(plane) is not None]
    sharp = [name for name, plane in planes.items() if name not in doubled and len(np.unique(plane)) > 2]
    wrong = [name for name in doubled if name in FINE]
    coarse = [name for name in sharp if name not in FINE]
    if wrong and coarse:
        return f"{', '.join(wrong)} would have pixels of 20 m and {', '.join(coarse)} of 10 m"
    return ""


def _of_levels(pixels: np.ndarray) -> str:
    medians = dict(zip(BAND_NAMES, np.median(pixels, axis=1)))
    around = [medians["B07"], medians["B08"]]
    like = [_correlation(pixels, "B8A", name) for name in ("B07", "B08")]
    if min(around) <= 0 or max(like) < LIKE:
        return ""
    if medians["B8A"] < LOWEST_LEVEL * min(around) or medians["B8A"] > HIGHEST_LEVEL * max(around):
        return f"B8A would be {medians['B8A'] / medians['B08']:.2g} times B08, beside which it lies in the spectrum"
    return ""


def _of_likeness(pixels: np.ndarray) -> str:
    for name, near, far in NEIGHBOURS:
        best, other = (_most_alike(pixels, name, names) for names in (near, far))
        if other.correlation > max(LIKE, best.correlation + MARGIN):
            return (
                f"{name} would be more like {other.band} (correlation {other.correlation:.2f}) than like "
                f"{best.band} ({best.correlation:.2f}), beside which it lies in the spectrum"
            )
    return ""


def _most_alike(pixels: np.ndarray, name: str, others: tuple[str, ...]) -> Likeness:
    found = [Likeness(other, _correlation(pixels, name, other)) for other in others]
    return max(found, key=lambda likeness: likeness.correlation)


def _correlation(pixels: np.ndarray, one: str, other: str) -> float:
    first, second = (pixels[BAND_NAMES.index(name)] - pixels[BAND_NAMES.index(name)].mean() for name in (one, other))
    power = float(np.sqrt((first**2).sum() * (second**2).sum()))
    return float((first * second).sum()) / power if power > 0 else 0.0
