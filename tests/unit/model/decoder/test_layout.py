"""The config of a decoder from names and shapes alone: the same as loading finds, and cheap for hostile headers."""

from __future__ import annotations

import json
import struct

import pytest

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.core.resources import OPEN_DECODER
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.layout import MAX_NUMBERED, config_in_header, config_of, likely_config
from s2dr3_qgis.engine.model.decoder.loading import load_decoder
from s2dr3_qgis.engine.model.weights.safetensors_header import read_header


@pytest.fixture
def fixture(top):
    return top / "tests" / "data" / "decoder_tiny"


def write(path, shapes, metadata=None) -> None:
    """A safetensors file of these shapes, its tensors all zero."""
    header, end = {"__metadata__": metadata or {}}, 0
    for name, shape in shapes.items():
        size = 4 * shape[0] * shape[1] * shape[2] * shape[3] if len(shape) == 4 else 4 * shape[0]
        header[name] = {"dtype": "F32", "shape": list(shape), "data_offsets": [end, end + size]}
        end += size
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"\0" * end)


def test_a_header_tells_the_config_that_loading_finds(fixture):
    for path in (fixture / "decoder.safetensors", OPEN_DECODER):
        assert config_in_header(path) == load_decoder(path).config


def test_a_partial_config_is_completed_from_shapes_and_defaults(fixture, tmp_path):
    shapes = read_header(fixture / "decoder.safetensors").shapes
    write(tmp_path / "d.safetensors", shapes, {"config": json.dumps({"slope": 0.2})})
    config = config_in_header(tmp_path / "d.safetensors")
    assert (config.slope, config.channels, config.blocks) == (0.2, 8, 2)


@pytest.mark.parametrize(
    "choice",
    [
        {"evening": 1e9},
        {"evening": -3},
        {"evening": float("nan")},
        {"evening": 11},
        {"slope": float("inf")},
        {"slope": 10**400},
        {"input_scale": 0.0},
    ],
)
def test_choices_beyond_any_sense_are_refused_by_name(fixture, tmp_path, choice):
    shapes = read_header(fixture / "decoder.safetensors").shapes
    write(tmp_path / "d.safetensors", shapes, {"config": json.dumps(choice)})
    with pytest.raises(CheckpointError, match=f"unsuitable fields: '{next(iter(choice))}'"):
        config_of(read_header(tmp_path / "d.safetensors"))


@pytest.mark.parametrize("evening", [0, 1.3, 10])
def test_evening_within_its_limit_is_taken(fixture, tmp_path, evening):
    shapes = read_header(fixture / "decoder.safetensors").shapes
    write(tmp_path / "d.safetensors", shapes, {"config": json.dumps({"evening": evening})})
    assert config_in_header(tmp_path / "d.safetensors").evening == evening


@pytest.mark.parametrize("text", [b"", b"{", b"[" * 100_000, b'{"__metadata__": {"config": "[["}}'])
def test_damaged_and_foreign_files_have_none(fixture, tmp_path, text):
    (tmp_path / "d.safetensors").write_bytes(struct.pack("<Q", len(text)) + text)
    assert config_in_header(tmp_path / "d.safetensors") is None
    assert config_in_header(fixture / "decoder.pt") is None
    assert config_in_header(fixture / "modules") is None
    assert config_in_header(tmp_path / "absent.safetensors") is None


def test_more_blocks_than_any_network_has_are_refused_before_anything_is_built(tmp_path):
    most = MAX_NUMBERED["encoder.1"]
    shapes = {f"encoder.1.{n}.rdb1.conv1.weight": (1, 1, 1, 1) for n in range(most + 1)}
    shapes |= {"encoder.0.conv.weight": (1, 1, 3, 3), "generator.0.conv.weight": (1, 1, 3, 3)}
    write(tmp_path / "d.safetensors", shapes)
    header = read_header(tmp_path / "d.safetensors")
    with pytest.raises(CheckpointError, match=f"{most + 1} of encoder.1"):
        config_of(header)
    assert likely_config(header).blocks == most


def test_the_likely_config_of_a_damaged_decoder_reads_what_is_left(fixture, tmp_path):
    shapes = dict(read_header(fixture / "decoder.safetensors").shapes)
    shapes.pop("encoder.0.conv.weight")
    write(tmp_path / "d.safetensors", shapes)
    assert (
        likely_config(read_header(tmp_path / "d.safetensors")) == load_decoder(fixture / "decoder.safetensors").config
    )
    write(tmp_path / "other.safetensors", {"x": (1,)})
    assert likely_config(read_header(tmp_path / "other.safetensors")).channels == DecoderConfig().channels
