"""What a decoder's tensors say of its sizes, and loading one: see the key names in S2x10NetS."""

from __future__ import annotations

import json
import math
import re
from dataclasses import fields
from pathlib import Path

from ...core.errors import CheckpointError, InputError
from ...core.text import shorten
from ..weights.base import Weights
from ..weights.fitting import fill, on_meta
from ..weights.opening import open_weights
from .config import DecoderConfig, stage_factors
from .network import S2x10NetS

STEM = "encoder.0.conv.weight"
FIRST_DENSE = "encoder.1.0.rdb1.conv1.weight"
# What no sensible config exceeds; a hostile one must not be able to make a run endless.
MAX_CHOICES = {"stage_factors": 64, "consistency_steps": 1000}
_CONV_AXES = 4


def load_decoder(path: str | Path) -> S2x10NetS:
    """The decoder of a .safetensors, .pt or .pth file or a folder of module dumps; float32, CPU, evaluation mode.

    The parameters are streamed into a network that was never initialised: beside them one tensor (of a folder: one
    dump) is in memory at a time.

    :raises CheckpointError: missing, damaged, foreign, dangerous, incomplete, or holding NaN or infinite values.
    """
    weights = open_weights(path)
    config = config_of(weights)
    model = on_meta(lambda: S2x10NetS(config))
    fill(model, weights)
    return model.eval()


def config_of(weights: Weights) -> DecoderConfig:
    """The config: sizes from the shapes, the rest from the metadata's "config" (JSON) or DecoderConfig's defaults.

    :raises CheckpointError: not a decoder, or tensors and metadata contradict each other.
    """
    sizes = sizes_of(weights)
    choices = _stored_choices(weights)
    wrong = [
        f"{name} is {choices[name]}, the tensors say {size}"
        for name, size in sizes.items()
        if choices.get(name, size) != size
    ]
    if wrong:
        raise CheckpointError(
            f"{weights.path}: its config contradicts its tensors: {'; '.join(wrong)}. The file was edited or damaged."
        )
    choices.setdefault("stage_factors", list(stage_factors(len(sizes["generator"]))))
    try:
        return DecoderConfig.from_dict({**choices, **sizes})
    except InputError as error:
        raise CheckpointError(f"{weights.path}: {error}") from error


def sizes_of(weights: Weights) -> dict:
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
            f"{weights.path}: '{last}' is unexpected: the last generator stage has no bias. Either generator.{stages} "
            "(the true last stage) is missing, or this is another kind of network."
        )
    if generator[-1] != stem[1]:
        raise CheckpointError(
            f"{weights.path}: '{STEM}' takes {stem[1]} bands, but the last stage, generator.{stages - 1}, gives "
            f"{generator[-1]}. They must be equal: the checkpoint is incomplete or another kind of network."
        )
    return {"bands": stem[1], "channels": stem[0], "growth": dense[0], "blocks": blocks, "generator": generator}


def _conv_shape(weights: Weights, name: str) -> tuple[int, ...]:
    shape = weights.shapes.get(name)
    if shape is None:
        kind = weights.foreign.get(name)
        state = f"is a {kind} where a tensor belongs" if kind else "is missing"
        there = ", ".join(f"'{shorten(n, 60)}'" for n in list(weights.shapes)[:3])
        raise CheckpointError(
            f"{weights.path}: '{name}' {state}, so this is not a whole S2x10NetS decoder (it begins with {there}). "
            "Choose the decoder's checkpoint, not the backbone's or another network's."
        )
    if len(shape) != _CONV_AXES or min(shape) < 1:
        raise CheckpointError(f"{weights.path}: '{name}' has the shape {shape}; a convolution has four axes.")
    return shape


def _numbered(weights: Weights, pattern: str, what: str) -> int:
    """How many there are of a numbered thing; its numbers must run from 0 without gap."""
    matches = (re.match(pattern, name, re.ASCII) for name in weights.shapes)
    numbers = {match[1] for match in matches if match}
    # Compared as text, so that neither a number of a million digits nor a gap of a billion costs anything.
    gap = next((n for n in range(len(numbers)) if str(n) not in numbers), None)
    if gap is not None or not numbers:
        raise CheckpointError(
            f"{weights.path}: {what}.{gap or 0} is missing ({len(numbers)} of its kind are there). The checkpoint is "
            "incomplete."
        )
    return len(numbers)


