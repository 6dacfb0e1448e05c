"""The scenes that a user names: rasters and products, folders of them, and lists of STAC items."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, Union
from urllib.parse import urlsplit
from urllib.request import url2pathname

from ..core.errors import RasterError
from ..core.messages import message
from ..raster.cube.cube import Cube, open_cube
from ..raster.source.bandmap import band_of
from ..raster.source.facts import Facts
from ..raster.source.layers import Layer
from ..raster.source.stac_item import QUANTIFICATION, facts_of_item

LISTS = (".json", ".geojson", ".txt")
RASTERS = (".tif", ".tiff", ".vrt", ".jp2", ".nc", ".zip")
PRODUCT = re.compile(r"\.SAFE(\.zip)?$|^S2[A-D]_", re.IGNORECASE)
UNFIT = re.compile(r"[^A-Za-z0-9._-]+")
# What would be taken for another file of a scene's folder.
RESERVED = re.compile(r"plan|failed|stop-.*|\d{3,}-\d{3,}")
LONGEST_NAME = 80
Source = Union[str, Layer, tuple[Layer, ...]]


class Scene(NamedTuple):
    """One scene: the name of its folder in the store, and what opens it."""

    name: str
    open: Callable[[], Cube]


@dataclass(frozen=True)
class Found:
    """A scene before it has a name of its own: what it is called, and what `open_cube` takes.

    ``input_scale``: what a STAC item states of its numbers, "auto" if there is none; ``known``: what it states of the
    scene, such as its date, in the words of `Cube.provenance`.
    """

    proposed: str
    source: Source
    input_scale: str = "auto"
    known: Mapping[str, str] = field(default_factory=dict)


def find_scenes(given: Sequence[Source], **options: Any) -> list[Scene]:
    """The scenes of all that is given, each once, with names that differ.

    A path may be a raster or product, a folder of such, a text file with such a path a line, or a JSON file with STAC
    items (one, a FeatureCollection or a list).

    :param options: how they are read, as `open_cube` takes them.
    :raises RasterError: a path does not exist, or holds no scene.
    """
    scenes: list[Scene] = []
    sources: list[Source] = []
    names: set[str] = set()
    for item in given:
        for found in _found(item):
            if found.source in sources:
                continue
            sources.append(found.source)
            name = _free(found.proposed, names)
            names.add(name.lower())
            scenes.append(Scene(name, _opener(found, options)))
    if not scenes:
        raise RasterError(
            message("No scene is given: choose rasters, products, a folder of them, or a list of STAC items.")
        )
    return scenes


def _opener(found: Found, options: Mapping[str, Any]) -> Callable[[], Cube]:
    """What opens a scene; the user's own word for the scale counts before the item's, the files' before its facts."""
    chosen = options.get("input_scale", "auto")
    scale = found.input_scale if chosen == "auto" else chosen

    def opened() -> Cube:
        cube = open_cube(found.source, **{**options, "input_scale": scale})
        return replace(cube, provenance={**found.known, **cube.provenance})

    return opened


def _found(item: Source) -> Iterable[Found]:
    if not isinstance(item, str):
        first = item if isinstance(item, Layer) else item[0]
        return [Found(first.title, item)]
    path = Path(item)
    if path.suffix.lower() in LISTS and path.is_file():
        return _listed(path)
    if path.is_dir():
        return _in_folder(path)
    return [Found(path.name, str(path.absolute()) if path.exists() else item)]


def _in_folder(folder: Path) -> list[Found]:
    """The folder itself if it is a product or holds the bands of one scene, else what it holds."""
    if PRODUCT.search(folder.name) or (folder / "GRANULE").is_dir() or _holds_bands(folder):
        return [Found(folder.name, str(folder.absolute()))]
    inside = [path for path in sorted(folder.iterdir()) if not path.name.startswith(".")]
    scenes = [
        Found(path.name, str(path.absolute()))
        for path in inside
        if (path.is_file() and path.suffix.lower() in RASTERS)
        or (path.is_dir() and (PRODUCT.search(path.name) or _holds_bands(path)))
    ]
    if not scenes:
        raise RasterError(message("{folder} holds no raster or product: choose a folder of scenes.", folder=folder))
    return scenes


