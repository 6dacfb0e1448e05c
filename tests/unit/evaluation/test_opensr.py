"""The opensr-test measures against what the opensr-test package itself gives for the same arrays."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.evaluation.opensr import correctness, opensr_measures
from s2dr3_qgis.engine.evaluation.resample import apply, box_means, cubic_matrix

SCALE = 10
SIZE = 24
# Made with opensr-test 1.3.3 (satalign 0.1.17, scikit-image 0.26, torch 2.13): Metrics(border_mask=20), then
# .compute(lr, sr, hr) and, without a truth, .synthesis(lr, sr), on the float32 arrays of `case`. Its im_metric,
# om_metric and ha_metric are our improvement, omission and hallucination; "alone" is synthesis without a truth.
NAMES = ("reflectance", "spectral", "spatial", "synthesis", "improvement", "omission", "hallucination", "alone")
EXPECTED = {
    "bicubic": (0.009492, 0.643752, 0.044721, 0.017117, 0.198247, 0.527232, 0.274521, 0.004651),
    "halfway": (0.007129, 0.486777, 0.020000, 0.021126, 0.677060, 0.220465, 0.102475, 0.014859),
    "moved": (0.035858, 1.178223, 0.269072, 0.023622, 0.862060, 0.078521, 0.059418, 0.041069),
    "invented": (0.009855, 0.650680, 0.044721, 0.033788, 0.155148, 0.213361, 0.631491, 0.032154),
}


def case() -> dict[str, np.ndarray]:
    """Four bands of fields, waves and roofs, their 10×10 means, and four results of different virtue."""
    y, x = np.mgrid[0 : SIZE * SCALE, 0 : SIZE * SCALE].astype(float)
    fields = 0.05 * (np.floor(x / 37) + 2 * np.floor(y / 29)) % 0.3
    waves = 0.04 * np.sin(x / 3.1 + 0.2 * np.cos(y / 17)) * np.cos(y / 4.7)
    roofs = 0.2 * ((np.sin(x / 9.0) * np.sin(y / 11.0)) > 0.93)
    truth = np.stack([0.12 + gain * fields + waves * (1 - gain / 3) + roofs * gain for gain in (0.5, 0.6, 0.8, 1.3)])
    coarse = box_means(truth, SCALE)
    enlarge = cubic_matrix(SIZE, SIZE * SCALE)
    bicubic = apply(coarse, enlarge, enlarge)
    invented = 0.05 * np.sin(x / 2.3 - y / 3.7)
    cases = {
        "coarse": coarse,
        "truth": truth,
        "bicubic": bicubic,
        "halfway": 0.5 * (bicubic + truth),
        "moved": 1.1 * np.roll(0.3 * bicubic + 0.7 * truth, (3, -4), (1, 2)) + 0.01,
        "invented": bicubic + invented,
    }
    return {name: array.astype(np.float32) for name, array in cases.items()}


@pytest.mark.parametrize("name", list(EXPECTED))
def test_every_measure_is_that_of_the_package(name):
    arrays = case()
    measures = opensr_measures(arrays["coarse"], arrays[name], arrays["truth"])
    measures["alone"] = opensr_measures(arrays["coarse"], arrays[name])["synthesis"]
    # The package works in float32; its arc cosine near 1 is what differs most.
    tolerance = {"spectral": 3e-4}
    for measure, expected in zip(NAMES, EXPECTED[name]):
        assert measures[measure] == pytest.approx(expected, abs=tolerance.get(measure, 3e-6)), measure


def test_the_scores_tell_improvement_from_omission_from_hallucination():
    arrays = case()
    scores = {
        name: opensr_measures(arrays["coarse"], arrays[name], arrays["truth"])
        for name in ("bicubic", "halfway", "invented")
    }
    kinds = ("improvement", "omission", "hallucination")
    assert [max(kinds, key=scores[name].get) for name in scores] == ["omission", "improvement", "hallucination"]
    for score in scores.values():
        assert sum(score[kind] for kind in kinds) == pytest.approx(1.0)


def test_a_perfect_result_is_nearly_all_improvement():
    arrays = case()
    scores = correctness(arrays["bicubic"], arrays["truth"], arrays["truth"])
    assert scores["improvement"] > 0.9 and scores["hallucination"] < 0.05
