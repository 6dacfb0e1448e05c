"""Whether the numbers fit the order in which nameless bands are taken."""

from __future__ import annotations

import subprocess

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, SAMPLE, write_band, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.source.spectrum import is_order_confirmed, order_problem

FORCE = ["BLUE", "GREEN", "RED", "REDEDGE1", "REDEDGE2", "REDEDGE3", "BROADNIR", "NIR", "SWIR1", "SWIR2"]
DEA = ["red", "green", "blue", "nir_1", "red_edge_1", "red_edge_2", "red_edge_3", "nir_2", "swir_2", "swir_3"]
DEA_ORDER = [2, 1, 0, 6, 3, 4, 5, 7, 8, 9]


@pytest.fixture(scope="module")
def scene(top):
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, 64, 64)


def read(path):
    cube = open_cube(str(path))
    return cube.read(cube.grid.bounds) * 1e4


def test_a_virtual_raster_s_bands_are_named_by_their_files(tmp_path, scene):
    """QGIS's "Build virtual raster" sorts by name, which puts B8A last, and keeps no description."""
    for band, plane in zip(CUBE_NAMES, scene):
        write_band(tmp_path / f"T29TNG_20170617T113321_{band}_10m.tif", plane, 10, driver="GTiff")
    files = sorted(str(path) for path in tmp_path.iterdir())
    subprocess.run(["gdalbuildvrt", "-q", "-separate", str(tmp_path / "stack.vrt"), *files], check=True)
    np.testing.assert_allclose(read(tmp_path / "stack.vrt"), scene, atol=1e-2)


def test_ten_metre_bands_before_the_others_are_asked_about(tmp_path, scene):
    path = write_stack(tmp_path / "patch.tif", scene[[0, 1, 2, 6, 3, 4, 5, 7, 8, 9]])
    with pytest.raises(RasterError, match="BAND_ORDER"):
        open_cube(path)


def test_twelve_bands_without_b8a_are_asked_about(tmp_path, scene):
    planes = [scene[0] // 2 + 300, *scene[:7], scene[7] * 35 // 100, scene[0] * 0 + 15, *scene[8:]]
    path = write_stack(tmp_path / "S2A1C_20170617_123_field_TOA_10.tif", np.stack(planes).astype(np.uint16))
    with pytest.raises(RasterError, match="BAND_ORDER"):
        open_cube(path)


@pytest.mark.parametrize(
    "order",
    [[2, 1, 0, *range(3, 10)], [2, 1, 0, 6, 3, 4, 5, 7, 8, 9], [6, 2, 1, 0, 3, 4, 5, 7, 8, 9]],
    ids=["red first", "red and infrared first", "infrared first"],
)
def test_orders_that_do_not_begin_with_blue_are_asked_about(tmp_path, scene, order):
    path = write_stack(tmp_path / "patch.tif", np.ascontiguousarray(scene[order]))
    with pytest.raises(RasterError, match="BAND_ORDER"):
        open_cube(path)
    stated = open_cube(path, band_order=",".join(CUBE_NAMES[index] for index in order))
    np.testing.assert_allclose(stated.read(stated.grid.bounds) * 1e4, scene, atol=1e-2)


def test_red_first_is_recognised_by_the_numbers_and_not_by_the_size_of_pixels_alone(scene):
    exchanged, valid = scene[[2, 1, 0, *range(3, 10)]], np.ones(scene.shape, bool)
    assert "began with red" in order_problem(exchanged, valid, exchanged)
    assert order_problem(scene, valid, scene) == ""
    assert is_order_confirmed(scene, valid) and not is_order_confirmed(exchanged, valid)


def test_the_usual_order_passes(tmp_path, scene):
    path = write_stack(tmp_path / "patch.tif", scene)
    np.testing.assert_allclose(read(path), scene, atol=1e-2)
    assert not any("blue or red" in text for text in open_cube(path).warnings)


def test_numbers_that_fit_either_order_are_warned_of(tmp_path):
    """Bands that are all alike, as those of snow and cloud, do not show which is which."""
    noise = np.random.default_rng(0).integers(300, 5000, (10, 40, 40)).astype(np.uint16)
    warnings = open_cube(write_stack(tmp_path / "noise.tif", noise)).warnings
    assert any("blue or red" in text and "BAND_ORDER" in text for text in warnings)
    named = write_stack(tmp_path / "named.tif", noise, CUBE_NAMES)
    assert open_cube(named).warnings == []
    few = np.zeros(noise.shape, bool)
    few[:, 0, :30] = True
    assert not is_order_confirmed(noise, few)


@pytest.mark.parametrize(
    ("name", "names", "order"),
    [
        ("20170617_LEVEL2_SEN2A_BOA.tif", FORCE, range(10)),
        ("s2_ard.tif", [f"nbart_{name}" for name in DEA], DEA_ORDER),
    ],
)
def test_names_of_other_archives(tmp_path, scene, name, names, order):
    np.testing.assert_allclose(read(write_stack(tmp_path / name, scene[list(order)], names)), scene, atol=1e-2)
