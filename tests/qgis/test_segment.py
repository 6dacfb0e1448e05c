"""s2dr3:segment in QGIS: training polygons of a layer, styled map, saved head, errors as one line, qgis_process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    edit,
)
from qgis.PyQt.QtCore import QDate
from qgis_feedback import CancelAtOnce

from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.grid import Window


@pytest.fixture(scope="module")
def algorithm(s2dr3_provider):
    return s2dr3_provider.algorithm("segment")


@pytest.fixture(scope="module")
def scene(request):
    return str(next((request.config.rootpath / "resources" / "samples").glob("*.tif")))


@pytest.fixture
def training(scene):
    """Polygons in EPSG:4326 over dense and sparse vegetation of the demo scene, found by their NDVI."""
    cube = open_cube(scene)
    bands = dict(zip(cube.band_names, cube.read(cube.grid.bounds)))
    ndvi = (bands["B08"] - bands["B04"]) / (bands["B08"] + bands["B04"])
    cells = ndvi.reshape(50, 8, 50, 8).mean((1, 3))
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=kind:string(20)", "training", "memory")
    source = QgsCoordinateReferenceSystem.fromWkt(cube.grid.crs_wkt)
    transform = QgsCoordinateTransform(source, layer.crs(), QgsProject.instance())
    order = np.argsort(cells, axis=None)
    features = []
    for kind, places in (("sparse", order[:25]), ("dense", order[-25:]), (None, order[1000:1001])):
        for row, column in zip(*np.unravel_index(places, cells.shape)):
            corner = cube.grid.sub(Window(int(column) * 8, int(row) * 8, 8, 8))
            (x0, y1), (x1, y0) = corner.at(0, 0), corner.at(8, 8)
            geometry = QgsGeometry.fromRect(QgsRectangle(x0, y0, x1, y1))
            geometry.transform(transform)
            feature = QgsFeature(layer.fields())
            feature.setGeometry(geometry)
            feature.setAttributes([kind])
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def run(algorithm, parameters, context=None):
    context = context or QgsProcessingContext()
    context.setProject(QgsProject.instance())
    feedback = QgsProcessingFeedback()
    results, ok = algorithm.run(parameters, context, feedback, {}, False)
    assert ok
    return results, feedback


def test_training_polygons_of_another_crs_give_a_map_and_its_accuracy(algorithm, scene, training, tmp_path):
    files = {"OUTPUT": "map.tif", "POLYGONS": "map.gpkg", "REPORT": "report.json", "SAVED_HEAD": "head.safetensors"}
    files = {name: str(tmp_path / file) for name, file in files.items()}
    parameters = {"METHOD": "train", "INPUT": scene, "TRAINING": training, "CLASS_FIELD": "kind", "HEAD_TYPE": "linear"}
    results, feedback = run(algorithm, {**parameters, "FOLDS": 3, "BLOCK_SIZE": 40, **files})
    assert results["ACCURACY"] > 0.9
    assert "Confusion matrix" in feedback.textLog()
    found = gdal.Open(results["OUTPUT"])
    assert found.GetGeoTransform() == open_cube(scene).grid.geotransform
    assert set(np.unique(found.ReadAsArray())) == {1, 2}
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["confusion"]["names"] == ["dense", "sparse"]
    assert report["samples"] == pytest.approx(2 * 25 * 64, rel=0.02)
    assert QgsVectorLayer(results["POLYGONS"], "p", "ogr").featureCount() > 10
    again, _ = run(algorithm, {"METHOD": "reuse", "INPUT": scene, "HEAD": files["SAVED_HEAD"],
                               "OUTPUT": str(tmp_path / "again.tif")})  # fmt: skip
    assert np.array_equal(gdal.Open(again["OUTPUT"]).ReadAsArray(), found.ReadAsArray())


def test_the_map_arrives_with_a_legend_after_the_algorithm_is_gone(algorithm, scene, tmp_path):
    context = QgsProcessingContext()
    path = str(tmp_path / "map.tif")
    context.setProject(QgsProject.instance())
    details = QgsProcessingContext.LayerDetails("map", QgsProject.instance(), "OUTPUT")
    context.addLayerToLoadOnCompletion(path, details)
    run(algorithm, {"METHOD": "clusters", "INPUT": scene, "CLUSTERS": 4, "MAX_SAMPLES": 2000, "OUTPUT": path}, context)
    layer = QgsRasterLayer(path, "map")
    details = context.layerToLoadOnCompletionDetails(path)
    details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    assert [entry.label for entry in renderer.classes()] == [f"cluster {n}" for n in (1, 2, 3, 4)]
    assert len({entry.color.name() for entry in renderer.classes()}) == 4


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"METHOD": "train"}, "TRAINING"),
        ({"METHOD": "train", "FOLDS": 1}, "FOLDS is 1"),
        ({"METHOD": "reuse"}, "HEAD"),
        ({"METHOD": "reuse", "HEAD": "nowhere.safetensors"}, "nowhere.safetensors"),
        ({"METHOD": "clusters", "INPUT": None}, "INPUT, TOKENS or both"),
        ({"METHOD": "clusters", "POLYGONS": "x.xyz"}, "no known file extension"),
    ],
)
def test_faults_are_one_clear_error_and_leave_no_file(algorithm, scene, tmp_path, parameters, says):
    given = {"INPUT": scene, "MAX_SAMPLES": 500, "CLUSTERS": 2, "OUTPUT": str(tmp_path / "map.tif"), **parameters}
    if "POLYGONS" in parameters:
        given["POLYGONS"] = str(tmp_path / parameters["POLYGONS"])
    feedback = QgsProcessingFeedback()
    _, ok = algorithm.run(given, QgsProcessingContext(), feedback)
    assert not ok
    assert says in feedback.textLog()
    assert "Traceback" not in feedback.textLog()
    assert not list(tmp_path.iterdir())


def test_a_class_field_that_is_none_is_named(algorithm, scene, training, tmp_path):
    given = {"METHOD": "train", "INPUT": scene, "TRAINING": training, "CLASS_FIELD": "sort"}
    feedback = QgsProcessingFeedback()
    _, ok = algorithm.run({**given, "OUTPUT": str(tmp_path / "map.tif")}, QgsProcessingContext(), feedback)
    assert not ok and "TRAINING has no field 'sort'" in feedback.textLog()


def test_blanks_around_a_name_make_no_other_class(algorithm, scene, training, tmp_path):
    with edit(training):
        for number, feature in enumerate(training.getFeatures()):
            name = {"sparse": " sparse", "dense": "dense \t"}.get(feature["kind"], "  ")
            if number % 2:
                training.changeAttributeValue(feature.id(), 0, name)
    given = {"METHOD": "train", "INPUT": scene, "TRAINING": training, "CLASS_FIELD": "kind", "HEAD_TYPE": "linear"}
    run(algorithm, {**given, "OUTPUT": str(tmp_path / "map.tif"), "REPORT": str(tmp_path / "report.json")})
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["confusion"]["names"] == ["dense", "sparse"]


def test_classes_of_a_field_of_dates_are_named_by_the_date(algorithm, scene, training, tmp_path):
    dated = QgsVectorLayer("Polygon?crs=EPSG:4326&field=sown:date", "dated", "memory")
    for feature in training.getFeatures():
        copy = QgsFeature(dated.fields())
        copy.setGeometry(feature.geometry())
        copy.setAttributes([{"sparse": QDate(2020, 1, 9), "dense": QDate(2021, 12, 31)}.get(feature["kind"])])
        dated.dataProvider().addFeature(copy)
    given = {"METHOD": "train", "INPUT": scene, "TRAINING": dated, "CLASS_FIELD": "sown", "HEAD_TYPE": "linear"}
    run(algorithm, {**given, "OUTPUT": str(tmp_path / "map.tif"), "REPORT": str(tmp_path / "report.json")})
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["confusion"]["names"] == ["2020-01-09", "2021-12-31"]


def test_an_image_without_a_crs_is_named_if_the_polygons_lie_elsewhere(algorithm, scene, training, tmp_path):
    bare = str(tmp_path / "bare.tif")
    gdal.Translate(bare, scene)
    dataset = gdal.Open(bare, gdal.GA_Update)
    dataset.SetProjection("")
    dataset = None
    given = {"METHOD": "train", "INPUT": bare, "TRAINING": training, "CLASS_FIELD": "kind"}
    with pytest.raises(QgsProcessingException, match="TRAINING has the CRS EPSG:4326 and the image has none"):
        run(algorithm, {**given, "OUTPUT": str(tmp_path / "map.tif")})


@pytest.mark.parametrize("selected", [False, True])
def test_the_table_of_the_training_polygons_is_never_replaced(algorithm, scene, training, tmp_path, selected):
    path, options = str(tmp_path / "fields.gpkg"), QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", "classes"
    QgsVectorFileWriter.writeAsVectorFormatV2(training, path, QgsProject.instance().transformContext(), options)
    layer = QgsVectorLayer(f"{path}|layername=classes", "fields", "ogr")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    given = {"METHOD": "train", "INPUT": scene, "CLASS_FIELD": "kind", "OUTPUT": str(tmp_path / "map.tif")}
    given |= {"TRAINING": QgsProcessingFeatureSourceDefinition(layer.id(), selected), "POLYGONS": path}
    feedback = QgsProcessingFeedback()
    try:
        _, ok = algorithm.run(given, context, feedback)
        assert not ok and "POLYGONS is the table of TRAINING itself" in feedback.textLog()
        assert layer.featureCount() > 10
    finally:
        QgsProject.instance().clear()


@pytest.mark.parametrize("method", ["train", "clusters", "reuse"])
def test_a_disk_without_room_for_the_maps_is_told_before_a_head_is_trained(
    algorithm, scene, training, tmp_path, monkeypatch, method
):
    head = str(tmp_path / "head.safetensors")
    given = {"INPUT": scene, "TRAINING": training, "CLASS_FIELD": "kind", "HEAD_TYPE": "linear", "CLUSTERS": 4}
    if method == "reuse":
        run(algorithm, {**given, "METHOD": "train", "OUTPUT": str(tmp_path / "first.tif"), "SAVED_HEAD": head})
        given["HEAD"] = head
    small = tmp_path / "small"
    small.mkdir()
    monkeypatch.setattr("shutil.disk_usage", lambda path: SimpleNamespace(free=10**5 if path == small else 10**9))
    feedback = QgsProcessingFeedback()
    outputs = {"OUTPUT": str(tmp_path / "map.tif"), "PROBABILITIES": str(small / "shares.tif")}
    _, ok = algorithm.run({**given, "METHOD": method, **outputs}, QgsProcessingContext(), feedback)
    assert not ok and f"Not enough disk space in {small}" in feedback.textLog()
    assert "pixels;" not in feedback.textLog()  # the line with which training and clustering begin
    assert not (tmp_path / "map.tif").exists()


def test_cancel_leaves_no_file(algorithm, scene, training, tmp_path):
    given = {"METHOD": "train", "INPUT": scene, "TRAINING": training, "CLASS_FIELD": "kind"}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        algorithm.run({**given, "OUTPUT": str(tmp_path / "m.tif")}, QgsProcessingContext(), CancelAtOnce(), {}, False)
    assert not list(tmp_path.iterdir())


def test_qgis_process_gives_the_same_where_only_another_python_has_pytorch(
    scene, training, tmp_path, path_without_torch
):
    options = QgsVectorFileWriter.SaveVectorOptions()
    path = str(tmp_path / "training.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(training, path, QgsProject.instance().transformContext(), options)
    command = [os.environ["QGIS_PROCESS"], "--json", "run", "s2dr3:segment", "--METHOD=train", f"--INPUT={scene}"]
    command += [f"--TRAINING={path}", "--CLASS_FIELD=kind", "--HEAD_TYPE=linear"]
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    environment["S2DR3_THREADS"] = "1"
    without_torch = {**environment, "PYTHONPATH": path_without_torch}
    maps = []
    for name, variables in {
        "own": environment,
        "worker": {**without_torch, "S2DR3_PYTHON": sys.executable},
    }.items():
        target = tmp_path / f"{name}.tif"
        done = subprocess.run(
            [*command, f"--OUTPUT={target}"], capture_output=True, text=True, check=False, env=variables
        )
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["results"]["ACCURACY"] > 0.9
        maps.append(gdal.Open(str(target)).ReadAsArray())
    assert np.array_equal(*maps)
    refused = subprocess.run(
        [*command, f"--OUTPUT={tmp_path / 'no.tif'}"], capture_output=True, text=True, check=False, env=without_torch
    )
    assert refused.returncode == 1 and "QGIS's own Python lacks torch" in refused.stderr
