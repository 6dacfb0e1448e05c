"""The files of scenes around the area: opened once, copied into a work folder, kept if they are still the same."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ..core.files import disk_errors, write_text
from .area import Area, bounds_elsewhere, grid_bounds
from .band_file import BandFile, Source, is_same, safe_name
from .client import Client
from .scene import METRES, SCL, Scene
from .signing import Unsigned

ITEM = "item.json"
STATES = "copies.json"
BANDS = tuple(name for name in METRES if name != SCL)


class Archive:
    """Copies bands of scenes into ``folder``, one folder a scene and zone of the cube; ``warn`` takes warnings."""

    def __init__(self, client: Client, signer: Unsigned, area: Area, folder: Path, warn: Callable[[str], None]):
        self._client = client
        self._signer = signer
        self._area = area
        self._folder = folder
        self._warn = warn
        self._opened: dict[tuple[str, str, int], BandFile] = {}

    def folder_of(self, scene: Scene, epsg: int) -> Path:
        """The folder for copies of a scene, for a cube in zone ``epsg``; an id is foreign text, and so no file name."""
        return self._folder / f"{safe_name(scene.id)}_{zlib.crc32(scene.id.encode()):08x}_{epsg}"

    def open_bands(self, scene: Scene, epsg: int) -> int:
        """Open all files that a cube needs; returns the bytes of those that are read whole (JPEG 2000).

        :raises BadFile: one of them is missing or no image.
        :raises CatalogueError: one cannot be read.
        """
        files = [self._open(scene, band, epsg) for band in METRES]
        return sum(file.size for file in files if file.is_jp2)

    def copy(self, scene: Scene, band: str, epsg: int) -> Path:
        """A local GeoTIFF of the band around the area. Raises as `BandFile.copy` does."""
        folder = self.folder_of(scene, epsg)
        with disk_errors(folder):
            folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"{band}.tif"
        file = self._open(scene, band, epsg)
        states = _states(folder)
        if target.exists() and is_same(states.get(band), file.state()):
            return target
        file.copy(target)
        for warning in file.warnings:
            self._warn(warning)
        write_text(folder / STATES, json.dumps({**states, band: file.state()}))
        return target

    def copy_all(self, scene: Scene, epsg: int, report: Callable[[str], None]) -> Path:
        """The folder of a scene with all its bands, classes and item; ``report`` is called with each band first."""
        for band in METRES:
            report(band)
            self.copy(scene, band, epsg)
        folder = self.folder_of(scene, epsg)
        write_text(folder / ITEM, json.dumps(cleaned(scene.item)))
        return folder

    def _open(self, scene: Scene, band: str, epsg: int) -> BandFile:
        key = (scene.id, band, epsg)
        if key not in self._opened:
            bounds = bounds_elsewhere(epsg, grid_bounds(self._area.grid(epsg)), scene.epsg)
            self._opened[key] = BandFile(Source(self._client, self._signer, bounds), scene, band)
        return self._opened[key]


def cleaned(item: Mapping[str, Any]) -> dict[str, Any]:
    """An item without links, and without the queries of its addresses, which hold tokens."""
    assets = {
        key: _cleaned_asset(asset) for key, asset in (item.get("assets") or {}).items() if isinstance(asset, dict)
    }
    return {"stac_version": "1.0.0", **item, "links": [], "assets": assets}


def _cleaned_asset(asset: Mapping[str, Any]) -> dict[str, Any]:
    copy = dict(asset)
    if isinstance(copy.get("href"), str):
        copy["href"] = copy["href"].split("?")[0]
    if isinstance(copy.get("alternate"), dict):
        others = copy["alternate"].items()
        copy["alternate"] = {key: _cleaned_asset(other) for key, other in others if isinstance(other, dict)}
    return copy


def _states(folder: Path) -> dict[str, Any]:
    try:
        states = json.loads((folder / STATES).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return states if isinstance(states, dict) else {}
