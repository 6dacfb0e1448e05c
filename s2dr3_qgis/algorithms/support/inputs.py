"""Georeferenced parameters: an image, an extent, an area. Layers are only accessed in functions and constructors.

`read_parameters` calls these in the thread that owns the layers; the objects hold only plain values and
transformations, and that of an area a source of its layer for any thread.
"""

from __future__ import annotations

import os
import re

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ...engine.core.errors import RasterError
from ...engine.core.messages import message
from ...engine.raster.grid import Grid
from ...engine.raster.source.layers import Layer
from .base import S2DR3Algorithm, tr
from .layer_reader import LayerReader
from .names_parameter import SpellsLists, entries

LAYERS = "LAYERS"
LAYERS_HELP = (
    "If each band is a layer or file of its own: the others, in any order. Names of layers or files must hold the "
    "band (B02, FRE_B2, blue, ...), or BAND_ORDER states the bands of the input and of these, in order. A layer of the "
    "scene classification (SCL) may be among them."
)
# Points added to each side of an extent from another CRS, where straight lines bend.
SIDE_POINTS = 50
# An extent with a larger share of its area outside the image is probably a mistake.
LARGEST_SHARE_OUTSIDE = 0.5
# Names for GDAL that QGIS's raster parameters refuse: virtual file systems, rasters inside a container, VRT as text.
GDAL_NAME = re.compile(r"^(?:/vsi\w+/|[A-Z][A-Z0-9_]+:|<VRTDataset)")
OPEN_OPTION = re.compile(r"\|option:([^|]*)")
EXTENT_CRS = re.compile(r"\[([^\]]*)\]\s*$")
# Descriptions of other providers' layers, for the refusal.
PROVIDERS = {
    "virtualraster": message("is calculated by QGIS from other layers"),
    "postgresraster": message("lies in a PostgreSQL database"),
    "wms": message("comes from a map server, which gives pictures"),
    "arcgismapserver": message("comes from a map server, which gives pictures"),
    "wcs": message("comes from a coverage server"),
}


class CubeSource(QgsProcessingParameterRasterLayer):
    """A raster layer parameter that also takes the path of a .SAFE folder, archive or folder of band files.

    It takes everything else that GDAL opens, too, such as /vsicurl/… and NETCDF:"…":B02.
    """

    def checkValueIsAcceptable(self, value, context=None) -> bool:
        """Whether the value may be an input; its content is checked when it is opened."""
        if isinstance(value, str) and _is_for_engine(value):
            return True
        return super().checkValueIsAcceptable(value, context)


def _is_for_engine(value: str) -> bool:
    return os.path.exists(value) or bool(GDAL_NAME.match(value.strip()))


