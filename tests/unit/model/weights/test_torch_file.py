"""Files of torch.save: sound ones are read, dangerous ones refused before anything in them runs, bombs cost nothing."""

from __future__ import annotations

import collections
import io
import os
import pickle
import re
import struct
import tarfile
import zipfile
import zlib

import pytest
import torch
from torch import nn

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.weights.opening import open_weights
from s2dr3_qgis.engine.model.weights.torch_file import check_version

STATE = {"encoder.weight": torch.arange(12.0).reshape(3, 4), "encoder.bias": torch.ones(3)}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "w.pt"


class Runs:
    """Unpickling it makes a folder: harmless, and telling."""

    def __init__(self, marker):
        self.marker = str(marker)

    def __reduce__(self):
        return os.mkdir, (self.marker,)


@pytest.mark.parametrize("zipped", [True, False])
@pytest.mark.parametrize(
    "wrap",
    [
        lambda s: s,
        lambda s: {"state_dict": s, "epoch": 3},
        lambda s: {"params": {name: torch.zeros_like(t) for name, t in s.items()}, "params_ema": s},
        lambda s: {"teacher": {"backbone." + name: t for name, t in s.items()} | {"dino_head.w": torch.ones(2)}},
        lambda s: {"model": {"state_dict": {"module.net." + name: t for name, t in s.items()}}},
        lambda s: {name: nn.Parameter(t) for name, t in s.items()},
        lambda s: {name: t.half() for name, t in s.items()},
        lambda s: {**s, "encoder.weight": s["encoder.weight"].T.contiguous().T},
    ],
)
def test_state_dicts_are_read_through_wrappers_and_prefixes(path, wrap, zipped):
    torch.save(wrap(STATE), path, _use_new_zipfile_serialization=zipped)
    weights = open_weights(path)
    assert weights.shapes == {name: tuple(tensor.shape) for name, tensor in STATE.items()}
    for name, tensor in STATE.items():
        loaded = weights.load(name)
        assert torch.equal(loaded, tensor)
        assert loaded.is_contiguous()
        assert not loaded.requires_grad


def test_wrapping_is_reported(path):
    torch.save({"state_dict": {"module." + name: tensor for name, tensor in STATE.items()}}, path)
    assert open_weights(path).wrapping == ("state_dict", "module.")


def test_values_that_are_no_tensors_are_told(path):
    torch.save({**STATE, "encoder.bias": "elsewhere", "epoch": 3}, path)
    assert open_weights(path).foreign == {"encoder.bias": "str", "epoch": "int"}


@pytest.mark.parametrize("protocol", [0, 2, 4])
@pytest.mark.parametrize("zipped", [True, False])
def test_code_never_runs(path, tmp_path, zipped, protocol):
    marker = tmp_path / "executed"
    torch.save({**STATE, "x": Runs(marker)}, path, pickle_protocol=protocol, _use_new_zipfile_serialization=zipped)
    with pytest.raises(CheckpointError):
        open_weights(path)
    path.write_bytes(pickle.dumps(Runs(marker), protocol))
    with pytest.raises(CheckpointError, match="neither a safetensors file"):
        open_weights(path)
    assert not marker.exists()


def test_what_a_file_asks_for_is_named_and_no_unsafe_advice_given(path, tmp_path):
    torch.save({**STATE, "x": Runs(tmp_path / "executed")}, path)
    with pytest.raises(CheckpointError, match=r"(posix|nt) mkdir") as caught:
        open_weights(path)
    assert "weights_only" not in str(caught.value)


