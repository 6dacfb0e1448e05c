"""Finding the choices that leave no trace in a decoder's weights: the right ones reproduce the input when averaged.

There are too many candidates to run each on a whole window, so the search uses successive halving: all candidates on a
few pixels, the better ones on more, the best on all. The trunk, which costs most, is run once for all stage sizes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
import torch.nn.functional as F
from torch import Tensor

from ...core.errors import InputError
from ...core.messages import message
from ...core.progress import Progress, Silent, stop_if_cancelled
from ...core.sensor import SHARP
from ...model.back_projection import as_measured_at_20m, measured_phase
from ...model.decoder.config import DecoderConfig
from ...model.decoder.network import S2x10NetS
from ...model.resample import enlarge
from ...model.weights.fitting import on_meta
from .agreement import SCALE, Agreement, AgreementMetric, significantly_different
from .candidates import all_sizes, likely_sizes, output_variants, trunk_choices

# Input pixels a side of the first rounds; the last one takes the whole window.
SIDES = (12, 24)
SMALLEST_WINDOW = 24
# Trunks kept for the second and the last round, trunks with which all stage sizes are tried, and sizes kept of these.
TRUNKS_KEPT = (16, 8)
TRUNKS_FOR_SIZES = 2
SIZES_KEPT = 3
SHOWN = 20
# A result further from the input than this share of its contrast does not reproduce it.
LARGEST_ERROR = 0.5
# The enlarged input alone scores 1 whatever the weights are; a skip must be better by this factor.
LARGEST_SKIP_SCORE = 0.9
# Scores closer than this, or than two standard errors of their difference, are equal.
LEAST_GAP = 0.01
STANDARD_ERRORS = 2.0
# Results that differ by less (reflectance, root mean square) are the same for any use.
SAME_RESULT = 0.0005


@dataclass(frozen=True)
class Trial:
    """A candidate and how well it agrees with the input.

    ``tied``: its score does not differ significantly from the best; ``difference``: root mean square, in reflectance,
    between its result and the best result, if it is tied.
    """

    config: DecoderConfig
    agreement: Agreement
    tied: bool = False
    difference: float = 0.0


@dataclass(frozen=True)
class Ranking:
    """The best trials of the last round, best first.

    ``choice`` is the row to take if ``reproduces`` and ``decided`` hold: of equal results the row of the file's own
    config, if it is among them.
    """

    trials: list[Trial]
    choice: int

    @property
    def reproduces(self) -> bool:
        """Whether the best candidate reproduces the input."""
        return self.trials[0].agreement.error <= LARGEST_ERROR

    @property
    def decided(self) -> bool:
        """Whether all candidates that tie with the best one give the same result."""
        return all(trial.difference <= SAME_RESULT for trial in self.trials if trial.tied)


@torch.inference_mode()
def calibrate(network: S2x10NetS, image: Tensor, progress: Progress | None = None) -> Ranking:
    """Rank candidates for the parameter-free choices of ``network`` (its own config is one of them) on an image.

    ``image`` is reflectance (1, 10, h, w) without NaN on the network's device, h and w at least 24; 48 is a good size.

    :raises InputError: a smaller or flat image, or a network of another scale.
    :raises Cancelled: the user asked to stop.
    """
    own = network.config
    if own.scale != SCALE or min(image.shape[-2:]) < SMALLEST_WINDOW:
        raise InputError(
            message(
                "Calibration needs a decoder that enlarges {scale} times and a window of at least "
                "{smallest_window} × {smallest_window} pixels; here are {scale2} times and {shape} × {shape2} "
                "pixels.",
                scale=SCALE,
                smallest_window=SMALLEST_WINDOW,
                scale2=own.scale,
                shape=image.shape[-1],
                shape2=image.shape[-2],
            )
        )
    if measured_phase(image) == SHARP:
        image = as_measured_at_20m(image)  # a decoder is trained to reproduce bands measured at 20 m
    search = _Search(network, progress or Silent())
    small, medium = (_most_varied(image, side) for side in SIDES)
    trunks, sizes = trunk_choices(own), likely_sizes(own)
    for part, kept, share in ((small, TRUNKS_KEPT[0], 0.4), (medium, TRUNKS_KEPT[1], 0.2)):
        trunks = _trunks_of(search.round(part, trunks, sizes, share))[:kept]
    best = search.round(medium, trunks[:TRUNKS_FOR_SIZES], all_sizes(own), 0.2)
    sizes = list(dict.fromkeys(trial.config.stage_factors for trial in best))[:SIZES_KEPT]
    return _rank(search, image, search.round(image, trunks, sizes, 0.2), own)


class _Search:
    """Runs one set of weights under many configs."""

    def __init__(self, network: S2x10NetS, progress: Progress):
        self._state = network.state_dict()
        self._progress = progress
        self._done = 0.0

    def round(
        self, image: Tensor, trunks: Sequence[DecoderConfig], sizes: Sequence[tuple[int, ...]], share: float
    ) -> list[Trial]:
        """All trials of ``trunks`` × ``sizes`` × output variants, best first; ``share`` of the work."""
        metric = AgreementMetric(image, margin=min(image.shape[-2:]) // 12)
        side, enlarged = f"{image.shape[-1]} × {image.shape[-2]}", enlarge(image, SCALE)
        trials = []
        for number, trunk in enumerate(trunks, 1):
            self._progress.text(
                message("Candidate {number} of {count} on {side} pixels", number=number, count=len(trunks), side=side)
            )
            network = self.network(trunk)
            features = self._features(network, image)
            for factors in sizes:
                stop_if_cancelled(self._progress)
                raw = self._generate(network, features, image, factors)
                for config in output_variants(replace(trunk, stage_factors=factors)):
                    trial = Trial(config, metric.measure(_end(raw, enlarged, config)))
                    if not config.bicubic_skip or trial.agreement.score <= LARGEST_SKIP_SCORE:
                        trials.append(trial)
            self._progress.fraction(self._done + share * number / len(trunks))
        self._done += share
        return sorted(trials, key=lambda trial: trial.agreement.score)

    def result(self, config: DecoderConfig, image: Tensor) -> Tensor:
        """The decoder's result under one config."""
        network = self.network(config)
        raw = self._generate(network, self._features(network, image), image, config.stage_factors)
        return _end(raw, enlarge(image, SCALE), config)

    def network(self, config: DecoderConfig) -> S2x10NetS:
        """The decoder under another config; its tensors are shared, and _end applies the last activation."""
        network = on_meta(lambda: S2x10NetS(replace(config, final_activation=False)))
        network.load_state_dict(self._state, assign=True)
        return network.eval()

    @staticmethod
    def _features(network: S2x10NetS, image: Tensor) -> Tensor:
        stem, trunk = network.encoder
        return trunk(stem(image * network.config.input_scale, tuple(image.shape[-2:])))

    @staticmethod
    def _generate(network: S2x10NetS, features: Tensor, image: Tensor, factors: Sequence[int]) -> Tensor:
        height, width = image.shape[-2:]
        for stage, factor in zip(network.generator, factors):
            features = stage(features, (height * factor, width * factor))
        return features