def source_layer(algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> str | Layer:
    """The source of a CubeSource parameter for `open_cube`: a path, or a layer with settings in QGIS.

    :raises RasterError: the layer is no file.
    """
    value = parameters.get(name)
    if isinstance(value, str) and _is_for_engine(value):
        loaded = _in_project(value, context)
        return value if loaded is None else _plain_or_layer(loaded)
    return _plain_or_layer(_layer(algorithm, parameters, name, context))


def source_file(algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> tuple[str, list[str]]:
    """The file of a CubeSource parameter, and a warning if there are settings in QGIS, which do not count.

    :raises RasterError: the layer is no file.
    """
    source = source_layer(algorithm, parameters, name, context)
    if isinstance(source, str):
        return source, []
    return source.path, [
        message(
            "The settings of the layer {source} in QGIS (CRS, nodata values, open options) do not count for "
            "{name}: its file is read as it is.",
            source=source.name,
            name=name,
        )
    ]


class SourceLayers(SpellsLists, QgsProcessingParameterMultipleLayers):
    """A parameter for any number of raster layers; like CubeSource, it takes everything that GDAL opens."""

    def checkValueIsAcceptable(self, value, context=None) -> bool:
        """Whether the value may be a list of inputs."""
        parts = entries(value)
        others = [part for part in parts if not (isinstance(part, str) and _is_for_engine(part))]
        return bool(parts and not others) or super().checkValueIsAcceptable(others if parts else value, context)


def add_band_layers(algorithm: S2DR3Algorithm) -> None:
    """Add LAYERS, for images with one layer a band, to an algorithm with a CubeSource."""
    others = SourceLayers(LAYERS, tr("Other band layers"), QgsProcessing.SourceType.TypeRaster, optional=True)
    algorithm.add(others, LAYERS_HELP, advanced=True)


def cube_source(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context
) -> str | Layer | tuple[Layer, ...]:
    """The source for `open_cube`: that of a CubeSource parameter, or its layer and those of LAYERS, each once.

    :raises RasterError: a layer is no file, or LAYERS is given beside a folder.
    """
    first = source_layer(algorithm, parameters, name, context)
    others = source_layers(algorithm, parameters, LAYERS, context)
    if not others:
        return first
    if isinstance(first, str) and os.path.isdir(first):
        raise RasterError(
            message(
                "LAYERS adds to a layer or file of one band, not to a folder ({first}): give only one of them.",
                first=first,
            )
        )
    named = _named(first, algorithm, parameters, name, context)
    layers = {layer.path: layer for layer in (named, *others)}
    return tuple(layers.values()) if len(layers) > 1 else first


def _named(first: str | Layer, algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> Layer:
    """The input as a layer, with its name in QGIS if it is loaded there."""
    if isinstance(first, Layer):
        return first
    if isinstance(parameters.get(name), str) and _is_for_engine(parameters[name]):
        loaded = _in_project(parameters[name], context)
        return Layer(first, loaded.name() if loaded else "")
    return as_engine_layer(_layer(algorithm, parameters, name, context))


def source_layers(algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> list[Layer]:
    """The layers of a SourceLayers parameter, with their settings in QGIS.

    :raises RasterError: a layer is no file.
    """
    layers = []
    for part in entries(parameters.get(name)):
        if isinstance(part, str) and _is_for_engine(part):
            loaded = _in_project(part, context)
            layers.append(Layer(part) if loaded is None else as_engine_layer(loaded))
        else:
            loaded = algorithm.parameterAsLayerList({**parameters, name: [part]}, name, context)
            layers += [as_engine_layer(layer) for layer in loaded]
    return layers


def source_list(algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> list[str | Layer]:
    """The sources for `open_cube` of a SourceLayers parameter whose every entry is an image of its own.

    :raises RasterError: a layer is no file.
    """
    return [
        source_layer(algorithm, {**parameters, name: part}, name, context)
        if isinstance(part, str)
        else _plain_or_layer(_layer(algorithm, {**parameters, name: part}, name, context))
        for part in entries(parameters.get(name))
    ]


def _in_project(source: str, context) -> QgsRasterLayer | None:
    """The raster layer of the project with this source, or None; QGIS's own parameters find it in the same way."""
    project = context.project()
    layers = project.mapLayers().values() if project is not None else ()
    return next((layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer.source() == source), None)


def _layer(algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context) -> QgsRasterLayer:
    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None:
        raise RasterError(algorithm.invalidRasterError(parameters, name))
    return layer


def _plain_or_layer(layer: QgsRasterLayer) -> str | Layer:
    """The layer's path if no setting in QGIS differs from the file, else the layer."""
    source = as_engine_layer(layer)
    return source if source.crs or source.nodata or source.warnings else source.path


def as_engine_layer(layer: QgsRasterLayer) -> Layer:
    """The layer for the engine: its file, and the CRS and nodata values set in QGIS.

    :raises RasterError: the layer is no file.
    """
    path = _path_of(layer)
    nodata, warnings = _user_nodata(layer)
    options = OPEN_OPTION.findall(layer.source())
    if options:
        warnings.append(
            message(
                "The open option(s) {options} of the layer {name} do not count: its file is read with GDAL's defaults.",
                options=", ".join(options),
                name=layer.name(),
            )
        )
    provider = layer.dataProvider()
    crs = ""
    if layer.crs().isValid() and provider is not None and layer.crs() != provider.crs():
        crs = layer.crs().toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
        own = provider.crs().authid() or "none" if provider.crs().isValid() else "none"
        warnings.append(
            message(
                "The CRS set in QGIS for the layer {name} counts: {authid} (file: {own}).",
                name=layer.name(),
                authid=layer.crs().authid(),
                own=own,
            )
        )
    return Layer(path, layer.name(), crs, tuple(nodata), tuple(warnings))


def _path_of(layer: QgsRasterLayer) -> str:
    if layer.providerType() != "gdal":
        what = PROVIDERS.get(
            layer.providerType(),
            message("is of the provider {provider}, which is not GDAL", provider=layer.providerType()),
        )
        raise RasterError(
            message(
                "The layer {name} {what}: save its bands as a raster file first (Export > Save As, raw data), "
                "and choose that.",
                name=layer.name(),
                what=what,
            )
        )
    return OPEN_OPTION.sub("", layer.source())


def _user_nodata(layer: QgsRasterLayer) -> tuple[list[tuple[float, float]], list[str]]:
    """The additional nodata values of all bands of a layer, and warnings about settings that do not count."""
    provider = layer.dataProvider()
    if provider is None:
        return [], []
    numbers = range(1, provider.bandCount() + 1)
    ranges = [{(part.min(), part.max()) for part in provider.userNoDataValues(number)} for number in numbers]
    common = set.intersection(*ranges) if ranges else set()
    warnings = []
    if any(part != common for part in ranges):
        warnings.append(
            message(
                "Additional nodata values of the layer {name} that are not set for all of its bands do not count.",
                name=layer.name(),
            )
        )
    if any(provider.sourceHasNoDataValue(number) and not provider.useSourceNoDataValue(number) for number in numbers):
        warnings.append(
            message(
                "The nodata value of the file counts, although it is switched off for the layer {name} in QGIS.",
                name=layer.name(),
            )
        )
    return sorted(common), warnings


class Extent:
    """An extent parameter: its outline in any grid's CRS, () if no extent is given.

    :raises RasterError: its CRS does not exist.
    """

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context):
        self._name = name
        value = parameters.get(name)
        stated = EXTENT_CRS.search(value) if isinstance(value, str) else None
        if stated and stated.group(1).strip() and not QgsCoordinateReferenceSystem(stated.group(1)).isValid():
            raise RasterError(
                message(
                    "The CRS {stated} of {name} is unknown: use one such as EPSG:32632.",
                    stated=stated.group(1),
                    name=name,
                )
            )
        self._rectangle = algorithm.parameterAsExtent(parameters, name, context)
        self._crs = algorithm.parameterAsExtentCrs(parameters, name, context)
        self._transforms = context.transformContext()

    def outline(self, target: QgsCoordinateReferenceSystem) -> QgsGeometry:
        """The rectangle in another CRS, with points between its corners then; without any if no extent is given.

        :raises RasterError: the extent cannot be brought into that CRS.
        """
        if self._rectangle.isNull():
            return QgsGeometry()
        outline = QgsGeometry.fromRect(self._rectangle)
        if self._crs.isValid() and target.isValid() and self._crs != target:
            outline = outline.densifyByCount(SIDE_POINTS)
            _transform(outline, QgsCoordinateTransform(self._crs, target, self._transforms), self._name)
        return outline

    def polygon(self, grid: Grid) -> tuple[tuple[float, float], ...]:
        """The points of `outline` in the grid's CRS.

        :raises RasterError: the extent cannot be brought into the grid's CRS.
        """
        outline = self.outline(_crs_of(grid))
        if outline.isNull():
            return ()
        check_without_crs(outline, self._crs, grid, self._name)
        return tuple((point.x(), point.y()) for point in outline.vertices())

    def warnings(self, grid: Grid) -> list[str]:
        """A warning if most of the extent lies outside the image, which happens if its numbers are in another order."""
        points = self.polygon(grid)
        if not points:
            return []
        image = _outline_of(grid)
        extent = QgsGeometry.fromPolygonXY([[QgsPointXY(*point) for point in points]])
        area = extent.area()
        outside = 1 - extent.intersection(image).area() / area if area > 0 else 0.0
        if outside <= LARGEST_SHARE_OUTSIDE:
            return []
        return [
            message(
                "{outside:.0%} of {name} lie outside the image: only the part inside is used. Its order is west, east, "
                "south, north (xmin,xmax,ymin,ymax).",
                outside=outside,
                name=self._name,
            )
        ]


class AreaSource:
    """A polygon layer parameter: its (selected) features in any grid's CRS.

    Create it in the thread that owns the layer; its methods read the layer, in any thread.
    """

    def __init__(self, algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context):
        self._layer = LayerReader(algorithm, parameters, name, context)
        self._crs = self._layer.crs
        self._transforms = context.transformContext()

    def geometries(self, target: QgsCoordinateReferenceSystem) -> list[QgsGeometry]:
        """The polygons in another CRS, none if no layer is given.

        :raises RasterError: the layer has no polygon, or it cannot be brought into that CRS.
        """
        own = self._own()
        if self._crs.isValid() and target.isValid():
            transform = QgsCoordinateTransform(self._crs, target, self._transforms)
            for geometry in own:
                _transform(geometry, transform, "AREA")
        return own

    def polygons(self, grid: Grid) -> tuple[bytes, ...]:
        """The polygons as WKB in the grid's CRS, () if no layer is given.

        :raises RasterError: the layer has no polygon, or it cannot be brought into the grid's CRS.
        """
        polygons = self.geometries(_crs_of(grid))
        for polygon in polygons:
            check_without_crs(polygon, self._crs, grid, "AREA")
        return tuple(bytes(polygon.asWkb()) for polygon in polygons)

    def as_given(self) -> tuple[list[bytes], str]:
        """The polygons as WKB in the layer's own CRS, and that CRS as WKT; none if no layer is given.

        :raises RasterError: the layer has no polygon.
        """
        return [bytes(geometry.asWkb()) for geometry in self._own()], self._crs.toWkt()

    def _own(self) -> list[QgsGeometry]:
        kind = QgsWkbTypes.GeometryType.PolygonGeometry
        own = [geometry for geometry in self._layer.geometries() if geometry.type() == kind and not geometry.isEmpty()]
        if self._layer.given and not own:
            raise RasterError(message("AREA has no (selected) polygon: select some, or choose another layer."))
        return own


def _crs_of(grid: Grid) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)


def _outline_of(grid: Grid) -> QgsGeometry:
    corners = ((0, 0), (grid.width, 0), (grid.width, grid.height), (0, grid.height))
    return QgsGeometry.fromPolygonXY([[QgsPointXY(*grid.at(*corner)) for corner in corners]])


def check_without_crs(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, grid: Grid, name: str) -> None:
    """Raise RasterError if an image without a CRS does not meet a geometry that has one."""
    if grid.crs_wkt or not crs.isValid() or geometry.intersects(_outline_of(grid)):
        return
    raise RasterError(
        message(
            "{name} has the CRS {authid} and the image has none, so that they cannot be compared: set the "
            "image's CRS (Layer > Set CRS of Layer(s), or gdal_edit.py -a_srs).",
            name=name,
            authid=crs.authid(),
        )
    )


def _transform(geometry: QgsGeometry, transform: QgsCoordinateTransform, name: str) -> None:
    try:
        geometry.transform(transform)
    except QgsCsException as error:
        raise RasterError(
            message("{name} cannot be brought into the image's CRS: choose one nearer to the image.", name=name)
        ) from error
