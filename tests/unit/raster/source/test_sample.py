"""Statistics of stored numbers by which scale and offset are judged."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.raster.source.sample import sample_of

NUMBERS = np.random.default_rng(3).integers(100, 4000, (10, 40, 40)).astype(np.uint16)
ALL = np.ones(NUMBERS.shape, bool)


def test_numbers_without_validity_are_left_out():
    valid = ALL.copy()
    valid[0] = NUMBERS[0] >= 1500
    sample = sample_of(NUMBERS, valid)
    assert sample.bands[0].min() >= 1500
    assert sample.share_below(200) == pytest.approx(max((NUMBERS[band] < 200).mean() for band in (1, 2)))
    assert sample_of(NUMBERS, ~ALL) is None


def test_pixels_of_one_number_in_all_bands_are_edges_unless_nearly_all_are():
    edged = NUMBERS.copy()
    edged[:, :4] = 1
    assert sample_of(edged, ALL).lowest >= 100
    edged[:, :30] = 1
    assert sample_of(edged, ALL).lowest == 1


def test_the_darkest_band_decides_what_is_dark():
    bright = NUMBERS + 3000
    bright[9] = NUMBERS[9]
    sample = sample_of(bright, ALL)
    assert sample.dark == pytest.approx(np.percentile(NUMBERS[9], 5))
    assert sample.median > 3000 and sample.high > 6000


def test_reflectance_in_steps_of_a_ten_thousandth_in_sixteen_bits():
    scaled = np.round(NUMBERS / 1e4 * 65535)
    assert sample_of(scaled, ALL).on_lattice()
    assert not sample_of(scaled + 1, ALL).on_lattice()
    assert not sample_of(NUMBERS, ALL).on_lattice()
    few = np.zeros(ALL.shape, bool)
    few[:, 0, :30] = True
    assert not sample_of(scaled, few).on_lattice()
