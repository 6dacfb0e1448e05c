"""Sentinel-2 products as ESA distributes them: .SAFE folders of both naming formats, L1C and L2A."""

from __future__ import annotations

import re
from typing import Optional

from ...core.bands import BAND_NAMES
from ...core.errors import RasterError
from ...core.messages import message
from .facts import Facts, facts_from_xml
from .stack import Stack, StackBand, file_band, file_stack

# MTD_MSIL2A.xml; S2A_OPER_MTD_SAFL1C_PDMC_20160926T195121_R022_V20160926T102022.xml and S2A_USER_MTD_SAFL2A_...xml.
PRODUCT_XML = re.compile(r"/(?:MTD_MSI(?:L1C|L2A)|S2[A-D]_(?:OPER|USER)_MTD_SAFL(?:1C|2A)_\w+)\.xml$")
GRANULE = re.compile(r"/GRANULE/([^/]+)/")
IMAGE = re.compile(r"_(B\d\d|B8A|SCL)(?:_L2A_\w+?)?(?:_(\d\d)m)?\.jp2$")
TILE = re.compile(r"_T(\d{2}[A-Z]{3})_")


def product_xmls(files: list[str]) -> list[str]:
    """The metadata files of whole products among ``files``."""
    return [path for path in files if PRODUCT_XML.search(path)]


def safe_stack(name: str, xml: str, files: list[str], inside: str = "") -> Stack:
    """The stack of one product.

    :param xml: the path of its metadata file.
    :param files: the paths of all its files.
    :param inside: take only granules below this path, for the older products that hold several tiles.
    :raises RasterError: the product is incomplete, or holds several tiles and none was chosen.
    """
    root = xml.rsplit("/", 1)[0]
    images = [path for path in files if path.startswith(f"{root}/GRANULE/") and path.startswith(inside)]
    images = [path for path in images if "/IMG_DATA/" in path and IMAGE.search(path)]
    granule = _only_granule(name, root, images)
    facts = facts_from_xml(xml)
    tile = TILE.search(f"_{granule}_")
    facts = facts.or_else(Facts(tile=tile.group(1) if tile else ""))
    bands = [_finest(band, images) for band in BAND_NAMES]
    missing = [band for band, image in zip(BAND_NAMES, bands) if image is None]
    if missing:
        raise RasterError(
            message(
                "{name} has no image of {missing}: the product is incomplete, download it again.",
                name=name,
                missing=missing[0],
            )
        )
    classes = _finest("SCL", images)
    return file_stack(
        name, message("a Sentinel-2 {level} product", level=facts.level), [*filter(None, bands)], facts, classes
    )


def _only_granule(name: str, root: str, images: list[str]) -> str:
    granules = sorted({match.group(1) for path in images for match in [GRANULE.search(path)] if match})
    if not granules:
        raise RasterError(
            message(
                "{name} has metadata of a Sentinel-2 product but no images under GRANULE/*/IMG_DATA: it is "
                "incomplete, download it again.",
                name=name,
            )
        )
    if len(granules) > 1:
        folders = ", ".join(granules)
        raise RasterError(
            message(
                "{name} holds {count} tiles: choose one of the folders below {root}/GRANULE as input ({folders}).",
                name=name,
                count=len(granules),
                root=root,
                folders=folders,
            )
        )
    return granules[0]


def _finest(band: str, images: list[str]) -> Optional[StackBand]:
    """The image of ``band`` at its product's finest resolution, or None; the older L1C names have no resolution."""
    matches = {path: match for path in images for match in [IMAGE.search(path)] if match and match.group(1) == band}
    if not matches:
        return None
    return file_band(min(matches, key=lambda path: int(matches[path].group(2) or 0)), band)
