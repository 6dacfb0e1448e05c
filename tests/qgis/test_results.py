"""Results of the window's runs come onto the map; reports are known, but not listed in the Results Viewer."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)

from s2dr3_qgis.gui.background.results import report_of, show_results
from tests.scenes import write_stack


@pytest.fixture
def context(s2dr3_provider, qgis_processing):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    yield context
    QgsProject.instance().clear()


def algorithm(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"s2dr3:{name}")


def write(path, value):
    part = path.with_name("part.tif")
    write_stack(part, np.full((1, 10, 10), value, np.uint16), ["B02"])
    part.replace(path)


def test_layers_to_load_come_onto_the_map(context, tmp_path):
    write(tmp_path / "fine.tif", 1)
    path = str(tmp_path / "fine.tif")
    context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("fine", context.project(), "OUTPUT"))
    show_results(algorithm("superresolve"), context, QgsProcessingFeedback(), {"OUTPUT": path})
    assert [layer.source() for layer in QgsProject.instance().mapLayers().values()] == [path]


def test_a_layer_on_the_map_follows_its_file_even_if_nothing_is_to_be_loaded(context, tmp_path):
    path = tmp_path / "fine.tif"
    write(path, 1)
    layer = QgsRasterLayer(str(path), "fine")
    QgsProject.instance().addMapLayer(layer)
    assert layer.dataProvider().sample(layer.extent().center(), 1)[0] == 1
    write(path, 2)
    show_results(algorithm("superresolve"), context, QgsProcessingFeedback(), {"PRODUCT_FILES": [str(path)]})
    assert layer.dataProvider().sample(layer.extent().center(), 1)[0] == 2


def test_a_report_is_known_and_opens_no_results_viewer(context, tmp_path):
    from processing.core.ProcessingResults import resultsList

    results = {"OUTPUT": str(tmp_path / "report.html"), "OUTPUT_CSV": None}
    show_results(algorithm("evaluate"), context, QgsProcessingFeedback(), results)
    assert resultsList.getResults() == []
    assert report_of(algorithm("evaluate"), results) == results["OUTPUT"]
    assert report_of(algorithm("superresolve"), results) == ""