def _end(raw: Tensor, enlarged: Tensor, config: DecoderConfig) -> Tensor:
    fine = (F.leaky_relu(raw, config.slope) if config.final_activation else raw) / config.input_scale
    return fine + enlarged if config.bicubic_skip else fine


def _trunks_of(trials: Sequence[Trial]) -> list[DecoderConfig]:
    """The trunks in the order of their best trial."""
    found: dict[tuple, DecoderConfig] = {}
    for trial in trials:
        config = trial.config
        key = (config.input_scale, config.slope, config.rdb_slope, config.residual, config.stem_activation)
        found.setdefault(key, config)
    return list(found.values())


def _rank(search: _Search, image: Tensor, trials: list[Trial], own: DecoderConfig) -> Ranking:
    """Mark the trials that tie with the best one, and choose among equal ones."""
    first, ranked = trials[0], trials[:1]
    best = search.result(first.config, image)
    for trial in trials[1:SHOWN]:
        tied = not significantly_different(first.agreement, trial.agreement, LEAST_GAP, STANDARD_ERRORS)
        difference = float((search.result(trial.config, image) - best).square().mean()) ** 0.5 if tied else 0.0
        ranked.append(replace(trial, tied=tied, difference=difference))
    equal = [0, *(row for row, trial in enumerate(ranked) if trial.tied and trial.difference <= SAME_RESULT)]
    kept = [row for row in equal if ranked[row].config == own]
    return Ranking(ranked, (kept or equal)[0])


def _most_varied(image: Tensor, side: int) -> Tensor:
    """The square window of ``side`` pixels with the most contrast."""
    places = F.unfold(image, side, stride=max(1, side // 4)).unflatten(1, (image.shape[1], -1))
    place = int((places.std(2) / image.std((2, 3))[..., None].clamp(min=1e-6)).mean(1).argmax())
    return places[..., place].unflatten(2, (side, side)).contiguous()
