"""Both kinds of store: names, texts, files; written whole or not at all; what killed processes leave."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from object_server import object_server, s3_server
from osgeo import gdal

from s2dr3_qgis.engine.core.files import own_part_path
from s2dr3_qgis.engine.sheets import store as store_module
from s2dr3_qgis.engine.sheets.store import FolderStore, ObjectStore, StoreError, open_store


@pytest.fixture(scope="module")
def bucket():
    with s3_server() as address:
        yield address


@pytest.fixture(params=["folder", "objects", "s3"])
def store(request, tmp_path):
    if request.param == "folder":
        yield open_store(str(tmp_path / "out"))
    elif request.param == "s3":
        yield open_store(f"{request.getfixturevalue('bucket')}/{tmp_path.name}")
    else:
        with object_server():
            yield open_store("s3://bucket/out")


def test_texts_and_files_come_back(store, tmp_path, gdal_exceptions):
    assert store.names() == []
    assert store.names("scene") == []
    assert store.read_text("scene/a.json") is None
    store.write_text("scene/a.json", "ä")
    store.write_text("scene/a.json", "new")
    (tmp_path / "b.tif").write_bytes(b"x" * 100_000)
    store.put("scene/b.tif", tmp_path / "b.tif")
    assert store.names() == ["scene"]
    assert store.names("scene") == ["a.json", "b.tif"]
    assert store.read_text("scene/a.json") == "new"
    assert store.has("scene/b.tif") and not store.has("scene/c.tif")
    assert store.read_text("scene/b.tif") == "x" * 100_000
    store.remove("scene/a.json")
    store.remove("scene/a.json")
    assert store.names("scene") == ["b.tif"]


def test_addresses_of_object_stores():
    assert open_store("s3://bucket/a/").place == "/vsis3/bucket/a"
    assert open_store("gs://bucket").place == "/vsigs/bucket"
    assert isinstance(open_store("/vsiaz/bucket"), ObjectStore)
    assert isinstance(open_store("relative"), FolderStore)
    with pytest.raises(StoreError, match="No OUTPUT"):
        open_store(" ")


def test_an_object_is_sent_once_and_never_renamed(tmp_path):
    (tmp_path / "b.tif").write_bytes(b"x" * 1000)
    with object_server() as server:
        store = open_store("s3://bucket/out")
        server.requests.clear()
        store.put("scene/b.tif", tmp_path / "b.tif")
        writing = [request for request in server.requests if request[0] in ("PUT", "POST", "DELETE")]
    assert writing == [("PUT", "bucket/out/scene/b.tif")]


def test_a_large_object_goes_in_parts_and_is_whole_or_not_there(bucket, tmp_path, monkeypatch):
    monkeypatch.setattr(store_module, "BLOCK", 2**20)
    store = open_store(f"{bucket}/parts")
    content = os.urandom(11 * 2**20 + 7)
    (tmp_path / "b.tif").write_bytes(content)
    gdal.SetConfigOption("VSIS3_CHUNK_SIZE", "5")  # megabytes: S3's least for a part
    try:
        store.put("scene/b.tif", tmp_path / "b.tif")

        def broken(_length):
            if stream.tell() > 8 * 2**20:
                raise OSError(5, "Input/output error")
            return stream.read(2**20)

        with (tmp_path / "b.tif").open("rb") as stream, pytest.raises(OSError):
            store._upload("scene/half.tif", iter(lambda: broken(0), b""))
    finally:
        gdal.SetConfigOption("VSIS3_CHUNK_SIZE", None)
    assert store.names("scene") == ["b.tif"]
    handle = gdal.VSIFOpenL(store.path("scene/b.tif"), "rb")
    assert bytes(gdal.VSIFReadL(1, len(content) + 1, handle)) == content
    gdal.VSIFCloseL(handle)


def test_long_listings_come_in_pages():
    with object_server() as server:
        server.most_at_once = 10
        for number in range(25):
            server.objects[f"bucket/out/scene/{number:03d}.json"] = b"{}"
        assert len(open_store("s3://bucket/out").names("scene")) == 25


def test_a_full_bucket_is_an_error_in_words(tmp_path, gdal_exceptions):
    with object_server() as server:
        server.full = True
        with pytest.raises(StoreError, match=r"Cannot write /vsis3/bucket/out/a\.json"):
            open_store("s3://bucket/out").write_text("a.json", "text")


def test_a_folder_that_cannot_be_written_is_an_error_in_words(tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(StoreError, match="Cannot write in"):
        open_store(str(tmp_path / "out")).write_text("scene/a.json", "text")


def test_two_writers_and_a_reader_see_only_whole_files(tmp_path):
    store = open_store(str(tmp_path / "out"))
    sizes, stop = set(), threading.Event()
    sources = [tmp_path / name for name in ("a", "b")]
    for source in sources:
        source.write_bytes(os.urandom(300_000))

    def write(source):
        for _ in range(20):
            store.put("scene/x.tif", source)

    def poll():
        while not stop.is_set():
            if "x.tif" in store.names("scene"):
                sizes.add(Path(store.path("scene/x.tif")).stat().st_size)

    threads = [threading.Thread(target=write, args=(source,)) for source in sources]
    reader = threading.Thread(target=poll)
    for thread in (reader, *threads):
        thread.start()
    for thread in threads:
        thread.join()
    stop.set()
    reader.join()
    assert sizes <= {300_000}
    assert Path(store.path("scene/x.tif")).read_bytes() in [source.read_bytes() for source in sources]
    assert os.listdir(tmp_path / "out" / "scene") == ["x.tif"]


def test_old_unfinished_files_are_swept_and_young_ones_stay(tmp_path):
    store = open_store(str(tmp_path / "out"))
    store.write_text("scene/a.json", "{}")
    parts = [own_part_path(tmp_path / "out" / "scene" / name) for name in ("old.tif", "young.tif")]
    marks = [tmp_path / "out" / name for name in ("stop-old", "stop-young")]
    for path in (*parts, *marks):
        path.write_text("")
    for path in (parts[0], marks[0]):
        os.utime(path, (0, 0))
    store.sweep()
    assert [path.exists() for path in (*parts, *marks)] == [False, True, False, True]
    assert store.names("scene") == ["a.json"]


def test_the_room_of_a_folder_that_does_not_exist_yet_is_its_disks(tmp_path):
    assert open_store(str(tmp_path / "a" / "b")).free_bytes() > 0
