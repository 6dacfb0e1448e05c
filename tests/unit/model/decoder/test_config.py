"""A decoder's sizes and choices as plain values."""

from __future__ import annotations

import json

import pytest

from s2dr3_qgis.engine.core.errors import InputError
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig, stage_factors


def test_stage_factors_double_until_ten():
    assert stage_factors(5) == (2, 4, 8, 10, 10)
    assert [stage_factors(n) for n in (1, 2, 3)] == [(10,), (2, 10), (2, 4, 10)]


def test_json_and_back_is_the_same_config():
    config = DecoderConfig(slope=0.2, rdb_slope=0.1, residual="delta", bicubic_skip=True, input_scale=2.5)
    assert DecoderConfig.from_dict(json.loads(json.dumps(config.to_dict()))) == config
    assert DecoderConfig.from_dict({}) == DecoderConfig()
    assert DecoderConfig(generator=(4, 10), stage_factors=(4, 5)).scale == 5


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"residual": "other"}, "residual is 'other'"),
        ({"generator": [10]}, "1 generator widths for 5 stage factors"),
        ({"bands": 4}, "gives 10 bands, not 4"),
        ({"layers": 3}, "unknown fields layers"),
    ],
)
def test_choices_that_do_not_go_together_are_refused(values, says):
    with pytest.raises(InputError, match=says):
        DecoderConfig.from_dict(values)