def test_there_is_no_way_around_weights_only(path, tmp_path, monkeypatch):
    """torch itself offers one: an environment variable that turns the protection off."""
    monkeypatch.setenv("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "1")
    marker = tmp_path / "executed"
    torch.save({**STATE, "x": Runs(marker)}, path)
    with pytest.raises(CheckpointError):
        open_weights(path)
    assert not marker.exists()


@pytest.mark.parametrize("kind", ["list", "tensor", "empty", "texts"])
def test_contents_without_named_tensors_are_refused(path, kind):
    content = {"list": list(STATE.values()), "tensor": STATE["encoder.bias"], "empty": {}, "texts": {"a": "b"}}
    torch.save(content[kind], path)
    with pytest.raises(CheckpointError, match=r"state dict|no named tensors"):
        open_weights(path)


def archive(path, entries, compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", compression) as file:
        for name, data in entries.items():
            file.writestr(name, data)


def test_compressed_archives_are_refused_unread(path):
    archive(path, {"w/data.pkl": b"\0" * (64 << 20)}, zipfile.ZIP_DEFLATED)
    assert path.stat().st_size < 100_000
    with pytest.raises(CheckpointError, match="compressed"):
        open_weights(path)


def test_archives_that_claim_more_than_they_hold_are_refused(path):
    archive(path, {"w/data.pkl": b"abc", "w/data/0": b"x" * 64})
    data = bytearray(path.read_bytes())
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 1 << 31)
    path.write_bytes(data)
    with pytest.raises(CheckpointError, match="claims more bytes"):
        open_weights(path)


def test_other_archives_are_told(path):
    archive(path, {"readme.txt": b"hello"})
    with pytest.raises(CheckpointError, match="no PyTorch checkpoint"):
        open_weights(path)
    archive(path, {"w/data.pkl": b"", "w/constants.pkl": b"", "w/code/w.py": b"pass"}, zipfile.ZIP_DEFLATED)
    with pytest.raises(CheckpointError, match="TorchScript"):
        open_weights(path)


def test_a_huge_directory_is_not_parsed(path):
    archive(path, {f"w/data/{n:0200}": b"" for n in range(20_000)})
    with pytest.raises(CheckpointError, match="directory of"):
        open_weights(path)


def directory(files, start):
    """A zip archive's bytes: local entries from position ``start``, their directory, and (begin, length) of that."""
    data, listed = b"", b""
    for name, content in files.items():
        sums = struct.pack("<LLL", zlib.crc32(content), len(content), len(content))
        fields = struct.pack("<HHHHH", 20, 0, 0, 0, 33) + sums + struct.pack("<H", len(name))
        offset = struct.pack("<HHHHLL", 0, 0, 0, 0, 0, start + len(data))
        listed += b"PK\x01\x02" + struct.pack("<H", 20) + fields + offset + name.encode()
        data += b"PK\x03\x04" + fields + struct.pack("<H", 0) + name.encode() + content
    return data + listed, start + len(data), len(listed)


def end_record(count, begin, length, comment=b""):
    return b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, count, count, length, begin, len(comment)) + comment


def entries_of(state):
    buffer = io.BytesIO()
    torch.save(state, buffer)
    with zipfile.ZipFile(buffer) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_an_archive_with_two_directories_is_refused_and_nothing_in_it_runs(path, tmp_path, monkeypatch):
    """Python's zipfile takes the directory before the end record, PyTorch the one at the offset that this names."""
    marker = tmp_path / "executed"
    harmless = entries_of(STATE)
    evil = {**harmless, next(n for n in harmless if n.endswith("data.pkl")): pickle.dumps(Runs(marker), 2)}
    first, begin, length = directory(evil, 0)
    second, _, same_length = directory(harmless, len(first))
    assert length == same_length
    path.write_bytes(first + second + end_record(len(harmless), begin, length))
    monkeypatch.setattr(torch, "load", lambda *args, **kwargs: pytest.fail("torch.load was given the file"))
    with pytest.raises(CheckpointError, match=r"different contents|other contents"):
        open_weights(path)
    assert not marker.exists()


@pytest.mark.parametrize("kind", ["prepended", "commented", "behind"])
def test_archives_with_data_outside_their_parts_are_refused(path, kind):
    data, begin, length = directory(entries_of(STATE), 0)
    count = len(entries_of(STATE))
    path.write_bytes(data + end_record(count, begin, length))
    assert torch.equal(open_weights(path).load("encoder.bias"), STATE["encoder.bias"])  # the parts alone are sound
    contents = {
        "prepended": b"PK\x03\x04" + b"\0" * 60 + data + end_record(count, begin, length),
        "commented": data + end_record(count, begin, length, b"a comment"),
        "behind": data + b"\0" * 64 + end_record(count, begin, length),
    }
    path.write_bytes(contents[kind])
    with pytest.raises(CheckpointError, match=r"different contents|damaged"):
        open_weights(path)


def test_names_that_differ_in_case_only_are_refused(path):
    files = entries_of(STATE)
    name = next(n for n in files if n.endswith("data.pkl"))
    archive(path, {name.replace("data.pkl", "DATA.PKL"): b"\x80\x02}.", **files})
    with pytest.raises(CheckpointError, match="two entries of one name"):
        open_weights(path)


def test_a_legacy_file_that_is_a_tar_archive_as_well_is_refused(path):
    """PyTorch tries tar first, so that it would read other bytes than those that were scanned."""
    torch.save(STATE, path, _use_new_zipfile_serialization=False)
    block = bytearray(tarfile.TarInfo("x" * 100).tobuf(tarfile.USTAR_FORMAT))
    block[:100] = path.read_bytes()[:100]
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    path.write_bytes(bytes(block) + b"\0" * 1024)
    with pytest.raises(CheckpointError, match="tar archive"):
        open_weights(path)


@pytest.mark.parametrize("zipped", [True, False])
def test_a_pytorch_in_which_reading_can_run_code_opens_no_pickle(path, monkeypatch, zipped):
    torch.save(STATE, path, _use_new_zipfile_serialization=zipped)
    monkeypatch.setattr(torch, "load", lambda *args, **kwargs: pytest.fail("the pickle was opened"))
    for version in ("2.2.2", "2.5.1+cpu"):
        monkeypatch.setattr(torch, "__version__", version)
        with pytest.raises(CheckpointError, match=rf"w\.pt.*{re.escape(version)}.*reads safetensors files only"):
            open_weights(path)


