"""Training polygons as pixels of a grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr, osr

from ...core.errors import InputError
from ...core.messages import message
from ..gdal_io import quiet
from ..grid import Grid, Window
from .shapes import geometry_from, memory_layer

UNLABELLED = -1
MAX_CODE = 254


@dataclass(frozen=True)
class Shape:
    """One polygon in the grid's CRS as WKB, and the text of its class."""

    wkb: bytes
    label: str


class LabelMap:
    """Polygons on ``grid``; in a pixel covered by several, the last one counts.

    ``classes`` are the labels in sorted order (numbers by value), ``codes`` their values in a class map: the number
    itself if all are whole numbers of 1 to 254, else 1, 2, 3 and so on.

    :raises InputError: there is no polygon, a polygon is broken, or there are too many classes.
    """

    def __init__(self, shapes: Sequence[Shape], grid: Grid):
        if not shapes:
            raise InputError(
                message("There is no training polygon with a class: draw some, and fill in the class field.")
            )
        self.grid = grid
        self.classes = tuple(sorted({shape.label for shape in shapes}, key=_order))
        if len(self.classes) > MAX_CODE:
            raise InputError(
                message(
                    "The class field has {count} values; at most {max_code} can be used. Choose another field.",
                    count=len(self.classes),
                    max_code=MAX_CODE,
                )
            )
        self.codes = _codes(self.classes)
        self._source, self._layer = memory_layer("labels", _reference(grid))
        self._layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
        for shape in shapes:
            self._add(shape)

    def __enter__(self) -> LabelMap:
        return self

    def __exit__(self, *_exception) -> None:
        """Release the polygons: datasets must not outlive the GDAL that QGIS closes at its end."""
        self._layer = self._source = None

    def _add(self, shape: Shape) -> None:
        geometry = geometry_from(shape.wkb)
        if geometry is None:
            raise InputError(
                message(
                    "A training polygon of class '{label}' is broken: repair the layer's geometries.", label=shape.label
                )
            )
        feature = ogr.Feature(self._layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        feature.SetField("class", self.classes.index(shape.label))
        self._layer.CreateFeature(feature)

    def read(self, window: Window) -> np.ndarray:
        """Class indices, int16 (h, w); UNLABELLED for a pixel whose centre lies in no polygon."""
        part = self.grid.sub(window)
        target = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1, gdal.GDT_Int16)
        target.SetGeoTransform(part.geotransform)
        target.SetProjection(part.crs_wkt)
        target.GetRasterBand(1).Fill(UNLABELLED)
        corners = [part.at(x, y) for x in (0, part.width) for y in (0, part.height)]
        (x0, y0), (x1, y1) = np.min(corners, 0), np.max(corners, 0)
        self._layer.SetSpatialFilterRect(float(x0), float(y0), float(x1), float(y1))
        if self._layer.GetFeatureCount():
            with quiet():  # GDAL warns if the grid, and so the layer, has no CRS.
                gdal.RasterizeLayer(target, [1], self._layer, options=["ATTRIBUTE=class"])
        return target.ReadAsArray()


def _order(label: str) -> tuple:
    try:
        return (0, float(label), label)
    except ValueError:
        return (1, 0.0, label)


def _codes(classes: tuple[str, ...]) -> tuple[int, ...]:
    if all(label.isascii() and label.isdigit() and len(label) < 4 and 1 <= int(label) <= MAX_CODE for label in classes):
        values = tuple(int(label) for label in classes)
        if len(set(values)) == len(values):
            return values
    return tuple(range(1, len(classes) + 1))


def _reference(grid: Grid) -> osr.SpatialReference | None:
    return osr.SpatialReference(grid.crs_wkt) if grid.crs_wkt else None
