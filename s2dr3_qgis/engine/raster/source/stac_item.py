"""The facts that a STAC item of Sentinel-2 states, corrected by those of the archive of its files.

Archives are more reliable than the items that describe them: ``raster:bands`` gives an offset of -0.1 also for numbers
that are harmonised, and the flag ``earthsearch:boa_offset_applied`` is wrong in both directions.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple, Optional

from ...core.errors import RasterError
from ...core.messages import message
from ..vsi import read_text
from .facts import OFFSET_BASELINE, Facts, facts_from_metadata
from .stac_assets import asset_scale, assets_of

BASELINE_OFFSET = -1000.0
QUANTIFICATION = 10000.0
STAC_OFFSET = -0.1
# The archive of harmonised COGs contains numbers as ESA delivers them only from the first months of baseline 04.00.
RAW_YEAR = "2022"


class Archive(NamedTuple):
    """An archive of files: a text in their addresses, and whether their numbers are exactly ESA's."""

    mark: str
    title: str
    original: bool


ARCHIVES = (
    Archive("e84-earth-search-sentinel-data", message("Element 84's archive of Collection 1"), True),
    Archive("sentinel-cogs", message("the archive sentinel-cogs"), False),
    Archive("sentinel2-l2/", message("the archive of the Planetary Computer"), True),
    Archive("eodata/Sentinel-2/", message("the Copernicus archive"), True),
    Archive("zipper.dataspace.copernicus.eu", message("the Copernicus archive"), True),
    Archive("download.dataspace.copernicus.eu", message("the Copernicus archive"), True),
    Archive("deafrica-sentinel-2-l2a-c1", message("Digital Earth Africa's archive of Collection 1"), True),
    Archive("deafrica-sentinel-2/", message("Digital Earth Africa's archive of harmonised data"), False),
)


def facts_from_stac(path: str) -> Optional[Facts]:
    """The facts of the STAC item in a JSON file; None if the file holds no item, or cannot be read."""
    try:
        item = json.loads(read_text(path))
    except (ValueError, RecursionError, RasterError):
        return None
    is_item = isinstance(item, dict) and "stac_version" in item and isinstance(item.get("properties"), dict)
    return facts_of_item(item) if is_item else None


def facts_of_item(item: Mapping[str, Any]) -> Facts:
    """The facts of a STAC item and of the archive of its files; the archive comes first.

    :raises RasterError: the archive and the offset on the item's assets contradict each other.
    """
    flat = {key: str(value) for key, value in item["properties"].items() if not isinstance(value, (dict, list))}
    stated = facts_from_metadata(flat, flat.get("s2:product_uri", ""), str(item.get("id", "")))
    tile = flat.get("s2:mgrs_tile", flat.get("grid:code", "")).replace("MGRS-", "")
    facts = replace(stated, origin="the STAC item", tile=tile or stated.tile)
    archive = archive_of(item)
    if archive is None:
        return _of_unknown(facts, item)
    return _of_original(facts, archive, item) if archive.original else _of_harmonised(facts)


def archive_of(item: Mapping[str, Any]) -> Optional[Archive]:
    """The known archive of the item's asset files; None if there is none, or more than one.

    An asset may have several addresses; one of a known archive suffices.
    """
    known = {
        archive
        for asset in assets_of(item).values()
        for address in addresses(asset)
        for archive in ARCHIVES
        if archive.mark in address
    }
    originals = {archive.original for archive in known}
    return min(known) if len(originals) == 1 else None


def addresses(asset: Mapping[str, Any]) -> list[str]:
    """All addresses of an asset's file: its own and the alternatives."""
    others = asset.get("alternate")
    alternatives = others.values() if isinstance(others, dict) else ()
    texts = [asset.get("href"), *(other.get("href") for other in alternatives if isinstance(other, dict))]
    return [text for text in texts if isinstance(text, str)]


def _of_unknown(facts: Facts, item: Mapping[str, Any]) -> Facts:
    """The item's facts, its flag before its assets: these often repeat the product's offset, applied or not."""
    if facts.offset_applied:
        return replace(facts, offsets={"": 0.0})
    stated = asset_scale(item)
    return replace(facts, quantification=stated.quantification, offsets=stated.offsets) if stated else facts


def _of_original(facts: Facts, archive: Archive, item: Mapping[str, Any]) -> Facts:
    """The facts of ESA's own numbers: the processing baseline alone decides."""
    if facts.baseline is None:
        return replace(facts, offsets=None, offset_applied=None)
    late = facts.baseline >= OFFSET_BASELINE
    if archive.mark.startswith(("eodata", "zipper", "download")):
        _check_asset_offsets(late, facts.baseline, item)
    origin = message("{archive} (processing baseline {baseline:05.2f})", archive=archive.title, baseline=facts.baseline)
    return replace(facts, origin=origin, offsets={"": BASELINE_OFFSET if late else 0.0}, offset_applied=None)


def _check_asset_offsets(late: bool, baseline: float, item: Mapping[str, Any]) -> None:
    """Raise RasterError if the (reliable) offsets on assets of the Copernicus catalogue contradict the baseline."""
    assets = [asset for asset in assets_of(item).values() if "reflectance" in (asset.get("roles") or ())]
    stated = {value for asset in assets if isinstance(value := asset.get("raster:offset"), (int, float))}
    if stated - {STAC_OFFSET if late else 0.0}:
        values = ", ".join(f"{value:g}" for value in sorted(stated))
        raise RasterError(
            message(
                "The STAC item {id} states an offset of {values}, but processing baseline {baseline:05.2f} "
                "has {value}. State in INPUT_SCALE which is right: (DN-1000)/10000 or DN/10000.",
                id=item.get("id"),
                values=values,
                baseline=baseline,
                value="-0.1" if late else "none",
            )
        )


def _of_harmonised(facts: Facts) -> Facts:
    """The facts of harmonised numbers: most have no offset, whatever the item states. If it is late, pixels decide."""
    if facts.baseline is not None and facts.baseline < OFFSET_BASELINE:
        return replace(facts, offsets=None, offset_applied=None)
    raw = facts.offset_applied is False and facts.date.startswith(RAW_YEAR)
    return replace(
        facts,
        offsets=None,
        offset_applied=None,
        quantification=QUANTIFICATION,
        baseline=facts.baseline if raw else None,
    )
