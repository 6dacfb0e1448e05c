"""Checkpoints in several files: any part, the index or the folder opens the whole; a missing part is named."""

from __future__ import annotations

import json
import os

import pytest
import torch
from safetensors.torch import save_file

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.weights.opening import checkpoint_files, open_weights

PARTS = {
    "model-00001-of-00002.safetensors": {"a": torch.ones(2), "b": torch.arange(3.0)},
    "model-00002-of-00002.safetensors": {"c": torch.full((4,), 7.0)},
}
INDEX = "model.safetensors.index.json"


@pytest.fixture
def folder(tmp_path):
    for name, tensors in PARTS.items():
        save_file(tensors, tmp_path / name, {"format": "pt"})
    write_index(tmp_path, {tensor: part for part, tensors in PARTS.items() for tensor in tensors})
    return tmp_path


def write_index(folder, weight_map) -> None:
    (folder / INDEX).write_text(json.dumps({"metadata": {}, "weight_map": weight_map}))


@pytest.mark.parametrize("chosen", [*PARTS, INDEX, ""])
def test_any_way_to_name_the_set_opens_the_whole(folder, chosen):
    weights = open_weights(folder / chosen)
    assert set(weights.shapes) == {"a", "b", "c"}
    assert torch.equal(weights.load("c"), PARTS["model-00002-of-00002.safetensors"]["c"])
    assert weights.layout == "weights in 2 files"
    assert [file.name for file in weights.files] == list(PARTS)


def test_parts_open_without_an_index(folder):
    (folder / INDEX).unlink()
    assert set(open_weights(folder / "model-00002-of-00002.safetensors").shapes) == {"a", "b", "c"}


def test_parts_of_torch_save_are_read_as_well(tmp_path):
    for number, tensors in enumerate(PARTS.values(), 1):
        torch.save(tensors, tmp_path / f"pytorch_model-0000{number}-of-00002.bin")
    assert set(open_weights(tmp_path / "pytorch_model-00001-of-00002.bin").shapes) == {"a", "b", "c"}


@pytest.mark.parametrize("chosen", ["model-00001-of-00002.safetensors", INDEX])
def test_a_missing_part_is_named(folder, chosen):
    (folder / "model-00002-of-00002.safetensors").unlink()
    with pytest.raises(CheckpointError, match=r"several files.*model-00002-of-00002\.safetensors"):
        open_weights(folder / chosen)


def test_a_tensor_in_two_parts_is_refused(folder):
    save_file({"a": torch.zeros(2)}, folder / "model-00002-of-00002.safetensors")
    with pytest.raises(CheckpointError, match=r"both .* hold 'a'"):
        open_weights(folder / INDEX)


@pytest.mark.parametrize("name", ["../outside.safetensors", "/etc/passwd", "a\\b.safetensors", "", "..", 5])
def test_an_index_names_no_file_outside_its_folder(folder, name):
    write_index(folder, {"a": name})
    with pytest.raises(CheckpointError, match=r"outside its folder|damaged"):
        open_weights(folder / INDEX)


@pytest.mark.parametrize("text", ["{", "[]", '{"weight_map": []}', '{"weight_map": {}}', "[" * 100_000])
def test_a_damaged_index_is_refused(folder, text):
    (folder / INDEX).write_text(text)
    with pytest.raises(CheckpointError, match=r"index\.json"):
        open_weights(folder / INDEX)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_among_the_parts_is_refused(folder):
    (folder / "model-00002-of-00002.safetensors").unlink()
    os.mkfifo(folder / "model-00002-of-00002.safetensors")
    with pytest.raises(CheckpointError, match="not a regular file"):
        open_weights(folder / INDEX)


def test_the_files_of_a_set_are_known_without_opening_them(folder):
    files = {file.name for file in checkpoint_files(folder / "model-00001-of-00002.safetensors")}
    assert files == set(PARTS)
    assert {file.name for file in checkpoint_files(folder)} == {*PARTS, INDEX}
    assert checkpoint_files(folder / "absent.pt") == [folder / "absent.pt"]
