"""Pictures of three channels from RGB rasters and ten-band cubes."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.bands import TCI_WHITE
from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.picture import open_picture
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.raster.source.layers import Layer

BYTES = np.random.default_rng(0).integers(1, 255, (3, 20, 30)).astype(np.uint8)


def read(source, *options, **more):
    with open_picture(source, *options, **more) as picture:
        return picture.read(picture.grid.bounds)


def test_bytes_are_divided_by_255_and_a_pixel_of_nodata_alone_is_without_data(tmp_path):
    stored = BYTES.copy()
    stored[:, 0, 0] = 0
    stored[0, 1, 1] = 0
    got = read(write_stack(tmp_path / "rgb.tif", stored, nodata=0))
    assert np.isnan(got[:, 0, 0]).all()
    got[:, 0, 0] = 0
    np.testing.assert_allclose(got, stored / 255, atol=1e-6)


def test_a_ten_band_cube_is_shown_in_true_colour(tmp_path):
    numbers = np.random.default_rng(1).integers(300, 5000, (10, 20, 30)).astype(np.uint16)
    path = write_stack(tmp_path / "cube.tif", numbers, CUBE_NAMES)
    expected = np.clip(numbers[[2, 1, 0]] / 1e4 / TCI_WHITE, 0, 1)
    np.testing.assert_allclose(read(path, input_scale="DN/10000"), expected, atol=1e-6)
    with open_picture(path, input_scale="DN/10000") as picture:
        assert ". Bands taken by name: B02 B03" in picture.how


def test_an_alpha_band_is_a_mask(tmp_path):
    alpha = np.full((1, 20, 30), 255, np.uint8)
    alpha[:, :5] = 0
    path = write_stack(tmp_path / "rgba.tif", np.concatenate([BYTES, alpha]))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    dataset = None
    got = read(path)
    assert np.isnan(got[:, :5]).all() and np.isfinite(got[:, 5:]).all()


def test_nodata_set_in_qgis_counts(tmp_path):
    stored = BYTES.copy()
    stored[:, 3, 3:9] = 7
    got = read(Layer(write_stack(tmp_path / "rgb.tif", stored), nodata=((7, 7),)))
    assert np.isnan(got[:, 3, 3:9]).all() and np.isfinite(got).sum() == 3 * (600 - 6)


def test_whole_numbers_of_unknown_meaning_are_asked_about(tmp_path):
    path = write_stack(tmp_path / "rgb.tif", BYTES.astype(np.uint16) * 20)
    with pytest.raises(RasterError, match="INPUT_SCALE"):
        open_picture(path)
    expected = np.clip(BYTES * 20.0 / 1e4 / TCI_WHITE, 0, 1)
    np.testing.assert_allclose(read(path, input_scale="DN/10000"), expected, atol=1e-6)


@pytest.mark.parametrize("white", [0, -1, float("inf"), float("nan")])
def test_a_white_that_is_none_is_refused(tmp_path, white):
    with pytest.raises(RasterError, match="white"):
        open_picture(write_stack(tmp_path / "rgb.tif", BYTES), white=white)


def test_bands_by_number_must_be_there(tmp_path):
    path = write_stack(tmp_path / "four.tif", np.concatenate([BYTES, BYTES[:1]]))
    with pytest.raises(RasterError, match="BANDS"):
        open_picture(path, (1, 2, 5))
    with open_picture(path, (3, 2, 1)) as picture:
        np.testing.assert_allclose(picture.read(Window(4, 5, 6, 7)), BYTES[::-1, 5:12, 4:10] / 255, atol=1e-6)
