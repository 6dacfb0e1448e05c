"""The user's input as a stack: raster, .SAFE folder, archive, folder of band files, source of a QGIS layer."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import Union

from ...core.errors import RasterError
from ...core.messages import message
from ..gdal_io import quiet
from ..vsi import is_folder, list_files
from .band_files import folder_stack
from .containers import container_stack, is_zarr, subdatasets, zarr_unreadable
from .layers import Layer, as_in_qgis, layers_stack
from .places import gdal_path
from .safe import PRODUCT_XML, product_xmls, safe_stack
from .stack import Stack, raster_stack

# The names of a product's bands in GDAL's SENTINEL2 driver, and so in QGIS.
SUBDATASET = re.compile(r"^SENTINEL2_L(?:1C|2A)(?:_TILE)?:(.+?):(?:10m|20m|60m|TCI|PREVIEW)(?::EPSG_\d+)?$")
# The folders of a product's images by resolution.
RESOLUTION = re.compile(r"/IMG_DATA/R(?:10|20|60)m$")


def find_stack(source: Union[str, Layer, Sequence[Layer]]) -> Stack:
    """The stack of ``source``: anything GDAL opens, a folder, a .zip, a product's metadata file, a layer or layers.

    :raises RasterError: the source is missing, damaged, incomplete, or holds several products.
    """
    if isinstance(source, Layer):
        return as_in_qgis(find_stack(source.path), source)
    if not isinstance(source, str):
        return _stack_of_layers(source)
    subdataset = SUBDATASET.match(source.strip())
    place = subdataset.group(1).strip('"') if subdataset else source.strip()
    if not place:
        raise RasterError(
            message("No input was given: choose a raster, a .SAFE folder, a .zip or a folder of band files.")
        )
    place = gdal_path(place)
    with quiet():
        folder = is_folder(place)
    if folder and is_zarr(place):
        return _zarr_stack(place)
    if folder:
        return _folder_stack(place.rstrip("/"), source)
    if PRODUCT_XML.search(f"/{place}") or place.endswith("/MTD_TL.xml"):
        return _folder_stack(place.rsplit("/", 1)[0] if "/" in place else ".", source)
    parts = subdatasets(place)
    return container_stack(place, parts) if parts else raster_stack(place)


def _zarr_stack(folder: str) -> Stack:
    try:
        parts = subdatasets(folder)
    except RasterError as error:
        raise zarr_unreadable(folder, error) from error
    return container_stack(folder, parts) if parts else raster_stack(folder)


def _stack_of_layers(layers: Sequence[Layer]) -> Stack:
    """The stack of several layers; layers that QGIS opened from one product (10m, 20m) are that product."""
    matches = [SUBDATASET.match(layer.path.strip()) for layer in layers]
    if all(matches) and len({match.group(1) for match in matches if match}) == 1:
        return find_stack(layers[0])
    return layers_stack(layers)


def _folder_stack(folder: str, source: str) -> Stack:
    folder = folder if folder.startswith("/vsi") else os.path.abspath(folder).replace("\\", "/")
    if RESOLUTION.search(folder):
        raise RasterError(
            message(
                "{source} holds the images of one resolution, not all ten bands: choose the whole product, "
                "its .SAFE folder.",
                source=source,
            )
        )
    with quiet():
        root = folder.split("/GRANULE/")[0] if "/GRANULE/" in f"{folder}/" else folder
        files = list_files(root)
    xmls = product_xmls(files)
    if len(xmls) > 1:
        names = ", ".join(sorted(xml.rsplit("/", 2)[-2] for xml in xmls)[:5])
        raise RasterError(
            message(
                "{source} holds {count} products ({names} ...): choose the folder of one of them.",
                source=source,
                count=len(xmls),
                names=names,
            )
        )
    if xmls:
        return safe_stack(source, xmls[0], files, folder if root != folder else "")
    return folder_stack(source, files)
