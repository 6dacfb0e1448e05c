"""An area in a vector file comes into each scene's CRS."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import ogr
from runs import cube_of, scene
from scenes import wkt

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.vector.area import Area
from s2dr3_qgis.engine.sheets.area_file import OutsideArea, area_from, area_of


def test_polygons_are_brought_into_the_cubes_crs(tmp_path, gdal_exceptions):
    cube = cube_of(scene(tmp_path))
    ring = cube.grid.lonlat([(10, 10), (40, 10), (40, 30), (10, 10)])
    (tmp_path / "area.geojson").write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    (wkb,) = area_from(str(tmp_path / "area.geojson"))(cube)
    x0, x1, y0, y1 = ogr.CreateGeometryFromWkb(wkb).GetEnvelope()
    assert (x0, y1, x1, y0) == pytest.approx([*cube.grid.at(10, 10), *cube.grid.at(40, 30)], abs=0.01)
    assert area_from("")(cube) == ()


def box(west, south, east, north):
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def inside(folder, text, cube):
    """Bool, the cube's pixels that belong to the area."""
    (folder / "area.geojson").write_text(text)
    return Area(area_from(str(folder / "area.geojson"))(cube)).mask(cube.grid)


@pytest.mark.parametrize("bounds", [(-180, -90, 180, 90), (-60, 0, 120, 80), (5, 30, 20, 40)])
def test_an_area_of_any_size_holds_the_scenes_within(tmp_path, bounds, gdal_exceptions):
    assert inside(tmp_path, box(*bounds), cube_of(scene(tmp_path))).all()


def test_the_long_edge_of_an_area_is_straight_in_its_own_crs(tmp_path, gdal_exceptions):
    """A parallel, which only has corners far away, runs where the pixels have its latitude."""
    cube = cube_of(scene(tmp_path))
    rows, columns = np.mgrid[:37, :53] + 0.5
    latitudes = np.reshape([y for _, y in cube.grid.lonlat(list(zip(columns.flat, rows.flat)))], rows.shape)
    edge = float(np.median(latitudes))
    differs = inside(tmp_path, box(-20, edge, 40, 60), cube) != (latitudes > edge)
    assert np.abs(latitudes - edge)[differs].max(initial=0) * 111_320 < 0.2  # metres


@pytest.mark.parametrize(("epsg", "x"), [(32760, 819_300), (32701, 180_400)])
@pytest.mark.parametrize("bounds", [(-180, -90, 180, 90), (170, -20, 190, -10)])
def test_a_scene_across_180_degrees_is_within_an_area_on_both_sides(tmp_path, epsg, x, bounds, gdal_exceptions):
    cube = cube_of(scene(tmp_path, epsg=epsg, geotransform=(x, 10.0, 0.0, 8_118_000.0, 0.0, -10.0)))
    assert inside(tmp_path, box(*bounds), cube).all()


@pytest.mark.parametrize("bounds", [(90, 0, 150, 40), (8, 30, 9, 36)])
def test_a_scene_beside_the_area_is_outside_of_it_however_far_it_is(tmp_path, bounds, gdal_exceptions):
    cube = cube_of(scene(tmp_path, epsg=32718))
    with pytest.raises(OutsideArea):
        inside(tmp_path, box(*bounds), cube)


@pytest.mark.parametrize("text", [None, "{", '{"type": "Point", "coordinates": [9, 36]}'])
def test_other_files_are_refused_in_words(tmp_path, text, gdal_exceptions):
    path = tmp_path / "area.geojson"
    if text is not None:
        path.write_text(text)
    with pytest.raises(RasterError, match="Name a vector file of polygons"):
        area_from(str(path))


@pytest.mark.parametrize("epsg", [4326, 32632])
def test_an_area_within_the_scene_keeps_its_corners(tmp_path, epsg, gdal_exceptions):
    """A plan holds them: with others, or others first, its sheets would count as those of another AREA."""
    cube = cube_of(scene(tmp_path))
    pixels = [(10.5, 10.3), (10, 10), (10.5, 10), (10.5, 10.3)]
    utm = [cube.grid.at(*pixel) for pixel in pixels]
    ring = utm if epsg == 32632 else cube.grid.lonlat(pixels)
    given = ogr.CreateGeometryFromJson(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    (wkb,) = area_of([bytes(given.ExportToWkb())], wkt(epsg))(cube)
    shape = ogr.CreateGeometryFromWkb(wkb)
    assert np.array(shape.GetGeometryRef(0).GetPoints())[:, :2] == pytest.approx(np.array(utm), abs=0.01)


def test_an_area_in_the_cubes_crs_stays_as_it_is(tmp_path, gdal_exceptions):
    cube = cube_of(scene(tmp_path))
    large = bytes(ogr.CreateGeometryFromWkt("POLYGON ((0 0,0 9e6,9e6 9e6,9e6 0,0 0))").ExportToWkb())
    assert area_of([large], cube.grid.crs_wkt)(cube) == (large,)
