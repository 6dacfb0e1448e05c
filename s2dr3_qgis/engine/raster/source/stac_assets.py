"""Scale and offset stated on each asset of a STAC item (STAC 1.0 and 1.1, extensions raster and eo)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Optional

from ...core.bands import BAND_NAMES
from .bandmap import band_of

# An asset's key may end in its resolution, as in "B02_10m".
RESOLUTION = re.compile(r"[_-](?:10|20|60)m$", re.IGNORECASE)


class AssetScale(NamedTuple):
    """``quantification``: DN of reflectance 1; ``offsets``: DN to add first, by band, None if not all state one."""

    quantification: float
    offsets: Optional[dict[str, float]]


def asset_scale(item: Mapping[str, Any]) -> Optional[AssetScale]:
    """The common scale of the assets of all ten bands, with their offsets; None if there is none."""
    stated: dict[str, tuple[float, Optional[float]]] = {}
    for key, asset in assets_of(item).items():
        band, values = _band(key, asset), _scale_and_offset(asset)
        if band in BAND_NAMES and band not in stated and values:
            stated[str(band)] = values
    scales = {scale for scale, _ in stated.values()}
    if set(stated) != set(BAND_NAMES) or len(scales) != 1:
        return None
    scale = scales.pop()
    offsets = {band: round(offset / scale, 6) for band, (_, offset) in stated.items() if offset is not None}
    return AssetScale(round(1 / scale, 6), offsets if len(offsets) == len(stated) else None)


def assets_of(item: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The assets of an item by key, without values that are no assets."""
    assets = item.get("assets")
    pairs = assets.items() if isinstance(assets, dict) else ()
    return {key: asset for key, asset in pairs if isinstance(asset, dict)}


def _band(key: str, asset: Mapping[str, Any]) -> Optional[str]:
    names = [RESOLUTION.sub("", key), *(str(part.get("name", "")) for part in _parts(asset, "eo:bands", "bands"))]
    return next((band for band in map(band_of, names) if band), None)


def _scale_and_offset(asset: Mapping[str, Any]) -> Optional[tuple[float, Optional[float]]]:
    for part in (asset, *_parts(asset, "raster:bands", "bands")):
        scale, offset = (part.get(f"raster:{what}", part.get(what)) for what in ("scale", "offset"))
        if _is_number(scale) and (offset is None or _is_number(offset)) and 0 < scale <= 1:
            return float(scale), None if offset is None else float(offset)
    return None


def _parts(asset: Mapping[str, Any], *keys: str) -> Iterator[Mapping[str, Any]]:
    for key in keys:
        parts = asset.get(key)
        yield from (part for part in parts if isinstance(part, dict)) if isinstance(parts, list) else ()


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e9
