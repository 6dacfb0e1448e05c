"""A scene: what an item of a STAC catalogue says, in one form for all catalogues."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional
from urllib.parse import urljoin, urlsplit

from ..core.bands import BANDS
from ..core.errors import CatalogueError
from ..core.messages import message
from ..raster.source.stac_item import addresses
from .area import Bounds, utm_zone
from .period import OVERPASS

SCL = "SCL"
METRES = {**{band.name: band.gsd_m for band in BANDS}, SCL: 20}
# Names of assets for each band, the best first; and STAC's common names, with which B8A is nir08.
COMMON = {
    "B02": "blue",
    "B03": "green",
    "B04": "red",
    "B05": "rededge1",
    "B06": "rededge2",
    "B07": "rededge3",
    "B08": "nir",
    "B8A": "nir08",
    "B11": "swir16",
    "B12": "swir22",
    SCL: "scl",
}
KEYS = {name: (name, f"{name}_{metres}m", COMMON[name]) for name, metres in METRES.items()}
TILE = re.compile(r"(?<![A-Z0-9])T?(\d{2}[C-HJ-NP-X][A-HJ-NP-Z]{2})(?![A-Z0-9])")
BASELINE = re.compile(r"_N(\d{2})(\d{2})_")
ORBIT = re.compile(r"_R(\d{3})(?:_|$)")
SATELLITE = re.compile(r"S(?:ENTINEL-?)?(2[A-D])", re.IGNORECASE)
SEQUENCE = re.compile(r"_(\d+)_L2A$")
# Of the latitude bands, by letter.
FIRST_NORTHERN_BAND = "N"


class Unusable(CatalogueError):
    """An item from which no cube can be made; the message is the reason, for the table of candidates."""


@dataclass(frozen=True)
class Asset:
    """One file of a scene. ``transform``: the GDAL geotransform or None; ``size``: (width, height) or None."""

    href: str
    transform: Optional[tuple[float, ...]] = None
    size: Optional[tuple[int, int]] = None

    @property
    def bounds(self) -> Optional[Bounds]:
        """The rectangle of its pixels, in the CRS of the scene; None if the catalogue does not state it."""
        if self.transform is None or self.size is None or self.transform[2] or self.transform[4]:
            return None
        x, dx, _, y, _, dy = self.transform
        ends = (y, y + dy * self.size[1])
        return Bounds(x, min(ends), x + dx * self.size[0], max(ends))


@dataclass(frozen=True)
class Scene:
    """One tile of one overpass. ``item``: the item as it was read; ``order``: the greater, the newer processed."""

    id: str
    when: datetime.datetime
    satellite: str
    orbit: str
    tile: str
    epsg: int
    baseline: float
    order: tuple[float, str, int]
    cloud: Optional[float]
    assets: Mapping[str, Asset]
    item: Mapping[str, Any]

    @property
    def track(self) -> tuple[str, str]:
        """The satellite and its orbit, which it takes again after ten days."""
        return self.satellite, self.orbit

    def is_of_overpass(self, other: Scene) -> bool:
        """Whether both were sensed in one go, perhaps before and after midnight: one cube may hold both."""
        return self.track == other.track and abs(self.when - other.when) <= OVERPASS

    @property
    def bounds(self) -> Optional[Bounds]:
        """The rectangle of the tile's pixels, in metres of its zone; None if the catalogue does not state it."""
        return self.assets["B02"].bounds

    def __str__(self) -> str:
        return f"{self.when.date()} {self.tile} ({self.id})"


def scene_of(item: Mapping[str, Any], base: str) -> Scene:
    """The scene of an item; ``base`` is the address that relative ones start from.

    :raises Unusable: something that is needed is missing or contradicts itself.
    """
    properties = item.get("properties")
    identifier = str(item.get("id") or "")
    if not isinstance(properties, dict) or not identifier:
        raise Unusable(message("it is no STAC item"))
    texts = (str(properties.get("s2:product_uri", "")), identifier)
    assets = _assets(item, base)
    tile = _tile(properties, texts)
    epsg = _epsg(properties, item, tile)
    baseline = _baseline(properties, texts)
    sequence = SEQUENCE.search(identifier)
    generated = str(properties.get("s2:generation_time") or properties.get("processing:datetime") or "")
    return Scene(
        id=identifier,
        when=moment_of(item),
        satellite=_first(SATELLITE, (str(properties.get("platform", "")), *texts)).upper(),
        orbit=_orbit(properties, texts),
        tile=tile,
        epsg=epsg,
        baseline=baseline,
        order=(baseline, generated, int(sequence.group(1)) if sequence else 0),
        cloud=_number(properties.get("eo:cloud_cover")),
        assets=assets,
        item=item,
    )


def epsg_of_tile(tile: str) -> int:
    """The EPSG code of the UTM zone in a tile's name, such as 48QUE."""
    return (32600 if tile[2] >= FIRST_NORTHERN_BAND else 32700) + int(tile[:2])


