"""Inspecting: what a checkpoint is, what it lacks, by name; header only where nothing else is asked for; reports."""

from __future__ import annotations

import shutil

import pytest
import torch
from safetensors.torch import load_file, save_file

from s2dr3_qgis.engine.checkpoints import inspection
from s2dr3_qgis.engine.checkpoints.inspection import inspect_checkpoint
from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.kinds import BACKBONE, DECODER
from s2dr3_qgis.engine.model.weights.local_files import hash_file
from s2dr3_qgis.engine.model.weights.safetensors_file import SafetensorsFile

PARAMETERS = 25_194


@pytest.fixture
def fixture(top):
    return top / "tests" / "data" / "decoder_tiny"


@pytest.fixture
def tensors(fixture):
    return load_file(fixture / "decoder.safetensors")


@pytest.fixture
def inspect(tmp_path):
    def run(tensors, **options):
        save_file(tensors, tmp_path / "d.safetensors")
        return inspect_checkpoint(tmp_path / "d.safetensors", **options)

    return run


@pytest.mark.parametrize(
    ("layout", "says"),
    [
        ("decoder.pt", "PyTorch file"),
        ("decoder.safetensors", "safetensors file"),
        ("modules", "folder of module dumps"),
    ],
)
def test_every_layout_is_described(fixture, layout, says):
    found = inspect_checkpoint(fixture / layout)
    assert found.usable, found.problems
    assert (found.kind, found.layout, found.parameters, found.tensors) == (DECODER.name, says, PARAMETERS, 71)
    sizes = {name: found.architecture[name] for name in ("bands", "channels", "growth", "blocks", "generator", "scale")}
    assert sizes == {
        "bands": 10, "channels": 8, "growth": 4, "blocks": 2, "generator": (4, 4, 4, 10, 10), "scale": 10
    }  # fmt: skip
    assert found.dtypes == {"float32": 71}
    if layout != "modules":
        assert found.sha256 == hash_file(fixture / layout)


def test_backbones_are_described(top):
    found = inspect_checkpoint(top / "tests" / "data" / "backbone_tiny" / "model.safetensors", statistics=True)
    assert found.usable, found.problems
    assert found.kind == BACKBONE.name
    assert (found.architecture["layers"], found.architecture["heads"], found.architecture["hidden"]) == (3, 2, 32)


def test_missing_unexpected_and_misshaped_tensors_are_all_named(inspect, tensors):
    renamed, cut = "encoder.1.1.rdb2.conv3.weight", "encoder.1.0.rdb3.conv5.weight"
    tensors["encoder.1.1.rdb2.conv_3.weight"] = tensors.pop(renamed)
    tensors[cut] = tensors[cut][:, :-1].contiguous()
    for number in range(12):
        tensors[f"extra.{number}"] = torch.ones(2)
    difference = inspect(tensors).difference
    assert difference.missing == {renamed: "encoder.1.1.rdb2.conv_3.weight"}
    assert difference.unexpected["encoder.1.1.rdb2.conv_3.weight"] == renamed
    assert len(difference.unexpected) == 13
    assert difference.misshaped == {cut: ((8, 23, 3, 3), (8, 24, 3, 3))}


def test_the_nearest_of_many_long_names_are_found(inspect, tensors):
    """The search must not compare all pairs: with these names that takes minutes."""
    long = {f"{'x' * 150}.{name.replace('conv', 'cnov')}": tensor.clone() for name, tensor in tensors.items()}
    many = {f"{'x' * 150}.{number}": torch.ones(1) for number in range(3000)}
    found = inspect({**{name: tensors[name] for name in tensors if name != "generator.0.conv.bias"}, **long, **many})
    assert set(found.difference.missing) == {"generator.0.conv.bias"}
    assert len(found.difference.unexpected) == 71 + 3000
    wrapped = {f"encoder_{name}": tensor.clone() for name, tensor in tensors.items()}
    assert (
        inspect({**tensors, **wrapped}).difference.unexpected["encoder_generator.0.conv.bias"]
        == "generator.0.conv.bias"
    )


@pytest.mark.parametrize(
    "lost",
    ["encoder.0.", "encoder.1.0.", "encoder.1.0.rdb1.", "generator.0.", "generator.2.", "generator.4."],
)
def test_what_is_lost_is_named_even_where_it_tells_the_sizes(inspect, tensors, lost):
    rest = {name: tensor for name, tensor in tensors.items() if not name.startswith(lost)}
    found = inspect(rest)
    assert not found.usable
    assert set(found.difference.missing) == set(tensors) - set(rest)
    assert not found.difference.misshaped


def test_values_are_looked_at_on_request_only(inspect, tensors):
    tensors["generator.0.conv.bias"][1] = float("nan")
    tensors["generator.1.conv.bias"][:] = 0.25
    assert inspect(tensors).usable
    found = inspect(tensors, statistics=True)
    assert not found.usable
    assert found.not_finite == ["generator.0.conv.bias"]
    assert found.constant == ["generator.1.conv.bias"]
    numbers = found.statistics["generator.2.conv.weight"]
    weight = tensors["generator.2.conv.weight"].double()
    assert numbers["mean"] == pytest.approx(weight.mean().item())
    assert numbers["std"] == pytest.approx(weight.std(correction=0).item())


def test_of_safetensors_only_the_header_is_read(fixture, monkeypatch):
    def forbidden(*_arguments):
        raise RuntimeError("tensor data were read")

    monkeypatch.setattr(SafetensorsFile, "_read", forbidden)
    assert inspect_checkpoint(fixture / "decoder.safetensors", checksum=False).usable


def test_foreign_and_damaged_files_are_reported_and_not_raised(tmp_path, fixture):
    save_file({"fc.weight": torch.ones(3, 3)}, tmp_path / "other.safetensors")
    found = inspect_checkpoint(tmp_path / "other.safetensors")
    assert (found.usable, found.kind) == (False, inspection.UNKNOWN)
    (tmp_path / "cut.pt").write_bytes((fixture / "decoder.pt").read_bytes()[:-500])
    found = inspect_checkpoint(tmp_path / "cut.pt")
    assert (found.usable, found.kind) == (False, inspection.UNREADABLE)
    folder = shutil.copytree(fixture / "modules", tmp_path / "modules")
    next(folder.glob("module_008*")).unlink()
    found = inspect_checkpoint(folder)
    assert "module_008" in found.problems[0]
    with pytest.raises(CheckpointError, match="no such file"):
        inspect_checkpoint(tmp_path / "absent.pt")
    with pytest.raises(CheckpointError, match="never fetched"):
        inspect_checkpoint("https://host/d.safetensors")


def test_integer_weights_are_a_problem(inspect, tensors):
    found = inspect({name: (100 * tensor).to(torch.int8) for name, tensor in tensors.items()})
    assert any("int8" in problem for problem in found.problems)


def test_too_little_memory_is_a_problem(fixture):
    found = inspect_checkpoint(fixture / "decoder.safetensors", memory=10 << 30)
    assert found.usable
    assert found.device
    needs = found.needs_bytes
    found = inspect_checkpoint(fixture / "decoder.safetensors", memory=needs - 1)
    assert any("GB" in problem for problem in found.problems)
