"""Safetensors files: tensors are read exactly and streamed out as the safetensors package would write them."""

from __future__ import annotations

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from tensors import TENSORS

from s2dr3_qgis.engine.core.errors import CheckpointError, RasterError
from s2dr3_qgis.engine.model.weights.opening import open_weights
from s2dr3_qgis.engine.model.weights.safetensors_file import write_safetensors


def test_everything_is_known_without_loading_and_read_exactly(file):
    weights = open_weights(file)
    assert weights.metadata == {"format": "pt", "note": "ünïcode"}
    assert weights.shapes == {name: tuple(tensor.shape) for name, tensor in TENSORS.items()}
    assert weights.dtypes == {name: tensor.dtype for name, tensor in TENSORS.items()}
    for name in "a.weight", "b", "c", "d":
        assert torch.equal(weights.load(name, None), TENSORS[name])
        assert weights.load(name).dtype == torch.float32
    assert weights.parameter_count() == 6 + 1 + 5 + 4 + 3
    assert weights.size_on_disk() == file.stat().st_size


def test_integers_are_no_weights(file):
    with pytest.raises(CheckpointError, match=r"'e' is stored as uint8"):
        open_weights(file).load("e")


@pytest.mark.parametrize(("value", "says"), [(float("nan"), "NaN"), (float("-inf"), "infinite"), (1e300, "infinite")])
def test_values_that_are_not_finite_are_refused_by_name(tmp_path, value, says):
    path = tmp_path / "w.safetensors"
    save_file({"x.bias": torch.tensor([0.0, value], dtype=torch.float64)}, path)
    with pytest.raises(CheckpointError, match=rf"'x\.bias' holds {says}"):
        open_weights(path).load("x.bias")


def test_an_empty_tensor_is_read_where_the_file_ends(tmp_path):
    path = tmp_path / "w.safetensors"
    save_file({"x": torch.ones(3), "empty": torch.zeros(0, 4, dtype=torch.float16)}, path)
    weights = open_weights(path)
    assert weights.load("empty", None).shape == (0, 4)
    assert weights.raw("empty").dtype == torch.float16


def test_a_file_cut_after_opening_is_an_error_and_no_crash(file):
    weights = open_weights(file)
    file.write_bytes(file.read_bytes()[:-40])
    with pytest.raises(CheckpointError, match="cut short"):
        for name in "a.weight", "b", "c", "d":
            weights.load(name)


def test_written_files_are_those_of_the_package(tmp_path):
    path = tmp_path / "out.safetensors"
    layout = {name: (tensor.dtype, tuple(tensor.shape)) for name, tensor in TENSORS.items()}
    write_safetensors(path, layout, TENSORS.__getitem__, {"note": "ä"})
    read = load_file(path)
    assert all(torch.equal(read[name], tensor) for name, tensor in TENSORS.items())
    with safe_open(path, "pt") as opened:
        assert opened.metadata() == {"note": "ä"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.safetensors"]


def test_failed_writing_leaves_the_old_file_and_nothing_else(file):
    before = file.read_bytes()
    layout = {"a": (torch.float32, (2,)), "b": (torch.float32, (2,))}

    def fail(name):
        if name == "b":
            raise CheckpointError("no b")
        return torch.zeros(2)

    with pytest.raises(CheckpointError, match="no b"):
        write_safetensors(file, layout, fail, {})
    assert file.read_bytes() == before
    assert len(list(file.parent.iterdir())) == 1


def test_unwritable_places_are_named(tmp_path):
    with pytest.raises(RasterError, match=r"Cannot write in .*folder"):
        write_safetensors(tmp_path / "no" / "folder" / "w.safetensors", {}, TENSORS.__getitem__, {})
