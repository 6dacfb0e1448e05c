"""Formulas of the indices against the field's catalogue, and the safety of expressions."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.raster.products.catalogue import INDICES

# Names in the Awesome Spectral Indices catalogue where they differ from ours.
CATALOGUE_NAMES = {"NDRE": "NDREI", "BSI": "BI"}
CATALOGUE_BANDS = dict(zip(("B", "G", "R", "RE1", "RE2", "RE3", "N", "N2", "S1", "S2"), BAND_NAMES))
CONSTANTS = {"EVI": {"g": 2.5, "C1": 6.0, "C2": 7.5, "L": 1.0}, "SAVI": {"L": 0.5}}


@pytest.fixture(scope="module")
def bands():
    rng = np.random.default_rng(7)
    return {name: rng.uniform(0.01, 0.6, (40, 30)).astype(np.float32) for name in BAND_NAMES}


@pytest.mark.parametrize("index", INDICES, ids=[index.name for index in INDICES])
def test_each_formula_is_that_of_the_catalogue(index, bands):
    spyndex = pytest.importorskip("spyndex", reason="SKIPPED FOR LACK OF spyndex (requirements-dev.txt)")
    arrays = {name: bands[band].astype(np.float64) for name, band in CATALOGUE_BANDS.items()}
    name = CATALOGUE_NAMES.get(index.name, index.name)
    expected = spyndex.computeIndex(name, params={**arrays, **CONSTANTS.get(index.name, {})})
    np.testing.assert_allclose(index.expression.evaluate(bands), expected, rtol=2e-6, atol=2e-7)
