"""Layers of the project follow their files when a run replaces these."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

from s2dr3_qgis.algorithms.support.shown_layers import reload_layers
from tests.scenes import write_stack


@pytest.fixture(autouse=True)
def project(qgis_app):
    yield QgsProject.instance()
    QgsProject.instance().clear()


def write(path, value, size=10):
    """An image of one value, put in the place of what was there as a run does it."""
    part = path.with_name("part.tif")
    write_stack(part, np.full((1, size, size), value, np.uint16), ["B02"])
    part.replace(path)


def sample(layer):
    return layer.dataProvider().sample(layer.extent().center(), 1)[0]


def test_a_layer_shows_the_new_image_with_its_style_and_name(project, tmp_path):
    path, other = tmp_path / "image.tif", tmp_path / "other.tif"
    write(path, 100)
    write(other, 5)
    layer, bystander = QgsRasterLayer(str(path), "mine"), QgsRasterLayer(str(other), "other")
    project.addMapLayers([layer, bystander])
    layer.setOpacity(0.5)
    renderer = type(layer.renderer())
    repainted = []
    layer.repaintRequested.connect(lambda *_: repainted.append(1))
    assert sample(layer) == 100
    write(path, 700, size=20)
    reload_layers(project, [str(path), "not a file", ""])
    assert sample(layer) == 700
    assert (layer.width(), layer.name(), layer.opacity(), type(layer.renderer())) == (20, "mine", 0.5, renderer)
    assert layer.extent().width() == 20 * layer.rasterUnitsPerPixelX()
    assert repainted
    assert sample(bystander) == 5


def test_a_layer_of_another_spelling_of_the_path_is_reloaded(project, tmp_path):
    path = tmp_path / "image.tif"
    write(path, 1)
    layer = QgsRasterLayer(str(tmp_path / "." / ".." / tmp_path.name / "image.tif"), "mine")
    project.addMapLayer(layer)
    assert sample(layer) == 1
    write(path, 2)
    reload_layers(project, [str(path)])
    assert sample(layer) == 2


def test_vector_layers_are_reloaded(project, tmp_path):
    path = tmp_path / "classes.gpkg"

    def write_points(count):
        features = ",".join(
            f'{{"type":"Feature","properties":{{}},"geometry":{{"type":"Point","coordinates":[{i},0]}}}}'
            for i in range(count)
        )
        source = tmp_path / "points.geojson"
        source.write_text(f'{{"type":"FeatureCollection","features":[{features}]}}')
        part = tmp_path / "part.gpkg"
        gdal.VectorTranslate(str(part), str(source), format="GPKG", layerName="classes")
        part.replace(path)

    write_points(2)
    layer = QgsVectorLayer(f"{path}|layername=classes", "classes", "ogr")
    project.addMapLayer(layer)
    assert layer.featureCount() == 2
    write_points(3)
    reload_layers(project, [str(path)])
    assert layer.featureCount() == 3
