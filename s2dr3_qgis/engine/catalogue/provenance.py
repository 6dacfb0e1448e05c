"""The origin of a fetched cube, for its metadata and the JSON file beside it: no token, query or user name."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from ..core.resources import version
from ..raster.cube.cube import Cube
from .choice import Choice
from .profiles import Profile
from .scene import METRES, Scene
from .transport import plain


def provenance_of(choice: Choice, profile: Profile, cubes: Sequence[Cube]) -> dict[str, str]:
    """Texts for the metadata of the cube; several scenes are separated by "; "."""
    scenes = choice.scenes
    known = cubes[0].provenance if len(cubes) == 1 else {}
    return {
        "source": _each(scene.id for scene in scenes),
        "product_id": known.get("product_id", ""),
        "catalogue": plain(profile.url),
        "collection": profile.collection,
        "level": "L2A",
        "date": choice.date.replace("-", ""),
        "sensed": _each(scene.when.strftime("%Y-%m-%dT%H:%M:%SZ") for scene in scenes),
        "mgrs_tile": _each(scene.tile for scene in scenes),
        "processing_baseline": _each(f"{scene.baseline:05.2f}" for scene in scenes),
        "radiometry": _each(cube.radiometry.how for cube in cubes),
        "area_cloud": f"{choice.look.cloud:.4f}",
        "area_cover": f"{choice.look.cover:.4f}",
        "retrieved": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d"),
        "version": version(),
        "attribution": f"Contains modified Copernicus Sentinel data {choice.date[:4]}",
    }


def record_of(choice: Choice, profile: Profile, cubes: Sequence[Cube]) -> dict[str, Any]:
    """The same as JSON values, and the address of every file."""
    texts = {key: value for key, value in provenance_of(choice, profile, cubes).items() if value}
    scenes = [_scene(scene, cube) for scene, cube in zip(choice.scenes, cubes)]
    shares = {"cover": choice.look.cover, "cloud": choice.look.cloud, "shadow": choice.look.shadow}
    return {**texts, "area": {**shares, "snow": choice.look.snow}, "scenes": scenes}


def _scene(scene: Scene, cube: Cube) -> dict[str, Any]:
    return {
        "id": scene.id,
        "tile": scene.tile,
        "sensed": scene.when.isoformat(),
        "epsg": scene.epsg,
        "processing_baseline": f"{scene.baseline:05.2f}",
        "radiometry": cube.radiometry.how,
        "files": {band: plain(scene.assets[band].href) for band in METRES},
    }


def _each(texts: Any) -> str:
    """Texts joined, each once, in their order."""
    return "; ".join(dict.fromkeys(texts))
