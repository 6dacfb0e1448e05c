"""What a user may give as an image: a raster layer, or the path of something that QGIS itself would not open."""

from __future__ import annotations

import os

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingAlgorithm, QgsProcessingParameterRasterLayer

from ..engine.errors import RasterError
from ..engine.raster.grid import Grid


class CubeSource(QgsProcessingParameterRasterLayer):
    """A raster layer parameter that takes the path of a .SAFE folder, archive or folder of band files as well."""

    def checkValueIsAcceptable(self, value, context=None) -> bool:
        if isinstance(value, str) and os.path.exists(value):
            return True
        return super().checkValueIsAcceptable(value, context)


def source_path(algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> str:
    """What the engine opens for a CubeSource parameter. To be called in prepareAlgorithm, for it touches layers."""
    value = parameters.get(name)
    if isinstance(value, str) and os.path.exists(value):
        return value
    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None:
        raise RasterError(algorithm.invalidRasterError(parameters, name))
    if layer.providerType() != "gdal":
        raise RasterError(
            f"The layer {layer.name()} comes from a {layer.providerType()} server, which gives pictures: save "
            "its bands as a raster file first."
        )
    return layer.source()


def extent_polygon(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context, grid: Grid
) -> tuple[tuple[float, float], ...]:
    """The points of an extent parameter's outline in the grid's CRS, () where none is given.

    From another CRS the outline is transformed with points added along its sides, for straight lines bend.
    """
    crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
    given = algorithm.parameterAsExtent(parameters, name, context)
    if given.isNull():
        return ()
    if not algorithm.parameterAsExtentCrs(parameters, name, context).isValid():
        crs = QgsCoordinateReferenceSystem()
    geometry = algorithm.parameterAsExtentGeometry(parameters, name, context, crs)
    return tuple((point.x(), point.y()) for point in geometry.vertices())
