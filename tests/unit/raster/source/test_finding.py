"""Folders that hold something else than the whole of one product in files of one band."""

from __future__ import annotations

import os

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, SAMPLE, write_band, write_safe, write_stack

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube


@pytest.fixture(scope="module")
def scene(top):
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, 60, 60)


def test_the_folder_of_one_resolution_points_to_the_product(tmp_path, scene):
    safe = write_safe(tmp_path, (scene + 1000).astype(np.uint16))
    with pytest.raises(RasterError, match=r"\.SAFE folder"):
        open_cube(str(next(safe.glob("GRANULE/*/IMG_DATA/R10m"))))


def test_parts_of_one_export_are_to_be_joined(tmp_path, scene):
    for number in (0, 1):
        place = (500000 + 300 * number, 10, 0, 4000000, 0, -10)
        part = np.ascontiguousarray(scene[:, :, 30 * number : 30 * number + 30])
        write_stack(tmp_path / f"m-0000000000-00000000{30 * number:02d}.tif", part, CUBE_NAMES, geotransform=place)
    with pytest.raises(RasterError, match="gdalbuildvrt"):
        open_cube(str(tmp_path))


def test_maja_s_own_format_is_read(tmp_path, scene):
    folder = tmp_path / "S2A_OPER_SSC_L2VALD_32TQM____20170617.DBL.DIR"
    folder.mkdir()
    stem = folder / "S2A_OPER_SSC_PDTIMG_L2VALD_32TQM____20170617_FRE_"
    write_stack(f"{stem}R1.DBL.TIF", scene[[0, 1, 2, 6]])
    coarse = np.ascontiguousarray(scene[[3, 4, 5, 7, 8, 9]][:, ::2, ::2])
    write_stack(f"{stem}R2.DBL.TIF", coarse, geotransform=(500000, 20, 0, 4000000, 0, -20))
    cube = open_cube(str(folder))
    got = cube.read(cube.grid.bounds) * 1e4
    np.testing.assert_allclose(got[[0, 6]], scene[[0, 6]], atol=1e-2)
    np.testing.assert_allclose(got[9], coarse[5].repeat(2, 0).repeat(2, 1), atol=1e-2)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
@pytest.mark.parametrize("name", ["item.json", "B02.tif"])
def test_a_pipe_among_band_files_does_not_hang(tmp_path, scene, name):
    for band, plane in zip(CUBE_NAMES, scene):
        if f"{band}.tif" != name:
            write_band(tmp_path / f"{band}.tif", plane, 10, driver="GTiff")
    os.mkfifo(tmp_path / name)
    if name == "item.json":
        open_cube(str(tmp_path))
    else:
        with pytest.raises(RasterError, match="B02"):
            open_cube(str(tmp_path))


def test_deeply_nested_json_beside_band_files_is_passed_over(tmp_path, scene):
    for band, plane in zip(CUBE_NAMES, scene):
        write_band(tmp_path / f"{band}.tif", plane, 10, driver="GTiff")
    (tmp_path / "item.json").write_text("[" * 100_000)
    assert open_cube(str(tmp_path)).grid.width == 60
