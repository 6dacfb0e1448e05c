"""What an area looks like by its scene classification."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr

from s2dr3_qgis.engine.catalogue.area import Area, wkt_of
from s2dr3_qgis.engine.catalogue.looking import coarse, look, on_grid
from s2dr3_qgis.engine.raster.grid import Grid

GRID = Grid(wkt_of(32648), (368000.0, 20.0, 0.0, 1986000.0, 0.0, -20.0), 40, 1200)


def write(path, classes, x=368000, y=1986000):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), classes.shape[1], classes.shape[0], 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((x, 20, 0, y, 0, -20))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32648)
    dataset.SetSpatialRef(crs)
    dataset.GetRasterBand(1).WriteArray(classes)
    dataset.FlushCache()
    return path


def test_shares_of_what_is_covered(tmp_path):
    classes = np.full((1200, 40), 4, np.uint8)
    classes[:600] = 0
    classes[600:660], classes[660:690], classes[690:720], classes[720:780], classes[780:840] = 8, 9, 10, 3, 11
    view, added = look([write(tmp_path / "a.tif", classes)], GRID)
    assert view.cover == 0.5 and added == [600 * 40]
    assert (view.cloud, view.shadow, view.snow) == (pytest.approx(0.2), pytest.approx(0.1), pytest.approx(0.1))
    assert str(view) == "20.0% cloud and 50.0% cover in the area"


def test_a_second_tile_fills_what_the_first_lacks(tmp_path):
    first, second = np.full((1200, 20), 4, np.uint8), np.full((1200, 30), 9, np.uint8)
    paths = [write(tmp_path / "a.tif", first), write(tmp_path / "b.tif", second, x=368000 + 200)]
    view, added = look(paths, GRID)
    assert added == [1200 * 20, 1200 * 20]
    assert (view.cover, view.cloud) == (1.0, 0.5)


def test_a_tile_elsewhere_adds_nothing(tmp_path):
    view, added = look([write(tmp_path / "a.tif", np.full((10, 10), 4, np.uint8), x=500000)], GRID)
    assert added == [0] and view.cover == view.cloud == 0.0


def test_pixels_come_to_the_grid_unchanged(tmp_path):
    classes = np.random.default_rng(1).integers(1, 12, (100, 100)).astype(np.uint8)
    path = write(tmp_path / "a.tif", classes, 368000 - 400, 1986000 + 400)
    grid = Grid(GRID.crs_wkt, GRID.geotransform, 40, 30)
    np.testing.assert_array_equal(on_grid(path, grid).ReadAsArray(), classes[20:50, 20:60])
    on_grid(path, grid, str(tmp_path / "b.tif"))
    np.testing.assert_array_equal(gdal.Open(str(tmp_path / "b.tif")).ReadAsArray(), classes[20:50, 20:60])


def test_a_coarse_grid_is_the_same_area():
    grid = Area.around(103.77, 17.94, 990).grid(32648)
    half = coarse(grid)
    assert half.at(half.width, half.height) == grid.at(grid.width, grid.height)
    assert half.geotransform[1] == 20
