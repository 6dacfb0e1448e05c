"""How a super-resolved image comes onto the map: over its input, at its contrast, grouped with what belongs to it.

Only the same contrast stretch on both lets the eye compare before and after honestly.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QTimer

from ..engine.bands import BAND_NAMES
from ..engine.errors import RasterError
from ..engine.raster.bandmap import map_bands
from ..engine.raster.cube import Cube
from ..engine.raster.indices import PRODUCTS
from ..engine.raster.stack import raster_stack
from .styling import LayerStyler, composite_renderer, product_renderer

STRETCHED = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum


@dataclass(frozen=True)
class Stretch:
    """What the input shows: for red, green and blue the band's name and the reflectances drawn dark and bright."""

    bands: tuple[str, ...]
    lows: tuple[float, ...]
    highs: tuple[float, ...]


TRUE_COLOUR = Stretch(PRODUCTS["TCI"].bands, (0.0, 0.0, 0.0), PRODUCTS["TCI"].highs)


def stretch_of(layer: QgsRasterLayer | None, cube: Cube, band_order: str) -> Stretch | None:
    """The input layer's own contrast stretch in reflectance; None where it has none that could be taken over."""
    renderer = layer.renderer() if layer is not None else None
    if not isinstance(renderer, QgsMultiBandColorRenderer):
        return None
    channels = (
        (renderer.redBand(), renderer.redContrastEnhancement()),
        (renderer.greenBand(), renderer.greenContrastEnhancement()),
        (renderer.blueBand(), renderer.blueContrastEnhancement()),
    )
    if not all(stretch and stretch.contrastEnhancementAlgorithm() == STRETCHED for _, stretch in channels):
        return None
    try:
        stack = raster_stack(layer.source())
        indices = map_bands([band.label for band in stack.bands], band_order, stack.name).indices
        names = tuple(BAND_NAMES[indices.index(number - 1)] for number, _ in channels)
    except (RasterError, ValueError):
        return None  # the input shows a band that the result has not
    lows, highs = (
        tuple(
            _reflectance(layer, cube, band, name, getattr(stretch, edge)())
            for name, (band, stretch) in zip(names, channels)
        )
        for edge in ("minimumValue", "maximumValue")
    )
    return Stretch(names, lows, highs)


def _reflectance(layer: QgsRasterLayer, cube: Cube, band: int, name: str, shown: float) -> float:
    """Reflectance of a number as QGIS shows it, which has the file's own band scale applied already."""
    provider = layer.dataProvider()
    stored = (shown - provider.bandOffset(band)) / (provider.bandScale(band) or 1.0)
    index = BAND_NAMES.index(name)
    return stored * cube.radiometry.scale[index] + cube.radiometry.offset[index]


def style_result(context: QgsProcessingContext, path: str, stretch: Stretch | None, place: Place) -> None:
    """Style and place the image at ``path``, where Processing is going to load it."""
    shown = stretch or TRUE_COLOUR
    bands = [BAND_NAMES.index(name) + 1 for name in shown.bands]

    def style(layer: QgsRasterLayer) -> None:
        layer.setRenderer(composite_renderer(layer.dataProvider(), bands, shown.highs, shown.lows))
        place.take(layer)

    context.layerToLoadOnCompletionDetails(path).setPostProcessor(LayerStyler(style))


def load_beside(context: QgsProcessingContext, path: Path, place: Place) -> None:
    """Have Processing load a file that was written beside the image; a product is styled, by the name of its file."""
    stem, _, _ = path.stem.partition("_values")
    product = PRODUCTS.get(stem.rpartition("_")[2])

    def style(layer: QgsRasterLayer) -> None:
        if product is not None:
            layer.setRenderer(product_renderer(layer.dataProvider(), product, path.stem.endswith("_values")))
        place.take(layer)

    details = QgsProcessingContext.LayerDetails(path.stem, context.project(), path.stem)
    details.setPostProcessor(LayerStyler(style))
    context.addLayerToLoadOnCompletion(str(path), details)


@dataclass(frozen=True)
class Place:
    """Where layers of one run go: over the input, and into a group ``group`` where there are several (else "")."""

    input_id: str
    group: str = ""

    def take(self, layer: QgsRasterLayer) -> None:
        """Move a layer there, soon: newer versions of QGIS put it into the tree only after it is styled."""
        layer_id = layer.id()
        QTimer.singleShot(0, lambda: self._move(layer_id))

    def _move(self, layer_id: str) -> None:
        root = QgsProject.instance().layerTreeRoot()
        node, below = root.findLayer(layer_id), root.findLayer(self.input_id)
        if node is None:  # removed in the meantime
            return
        parent, position = (below.parent(), below.parent().children().index(below)) if below else (root, 0)
        if self.group:
            parent = root.findGroup(self.group) or parent.insertGroup(position, self.group)
            position = len(parent.children())
        # The tree has no move; a clone takes the node's place, its layer stays the same.
        parent.insertChildNode(position, node.clone())
        node.parent().removeChildNode(node)
