"""Reflectance as stored numbers, and their statistics."""

from __future__ import annotations

import numpy as np
import pytest

from s2dr3_qgis.engine.raster.encoding import Encoding, Statistics


def test_encoding_keeps_bright_pixels_and_never_turns_a_valid_one_into_nodata():
    values = np.array([-0.2, 0.0, 0.00001, 0.5, 1.8, 6.5535, 9.0, 0.3], np.float32)
    valid = np.array([True] * 7 + [False])
    assert Encoding("UInt16")(values, valid).tolist() == [1, 1, 1, 5000, 18000, 65535, 65535, 0]
    floats = Encoding("Float32")(values, valid)
    assert floats[:7].tolist() == values[:7].tolist() and np.isnan(floats[7])


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("name", ["UInt16", "Float32"])
def test_pixels_without_data_are_encoded_without_a_warning(name):
    values = np.array([np.nan, 0.5], np.float32)
    stored = Encoding(name)(values, np.array([False, True]))
    assert stored[1] == (5000 if name == "UInt16" else 0.5)
    assert stored[0] == 0 if name == "UInt16" else np.isnan(stored[0])


def test_statistics_of_parts_add_up_to_those_of_the_whole():
    values = np.random.default_rng(2).integers(1, 65535, 1000).astype(np.uint16)
    total = Statistics()
    for part in (values[:300], values[300:300], values[300:]):
        total.add(Statistics.of(part))
    assert (total.low, total.high) == (values.min(), values.max())
    assert total.mean == pytest.approx(values.mean()) and total.deviation == pytest.approx(values.std())


def test_statistics_of_no_pixel_are_no_metadata():
    assert Statistics().metadata() == {}
    assert Statistics.of(np.array([2, 4], np.uint16)).metadata() == {
        "STATISTICS_MINIMUM": "2",
        "STATISTICS_MAXIMUM": "4",
        "STATISTICS_MEAN": "3",
        "STATISTICS_STDDEV": "1",
    }
