"""References with fewer bands, and their names."""

from __future__ import annotations

import math

import pytest

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.evaluation.figures import (
    OPENSR,
    TRUTH,
    figures,
    find,
)
from s2dr3_qgis.engine.evaluation.measure import evaluate
from s2dr3_qgis.engine.evaluation.reference import open_truth
from tests.evaluation_scenes import save


def test_a_reference_with_four_bands_is_compared_in_those(scene_of, truth, coarse):
    names = ("B04", "B03", "B02", "B08")
    places = [BAND_NAMES.index(name) for name in names]
    rows = figures(evaluate(scene_of(coarse, truth + 0.01, truth[places], names), Silent()))
    told = {row.band for row in rows if row.section == TRUTH and row.measure == "bias" and row.image == "result"}
    assert told == set(names)
    assert find(rows, TRUTH, "bias", band="B08") == pytest.approx(0.01, abs=1e-6)
    assert math.isfinite(find(rows, OPENSR, "improvement"))


def test_references_whose_bands_are_unknown_are_refused_with_the_remedy(tmp_path, truth):
    path = save(tmp_path / "r.tif", truth[:3], 2.5, ("", "", ""))
    with pytest.raises(RasterError, match="REFERENCE_BANDS"):
        open_truth(path)
    assert open_truth(path, "B04,B03,-").bands == (BAND_NAMES.index("B03"), BAND_NAMES.index("B04"))
    with pytest.raises(RasterError, match="name each of the 3"):
        open_truth(path, "B04,B03")
