"""The measures of the opensr-test benchmark (Aybar et al. 2024) with its default settings, in numpy.

Consistency compares the result with the input at the input's sampling; correctness splits the detail that the result
adds into improvement, omission and hallucination by a true fine image. `tests/unit/evaluation/test_opensr.py` has the
numbers of the opensr-test package for the same arrays.
"""

from __future__ import annotations

from typing import Optional

import numpy as np

from .fourier import phase_shift, shifted
from .metrics import spectral_angle
from .resample import apply, linear_matrix

# opensr-test calls a shift longer than this, in pixels, a failure of the alignment.
LONGEST_SHIFT = 5.0
SCORE_RATE = 0.05
TEMPERATURE = 0.25
QUANTILE = 0.75


def opensr_measures(
    coarse: np.ndarray, result: np.ndarray, truth: Optional[np.ndarray] = None, border: int = 2
) -> dict[str, float]:
    """Measures of ``result`` (bands,s·h,s·w) against its input ``coarse`` (bands,h,w), both reflectance without NaN.

    Always: ``reflectance`` (mean absolute difference), ``spectral`` (degrees) and ``spatial`` (length of the shift in
    input pixels, NaN if no credible one is found), all between the input and the result reduced to it, and
    ``synthesis`` (mean absolute difference between the result and the enlarged input, in reflectance). With ``truth``,
    on the result's grid: ``improvement``, ``omission`` and ``hallucination``, which sum to 1; the result is first
    brought to the truth's histogram and position.

    :param border: input pixels to leave out on each side.
    """
    scale = result.shape[-1] // coarse.shape[-1]
    coarse, result = _cut(coarse, border), _cut(result, border * scale)
    reduced = _linear(result, *coarse.shape[1:])
    measures = {
        "reflectance": float(np.abs(coarse - reduced).mean()),
        "spectral": float(np.nanmean(spectral_angle(coarse, reduced))),
        "spatial": _shift_length(reduced, coarse),
    }
    enlarged = _linear(coarse, *result.shape[1:])
    if truth is None:
        return {**measures, "synthesis": float(np.abs(enlarged - result).mean())}
    truth = _cut(truth, border * scale)
    harmonised = _aligned(_matched(result, truth), truth)
    measures["synthesis"] = float(np.abs(enlarged - harmonised).mean())
    return {**measures, **correctness(enlarged, harmonised, truth)}


def correctness(enlarged: np.ndarray, result: np.ndarray, truth: np.ndarray) -> dict[str, float]:
    """Shares of improvement, omission and hallucination among the pixels that differ; (bands,h,w) each, sum 1.

    Distances are those of `_distance`: input to truth (the reference), result to truth and result to input. Pixels
    count if one of them is above the reference's third quartile.
    """
    reference = _distance(enlarged, truth)
    to_truth, to_input = _distance(result, truth), _distance(result, enlarged)
    threshold = np.sort(reference, axis=None)[int(QUANTILE * reference.size) - 1]
    counts = np.maximum(np.maximum(reference, to_truth), to_input) > threshold
    with np.errstate(divide="ignore", invalid="ignore"):
        improving, omitting = to_truth[counts] / reference[counts], to_input[counts] / reference[counts]
        fading = 1.0 - np.exp(-SCORE_RATE * (improving + omitting - 1.0))
        scores = np.stack(
            [
                improving + omitting * fading,
                omitting + improving * fading,
                np.exp(-SCORE_RATE * improving * omitting),
            ]
        )
        likeness = np.exp(-scores / TEMPERATURE)
        shares = np.nanmean(likeness / likeness.sum(0), axis=1)
    return dict(zip(("improvement", "omission", "hallucination"), map(float, shares)))


def _cut(image: np.ndarray, border: int) -> np.ndarray:
    image = image.astype(np.float64)
    return image[:, border : image.shape[1] - border, border : image.shape[2] - border]


def _linear(image: np.ndarray, height: int, width: int) -> np.ndarray:
    """(bands,h,w) resampled to (bands,height,width) by antialiased bilinear interpolation."""
    return apply(image, linear_matrix(image.shape[1], height), linear_matrix(image.shape[2], width))


def _distance(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Normalised difference, the mean over bands: (bands,h,w) twice -> (h,w)."""
    return np.mean(np.abs(x - y) / np.abs(x + y + 1e-8), axis=0)


def _shift_length(moving: np.ndarray, still: np.ndarray) -> float:
    # The benchmark aligns the mean of its first three bands, red, green and blue; the callers' arrays begin with them.
    length = float(np.hypot(*phase_shift(moving[:3].mean(0), still[:3].mean(0))))
    return length if length <= LONGEST_SHIFT else float("nan")


def _aligned(moving: np.ndarray, still: np.ndarray) -> np.ndarray:
    shift = phase_shift(still.mean(0), moving.mean(0))
    return shifted(moving, *shift) if np.hypot(*shift) <= LONGEST_SHIFT else moving


def _matched(image: np.ndarray, template: np.ndarray) -> np.ndarray:
    """The image with each band's histogram matched to the template's."""
    out = np.empty_like(image)
    for band, (values, target) in enumerate(zip(image, template)):
        _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
        levels, level_counts = np.unique(target, return_counts=True)
        quantiles = np.cumsum(counts) / values.size
        out[band] = np.interp(quantiles, np.cumsum(level_counts) / target.size, levels)[inverse].reshape(values.shape)
    return out
