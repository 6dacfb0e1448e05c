"""The record of a finished sheet: a STAC item, written after its file, so that it alone means "done"."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from osgeo import osr

from ..core.bands import BAND_NAMES
from ..core.errors import RasterError
from ..core.processor import processor_name
from ..raster.encoding import SCALE
from ..raster.grid import Grid
from .antimeridian import outline_of_points
from .scene_plan import ScenePlan, Sheet

STAC_VERSION = "1.0.0"
EXTENSIONS = (
    "https://stac-extensions.github.io/projection/v2.0.0/schema.json",
    "https://stac-extensions.github.io/raster/v1.1.0/schema.json",
    "https://stac-extensions.github.io/file/v2.1.0/schema.json",
)
COG_TYPE = "image/tiff; application=geotiff; profile=cloud-optimized"
# SHA-256 as a multihash, which the file extension asks for.
SHA256_MULTIHASH = "1220"
CORNERS = 8
UNKNOWN_DATE = "1970-01-01T00:00:00Z"


def sheet_item(scene: ScenePlan, sheet: Sheet, file: Path | None, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The item of a finished sheet.

    :param file: its COG; None if the sheet has no valid pixel.
    :param facts: further properties, such as the seconds it took.
    """
    grid = scene.grid_of(sheet).refine(SCALE)
    item = item_of(f"{scene.name}-{sheet.name}", grid, scene)
    item["properties"].update(
        {
            "s2dr3:plan": scene.key,
            "s2dr3:empty": file is None,
            "s2dr3:host": platform.node(),
            "s2dr3:processor": processor_name(),
            **facts,
        }
    )
    if file is not None:
        encoding = scene.plan.encoding
        band = {"data_type": encoding.name.lower(), "scale": encoding.scale, "spatial_resolution": pixel_size(grid)}
        band["nodata"] = 0 if encoding.nodata == 0 else "nan"
        item["assets"]["data"] = {
            "href": f"./{sheet.name}.tif",
            "type": COG_TYPE,
            "roles": ["data"],
            "raster:bands": [{"name": name, **band} for name in BAND_NAMES],
            "file:size": file.stat().st_size,
            "file:checksum": SHA256_MULTIHASH + sha256_of(file),
        }
    return item


def item_of(name: str, grid: Grid, scene: ScenePlan) -> dict[str, Any]:
    """A STAC item of a grid without assets: place, date and projection."""
    geometry, bbox = footprint(grid)
    _, xc, xr, _, yc, yr = grid.geotransform
    x0, y0 = grid.at(0, 0)
    item: dict[str, Any] = {
        "type": "Feature",
        "stac_version": STAC_VERSION,
        "stac_extensions": list(EXTENSIONS),
        "id": name,
        "geometry": geometry,
        "properties": {
            "datetime": datetime_of(scene),
            "proj:transform": [xc, xr, x0, yc, yr, y0],
            "proj:shape": [grid.height, grid.width],
            **projection_of(grid),
        },
        "links": [],
        "assets": {},
    }
    if bbox:
        item["bbox"] = bbox
    return item


def datetime_of(scene: ScenePlan) -> str:
    """When the scene was taken, as STAC writes it: from the input's metadata, else 1970, for STAC asks for a date."""
    known = scene.cube.provenance
    sensed, date = known.get("sensed", ""), known.get("date", "").replace("-", "")
    if len(sensed) >= len("2020-01-01T00:00:00Z") and sensed[4] == "-":
        return sensed.split(";")[0].strip()
    return f"{date[:4]}-{date[4:6]}-{date[6:8]}T00:00:00Z" if date[:8].isdigit() and len(date) >= 8 else UNKNOWN_DATE


def projection_of(grid: Grid) -> dict[str, Any]:
    """The CRS in the words of STAC's projection extension: proj:code if it has one, else proj:wkt2."""
    if not grid.crs_wkt:
        return {"proj:code": None}
    reference = osr.SpatialReference(grid.crs_wkt)
    authority, code = reference.GetAuthorityName(None), reference.GetAuthorityCode(None)
    if authority and code:
        return {"proj:code": f"{authority}:{code}"}
    return {"proj:code": None, "proj:wkt2": reference.ExportToWkt(["FORMAT=WKT2_2018"])}


def footprint(grid: Grid) -> tuple[dict[str, Any] | None, list[float] | None]:
    """The outline of a grid in longitude and latitude as GeoJSON, and its bounding box; None without a CRS."""
    if not grid.crs_wkt:
        return None, None
    width, height, steps = grid.width, grid.height, range(CORNERS)
    pixels = [(width * step / CORNERS, 0.0) for step in steps] + [(width, height * step / CORNERS) for step in steps]
    pixels += [(width * (1 - step / CORNERS), height) for step in steps]
    pixels += [(0.0, height * (1 - step / CORNERS)) for step in steps]
    try:
        return outline_of_points(grid.lonlat(pixels))
    except RasterError:
        return None, None


def sha256_of(file: Path) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    total = hashlib.sha256()
    with file.open("rb") as stream:
        for block in iter(lambda: stream.read(2**20), b""):
            total.update(block)
    return total.hexdigest()


def text_of(item: Mapping[str, Any]) -> str:
    """An item as it lies in the store."""
    return json.dumps(item, indent=1)


def pixel_size(grid: Grid) -> float:
    """The length of a step along a row, in units of the grid's CRS."""
    _, xc, _, _, yc, _ = grid.geotransform
    return (xc * xc + yc * yc) ** 0.5
