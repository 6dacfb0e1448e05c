"""Layers of QGIS as one stack: a layer's settings, and images with one layer a band."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple, Optional

import numpy as np
from osgeo import gdal

from ...core.errors import RasterError
from ...core.messages import message, together
from ..gdal_io import quiet
from .bandmap import BandLabel, band_of, names_of
from .facts import Facts, facts_from_xml
from .safe import product_xmls
from .stack import Stack, StackBand, file_stack, raster_stack, with_nodata

SCENE_CLASSES = re.compile(r"(?<![A-Z0-9])SCL(?![A-Z0-9])", re.IGNORECASE)
LONGEST_LIST = 80


# The name of a raster inside a container: NETCDF:"/data/a.nc":B02, ZARR:"/data/a.zarr":/measurements/r10m/b02.
SUBDATASET_NAME = re.compile(r'^[A-Z][A-Z0-9_]+:.*[:/"]([^:/"]+)$')


class Layer(NamedTuple):
    """A layer in QGIS; its settings count before those of its file.

    ``path``: for GDAL to open; ``name``: the layer's name in QGIS, "" if it is not loaded there; ``crs``: the
    CRS set in QGIS (WKT), "" for that of the file; ``nodata``: the additional nodata values set in QGIS, as (lowest,
    highest); ``warnings``: settings of the layer that do not count.
    """

    path: str
    name: str = ""
    crs: str = ""
    nodata: tuple[tuple[float, float], ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The layer's name in messages."""
        return self.name or self._stem

    @property
    def _stem(self) -> str:
        inside = SUBDATASET_NAME.match(self.path)
        if inside:
            return inside.group(1)
        return PurePath(self.path).stem if len(self.path) < 1000 else ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Texts that may name the band of a layer of one band."""
        return tuple(text for text in (self.name, self._stem) if text)


def title_of(layers: Sequence[Layer]) -> str:
    """A short name for all of them."""
    titles = textwrap.shorten(", ".join(layer.title for layer in layers), LONGEST_LIST, placeholder=" …")
    return message("the image of the layers {titles}", titles=titles)


def as_in_qgis(stack: Stack, layer: Layer) -> Stack:
    """The stack of a layer with the CRS and the additional nodata values set in QGIS."""
    bands, grid = stack.bands, stack.grid
    if layer.crs:
        grid = replace(grid, crs_wkt=layer.crs)
        bands = tuple(replace(band, grid=replace(band.grid, crs_wkt=layer.crs)) for band in bands)
    bands = tuple(_without_data(band, layer.nodata) for band in bands)
    return replace(stack, bands=bands, grid=grid, warnings=(*stack.warnings, *layer.warnings))


def _without_data(band: StackBand, nodata: Sequence[tuple[float, float]]) -> StackBand:
    """The band with the additional nodata values set in QGIS."""
    ranges = [_stored_range(band, *limits) for limits in nodata]
    for low, high in ranges:
        # Resampling leaves a declared value out of neighbouring pixels.
        band = with_nodata(band, low) if low == high else band
    return replace(band, fill=(*band.fill, *ranges))


def _stored_range(band: StackBand, low: float, high: float) -> tuple[float, float]:
    """The range of stored numbers for a range of values in QGIS, which applies the band's scale and offset."""
    scale, offset = band.scale or 1.0, band.offset or 0.0
    if (scale, offset) == (1.0, 0.0):
        return low, high
    first, last = sorted(((low - offset) / scale, (high - offset) / scale))
    return (float(np.rint(first)), float(np.rint(last))) if band.is_integer else (first, last)


def layers_stack(layers: Sequence[Layer]) -> Stack:
    """The stack of all bands of ``layers``, on the grid of the finest, in the order of the layers.

    A layer of one band is named by its name in QGIS, its file or the description of its band, which must not
    contradict each other; the bands of other layers are named by their own descriptions. The order of layers means
    nothing.

    :raises RasterError: a layer cannot be read, its names contradict each other, or the layers are of different images.
    """
    parts = [as_in_qgis(raster_stack(layer.path), layer) for layer in layers]
    classes = [part.bands[0] for layer, part in zip(layers, parts) if _is_scene_classes(layer, part)]
    bands = [
        band
        for layer, part in zip(layers, parts)
        if not _is_scene_classes(layer, part)
        for band in _named_bands(layer, part)
    ]
    title = title_of(layers)
    if not bands:
        raise RasterError(message("{title} holds no spectral band: choose the layers of B02 to B12.", title=title))
    kind = message("{count} layers of {count2} band(s)", count=len(layers), count2=len(bands))
    stack = file_stack(title, kind, bands, _common_facts(title, parts), classes[0] if classes else None)
    warnings = tuple(dict.fromkeys(text for part in parts for text in part.warnings))
    return replace(stack, ordered=False, warnings=warnings)


def _is_scene_classes(layer: Layer, part: Stack) -> bool:
    texts = (*layer.texts, *part.bands[0].label.texts)
    return len(part.bands) == 1 and any(SCENE_CLASSES.search(text) for text in texts)


def _named_bands(layer: Layer, part: Stack) -> list[StackBand]:
    names = names_of([band.label for band in part.bands])
    if len(part.bands) == 1:
        names = [_agreed(layer, [*map(band_of, layer.texts), *names])]
    mask = part.mask_band if part.mask_path else ""
    return [
        replace(band, label=BandLabel((name,) if name else (), band.label.wavelength_nm), mask=mask)
        for band, name in zip(part.bands, names)
    ]


def _agreed(layer: Layer, names: Sequence[Optional[str]]) -> Optional[str]:
    named = sorted({name for name in names if name})
    if len(named) > 1:
        raise RasterError(
            message(
                "The layer {layer} is {named} at once, by its name, its file ({layer2}) and its band's "
                "description: rename the layer, or choose the right file.",
                layer=layer.title,
                named=together(named),
                layer2=layer.path,
            )
        )
    return named[0] if named else None


def _facts(part: Stack) -> Facts:
    """The facts of the product that the file lies in, if there is one, before those of the file itself."""
    root = part.name.split("/GRANULE/")[0]
    if root == part.name:
        return part.facts
    with quiet():
        names = gdal.ReadDir(root) or []
    xmls = product_xmls([f"{root}/{name}" for name in names])
    return facts_from_xml(xmls[0]).or_else(part.facts) if len(xmls) == 1 else part.facts


def _common_facts(title: str, parts: Sequence[Stack]) -> Facts:
    stated = [_facts(part) for part in parts]
    facts = Facts()
    for one in stated:
        facts = facts.or_else(one)
    for what in ("date", "tile", "baseline"):
        values = sorted({str(getattr(one, what)) for one in stated} - {"", "None"})
        if len(values) > 1:
            raise RasterError(
                message(
                    "{title} is of different images ({what} {values}): choose those of one.",
                    title=title,
                    what=what,
                    values=", ".join(values),
                )
            )
    return facts
