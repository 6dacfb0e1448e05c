"""Opening the reference, which can have fewer bands than a cube: aerial images have four."""

from __future__ import annotations

import re
from typing import Optional, Union

from osgeo import gdal

from ..core.bands import BAND_NAMES
from ..core.errors import RasterError
from ..core.messages import message
from ..raster.cube.cube import OWN_GRID, open_cube
from ..raster.gdal_io import open_raster
from ..raster.source.bandmap import band_of
from ..raster.source.layers import Layer
from ..raster.source.stack import check_real
from .scene import Truth


def open_truth(source: Union[str, Layer], band_order: str = "auto", input_scale: Union[str, float] = "auto") -> Truth:
    """Open a raster with some or all of the ten bands.

    :param source: what GDAL opens, or a layer whose settings in QGIS count.
    :param band_order: "auto" (by the bands' names) or the name of each band in the file's order, "-" for one to leave
        out.
    :param input_scale: as for `open_cube`.
    :raises RasterError: no band is recognised, or the file cannot be read.
    """
    layer = Layer(source) if isinstance(source, str) else source
    dataset = open_raster(layer.path)
    names = _names(dataset, band_order, layer.path)
    if all(name in names for name in BAND_NAMES):
        cube = open_cube(layer, band_order, input_scale, pixel_grid=OWN_GRID)
        return Truth(cube, tuple(range(len(BAND_NAMES))))
    present = tuple(index for index, name in enumerate(BAND_NAMES) if name in names)
    check_real(dataset.GetRasterBand(1), layer.path)  # whose name the virtual raster lacks
    # A cube has ten bands: a present band stands in for each missing one and is never compared.
    numbers = [names.index(name if name in names else BAND_NAMES[present[0]]) + 1 for name in BAND_NAMES]
    virtual = gdal.Translate("", dataset, format="VRT", bandList=numbers)
    for number, name in enumerate(BAND_NAMES, 1):
        virtual.GetRasterBand(number).SetDescription(name)
    text = virtual.GetMetadata("xml:VRT")[0]
    cube = open_cube(layer._replace(path=text), "auto", input_scale, pixel_grid=OWN_GRID)
    cube.source = layer.path
    return Truth(cube, present)


def _names(dataset: gdal.Dataset, band_order: str, source: str) -> list[Optional[str]]:
    """The Sentinel-2 name of each band of the file; None for bands of another kind."""
    count = dataset.RasterCount
    if band_order.strip().lower() in ("", "auto"):
        names = [band_of(dataset.GetRasterBand(number).GetDescription()) for number in range(1, count + 1)]
        remedy = message("Name them in REFERENCE_BANDS, for example B04,B03,B02,B08")
    else:
        names = [band_of(part) for part in re.split(r"[\s,;]+", band_order.strip())]
        remedy = message(
            "REFERENCE_BANDS must name each of the {count} bands, such as B04,B03,B02,B08; '-' leaves one out",
            count=count,
        )
    recognised = [name for name in names if name in BAND_NAMES]
    if len(names) != count or not recognised or len(set(recognised)) < len(recognised):
        text = " ".join(name or "-" for name in names) or "none"
        raise RasterError(
            message(
                "The reference {source} has {count} band(s), recognised as: {text}. {remedy}.",
                source=source,
                count=count,
                text=text,
                remedy=remedy,
            )
        )
    return [name if name in BAND_NAMES else None for name in names]
