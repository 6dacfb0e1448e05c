"""Geometries from WKB and layers in memory, whether GDAL raises exceptions or not."""

from __future__ import annotations

import math

import pytest
from osgeo import ogr

from s2dr3_qgis.engine.raster.vector.shapes import geometry_from, memory_layer


def test_broken_bytes_are_none_and_sound_ones_a_geometry(gdal_exceptions):
    wkb = bytes(ogr.CreateGeometryFromWkt("POINT(1 2)").ExportToWkb())
    assert geometry_from(wkb).ExportToWkt() == "POINT (1 2)"
    assert geometry_from(b"nonsense") is None
    assert geometry_from(wkb[:7]) is None


def test_curves_become_straight_pieces():
    circle = ogr.CreateGeometryFromWkt("CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0,1 -1,0 0))")
    shape = geometry_from(bytes(circle.ExportToWkb()))
    assert shape.GetGeometryName() == "POLYGON"
    assert shape.GetArea() == pytest.approx(math.pi, rel=0.01)


def test_a_memory_layer_takes_any_geometry():
    source, layer = memory_layer("shapes")
    for text in ("POINT(1 2)", "POLYGON((0 0,1 0,1 1,0 0))"):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    assert (source.GetLayerCount(), layer.GetFeatureCount()) == (1, 2)
