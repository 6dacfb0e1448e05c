"""What makes one thing of many sheets: a virtual raster a scene, a tile index, a static STAC collection, a summary.

All of it is made of what the store has, and may be made again at any time. It names what is missing.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr

from ..core.bands import BAND_NAMES
from ..core.files import temporary_folder
from ..core.page import Show
from ..core.resources import version
from ..raster.cog import BLOCK
from ..raster.encoding import SCALE
from ..raster.gdal_io import gdal_errors
from ..raster.vector.shapes import outline_of
from .antimeridian import joint_box
from .failures import read_failure
from .item import STAC_VERSION, footprint, item_of, pixel_size, text_of
from .layout import done_images, failed_names, planned_scenes
from .scene_plan import ScenePlan, Sheet
from .store import Store
from .summary import DONE, EMPTY, FAILED, MISSING, SUMMARY_PAGE, Summary

COLLECTION, TILE_INDEX, ALL_ITEMS = "collection.json", "sheets.gti.gpkg", "items.json"
SUMMARY = "summary.json"
MOST_ITEMS = 10_000
COLLECTION_ID = "s2dr3-sheets"
REMEDY = "Check that the folder exists and can be written to."
METRES_OF_DEGREE = 111_320.0


def status(store: Store) -> Summary:
    """What the store has, without changing it.

    :raises S2DR3Error: it cannot be read.
    """
    summary = Summary()
    for _name, scene in planned_scenes(store):
        summary.add(scene, *_states(store, scene))
    return summary


def write_index(store: Store) -> Summary:
    """Write all of it into the store; returns what the store has.

    :raises S2DR3Error: the store cannot be read or written.
    """
    summary, boxes, dates, links = Summary(), [], [], []
    features: list[dict[str, Any]] = []
    with temporary_folder() as folder:
        path = folder / TILE_INDEX
        with TileIndex(path, _crs_of(store)) as tiles:
            for name, scene in planned_scenes(store):
                states, errors = _states(store, scene)
                summary.add(scene, states, errors)
                store.write_text(f"{name}/{name}.vrt", scene_vrt(scene, states))
                item = _scene_item(scene)
                store.write_text(f"{name}/{name}.json", text_of(item))
                links.append({"rel": "item", "href": f"./{name}/{name}.json", "type": "application/geo+json"})
                boxes += [item["bbox"]] if "bbox" in item else []
                dates.append(item["properties"]["datetime"])
                if len(features) < MOST_ITEMS:
                    features += list(_items(store, scene, states))
                tiles.add(scene, states)
        store.put(TILE_INDEX, path)
    store.write_text(COLLECTION, json.dumps(_collection(boxes, dates, links), indent=1))
    if len(features) <= MOST_ITEMS:
        store.write_text(ALL_ITEMS, json.dumps({"type": "FeatureCollection", "features": features}))
    else:
        store.remove(ALL_ITEMS)  # of when there were fewer
    store.write_text(SUMMARY, json.dumps({**vars(summary), "version": version()}, indent=1))
    store.write_text(SUMMARY_PAGE, summary.html())
    return summary


def write_summary_page(store: Store, show: Show) -> None:
    """Write the page of the summary anew, in the language of ``show``; `write_index` writes it in English.

    :raises S2DR3Error: the store cannot be read or written.
    """
    store.write_text(SUMMARY_PAGE, status(store).html(show))


def _states(store: Store, scene: ScenePlan) -> tuple[dict[Sheet, str], dict[str, str]]:
    """The state of each sheet, and the last error of those that failed."""
    images = done_images(store, scene.name)
    failed = failed_names(store, scene.name) - images.keys()
    states, errors = {}, {}
    for sheet in scene.sheets():
        if sheet.name in images:
            states[sheet] = DONE if images[sheet.name] else EMPTY
        elif sheet.name in failed:
            states[sheet] = FAILED
            errors[sheet.name] = read_failure(store, scene.name, sheet).error
        else:
            states[sheet] = MISSING
    return states, errors


def scene_vrt(scene: ScenePlan, states: dict[Sheet, str]) -> str:
    """A virtual raster of a scene's finished sheets, which lies beside them; any GDAL since 2 opens it."""
    grid = scene.cube.grid.sub(scene.window).refine(SCALE)
    encoding = scene.plan.encoding
    transform = ", ".join(f"{value:.16g}" for value in grid.geotransform)
    lines = [f'<VRTDataset rasterXSize="{grid.width}" rasterYSize="{grid.height}">']
    if grid.crs_wkt:
        lines.append(f"<SRS>{html.escape(grid.crs_wkt, quote=False)}</SRS>")
    lines.append(f"<GeoTransform>{transform}</GeoTransform>")
    items = (f'<MDI key="{key}">{value}</MDI>' for key, value in encoding.metadata.items())
    lines.append(f"<Metadata>{''.join(items)}</Metadata>")
    for number, name in enumerate(BAND_NAMES, 1):
        lines.append(f'<VRTRasterBand dataType="{encoding.name}" band="{number}">')
        lines.append(f"<Description>{name}</Description><NoDataValue>{encoding.nodata}</NoDataValue>")
        lines.append(f"<Scale>{encoding.scale:.16g}</Scale><Offset>0</Offset>")
        lines += [_source(scene, sheet, number) for sheet, state in states.items() if state == DONE]
        lines.append("</VRTRasterBand>")
    return "\n".join([*lines, "</VRTDataset>", ""])


