"""The choices among which calibration looks."""

from __future__ import annotations

from dataclasses import replace

from s2dr3_qgis.engine.checkpoints.calibration.candidates import (
    MOST_STAGES,
    all_sizes,
    likely_sizes,
    output_variants,
    trunk_choices,
)
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig


def test_candidates_hold_the_files_own_choices_and_no_doubles():
    own = DecoderConfig(slope=0.07, input_scale=3.0, stage_factors=(1, 2, 4, 8, 10))
    trunks = trunk_choices(own)
    assert own in trunks
    assert len(set(trunks)) == len(trunks)
    sizes = all_sizes(own)
    assert own.stage_factors in sizes
    assert (2, 5, 5, 5, 10) in sizes
    assert all(size[-1] == 10 and list(size) == sorted(size) for size in sizes)
    assert len(set(output_variants(own))) == 4
    many = MOST_STAGES + 1
    assert len(all_sizes(replace(own, generator=(10,) * many, stage_factors=(1,) * (many - 1) + (10,)))) < 5


def test_likely_sizes_are_few_and_the_files_own_come_first():
    own = DecoderConfig(stage_factors=(1, 2, 4, 8, 10))
    assert likely_sizes(own) == [(1, 2, 4, 8, 10), (2, 4, 8, 10, 10), (2, 5, 5, 5, 10)]
