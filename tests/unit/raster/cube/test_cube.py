"""Cubes read from stacks: bands in the model's order, reflectance, nodata, windows that reach outside, pixel size."""

from __future__ import annotations

import pickle
import threading

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, SAMPLE, wkt, write_band, write_stack

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import check_pixel_size, open_cube
from s2dr3_qgis.engine.raster.grid import Grid, Window
from s2dr3_qgis.engine.raster.source.layers import Layer
from tests.pages import WORD, capitals


@pytest.fixture
def numbers():
    """Digital numbers (10,30,40) as of a dark to bright scene."""
    return np.random.default_rng(3).integers(200, 6000, (10, 30, 40)).astype(np.uint16)


def test_reads_reflectance_of_the_bundled_scene(top):
    cube = open_cube(str(top / SAMPLE))
    stored = gdal.Open(str(top / SAMPLE)).ReadAsArray(20, 30, 50, 40)
    np.testing.assert_allclose(cube.read(Window(20, 30, 50, 40)), stored / 1e4, atol=1e-7)
    assert cube.band_names == BAND_NAMES
    assert (cube.grid.width, cube.grid.height) == (400, 400)


def test_no_word_of_the_messages_misses_the_translation(top):
    cube = open_cube(str(top / SAMPLE))
    shown = [capitals(message) for message in cube.messages]
    assert "(LEVEL L2A, DATE 20200223)" in shown[0]
    assert [text for text in shown if WORD.search(text)] == []


def test_window_may_reach_outside(tmp_path, numbers):
    cube = open_cube(write_stack(tmp_path / "a.tif", numbers, BAND_NAMES))
    out = cube.read(Window(-3, -2, 50, 40))
    np.testing.assert_allclose(out[:, 2:32, 3:43], numbers / 1e4, atol=1e-7)
    out[:, 2:32, 3:43] = np.nan
    assert np.isnan(out).all()
    assert np.isnan(cube.read(Window(1000, 1000, 4, 4))).all()


def test_bands_in_another_order_are_picked_by_name(tmp_path, numbers):
    names = ["SCL", *reversed(BAND_NAMES), "B09"]
    shuffled = np.concatenate([numbers[:1] * 0 + 4, numbers[::-1], numbers[:1]])
    cube = open_cube(write_stack(tmp_path / "a.tif", shuffled, names))
    np.testing.assert_allclose(cube.read(cube.grid.bounds), numbers / 1e4, atol=1e-7)


def test_zero_saturated_and_dataset_nodata_become_nan(tmp_path, numbers):
    numbers[:, 0, 0], numbers[:, 0, 1], numbers[:, 0, 2] = 0, 65535, 7777
    read = open_cube(write_stack(tmp_path / "a.tif", numbers, BAND_NAMES, nodata=7777)).read(Window(0, 0, 40, 30))
    assert np.isnan(read[:, 0, :3]).all()
    assert np.isfinite(read[:, 1:]).all()


