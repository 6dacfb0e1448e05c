"""What a user gives of geography: an image, an extent, an area. Layers are touched when these objects are made.

They are made in prepareAlgorithm, in the thread that owns the layers, and hold plain values and transformations only.
"""

from __future__ import annotations

import os

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ...engine.core.errors import RasterError
from ...engine.raster.grid import Grid
from ...engine.raster.source.layers import Layer
from .base import S2DR3Algorithm, tr
from .names_parameter import SpellsLists

LAYERS = "LAYERS"
LAYERS_HELP = (
    "Where each band is a layer or file of its own: the others, in any order. Names of layers or files must hold the "
    "band (B02, FRE_B2, blue, ...), or BAND_ORDER says what the input and these are, in their order. A layer of the "
    "scene classification (SCL) may be among them."
)
# Points added to each side of an extent from another CRS, where straight lines bend.
SIDE_POINTS = 50


class CubeSource(QgsProcessingParameterRasterLayer):
    """A raster layer parameter that takes the path of a .SAFE folder, archive or folder of band files as well."""

    def checkValueIsAcceptable(self, value, context=None) -> bool:
        if isinstance(value, str) and os.path.exists(value):
            return True
        return super().checkValueIsAcceptable(value, context)


def source_path(algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> str:
    """What the engine opens for a CubeSource parameter. Raises RasterError for layers that are not files."""
    value = parameters.get(name)
    if isinstance(value, str) and os.path.exists(value):
        return value
    return _path_of(_layer(algorithm, parameters, name, context))


class BandLayers(SpellsLists, QgsProcessingParameterMultipleLayers):
    """Any number of raster layers."""


def add_band_layers(algorithm: S2DR3Algorithm) -> None:
    """Add LAYERS, for images whose bands are layers of their own, to an algorithm that has a CubeSource."""
    others = BandLayers(LAYERS, tr("Other band layers"), QgsProcessing.SourceType.TypeRaster, optional=True)
    algorithm.add(others, LAYERS_HELP, advanced=True)


def cube_source(algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> str | tuple[Layer, ...]:
    """What open_cube takes: the path of a CubeSource parameter, or the layers of it and LAYERS, each once.

    Raises RasterError for layers that are not files.
    """
    path = source_path(algorithm, parameters, name, context)
    others = algorithm.parameterAsLayerList(parameters, LAYERS, context)
    if not others:
        return path
    if os.path.isdir(path):
        raise RasterError(
            f"LAYERS adds to a layer or file of one band, not to a folder ({path}): give the one or other."
        )
    first = _layer(algorithm, parameters, name, context)
    layers = {_path_of(layer): Layer(_path_of(layer), layer.name()) for layer in (first, *others)}
    return tuple(layers.values()) if len(layers) > 1 else path


def _layer(algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> QgsRasterLayer:
    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None:
        raise RasterError(algorithm.invalidRasterError(parameters, name))
    return layer


def _path_of(layer: QgsRasterLayer) -> str:
    if layer.providerType() != "gdal":
        raise RasterError(
            f"The layer {layer.name()} comes from a {layer.providerType()} server, which gives pictures: save its "
            "bands as a raster file first."
        )
    return layer.source()


class Extent:
    """An extent parameter: its outline in whatever grid's CRS, () where none was given."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context):
        self._rectangle = algorithm.parameterAsExtent(parameters, name, context)
        self._crs = algorithm.parameterAsExtentCrs(parameters, name, context)
        self._transforms = context.transformContext()

    def polygon(self, grid: Grid) -> tuple[tuple[float, float], ...]:
        """The corners, and points between them where the CRS is another one, in the grid's CRS."""
        if self._rectangle.isNull():
            return ()
        outline = QgsGeometry.fromRect(self._rectangle)
        target = _crs_of(grid)
        if self._crs.isValid() and target.isValid() and self._crs != target:
            outline = outline.densifyByCount(SIDE_POINTS)
            _transform(outline, QgsCoordinateTransform(self._crs, target, self._transforms), "EXTENT")
        return tuple((point.x(), point.y()) for point in outline.vertices())


def extent_polygon(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context, grid: Grid
) -> tuple[tuple[float, float], ...]:
    """The outline of an extent parameter in the grid's CRS, () where none is given."""
    return Extent(algorithm, parameters, name, context).polygon(grid)


class AreaSource:
    """A polygon layer parameter: its (selected) features in whatever grid's CRS."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context):
        source = algorithm.parameterAsSource(parameters, name, context)
        self._given = source is not None
        self._geometries = [QgsGeometry(feature.geometry()) for feature in source.getFeatures()] if source else []
        self._crs = source.sourceCrs() if source else QgsCoordinateReferenceSystem()
        self._transforms = context.transformContext()

    def polygons(self, grid: Grid) -> tuple[bytes, ...]:
        """The polygons as WKB in the grid's CRS, () where no layer was given. Raises RasterError where it has none."""
        target = _crs_of(grid)
        transform = QgsCoordinateTransform(self._crs, target, self._transforms)
        polygons = []
        for geometry in self._geometries:
            if geometry.type() != QgsWkbTypes.GeometryType.PolygonGeometry or geometry.isEmpty():
                continue
            own = QgsGeometry(geometry)
            if self._crs.isValid() and target.isValid():
                _transform(own, transform, "AREA")
            polygons.append(bytes(own.asWkb()))
        if self._given and not polygons:
            raise RasterError("AREA has no (selected) polygon: select some, or choose another layer.")
        return tuple(polygons)


def _crs_of(grid: Grid) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)


def _transform(geometry: QgsGeometry, transform: QgsCoordinateTransform, name: str) -> None:
    try:
        geometry.transform(transform)
    except QgsCsException as error:
        raise RasterError(f"{name} cannot be brought into the image's CRS: choose one nearer to the image.") from error
