"""A decoder in a folder of module dumps: what is missing, doubled, foreign or outside is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import torch

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.decoder.loading import load_decoder
from s2dr3_qgis.engine.model.weights.module_dumps import ModuleFolder, is_module_folder


@pytest.fixture
def fixture(top):
    return top / "tests" / "data" / "decoder_tiny"


@pytest.fixture
def folder(fixture, tmp_path):
    return Path(shutil.copytree(fixture / "modules", tmp_path / "modules"))


def test_a_folder_may_hold_only_the_whole_model(fixture, tmp_path):
    shutil.copy(fixture / "decoder.pt", tmp_path / "module_014_name.S2x10NetS.pt")
    x = torch.rand(1, 10, 3, 3)
    assert torch.equal(load_decoder(tmp_path)(x), load_decoder(fixture / "modules")(x))


@pytest.mark.parametrize("number", [0, 4, 8, 9, 11, 13])
def test_a_missing_dump_is_named(folder, number):
    next(folder.glob(f"module_{number:03d}_*")).unlink()
    with pytest.raises(CheckpointError, match=f"module_{number:03d}"):
        load_decoder(folder)


def test_links_out_of_the_folder_are_refused(folder, tmp_path):
    dump = next(folder.glob("module_004_*"))
    outside = shutil.move(dump, tmp_path / "elsewhere.pt")
    dump.symlink_to(outside)
    with pytest.raises(CheckpointError, match="leads out of its folder"):
        load_decoder(folder)


def test_doubled_and_surplus_dumps_are_refused(folder):
    dump = next(folder.glob("module_004_*"))
    copy = shutil.copy(dump, folder / "module_004_again.RRDB.pt")
    with pytest.raises(CheckpointError, match="number 004"):
        load_decoder(folder)
    Path(copy).rename(folder / "module_005_again.RRDB.pt")
    with pytest.raises(CheckpointError, match="number 005 does not fit"):
        load_decoder(folder)


def test_names_and_tensors_are_those_of_the_whole_model(fixture):
    weights, whole = ModuleFolder(fixture / "modules"), load_decoder(fixture / "decoder.pt").state_dict()
    assert weights.shapes == {name: tuple(tensor.shape) for name, tensor in whole.items()}
    assert all(torch.equal(weights.load(name), tensor) for name, tensor in whole.items())


def test_other_folders_are_told_apart(fixture, tmp_path):
    assert is_module_folder(fixture / "modules")
    assert not is_module_folder(tmp_path)
    with pytest.raises(CheckpointError, match="holds no module dumps"):
        ModuleFolder(tmp_path)
