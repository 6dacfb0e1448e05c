"""A DINOv3 backbone's tensors under Hugging Face's names, whichever of the published namings a file has.

The original naming joins query, key and value in one tensor, has a key bias that a mask sets to zero, and stores
LayerScale as ``gamma``; transformers 5 says ``model.layer.N`` in memory. Some training codes keep one LayerScale number
for all channels. All of these compute the same, so a view with the canonical names and shapes serves loading and
conversion alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import torch
from torch import Tensor

from ...core.errors import CheckpointError
from ...core.text import shorten
from ..weights.base import Weights
from ..weights.opening import RenamedWeights

ORIGINAL_PATCH = "patch_embed.proj.weight"
_RULES = tuple(
    (re.compile(pattern, re.ASCII), name)
    for pattern, name in (
        (r"(cls_token|mask_token)", r"embeddings.\1"),
        (r"storage_tokens", "embeddings.register_tokens"),
        (r"patch_embed\.proj\.(weight|bias)", r"embeddings.patch_embeddings.\1"),
        (r"blocks\.(\d+)\.(norm[12]\.(?:weight|bias))", r"layer.\1.\2"),
        (r"blocks\.(\d+)\.attn\.proj\.(weight|bias)", r"layer.\1.attention.o_proj.\2"),
        (r"blocks\.(\d+)\.ls([12])\.gamma", r"layer.\1.layer_scale\2.lambda1"),
        (r"blocks\.(\d+)\.mlp\.fc1\.(weight|bias)", r"layer.\1.mlp.up_proj.\2"),
        (r"blocks\.(\d+)\.mlp\.fc2\.(weight|bias)", r"layer.\1.mlp.down_proj.\2"),
        (r"blocks\.(\d+)\.mlp\.w1\.(weight|bias)", r"layer.\1.mlp.gate_proj.\2"),
        (r"blocks\.(\d+)\.mlp\.w2\.(weight|bias)", r"layer.\1.mlp.up_proj.\2"),
        (r"blocks\.(\d+)\.mlp\.w3\.(weight|bias)", r"layer.\1.mlp.down_proj.\2"),
        (r"model\.(layer\..*)", r"\1"),
    )
)
# Of training only, or computed anew: the norm of local crops, the table of rotary frequencies, the key bias' mask.
_LEFT_OUT = re.compile(r"local_cls_norm\..*|rope_embed\.periods|rope_embeddings\.inv_freq|.*\.attn\.qkv\.bias_mask")
_FUSED = re.compile(r"blocks\.(\d+)\.attn\.qkv\.(weight|bias)", re.ASCII)

Part = tuple[str, tuple[int, ...], "Callable[[Tensor], Tensor] | None"]


def canonical(weights: Weights) -> Weights:
    """``weights`` under Hugging Face's names, with vectors as LayerScale; names that it does not know stay.

    :raises CheckpointError: a fused projection whose rows are no multiple of three, a key bias' mask other than
        published ones, or two tensors for one name.
    """
    parts: dict[str, Part] = {}
    for name, shape in weights.shapes.items():
        if _LEFT_OUT.fullmatch(name):
            continue
        for new, part in _parts_of(weights, name, shape).items():
            if new in parts:
                raise CheckpointError(
                    f"{weights.path}: both '{shorten(parts[new][0])}' and '{shorten(name)}' stand for '{new}'. The "
                    "file mixes two namings; use one that has a single one."
                )
            parts[new] = _with_canonical_shape(weights, new, part)
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
    """Query, key and value: the thirds of the fused tensor's rows."""
    if not shape or shape[0] % 3:
        raise CheckpointError(f"{weights.path}: '{name}' has the shape {shape}; its rows must be a multiple of three.")
    rows = shape[0] // 3
    wanted = "qkv" if kind == "weight" or not _key_bias_masked(weights, f"{name}_mask", rows) else "qv"
    return {
        f"layer.{layer}.attention.{letter}_proj.{kind}": (name, (rows, *shape[1:]), _third("qkv".index(letter), rows))
        for letter in wanted
    }


def _third(index: int, rows: int) -> Callable[[Tensor], Tensor]:
    return lambda tensor: tensor[index * rows : (index + 1) * rows].clone()


def _key_bias_masked(weights: Weights, mask_name: str, rows: int) -> bool:
    if mask_name not in weights.shapes:
        return False
    mask = weights.load(mask_name)
    published = torch.ones(3 * rows)
    published[rows : 2 * rows] = 0.0
    if not torch.equal(mask, published):
        raise CheckpointError(
            f"{weights.path}: '{mask_name}' is not the published mask (1 for query and value, 0 for key). The file is "
            "damaged or of another kind of network."
        )
    return True


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
        f"{weights.path}: '{ORIGINAL_PATCH}' or its Hugging Face name is missing, so this is no whole DINOv3 backbone."
    )
