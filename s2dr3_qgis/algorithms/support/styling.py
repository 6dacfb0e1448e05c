"""Renderers of results on the map, for composites and indices, set when Processing loads the layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ...engine.core.bands import BAND_NAMES
from ...engine.raster.products.catalogue import Composite, Product, Ramp

# From overviews, if the file has some, so that few pixels are read.
MOST_OVERSAMPLING = 20.0
# Standard deviation in reflectance, from none to what a roof and its shadow differ by.
UNCERTAINTY_RAMP: Ramp = (
    (0.0, (255, 255, 229)),
    (0.005, (254, 227, 145)),
    (0.01, (254, 153, 41)),
    (0.02, (204, 76, 2)),
    (0.04, (102, 37, 6)),
)


def picture_renderer(provider: QgsRasterDataProvider) -> QgsRasterRenderer:
    """An 8-bit picture, without a further stretch."""
    return QgsMultiBandColorRenderer(provider, 1, 2, 3)


def composite_renderer(
    provider: QgsRasterDataProvider,
    bands: Sequence[int],
    highs: Sequence[float],
    lows: Sequence[float] = (0.0, 0.0, 0.0),
) -> QgsRasterRenderer:
    """Bands (numbers from 1) as red, green and blue, linear from ``lows`` to ``highs`` in the layer's own unit."""
    renderer = QgsMultiBandColorRenderer(provider, *bands)
    stretches = []
    for band, low, high in zip(bands, lows, highs):
        stretch = QgsContrastEnhancement(provider.dataType(band))
        stretch.setMinimumValue(low)
        stretch.setMaximumValue(high)
        stretch.setContrastEnhancementAlgorithm(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        )
        stretches.append(stretch)
    renderer.setRedContrastEnhancement(stretches[0])
    renderer.setGreenContrastEnhancement(stretches[1])
    renderer.setBlueContrastEnhancement(stretches[2])
    return renderer


def cube_renderer(provider: QgsRasterDataProvider, composite: Composite) -> QgsRasterRenderer:
    """A ten-band cube in reflectance (its bands carry their scale), shown as ``composite``."""
    bands = tuple(BAND_NAMES.index(name) + 1 for name in composite.bands)
    return composite_renderer(provider, bands, composite.highs)


def ramp_renderer(provider: QgsRasterDataProvider, ramp: Ramp) -> QgsRasterRenderer:
    """Band 1 in the colours of an index."""
    function = QgsColorRampShader(ramp[0][0], ramp[-1][0])
    function.setColorRampType(QgsColorRampShader.Type.Interpolated)
    items = [QgsColorRampShader.ColorRampItem(value, QColor(*rgb), f"{value:g}") for value, rgb in ramp]
    function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(provider, 1, shader)
    renderer.setClassificationMin(ramp[0][0])
    renderer.setClassificationMax(ramp[-1][0])
    return renderer


def product_renderer(provider: QgsRasterDataProvider, product: Product, values: bool) -> QgsRasterRenderer:
    """The renderer of a product's file: values, or its 8-bit picture."""
    if not values:
        return picture_renderer(provider)
    if isinstance(product, Composite):
        return composite_renderer(provider, (1, 2, 3), product.highs)
    return ramp_renderer(provider, product.ramp)


def smooth(layer: QgsRasterLayer) -> None:
    """Average pixels where the map has less room than the layer, and interpolate where it has more.

    QGIS shows the nearest pixel otherwise: of 1 m pixels on a map of 10 m that is noise.
    """
    method = QgsRasterDataProvider.ResamplingMethod
    provider = layer.dataProvider()
    layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)
    provider.enableProviderResampling(True)
    provider.setZoomedOutResamplingMethod(method.Average)
    provider.setZoomedInResamplingMethod(method.Bilinear)
    provider.setMaxOversampling(MOST_OVERSAMPLING)


class LayerStyler(QgsProcessingLayerPostProcessorInterface):
    """Calls ``style(layer)`` once a raster layer is loaded, in the main thread."""

    # Processing does not own the object, and the algorithm no longer exists by then: without a reference that
    # outlives both, Python deletes it and the layer stays grey.
    _alive: ClassVar[set[LayerStyler]] = set()

    def __init__(self, style: Callable[[QgsRasterLayer], None]):
        super().__init__()
        self._style = style
        self._alive.add(self)

    def postProcessLayer(self, layer, _context, _feedback) -> None:
        if isinstance(layer, QgsRasterLayer):
            self._style(layer)
            layer.triggerRepaint()
        self._alive.discard(self)


def load_product(context: QgsProcessingContext, path: str, name: str, product: Product, values: bool) -> None:
    """Ask Processing to open a product's file as a styled layer; does nothing without a project."""
    if context.project() is None:
        return
    details = QgsProcessingContext.LayerDetails(name, context.project(), name)

    def style(layer: QgsRasterLayer) -> None:
        layer.setRenderer(product_renderer(layer.dataProvider(), product, values))

    details.setPostProcessor(LayerStyler(style))
    context.addLayerToLoadOnCompletion(path, details)
