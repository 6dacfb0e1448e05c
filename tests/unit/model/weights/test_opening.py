"""The content decides what a file is; prefixes that all names share are taken off."""

from __future__ import annotations

import pytest
import torch
from safetensors.torch import save_file

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.weights.opening import PREFIXES, RenamedWeights, checkpoint_files, open_weights

STATE = {"a.weight": torch.arange(6.0).reshape(2, 3), "b": torch.ones(2)}


@pytest.mark.parametrize("name", ["w.safetensors", "w", "w.bin", "w.pth"])
def test_the_suffix_does_not_matter(tmp_path, name):
    save_file(STATE, tmp_path / name)
    weights = open_weights(tmp_path / name)
    assert weights.layout == "safetensors file"
    assert weights.files == (tmp_path / name,)


@pytest.mark.parametrize("prefix", [*PREFIXES, "module.net."])
def test_a_prefix_of_all_names_is_taken_off_and_reported(tmp_path, prefix):
    save_file({prefix + name: tensor for name, tensor in STATE.items()}, tmp_path / "w")
    weights = open_weights(tmp_path / "w")
    assert weights.shapes == {"a.weight": (2, 3), "b": (2,)}
    assert weights.wrapping == (prefix,)
    assert torch.equal(weights.load("a.weight"), STATE["a.weight"])


def test_a_prefix_of_some_names_stays(tmp_path):
    save_file({**STATE, "module.c": torch.ones(1)}, tmp_path / "w")
    assert set(open_weights(tmp_path / "w").shapes) == {*STATE, "module.c"}


def test_training_heads_beside_a_backbone_are_left_out(tmp_path):
    save_file({"backbone.b": torch.ones(2), "dino_head.mlp": torch.ones(3)}, tmp_path / "w")
    assert open_weights(tmp_path / "w").shapes == {"b": (2,)}


def test_tensors_are_seen_under_other_names_and_shapes(tmp_path):
    save_file(STATE, tmp_path / "w")
    view = RenamedWeights(open_weights(tmp_path / "w"), {"t": ("a.weight", (3, 2), torch.t), "b": ("b", (2,), None)})
    assert view.shapes == {"t": (3, 2), "b": (2,)}
    assert torch.equal(view.load("t"), STATE["a.weight"].T)
    with pytest.raises(CheckpointError, match=r"no tensor 'a\.weight'"):
        view.load("a.weight")


def test_the_files_of_a_checkpoint_are_found_without_opening_them(tmp_path):
    (tmp_path / "w").write_bytes(b"anything")
    assert checkpoint_files(tmp_path / "w") == [tmp_path / "w"]
    assert checkpoint_files(tmp_path) == [tmp_path / "w"]
    assert checkpoint_files(tmp_path / "absent") == [tmp_path / "absent"]
