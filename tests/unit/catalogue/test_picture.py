"""Small pictures of an area, from a server on this computer."""

from __future__ import annotations

import numpy as np
import pytest
from catalogue_server import TOKEN_SIGNATURE, Progress, Tile, Writing, earth_search, fetch, true_colour

from s2dr3_qgis.engine.catalogue.area import Area
from s2dr3_qgis.engine.catalogue.client import Client
from s2dr3_qgis.engine.catalogue.picture import Pictures, picture_address
from s2dr3_qgis.engine.catalogue.profiles import find_profile
from s2dr3_qgis.engine.core.errors import Cancelled, CatalogueError, RasterError

WHEN = "2020-02-23T03:50:12Z"
AREA = Area.around(103.7722, 17.9411, 1000)


def pictures(server, catalogue="earthsearch-c1", area=AREA, progress=None):
    profile = find_profile(catalogue, f"{server.url}/stac")
    return Pictures(Client(fetch, progress or Progress(), (), 0.001), profile, area)


def written(server, tile, kind="visual", block=128):
    item = earth_search(server, tile, WHEN, how=Writing(1000, picture=kind, block=block))
    server.add(item)
    return picture_address(item, server.url)


def around(tile, area):
    """The true colours of a tile's pixels around an area."""
    bounds = area.bounds(tile.epsg)
    column, row = int((bounds.west - tile.corner[0]) // 10), int((tile.corner[1] - bounds.north) // 10)
    side = round((bounds.east - bounds.west) / 10)
    return true_colour(tile)[:, row : row + side, column : column + side].transpose(1, 2, 0)


def test_the_area_in_true_colour(server, tile):
    address = written(server, tile)
    server.log.clear()
    picture = pictures(server).read(address, "48QUE")
    assert picture.is_of_area and picture.pixels.shape == (100, 100, 3)
    np.testing.assert_array_equal(picture.pixels, around(tile, AREA))
    assert all(entry["range"] for entry in server.log)


def test_a_large_area_is_read_from_an_overview(server, tile):
    large = Tile(np.tile(tile.numbers, (1, 3, 3)))
    area = Area.around(103.811, 17.905, 11000)
    address = written(server, large)
    server.log.clear()
    picture = pictures(server, area=area).read(address, "48QUE")
    assert max(picture.pixels.shape[:2]) <= 128 and min(picture.pixels.shape[:2]) >= 64
    truth = around(large, area).astype(float)
    assert abs(picture.pixels.mean() - truth.mean()) < 3
    assert sum(entry["bytes"] for entry in server.log) < 0.3 * (server.folder / address.split("/", 3)[3]).stat().st_size


def test_only_a_few_blocks_travel(server, tile):
    large = Tile(np.tile(tile.numbers, (1, 3, 3)))
    address = written(server, large)
    server.log.clear()
    pictures(server).read(address, "48QUE")
    assert sum(entry["bytes"] for entry in server.log) < 200_000


def test_a_thumbnail_shows_the_whole_tile(server, tile):
    picture = pictures(server).read(written(server, tile, "thumbnail"), "48QUE")
    assert not picture.is_of_area and picture.pixels.shape == (90, 90, 3)
    assert abs(picture.pixels.mean() - true_colour(tile).mean()) < 3


def test_a_token_is_asked_for_once_and_is_in_no_address(server, tile):
    address = written(server, tile)
    server.collections["sentinel-2-l2a"] = {"msft:storage_account": "x", "msft:container": "y"}
    reader = pictures(server, "planetarycomputer")
    for _ in range(2):
        reader.read(address, "48QUE")
    assert server.tokens == 1
    assert all(TOKEN_SIGNATURE in entry["path"] for entry in server.asked("/files/"))
    assert "?" not in address


def test_another_tile_and_another_place_are_no_picture(server, tile):
    address = written(server, tile)
    for tile_name, area in (("48QUE", Area.around(104.5, 17.9, 1000)), ("49QUE", AREA)):
        with pytest.raises(CatalogueError, match="does not meet"):
            pictures(server, area=area).read(address, tile_name)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"<html>Login</html>", CatalogueError),
        (b"II*\0\x08\0\0\0", CatalogueError),
        (b"\xff\xd8\xffdamaged", RasterError),
    ],
)
def test_what_is_no_picture_is_one_error(server, tile, data, error):
    address = written(server, tile)
    (server.folder / address.split("/", 3)[3]).write_bytes(data)
    with pytest.raises(error, match="picture"):
        pictures(server).read(address, "48QUE")


def test_cancel_ends_it(server, tile):
    address = written(server, tile)
    with pytest.raises(Cancelled):
        pictures(server, progress=Progress(lambda: True)).read(address, "48QUE")


@pytest.mark.parametrize(
    ("assets", "address"),
    [
        ({"visual": {"href": "https://a.example/TCI.tif"}}, "https://a.example/TCI.tif"),
        ({"visual": {"href": "files/TCI.tif"}}, "https://base.example/files/TCI.tif"),
        ({"visual": {"href": "s3://a/TCI.jp2"}, "thumbnail": {"href": "https://a.example/ql.jpg"}}, "https://a.example/ql.jpg"),
        ({"TCI_10m": {"href": "s3://b/T.jp2", "alternate": {"https": {"href": "https://a.example/T.jp2"}}}}, ""),
        ({"thumbnail": {"href": "https://a.example/ql.jpg?sig=secret"}}, ""),
        ({"visual": {"href": None}, "thumbnail": None}, ""),
        (None, ""),
    ],
)  # fmt: skip
def test_the_address_of_a_picture_has_no_query(assets, address):
    assert picture_address({"assets": assets}, "https://base.example/") == address
