"""INPUT_SCALE as scale and offset."""

from __future__ import annotations

import pytest

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.source.input_scale import INPUT_SCALES, given_scale


@pytest.mark.parametrize("text", ["auto", "", " AUTO "])
def test_auto_states_nothing(text):
    assert given_scale(text) is None


@pytest.mark.parametrize(
    ("text", "scale", "offset"),
    [
        ("(dn - 1000) / 10000", 1e-4, -0.1),
        ("(DN+1000)/10000", 1e-4, 0.1),
        ("DN/4000", 1 / 4000, 0.0),
        ("(DN−1000)/10000", 1e-4, -0.1),
        ("reflectance+0.1", 1.0, 0.1),
        ("0.00005", 5e-5, 0.0),
        (0.0002, 2e-4, 0.0),
        (1, 1.0, 0.0),
    ],
)
def test_formulas_and_factors(text, scale, offset):
    assert given_scale(text) == pytest.approx((scale, offset))


@pytest.mark.parametrize("name", INPUT_SCALES)
def test_the_names_in_any_case(name):
    assert given_scale(name.upper()) == given_scale(name.lower()) == INPUT_SCALES[name]


@pytest.mark.parametrize("text", ["0", "-1", "10000", "nan", "inf", "DN", "reflectance!", "DN/0", "DN/0.5"])
def test_what_is_unknown_is_refused_with_the_choices(text):
    with pytest.raises(RasterError, match="auto, reflectance, DN/10000"):
        given_scale(text)
