"""Checks of the assumed order of nameless bands by their numbers: neighbours in the spectrum are alike."""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np

from ...core.bands import BAND_NAMES
from ...core.messages import message

FINE = ("B02", "B03", "B04", "B08")


class Rule(NamedTuple):
    """``band`` correlates with one of ``far`` by no more than ``margin`` above its best correlation with ``near``."""

    band: str
    near: tuple[str, ...]
    far: tuple[str, ...]
    margin: float = 0.05


# All of 82 scenes of land, sea, cloud, snow and desert keep these rules; most of their permutations break one.
RULES = (
    Rule("B02", ("B03", "B04"), ("B06", "B07", "B08", "B8A"), 0.25),
    Rule("B05", ("B03", "B04", "B06"), ("B07", "B08", "B8A")),
    Rule("B07", ("B06", "B08", "B8A"), ("B02", "B03", "B04", "B11", "B12")),
    Rule("B8A", ("B07", "B08"), ("B02", "B03", "B04", "B05", "B11", "B12")),
    Rule("B12", ("B11",), ("B06", "B07", "B08", "B8A")),
)
# Lower correlations do not count.
LIKE = 0.8
# B8A lies between B07 and B08 in the spectrum, so its level does, too, except over water: all are dark there.
LOWEST_LEVEL, HIGHEST_LEVEL = 0.65, 1.6
# The partial correlation of B04 with B05 given B03, minus that of B02. Of 82 scenes in the right order 75 exceed 0.1,
# and none is below -0.04; the sign turns if B02 and B04 are exchanged. Sea, snow and cloud are near 0.
LEAST_RED_EXCESS = 0.1
FEWEST_PIXELS = 200
# Differences inside doubled pixels are 0 except for traces of resampling and scaling.
DOUBLED = 0.02


class Likeness(NamedTuple):
    """A band and its correlation with another one."""

    band: str
    correlation: float


def order_problem(stored: np.ndarray, valid: np.ndarray, patch: np.ndarray) -> str:
    """The contradiction to the order of ten bands, as the rest of a sentence; "" if there is none.

    :param stored: numbers (10,h,w) of a thinned scene, with their validity ``valid`` (10,h,w).
    :param patch: numbers (10,h,w) of adjacent pixels.
    """
    pixels = _valid_pixels(stored, valid)
    problem = _of_sizes(patch)
    if problem or pixels.shape[1] < FEWEST_PIXELS:
        return problem
    return _of_levels(pixels) or _of_likeness(pixels) or _of_visible(pixels)


def is_order_confirmed(stored: np.ndarray, valid: np.ndarray) -> bool:
    """Whether the numbers show that B02 comes before B04, and not the reverse as in stacks that begin with red.

    :param stored: numbers (10,h,w) of a thinned scene, with their validity ``valid`` (10,h,w).
    """
    pixels = _valid_pixels(stored, valid)
    return pixels.shape[1] >= FEWEST_PIXELS and _red_excess(pixels) > LEAST_RED_EXCESS


def _valid_pixels(stored: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """The pixels (10,n), float64, that are valid in all bands."""
    return stored.reshape(len(stored), -1)[:, valid.reshape(len(valid), -1).all(axis=0)].astype(np.float64)


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
    """Bands of repeated 20 m pixels cannot be 10 m bands if other bands have no repeated pixels."""
    if min(patch.shape[1:]) < 8:
        return ""
    planes = dict(zip(BAND_NAMES, patch.astype(np.float64)))
    doubled = [name for name, plane in planes.items() if doubling_phase(plane) is not None]
    sharp = [name for name, plane in planes.items() if name not in doubled and len(np.unique(plane)) > 2]
    wrong = [name for name in doubled if name in FINE]
    coarse = [name for name in sharp if name not in FINE]
    if wrong and coarse:
        return message(
            "{wrong} would have pixels of 20 m and {coarse} of 10 m", wrong=", ".join(wrong), coarse=", ".join(coarse)
        )
    return ""


def _of_levels(pixels: np.ndarray) -> str:
    medians = dict(zip(BAND_NAMES, np.median(pixels, axis=1)))
    around = [medians["B07"], medians["B08"]]
    like = [_correlation(pixels, "B8A", name) for name in ("B07", "B08")]
    if min(around) <= 0 or max(like) < LIKE:
        return ""
    if medians["B8A"] < LOWEST_LEVEL * min(around) or medians["B8A"] > HIGHEST_LEVEL * max(around):
        return message(
            "B8A would be {b8a:.2g} times B08, beside which it lies in the spectrum",
            b8a=medians["B8A"] / medians["B08"],
        )
    return ""


def _of_likeness(pixels: np.ndarray) -> str:
    for rule in RULES:
        best, other = (_most_alike(pixels, rule.band, names) for names in (rule.near, rule.far))
        if other.correlation > max(LIKE, best.correlation + rule.margin):
            return message(
                "{band} would be more like {band2} (correlation {correlation:.2f}) than like {band3} "
                "({correlation2:.2f}), beside which it lies in the spectrum",
                band=rule.band,
                band2=other.band,
                correlation=other.correlation,
                band3=best.band,
                correlation2=best.correlation,
            )
    return ""


def _of_visible(pixels: np.ndarray) -> str:
    """Red and blue are exchanged, as in stacks that begin with red."""
    if _red_excess(pixels) >= -LEAST_RED_EXCESS:
        return ""
    return message("B02 would be nearer to B05 than B04 is, as if the bands began with red (B04,B03,B02,...)")


def _red_excess(pixels: np.ndarray) -> float:
    """The partial correlation of B04 with B05, minus that of B02 with B05; both given B03."""
    return _partial_correlation(pixels, "B04", "B05", "B03") - _partial_correlation(pixels, "B02", "B05", "B03")


def _partial_correlation(pixels: np.ndarray, one: str, other: str, given: str) -> float:
    """The correlation of two bands after removal of their dependence on a third; 0 if nothing is left."""
    plain = _correlation(pixels, one, other)
    first, second = _correlation(pixels, one, given), _correlation(pixels, other, given)
    left = (1 - first**2) * (1 - second**2)
    return float((plain - first * second) / np.sqrt(left)) if left > 1e-12 else 0.0


def _most_alike(pixels: np.ndarray, name: str, others: tuple[str, ...]) -> Likeness:
    alike = [Likeness(other, _correlation(pixels, name, other)) for other in others]
    return max(alike, key=lambda likeness: likeness.correlation)


def _correlation(pixels: np.ndarray, one: str, other: str) -> float:
    first, second = (pixels[BAND_NAMES.index(name)] - pixels[BAND_NAMES.index(name)].mean() for name in (one, other))
    power = float(np.sqrt((first**2).sum() * (second**2).sum()))
    return float((first * second).sum()) / power if power > 0 else 0.0
