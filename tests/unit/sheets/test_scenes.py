"""What a user names as scenes: rasters, folders, text lists, STAC items; each once, with names that differ."""

from __future__ import annotations

import json

import numpy as np
import pytest
from runs import numbers
from scenes import CUBE_NAMES, write_band, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.source.layers import Layer
from s2dr3_qgis.engine.sheets.scenes import find_scenes


def raster(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_stack(path, numbers(20, 20), CUBE_NAMES, nodata=0)


def names(*given):
    return [scene.name for scene in find_scenes(given)]


def test_rasters_and_layers_are_scenes_each_once(tmp_path):
    first, second = raster(tmp_path / "a" / "scene.tif"), raster(tmp_path / "b" / "scene.tif")
    assert names(first, second, first) == ["scene", "scene-2"]
    assert names(Layer(first, "My layer: 1")) == ["My-layer-1"]
    assert names("/vsicurl/https://a.example/T32TQM.tif") == ["T32TQM"]


def test_names_that_a_store_uses_itself_are_changed(tmp_path):
    assert names(raster(tmp_path / "plan.tif"), raster(tmp_path / "000-001.tif")) == ["scene-plan", "scene-000-001"]


def test_a_folder_holds_scenes_or_is_one(tmp_path):
    raster(tmp_path / "many" / "b.tif")
    raster(tmp_path / "many" / "a.tif")
    (tmp_path / "many" / ".hidden.tif").touch()
    (tmp_path / "many" / "notes.md").touch()
    (tmp_path / "many" / "S2A_MSIL2A_20200101.SAFE").mkdir()
    assert names(str(tmp_path / "many")) == ["S2A_MSIL2A_20200101", "a", "b"]
    bands = tmp_path / "bands"
    for name in CUBE_NAMES:
        write_band(bands / f"T32TQM_{name}.tif", numbers(20, 20)[0], 10, driver="GTiff", nodata=0)
    found = find_scenes([str(bands)], input_scale="DN/10000")
    assert [scene.name for scene in found] == ["bands"]
    assert found[0].open().grid.width == 20
    (tmp_path / "empty").mkdir()
    with pytest.raises(RasterError, match="holds no raster or product"):
        names(str(tmp_path / "empty"))


def test_a_text_list_names_paths_beside_it(tmp_path):
    raster(tmp_path / "a.tif")
    (tmp_path / "list.txt").write_text("a.tif\n\n/vsis3/bucket/b.tif\n")
    assert names(str(tmp_path / "list.txt")) == ["a", "b"]


def item(identity="S2A_32TQM", offset=None, folder="bands", **properties):
    raster_bands = [{"scale": 0.0001, "offset": offset}] if offset is not None else []
    assets = {
        f"{name}_10m": {"href": f"./{folder}/{name}.tif", "raster:bands": raster_bands, "type": "image/tiff"}
        for name in CUBE_NAMES
    }
    assets["thumbnail"] = {"href": "./thumbnail.jpg"}
    return {"type": "Feature", "stac_version": "1.0.0", "id": identity, "properties": properties, "assets": assets}


def write_bands(tmp_path):
    (tmp_path / "bands").mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(CUBE_NAMES):
        write_band(tmp_path / "bands" / f"{name}.tif", numbers(20, 20)[number], 10, driver="GTiff", nodata=0)


def test_lists_from_windows_begin_with_a_mark(tmp_path):
    raster(tmp_path / "a.tif")
    (tmp_path / "list.txt").write_text("a.tif\r\n", encoding="utf-8-sig")
    (tmp_path / "item.json").write_text(json.dumps(item("b")), encoding="utf-8-sig")
    assert names(str(tmp_path / "list.txt"), str(tmp_path / "item.json")) == ["a", "b"]
    find_scenes([str(tmp_path / "list.txt")], input_scale="DN/10000")[0].open()


def test_addresses_of_files_may_be_urls(tmp_path):
    folder = tmp_path / "Füssen 1"
    write_bands(folder)
    content = item()
    for name in CUBE_NAMES:
        content["assets"][f"{name}_10m"]["href"] = (folder / "bands" / f"{name}.tif").as_uri()
    (tmp_path / "item.json").write_text(json.dumps(content))
    assert find_scenes([str(tmp_path / "item.json")], input_scale="DN/10000")[0].open().grid.width == 20


def test_stac_items_come_with_their_files_and_their_scale(tmp_path):
    write_bands(tmp_path)
    facts = {"datetime": "2022-07-06T10:10:41Z", "s2:processing_baseline": "04.00", "grid:code": "MGRS-32TQM"}
    (tmp_path / "item.json").write_text(json.dumps(item(offset=-0.1, **facts)))
    scene = find_scenes([str(tmp_path / "item.json")])[0]
    assert scene.name == "S2A_32TQM"
    cube = scene.open()
    assert cube.provenance["sensed"] == "2022-07-06T10:10:41Z"
    assert cube.provenance["mgrs_tile"] == "32TQM"
    assert cube.provenance["processing_baseline"] == "04.00"
    assert cube.radiometry.offset == (-0.1,) * 10
    assert np.allclose(cube.read(cube.grid.bounds)[3], numbers(20, 20)[3] / 10000 - 0.1, atol=1e-6)
    # The user's own word counts first.
    scene = find_scenes([str(tmp_path / "item.json")], input_scale="DN/10000")[0]
    assert scene.open().radiometry.offset == (0.0,) * 10


def test_collections_and_lists_of_items_are_many_scenes(tmp_path):
    items = [item("a", folder="one"), item("b", folder="two"), item("a", folder="three"), item("a", folder="one")]
    (tmp_path / "features.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": items}))
    (tmp_path / "list.json").write_text(json.dumps(items))
    assert names(str(tmp_path / "features.geojson")) == ["a", "b", "a-2"]
    assert names(str(tmp_path / "list.json")) == ["a", "b", "a-2"]


def test_an_item_of_one_cube_is_that_raster(tmp_path):
    raster(tmp_path / "cube.tif")
    content = {**item("cube-of-a"), "assets": {"data": {"href": "./cube.tif"}}}
    (tmp_path / "item.json").write_text(json.dumps(content))
    found = find_scenes([str(tmp_path / "item.json")], input_scale="DN/10000")
    assert found[0].name == "cube-of-a"
    assert found[0].open().grid.width == 20


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "is no JSON"),
        ("{}", "no STAC item"),
        ("[1]", "no STAC item"),
        ("42", "no STAC item"),
        ("null", "no STAC item"),
        ('{"features": null}', "no STAC item"),
        ('{"assets": {"a": {"href": "x.jpg"}}}', "no files of bands"),
    ],
)
def test_other_json_is_refused_in_words(tmp_path, text, message):
    (tmp_path / "item.json").write_text(text)
    with pytest.raises(RasterError, match=message):
        names(str(tmp_path / "item.json"))


def test_nothing_is_refused():
    with pytest.raises(RasterError, match="No scene is given"):
        names()


def test_names_differ_by_more_than_case(tmp_path):
    assert names(raster(tmp_path / "a" / "Scene.tif"), raster(tmp_path / "b" / "scene.tif")) == ["Scene", "scene-2"]
