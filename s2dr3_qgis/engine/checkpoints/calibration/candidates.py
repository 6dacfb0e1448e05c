"""The candidates of calibration: choices of a decoder that leave no trace in its weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations_with_replacement, product

from ...model.decoder.config import DecoderConfig, stage_factors

# Reflectance 0..1, and common training scales: multiples of it, percent, 8-bit, and the products' digital numbers.
INPUT_SCALES = (1.0, 2.0, 4.0, 10.0, 100.0, 255.0, 10000.0)
# (everywhere, within the dense blocks): 0.01 is PyTorch's default, 0.2 that of the ESRGAN family, 0 plain ReLU.
SLOPES = ((0.01, None), (0.2, None), (0.1, None), (0.0, None), (0.01, 0.2), (0.2, 0.01))
RESIDUALS = ("body", "delta")
SIZES = (1, 2, 4, 5, 8, 10)
# The number of sequences explodes with the number of stages.
MOST_STAGES = 6


def trunk_choices(own: DecoderConfig) -> list[DecoderConfig]:
    """The choices for stem and trunk (input scale, slopes, residual form, activation of the stem), ``own`` first."""
    slopes = _distinct(((own.slope, own.rdb_slope), *SLOPES))
    scales = _distinct((own.input_scale, *INPUT_SCALES))
    residuals = _distinct((own.residual, *RESIDUALS))
    stems = _distinct((own.stem_activation, True, False))
    return [
        replace(own, input_scale=scale, slope=slope, rdb_slope=inner, residual=residual, stem_activation=stem)
        for (slope, inner), scale, residual, stem in product(slopes, scales, residuals, stems)
    ]


def likely_sizes(own: DecoderConfig) -> list[tuple[int, ...]]:
    """A few sequences of stage sizes for comparing trunks: the file's own, the documented default, and 2 and 5."""
    stages = len(own.stage_factors)
    fives = (*((2, *[5] * stages)[: stages - 1]), SIZES[-1])
    return _distinct((own.stage_factors, stage_factors(stages), fives))


def all_sizes(own: DecoderConfig) -> list[tuple[int, ...]]:
    """All sequences that never shrink and end at 10; for decoders with more than six stages only the likely ones."""
    stages = len(own.stage_factors)
    if stages > MOST_STAGES:
        return likely_sizes(own)
    grown = ((*sizes, SIZES[-1]) for sizes in combinations_with_replacement(SIZES, stages - 1))
    return _distinct((*likely_sizes(own), *grown))


def output_variants(config: DecoderConfig) -> Iterator[DecoderConfig]:
    """The four output variants: with and without a last activation and a bicubic skip, the config's own first."""
    for final, skip in product(
        (config.final_activation, not config.final_activation), (config.bicubic_skip, not config.bicubic_skip)
    ):
        yield replace(config, final_activation=final, bicubic_skip=skip)


def _distinct(values: Iterable) -> list:
    return list(dict.fromkeys(values))