def test_each_thread_reads_and_a_pickled_copy_too(tmp_path, numbers):
    cube = open_cube(write_stack(tmp_path / "a.tif", numbers, BAND_NAMES))
    copy, results = pickle.loads(pickle.dumps(cube)), []
    threads = [threading.Thread(target=lambda: results.append(copy.read(copy.grid.bounds))) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert len(results) == 4
    for result in results:
        np.testing.assert_array_equal(result, cube.read(cube.grid.bounds))


def test_missing_file_names_itself():
    with pytest.raises(RasterError, match="no_such_file"):
        open_cube("/no_such_file.tif")


def test_the_bytes_of_some_rows_are_those_of_whole_blocks(tmp_path):
    plain = write_stack(tmp_path / "plain.tif", np.full((10, 200, 300), 900, np.uint16), BAND_NAMES)
    tiled = str(tmp_path / "tiled.tif")
    gdal.Translate(tiled, plain, creationOptions=["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"])
    cube = open_cube(tiled, input_scale="DN/10000")
    assert cube.bytes_of_rows(10) == (10 + 2 * 64) * 300 * 2 * 10
    assert cube.bytes_of_rows(150) == 200 * 300 * 2 * 10  # no more than there are


def test_the_files_of_many_bands_are_listed_in_one_order_in_every_process(tmp_path, numbers):
    for name, plane in zip(CUBE_NAMES, numbers):
        write_band(tmp_path / f"T32TQM_{name}.tif", plane, 10, driver="GTiff", nodata=0)
    files = open_cube(str(tmp_path), input_scale="DN/10000").files
    assert list(files) == sorted(files) and len(files) == 10


def test_numbers_without_data_that_a_layer_adds_are_part_of_the_reading(tmp_path, numbers):
    path = write_stack(tmp_path / "cube.tif", numbers, CUBE_NAMES, nodata=0)
    readings = [
        open_cube(layer, input_scale="DN/10000").reading
        for layer in (path, Layer(path), Layer(path, nodata=((5, 8),)), Layer(path, nodata=((5, 9),)))
    ]
    assert readings[0] == readings[1]
    assert len(set(readings)) == 3


def test_pixels_that_are_not_10_m_are_refused_unless_asked_for(tmp_path, numbers):
    path = write_stack(tmp_path / "a.tif", numbers, BAND_NAMES, geotransform=(500000, 20, 0, 4000000, 0, -20))
    with pytest.raises(RasterError, match=r"20\.01 m × 20\.01 m, not 10 m.*UTM"):
        open_cube(path)
    cube = open_cube(path, pixel_grid="any")
    assert "not 10 m" in cube.warnings[0]
    warped = open_cube(path, pixel_grid="utm")
    assert warped.grid.geotransform[1] == 10
    assert (warped.grid.width, warped.grid.height) == (80, 60)
    assert warped.warnings == []


def test_web_mercator_away_from_the_equator_is_not_10_m(tmp_path, numbers):
    path = write_stack(tmp_path / "a.tif", numbers, BAND_NAMES, geotransform=(0, 10, 0, 6446275, 0, -10), epsg=3857)
    with pytest.raises(RasterError, match=r"6\.4\d m"):
        open_cube(path)


def test_pixels_are_of_10_m_within_a_twentieth():
    sizes = {
        pixel: Grid(wkt(32632), (500000, pixel, 0, 4000000, 0, -pixel), 40, 30) for pixel in (9.4, 9.6, 10.4, 10.6)
    }
    assert check_pixel_size(sizes[9.6], "image") == check_pixel_size(sizes[10.4], "image") == []
    for wrong in (9.4, 10.6):
        with pytest.raises(RasterError, match="not 10 m"):
            check_pixel_size(sizes[wrong], "image")


def test_degrees_go_on_with_a_warning_where_pixels_are_10_m_north_to_south():
    step = 8.983e-5
    near = Grid(wkt(4326), (10, step, 0, 45, 0, -step), 40, 30)
    # A degree of longitude is 78846.8 m at latitude 45.
    assert "7.08 m × 9.98 m" in check_pixel_size(near, "image")[0]
    with pytest.raises(RasterError, match="not 10 m"):
        check_pixel_size(Grid(wkt(4326), (10, step, 0, 65, 0, -step), 40, 30), "image")
    assert check_pixel_size(Grid(wkt(4326), (10, step, 0, 0.001, 0, -step), 40, 30), "image") == []


def test_no_crs_is_said(tmp_path, numbers):
    cube = open_cube(write_stack(tmp_path / "a.tif", numbers, BAND_NAMES, epsg=None))
    assert "no CRS" in cube.warnings[0]


def test_unknown_choices_are_named(tmp_path, numbers):
    path = write_stack(tmp_path / "a.tif", numbers, BAND_NAMES)
    for wrong in ({"resampling": "lanczos"}, {"pixel_grid": "5 m"}, {"mask": ("fog",)}):
        with pytest.raises(RasterError, match="choose one of"):
            open_cube(path, **wrong)
