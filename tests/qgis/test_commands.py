"""A run copied as a command runs again, to the same files."""

from __future__ import annotations

import os
import shlex
import subprocess

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from s2dr3_qgis.gui.background.commands import python_command, qgis_process_command, unwritable
from tests.scenes import CUBE_NAMES, write_stack


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    values = np.random.default_rng(0).integers(300, 4000, (10, 40, 40)).astype(np.uint16)
    folder = tmp_path_factory.mktemp("l'été à Sète")
    return write_stack(folder / "scene.tif", values, CUBE_NAMES, metadata={"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"})


@pytest.fixture
def layer(s2dr3_provider, scene):
    layer = QgsRasterLayer(str(scene), "scene")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


def algorithm(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"s2dr3:{name}")


def context():
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def parameters_of(command):
    """What processing.run is called with in a Python command."""
    calls = []

    class Processing:
        @staticmethod
        def run(name, parameters):
            calls.append((name, parameters))

    exec(command, {"processing": Processing})
    return calls[0]


CASES = {
    "several products": ("superresolve", {"PRODUCTS": ["TCI", "NDVI"]}),
    "one product": ("superresolve", {"PRODUCTS": ["NDVI"]}),
    "products as a text": ("superresolve", {"PRODUCTS": "TCI,NDVI"}),
    "no product": ("spectralproducts", {"PRODUCTS": []}),
    "a mask": ("preparecube", {"MASK": ["cloud", "shadow"]}),
    "bands": ("extracttokens", {"BANDS": [3, 2, 1]}),
    "layers": ("preparecube", {"LAYERS": ["/tmp/l'été/B02.tif", "/tmp/B03.tif"]}),
    "quotes and spaces": ("spectralproducts", {"EXPRESSION": "(B8A - B05) / (B8A + B05)", "EXPRESSION_NAME": "a\"b'c"}),
    "numbers and truth": ("superresolve", {"CONSISTENCY": 3, "UNCERTAINTY": True, "TILE_SIZE": 64}),
    "an extent": ("superresolve", {"EXTENT": "500000,500200,3999800,4000000 [EPSG:32632]"}),
}


@pytest.mark.parametrize("case", CASES)
def test_a_python_command_holds_the_same_values(layer, case):
    name, values = CASES[case]
    made = algorithm(name)
    called, parameters = parameters_of(python_command(made, {"INPUT": layer, **values}, context()))
    assert called == f"s2dr3:{name}"
    assert parameters.pop("INPUT") == layer.source()
    for key, value in values.items():
        as_list = value.split(",") if case == "products as a text" else value
        assert parameters[key] in (value, as_list)


@pytest.mark.parametrize("case", CASES)
def test_a_command_line_holds_the_same_values(layer, case):
    name, values = CASES[case]
    words = shlex.split(qgis_process_command(algorithm(name), {"INPUT": layer, **values}, context()))
    assert words[:4] == ["qgis_process", "run", f"s2dr3:{name}", "--"]
    given = {}
    for word in words[4:]:
        key, _, text = word.partition("=")
        given.setdefault(key, []).append(text)
    assert given.pop("INPUT") == [layer.source()]
    texts = {key: value if isinstance(value, list) else [value] for key, value in values.items()}
    assert given == {
        key: [str(value).lower() if isinstance(value, bool) else str(value) for value in found] or [""]
        for key, found in texts.items()
    }


def test_what_a_window_gives_is_understood_too(layer, tmp_path):
    """Layers by their ids, outputs with options, defaults left out."""
    target = str(tmp_path / "l'image.tif")
    values = {"INPUT": layer.id(), "OUTPUT": QgsProcessingOutputLayerDefinition(target), "DECODER": None, "MASK": []}
    words = shlex.split(qgis_process_command(algorithm("superresolve"), values, context()))
    assert words[4:] == [f"INPUT={layer.source()}", f"OUTPUT={target}"]


def test_what_a_command_line_cannot_hold_is_named(layer):
    area = QgsVectorLayer("Polygon?crs=EPSG:32632", "area", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 1 0, 1 1, 0 0))"))
    area.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(area)
    made = algorithm("superresolve")
    for value in (area.id(), area, QgsProcessingFeatureSourceDefinition("/tmp/a.gpkg", True)):
        values = {"INPUT": layer, "AREA": value}
        assert unwritable(made, values, context()) == ["Area"]
        assert "AREA" not in qgis_process_command(made, values, context())
    assert unwritable(made, {"INPUT": layer, "AREA": "/tmp/a.gpkg"}, context()) == []


def test_the_command_line_makes_the_same_files(layer, tmp_path):
    folder = tmp_path / "l'été"
    folder.mkdir()
    values = {"INPUT": layer.id(), "PRODUCTS": ["NDVI", "NBR"], "OUTPUT": str(folder)}
    command = qgis_process_command(algorithm("spectralproducts"), values, context())
    words = [os.environ["QGIS_PROCESS"], *shlex.split(command)[1:]]
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    run = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["scene_NBR_values.tif", "scene_NDVI.tif", "scene_NDVI_values.tif"]
    assert gdal.Open(str(folder / "scene_NDVI_values.tif")).RasterXSize == 40
