"""Converting: bit-exact at equal dtype from every layout, measured at others, all metadata, nothing half-written."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys

import pytest
import torch
from listeners import CancelAfter
from safetensors.torch import load_file, save_file

from s2dr3_qgis.engine.checkpoints.conversion import convert_checkpoint
from s2dr3_qgis.engine.core.errors import Cancelled, CheckpointError, RasterError
from s2dr3_qgis.engine.model.backbone.loading import load_backbone_from_safetensors
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.loading import load_decoder
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS
from s2dr3_qgis.engine.model.weights.local_files import hash_file
from s2dr3_qgis.engine.model.weights.opening import open_weights

HIDDEN, HEADS = 32, 2


@pytest.fixture
def fixture(top):
    return top / "tests" / "data" / "decoder_tiny"


@pytest.fixture
def backbone(top):
    return top / "tests" / "data" / "backbone_tiny" / "model.safetensors"


@pytest.mark.parametrize("layout", ["decoder.pt", "decoder.safetensors", "modules"])
def test_round_trip_is_bit_exact(fixture, layout, tmp_path):
    made = convert_checkpoint(fixture / layout, tmp_path / "out.safetensors")
    want, got = load_file(fixture / "decoder.safetensors"), load_file(made.target)
    assert want.keys() == got.keys()
    assert all(torch.equal(want[name], got[name]) for name in want)
    assert (made.largest_difference, made.relative_difference, made.stored_as) == (0.0, 0.0, "float32")
    assert made.sha256 == hash_file(made.target)
    again = convert_checkpoint(made.target, tmp_path / "again.safetensors")
    assert again.source_sha256 == made.sha256


def test_metadata_hold_config_provenance_and_the_source(fixture, tmp_path):
    config = DecoderConfig(channels=8, growth=4, blocks=2, generator=(4, 4, 4, 10, 10), slope=0.2, residual="delta")
    source = tmp_path / "mine.safetensors"
    own = {"config": json.dumps(config.to_dict()), "author": "somebody"}
    save_file(load_file(fixture / "decoder.safetensors"), source, own)
    made = convert_checkpoint(source, tmp_path / "out.safetensors")
    metadata = open_weights(made.target).metadata
    assert DecoderConfig.from_dict(json.loads(metadata["config"])) == config
    assert metadata["source_sha256"] == hash_file(source)
    provenance = json.loads(metadata["provenance"])
    assert provenance["source"] == "mine.safetensors"
    assert provenance["source_metadata"] == {"author": "somebody"}
    assert load_decoder(made.target).config == config


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_the_difference_of_rounding_is_what_the_networks_give(fixture, dtype, tmp_path):
    made = convert_checkpoint(fixture / "modules", tmp_path / "out.safetensors", dtype)
    assert set(open_weights(made.target).dtypes.values()) == {getattr(torch, dtype)}
    x = 0.5 * torch.rand(1, 10, 16, 16, generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        difference = load_decoder(made.target)(x) - load_decoder(fixture / "modules")(x)
    assert made.largest_difference == pytest.approx(difference.abs().max().item())
    assert 0 < made.relative_difference < 0.05
    assert made.size < (fixture / "decoder.safetensors").stat().st_size * 0.6


def test_a_wider_type_changes_nothing(fixture, tmp_path):
    half = convert_checkpoint(fixture / "decoder.pt", tmp_path / "half.safetensors", "float16")
    full = convert_checkpoint(half.target, tmp_path / "full.safetensors", "float32")
    assert full.largest_difference == 0.0
    kept = convert_checkpoint(half.target, tmp_path / "kept.safetensors")
    a, b = load_file(half.target), load_file(kept.target)
    assert all(torch.equal(a[name], b[name]) for name in a)


def original_naming(tensors: dict) -> dict:
    """The tensors of the Hugging Face layout as DINOv3's own training code names and joins them."""
    renames = (
        (r"embeddings\.patch_embeddings", "patch_embed.proj"), (r"embeddings\.register_tokens", "storage_tokens"),
        (r"embeddings\.", ""), (r"^layer\.", "blocks."), (r"layer_scale(\d)\.lambda1", r"ls\1.gamma"),
        (r"mlp\.up_proj", "mlp.fc1"), (r"mlp\.down_proj", "mlp.fc2"), (r"attention\.o_proj", "attn.proj"),
    )  # fmt: skip
    joined, made = {}, {}
    for name, tensor in tensors.items():
        new = name
        for pattern, text in renames:
            new = re.sub(pattern, text, new)
        match = re.fullmatch(r"blocks\.(\d+)\.attention\.([qkv])_proj\.(weight|bias)", new)
        if match:
            joined.setdefault((match[1], match[3]), {})[match[2]] = tensor
        else:
            made[new] = tensor[0] if new == "mask_token" else tensor
    for (layer, kind), parts in joined.items():
        # The original has a key bias of any value, which the mask takes off.
        key = parts.get("k", torch.full((HIDDEN,), 7.0))
        made[f"blocks.{layer}.attn.qkv.{kind}"] = torch.cat((parts["q"], key, parts["v"]))
        mask = torch.ones(3 * HIDDEN)
        mask[HIDDEN : 2 * HIDDEN] = 0
        made[f"blocks.{layer}.attn.qkv.bias_mask"] = mask
    return {**made, "rope_embed.periods": torch.ones(4), "local_cls_norm.weight": torch.ones(HIDDEN)}


