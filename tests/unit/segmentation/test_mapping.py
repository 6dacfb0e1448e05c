"""From cube, tokens and polygons to class maps, polygons, reports and saved heads."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.core.errors import Cancelled, InputError, RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.vector.labels import UNLABELLED, LabelMap, Shape
from s2dr3_qgis.engine.segmentation.features import combine
from s2dr3_qgis.engine.segmentation.mapping import Outputs, classify
from s2dr3_qgis.engine.segmentation.training import Training, find_clusters, reuse, train
from s2dr3_qgis.engine.worker.client import WorkerHead
from s2dr3_qgis.engine.worker.interpreter import Interpreter
from s2dr3_qgis.engine.worker.local_head import LocalHead

SIDE = 96
GEOTRANSFORM = (500000.0, 10.0, 0.0, 4000000.0, 0.0, -10.0)


def write(path, values, kind, geotransform=GEOTRANSFORM, names=()):
    count, height, width = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, kind)
    dataset.SetGeoTransform(geotransform)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    dataset.SetProjection(reference.ExportToWkt())
    for number, band in enumerate(values, 1):
        dataset.GetRasterBand(number).WriteArray(band)
        if names:
            dataset.GetRasterBand(number).SetDescription(names[number - 1])
            dataset.GetRasterBand(number).SetScale(0.0001)
    return str(path)


@pytest.fixture(scope="module")
def truth():
    """Class 0 on the left, 1 on the right, in wavy halves."""
    y, x = np.mgrid[:SIDE, :SIDE]
    return (x > SIDE / 2 + 10 * np.sin(y / 9)).astype(int)


@pytest.fixture(scope="module")
def scene(tmp_path_factory, truth):
    """A cube in which the classes differ a little in each band; a corner without data."""
    generator = np.random.default_rng(0)
    noise = generator.normal(0, 300, (10, SIDE, SIDE))
    cube = 1500 + 200 * np.arange(10)[:, None, None] + truth * 400 + noise
    cube[:, :7, :9] = 0
    path = tmp_path_factory.mktemp("scene") / "cube.tif"
    return write(path, cube.clip(0, 9000).astype(np.uint16), gdal.GDT_UInt16, names=BAND_NAMES)


@pytest.fixture(scope="module")
def tokens(tmp_path_factory, truth):
    """Coarse features of 16 pixels that tell the classes, and noise in other directions."""
    coarse = truth.reshape(6, 16, 6, 16).mean((1, 3))
    mixing = np.random.default_rng(1).normal(size=(20, 1, 1))
    values = mixing * coarse + np.random.default_rng(2).normal(0, 0.02, (20, 6, 6))
    cells = (500000.0, 160.0, 0.0, 4000000.0, 0.0, -160.0)
    path = tmp_path_factory.mktemp("tokens") / "tokens.tif"
    return write(path, values.astype(np.float32), gdal.GDT_Float32, cells)


@pytest.fixture
def head():
    return LocalHead(device="cpu")


def square(column, row, side, label):
    x0, y0 = GEOTRANSFORM[0] + 10 * column, GEOTRANSFORM[3] - 10 * row
    x1, y1 = x0 + 10 * side, y0 - 10 * side
    text = f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"
    return Shape(bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb()), label)


POLYGONS = [square(*place, label) for place, label in (
    ((4, 12, 12), "7"), ((10, 40, 12), "7"), ((6, 70, 14), "7"),
    ((70, 8, 12), "30"), ((76, 40, 12), "30"), ((72, 74, 14), "30"),
)]  # fmt: skip


def test_pixels_belong_to_the_polygon_that_holds_their_centre(scene):
    labels = LabelMap(POLYGONS, open_cube(scene).grid)
    assert labels.classes == ("7", "30")
    assert labels.codes == (7, 30)
    found = labels.read(open_cube(scene).grid.bounds)
    want = np.full((SIDE, SIDE), UNLABELLED)
    for column, row, side, index in ((4, 12, 12, 0), (10, 40, 12, 0), (6, 70, 14, 0), (70, 8, 12, 1), (76, 40, 12, 1)):
        want[row : row + side, column : column + side] = index
    want[74:88, 72:86] = 1
    assert np.array_equal(found, want)


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (["b", "a"], (1, 2)),
        (["0", "1"], (1, 2)),
        (["10", "9"], (9, 10)),
        (["300", "2"], (1, 2)),
        (["1.5", "2"], (1, 2)),
    ],
)
def test_class_values_are_kept_where_they_fit(scene, names, codes):
    labels = LabelMap([square(0, 0, 3, name) for name in names], open_cube(scene).grid)
    assert labels.codes == codes


@pytest.mark.parametrize("kind", ["linear", "mlp", "conv"])
def test_training_beats_chance_and_the_map_keeps_grid_and_nodata(scene, truth, tmp_path, head, kind):
    cube = open_cube(scene)
    features = combine(cube, None)
    outputs = Outputs(*(tmp_path / name for name in ("c.tif", "p.tif", "p.gpkg", "h.safetensors", "r.json")))
    config, report = train(features, LabelMap(POLYGONS, cube.grid), Training(kind, folds=3, block=24), head)
    classify(features, config, head, outputs, report)
    assert report["folds"] == 3
    assert report["overall_accuracy"] > 0.9
    assert sum(map(sum, report["confusion"]["counts"])) == report["samples"] == 12 * 12 * 4 + 14 * 14 * 2
    dataset = gdal.Open(str(outputs.classes))
    found = dataset.ReadAsArray()
    assert dataset.GetGeoTransform() == GEOTRANSFORM
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


def test_tokens_add_what_pixels_do_not_tell(scene, tokens, head):
    cube = open_cube(scene)
    accuracies = {}
    for name, features in (("cube", combine(cube, None)), ("both", combine(cube, tokens))):
        labels = LabelMap(POLYGONS, features.grid)
        _, report = train(features, labels, Training("linear", components=4, folds=3, block=24), head)
        accuracies[name] = report["overall_accuracy"]
    assert accuracies["both"] > accuracies["cube"] + 0.01


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


def test_a_worker_gives_the_same_maps_heads_and_figures(scene, tokens, tmp_path):
    """Trained, used again from its file, and by clusters: each once in this process and once in another."""
    results = []
    for name, opened in (("here", LocalHead), ("there", partial(WorkerHead, Interpreter(Path(sys.executable))))):
        with opened(device="cpu", threads=1) as head:
            results.append([*trained(head, scene, tokens, tmp_path / name), *clustered(head, tokens, tmp_path)])
        with opened(tmp_path / f"{name}.safetensors", device="cpu", threads=1) as saved:
            features = combine(open_cube(scene), tokens)
            results[-1] += mapped(features, reuse(features, saved, name), saved, tmp_path / name)
    here, there = results
    assert here[0] == there[0] and here[0]["overall_accuracy"] > 0.9
    assert here[1] == there[1]
    assert all(np.array_equal(one, other) for one, other in zip(here[2:], there[2:]))
    assert np.array_equal(here[2], here[-2])


def trained(head, scene, tokens, place):
    """Report, the saved head's bytes, class map and probabilities of a small convolutional head."""
    features = combine(open_cube(scene), tokens)
    training = Training("conv", components=4, folds=2, block=24, samples=200)
    config, report = train(features, LabelMap(POLYGONS, features.grid), training, head)
    file = place.with_suffix(".safetensors")
    return [report, *mapped(features, config, head, place, file)]


