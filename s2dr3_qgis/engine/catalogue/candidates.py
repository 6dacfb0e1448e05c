"""The table of candidates: of every scene that the catalogue lists, why it is taken or left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from osgeo import ogr, osr

from ..core.errors import RasterError
from ..core.files import finished_path
from ..core.messages import joined, message
from ..raster.gdal_io import gdal_errors
from .footprint import outline
from .looking import Look
from .picture import picture_address
from .scene import Scene, Unusable, moment_of, scene_of

TAKEN = "taken"
# Formats that keep items without a place, and long names of fields.
DRIVERS = {".gpkg": "GPKG", ".geojson": "GeoJSON"}
FIELDS = (
    ("date", ogr.OFTString),
    ("tile", ogr.OFTString),
    ("baseline", ogr.OFTString),
    ("scene_cloud", ogr.OFTReal),
    ("area_cloud", ogr.OFTReal),
    ("area_shadow", ogr.OFTReal),
    ("area_snow", ogr.OFTReal),
    ("cover", ogr.OFTReal),
    ("taken", ogr.OFTInteger),
    ("reason", ogr.OFTString),
    ("item", ogr.OFTString),
    ("picture", ogr.OFTString),
)
REMEDY = message("Check that the folder exists, can be written to and has room.")
LONGEST_LIST = 12


@dataclass
class Candidate:
    """One item. ``scene``: None if it is unusable; ``look``: its overpass's; ``reason``: why it is taken or left.

    ``picture``: the address that a small picture is read from, "" if there is none.
    """

    id: str
    date: str
    scene: Optional[Scene] = None
    look: Optional[Look] = None
    taken: bool = False
    reason: str = ""
    picture: str = ""

    def __str__(self) -> str:
        cloud = self.scene.cloud if self.scene else None
        figures: list[str] = [] if cloud is None else [message("scene {cloud:.1f} % cloud", cloud=cloud)]
        if self.look:
            figures.append(str(self.look))
        tile = f" {self.scene.tile}" if self.scene else ""
        facts = joined(", ", [*figures, self.reason])
        return message("{date}{tile}: {facts}", date=self.date, tile=tile, facts=facts)

    def values(self) -> list[object]:
        """The values of FIELDS; percentages, None if unknown."""
        scene, view = self.scene, self.look
        shares = (view.cloud, view.shadow, view.snow, view.cover) if view else (None,) * 4
        return [
            self.date,
            scene.tile if scene else None,
            f"{scene.baseline:05.2f}" if scene else None,
            scene.cloud if scene else None,
            *(None if share is None else round(100 * share, 2) for share in shares),
            int(self.taken),
            self.reason,
            self.id,
            self.picture,
        ]


def candidate_of(item: Mapping[str, Any], base: str) -> Candidate:
    """The candidate of an item, which may be unusable."""
    identifier = str(item.get("id") or "(without id)")
    try:
        date = moment_of(item).date().isoformat()
        return Candidate(identifier, date, scene_of(item, base), picture=picture_address(item, base))
    except Unusable as error:
        properties = item.get("properties")
        moment = properties.get("datetime") if isinstance(properties, dict) else ""
        return Candidate(
            identifier,
            str(moment or "")[:10],
            reason=message("left: {error}", error=error),
        )


def listed(candidates: Sequence[Candidate]) -> str:
    """The candidates as text for a message, those that were looked at first."""
    ranked = sorted(candidates, key=lambda one: (one.look is None, one.date))
    lines = [str(candidate) for candidate in ranked[:LONGEST_LIST]]
    more = len(candidates) - len(lines)
    return joined("; ", [*lines, message("and {more} more", more=more)] if more > 0 else lines)


def write_candidates(candidates: Sequence[Candidate], target: Path) -> None:
    """Write the table as a layer of footprints (EPSG:4326); its suffix, one of DRIVERS, decides the format.

    :raises RasterError: the file cannot be written.
    """
    with finished_path(target) as part:
        part.unlink(missing_ok=True)
        with gdal_errors(message("Cannot write {target}", target=target), REMEDY) as messages:
            _write(candidates, part, DRIVERS[target.suffix.lower()])
        if messages:
            raise RasterError(
                message(
                    "Cannot write {target}: {messages}. {remedy}", target=target, messages=messages[0], remedy=REMEDY
                )
            )


def _write(candidates: Sequence[Candidate], part: Path, driver: str) -> None:
    source = ogr.GetDriverByName(driver).CreateDataSource(str(part))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = source.CreateLayer("candidates", reference, ogr.wkbMultiPolygon)
    for name, kind in FIELDS:
        layer.CreateField(ogr.FieldDefn(name, kind))
    for candidate in candidates:
        feature = ogr.Feature(layer.GetLayerDefn())
        for (name, _), value in zip(FIELDS, candidate.values()):
            if value is not None:
                feature.SetField(name, value)
        shape = outline(candidate.scene) if candidate.scene else None
        if shape is not None:
            feature.SetGeometry(ogr.ForceToMultiPolygon(shape))
        layer.CreateFeature(feature)