def test_the_first_pytorch_that_is_safe_is_accepted(path):
    check_version(path, "2.6.0")
    check_version(path, "2.13.0a0+git1234")


def test_expanded_views_cannot_claim_memory(path):
    torch.save({"encoder.weight": torch.zeros(1).expand(1 << 30, 1 << 10)}, path)
    with pytest.raises(CheckpointError, match="claim"):
        open_weights(path)


def test_tensors_may_be_shared_and_lie_in_one_buffer(path):
    flat = torch.arange(24.0)
    state = {f"block.{number}": flat[:12].view(3, 4) for number in range(20)} | {"last": flat[12:].view(4, 3).T}
    for legacy in (False, True):
        torch.save(state, path, _use_new_zipfile_serialization=not legacy)
        weights = open_weights(path)
        assert all(torch.equal(weights.load(name), tensor) for name, tensor in state.items())
    # A small one may be expanded, too.
    expanded = torch.zeros(1).expand(64)
    torch.save({"w": torch.rand(300, 300), "b": expanded}, path)
    assert torch.equal(open_weights(path).load("b"), expanded)
    # Larger by far than the file that holds it once.
    large = torch.rand(1 << 16)
    torch.save({f"block.{number}": large for number in range(10)}, path)
    assert torch.equal(open_weights(path).load("block.9"), large)


def test_sharing_cannot_claim_memory_without_end(path):
    large = torch.rand(1 << 16)
    torch.save({f"block.{number}": large for number in range(200)}, path)
    with pytest.raises(CheckpointError, match="claim"):
        open_weights(path)
    torch.save({"expanded": large[:1].expand(1 << 17), "large": large}, path)
    with pytest.raises(CheckpointError, match="claim"):
        open_weights(path)


def test_a_number_without_end_is_refused(path):
    torch.save(STATE, path, _use_new_zipfile_serialization=False)
    head = path.read_bytes()[:15]
    path.write_bytes(head + b"I" + b"9" * 100_000 + b"\n.")
    with pytest.raises(CheckpointError, match="absurd"):
        open_weights(path)


def test_sparse_tensors_are_refused(path):
    torch.save({"encoder.weight": torch.eye(3).to_sparse()}, path)
    with pytest.raises(CheckpointError):
        open_weights(path)


@pytest.mark.parametrize("zipped", [True, False])
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.99])
def test_truncated_files_say_so(path, zipped, share):
    buffer = io.BytesIO()
    torch.save(collections.OrderedDict(STATE), buffer, _use_new_zipfile_serialization=zipped)
    data = buffer.getvalue()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(CheckpointError, match=r"truncated|damaged"):
        open_weights(path).load("encoder.bias")


def test_a_large_file_is_read_through_several_mappings(path, monkeypatch):
    monkeypatch.setattr("s2dr3_qgis.engine.model.weights.torch_file.REMAP_BYTES", 16)
    torch.save({f"layer.{n}": torch.full((5,), float(n)) for n in range(6)}, path)
    weights = open_weights(path)
    assert all(torch.equal(weights.load(f"layer.{n}"), torch.full((5,), float(n))) for n in range(6))


@pytest.mark.parametrize(
    "url", ["https://host/w.safetensors", "http:/x", "ftp://a/b.pt", "s3://bucket/w.pt", "file:///w"]
)
def test_network_addresses_are_refused_with_the_reason(url):
    with pytest.raises(CheckpointError, match="never fetched from a network"):
        open_weights(url)


def test_absent_places_and_pipes_are_refused(tmp_path):
    with pytest.raises(CheckpointError, match="no such file"):
        open_weights(tmp_path / "nothing.pt")
    with pytest.raises(CheckpointError, match="no such file"):
        open_weights("")
    with pytest.raises(CheckpointError, match="no module dumps"):
        open_weights(tmp_path)
    with pytest.raises(CheckpointError):
        open_weights("w\0.pt")
    os.mkfifo(tmp_path / "pipe.pt")
    with pytest.raises(CheckpointError, match="not a regular file"):
        open_weights(tmp_path / "pipe.pt")


def test_a_hostile_pickle_within_the_limit_is_over_in_seconds(path):
    """Half a million empty lists: the limit on the pickle's size bounds what they can take."""
    archive(path, {"w/data.pkl": b"\x80\x02" + b"]" * (1 << 19) + b".", "w/version": b"3\n"})
    with pytest.raises(CheckpointError, match="holds a list"):
        open_weights(path)
    archive(path, {"w/data.pkl": b"\x80\x02" + b"]" * (1 << 20) + b".", "w/version": b"3\n"})
    with pytest.raises(CheckpointError, match="too large for weights"):
        open_weights(path)
