"""GeoTIFFs that appear under their names when they are complete, and leave nothing if they never are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from listeners import CancelAfter
from osgeo import gdal, osr

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.raster import geotiff
from s2dr3_qgis.engine.raster.geotiff import GeoTiff, Layout, finished_file
from s2dr3_qgis.engine.raster.grid import Grid, Window

WGS84 = osr.GetUserInputAsWKT("EPSG:4326")
GRID = Grid(WGS84, (10.0, 0.1, 0.0, 50.0, 0.0, -0.1), 600, 520)
LAYOUT = Layout(gdal.GDT_Int16, -1, ("a", "b"), {"MADE": "here"}, 0.5, band_metadata=({"unit": "m"}, {}))


pytestmark = pytest.mark.usefixtures("gdal_exceptions")


def values():
    return np.arange(2 * 520 * 600, dtype=np.int16).reshape(2, 520, 600) % 1000


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_file_carries_grid_values_and_descriptions(tmp_path):
    path = tmp_path / "image.tif"
    with GeoTiff(path, GRID, LAYOUT) as file:
        file.write(Window(0, 0, 600, 520), values())
        assert files(tmp_path) == [".image.tif.part.tif"]
        assert file.finish() == path
    assert files(tmp_path) == ["image.tif"]
    dataset = gdal.Open(str(path))
    np.testing.assert_array_equal(dataset.ReadAsArray(), values())
    assert dataset.GetGeoTransform() == GRID.geotransform
    assert dataset.GetMetadataItem("MADE") == "here"
    band = dataset.GetRasterBand(1)
    assert (band.GetDescription(), band.GetNoDataValue(), band.GetScale()) == ("a", -1, 0.5)
    assert band.GetMetadataItem("unit") == "m"
    assert band.GetOverviewCount() == 1


def test_a_crs_that_geotiff_does_not_know_comes_along_beside_the_file(tmp_path):
    equal_earth = replace(GRID, crs_wkt=osr.GetUserInputAsWKT("EPSG:8857"), geotransform=(10.0, 1.0, 0, 50.0, 0, -1.0))
    path = tmp_path / "image.tif"
    (tmp_path / ".image.tif.part.tif.aux.xml").write_text("of a run that was killed")
    with pytest.raises(ZeroDivisionError), GeoTiff(path, equal_earth, LAYOUT) as file:
        file.write(Window(0, 0, 600, 520), values())
        raise ZeroDivisionError
    assert files(tmp_path) == []
    with GeoTiff(path, equal_earth, LAYOUT) as file:
        file.write(Window(0, 0, 600, 520), values())
        file.finish()
    assert files(tmp_path) == ["image.tif", "image.tif.aux.xml"]
    assert gdal.Open(str(path)).GetSpatialRef().IsSame(osr.SpatialReference(equal_earth.crs_wkt))


def test_flushed_windows_are_on_disk_before_the_end(tmp_path):
    noise = np.random.default_rng(3).integers(0, 1000, (2, 512, 512)).astype(np.int16)
    with GeoTiff(tmp_path / "image.tif", replace(GRID, width=1024, height=512), LAYOUT) as file:
        for x in (0, 512):
            before = file.part.stat().st_size
            file.write(Window(x, 0, 512, 512), noise)
            file.flush()
            assert file.part.stat().st_size - before > noise.nbytes / 2
        flushed = file.part.stat().st_size
        file.finish(overviews=False)
    assert (tmp_path / "image.tif").stat().st_size - flushed < 10_000


def test_leaving_with_an_exception_keeps_the_old_file_and_removes_the_part(tmp_path):
    path = tmp_path / "image.tif"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), GeoTiff(path, GRID, LAYOUT) as file:
        file.write(Window(0, 0, 600, 520), values())
        raise ZeroDivisionError
    assert files(tmp_path) == ["image.tif"] and path.read_bytes() == b"old"


@pytest.mark.parametrize("size", [(1040, 64), (1030, 34)])
@pytest.mark.parametrize("dtype", [gdal.GDT_UInt16, gdal.GDT_Float32])
def test_overviews_averaged_on_the_way_are_gdals_own(tmp_path, dtype, size):
    draw = np.random.default_rng(0)
    pixels = draw.integers(1, 4, (11, size[1], size[0])).astype(np.uint16 if dtype == gdal.GDT_UInt16 else np.float32)
    pixels[1:, 10:25, 333:700] = 0
    pixels[2, ::3, ::5] = 0
    pixels[3] = 65535
    layout = Layout(dtype, 0, [str(number) for number in range(11)], options=("INTERLEAVE=BAND", "NUM_THREADS=2"))
    grid = Grid(WGS84, (10.0, 0.1, 0.0, 50.0, 0.0, -0.1), *size)
    datasets = []
    for averaging in (False, True):
        with GeoTiff(tmp_path / f"{averaging}.tif", grid, layout, averaging) as file:
            for window in grid.bounds.blocks(512):
                part = pixels[:, window.y : window.y + window.height, window.x : window.x + window.width]
                file.write(window, part)
            datasets.append(gdal.Open(str(file.finish())))
    gdals, ours = datasets
    np.testing.assert_array_equal(ours.ReadAsArray(), pixels)
    for number in range(1, 12):
        theirs, own = gdals.GetRasterBand(number), ours.GetRasterBand(number)
        assert own.GetOverviewCount() == theirs.GetOverviewCount() > 1
        for level in range(own.GetOverviewCount()):
            expected = theirs.GetOverview(level).ReadAsArray()
            np.testing.assert_allclose(own.GetOverview(level).ReadAsArray(), expected, rtol=1e-6)


@pytest.mark.parametrize(("averaging", "times"), [(False, 0), (False, 1), (True, 0)])
def test_cancel_during_overviews_is_cancelled_and_leaves_nothing(tmp_path, averaging, times):
    grid = replace(GRID, width=1200, height=1040)
    with pytest.raises(Cancelled), GeoTiff(tmp_path / "image.tif", grid, LAYOUT, averaging) as file:
        file.write(grid.bounds, values().repeat(2, 1).repeat(2, 2))
        file.complete(progress=CancelAfter(times))
    assert files(tmp_path) == []


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(RasterError, match=r"image\.tif"):
        GeoTiff(tmp_path / "gone" / "image.tif", GRID, LAYOUT)


def test_a_file_that_cannot_be_created_leaves_no_part(tmp_path):
    with pytest.raises(RasterError, match="Cannot create"):
        GeoTiff(
            tmp_path / "image.tif",
            GRID,
            Layout(gdal.GDT_Int16, -1, ("a",), options=("COMPRESS=NONSENSE", "BLOCKXSIZE=17")),
        )
    assert files(tmp_path) == []


def test_a_link_that_lies_at_the_part_s_name_is_not_written_through(tmp_path):
    victim = tmp_path / "victim.txt"
    victim.write_text("keep")
    (tmp_path / ".image.tif.part.tif").symlink_to(victim)
    with finished_file(tmp_path / "image.tif", GRID, LAYOUT) as file:
        file.write(Window(0, 0, 600, 520), values())
    assert victim.read_text() == "keep"
    assert files(tmp_path) == ["image.tif", "victim.txt"]


def test_a_finished_file_leaves_no_part_if_completing_fails(tmp_path, monkeypatch):
    def full_disk(*_arguments):
        raise RasterError("the disk is full")

    monkeypatch.setattr(GeoTiff, "complete", full_disk)
    with pytest.raises(RasterError, match="full"), finished_file(tmp_path / "image.tif", GRID, LAYOUT):
        pass
    assert files(tmp_path) == []


def test_a_finished_file_is_kept_beside_a_name_that_cannot_be_taken(tmp_path):
    (tmp_path / "image.tif").mkdir()
    with (
        pytest.raises(RasterError, match=r"finished file is .*image \(2\)\.tif"),
        finished_file(tmp_path / "image.tif", GRID, LAYOUT) as file,
    ):
        file.write(Window(0, 0, 600, 520), values())
    assert files(tmp_path) == ["image (2).tif", "image.tif"]
    np.testing.assert_array_equal(gdal.Open(str(tmp_path / "image (2).tif")).ReadAsArray(), values())


def test_the_usual_creation_options_give_way_to_the_layout_s():
    layout = Layout(gdal.GDT_Float32, 0, ("r", "g", "b"), colour=True, options=("BLOCKXSIZE=64",))
    options = geotiff._creation_options(layout)
    assert [option for option in options if option.startswith("BLOCKXSIZE")] == ["BLOCKXSIZE=64"]
    assert {"PREDICTOR=3", "PHOTOMETRIC=RGB", "BLOCKYSIZE=512"} <= set(options)


def test_bands_named_red_green_and_blue_are_shown_as_such_by_other_programs(tmp_path):
    path = tmp_path / "cube.tif"
    with GeoTiff(path, GRID, Layout(gdal.GDT_UInt16, 0, ("B02", "B03", "B04", "B08"))) as file:
        file.finish()
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(number).GetColorInterpretation() for number in range(1, 5)]
    assert bands == [gdal.GCI_BlueBand, gdal.GCI_GreenBand, gdal.GCI_RedBand, gdal.GCI_Undefined]
    assert files(tmp_path) == ["cube.tif"]
    assert geotiff.natural_colours(("B08", "B04")) == {}
