"""Style and position of a super-resolved image on the map: over its input, at its contrast, grouped with its files.

Input and result can be compared by eye only with the same contrast stretch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QTimer

from ...engine.core.bands import BAND_NAMES
from ...engine.core.errors import RasterError
from ...engine.raster.cube.cube import Cube
from ...engine.raster.products.catalogue import PRODUCTS
from ...engine.raster.source.bandmap import map_bands
from ...engine.raster.source.stack import raster_stack
from ...engine.superresolution.request import UNCERTAINTY_SUFFIX
from .styling import UNCERTAINTY_RAMP, LayerStyler, composite_renderer, product_renderer, ramp_renderer, smooth

STRETCHED = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum


@dataclass(frozen=True)
class Stretch:
    """Band names for red, green and blue, and the reflectances shown at no and at full brightness."""

    bands: tuple[str, ...]
    lows: tuple[float, ...]
    highs: tuple[float, ...]


UNTOUCHED = ("B02", "B03", "B04")  # the first three bands: QGIS's default for a cube without colour names
TRUE_COLOUR = Stretch(PRODUCTS["TCI"].bands, (0.0, 0.0, 0.0), PRODUCTS["TCI"].highs)


@dataclass(frozen=True)
class Shown:
    """A layer's stretch as plain values.

    For red, green and blue: the band's number in the file ``source``, and the stored numbers shown at no and at full
    brightness.
    """

    source: str
    bands: tuple[int, ...]
    lows: tuple[float, ...]
    highs: tuple[float, ...]


@dataclass(frozen=True)
class View:
    """The stretch of the result, and a new one for the input's layer (None: it keeps its own)."""

    stretch: Stretch
    input: Shown | None = None


def shown_by(layer: QgsRasterLayer | None) -> Shown | None:
    """The contrast stretch of a layer; None if it has no linear one. Call it in the layer's own thread."""
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
    provider = layer.dataProvider()

    def stored(band: int, shown: float) -> float:
        # QGIS shows numbers with the file's own band scale applied.
        return (shown - provider.bandOffset(band)) / (provider.bandScale(band) or 1.0)

    return Shown(
        layer.source(),
        tuple(band for band, _ in channels),
        tuple(stored(band, stretch.minimumValue()) for band, stretch in channels),
        tuple(stored(band, stretch.maximumValue()) for band, stretch in channels),
    )


def view_of(shown: Shown | None, cube: Cube, band_order: str) -> View:
    """The view of a result: that of its input if the input shows bands of the result, else natural colours.

    An input with QGIS's default, B02 as red, is shown in natural colours too.
    """
    if shown is None:
        return View(TRUE_COLOUR)
    try:
        stack = raster_stack(shown.source)
        indices = map_bands([band.label for band in stack.bands], band_order, stack.name).indices
        positions = [indices.index(number - 1) for number in shown.bands]
    except (RasterError, ValueError):
        return View(TRUE_COLOUR)
    names = tuple(BAND_NAMES[position] for position in positions)
    if names == UNTOUCHED:
        return View(TRUE_COLOUR, _natural(shown.source, indices, cube))
    scales, offsets = (
        [values[position] for position in positions] for values in (cube.radiometry.scale, cube.radiometry.offset)
    )
    lows, highs = (
        tuple(number * scale + offset for number, scale, offset in zip(numbers, scales, offsets))
        for numbers in (shown.lows, shown.highs)
    )
    return View(Stretch(names, lows, highs))


def _natural(source: str, indices: Sequence[int], cube: Cube) -> Shown:
    """Natural colours, as the input's bands and stored numbers."""
    positions = [BAND_NAMES.index(name) for name in TRUE_COLOUR.bands]
    scales, offsets = ([values[n] for n in positions] for values in (cube.radiometry.scale, cube.radiometry.offset))
    lows, highs = (
        tuple((value - offset) / scale for value, scale, offset in zip(values, scales, offsets))
        for values in (TRUE_COLOUR.lows, TRUE_COLOUR.highs)
    )
    return Shown(source, tuple(indices[position] + 1 for position in positions), lows, highs)


def show(layer: QgsRasterLayer, shown: Shown) -> None:
    """Show bands of a layer at a stretch in stored numbers. Call it in the layer's own thread."""
    provider = layer.dataProvider()

    def displayed(numbers: Sequence[float]) -> list[float]:
        # QGIS shows numbers with the file's own band scale applied.
        return [
            number * (provider.bandScale(band) or 1.0) + provider.bandOffset(band)
            for band, number in zip(shown.bands, numbers)
        ]

    layer.setRenderer(composite_renderer(provider, shown.bands, displayed(shown.highs), displayed(shown.lows)))
    layer.triggerRepaint()


def is_temporary(path: Path) -> bool:
    """Whether a file goes when QGIS ends."""
    return Path(QgsProcessingUtils.tempFolder()) in path.parents


def layer_title(path: Path, scene: str) -> str:
    """The name of a result's layer: that of its file, or of the scene if the file is a temporary one."""
    return f"{scene} 1 m" if scene and is_temporary(path) else path.stem


def style_result(context: QgsProcessingContext, path: Path, title: str, view: View, position: LayerPosition) -> None:
    """Style, name and position the image at ``path``, which Processing is going to load."""
    bands = [BAND_NAMES.index(name) + 1 for name in view.stretch.bands]

    def style(layer: QgsRasterLayer) -> None:
        layer.setName(title)
        layer.setRenderer(composite_renderer(layer.dataProvider(), bands, view.stretch.highs, view.stretch.lows))
        smooth(layer)
        below = QgsProject.instance().mapLayer(position.input_id)
        if view.input is not None and isinstance(below, QgsRasterLayer):
            show(below, view.input)
        position.take(layer)

    context.layerToLoadOnCompletionDetails(str(path)).setPostProcessor(LayerStyler(style))


def load_beside(context: QgsProcessingContext, path: Path, title: str, position: LayerPosition) -> None:
    """Have Processing load a file written beside the image; a product is styled by its file's name."""
    stem, _, _ = path.stem.partition("_values")
    product = PRODUCTS.get(stem.rpartition("_")[2])

    def style(layer: QgsRasterLayer) -> None:
        if product is not None:
            layer.setRenderer(product_renderer(layer.dataProvider(), product, path.stem.endswith("_values")))
        elif path.stem.endswith(UNCERTAINTY_SUFFIX):
            layer.setRenderer(ramp_renderer(layer.dataProvider(), UNCERTAINTY_RAMP))
        smooth(layer)
        position.take(layer)

    details = QgsProcessingContext.LayerDetails(title, context.project(), title)
    details.setPostProcessor(LayerStyler(style))
    context.addLayerToLoadOnCompletion(str(path), details)


@dataclass(frozen=True)
class LayerPosition:
    """The position of a run's layers in the layer tree: over the input, inside ``group`` ("": no group)."""

    input_id: str
    group: str = ""

    def take(self, layer: QgsRasterLayer) -> None:
        """Move a layer there soon: newer versions of QGIS add it to the tree only after it is styled."""
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
