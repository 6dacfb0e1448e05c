"""Class maps of a whole grid, and the files beside them."""

from __future__ import annotations

import json

import numpy as np
import pytest
from listeners import CancelAfter
from osgeo import gdal, ogr
from scenes import UTM_GRID
from segmentation_scenes import POLYGONS, SIDE, square

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.core.errors import Cancelled, InputError, RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.vector.labels import LabelMap
from s2dr3_qgis.engine.segmentation.features import combine
from s2dr3_qgis.engine.segmentation.mapping import Outputs, classify
from s2dr3_qgis.engine.segmentation.training import Training, find_clusters, reuse, train
from s2dr3_qgis.engine.worker.local_head import LocalHead


@pytest.mark.once
@pytest.mark.parametrize("kind", ["linear", "mlp", "conv"])
def test_training_beats_chance_and_the_map_keeps_grid_and_nodata(scene, truth, tmp_path, head, kind):
    cube = open_cube(scene)
    features = combine(cube, None)
    outputs = Outputs(*(tmp_path / name for name in ("c.tif", "p.tif", "p.gpkg", "h.safetensors", "r.json")))
    config, report = train(
        features, LabelMap(POLYGONS, cube.grid), Training(kind, folds=2, block=24, samples=300), head
    )
    classify(features, config, head, outputs, report)
    assert report["folds"] == 2
    assert report["overall_accuracy"] > 0.9
    assert sum(map(sum, report["confusion"]["counts"])) == report["samples"]
    dataset = gdal.Open(str(outputs.classes))
    found = dataset.ReadAsArray()
    assert dataset.GetGeoTransform() == UTM_GRID
    assert (found[:7, :9] == 0).all()
    assert (found != 0).sum() == SIDE * SIDE - 63
    agreement = (found == np.where(truth, 30, 7))[found != 0].mean()
    assert agreement > (0.95 if kind == "conv" else 0.88)
    shares = gdal.Open(str(outputs.probabilities))
    values = shares.ReadAsArray()
    assert (values[:, :7, :9] == 65535).all()
    assert np.abs(values[:, 10:].astype(int).sum(0) - 10000).max() <= 1
    assert np.array_equal(values[:, 50].argmax(0) == 1, found[50] == 30)
    assert shares.GetRasterBand(2).GetDescription() == "probability of 30"
    assert json.loads(outputs.report.read_text())["confusion"]["names"] == ["7", "30"]


def test_polygons_cover_what_the_map_holds(scene, tmp_path, head):
    cube = open_cube(scene)
    features = combine(cube, None)
    config, report = train(features, LabelMap(POLYGONS, cube.grid), Training("linear", folds=0), head)
    assert report == {"head": "linear", "features": list(BAND_NAMES), "token_components": 0, "samples": 968}
    for ending in ("gpkg", "shp", "geojson"):
        outputs = Outputs(tmp_path / "c.tif", polygons=tmp_path / f"p.{ending}")
        classify(features, config, head, outputs, report)
        found = gdal.Open(str(outputs.classes)).ReadAsArray()
        source = ogr.Open(str(outputs.polygons))
        areas = {}
        for feature in source.GetLayer():
            assert feature.GetField("class") == str(feature.GetField("code"))
            code = feature.GetField("code")
            areas[code] = areas.get(code, 0.0) + feature.GetGeometryRef().GetArea()
        if ending != "geojson":  # in degrees
            assert areas == pytest.approx({code: 100.0 * (found == code).sum() for code in (7, 30)})


def test_tokens_alone_give_a_map_of_their_cells(tokens, tmp_path, head):
    features = combine(None, tokens)
    labels = LabelMap([square(0, 0, 32, "a"), square(0, 48, 16, "a"), square(64, 0, 32, "b")], features.grid)
    config, report = train(features, labels, Training("linear", components=3, folds=0), head)
    classify(features, config, head, Outputs(tmp_path / "c.tif"), report)
    found = gdal.Open(str(tmp_path / "c.tif"))
    assert (found.RasterXSize, found.RasterYSize) == (6, 6)
    assert (found.ReadAsArray()[:, [0, 5]] == [1, 2]).all()


