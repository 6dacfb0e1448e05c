"""The ten bands of the model."""

from __future__ import annotations

from s2dr3_qgis.engine.core.bands import BAND_NAMES, BANDS


def test_the_order_is_that_of_the_model_and_of_the_wavelengths():
    assert BAND_NAMES == ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
    assert sorted(BANDS, key=lambda band: band.wavelength_nm) == list(BANDS)
    assert {band.name for band in BANDS if band.gsd_m == 10} == {"B02", "B03", "B04", "B08"}
