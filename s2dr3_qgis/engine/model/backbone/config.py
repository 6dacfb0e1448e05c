"""The config of a backbone: sizes from the shapes in its file, everything else from the config.json beside it."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...core.errors import CheckpointError, InputError
from ...core.messages import message
from ...core.text import shorten
from ..weights.local_files import read_start

PATCH = 16
DEFAULT_HEAD_WIDTH = 64
# The 7B model is the only published one with other heads.
HEAD_WIDTHS = {4096: 128}
# Far above the layers of any published backbone; it bounds the time of building the network of a hostile file.
MAX_LAYERS = 256
MAX_CONFIG_BYTES = 1 << 16

_PATCH_KEY = "embeddings.patch_embeddings.weight"
_REGISTER_KEY = "embeddings.register_tokens"
_REMEDY = message("Replace it by the one published with the weights, or remove it.")


@dataclass(frozen=True)
class BackboneConfig:
    """Sizes of a backbone; the defaults are those of ViT-L/16.

    ``hidden`` is the tokens' width, ``mlp`` that of the feed-forward layers, ``theta`` the RoPE base, ``eps`` that of
    all layer norms. ``gated_mlp`` is the SiLU-gated feed-forward of the S+ and H+ sizes; ``key_bias`` is absent in all
    published weights.

    :raises InputError: sizes that do not go together.
    """

    hidden: int = 1024
    mlp: int = 4096
    layers: int = 24
    heads: int = 16
    registers: int = 4
    theta: float = 100.0
    eps: float = 1e-5
    gated_mlp: bool = False
    key_bias: bool = False

    def __post_init__(self) -> None:
        if min(self.hidden, self.mlp, self.layers, self.heads) < 1 or self.registers < 0:
            raise InputError(message("Backbone config: sizes must be positive: {self}.", self=self))
        if self.hidden % self.heads or self.hidden // self.heads % 4:
            raise InputError(
                message(
                    "Backbone config: a width of {hidden} cannot be split over {heads} heads into channels "
                    "that are a multiple of 4, as the rotary embedding needs. Correct num_attention_heads.",
                    hidden=self.hidden,
                    heads=self.heads,
                )
            )
        if not (0 < self.theta < math.inf and 0 < self.eps < 1):
            raise InputError(
                message(
                    "Backbone config: rope_theta {theta} or layer_norm_eps {eps} is out of range.",
                    theta=self.theta,
                    eps=self.eps,
                )
            )

    def to_hugging_face(self) -> dict:
        """The fields under the names of a DINOv3 config.json."""
        return {
            "model_type": "dinov3_vit",
            "hidden_size": self.hidden,
            "intermediate_size": self.mlp,
            "num_hidden_layers": self.layers,
            "num_attention_heads": self.heads,
            "num_register_tokens": self.registers,
            "rope_theta": self.theta,
            "layer_norm_eps": self.eps,
            "use_gated_mlp": self.gated_mlp,
            "hidden_act": "silu" if self.gated_mlp else "gelu",
            "key_bias": self.key_bias,
            "patch_size": PATCH,
        }


def config_of(path: Path, shapes: Mapping[str, tuple[int, ...]], stored: str | None = None) -> BackboneConfig:
    """The config of the backbone in the file ``path`` whose tensors have these ``shapes``.

    ``stored`` is the text of the config.json inside a converted checkpoint; it replaces the one beside the file, which
    may belong to other weights.

    :raises CheckpointError: not a backbone, tensors that give the sizes are missing, or the config is damaged or
        contradicts the tensors.
    """
    hidden = _hidden_width(path, shapes)
    beside = path.parent / "config.json"
    where = beside if stored is None else message("{path}, config in its metadata", path=path)
    stated = _read_json(beside) if stored is None else _parse(stored, where)
    layers = _layer_count(path, shapes, stated)
    gated = "layer.0.mlp.gate_proj.weight" in shapes
    sizes = {
        "hidden_size": hidden,
        "intermediate_size": _shape(path, shapes, "layer.0.mlp.up_proj.weight", 2)[0],
        "num_register_tokens": _shape(path, shapes, _REGISTER_KEY, 3)[1],
        "patch_size": PATCH,
        "use_gated_mlp": gated,
    }
    _check_against(path, where, stated, sizes)
    try:
        return BackboneConfig(
            hidden=hidden,
            mlp=sizes["intermediate_size"],
            layers=layers,
            heads=_number(
                stated, "num_attention_heads", int, max(1, hidden // HEAD_WIDTHS.get(hidden, DEFAULT_HEAD_WIDTH))
            ),
            registers=sizes["num_register_tokens"],
            theta=_number(_rope_part(stated), "rope_theta", float, BackboneConfig.theta),
            eps=_number(stated, "layer_norm_eps", float, BackboneConfig.eps),
            gated_mlp=gated,
            key_bias=any(key.endswith(".attention.k_proj.bias") for key in shapes),
        )
    except InputError as error:
        raise CheckpointError(message("{where}: {error}", where=where, error=error)) from error


def _shape(path: Path, shapes: Mapping[str, tuple[int, ...]], key: str, axes: int) -> tuple[int, ...]:
    if key not in shapes:
        raise CheckpointError(
            message(
                "{path}: the tensor '{key}' (in Hugging Face's naming) is missing, so this is not a whole "
                "DINOv3 backbone in any published naming (Hugging Face, Meta, timm). Choose the complete file "
                "of the backbone.",
                path=path,
                key=key,
            )
        )
    shape = tuple(shapes[key])
    if len(shape) != axes:
        raise CheckpointError(
            message(
                "{path}: '{key}' has the shape {shape}; expected are {axes} axes. The file is foreign.",
                path=path,
                key=key,
                shape=shape,
                axes=axes,
            )
        )
    return shape


def _hidden_width(path: Path, shapes: Mapping[str, tuple[int, ...]]) -> int:
    shape = _shape(path, shapes, _PATCH_KEY, 4)
    if shape[1:] != (3, PATCH, PATCH):
        raise CheckpointError(
            message(
                "{path}: '{patch_key}' has the shape {shape}; a backbone for RGB with patches of {patch} "
                "pixels needs ({shape2}, 3, {patch}, {patch}). Choose a DINOv3 ViT with patch size {patch}.",
                path=path,
                patch_key=_PATCH_KEY,
                shape=shape,
                patch=PATCH,
                shape2=shape[0],
            )
        )
    return shape[0]


def _layer_count(path: Path, shapes: Mapping[str, tuple[int, ...]], stated: dict) -> int:
    present = {int(match[1]) for match in (re.match(r"layer\.(\d{1,6})\.", key) for key in shapes) if match}
    if len(present) > MAX_LAYERS:
        raise CheckpointError(
            message(
                "{path}: names {count} layers; at most {max_layers} are accepted.",
                path=path,
                count=len(present),
                max_layers=MAX_LAYERS,
            )
        )
    count = _number(stated, "num_hidden_layers", int, max(present, default=-1) + 1)
    # The count is compared with the tensors before anything is built, so that no file can ask for a huge network.
    missing = next((n for n in range(count) if n not in present), None)
    if missing is not None or not present:
        raise CheckpointError(
            message(
                "{path}: the tensors of layer.{missing} are missing ({count} layers are there). The file is "
                "incomplete; fetch it again.",
                path=path,
                missing=missing or 0,
                count=len(present),
            )
        )
    return count


def _read_json(path: Path) -> dict:
    """The config.json, or {} if there is none. It is as little trusted as the weights."""
    if not path.exists():
        return {}
    text = read_start(path, MAX_CONFIG_BYTES + 1)
    if len(text) > MAX_CONFIG_BYTES:
        raise CheckpointError(
            message(
                "{path}: larger than {max_config_bytes} bytes, so no backbone's config. {remedy}",
                path=path,
                max_config_bytes=MAX_CONFIG_BYTES,
                remedy=_REMEDY,
            )
        )
    return _parse(text, path)


def _parse(text: str | bytes, where: Path | str) -> dict:
    try:
        stated = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CheckpointError(
            message(
                "{where}: is not valid JSON ({error}). {remedy}", where=where, error=shorten(str(error)), remedy=_REMEDY
            )
        ) from error
    if not isinstance(stated, dict):
        raise CheckpointError(message("{where}: holds no JSON object. {remedy}", where=where, remedy=_REMEDY))
    if stated.get("model_type", "dinov3_vit") != "dinov3_vit":
        raise CheckpointError(
            message(
                "{where}: belongs to another model: its model_type is {model_type}, that of the weights is "
                "'dinov3_vit'. Move the weights to a folder of their own, or remove this config.json.",
                where=where,
                model_type=shorten(repr(stated["model_type"])),
            )
        )
    return stated


def _number(stated: dict, name: str, kind: type, default):
    """A number of the config; JSON's true and 1e400 are refused."""
    value = stated.get(name)
    if value is None:
        return default
    allowed = (int,) if kind is int else (int, float)
    if isinstance(value, bool) or not isinstance(value, allowed) or not 0 < value < 1e6:
        raise CheckpointError(
            message(
                "config.json: {name} is {value}; a positive number is needed. Correct or remove it.",
                name=name,
                value=shorten(repr(value)),
            )
        )
    return kind(value)


def _rope_part(stated: dict) -> dict:
    """The object that holds rope_theta: newer configs have one for it alone."""
    part = stated.get("rope_parameters")
    return part if isinstance(part, dict) and "rope_theta" in part else stated


def _check_against(path: Path, where: Path | str, stated: dict, sizes: dict) -> None:
    activation = stated.get("hidden_act")
    wanted = "silu" if sizes["use_gated_mlp"] else "gelu"
    if activation is not None and activation != wanted:
        raise CheckpointError(
            message(
                "{where}: hidden_act is {activation}; these weights need '{wanted}'.",
                where=where,
                activation=shorten(repr(activation)),
                wanted=wanted,
            )
        )
    for name, size in sizes.items():
        if stated.get(name) is not None and stated[name] != size:
            raise CheckpointError(
                message(
                    "{where}: {name} is {stated}, but the tensors of {path} say {size}. The two files do not "
                    "belong together; put the weights' own config.json there, or remove it.",
                    where=where,
                    name=name,
                    stated=shorten(repr(stated[name])),
                    path=path.name,
                    size=size,
                )
            )