def test_a_saved_head_gives_the_same_map_again(scene, tokens, tmp_path, head):
    first = combine(open_cube(scene), tokens)
    labels = LabelMap(POLYGONS, first.grid)
    config, report = train(first, labels, Training("mlp", components=4, folds=0), head)
    classify(first, config, head, Outputs(tmp_path / "a.tif", head=tmp_path / "head.safetensors"), report)
    second = combine(open_cube(scene), tokens)
    saved = LocalHead(tmp_path / "head.safetensors", device="cpu")
    classify(second, reuse(second, saved, "head"), saved, Outputs(tmp_path / "b.tif"), {})
    maps = [gdal.Open(str(tmp_path / name)).ReadAsArray() for name in ("a.tif", "b.tif")]
    assert np.array_equal(*maps)
    with pytest.raises(InputError, match="tokens of 20 bands"):
        reuse(combine(open_cube(scene), None), saved, "head")


def test_clusters_follow_the_classes_of_the_tokens(tokens, tmp_path, head):
    features = combine(None, tokens)
    config = find_clusters(features, 2, Training(components=3), head)
    classify(features, config, head, Outputs(tmp_path / "c.tif"), {})
    found = gdal.Open(str(tmp_path / "c.tif")).ReadAsArray()
    assert set(np.unique(found)) == {1, 2}
    assert len(set(found[:, 0])) == len(set(found[:, 5])) == 1
    with pytest.raises(InputError, match="clusters"):
        find_clusters(features, 50, Training(components=3), head)


@pytest.mark.parametrize(("times", "left"), [(0, set()), (1, {"c.tif", "p.tif"})], ids=["map", "polygons"])
def test_cancel_leaves_what_is_finished_and_no_more(scene, tmp_path, head, times, left):
    cube = open_cube(scene)
    features = combine(cube, None)
    config, report = train(features, LabelMap(POLYGONS, cube.grid), Training("linear", folds=0), head)
    outputs = Outputs(tmp_path / "c.tif", tmp_path / "p.tif", tmp_path / "p.gpkg")
    with pytest.raises(Cancelled):
        classify(features, config, head, outputs, report, CancelAfter(times))
    assert {path.name for path in tmp_path.iterdir()} == left


def test_outputs_are_checked_against_inputs_and_each_other(tmp_path):
    scene = tmp_path / "scene.tif"
    scene.write_bytes(b"")
    Outputs(tmp_path / "c.tif", tmp_path / "p.tif", tmp_path / "p.fgb", tmp_path / "h.safetensors", None).check([scene])
    for outputs, says in (
        (Outputs(scene), "OUTPUT is an input itself"),
        (Outputs(tmp_path / "c.png"), "OUTPUT .*extension"),
        (Outputs(tmp_path / "c.tif", tmp_path / "c.tif"), "PROBABILITIES and OUTPUT are the same"),
        (Outputs(tmp_path / "c.tif", polygons=tmp_path / "p.kml"), "POLYGONS .*extension"),
        (Outputs(tmp_path / "c.tif", head=tmp_path / "none" / "h.safetensors"), "folder of SAVED_HEAD"),
        (Outputs(tmp_path / "c.tif", report=scene), "REPORT is an input itself"),
    ):
        with pytest.raises(RasterError, match=says):
            outputs.check([scene])
    assert [path.name for path in tmp_path.iterdir()] == ["scene.tif"]


def test_the_finished_map_stays_if_the_polygons_cannot_be_written(scene, tmp_path, head):
    cube = open_cube(scene)
    features = combine(cube, None)
    config, report = train(features, LabelMap(POLYGONS, cube.grid), Training("linear", folds=0), head)
    outputs = Outputs(
        tmp_path / "c.tif", None, tmp_path / "none" / "p.gpkg", tmp_path / "h.safetensors", tmp_path / "r.json"
    )
    with pytest.raises(RasterError, match=r"Finished before that, and kept: .*c\.tif, .*h\.safetensors, .*r\.json"):
        classify(features, config, head, outputs, report)
    assert {path.name for path in tmp_path.iterdir()} == {"c.tif", "h.safetensors", "r.json"}
