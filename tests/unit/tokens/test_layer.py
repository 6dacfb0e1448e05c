"""Token rasters seen on another grid."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from token_pictures import CELLS, ROTATED, write_picture

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.core.principal import Projection
from s2dr3_qgis.engine.raster.grid import Grid, Window
from s2dr3_qgis.engine.tokens.layer import TokenLayer


@pytest.fixture
def places(tmp_path):
    """A token raster of 4×6 cells whose two bands are each cell's own x and y."""
    y, x = np.mgrid[:4, :6] + 0.5
    return write_picture(tmp_path / "tokens.tif", np.stack((x, y)).astype(np.float32), geotransform=CELLS)


@pytest.fixture
def grid(places):
    """The grid of the picture, 75×100 pixels, which has a remainder beyond the last cells."""
    return Grid(gdal.Open(places).GetProjection(), ROTATED, 100, 75)


def test_a_token_layer_interpolates_between_cell_centres(places, grid):
    values = TokenLayer(places, grid).read(Window(0, 0, 100, 75))
    assert values.shape == (2, 75, 100)
    fine_y, fine_x = (np.mgrid[:75, :100] + 0.5) / 16
    # Outside the outermost centres, and in the remainder beyond the last cells, the border's value goes on.
    np.testing.assert_allclose(values[0], np.clip(fine_x, 0.5, 5.5), atol=1e-4)
    np.testing.assert_allclose(values[1], np.clip(fine_y, 0.5, 3.5), atol=1e-4)
    part = TokenLayer(places, grid).read(Window(97, 70, 3, 5))
    np.testing.assert_allclose(part, values[:, 70:, 97:], atol=1e-4)


def test_a_projection_reduces_the_bands(places, grid):
    difference = Projection.onto(np.zeros(2, np.float32), np.array([[1, -1]], np.float32))
    values = TokenLayer(places, grid, difference).read(Window(20, 20, 30, 20))
    y, x = (np.mgrid[20:40, 20:50] + 0.5) / 16
    np.testing.assert_allclose(values, [x - y], atol=1e-4)
    with pytest.raises(RasterError, match=r"2 bands, but tokens of 3 are expected"):
        TokenLayer(places, grid, Projection.onto(np.zeros(3, np.float32), np.eye(1, 3, dtype=np.float32)))


@pytest.mark.parametrize("nodata", [float("nan"), -9999.0])
def test_a_cell_without_tokens_is_without_values_and_does_not_touch_its_neighbours(tmp_path, grid, nodata):
    tokens = np.ones((2, 4, 6), np.float32)
    tokens[:, 1, 2] = nodata
    path = write_picture(tmp_path / "gap.tif", tokens, geotransform=CELLS, nodata=nodata)
    values = TokenLayer(path, grid).read(Window(0, 0, 96, 64))
    gap = np.zeros((64, 96), bool)
    gap[16:32, 32:48] = True
    assert np.array_equal(np.isnan(values[0]), gap)
    assert (values[:, ~gap] == 1).all()


def test_a_window_without_any_cell_has_no_values(places, grid):
    assert np.isnan(TokenLayer(places, grid).read(Window(-90, 0, 20, 10))).all()


def test_a_token_layer_of_another_place_or_crs_is_refused(tmp_path, grid):
    far = write_picture(tmp_path / "far.tif", np.ones((2, 4, 6), np.float32), geotransform=(0, 160, 0, 0, 0, -160))
    with pytest.raises(RasterError, match="overlap"):
        TokenLayer(far, grid)
    gdal.Translate(str(tmp_path / "other.tif"), far, outputSRS="EPSG:4326")
    with pytest.raises(RasterError, match="CRS"):
        TokenLayer(tmp_path / "other.tif", grid)