def _stored_choices(weights: Weights) -> dict:
    text = weights.metadata.get("config")
    if text is None:
        return {}
    try:
        choices = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CheckpointError(
            f"{weights.path}: the config in its metadata is not valid JSON ({shorten(error)})."
        ) from error
    known = {field.name: field.default for field in fields(DecoderConfig)}
    if not isinstance(choices, dict):
        raise CheckpointError(f"{weights.path}: the config in its metadata is no JSON object. The file is damaged.")
    wrong = [name for name, value in choices.items() if name not in known or not _suits(name, value, known[name])]
    if wrong:
        raise CheckpointError(
            f"{weights.path}: the config in its metadata has unknown or unsuitable fields: "
            + ", ".join(f"'{shorten(name)}'" for name in wrong[:5])
            + ". It was made by a newer version, or the file is damaged."
        )
    return choices


def _suits(name: str, value: object, default: object) -> bool:
    """Whether a value out of JSON can stand for the field ``name`` that has this default."""
    most = MAX_CHOICES.get(name, math.inf)
    if isinstance(default, tuple):
        return isinstance(value, list) and all(type(v) is int and 0 < v <= most for v in value)
    if isinstance(default, (bool, str)):
        return type(value) is type(default)
    if isinstance(default, int):
        return type(value) is int and 0 <= value <= most
    if value is None:
        return default is None
    return type(value) in (int, float) and math.isfinite(value) and (name != "input_scale" or value > 0)


def likely_config(weights: Weights) -> DecoderConfig:
    """The config of the decoder that a damaged or incomplete one most likely was, to say what is missing.

    Each size is read from the first tensor that tells it, the vendor layout's where none does.
    """
    default = DecoderConfig()
    channels = _side(weights, (STEM, 0), ("generator.0.conv.weight", 1), (r"encoder\.1\.\d+\.rdb\d\.conv5\.weight", 0))
    growth = _side(weights, (r"encoder\.1\.\d+\.rdb\d\.conv[1-4]\.weight", 0))
    stages = _likely_count(weights, r"generator\.(\d+)\.")
    generator = [
        _side(weights, (f"generator.{s}.conv.weight", 0), (f"generator.{s + 1}.conv.weight", 1)) or default.bands
        for s in range(stages)
    ]
    bands = _side(weights, (STEM, 1)) or (generator[-1] if generator else default.bands)
    if not generator or f"generator.{stages - 1}.conv.bias" in weights.shapes or generator[-1] != bands:
        generator.append(bands)
    return DecoderConfig(
        bands=bands,
        channels=channels or default.channels,
        growth=growth or default.growth,
        blocks=_likely_count(weights, r"encoder\.1\.(\d+)\.") or default.blocks,
        generator=tuple(generator),
        stage_factors=stage_factors(len(generator)),
    )


def _side(weights: Weights, *places: tuple[str, int]) -> int:
    """One side of the shape of the first tensor whose name matches; 0 where there is none."""
    for pattern, axis in places:
        for name, shape in weights.shapes.items():
            if len(shape) == _CONV_AXES and min(shape) and re.fullmatch(pattern, name, re.ASCII):
                return shape[axis]
    return 0


def _likely_count(weights: Weights, pattern: str) -> int:
    """The largest number of a numbered thing, plus one; numbers beyond twice their count are taken for damage."""
    matches = (re.match(pattern, name, re.ASCII) for name in weights.shapes)
    numbers = {match[1] for match in matches if match}
    return max((int(n) + 1 for n in numbers if len(n) < 6 and int(n) < 2 * len(numbers)), default=0)


def load_s2x10_from_chunks(folder: str | Path) -> S2x10NetS:
    """The decoder of a folder of per-module dumps, streamed; see load_decoder."""

    if Path(folder).is_file():
        raise CheckpointError(f"{folder}: is a file; wanted is a folder of module dumps. Use load_s2x10_from_state.")
    return load_decoder(folder)


def load_s2x10_from_state(path: str | Path) -> S2x10NetS:
    """The decoder of one .safetensors, .pt or .pth file; see load_decoder."""

    if Path(path).is_dir():
        raise CheckpointError(f"{path}: is a folder; wanted is a checkpoint file. Use load_s2x10_from_chunks.")
    return load_decoder(path)
