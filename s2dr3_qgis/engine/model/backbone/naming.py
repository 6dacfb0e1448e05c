"""The tensors of a DINOv3 backbone under Hugging Face's names, whichever published naming the file has.

- Hugging Face: ``layer.N``; transformers 5 says ``model.layer.N`` in memory.
- Meta: query, key and value are one tensor, whose bias is multiplied by a mask of zeros and ones: either the key's
  third is zero, or, in the released files, the whole mask; LayerScale is ``gamma``.
- timm: as Meta, with ``reg_token`` and ``gamma_1``, without mask token, and without biases that are zero.

Some training codes keep one LayerScale number for all channels. All variants compute the same, so one view with the
canonical names and shapes serves both loading and conversion.
"""

from __future__ import annotations

import re
from typing import Callable, Optional

import torch
from torch import Tensor

from ...core.errors import CheckpointError
from ...core.messages import message
from ...core.text import shorten
from ..weights.base import Weights
from ..weights.opening import RenamedWeights

ORIGINAL_PATCH = "patch_embed.proj.weight"
TIMM_REGISTERS = "reg_token"
_RULES = tuple(
    (re.compile(pattern, re.ASCII), name)
    for pattern, name in (
        (r"(cls_token|mask_token)", r"embeddings.\1"),
        (r"storage_tokens|reg_token", "embeddings.register_tokens"),
        (r"patch_embed\.proj\.(weight|bias)", r"embeddings.patch_embeddings.\1"),
        (r"blocks\.(\d+)\.(norm[12]\.(?:weight|bias))", r"layer.\1.\2"),
        (r"blocks\.(\d+)\.attn\.proj\.(weight|bias)", r"layer.\1.attention.o_proj.\2"),
        (r"blocks\.(\d+)\.attn\.([qkv])_bias", r"layer.\1.attention.\2_proj.bias"),
        (r"blocks\.(\d+)\.(?:ls([12])\.gamma|gamma_([12]))", r"layer.\1.layer_scale\2\3.lambda1"),
        (r"blocks\.(\d+)\.mlp\.fc1(?:_x)?\.(weight|bias)", r"layer.\1.mlp.up_proj.\2"),
        (r"blocks\.(\d+)\.mlp\.fc2\.(weight|bias)", r"layer.\1.mlp.down_proj.\2"),
        (r"blocks\.(\d+)\.mlp\.(?:w1|fc1_g)\.(weight|bias)", r"layer.\1.mlp.gate_proj.\2"),
        (r"blocks\.(\d+)\.mlp\.w2\.(weight|bias)", r"layer.\1.mlp.up_proj.\2"),
        (r"blocks\.(\d+)\.mlp\.w3\.(weight|bias)", r"layer.\1.mlp.down_proj.\2"),
        (r"model\.(layer\..*)", r"\1"),
    )
)
# Used in training only or computed anew: the norm of local crops, tables of rotary frequencies, the biases' mask.
_LEFT_OUT = re.compile(
    r"local_cls_norm\..*|rope_embed\.periods|rope\.(?:periods|freqs)|rope_embeddings\.inv_freq|.*\.attn\.qkv\.bias_mask"
)
_FUSED = re.compile(r"blocks\.(\d+)\.attn\.qkv\.(weight|bias)", re.ASCII)

Part = tuple[str, tuple[int, ...], Optional[Callable[[Tensor], Tensor]]]


def canonical(weights: Weights) -> Weights:
    """``weights`` under Hugging Face's names, with LayerScale as vectors; unknown names stay.

    :raises CheckpointError: a fused projection whose rows are no multiple of three, a bias mask other than the
        published ones, or two tensors for one name.
    """
    parts: dict[str, Part] = {}
    for name, shape in weights.shapes.items():
        if _LEFT_OUT.fullmatch(name):
            continue
        for new, part in _parts_of(weights, name, shape).items():
            if new in parts:
                raise CheckpointError(
                    message(
                        "{weights}: both '{parts}' and '{name}' stand for '{new}'. The file mixes two "
                        "namings; use one that has a single one.",
                        weights=weights.path,
                        parts=shorten(parts[new][0]),
                        name=shorten(name),
                        new=new,
                    )
                )
            parts[new] = _with_canonical_shape(weights, new, part)
    _add_what_timm_leaves_out(weights, parts)
    return RenamedWeights(weights, parts)


