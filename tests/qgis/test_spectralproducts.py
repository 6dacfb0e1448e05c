"""s2dr3:spectralproducts in QGIS: files, styled layers, errors as one line, qgis_process."""

from __future__ import annotations

import json
import os
import subprocess
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
)

from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.products.catalogue import PRODUCTS


@pytest.fixture(scope="module")
def algorithm(s2dr3_provider):
    return s2dr3_provider.algorithm("spectralproducts")


@pytest.fixture
def scene(top):
    return str(next((top / "resources" / "samples").glob("*.tif")))


def run(algorithm, parameters):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, ok = algorithm.run(parameters, context, feedback, {}, False)
    assert ok
    return results, context, feedback


def test_ndvi_of_the_demo_scene_has_its_formula_and_its_grid(algorithm, scene, tmp_path):
    results, _, _ = run(algorithm, {"INPUT": scene, "PRODUCTS": ["NDVI"], "OUTPUT": str(tmp_path / "new")})
    picture, values = results["LAYERS"]
    cube = open_cube(scene)
    bands = dict(zip(cube.band_names, cube.read(cube.grid.bounds).astype(float)))
    dataset = gdal.Open(values)
    expected = (bands["B08"] - bands["B04"]) / (bands["B08"] + bands["B04"])
    np.testing.assert_allclose(dataset.ReadAsArray(), expected, atol=1e-6)
    assert dataset.GetGeoTransform() == cube.grid.geotransform
    assert gdal.Open(picture).RasterCount == 3


def test_layers_arrive_styled_after_the_algorithm_is_gone(algorithm, scene, tmp_path):
    chosen = ["TCI", "NDVI", "NDWI"]
    _, context, feedback = run(algorithm, {"INPUT": scene, "PRODUCTS": chosen, "FORM": "all", "OUTPUT": str(tmp_path)})
    renderers = {}
    for path, details in context.layersToLoadOnCompletion().items():
        layer = QgsRasterLayer(path, details.name)
        details.postProcessor().postProcessLayer(layer, context, feedback)
        renderers[details.name.split("thailand_")[1]] = layer.renderer().clone()
    assert set(renderers) == {"TCI", "TCI_values", "NDVI", "NDVI_values", "NDWI_values"}
    assert isinstance(renderers["TCI"], QgsMultiBandColorRenderer)
    assert renderers["TCI"].redContrastEnhancement() is None
    assert renderers["TCI_values"].redContrastEnhancement().maximumValue() == pytest.approx(0.2)
    assert isinstance(renderers["NDVI_values"], QgsSingleBandPseudoColorRenderer)
    items = renderers["NDVI_values"].shader().rasterShaderFunction().colorRampItemList()
    ramp = PRODUCTS["NDVI"].ramp
    assert [(i.value, (i.color.red(), i.color.green(), i.color.blue())) for i in items] == list(ramp)


def test_int16_values_show_in_the_unit_of_the_index(algorithm, scene, tmp_path):
    parameters = {"INPUT": scene, "PRODUCTS": ["NDVI"], "FORM": "values", "DATA_TYPE": "Int16", "OUTPUT": str(tmp_path)}
    results, _, _ = run(algorithm, parameters)
    layer = QgsRasterLayer(results["LAYERS"][0], "ndvi")
    statistics = layer.dataProvider().bandStatistics(1)
    assert -1 <= statistics.minimumValue < 0.2 and 0.6 < statistics.maximumValue <= 1


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"PRODUCTS": [], "EXPRESSION": "os.remove(B02)"}, "os.remove"),
        ({"PRODUCTS": ["NDVI"], "EXPRESSION": "B08 - B04", "EXPRESSION_NAME": "../x"}, "EXPRESSION_NAME"),
        ({"PRODUCTS": ["NDWI"], "FORM": "pictures"}, "NDWI"),
        ({"PRODUCTS": []}, "Nothing to write"),
        ({"PRODUCTS": ["NDVI"], "BAND_ORDER": "B02,B03"}, "BAND_ORDER"),
    ],
)
def test_wrong_parameters_are_told_before_anything_is_written(algorithm, scene, tmp_path, parameters, told):
    feedback = QgsProcessingFeedback()
    _, ok = algorithm.run({"INPUT": scene, "OUTPUT": str(tmp_path), **parameters}, QgsProcessingContext(), feedback)
    assert not ok and told in feedback.textLog()
    assert not list(tmp_path.iterdir())


def test_a_cancelled_run_leaves_no_folder(algorithm, scene, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda _share: feedback.cancel())  # with the first window
    given = {"INPUT": scene, "OUTPUT": str(tmp_path / "new" / "newer")}
    _, ok = algorithm.run(given, QgsProcessingContext(), feedback)
    assert not ok and feedback.textLog().count("Cancelled") == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("data_type", "fits"), [("Int16", True), ("Float32", False)])
def test_a_disk_without_room_is_told_before_a_file_is_begun(algorithm, scene, tmp_path, monkeypatch, data_type, fits):
    monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=400 * 400 * 3))
    feedback = QgsProcessingFeedback()
    given = {"INPUT": scene, "PRODUCTS": ["NDVI"], "FORM": "values", "DATA_TYPE": data_type, "OUTPUT": str(tmp_path)}
    _, ok = algorithm.run(given, QgsProcessingContext(), feedback)
    assert ok == fits == bool(list(tmp_path.iterdir()))
    assert fits or "Not enough disk space" in feedback.textLog()


def test_qgis_process_runs_it_and_answers_in_json(scene, tmp_path):
    command = [os.environ["QGIS_PROCESS"], "--json", "run", "s2dr3:spectralproducts", f"--INPUT={scene}"]
    options = ["--PRODUCTS=TCI", "--EXPRESSION=B08 / B04", "--EXPRESSION_NAME=RATIO", f"--OUTPUT={tmp_path}"]
    # pytest-qgis points QGIS at a profile of its own, where the plugin is not enabled.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    layers = json.loads(done.stdout)["results"]["LAYERS"]
    assert [os.path.basename(layer).split("thailand_")[1] for layer in layers] == ["TCI.tif", "RATIO_values.tif"]
    options = ["--EXPRESSION=B99", f"--OUTPUT={tmp_path}"]
    failed = subprocess.run([*command, *options], capture_output=True, text=True, check=False, env=environment)
    assert failed.returncode == 1 and "B99" in failed.stderr and "Traceback" not in failed.stderr
