"""Training polygons and their classes from a polygon layer and one of its fields."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ...engine.raster.grid import Grid
from ...engine.raster.vector.labels import LabelMap, Shape
from .base import tr
from .inputs import check_without_crs
from .layer_reader import layer_given


class TrainingPolygons:
    """The (selected) features of parameter ``name`` that have a class in the field that ``field`` names.

    Create it in the thread that owns the layer; it holds plain values. ``file`` is the layer's file ("" for a layer in
    memory or a database), ``table`` its table in it ("" if the source names none), ``fields`` its fields' names.

    :raises QgsProcessingException: layer or field is missing.
    """

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, field: str, context):
        source = algorithm.parameterAsSource(parameters, name, context)
        column = algorithm.parameterAsString(parameters, field, context)
        if source is None or not column:
            raise QgsProcessingException(tr("METHOD 'train' needs TRAINING polygons and their CLASS_FIELD."))
        if source.fields().indexFromName(column) < 0:
            raise QgsProcessingException(tr("TRAINING has no field '{field}'.").format(field=column))
        self._crs = source.sourceCrs()
        self._transforms = context.transformContext()
        features = ((_label(feature[column]), QgsGeometry(feature.geometry())) for feature in source.getFeatures())
        self._labelled = [(label, geometry) for label, geometry in features if label and not geometry.isEmpty()]
        self.fields = source.fields().names()
        self.file, self.table = _file_and_table(layer_given(algorithm, parameters, name, context))

    def label_map(self, grid: Grid) -> LabelMap:
        """The classes on ``grid``.

        :raises QgsProcessingException: a polygon cannot be transformed to the grid's CRS.
        :raises RasterError: the grid has no CRS, and the polygons lie elsewhere in theirs.
        :raises InputError: as `LabelMap` does.
        """
        if self._labelled:
            # Their bounds: GEOS does not compare invalid polygons.
            bounds = QgsGeometry.collectGeometry([geometry for _, geometry in self._labelled]).boundingBox()
            check_without_crs(QgsGeometry.fromRect(bounds), self._crs, grid, "TRAINING")
        target = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
        transform = QgsCoordinateTransform(self._crs, target, self._transforms)
        shapes = []
        for label, geometry in self._labelled:
            own = QgsGeometry(geometry)
            try:
                own.transform(transform)
            except QgsCsException as error:
                problem = tr("A training polygon cannot be brought to the raster's CRS: {error}").format(error=error)
                raise QgsProcessingException(problem) from error
            shapes.append(Shape(bytes(own.asWkb()), label))
        return LabelMap(shapes, grid)


def _label(value: object) -> str:
    """The class as text without blanks around it, "" for none; dates are ISO 8601.

    Whole numbers in a field of decimals are whole numbers.
    """
    if isinstance(value, (QDate, QDateTime, QTime)):
        return value.toString(Qt.DateFormat.ISODate)
    if isinstance(value, float):
        if math.isnan(value):
            return ""
        return str(int(value)) if value.is_integer() else str(value)
    text = "" if value is None else str(value).strip()
    return "" if text == "NULL" else text


def _file_and_table(layer: QgsVectorLayer | None) -> tuple[str, str]:
    """File and table of a layer, each "" if there is none."""
    if layer is None or layer.providerType() != "ogr":
        return "", ""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    return parts.get("path") or "", parts.get("layerName") or ""
