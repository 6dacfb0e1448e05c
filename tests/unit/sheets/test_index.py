"""VRT, tile index, STAC and summary agree with the files, and name what is missing."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr
from runs import numbers
from sheets_kit import make, mosaic, planned

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.sheets import index
from s2dr3_qgis.engine.sheets.index import status, write_index, write_summary_page
from s2dr3_qgis.engine.sheets.item import sha256_of
from s2dr3_qgis.engine.sheets.store import open_store
from tests.pages import capitals


@pytest.fixture
def made(tmp_path):
    values = numbers()
    values[:, :, 48:] = 0  # the last column of sheets has no data
    plan, store = planned(tmp_path, values), open_store(str(tmp_path / "out"))
    make(plan, store, tmp_path / "scratch")
    return plan, store


def test_a_complete_store(made, tmp_path):
    plan, store = made
    summary = write_index(store)
    assert summary.complete
    assert str(summary) == "6 of 6 sheets of 1 scenes are done (2 without data)."
    dataset = gdal.Open(store.path("scene/scene.vrt"))
    assert np.array_equal(dataset.ReadAsArray(), mosaic(plan, store))
    band = dataset.GetRasterBand(1)
    assert (band.GetDescription(), band.GetScale(), band.GetNoDataValue()) == ("B02", 0.0001, 0)
    assert dataset.GetGeoTransform() == plan.cube.grid.refine(10).geotransform
    # Of a bright scene nothing else says that no offset is left in.
    assert dataset.GetMetadata() == {"BOA_ADD_OFFSET": "0", "QUANTIFICATION_VALUE": "10000"}
    # Moved with its folder, it still opens: the sources are relative.
    (tmp_path / "out").rename(tmp_path / "moved")
    dataset = gdal.Open(str(tmp_path / "moved" / "scene" / "scene.vrt"))
    assert dataset.ReadAsArray(0, 0, 10, 10).any()


def test_the_tile_index_has_a_feature_for_each_file(made):
    _, store = made
    write_index(store)
    dataset = ogr.Open(store.path("sheets.gti.gpkg"))
    layer = dataset.GetLayer(0)
    found = {feature["location"]: feature.GetGeometryRef().GetEnvelope() for feature in layer}
    names = ["000-000", "000-001", "001-000", "001-001"]
    assert sorted(found) == [f"scene/{name}.tif" for name in names]
    for location, envelope in found.items():
        x, dx, _, y, _, dy = gdal.Open(store.path(location)).GetGeoTransform()
        raster = gdal.Open(store.path(location))
        assert envelope == (x, x + dx * raster.RasterXSize, y + dy * raster.RasterYSize, y)
    known = {name: layer.GetMetadataItem(name) for name in ("RESX", "RESY", "BAND_COUNT", "DATA_TYPE", "NODATA")}
    assert known == {"RESX": "1", "RESY": "1", "BAND_COUNT": "10", "DATA_TYPE": "UInt16", "NODATA": "0.0"}


def test_stac_agrees_with_the_files(made):
    _, store = made
    write_index(store)
    item = json.loads(store.read_text("scene/000-001.json"))
    file = gdal.Open(store.path("scene/000-001.tif"))
    assert item["properties"]["proj:shape"] == [file.RasterYSize, file.RasterXSize]
    x, dx, rx, y, ry, dy = file.GetGeoTransform()
    assert item["properties"]["proj:transform"] == [dx, rx, x, ry, dy, y]
    assert item["properties"]["proj:code"] == "EPSG:32632"
    assert item["assets"]["data"]["file:checksum"] == "1220" + sha256_of(Path(store.path("scene/000-001.tif")))
    collection = json.loads(store.read_text("collection.json"))
    links = [link["href"] for link in collection["links"] if link["rel"] == "item"]
    assert links == ["./scene/scene.json"]
    scene = json.loads(store.read_text("scene/scene.json"))
    assert scene["assets"]["data"]["href"] == "./scene.vrt"
    west, south, east, north = scene["bbox"]
    assert collection["extent"]["spatial"]["bbox"] == [[west, south, east, north]]
    assert west < 9.01 and east > 9.0 and south < 36.15 and north > 36.1
    items = json.loads(store.read_text("items.json"))["features"]
    assert [found["assets"]["data"]["href"] for found in items] == [
        f"./scene/{name}.tif" for name in ("000-000", "000-001", "001-000", "001-001")
    ]


def test_a_list_of_items_that_is_no_longer_whole_goes(made, monkeypatch):
    _, store = made
    write_index(store)
    monkeypatch.setattr(index, "MOST_ITEMS", 3)
    write_index(store)
    assert store.read_text("items.json") is None


def test_a_tile_index_that_cannot_be_made_is_one_clear_error(made, monkeypatch):
    def refuse(*_):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(index.ogr, "FieldDefn", refuse)
    with pytest.raises(RasterError, match=r"Cannot write .*the disk is full"):
        write_index(made[1])


def test_what_is_missing_or_failed_is_named(made):
    _, store = made
    for name in ("000-000.json", "000-000.tif", "001-001.json"):
        store.remove(f"scene/{name}")
    store.write_text("scene/failed/001-001.json", '{"attempts": 3, "error": "a broken block"}')
    summary = write_index(store)
    assert not summary.complete
    assert summary.failed == {"scene 001-001": "a broken block"}
    assert summary.missing_names == ["scene 000-000"]
    assert json.loads(store.read_text("summary.json"))["missing"] == 1
    assert status(store) == summary
    write_summary_page(store, capitals)
    assert "SHEETS OF 1 SCENES ARE DONE" in store.read_text("summary.html")
    assert not gdal.Open(store.path("scene/scene.vrt")).ReadAsArray(0, 0, 240, 240).any()


def test_a_sheet_whose_image_was_removed_is_missing_and_not_without_data(made):
    _, store = made
    store.remove("scene/001-001.tif")
    summary = write_index(store)
    assert (summary.done, summary.empty, summary.missing_names) == (3, 2, ["scene 001-001"])
    assert gdal.Open(store.path("scene/scene.vrt")).ReadAsArray().any()


def test_scenes_of_two_zones_share_one_index_in_degrees(tmp_path):
    store = open_store(str(tmp_path / "out"))
    for zone in (32, 33):
        folder = tmp_path / str(zone)
        plan = planned(folder, store=open_store(str(tmp_path / f"out{zone}")), grid={"epsg": 32600 + zone})
        text = json.loads(plan.text())
        store.write_text(f"zone{zone}/plan.json", json.dumps({**text, "name": f"zone{zone}"}))
    assert write_index(store).scenes == 2
    dataset = ogr.Open(store.path("sheets.gti.gpkg"))
    assert dataset.GetLayer(0).GetSpatialRef().IsGeographic()
