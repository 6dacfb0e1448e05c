"""Archives, web pages and SNAP's products: what a path is, and what is wrong with it."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from osgeo import gdal
from scenes import CUBE_NAMES, SAMPLE, write_safe

from s2dr3_qgis.engine.core.errors import RasterError
from s2dr3_qgis.engine.raster.cube.cube import open_cube


@pytest.fixture(scope="module")
def scene(top):
    return gdal.Open(str(top / SAMPLE)).ReadAsArray(100, 100, 60, 60)


@pytest.fixture
def archive(tmp_path, scene):
    safe = write_safe(tmp_path / "unpacked", (scene + 1000).astype(np.uint16))
    return shutil.make_archive(str(tmp_path / "product"), "zip", safe.parent, safe.name)


def test_a_cut_off_archive_is_named_as_such(tmp_path, archive):
    with open(archive, "rb") as whole:
        data = whole.read()
    (tmp_path / "half.zip").write_bytes(data[: len(data) // 2])
    with pytest.raises(RasterError, match=r"damaged or incomplete.*download it again"):
        open_cube(str(tmp_path / "half.zip"))


def test_a_login_page_saved_as_archive_is_named_as_such(tmp_path):
    (tmp_path / "product.zip").write_text("<!DOCTYPE html><html><body>Please log in</body></html>")
    with pytest.raises(RasterError, match="web page"):
        open_cube(str(tmp_path / "product.zip"))


def test_an_archive_under_the_name_of_the_product_is_read(tmp_path, archive, scene):
    renamed = tmp_path / "S2A_MSIL2A_20220215T101051_N0400_R022_T32TQM_20220215T133455.SAFE"
    shutil.move(archive, renamed)
    cube = open_cube(str(renamed))
    assert cube.radiometry.offset == pytest.approx((-0.1,) * 10)
    np.testing.assert_allclose(cube.read(cube.grid.bounds)[0], scene[0] / 1e4, atol=1e-6)


@pytest.mark.parametrize("suffix", [".data", ".dim"])
def test_a_snap_product_is_read_past_its_other_rasters(tmp_path, scene, suffix):
    folder = tmp_path / "resampled.data"
    folder.mkdir()

    def write(name, plane, number, type_name, scale):
        plane.astype(type_name).tofile(folder / f"{name}.img")
        header = (
            f"ENVI\nsamples = 60\nlines = 60\nbands = 1\nheader offset = 0\ndata type = {number}\ninterleave = bsq\n"
        )
        place = "map info = {UTM,1.0,1.0,699960.0,4900020.0,10.0,10.0,32,North,WGS-84,units=Meters}\n"
        values = f"byte order = 1\ndata gain values = {{{scale[0]}}}\ndata offset values = {{{scale[1]}}}\n"
        (folder / f"{name}.hdr").write_text(header + place + values)

    for band, plane in zip(CUBE_NAMES, scene):
        write(band.replace("B0", "B"), plane + 1000, 12, ">u2", (1e-4, -0.1))
    for name in ("view_zenith_B2", "view_azimuth_B2", "sun_zenith"):
        write(name, np.full((60, 60), 5.2), 4, ">f4", (1.0, 0.0))
    (tmp_path / "resampled.dim").write_text("<Dimap_Document></Dimap_Document>")
    cube = open_cube(str(tmp_path / f"resampled{suffix}"))
    np.testing.assert_allclose(cube.read(cube.grid.bounds), scene / 1e4, atol=1e-6)
