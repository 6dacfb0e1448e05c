"""Loading a backbone: the committed fixture of transformers' model, and files that must be refused or understood."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.backbone.__main__ import main
from s2dr3_qgis.engine.model.backbone.loading import load_backbone_from_safetensors

TOLERANCE = 1e-4
HIDDEN, LAYERS = 32, 3


@pytest.fixture
def fixture(top):
    return top / "tests" / "data" / "backbone_tiny"


@pytest.fixture
def tensors(fixture):
    return load_file(fixture / "model.safetensors")


@pytest.fixture
def write(tmp_path, fixture):
    """Write a checkpoint with its config.json; ``config`` overrides its fields, None leaves the file out."""

    def writer(tensors: dict, config: dict | None = None, drop_config: bool = False):
        path = tmp_path / "model.safetensors"
        save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, path)
        if not drop_config:
            said = {**json.loads((fixture / "config.json").read_text()), **(config or {})}
            (tmp_path / "config.json").write_text(json.dumps(said))
        return path

    return writer


def run(backbone, pixels) -> torch.Tensor:
    with torch.inference_mode():
        output = backbone(pixels)
    return torch.cat((output.cls[:, None], output.registers, output.patches), 1)


@pytest.mark.parametrize("size", ["16x16", "31x47", "48x80", "64x96"])
def test_fixture_of_transformers_is_reproduced(fixture, size):
    backbone = load_backbone_from_safetensors(fixture / "model.safetensors")
    got = run(backbone, torch.from_numpy(np.load(fixture / f"pixel_values_{size}.npy")))
    want = torch.from_numpy(np.load(fixture / f"last_hidden_state_{size}.npy"))
    assert got.shape == want.shape
    assert (got - want).abs().max() <= TOLERANCE


def test_parameters_are_exactly_those_of_the_file(fixture, tensors):
    backbone = load_backbone_from_safetensors(str(fixture / "model.safetensors"))
    state = backbone.state_dict()
    assert state.keys() == tensors.keys()
    assert all(torch.equal(state[name], tensor) for name, tensor in tensors.items())
    assert not backbone.training


def test_sizes_come_from_shapes_and_config(write, tensors):
    config = load_backbone_from_safetensors(write(tensors)).config
    assert (config.hidden, config.mlp, config.layers, config.heads, config.registers) == (HIDDEN, 64, LAYERS, 2, 4)
    config = load_backbone_from_safetensors(write(tensors, {"rope_theta": 50, "layer_norm_eps": 1e-6})).config
    assert (config.theta, config.eps) == (50.0, 1e-6)
    config = load_backbone_from_safetensors(
        write(tensors, {"rope_theta": None, "rope_parameters": {"rope_theta": 9.0}})
    )
    assert config.config.theta == 9.0


def test_without_config_a_head_has_64_channels(tmp_path, tensors):
    save_file(tensors, tmp_path / "model.safetensors")
    assert load_backbone_from_safetensors(tmp_path / "model.safetensors").config.heads == 1
    wide = {"embeddings.patch_embeddings.weight": torch.zeros(192, 3, 16, 16)}
    save_file({**tensors, **wide}, tmp_path / "wide.safetensors")
    with pytest.raises(CheckpointError, match=r"needed \(192"):
        load_backbone_from_safetensors(tmp_path / "wide.safetensors")


@pytest.mark.parametrize("shape", [(), (1,)])
def test_a_single_layer_scale_acts_as_a_vector_of_equal_values(write, tensors, shape):
    pixels = torch.randn(1, 3, 32, 48)
    vectors = {name: torch.full((HIDDEN,), 0.37) for name in tensors if name.endswith("lambda1")}
    single = {name: torch.full(shape, 0.37) for name in vectors}
    want = run(load_backbone_from_safetensors(write({**tensors, **vectors})), pixels)
    got = run(load_backbone_from_safetensors(write({**tensors, **single})), pixels)
    assert torch.allclose(got, want, atol=1e-6)


def test_key_biases_in_a_file_are_used(write, tensors):
    pixels = torch.randn(1, 3, 32, 48)
    plain = run(load_backbone_from_safetensors(write(tensors)), pixels)
    names = [f"layer.{n}.attention.k_proj.bias" for n in range(LAYERS)]
    zero = run(load_backbone_from_safetensors(write({**tensors, **{n: torch.zeros(HIDDEN) for n in names}})), pixels)
    assert torch.equal(zero, plain)
    biases = {name: torch.linspace(-1, 1, HIDDEN) for name in names}
    assert (run(load_backbone_from_safetensors(write({**tensors, **biases})), pixels) - plain).abs().max() > 1e-3
    biases.pop(names[1])
    with pytest.raises(CheckpointError, match=r"layer\.1\.attention\.k_proj\.bias"):
        load_backbone_from_safetensors(write({**tensors, **biases}))


def test_names_of_transformers_in_memory_and_training_norms_are_understood(write, tensors):
    pixels = torch.randn(1, 3, 32, 48)
    want = run(load_backbone_from_safetensors(write(tensors)), pixels)
    renamed = {"model." + name if name.startswith("layer.") else name: tensor for name, tensor in tensors.items()}
    renamed["local_cls_norm.weight"] = torch.ones(HIDDEN)
    assert torch.equal(run(load_backbone_from_safetensors(write(renamed)), pixels), want)


@pytest.mark.parametrize("name", ["layer.1.mlp.up_proj.bias", "norm.weight", "embeddings.register_tokens"])
def test_a_missing_tensor_is_named(write, tensors, name):
    del tensors[name]
    with pytest.raises(CheckpointError, match=name.replace(".", r"\.")):
        load_backbone_from_safetensors(write(tensors))


@pytest.mark.parametrize("layer", [1, LAYERS - 1])
def test_a_missing_layer_is_named(write, tensors, layer):
    rest = {name: tensor for name, tensor in tensors.items() if not name.startswith(f"layer.{layer}.")}
    with pytest.raises(CheckpointError, match=rf"layer\.{layer}"):
        load_backbone_from_safetensors(write(rest))


def test_foreign_patch_sizes_are_refused(write, tensors):
    name = "embeddings.patch_embeddings.weight"
    with pytest.raises(CheckpointError, match="patches of 16"):
        load_backbone_from_safetensors(write({**tensors, name: tensors[name][:, :, :14, :14]}))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_weights_that_are_not_finite_are_refused(write, tensors, value):
    tensors["layer.0.norm1.weight"][3] = value
    with pytest.raises(CheckpointError, match=r"layer\.0\.norm1\.weight"):
        load_backbone_from_safetensors(write(tensors))


@pytest.mark.parametrize(
    ("config", "says"),
    [
        ({"num_attention_heads": 5}, "5 heads"),
        ({"num_attention_heads": 0}, "num_attention_heads"),
        ({"num_attention_heads": True}, "num_attention_heads"),
        ({"num_attention_heads": "2"}, "num_attention_heads"),
        ({"num_attention_heads": 10**30}, "num_attention_heads"),
        ({"num_hidden_layers": 10**5}, r"layer\.3"),
        ({"hidden_size": 1024}, "hidden_size"),
        ({"patch_size": 14}, "patch_size"),
        ({"use_gated_mlp": True}, "use_gated_mlp"),
        ({"hidden_act": "relu"}, "hidden_act"),
        ({"model_type": "dinov2"}, "model_type"),
        ({"rope_theta": -1}, "rope_theta"),
        ({"rope_theta": float("nan")}, "rope_theta"),
        ({"layer_norm_eps": 2.0}, "layer_norm_eps"),
        ({"layer_norm_eps": [1e-5]}, "layer_norm_eps"),
    ],
)
def test_a_config_that_cannot_be_is_refused_by_name(write, tensors, config, says):
    with pytest.raises(CheckpointError, match=says):
        load_backbone_from_safetensors(write(tensors, config))


@pytest.mark.parametrize("text", [b"{", b"[1]", b"\xff\xfe", b"[" * 50_000, b" " * 70_000, b"null"])
def test_a_damaged_config_is_refused(write, tensors, text):
    path = write(tensors)
    (path.parent / "config.json").write_bytes(text)
    with pytest.raises(CheckpointError, match=r"config\.json"):
        load_backbone_from_safetensors(path)


def test_a_pickle_is_never_read_under_a_safe_name(tmp_path, tensors):
    path = tmp_path / "model.safetensors"
    torch.save(tensors, path)
    assert zipfile.is_zipfile(path)
    with pytest.raises(CheckpointError, match="pickle"):
        load_backbone_from_safetensors(path)


def test_command_prints_shapes(fixture):
    command = [sys.executable, "-m", "s2dr3_qgis.engine.model.backbone", str(fixture / "model.safetensors")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert f"(1, 196, {HIDDEN})" in done.stdout
    assert "(14, 14)" in done.stdout


def test_command_says_what_is_wrong(tmp_path, capsys):
    assert main([str(tmp_path / "nothing.safetensors")]) == 1
    assert "nothing.safetensors" in capsys.readouterr().err
    assert main([]) == 2


@pytest.mark.shared
def test_oracle_finds_no_difference(shared, tmp_path):
    oracle = shared / "oracle"
    made = [sys.executable, str(oracle / "make_backbone_fixture.py"), "--out", str(tmp_path), "--seed", "11"]
    subprocess.run([*made, "--inputs", "16x16,31x47,230x170"], check=True, capture_output=True)
    backbone = load_backbone_from_safetensors(tmp_path / "model.safetensors")
    for path in tmp_path.glob("pixel_values_*.npy"):
        want = np.load(tmp_path / path.name.replace("pixel_values", "last_hidden_state"))
        assert (run(backbone, torch.from_numpy(np.load(path))) - torch.from_numpy(want)).abs().max() <= TOLERANCE
