"""The geometries of a vector layer, read in any thread: many take longer than QGIS's own thread may wait."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsVectorLayerSelectedFeatureSource,
)

from ...engine.core.errors import RasterError
from ...engine.core.messages import message

CHECKS = QgsFeatureRequest.InvalidGeometryCheck


def layer_given(algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> QgsVectorLayer | None:
    """The layer of a parameter for features, also if only some of them are meant, for which QGIS 3.22 names none."""
    chosen = parameters.get(name)
    source = chosen.source if isinstance(chosen, QgsProcessingFeatureSourceDefinition) else chosen
    return algorithm.parameterAsVectorLayer({name: source}, name, context)


class LayerReader:
    """The (selected) features of a layer parameter as they are now; ``given``: a layer is given; ``crs``: its CRS.

    Create it in the thread that owns the layer. It holds the source that QGIS makes of a layer for other threads.
    """

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context):
        self._name = name
        chosen = parameters.get(name)
        if not isinstance(chosen, QgsProcessingFeatureSourceDefinition):
            chosen = QgsProcessingFeatureSourceDefinition()
        layer = layer_given(algorithm, parameters, name, context)
        self.given = layer is not None
        self.crs = layer.crs() if self.given else QgsCoordinateReferenceSystem()
        kind = QgsVectorLayerSelectedFeatureSource if chosen.selectedFeaturesOnly else QgsVectorLayerFeatureSource
        self._source = kind(layer) if self.given else None
        self._request = QgsFeatureRequest()
        self._request.setLimit(chosen.featureLimit)
        expression = getattr(chosen, "filterExpression", "")  # from QGIS 3.32 on
        if expression:
            self._request.setFilterExpression(expression)
            self._request.setExpressionContext(context.expressionContext())
        own = chosen.flags & QgsProcessingFeatureSourceDefinition.Flag.FlagOverrideDefaultGeometryCheck
        self._check = chosen.geometryCheck if own else context.invalidGeometryCheck()

    def geometries(self) -> list[QgsGeometry]:
        """All geometries; invalid ones as Processing's setting says.

        :raises RasterError: one is invalid, and that is to end the run.
        """
        if self._source is None:
            return []
        # Rows without a geometry are no invalid ones, for QGIS neither.
        features = {
            feature.id(): QgsGeometry(feature.geometry())
            for feature in self._source.getFeatures(self._request)
            if feature.hasGeometry()
        }
        if self._check == CHECKS.GeometryNoCheck:
            return list(features.values())
        # Not by the request: QGIS 3.22 tells of it by an exception that passes through Python and ends the process.
        valid = {number: geometry for number, geometry in features.items() if geometry.isGeosValid()}
        if len(valid) < len(features) and self._check == CHECKS.GeometryAbortOnInvalid:
            raise RasterError(
                message(
                    "{name} has an invalid geometry (feature {number}): repair the layer (Fix geometries), or let "
                    "Processing skip such features (its setting Invalid features filtering).",
                    name=self._name,
                    number=min(features.keys() - valid.keys()),
                )
            )
        return list(valid.values())
