"""Which paths are accepted as checkpoints, and their hashes."""

from __future__ import annotations

import hashlib
import os
import sys

import pytest

from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.weights.local_files import check_regular, hash_file, hash_files, local_path, read_start


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("https://host/w.safetensors", "never fetched from a network"),
        ("hf:/owner/model", "never fetched from a network"),
        ("", "no such file"),
        ("a\0b", "no such file|no usable path"),
        ("absent.pt", "no such file"),
    ],
)
def test_what_is_no_local_path_is_refused(tmp_path, monkeypatch, path, says):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CheckpointError, match=says):
        local_path(path)


def test_empty_files_folders_and_pipes_are_refused(tmp_path):
    (tmp_path / "empty").touch()
    with pytest.raises(CheckpointError, match="0 bytes"):
        check_regular(tmp_path / "empty")
    with pytest.raises(CheckpointError, match="not a regular file"):
        check_regular(tmp_path)
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(CheckpointError, match="not a regular file"):
            read_start(tmp_path / "pipe", 10)


def test_the_start_is_no_longer_than_asked(tmp_path):
    (tmp_path / "w").write_bytes(b"0123456789")
    assert read_start(tmp_path / "w", 4) == b"0123"
    assert read_start(tmp_path / "w", 40) == b"0123456789"
    assert check_regular(tmp_path / "w") == 10


def test_several_files_have_the_hash_of_their_hashes_whatever_their_order(tmp_path):
    files = [tmp_path / name for name in ("b", "a")]
    for file in files:
        file.write_bytes(file.name.encode())
    digests = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    assert hash_file(files[0]) == hash_files(files[:1]) == digests["b"]
    lines = f"{digests['a']}  a\n{digests['b']}  b\n"
    assert hash_files(files) == hash_files(files[::-1]) == hashlib.sha256(lines.encode()).hexdigest()