def clustered(head, tokens, place):
    features = combine(None, tokens)
    return mapped(features, find_clusters(features, 3, Training(components=3), head), head, place / "clusters")


def mapped(features, config, head, place, file=None):
    outputs = Outputs(place.with_suffix(".tif"), place.with_suffix(".p.tif"), head=file)
    classify(features, config, head, outputs, {})
    arrays = [gdal.Open(str(path)).ReadAsArray() for path in (outputs.classes, outputs.probabilities)]
    return [file.read_bytes(), *arrays] if file else arrays


class CancelAfter(Silent):
    """Cancels after being asked some times."""

    def __init__(self, times):
        self.left = times

    def cancelled(self):
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("times", [0, 3, 10])
def test_cancel_during_training(scene, times):
    cube = open_cube(scene)
    progress = CancelAfter(times)
    head = LocalHead(device="cpu", cancelled=progress.cancelled)
    with pytest.raises(Cancelled):
        train(combine(cube, None), LabelMap(POLYGONS, cube.grid), Training(), head, progress)


@pytest.mark.parametrize(("times", "left"), [(0, set()), (1, {"c.tif", "p.tif"})], ids=["map", "polygons"])
def test_cancel_leaves_what_is_finished_and_no_more(scene, tmp_path, head, times, left):
    cube = open_cube(scene)
    features = combine(cube, None)
    config, report = train(features, LabelMap(POLYGONS, cube.grid), Training("linear", folds=0), head)
    outputs = Outputs(tmp_path / "c.tif", tmp_path / "p.tif", tmp_path / "p.gpkg")
    with pytest.raises(Cancelled):
        classify(features, config, head, outputs, report, CancelAfter(times))
    assert {path.name for path in tmp_path.iterdir()} == left


def test_faults_are_told(scene, tmp_path, head):
    cube = open_cube(scene)
    features = combine(cube, None)
    with pytest.raises(InputError, match="no training polygon"):
        LabelMap([], cube.grid)
    with pytest.raises(InputError, match="broken"):
        LabelMap([Shape(b"nonsense", "a")], cube.grid)
    with pytest.raises(InputError, match="at least two"):
        train(features, LabelMap(POLYGONS[:2], cube.grid), Training(), head)
    far = [square(500, 500, 5, "a"), square(600, 600, 5, "b")]
    with pytest.raises(InputError, match="polygon"):
        train(features, LabelMap(far, cube.grid), Training(), head)
    with pytest.raises(InputError, match="forest"):
        train(features, LabelMap(POLYGONS, cube.grid), Training("forest"), head)
    with pytest.raises(InputError, match="nothing to look at"):
        combine(None, None)


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
