"""The plain files behind an input, through virtual rasters, archives and containers."""

from __future__ import annotations

import os
import zipfile

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.files import input_paths, raster_paths, source_files, source_paths

NUMBERS = np.random.default_rng(2).integers(200, 5000, (10, 30, 40)).astype(np.uint16)
ORDER = ",".join(CUBE_NAMES)

pytestmark = pytest.mark.usefixtures("gdal_exceptions")


@pytest.fixture
def image(tmp_path):
    return write_stack(tmp_path / "scene.tif", NUMBERS, CUBE_NAMES)


def test_virtual_rasters_that_read_each_other_lead_to_the_file(image, tmp_path):
    inner, outer = str(tmp_path / "inner.vrt"), str(tmp_path / "outer.vrt")
    gdal.BuildVRT(inner, [image])
    gdal.BuildVRT(outer, [inner])
    expected = sorted([image, inner, outer])
    assert raster_paths(outer) == source_paths(outer) == input_paths(open_cube(outer, band_order=ORDER)) == expected


def test_an_archive_is_the_file_that_is_read(image, tmp_path):
    archive = tmp_path / "scene.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(image, "scene.tif")
    assert source_paths(f"/vsizip/{archive}/scene.tif") == [str(archive)]
    assert input_paths(open_cube(str(archive))) == [str(archive)]
    assert raster_paths(f"/vsizip/{{{archive}}}/scene.tif") == [str(archive)]


def test_a_changed_file_has_another_fingerprint(image):
    cube = open_cube(image)
    before = source_files(cube)
    assert before[0][:2] == [image, os.path.getsize(image)]
    os.utime(image, ns=(0, before[0][2] + 10**9))
    assert source_files(cube) != before


def test_statistics_and_overviews_that_qgis_writes_beside_an_image_change_nothing(image):
    before = source_files(open_cube(image))
    gdal.Info(image, stats=True)
    gdal.Open(image).BuildOverviews("AVERAGE", [2])
    assert os.path.isfile(f"{image}.aux.xml") and os.path.isfile(f"{image}.ovr")
    assert source_files(open_cube(image)) == before


def test_a_missing_file_is_named(tmp_path):
    for paths in (raster_paths, source_paths):
        with pytest.raises(RasterError, match="gone"):
            paths(str(tmp_path / "gone.tif"))
