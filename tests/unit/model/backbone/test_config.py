"""What config.json and the tensors' shapes tell of a backbone, without torch."""

from __future__ import annotations

import json
import os
import shutil

import pytest

from s2dr3_qgis.engine.core.errors import CheckpointError, InputError
from s2dr3_qgis.engine.model.backbone.config import MAX_LAYERS, BackboneConfig, config_of
from s2dr3_qgis.engine.model.weights.safetensors_header import read_header


@pytest.fixture
def weights(top, tmp_path):
    shutil.copy(top / "tests" / "data" / "backbone_tiny" / "model.safetensors", tmp_path)
    return read_header(tmp_path / "model.safetensors")


def write_config(weights, content) -> None:
    (weights.path.parent / "config.json").write_text(json.dumps(content))


@pytest.mark.parametrize("kind", ["bert", "dinov2"])
def test_the_config_of_another_model_is_named_with_the_remedy(weights, kind):
    write_config(weights, {"model_type": kind, "hidden_size": 768})
    with pytest.raises(CheckpointError, match=rf"belongs to another model.*'{kind}'.*Move the weights .* remove"):
        config_of(weights.path, weights.shapes)


def test_a_config_without_a_type_is_read(weights):
    """timm's config.json names neither the type nor the heads."""
    write_config(weights, {"architecture": "vit_large_patch16_dinov3", "num_features": 32})
    assert config_of(weights.path, weights.shapes).heads == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_for_a_config_is_refused_without_waiting_for_it(weights):
    os.mkfifo(weights.path.parent / "config.json")
    with pytest.raises(CheckpointError, match=r"config\.json: is not a regular file"):
        config_of(weights.path, weights.shapes)


def test_more_layers_than_any_network_has_are_refused(weights):
    shapes = {**weights.shapes, **{f"layer.{n}.norm1.weight": (32,) for n in range(MAX_LAYERS + 1)}}
    with pytest.raises(CheckpointError, match=f"{MAX_LAYERS + 1} layers"):
        config_of(weights.path, shapes)


def test_the_widest_published_network_has_wider_heads(weights):
    shapes = {**weights.shapes, "embeddings.patch_embeddings.weight": (4096, 3, 16, 16)}
    assert config_of(weights.path, shapes).heads == 32


@pytest.mark.parametrize("sizes", [{"heads": 5}, {"layers": 0}, {"registers": -1}, {"theta": 0.0}, {"eps": 1.0}])
def test_sizes_that_do_not_go_together_are_refused(sizes):
    with pytest.raises(InputError):
        BackboneConfig(**sizes)


def test_the_names_of_a_config_json_are_those_that_are_read(weights):
    config = BackboneConfig(hidden=32, mlp=64, layers=3, heads=2, theta=50.0, eps=1e-6)
    stored = json.dumps(config.to_hugging_face())
    assert config_of(weights.path, weights.shapes, stored) == config