def _source(scene: ScenePlan, sheet: Sheet, band: int) -> str:
    fine = sheet.window.scale(SCALE)
    x, y = fine.x - scene.window.x * SCALE, fine.y - scene.window.y * SCALE
    size = f'xSize="{fine.width}" ySize="{fine.height}"'
    kind, block = scene.plan.encoding.name, f'BlockXSize="{BLOCK}" BlockYSize="{BLOCK}"'
    return (
        f'<SimpleSource><SourceFilename relativeToVRT="1">{sheet.name}.tif</SourceFilename>'
        f"<SourceBand>{band}</SourceBand>"
        f'<SourceProperties RasterXSize="{fine.width}" RasterYSize="{fine.height}" DataType="{kind}" {block}/>'
        f'<SrcRect xOff="0" yOff="0" {size}/><DstRect xOff="{x}" yOff="{y}" {size}/></SimpleSource>'
    )


def _items(store: Store, scene: ScenePlan, states: dict[Sheet, str]) -> Iterator[dict[str, Any]]:
    """The items of a scene's finished sheets, their links as seen from the store's top."""
    for sheet, state in states.items():
        text = store.read_text(f"{scene.name}/{sheet.name}.json") if state == DONE else None
        if text:
            item = json.loads(text)
            item["assets"]["data"]["href"] = f"./{scene.name}/{sheet.name}.tif"
            yield item


def _scene_item(scene: ScenePlan) -> dict[str, Any]:
    item = item_of(scene.name, scene.cube.grid.sub(scene.window).refine(SCALE), scene)
    item["collection"] = COLLECTION_ID
    item["properties"]["s2dr3:plan"] = scene.key
    item["properties"].update({f"s2dr3:{key}": value for key, value in scene.cube.provenance.items()})
    item["links"] = [
        {"rel": rel, "href": f"../{COLLECTION}", "type": "application/json"} for rel in ("collection", "parent", "root")
    ]
    item["assets"]["data"] = {"href": f"./{scene.name}.vrt", "type": "application/xml", "roles": ["data"]}
    return item


def _collection(boxes: Sequence[Sequence[float]], dates: Sequence[str], links: Sequence[dict]) -> dict[str, Any]:
    return {
        "type": "Collection",
        "stac_version": STAC_VERSION,
        "id": COLLECTION_ID,
        "description": "Super-resolved Sentinel-2 scenes: ten bands on the 1 m grid, made by S2DR3.",
        "license": "other",
        "extent": {
            "spatial": {"bbox": [joint_box(boxes)]},
            "temporal": {"interval": [[min(dates, default=None), max(dates, default=None)]]},
        },
        "links": [{"rel": "root", "href": f"./{COLLECTION}", "type": "application/json"}, *links],
    }


def _crs_of(store: Store) -> str:
    """The CRS that all scenes share, else longitude and latitude, as WKT; "" if a scene has none."""
    known = {scene.cube.grid.crs_wkt for _name, scene in planned_scenes(store)}
    if len(known) == 1:
        return known.pop()
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    return "" if "" in known else wgs84.ExportToWkt()


class TileIndex:
    """A GeoPackage with the outline and file of each sheet, in one CRS; a context manager.

    GDAL 3.9 and later open it as one raster (GTI), QGIS as a layer of polygons.
    """

    def __init__(self, path: Path, crs_wkt: str):
        self._path, self._wkt = path, crs_wkt
        self._reference = osr.SpatialReference(crs_wkt) if crs_wkt else None
        if self._reference:
            self._reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        self._described = False
        self._dataset: Any = None  # GDAL's bindings carry no types
        self._layer: Any = None

    def __enter__(self) -> TileIndex:
        with gdal_errors(f"Cannot write {self._path}", REMEDY):
            self._dataset = gdal.GetDriverByName("GPKG").Create(str(self._path), 0, 0, 0, gdal.GDT_Unknown)
            self._layer = self._dataset.CreateLayer("sheets", self._reference, ogr.wkbMultiPolygon)
            for name in ("location", "scene", "sheet"):
                self._layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
            self._layer.StartTransaction()
        return self

    def __exit__(self, *_error: object) -> None:
        with gdal_errors(f"Cannot write {self._path}", REMEDY):
            try:
                self._layer.CommitTransaction()
            finally:
                self._layer = self._dataset = None

    def add(self, scene: ScenePlan, states: dict[Sheet, str]) -> None:
        """Add those sheets of a scene that have a file."""
        if not self._described:
            self._describe(scene)
        for sheet in (sheet for sheet, state in states.items() if state == DONE):
            feature = ogr.Feature(self._layer.GetLayerDefn())
            feature["location"] = f"{scene.name}/{sheet.name}.tif"
            feature["scene"], feature["sheet"] = scene.name, sheet.name
            feature.SetGeometry(ogr.ForceToMultiPolygon(self._outline(scene, sheet)))
            self._layer.CreateFeature(feature)

    def _outline(self, scene: ScenePlan, sheet: Sheet) -> ogr.Geometry:
        grid = scene.grid_of(sheet)
        if grid.crs_wkt == self._wkt:
            return outline_of(grid)
        geometry, _ = footprint(grid)
        return ogr.CreateGeometryFromJson(json.dumps(geometry))

    def _describe(self, scene: ScenePlan) -> None:
        """Say what the raster is like, or GDAL opens a file to guess."""
        grid, encoding = scene.cube.grid.refine(SCALE), scene.plan.encoding
        size = pixel_size(grid)
        if grid.crs_wkt != self._wkt:
            size = size / METRES_OF_DEGREE
        values = {
            "RESX": f"{size:.16g}",
            "RESY": f"{size:.16g}",
            "BAND_COUNT": str(len(BAND_NAMES)),
            "DATA_TYPE": encoding.name,
            "NODATA": str(encoding.nodata),
            "SRS": self._wkt,
            "LOCATION_FIELD": "location",
        }
        for name, value in values.items():
            self._layer.SetMetadataItem(name, value)
        self._described = True
