"""Headers of safetensors files: what the safetensors package accepts is accepted, all else is refused with words."""

from __future__ import annotations

import json
import os
import struct

import pytest
from safetensors import SafetensorError, safe_open
from tensors import TENSORS

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.weights.local_files import MAX_TENSORS
from s2dr3_qgis.engine.model.weights.opening import open_weights
from s2dr3_qgis.engine.model.weights.safetensors_header import read_header


def rewrite(path, change) -> None:
    """Apply ``change`` to the parsed header and write it back before the same data."""
    data = path.read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + length])
    change(header)
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data[8 + length :])


def test_a_sound_header_gives_shapes_codes_and_metadata(file):
    header = read_header(file)
    assert header.shapes == {name: tuple(tensor.shape) for name, tensor in TENSORS.items()}
    assert header.codes == {"a.weight": "F32", "b": "F16", "c": "BF16", "d": "F64", "e": "U8"}
    assert header.metadata["note"] == "ünïcode"
    assert header.start + sum(tensor.nbytes for tensor in TENSORS.values()) == file.stat().st_size


CHANGES = {
    "overflowing product": lambda h: h["a.weight"].update(shape=[2**32, 2**32, 2**32]),
    "product that wraps to the right size": lambda h: h["a.weight"].update(shape=[2**61 + 6, 8]),
    "negative side": lambda h: h["a.weight"].update(shape=[-2, -3]),
    "fractional side": lambda h: h["a.weight"].update(shape=[2.0, 3.0]),
    "truth for a side": lambda h: h["a.weight"].update(shape=[True, 6]),
    "offsets backwards": lambda h: h["a.weight"].update(data_offsets=h["a.weight"]["data_offsets"][::-1]),
    "offsets outside": lambda h: h["d"].update(data_offsets=[10**12, 10**12 + 32]),
    "negative offsets": lambda h: h["d"].update(data_offsets=[-32, 0]),
    "overlap": lambda h: h.update(f=h["d"]),
    "gap": lambda h: h.pop("c"),
    "foreign dtype": lambda h: h["d"].update(dtype="Q4_K"),
    "dtype that is a list": lambda h: h["d"].update(dtype=["F64"]),
    "entry is a number": lambda h: h.update(d=7),
    "entry without dtype": lambda h: h["d"].pop("dtype"),
    "metadata of numbers": lambda h: h.update(__metadata__={"epoch": 3}),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_unsound_headers_are_refused_as_the_package_does(file, change):
    rewrite(file, change)
    with pytest.raises(SafetensorError), safe_open(file, "pt") as opened:
        opened.keys()
    with pytest.raises(CheckpointError, match=r"w\.safetensors"):
        read_header(file)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b'{"a":1,"a":2}', "twice"),
        (b"[" * 100_000, "not sound JSON"),
        (b'{"a":' + b"9" * 100_000 + b"}", "digits"),
        (b"\xff\xfe{}", "not sound JSON"),
        (b"[]", "no JSON object"),
        (b'{"\\ud800":{"dtype":"F32","shape":[1],"data_offsets":[0,1]}}', r"tensor '\?'"),
    ],
)
def test_hostile_json_is_refused_quickly(tmp_path, text, says):
    path = tmp_path / "w.safetensors"
    path.write_bytes(struct.pack("<Q", len(text)) + text)
    with pytest.raises(CheckpointError, match=says):
        read_header(path)


def many(name):
    entry = '{"dtype":"F32","shape":[0],"data_offsets":[0,0]}'
    return "{" + ",".join(f'"{name.format(n)}":{entry}' for n in range(MAX_TENSORS + 1)) + "}"


@pytest.mark.parametrize(
    "text",
    [
        many("encoder.1.{}.rdb1.conv1.weight"),
        many("layer.{}.norm1.weight").replace("data_offsets", "data\\u005foffsets"),
        many("layer.{}.norm1.weight")[:-1],  # no sound JSON: names are counted before they are parsed
    ],
    ids=["blocks", "layers", "unsound"],
)
def test_more_tensors_than_any_network_has_are_refused(tmp_path, text):
    path = tmp_path / "w.safetensors"
    path.write_bytes(struct.pack("<Q", len(text)) + text.encode())
    with pytest.raises(CheckpointError, match=r"names 10,001 tensors; at most 10,000 are accepted"):
        read_header(path)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\x10\x00", "truncated"),
        (struct.pack("<Q", 1 << 60) + b"{}", "announce a header"),
        (struct.pack("<Q", 100) + b"{}", "truncated"),
        (b"version https://git-lfs.github.com/spec/v1\n", "LFS"),
        (b"\n <!DOCTYPE html>", "web page"),
        (b"PK\x03\x04" + b"\0" * 100, "pickle"),
    ],
)
def test_files_that_are_no_safetensors_say_what_they_are(tmp_path, content, says):
    path = tmp_path / "w.safetensors"
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match=says):
        open_weights(path)


def test_cut_and_lengthened_files_are_refused_with_the_count(file):
    data = file.read_bytes()
    file.write_bytes(data[:-5])
    with pytest.raises(CheckpointError, match="truncated: 5 of"):
        read_header(file)
    file.write_bytes(data + b"1234567")
    with pytest.raises(CheckpointError, match="7 bytes more"):
        read_header(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "w.safetensors")
    with pytest.raises(CheckpointError, match="not a regular file"):
        read_header(tmp_path / "w.safetensors")