def _holds_bands(folder: Path) -> bool:
    """Whether the files of a folder are bands by their names, two of them at least."""
    names = (path.stem for path in folder.iterdir() if path.suffix.lower() in RASTERS)
    return len({band for band in map(_band_at_end, names) if band}) > 1


def _band_at_end(stem: str) -> str | None:
    return next((band for band in map(band_of, reversed(re.split(r"[_.-]", stem))) if band), None)


def _listed(path: Path) -> Iterator[Found]:
    try:
        text = path.read_text(encoding="utf-8-sig")  # Windows's editors put a mark in front
    except (OSError, UnicodeDecodeError) as error:
        raise RasterError(
            message("{path} cannot be read as a list of scenes: {error}.", path=path, error=error)
        ) from error
    if path.suffix.lower() == ".txt":
        for line in filter(None, map(str.strip, text.splitlines())):
            inside = path.parent / line
            if inside != path:
                yield from _found(str(inside.absolute()) if inside.exists() else line)
        return
    try:
        content = json.loads(text)
    except ValueError as error:
        raise RasterError(
            message("{path} is no JSON: give a STAC item, a FeatureCollection or a list of items.", path=path)
        ) from error
    items = content.get("features", [content]) if isinstance(content, dict) else content
    for item in items if isinstance(items, list) else [items]:
        yield _of_item(path, item)


def _of_item(path: Path, item: Any) -> Found:
    """The scene of a STAC item: its one raster with all bands, or its assets as layers named after their bands."""
    assets = item.get("assets") if isinstance(item, dict) else None
    if not isinstance(assets, dict) or not assets:
        raise RasterError(
            message(
                "{path} holds something that is no STAC item with assets: list items of Sentinel-2 scenes.", path=path
            )
        )
    title = str(item.get("id") or path.stem)
    layers: dict[str, Layer] = {}
    for key, asset in assets.items():
        href = asset.get("href") if isinstance(asset, dict) else None
        if not isinstance(href, str):
            continue
        place = _place(path, href)
        band = band_of(re.sub(r"[_-](?:10|20|60)m$", "", key))
        if band:
            layers.setdefault(band, Layer(place, band))
        elif key in ("data", "cube"):
            return Found(title, place)
    if len(layers) < 2:
        raise RasterError(
            message(
                "The STAC item {title} in {path} names no files of bands: its assets need keys such as B02.",
                title=title,
                path=path,
            )
        )
    properties = item.get("properties")
    properties = properties if isinstance(properties, dict) else {}
    facts = facts_of_item({**item, "properties": properties})
    sensed = str(properties.get("datetime") or properties.get("start_datetime") or "")
    known = {**facts.provenance(), **({"sensed": sensed} if sensed else {})}
    return Found(title, tuple(layers.values()), _scale_of(facts), known)


def _scale_of(facts: Facts) -> str:
    """INPUT_SCALE as an item and the archive of its files state it; "auto" if not, or not for all bands alike."""
    offsets = set((facts.offsets or {}).values())
    if len(offsets) != 1:
        return "auto"
    offset, unit = offsets.pop(), facts.quantification or QUANTIFICATION
    return f"(DN{offset:+g})/{unit:g}" if offset else f"DN/{unit:g}"


def _place(path: Path, href: str) -> str:
    """What GDAL opens for an asset's address."""
    if href.startswith("s3://"):
        return "/vsis3/" + href[len("s3://") :]
    if href.startswith(("https://", "http://")):
        return f"/vsicurl/{href}"
    inside = path.parent / (url2pathname(urlsplit(href).path) if href.startswith("file:") else href)
    return str(inside.absolute()) if inside.exists() else href


def _free(title: str, names: set[str]) -> str:
    """A name for a folder of the store that no other scene has; ``names`` are lower-case, as some systems see them."""
    stem = UNFIT.sub("-", re.sub(r"\.(tiff?|vrt|jp2|nc|zip|SAFE)$", "", title, flags=re.IGNORECASE)).strip("-.")
    stem = stem[:LONGEST_NAME]
    if not stem or RESERVED.fullmatch(stem):
        stem = f"scene-{stem}".rstrip("-")
    name, number = stem, 2
    while name.lower() in names:
        name, number = f"{stem}-{number}", number + 1
    return name