def _parts_of(weights: Weights, name: str, shape: tuple[int, ...]) -> dict[str, Part]:
    fused = _FUSED.fullmatch(name)
    if fused:
        return _split(weights, name, shape, *fused.groups())
    for pattern, new in _RULES:
        match = pattern.fullmatch(name)
        if match:
            return {match.expand(new): (name, shape, None)}
    return {name: (name, shape, None)}


def _split(weights: Weights, name: str, shape: tuple[int, ...], layer: str, kind: str) -> dict[str, Part]:
    """Query, key and value: the thirds of the fused tensor's rows; of a bias, those that the mask keeps."""
    if not shape or shape[0] % 3:
        raise CheckpointError(
            message(
                "{weights}: '{name}' has the shape {shape}; its rows must be a multiple of three.",
                weights=weights.path,
                name=name,
                shape=shape,
            )
        )
    rows = shape[0] // 3
    kept = _unmasked(weights, f"{name}_mask", rows) if kind == "bias" else "qkv"
    # Query and value always have a bias in the canonical layout, the key none that is masked.
    return {
        f"layer.{layer}.attention.{letter}_proj.{kind}": (
            name,
            (rows, *shape[1:]),
            _third("qkv".index(letter), rows) if letter in kept else _zeros(rows),
        )
        for letter in "qkv"
        if letter in kept or letter != "k"
    }


def _third(index: int, rows: int) -> Callable[[Tensor], Tensor]:
    return lambda tensor: tensor[index * rows : (index + 1) * rows].clone()


def _zeros(count: int) -> Callable[[Tensor], Tensor]:
    return lambda tensor: tensor.new_zeros(count)


def _unmasked(weights: Weights, mask_name: str, rows: int) -> str:
    """Which of q, k and v keep their bias under the mask; all if there is no mask."""
    if mask_name not in weights.shapes:
        return "qkv"
    thirds = weights.load(mask_name).reshape(-1).split(rows) if rows else ()
    if len(thirds) != 3 or not all((third == third[0]).all() and third[0] in (0, 1) for third in thirds):
        raise CheckpointError(
            message(
                "{weights}: '{mask_name}' is not one of the published masks (0 or 1 throughout for query, key "
                "and value). The file is damaged or of another kind of network.",
                weights=weights.path,
                mask_name=mask_name,
            )
        )
    return "".join(letter for letter, third in zip("qkv", thirds) if third[0])


def _add_what_timm_leaves_out(weights: Weights, parts: dict[str, Part]) -> None:
    """Zeros for the biases of query and value, if no block has any, and for the mask token, which inference ignores."""
    if TIMM_REGISTERS in weights.shapes and "cls_token" in weights.shapes:
        shape = weights.shapes["cls_token"]
        parts.setdefault("embeddings.mask_token", ("cls_token", shape, torch.zeros_like))
    fused = [match[1] for match in map(_FUSED.fullmatch, weights.shapes) if match and match[2] == "weight"]
    if any(f"layer.{layer}.attention.{letter}_proj.bias" in parts for layer in fused for letter in "qkv"):
        return
    for layer in fused:
        norm = f"blocks.{layer}.norm1.weight"  # a small tensor of the width and dtype that the biases have
        for letter in "qv" if norm in weights.shapes else "":
            name = f"layer.{layer}.attention.{letter}_proj.bias"
            parts[name] = (norm, weights.shapes[norm], torch.zeros_like)


def _with_canonical_shape(weights: Weights, new: str, part: Part) -> Part:
    name, shape, change = part
    if new == "embeddings.mask_token" and len(shape) == 2:
        return name, (1, *shape), _same
    if new.endswith(".lambda1") and shape in ((), (1,)):
        width = _width(weights)
        return name, (width,), lambda tensor: tensor.reshape(1).repeat(width)
    return name, shape, change


def _same(tensor: Tensor) -> Tensor:
    return tensor


def _width(weights: Weights) -> int:
    for name in ("embeddings.patch_embeddings.weight", ORIGINAL_PATCH):
        if weights.shapes.get(name):
            return weights.shapes[name][0]
    raise CheckpointError(
        message(
            "{weights}: '{original_patch}' or its Hugging Face name is missing, so this is no whole DINOv3 backbone.",
            weights=weights.path,
            original_patch=ORIGINAL_PATCH,
        )
    )