def test_original_dinov3_files_get_the_published_layout(backbone, tmp_path):
    want = load_file(backbone)
    torch.save({"state_dict": original_naming(want)}, tmp_path / "original.pth")
    shutil.copy(backbone.parent / "config.json", tmp_path / "config.json")
    (tmp_path / "elsewhere").mkdir()
    made = convert_checkpoint(tmp_path / "original.pth", tmp_path / "elsewhere" / "model.safetensors")
    got = load_file(made.target)
    assert got.keys() == want.keys()
    assert all(torch.equal(got[name], want[name]) for name in want)
    loaded = load_backbone_from_safetensors(made.target)
    assert loaded.config == load_backbone_from_safetensors(backbone).config
    assert loaded.config.heads == HEADS


def test_a_mask_other_than_the_published_ones_is_refused(backbone, tmp_path):
    tensors = original_naming(load_file(backbone))
    tensors["blocks.1.attn.qkv.bias_mask"][5] = 0.5
    save_file(tensors, tmp_path / "original.safetensors")
    with pytest.raises(CheckpointError, match=r"blocks\.1\.attn\.qkv\.bias_mask"):
        convert_checkpoint(tmp_path / "original.safetensors", tmp_path / "out.safetensors")


@pytest.mark.parametrize("shape", [(), (1,)])
def test_scalar_layer_scale_becomes_a_vector_of_the_same_effect(backbone, tmp_path, shape):
    tensors = load_file(backbone)
    scales = {name: torch.full(shape, 0.3) for name in tensors if name.endswith("lambda1")}
    save_file({**tensors, **scales}, tmp_path / "model.safetensors")
    shutil.copy(backbone.parent / "config.json", tmp_path / "config.json")
    made = convert_checkpoint(tmp_path / "model.safetensors", tmp_path / "out.safetensors")
    got = load_file(made.target)
    assert all(torch.equal(got[name], torch.full((HIDDEN,), 0.3)) for name in scales)
    pixels = torch.randn(1, 3, 32, 32)
    with torch.inference_mode():
        a = load_backbone_from_safetensors(tmp_path / "model.safetensors")(pixels).patches
        b = load_backbone_from_safetensors(made.target)(pixels).patches
    assert torch.equal(a, b)


def broken(fixture, tmp_path, change):
    tensors = load_file(fixture / "decoder.safetensors")
    change(tensors)
    save_file(tensors, tmp_path / "broken.safetensors")
    return tmp_path / "broken.safetensors"


def spoil(tensors, value):
    tensors["generator.1.conv.weight"][0, 0, 0, 0] = value


@pytest.mark.parametrize(
    ("change", "dtype", "says"),
    [
        (lambda t: t.pop("generator.1.conv.bias"), "keep", r"generator\.1\.conv\.bias"),
        (lambda t: spoil(t, float("nan")), "keep", r"generator\.1\.conv\.weight"),
        (lambda t: spoil(t, 1e6), "float16", r"beyond the range of float16"),
        (lambda t: t.clear() or t.update(other=torch.ones(2)), "keep", "neither an S2x10NetS"),
    ],
)
def test_unsound_sources_leave_no_file(fixture, tmp_path, change, dtype, says):
    source = broken(fixture, tmp_path, change)
    with pytest.raises(CheckpointError, match=says):
        convert_checkpoint(source, tmp_path / "out.safetensors", dtype)
    assert [entry.name for entry in tmp_path.iterdir()] == ["broken.safetensors"]


def test_unsuitable_targets_are_refused_before_work(fixture, tmp_path):
    source = shutil.copy(fixture / "decoder.safetensors", tmp_path / "d.safetensors")
    link = tmp_path / "link.safetensors"
    os.link(source, link)
    for target, says in (
        (tmp_path / "out.pt", "no known file extension"),
        (tmp_path / "no" / "out.safetensors", "does not exist"),
        (source, "an input itself"),
        (link, "an input itself"),
    ):
        with pytest.raises(RasterError, match=says):
            convert_checkpoint(source, target)
    assert hash_file(source) == hash_file(fixture / "decoder.safetensors")


def test_cancelling_leaves_no_file(fixture, tmp_path):
    with pytest.raises(Cancelled):
        convert_checkpoint(fixture / "modules", tmp_path / "out.safetensors", progress=CancelAfter())
    assert not list(tmp_path.iterdir())


MEASURE = """
import resource, sys
from s2dr3_qgis.engine.checkpoints.conversion import convert_checkpoint
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
convert_checkpoint(sys.argv[1], sys.argv[3])
before = peak()
made = convert_checkpoint(sys.argv[2], sys.argv[3])
print((peak() - before) / made.size)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss counts kilobytes on Linux only")
def test_conversion_is_streamed(fixture, tmp_path):
    """198 MB in one file: far less than the weights is in memory, mapped pages included."""
    torch.save(S2x10NetS(DecoderConfig(channels=160, growth=80, blocks=11)).state_dict(), tmp_path / "large.pt")
    command = [sys.executable, "-c", MEASURE, str(fixture / "decoder.pt"), str(tmp_path / "large.pt")]
    done = subprocess.run([*command, str(tmp_path / "o.safetensors")], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 0.75
