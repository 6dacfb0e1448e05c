"""The config of a decoder's checkpoint, from the names and shapes of its tensors and its metadata. Imports no torch.

See S2x10NetS for the key names.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Protocol

from ...core.errors import CheckpointError, InputError
from ...core.messages import joined, message
from ...core.text import shorten
from ..weights.safetensors_header import read_header
from .config import DecoderConfig, stage_factors

STEM = "encoder.0.conv.weight"
FIRST_DENSE = "encoder.1.0.rdb1.conv1.weight"
# Limits that no sensible config exceeds; a hostile config must not make a run endless.
MAX_CHOICES = {"stage_factors": 64, "consistency_steps": 1000, "evening": 10}
# Far above the numbers of any published decoder; they bound the time of building the network of a hostile file.
MAX_NUMBERED = {"encoder.1": 128, "generator": 64}
_CONV_AXES = 4


class Described(Protocol):
    """What is known of a checkpoint before any tensor is loaded; Weights and Header fulfil it."""

    @property
    def path(self) -> Path:
        """The file or folder, for messages."""

    @property
    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        """The shape of each tensor."""

    @property
    def foreign(self) -> Mapping[str, str]:
        """The type of each entry that is no tensor."""

    @property
    def metadata(self) -> Mapping[str, str]:
        """Text beside the tensors."""


def config_in_header(path: Path) -> DecoderConfig | None:
    """The config of a decoder in one safetensors file, from its header alone; None for any other or damaged file."""
    try:
        return config_of(read_header(path))
    except CheckpointError:  # Another format, or damage: loading says what is wrong.
        return None


def config_of(weights: Described) -> DecoderConfig:
    """The config: sizes from the shapes, the rest from the metadata's "config" (JSON) or DecoderConfig's defaults.

    :raises CheckpointError: not a decoder, or tensors and metadata contradict each other.
    """
    sizes = sizes_of(weights)
    choices = _stored_choices(weights)
    wrong = [
        message("{name} is {choices}, the tensors say {size}", name=name, choices=choices[name], size=size)
        for name, size in sizes.items()
        if choices.get(name, size) != size
    ]
    if wrong:
        raise CheckpointError(
            message(
                "{weights}: its config contradicts its tensors: {wrong}. The file was edited or damaged.",
                weights=weights.path,
                wrong=joined("; ", wrong),
            )
        )
    choices.setdefault("stage_factors", list(stage_factors(len(sizes["generator"]))))
    try:
        return DecoderConfig.from_dict({**choices, **sizes})
    except InputError as error:
        raise CheckpointError(message("{weights}: {error}", weights=weights.path, error=error)) from error


def sizes_of(weights: Described) -> dict:
    """bands, channels, growth, blocks and generator widths, read off the shapes.

    :raises CheckpointError: not a decoder of this key layout, or a block or stage missing.
    """
    stem = _conv_shape(weights, STEM)
    dense = _conv_shape(weights, FIRST_DENSE)
    blocks = _numbered(weights, r"encoder\.1\.(\d+)\.", "encoder.1")
    stages = _numbered(weights, r"generator\.(\d+)\.", "generator")
    generator = [_conv_shape(weights, f"generator.{stage}.conv.weight")[0] for stage in range(stages)]
    last = f"generator.{stages - 1}.conv.bias"
    if last in weights.shapes:
        raise CheckpointError(
            message(
                "{weights}: '{last}' is unexpected: the last generator stage has no bias. Either "
                "generator.{stages} (the true last stage) is missing, or this is another kind of network.",
                weights=weights.path,
                last=last,
                stages=stages,
            )
        )
    if generator[-1] != stem[1]:
        raise CheckpointError(
            message(
                "{weights}: '{stem}' takes {stem2} bands, but the last stage, generator.{stages}, gives "
                "{generator}. They must be equal: the checkpoint is incomplete or another kind of network.",
                weights=weights.path,
                stem=STEM,
                stem2=stem[1],
                stages=stages - 1,
                generator=generator[-1],
            )
        )
    return {"bands": stem[1], "channels": stem[0], "growth": dense[0], "blocks": blocks, "generator": generator}


def _conv_shape(weights: Described, name: str) -> tuple[int, ...]:
    shape = weights.shapes.get(name)
    if shape is None:
        kind = weights.foreign.get(name)
        state = message("is a {kind} where a tensor belongs", kind=kind) if kind else message("is missing")
        there = ", ".join(f"'{shorten(n, 60)}'" for n in list(weights.shapes)[:3])
        raise CheckpointError(
            message(
                "{weights}: '{name}' {state}, so this is not a whole S2x10NetS decoder (it begins with "
                "{there}). Choose the decoder's checkpoint, not the backbone's or another network's.",
                weights=weights.path,
                name=name,
                state=state,
                there=there,
            )
        )
    if len(shape) != _CONV_AXES or min(shape) < 1:
        raise CheckpointError(
            message(
                "{weights}: '{name}' has the shape {shape}; a convolution has four axes.",
                weights=weights.path,
                name=name,
                shape=shape,
            )
        )
    return shape


def _numbered(weights: Described, pattern: str, what: str) -> int:
    """The count of a numbered module; its numbers must run from 0 without gap."""
    matches = (re.match(pattern, name, re.ASCII) for name in weights.shapes)
    numbers = {match[1] for match in matches if match}
    # Numbers are compared as text, so that neither a number of a million digits nor a gap of a billion costs time.
    gap = next((n for n in range(len(numbers)) if str(n) not in numbers), None)
    if gap is not None or not numbers:
        raise CheckpointError(
            message(
                "{weights}: {what}.{gap} is missing ({count} of its kind are there). The checkpoint is incomplete.",
                weights=weights.path,
                what=what,
                gap=gap or 0,
                count=len(numbers),
            )
        )
    if len(numbers) > MAX_NUMBERED[what]:
        raise CheckpointError(
            message(
                "{weights}: names {count} of {what}; at most {max_numbered} are accepted.",
                weights=weights.path,
                count=len(numbers),
                what=what,
                max_numbered=MAX_NUMBERED[what],
            )
        )
    return len(numbers)


def _stored_choices(weights: Described) -> dict:
    text = weights.metadata.get("config")
    if text is None:
        return {}
    try:
        choices = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CheckpointError(
            message(
                "{weights}: the config in its metadata is not valid JSON ({error}).",
                weights=weights.path,
                error=shorten(str(error)),
            )
        ) from error
    known = {field.name: field.default for field in fields(DecoderConfig)}
    if not isinstance(choices, dict):
        raise CheckpointError(
            message(
                "{weights}: the config in its metadata is no JSON object. The file is damaged.", weights=weights.path
            )
        )
    wrong = [name for name, value in choices.items() if name not in known or not _suits(name, value, known[name])]
    if wrong:
        raise CheckpointError(
            message(
                "{weights}: the config in its metadata has unknown or unsuitable fields: {wrong}. It was made by a "
                "newer version, or the file is damaged.",
                weights=weights.path,
                wrong=", ".join(f"'{shorten(name)}'" for name in wrong[:5]),
            )
        )
    return choices


def _suits(name: str, value: object, default: object) -> bool:
    """Whether a value from JSON suits the field ``name`` that has this default."""
    # No integer of JSON that no float can hold is within these, nor is NaN.
    most = MAX_CHOICES.get(name, sys.float_info.max)
    if isinstance(default, tuple):
        return isinstance(value, list) and all(type(v) is int and 0 < v <= most for v in value)
    if isinstance(default, (bool, str)):
        return type(value) is type(default)
    if isinstance(default, int):
        return type(value) is int and 0 <= value <= most
    if value is None:
        return default is None
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return False
    least = 0 if name in MAX_CHOICES else -most
    return least <= value <= most and (name != "input_scale" or value > 0)


def likely_config(weights: Described) -> DecoderConfig:
    """The most likely config of a damaged or incomplete decoder, to find out which tensors are missing.

    Each size is read from the first tensor that has it; if no tensor has it, the vendor layout's size is taken.
    """
    default = DecoderConfig()
    channels = (
        _side(weights, STEM, 0)
        or _side(weights, "generator.0.conv.weight", 1)
        or _first_side(weights, r"encoder\.1\.\d+\.rdb\d\.conv5\.weight")
    )
    growth = _first_side(weights, r"encoder\.1\.\d+\.rdb\d\.conv[1-4]\.weight")
    stages = _likely_count(weights, r"generator\.(\d+)\.", "generator")
    generator = [
        _side(weights, f"generator.{s}.conv.weight", 0)
        or _side(weights, f"generator.{s + 1}.conv.weight", 1)
        or default.bands
        for s in range(stages)
    ]
    bands = _side(weights, STEM, 1) or (generator[-1] if generator else default.bands)
    if not generator or f"generator.{stages - 1}.conv.bias" in weights.shapes or generator[-1] != bands:
        generator.append(bands)
    return DecoderConfig(
        bands=bands,
        channels=channels or default.channels,
        growth=growth or default.growth,
        blocks=_likely_count(weights, r"encoder\.1\.(\d+)\.", "encoder.1") or default.blocks,
        generator=tuple(generator),
        stage_factors=stage_factors(len(generator)),
    )


def _side(weights: Described, name: str, axis: int) -> int:
    """One side of a convolution's shape; 0 if the tensor is missing or not a convolution."""
    shape = weights.shapes.get(name, ())
    return shape[axis] if len(shape) == _CONV_AXES and min(shape) else 0


def _first_side(weights: Described, pattern: str) -> int:
    """The first side of the first convolution whose name matches; 0 if there is none."""
    matching = (name for name in weights.shapes if re.fullmatch(pattern, name, re.ASCII))
    return next(filter(None, (_side(weights, name, 0) for name in matching)), 0)


def _likely_count(weights: Described, pattern: str, what: str) -> int:
    """The largest number of a numbered module, plus one; numbers beyond twice their count count as damage."""
    matches = (re.match(pattern, name, re.ASCII) for name in weights.shapes)
    numbers = {match[1] for match in matches if match}
    count = max((int(n) + 1 for n in numbers if len(n) < 6 and int(n) < 2 * len(numbers)), default=0)
    return min(count, MAX_NUMBERED[what])
