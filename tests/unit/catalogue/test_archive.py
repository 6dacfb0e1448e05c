"""Copies of bands in a work folder."""

from __future__ import annotations

import json

import pytest
from catalogue_server import Progress, copernicus, earth_search, fetch

from s2dr3_qgis.engine.catalogue.archive import ITEM, Archive, cleaned
from s2dr3_qgis.engine.catalogue.area import Area
from s2dr3_qgis.engine.catalogue.client import Client
from s2dr3_qgis.engine.catalogue.scene import METRES, scene_of
from s2dr3_qgis.engine.catalogue.signing import Unsigned

WHEN = "2020-02-23T03:50:12Z"


@pytest.fixture
def archive(server, tmp_path):
    def make(credentials=False):
        trusted = {"127.0.0.1"} if credentials else ()
        client = Client(fetch, Progress(), trusted, 0.001)
        return Archive(client, Unsigned(), Area.around(103.7722, 17.9411, 300), tmp_path, pytest.fail)

    return make


def test_a_scene_becomes_a_folder_of_bands_with_its_item(server, tile, archive):
    scene = scene_of(earth_search(server, tile, WHEN), server.url)
    told = []
    folder = archive().copy_all(scene, 32648, told.append)
    assert told == list(METRES)
    assert {path.name for path in folder.iterdir()} == {*(f"{band}.tif" for band in METRES), ITEM, "copies.json"}
    assert json.loads((folder / ITEM).read_text())["id"] == scene.id


def test_what_was_copied_before_is_kept(server, tile, archive):
    scene = scene_of(earth_search(server, tile, WHEN), server.url)
    before = archive().copy(scene, "B04", 32648).stat().st_mtime_ns
    server.log.clear()
    assert archive().copy(scene, "B04", 32648).stat().st_mtime_ns == before
    assert [entry["range"] for entry in server.log] == ["bytes=0-16383"]


def test_copies_without_a_readable_account_of_them_are_made_again(server, tile, archive):
    scene = scene_of(earth_search(server, tile, WHEN), server.url)
    path = archive().copy(scene, "B04", 32648)
    before = path.stat().st_mtime_ns
    (path.parent / "copies.json").write_text("[")
    assert archive().copy(scene, "B04", 32648).stat().st_mtime_ns != before


def test_ids_that_look_alike_as_names_have_folders_of_their_own(server, tile, archive):
    item = earth_search(server, tile, WHEN)
    folders = [
        archive().folder_of(scene_of({**item, "id": name}, server.url), 32648) for name in ("a/b", "a_b", "../a/b")
    ]
    assert len(set(folders)) == 3 and len({folder.parent for folder in folders}) == 1
    scene = scene_of(item, server.url)
    assert archive().folder_of(scene, 32648) != archive().folder_of(scene, 32647)


def test_only_files_that_are_read_whole_are_counted(server, tile, archive):
    assert archive().open_bands(scene_of(earth_search(server, tile, WHEN), server.url), 32648) == 0
    item = copernicus(server, tile, WHEN)
    sizes = [path.stat().st_size for path in (server.folder / "odata").rglob("*.jp2")]
    assert archive(True).open_bands(scene_of(item, server.url), 32648) == sum(sizes)


def test_an_item_without_links_queries_and_odd_assets():
    item = {
        "id": "x",
        "links": [{"href": "https://a.org?secret"}],
        "assets": {"B02": {"href": "https://a.org/x?secret", "alternate": {"s3": {"href": "s3://b?secret"}}}, "odd": 3},
    }
    assert cleaned(item) == {
        "stac_version": "1.0.0",
        "id": "x",
        "links": [],
        "assets": {"B02": {"href": "https://a.org/x", "alternate": {"s3": {"href": "s3://b"}}}},
    }
