"""Every published naming of a DINOv3 backbone gives the same tokens."""

from __future__ import annotations

import pytest
import torch
from safetensors.torch import load_file, save_file

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.backbone.loading import load_backbone_from_safetensors

HIDDEN, LAYERS = 32, 3
KEY_MASKED = torch.cat((torch.ones(HIDDEN), torch.zeros(HIDDEN), torch.ones(HIDDEN)))


@pytest.fixture
def tensors(top):
    return load_file(top / "tests" / "data" / "backbone_tiny" / "model.safetensors")


def without_biases(tensors):
    """The same network with the attention's biases at zero, as in Meta's released weights."""
    return {
        name: torch.zeros_like(t) if name.endswith(("q_proj.bias", "v_proj.bias")) else t for name, t in tensors.items()
    }


def meta_names(tensors, mask=KEY_MASKED, key_bias=7.0):
    """Meta's names: one projection for query, key and value, with a key bias that the mask switches off."""
    named = {
        "cls_token": tensors["embeddings.cls_token"],
        "mask_token": tensors["embeddings.mask_token"][0],
        "storage_tokens": tensors["embeddings.register_tokens"],
        "patch_embed.proj.weight": tensors["embeddings.patch_embeddings.weight"],
        "patch_embed.proj.bias": tensors["embeddings.patch_embeddings.bias"],
        "norm.weight": tensors["norm.weight"],
        "norm.bias": tensors["norm.bias"],
        "rope_embed.periods": torch.ones(4),
        "local_cls_norm.weight": torch.ones(HIDDEN),
    }
    for n in range(LAYERS):
        old, new = f"layer.{n}.", f"blocks.{n}."
        for kind in ("weight", "bias"):
            for norm in ("norm1", "norm2"):
                named[f"{new}{norm}.{kind}"] = tensors[f"{old}{norm}.{kind}"]
            named[f"{new}attn.proj.{kind}"] = tensors[f"{old}attention.o_proj.{kind}"]
            named[f"{new}mlp.fc1.{kind}"] = tensors[f"{old}mlp.up_proj.{kind}"]
            named[f"{new}mlp.fc2.{kind}"] = tensors[f"{old}mlp.down_proj.{kind}"]
        named[f"{new}ls1.gamma"] = tensors[f"{old}layer_scale1.lambda1"]
        named[f"{new}ls2.gamma"] = tensors[f"{old}layer_scale2.lambda1"]
        named[f"{new}attn.qkv.weight"] = torch.cat([tensors[f"{old}attention.{x}_proj.weight"] for x in "qkv"])
        q, v = (tensors[f"{old}attention.{x}_proj.bias"] for x in "qv")
        named[f"{new}attn.qkv.bias"] = torch.cat((q, torch.full((HIDDEN,), key_bias), v))
        named[f"{new}attn.qkv.bias_mask"] = mask.clone()
    return named


def timm_names(tensors):
    """timm's names; without mask token, and without the biases, which are zero."""
    left_out = ("mask_token", "rope_embed", "local_cls_norm")
    named = {}
    for name, tensor in meta_names(tensors).items():
        if not name.startswith(left_out) and ".qkv.bias" not in name:
            new = (
                name.replace("storage_tokens", "reg_token")
                .replace("ls1.gamma", "gamma_1")
                .replace("ls2.gamma", "gamma_2")
            )
            named[new] = tensor.contiguous()
    return named


def tokens(path) -> torch.Tensor:
    pixels = torch.rand(1, 3, 32, 48, generator=torch.Generator().manual_seed(4))
    with torch.inference_mode():
        return load_backbone_from_safetensors(path)(pixels).patches


def same_tokens(tmp_path, reference, other) -> bool:
    save_file(reference, tmp_path / "reference.safetensors")
    torch.save(other, tmp_path / "other.pth")
    return torch.allclose(tokens(tmp_path / "other.pth"), tokens(tmp_path / "reference.safetensors"), atol=1e-6)


def test_metas_names_with_the_keys_bias_masked(tensors, tmp_path):
    assert same_tokens(tmp_path, tensors, meta_names(tensors))


def test_a_mask_of_zeros_switches_all_biases_off(tensors, tmp_path):
    """Meta's released files: biases and mask are zero throughout."""
    assert same_tokens(tmp_path, without_biases(tensors), meta_names(tensors, torch.zeros(3 * HIDDEN)))


def test_a_mask_of_ones_leaves_the_keys_bias_in_force(tensors, tmp_path):
    keyed = {f"layer.{n}.attention.k_proj.bias": torch.full((HIDDEN,), 0.5) for n in range(LAYERS)}
    assert same_tokens(tmp_path, {**tensors, **keyed}, meta_names(tensors, torch.ones(3 * HIDDEN), 0.5))


@pytest.mark.parametrize("value", [0.5, float("nan")])
def test_another_mask_is_refused_by_name(tensors, tmp_path, value):
    named = meta_names(tensors)
    named["blocks.1.attn.qkv.bias_mask"][5] = value
    torch.save(named, tmp_path / "other.pth")
    with pytest.raises(CheckpointError, match=r"blocks\.1\.attn\.qkv\.bias_mask"):
        tokens(tmp_path / "other.pth")


def test_timms_names(tensors, tmp_path):
    assert same_tokens(tmp_path, without_biases(tensors), timm_names(tensors))


def test_timms_names_with_biases(tensors, tmp_path):
    biases = {
        f"blocks.{n}.attn.{x}_bias": tensors[f"layer.{n}.attention.{x}_proj.bias"] for n in range(LAYERS) for x in "qv"
    }
    assert same_tokens(tmp_path, tensors, {**timm_names(tensors), **biases})


def test_biases_that_only_some_blocks_have_are_not_made_up(tensors, tmp_path):
    torch.save({**timm_names(tensors), "blocks.1.attn.q_bias": torch.zeros(HIDDEN)}, tmp_path / "other.pth")
    with pytest.raises(CheckpointError, match=r"layer\.0\.attention\.q_proj\.bias"):
        tokens(tmp_path / "other.pth")


def test_a_gated_network_in_timms_names(tensors, tmp_path):
    gated, timm = dict(without_biases(tensors)), timm_names(tensors)
    for n in range(LAYERS):
        for kind in ("weight", "bias"):
            gate = torch.rand_like(tensors[f"layer.{n}.mlp.up_proj.{kind}"])
            gated[f"layer.{n}.mlp.gate_proj.{kind}"] = timm[f"blocks.{n}.mlp.fc1_g.{kind}"] = gate
            timm[f"blocks.{n}.mlp.fc1_x.{kind}"] = timm.pop(f"blocks.{n}.mlp.fc1.{kind}")
    assert same_tokens(tmp_path, gated, timm)


def test_a_training_checkpoint_gives_its_teachers_backbone(tensors, tmp_path):
    teacher = {f"backbone.{name}": tensor for name, tensor in meta_names(tensors).items()}
    heads = {"dino_head.mlp.0.weight": torch.zeros(8, HIDDEN), "ibot_head.mlp.0.weight": torch.zeros(8, HIDDEN)}
    assert same_tokens(tmp_path, tensors, {"teacher": {**teacher, **heads}, "iteration": 7})


def test_two_namings_in_one_file_are_refused(tensors, tmp_path):
    torch.save({**meta_names(tensors), "embeddings.cls_token": tensors["embeddings.cls_token"]}, tmp_path / "other.pth")
    with pytest.raises(CheckpointError, match="mixes two namings"):
        tokens(tmp_path / "other.pth")
