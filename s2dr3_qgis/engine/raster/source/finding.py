"""What the user gave as a stack: raster, .SAFE folder, archive, folder of band files, source of a QGIS layer."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import Union

from ...core.errors import RasterError
from ..gdal_io import quiet
from ..vsi import is_folder, list_files
from .band_files import folder_stack
from .layers import Layer, as_in_qgis, layers_stack
from .safe import PRODUCT_XML, product_xmls, safe_stack
from .stack import Stack, raster_stack

# How GDAL's SENTINEL2 driver, and so a layer in QGIS, names the 10 m bands of a product.
SUBDATASET = re.compile(r"^SENTINEL2_L(?:1C|2A)(?:_TILE)?:(.+?):(?:10m|20m|60m|TCI|PREVIEW)(?::EPSG_\d+)?$")


def find_stack(source: Union[str, Layer, Sequence[Layer]]) -> Stack:
    """The stack of ``source``; it may be anything GDAL opens, a folder, a .zip, or a product's metadata file.

    Or several layers, each of one or some bands of an image. Raises RasterError where it is missing, damaged,
    incomplete or several products.
    """
    if isinstance(source, Layer):
        return as_in_qgis(find_stack(source.path), source)
    if not isinstance(source, str):
        return _stack_of_layers(source)
    subdataset = SUBDATASET.match(source.strip())
    place = subdataset.group(1).strip('"') if subdataset else source.strip()
    if not place:
        raise RasterError("No input was given: choose a raster, a .SAFE folder, a .zip or a folder of band files.")
    if place.lower().endswith(".zip") and os.path.isfile(place):
        place = f"/vsizip/{os.path.abspath(place)}"
    place = place.replace("\\", "/") if os.sep == "\\" else place
    with quiet():
        folder = is_folder(place)
    if folder:
        return _folder_stack(place.rstrip("/"), source)
    if PRODUCT_XML.search(f"/{place}") or place.endswith("/MTD_TL.xml"):
        return _folder_stack(place.rsplit("/", 1)[0] if "/" in place else ".", source)
    return raster_stack(place)


def _stack_of_layers(layers: Sequence[Layer]) -> Stack:
    """The stack of several layers; those that QGIS opened from one product (10m, 20m) are that product."""
    matches = [SUBDATASET.match(layer.path.strip()) for layer in layers]
    if all(matches) and len({match.group(1) for match in matches}) == 1:
        return find_stack(layers[0].path)
    return layers_stack(layers)


def _folder_stack(folder: str, source: str) -> Stack:
    folder = folder if folder.startswith("/vsi") else os.path.abspath(folder).replace("\\", "/")
    with quiet():
        root = folder.split("/GRANULE/")[0] if "/GRANULE/" in f"{folder}/" else folder
        files = list_files(root)
    xmls = product_xmls(files)
    if len(xmls) > 1:
        names = ", ".join(sorted(xml.rsplit("/", 2)[-2] for xml in xmls)[:5])
        raise RasterError(f"{source} holds {len(xmls)} products ({names} ...): choose the folder of one of them.")
    if xmls:
        return safe_stack(source, xmls[0], files, folder if root != folder else "")
    return folder_stack(source, files)
