"""Files read by ranges from a server on this computer."""

from __future__ import annotations

import os

import pytest
from catalogue_server import Progress, fetch

from s2dr3_qgis.engine.catalogue import remote_file
from s2dr3_qgis.engine.catalogue.client import Client
from s2dr3_qgis.engine.catalogue.remote_file import HEAD, LARGEST_RANGE, Missing, Range, RemoteFile
from s2dr3_qgis.engine.catalogue.signing import Unsigned
from s2dr3_qgis.engine.core.errors import CatalogueError


@pytest.fixture
def data(server):
    content = os.urandom(100_000)
    (server.folder / "files").mkdir()
    (server.folder / "files" / "a.tif").write_bytes(content)
    return content


@pytest.fixture
def file(server, data):
    return RemoteFile(Client(fetch, Progress(), (), 0.001), Unsigned(), "B02", f"{server.url}/files/a.tif")


def test_the_first_bytes_are_read_once(server, data, file):
    file.open()
    assert (file.size, file.etag) == (100_000, f'"{100_000:x}"')
    assert file.read(Range(3, HEAD)) == data[3:HEAD]
    assert len(server.log) == 1
    assert file.read(Range(HEAD - 1, HEAD + 5)) == data[HEAD - 1 : HEAD + 5]
    assert file.read(Range(99_990, 100_500)) == data[99_990:]
    assert len(server.log) == 3


def test_neighbours_are_one_request(server, data, file):
    file.open()
    wanted = [Range(60_000, 61_000), Range(20_000, 30_000), Range(30_004, 40_000)]
    read = dict(file.parts(wanted))
    assert read == {part: data[part.start : part.end] for part in wanted}
    assert [entry["range"] for entry in server.log[1:]] == ["bytes=20000-39999", "bytes=60000-60999"]


def test_a_whole_file_comes_in_pieces(server, data, file):
    file.open()
    assert b"".join(file.whole()) == data
    assert len(data) < LARGEST_RANGE


def test_no_request_is_larger_than_the_limit(server, data, file, monkeypatch):
    monkeypatch.setattr(remote_file, "LARGEST_RANGE", 30_000)
    file.open()
    wanted = [Range(start, start + 10_000) for start in range(20_000, 100_000, 10_000)]
    assert b"".join(read for _, read in file.parts(wanted)) == data[20_000:]
    assert b"".join(file.whole()) == data
    assert max(entry["bytes"] for entry in server.log) == 30_000


def test_a_file_shorter_than_the_first_range(server, data, file):
    (server.folder / "files" / "a.tif").write_bytes(b"short")
    file.open()
    assert file.size == 5 and file.read(Range(0, 100)) == b"short"


def test_a_file_that_is_not_there(server, data, file):
    (server.folder / "files" / "a.tif").unlink()
    with pytest.raises(Missing, match="B02 does not exist"):
        file.open()


def test_a_file_that_is_replaced_while_it_is_read(server, data, file):
    file.open()
    (server.folder / "files" / "a.tif").write_bytes(data + b"more")
    with pytest.raises(CatalogueError, match="replaced"):
        file.read(Range(50_000, 50_100))


def test_an_answer_that_ends_early_is_read_again(server, data, file):
    file.open()
    server.faults.append({"match": "a.tif", "cut": 10, "times": 2})
    assert file.read(Range(50_000, 60_000)) == data[50_000:60_000]


def test_a_refusal_names_the_band_and_no_query(server, data, file):
    file.href += "?sig=secret"
    server.faults.append({"match": "a.tif", "status": 403, "times": 9})
    with pytest.raises(CatalogueError, match=r"B02 .*status 403") as caught:
        file.open()
    assert "secret" not in str(caught.value)
