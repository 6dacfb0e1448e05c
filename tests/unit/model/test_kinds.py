"""Every kind of checkpoint is recognised by its names, describes itself, and survives its own conversion."""

from __future__ import annotations

import pytest
import torch
from safetensors.torch import load_file, save_file

from s2dr3_qgis.engine.checkpoints.conversion import convert_checkpoint
from s2dr3_qgis.engine.checkpoints.inspection import inspect_checkpoint
from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.head.config import HeadConfig
from s2dr3_qgis.engine.model.head.network import Head, load_head, save_head
from s2dr3_qgis.engine.model.kinds import (
    BACKBONE,
    DECODER,
    HEAD,
    KINDS,
    ORIGINAL_BACKBONE,
    decoder_bytes_per_pixel,
    kind_of,
)
from s2dr3_qgis.engine.model.weights.fitting import check_fit
from s2dr3_qgis.engine.model.weights.opening import open_weights


@pytest.fixture
def head(tmp_path):
    config = HeadConfig("conv", ("B02", "B03"), ("water", "wood"), (1, 7), hidden=4)
    save_head(Head(config), tmp_path / "head.safetensors", {"version": "0"})
    return tmp_path / "head.safetensors"


@pytest.fixture
def files(top, head):
    data = top / "tests" / "data"
    return {
        DECODER: data / "decoder_tiny" / "decoder.pt",
        BACKBONE: data / "backbone_tiny" / "model.safetensors",
        HEAD: head,
    }


@pytest.mark.parametrize("kind", [DECODER, BACKBONE, HEAD], ids=lambda kind: kind.role)
def test_a_kind_recognises_describes_and_converts_its_own_files(kind, files, tmp_path):
    weights = open_weights(files[kind])
    assert kind_of(weights) is kind
    described = kind.describe(weights)
    assert not described.problem
    check_fit({name: tuple(p.shape) for name, p in described.network.named_parameters()}, described.weights)
    assert all(parameter.is_meta for parameter in described.network.parameters())
    converted = convert_checkpoint(files[kind], tmp_path / "converted.safetensors", "bfloat16")
    assert (converted.kind, converted.probe) == (kind.name, kind.probe)
    assert kind_of(open_weights(converted.target)) is kind
    assert kind.describe(open_weights(converted.target)).config == described.config


@pytest.mark.parametrize("kind", [DECODER, BACKBONE, HEAD], ids=lambda kind: kind.role)
def test_an_inspection_states_the_kind_and_role(kind, files):
    found = inspect_checkpoint(files[kind], checksum=False)
    assert found.usable, found.problems
    assert (found.kind, found.role, found.needs_pixels) == (kind.name, kind.role, kind.pixels)


def test_names_and_roles_are_those_of_one_kind():
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert {kind.role for kind in KINDS} == {"decoder", "backbone", "head"}


def test_most_names_decide(tmp_path):
    tensors = {f"blocks.{n}.norm1.weight": torch.ones(1) for n in range(3)} | {"generator.0.conv.weight": torch.ones(1)}
    save_file(tensors, tmp_path / "mixed.safetensors")
    assert kind_of(open_weights(tmp_path / "mixed.safetensors")) is ORIGINAL_BACKBONE


def test_a_foreign_file_is_refused_by_name(tmp_path):
    save_file({"fc.weight": torch.ones(2)}, tmp_path / "other.safetensors")
    with pytest.raises(
        CheckpointError, match=r"other\.safetensors: neither an S2x10NetS decoder nor a DINOv3 backbone"
    ):
        kind_of(open_weights(tmp_path / "other.safetensors"))


def test_a_decoder_without_a_stage_is_described_with_its_problem(top, tmp_path):
    tensors = load_file(top / "tests" / "data" / "decoder_tiny" / "decoder.safetensors")
    del tensors["generator.4.conv.weight"]
    save_file(tensors, tmp_path / "cut.safetensors")
    described = DECODER.describe(open_weights(tmp_path / "cut.safetensors"))
    assert "generator.4" in described.problem
    assert described.config.generator == (4, 4, 4, 10, 10)


def test_a_converted_head_classifies_as_before(head, tmp_path):
    converted = convert_checkpoint(head, tmp_path / "copy.safetensors")
    before, after = load_head(head), load_head(converted.target)
    assert before.config == after.config
    assert all(torch.equal(value, after.state_dict()[name]) for name, value in before.state_dict().items())


def test_memory_of_a_decoder_pixel_is_that_of_the_maps_alive():
    """For the vendor sizes stage 2 is the largest: 40 maps of 4², resized to 8², and 20 of 8²."""
    assert decoder_bytes_per_pixel(DecoderConfig()) == 4 * (40 * 16 + 40 * 64 + 20 * 64)
