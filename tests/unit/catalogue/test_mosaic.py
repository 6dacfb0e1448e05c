"""Scenes of one overpass as one cube."""

from __future__ import annotations

import numpy as np
import pytest
from catalogue_server import Progress, Tile, Writing, earth_search, fetch

from s2dr3_qgis.engine.catalogue.archive import Archive
from s2dr3_qgis.engine.catalogue.area import Area
from s2dr3_qgis.engine.catalogue.client import Client
from s2dr3_qgis.engine.catalogue.mosaic import Mosaic, open_scene
from s2dr3_qgis.engine.catalogue.scene import scene_of
from s2dr3_qgis.engine.catalogue.signing import Unsigned
from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.raster.grid import Window

WHEN = "2020-02-23T03:50:12Z"
AREA = Area.around(103.7722, 17.9411, 1000)


@pytest.fixture
def opened(server, tmp_path):
    def start(tile, how=None, mask=(), scale="auto", stop=lambda: False):
        scene = scene_of(earth_search(server, tile, WHEN, how=how), server.url)
        archive = Archive(Client(fetch, Progress(), (), 0.001), Unsigned(), AREA, tmp_path, pytest.fail)
        folder = archive.copy_all(scene, 32648, lambda _band: None)
        progress = Progress(stop)
        return open_scene(scene, folder, AREA.grid(32648), scale, mask, progress), progress.warnings

    return start


def test_a_cube_is_read_on_the_grid_of_the_area(opened, tile):
    cube, warnings = opened(tile)
    grid = AREA.grid(32648)
    read = Mosaic([cube], grid, {}).read(Window(10, 20, 30, 40))
    column, row = round((grid.at(10, 20)[0] - 368000) / 10), round((1986120 - grid.at(10, 20)[1]) / 10)
    np.testing.assert_allclose(read * 1e4, tile.numbers[:, row : row + 40, column : column + 30], atol=0.01)
    assert warnings == []


def test_what_the_first_lacks_comes_from_the_second(opened, tile):
    west = tile.with_classes(0, slice(0, 200), slice(100, 200))
    brighter = Tile(tile.numbers + 100, tile.classes, "48QVE")
    cubes = [opened(one)[0] for one in (west, brighter)]
    grid = AREA.grid(32648)
    read = Mosaic(cubes, grid, {}).read(grid.bounds) * 1e4
    column, row = round((grid.at(0, 0)[0] - 368000) / 10), round((1986120 - grid.at(0, 0)[1]) / 10)
    truth = tile.numbers[:, row : row + grid.height, column : column + grid.width].astype(float)
    truth[:, :, 200 - column :] += 100
    np.testing.assert_allclose(read, truth, atol=0.01)


def test_a_tile_off_the_grid_is_warped_and_said(opened, tile):
    shifted = Tile(tile.numbers, tile.classes, corner=(tile.corner[0] + 6, tile.corner[1]))
    cube, warnings = opened(shifted)
    assert any("warped" in warning for warning in warnings)
    read = Mosaic([cube], AREA.grid(32648), {}).read(Window(0, 0, 20, 20))
    assert np.isfinite(read).all()


def test_cancel_ends_the_warping(opened, tile):
    shifted = Tile(tile.numbers, tile.classes, corner=(tile.corner[0] + 6, tile.corner[1]))
    with pytest.raises(Cancelled):
        opened(shifted, stop=lambda: True)


def test_a_message_names_the_scene_and_no_folder(opened, tile, tmp_path):
    dark = Tile(np.where(tile.numbers < 900, tile.numbers // 2, tile.numbers), tile.classes)
    with pytest.raises(RasterError, match="2020-02-23 48QUE") as caught:
        opened(dark, how=Writing(64600))
    assert str(tmp_path) not in str(caught.value)
