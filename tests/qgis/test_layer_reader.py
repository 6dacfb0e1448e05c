"""Layers are read where QGIS's own thread does not wait, and as they were when they were chosen."""

from __future__ import annotations

import threading

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionFunction,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from scenes import SAMPLE

from s2dr3_qgis.algorithms.support.layer_reader import LayerReader
from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.core.progress import Silent

CHECKS = QgsFeatureRequest.InvalidGeometryCheck
SQUARES = [f"POLYGON(({x} 0,{x + 5} 0,{x + 5} 5,{x} 5,{x} 0))" for x in (0, 10, 20)]
BOW_TIE = "POLYGON((0 0,10 10,10 0,0 10,0 0))"
ON_THE_SAMPLE = "POLYGON((370000 1983000,370200 1983000,370200 1983200,370000 1983200,370000 1983000))"


@pytest.fixture
def area():
    """Makes a layer of the project; its features have the ids 1, 2, …"""
    made = []

    def make(*texts):
        layer = QgsVectorLayer("Polygon?crs=EPSG:32648", "area", "memory")
        layer.dataProvider().addFeatures([feature(text) for text in texts])
        QgsProject.instance().addMapLayer(layer)
        made.append(layer.id())
        return layer

    yield make
    QgsProject.instance().removeMapLayers(made)


def feature(text):
    one = QgsFeature()
    one.setGeometry(QgsGeometry.fromWkt(text))
    return one


@pytest.fixture
def read(s2dr3_provider):
    """Reads a value of AREA in another thread, after ``between``; the lower left corners' x."""

    def start(value, check=CHECKS.GeometryNoCheck, between=lambda: None):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        context.setInvalidGeometryCheck(check)
        reader = LayerReader(s2dr3_provider.algorithm("superresolve"), {"AREA": value}, "AREA", context)
        between()
        answers = []

        def go():
            try:
                answers.extend(geometry.boundingBox().xMinimum() for geometry in reader.geometries())
            except RasterError as error:
                answers.append(error)

        thread = threading.Thread(target=go)
        thread.start()
        thread.join()
        if answers and isinstance(answers[0], RasterError):
            raise answers[0]
        return sorted(answers)

    return start


def test_all_features_or_the_selected_ones_as_they_were(area, read):
    layer = area(*SQUARES)
    layer.startEditing()
    layer.deleteFeature(1)
    assert read(layer) == read(layer.id()) == [10, 20]
    layer.selectByIds([3])
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    assert read(selected, between=layer.removeSelection) == [20]
    assert read(selected) == []
    assert read(QgsProcessingFeatureSourceDefinition(layer.id(), False, 1)) == [10]
    assert read(None) == []
    layer.rollBack()


def test_invalid_geometries_are_treated_as_processing_says(area, read):
    layer = area(*SQUARES, BOW_TIE)
    assert read(layer) == [0, 0, 10, 20]
    assert read(layer, CHECKS.GeometrySkipInvalid) == [0, 10, 20]
    with pytest.raises(RasterError, match=r"AREA has an invalid geometry \(feature 4\)"):
        read(layer, CHECKS.GeometryAbortOnInvalid)
    source, override = layer.id(), QgsProcessingFeatureSourceDefinition.Flag.FlagOverrideDefaultGeometryCheck
    own = QgsProcessingFeatureSourceDefinition(source, False, -1, override, CHECKS.GeometrySkipInvalid)
    assert read(own, CHECKS.GeometryAbortOnInvalid) == [0, 10, 20]


class Seen(QgsExpressionFunction):
    """Keeps how often a feature is looked at."""

    def __init__(self):
        super().__init__("s2dr3_seen", 0, "test", "")
        self.times = 0

    def func(self, _values, _context, _parent, _node):
        self.times += 1
        return True

    def clone(self):
        return self


@pytest.mark.parametrize(("name", "inputs"), [("superresolve", "INPUT"), ("superresolvemany", "INPUTS")])
def test_an_estimate_reads_the_area_when_it_is_asked_and_not_before(s2dr3_provider, area, top, tmp_path, name, inputs):
    layer, seen, context = area(ON_THE_SAMPLE), Seen(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    QgsExpression.registerFunction(seen)
    try:
        assert layer.setSubsetString("s2dr3_seen()")
        parameters = {inputs: str(top / SAMPLE), "AREA": layer, "OUTPUT": str(tmp_path / "out.tif")}
        algorithm = s2dr3_provider.algorithm(name).create()
        seen.times = 0
        question = algorithm.preview(parameters, context)
        assert seen.times == 0
        question(Silent())
        assert seen.times == 1
    finally:
        QgsExpression.unregisterFunction("s2dr3_seen")


def test_a_row_without_geometry_is_no_invalid_one(area, read):
    layer = area(SQUARES[1])
    layer.dataProvider().addFeatures([QgsFeature()])
    for check in (CHECKS.GeometryNoCheck, CHECKS.GeometrySkipInvalid, CHECKS.GeometryAbortOnInvalid):
        assert read(layer, check) == [10]
