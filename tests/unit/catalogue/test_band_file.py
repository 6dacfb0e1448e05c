"""Local copies of the part of a band around an area."""

from __future__ import annotations

import os

import numpy as np
import pytest
from catalogue_server import Progress, Writing, earth_search, fetch
from osgeo import gdal

from s2dr3_qgis.engine.catalogue.area import Bounds
from s2dr3_qgis.engine.catalogue.band_file import BandFile, Source, is_same, safe_name
from s2dr3_qgis.engine.catalogue.client import Client
from s2dr3_qgis.engine.catalogue.remote_file import Missing
from s2dr3_qgis.engine.catalogue.scene import scene_of
from s2dr3_qgis.engine.catalogue.signing import Unsigned
from s2dr3_qgis.engine.catalogue.transport import BadFile
from s2dr3_qgis.engine.core.errors import Cancelled, CatalogueError

WHEN = "2020-02-23T03:50:12Z"
# 100 × 80 pixels of 10 m, from column 150 and row 200 of the tile on.
BOUNDS = Bounds(369500, 1983320, 370500, 1984120)


@pytest.fixture
def opened(server, tile):
    def start(band="B04", bounds=BOUNDS, how=None, change=None, progress=None):
        item = earth_search(server, tile, WHEN, how=how)
        if change:
            change(item)
        client = Client(fetch, progress or Progress(), (), 0.001)
        return BandFile(Source(client, Unsigned(), bounds), scene_of(item, server.url), band)

    return start


def assert_part(tile, path, band):
    """The copy holds the area, in place, and exactly the tile's numbers + 1000."""
    dataset = gdal.Open(str(path))
    x, step, _, y, _, down = dataset.GetGeoTransform()
    plane, metres = tile.plane(band)
    assert (step, down) == (metres, -metres)
    column, row = (x - tile.corner[0]) / metres, (tile.corner[1] - y) / metres
    assert column == int(column) and row == int(row)
    assert x <= BOUNDS.west and x + step * dataset.RasterXSize >= BOUNDS.east
    assert y >= BOUNDS.north and y + down * dataset.RasterYSize <= BOUNDS.south
    part = plane[int(row) : int(row) + dataset.RasterYSize, int(column) : int(column) + dataset.RasterXSize]
    np.testing.assert_array_equal(dataset.ReadAsArray(), part + (0 if band == "SCL" else 1000))
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32648"
    assert dataset.GetRasterBand(1).GetNoDataValue() == 0


@pytest.mark.parametrize("share", [0.1, 0.4, 0.7])
def test_a_file_that_ends_early_is_named_as_damaged(opened, server, tmp_path, share):
    """Whether the blocks of the area begin before the end or behind it."""

    def cut(item):
        path = server.folder / item["assets"]["red"]["href"].removeprefix(f"{server.url}/")
        path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])

    with pytest.raises(BadFile, match=r"^B04 of .* ends early \(\d+ bytes of \d+\): the file is damaged"):
        opened(bounds=Bounds(368500, 1982320, 371500, 1985120), change=cut).copy(tmp_path / "part.tif")
    assert list(tmp_path.glob("*part*")) == []


@pytest.mark.parametrize("band", ["B04", "B11", "SCL"])
@pytest.mark.parametrize(
    "how", [Writing(1000), Writing(1000, crs=False), Writing(1000, nodata=False), Writing(1000, block=256)]
)
def test_the_blocks_around_the_area(opened, tile, tmp_path, band, how):
    opened(band, how=how).copy(tmp_path / "part.tif")
    assert_part(tile, tmp_path / "part.tif", band)
    assert os.listdir(tmp_path) == ["part.tif"]


def test_the_state_changes_with_file_and_area(opened):
    one = opened().state()
    assert is_same(one, opened().state())
    assert not is_same(one, opened(bounds=Bounds(369500, 1983320, 370500, 1984100)).state())
    assert not is_same(one, opened("B03").state())
    assert not is_same(one, opened(how=Writing(1000, block=256)).state())
    assert not is_same(None, one)


def test_a_file_without_a_place_takes_that_of_the_item(opened, server, tile, tmp_path):
    def strip(item):
        path = server.folder / item["assets"]["red"]["href"].removeprefix(f"{server.url}/")
        plane = gdal.Open(str(path)).ReadAsArray()
        path.unlink()
        bare = gdal.GetDriverByName("GTiff").Create(str(path), plane.shape[1], plane.shape[0], 1, gdal.GDT_UInt16)
        bare.GetRasterBand(1).WriteArray(plane)

    opened(change=strip).copy(tmp_path / "part.tif")
    assert_part(tile, tmp_path / "part.tif", "B04")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda item: item["assets"].update(red=item["assets"]["rededge1"]), "10 m pixels"),
        (lambda item: item["assets"].update(red=item["assets"]["scl"]), "10 m pixels"),
    ],
)
def test_pixels_of_another_size_are_refused(opened, tmp_path, change, message):
    with pytest.raises(CatalogueError, match=message):
        opened(change=change).copy(tmp_path / "part.tif")
    assert os.listdir(tmp_path) == []


def test_an_area_elsewhere(opened, tmp_path):
    with pytest.raises(CatalogueError, match="does not meet the area"):
        opened(bounds=Bounds(500000, 1983320, 501000, 1984120)).copy(tmp_path / "part.tif")
    assert os.listdir(tmp_path) == []


def test_a_file_that_is_read_whole_and_lies_elsewhere_leaves_nothing(opened, tmp_path):
    def name(item):
        item["assets"]["red"]["href"] = item["assets"]["red"]["href"].replace(".tif", ".jp2")

    file = opened(bounds=Bounds(500000, 1983320, 501000, 1984120), how=Writing(jp2=True), change=name)
    with pytest.raises(BadFile, match="does not meet the area"):
        file.copy(tmp_path / "part.tif")
    assert os.listdir(tmp_path) == []


def test_what_is_there_but_no_image_and_what_is_not_there(opened, server):
    server.faults.append({"match": "B04", "body": b"<html>please log in</html>", "times": 1})
    with pytest.raises(CatalogueError, match="neither a GeoTIFF nor"):
        opened()
    with pytest.raises(Missing, match="B04"):
        opened(change=lambda item: item["assets"]["red"].update(href=f"{server.url}/files/B04.tif"))


def test_cancel_leaves_nothing(opened, tmp_path):
    progress = Progress()
    file = opened(progress=progress)
    progress.stop = lambda: True
    with pytest.raises(Cancelled):
        file.copy(tmp_path / "part.tif")
    assert os.listdir(tmp_path) == []


NAMES = [("../../é/x", "x"), ("", "scene"), ("a b/c", "a_b_c"), ("x" * 200, "x" * 80)]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_foreign_texts_as_names(text, name):
    assert safe_name(text) == name
