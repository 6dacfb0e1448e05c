"""Training polygons and their classes, as a user gives them: a polygon layer and one of its fields."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingException,
)

from ...engine.raster.grid import Grid
from ...engine.raster.vector.labels import LabelMap, Shape
from .base import tr


class TrainingPolygons:
    """The (selected) features of parameter ``name`` that have a class in the field that ``field`` names.

    Made in prepareAlgorithm, in the thread that owns the layer; it holds plain values. Raises QgsProcessingException
    where layer or field is missing.
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
        found = ((feature[column], QgsGeometry(feature.geometry())) for feature in source.getFeatures())
        self._labelled = [
            (str(value), geometry)
            for value, geometry in found
            if not geometry.isEmpty() and value is not None and str(value) not in ("", "NULL")
        ]

    def label_map(self, grid: Grid) -> LabelMap:
        """The classes on ``grid``.

        Raises QgsProcessingException where a polygon cannot be brought there, and InputError as LabelMap does.
        """
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