def moment_of(item: Mapping[str, Any]) -> datetime.datetime:
    """When it was sensed, in UTC: ``datetime``, or ``start_datetime`` if that is null. Raises Unusable."""
    properties = item.get("properties")
    properties = properties if isinstance(properties, dict) else {}
    text = properties.get("datetime") or properties.get("start_datetime")
    match = re.match(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?", str(text))
    if match is None:
        raise Unusable(message("it has no date"))
    zone = match.group(3) or "Z"
    zone = "+00:00" if zone == "Z" else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    try:
        moment = datetime.datetime.fromisoformat(f"{match.group(1)}T{match.group(2)}{zone}")
    except ValueError as error:
        raise Unusable(message("its date cannot be read")) from error
    return moment.astimezone(datetime.timezone.utc)


def _assets(item: Mapping[str, Any], base: str) -> dict[str, Asset]:
    assets = item.get("assets")
    assets = (
        {key: value for key, value in assets.items() if isinstance(value, dict)} if isinstance(assets, dict) else {}
    )
    by_band = {name: _asset_of(name, assets) for name in METRES}
    missing = [name for name, asset in by_band.items() if asset is None]
    if missing:
        raise Unusable(message("it has no file of {missing}", missing=", ".join(missing)))
    return {name: _file(name, asset, base) for name, asset in by_band.items() if asset is not None}


def _asset_of(name: str, assets: Mapping[str, dict[str, Any]]) -> Optional[dict[str, Any]]:
    """By the key, else by the name in its list of bands, in the finest resolution."""
    for key in KEYS[name]:
        if key in assets:
            return assets[key]
    lists = [(asset, asset.get("eo:bands") or asset.get("bands") or []) for asset in assets.values()]
    named = [asset for asset, bands in lists if len(bands) == 1 and str(bands[0].get("name", "")).upper() == name]
    return min(named, key=lambda asset: _number(asset.get("gsd")) or METRES[name], default=None)


def _file(name: str, asset: Mapping[str, Any], base: str) -> Asset:
    hrefs = [urljoin(base, address) for address in addresses(asset)]
    usable = [href for href in hrefs if urlsplit(href).scheme in ("http", "https")]
    if not usable:
        raise Unusable(
            message(
                "its file of {name} is only to be had by {scheme} address",
                name=name,
                scheme=urlsplit(hrefs[0]).scheme if hrefs else "no",
            )
        )
    numbers = asset.get("proj:transform")
    shape = asset.get("proj:shape")
    transform = None
    if isinstance(numbers, list) and len(numbers) >= 6 and all(isinstance(n, (int, float)) for n in numbers[:6]):
        dx, rx, x, ry, dy, y = (float(number) for number in numbers[:6])
        transform = (x, dx, rx, y, ry, dy)
    size = None
    if isinstance(shape, list) and len(shape) == 2 and all(isinstance(n, int) and n > 0 for n in shape):
        size = (shape[1], shape[0])
    return Asset(usable[0], transform, size)


def _tile(properties: Mapping[str, Any], texts: tuple[str, ...]) -> str:
    stated = [str(properties.get(key, "")).replace("MGRS-", "") for key in ("grid:code", "s2:mgrs_tile")]
    # "MGRS-1KAB" is 01KAB.
    stated = [text.zfill(5) if text else "" for text in stated]
    tile = _first(TILE, (*stated, *texts))
    if not tile:
        raise Unusable(message("the name of its tile is unknown"))
    return tile


def _epsg(properties: Mapping[str, Any], item: Mapping[str, Any], tile: str) -> int:
    """The code that the item states, which must be the zone in the tile's name; else that of the tile's name."""
    assets = [asset for asset in item["assets"].values() if isinstance(asset, dict)]
    values = [holder.get(key) for holder in (properties, *assets) for key in ("proj:code", "proj:epsg")]
    codes = [re.sub(r"^EPSG:", "", str(value)) for value in values if value is not None]
    named = epsg_of_tile(tile)
    stated = next((int(code) for code in codes if code.isdigit()), named)
    if utm_zone(stated) != utm_zone(named):
        raise Unusable(message("its tile {tile} does not lie in EPSG:{stated}", tile=tile, stated=stated))
    return stated


def _baseline(properties: Mapping[str, Any], texts: tuple[str, ...]) -> float:
    """The processing baseline as a number, so that 5.10 is newer than 5.09."""
    for key in ("s2:processing_baseline", "processing:version"):
        value = _number(properties.get(key))
        if value is not None:
            return value
    for text in texts:
        match = BASELINE.search(text)
        if match:
            return float(f"{match.group(1)}.{match.group(2)}")
    raise Unusable(message("its processing baseline is unknown"))


def _orbit(properties: Mapping[str, Any], texts: tuple[str, ...]) -> str:
    stated = _number(properties.get("sat:relative_orbit"))
    return f"{int(stated):03}" if stated is not None else _first(ORBIT, texts)


def _first(pattern: re.Pattern[str], texts: tuple[str, ...]) -> str:
    matches = (pattern.search(text) for text in texts)
    return next((match.group(1) for match in matches if match), "")


def _number(value: object) -> Optional[float]:
    try:
        return float(str(value))
    except ValueError:
        return None
