"""A cube as a file of its own: what is written, what is refused, and what a cancelled run leaves."""

from __future__ import annotations

import numpy as np
import pytest
from listeners import DiskUse
from osgeo import gdal
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.raster.cube import prepare
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.prepare import prepare_cube, write_tiff
from s2dr3_qgis.engine.raster.grid import Grid, Window
from s2dr3_qgis.engine.raster.source.layers import Layer

NUMBERS = np.random.default_rng(2).integers(200, 5000, (10, 40, 60)).astype(np.uint16)
WINDOW = Window(10, 5, 40, 30)
PART = NUMBERS[:, 5:35, 10:50]

pytestmark = pytest.mark.usefixtures("gdal_exceptions")


class CancelAt(Silent):
    """Is cancelled once the share done has reached ``share``."""

    def __init__(self, share: float):
        self.share, self.done = share, 0.0

    def fraction(self, done: float) -> None:
        self.done = done

    def cancelled(self) -> bool:
        return self.done >= self.share


@pytest.fixture
def cube(tmp_path_factory):
    path = write_stack(tmp_path_factory.mktemp("in") / "scene.tif", NUMBERS, CUBE_NAMES, nodata=0)
    return open_cube(path, input_scale="DN/10000")


@pytest.mark.parametrize(("name", "cog"), [("out.tif", False), ("out.tif", True), ("out.vrt", False)])
def test_a_window_keeps_its_numbers_and_place(cube, tmp_path, name, cog):
    path = prepare_cube(cube, tmp_path / name, WINDOW, "UInt16", Silent(), cog)
    dataset = gdal.Open(str(path))
    np.testing.assert_array_equal(dataset.ReadAsArray(), PART)
    assert dataset.GetGeoTransform() == cube.grid.sub(WINDOW).geotransform
    assert dataset.GetRasterBand(8).GetDescription() == "B8A"
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["out.tif", "out.vrt"])
@pytest.mark.parametrize(("input_scale", "offset"), [("DN/10000", 0), ("(DN-1000)/10000", -1000)])
def test_a_scale_that_was_settled_is_not_asked_about_again(tmp_path, name, input_scale, offset):
    bright = NUMBERS + np.uint16(3000)
    product = {"PROCESSING_BASELINE": "05.10"}
    source = open_cube(
        write_stack(tmp_path / "snow.tif", bright, CUBE_NAMES, metadata=product), input_scale=input_scale
    )
    path = prepare_cube(source, tmp_path / name, source.grid.bounds, "UInt16", Silent())
    prepared = open_cube(str(path))
    assert not prepared.warnings
    np.testing.assert_allclose(prepared.read(prepared.grid.bounds) * 1e4, bright + float(offset), rtol=1e-6)


@pytest.mark.parametrize("name", ["out.tif", "out.vrt"])
def test_a_prepared_cube_still_knows_its_level_and_date(tmp_path, name):
    facts = {"ACQUISITION": "2020-02-23", "LEVEL": "L2A"}
    path = write_stack(tmp_path / "scene.tif", NUMBERS, CUBE_NAMES, metadata=facts, nodata=0)
    with open_cube(path, input_scale="DN/10000") as cube:
        prepare_cube(cube, tmp_path / name, WINDOW, "UInt16", Silent())
    with open_cube(str(tmp_path / name)) as again:
        assert (again.provenance["level"], again.provenance["date"]) == ("L2A", "20200223")


@pytest.mark.parametrize(("cog", "share"), [(False, 0.0), (True, 0.0), (True, prepare.BANDS_SHARE + 1e-6)])
def test_a_cancelled_run_is_cancelled_and_leaves_nothing(cube, tmp_path, cog, share):
    with pytest.raises(Cancelled):
        prepare_cube(cube, tmp_path / "out.tif", WINDOW, "UInt16", CancelAt(share), cog)
    assert list(tmp_path.iterdir()) == []


def test_bands_are_written_as_they_come_and_not_at_the_end(tmp_path):
    numbers = np.random.default_rng(3).integers(200, 5000, (10, 512, 1024)).astype(np.uint16)
    path = write_stack(tmp_path / "scene.tif", numbers, CUBE_NAMES, nodata=0)
    folder = tmp_path / "out"
    folder.mkdir()
    use = DiskUse(folder)
    with open_cube(path, input_scale="DN/10000") as cube:
        output = prepare_cube(cube, folder / "out.tif", cube.grid.bounds, "UInt16", use)
    assert use.sizes[1] > 0.3 * output.stat().st_size
    assert use.sizes[2] > 0.7 * output.stat().st_size


@pytest.mark.parametrize(("name", "cog"), [("out.tif", True), ("out.vrt", False)])
def test_an_input_that_cannot_be_read_any_more_leaves_nothing(cube, tmp_path, name, cog):
    cube.vrt = cube.vrt.replace("scene.tif", "gone.tif")
    cube.close()
    if name.endswith(".vrt"):
        cube.vrt = "<VRTDataset>"
    with pytest.raises(RasterError, match=r"[Cc]annot"):
        prepare_cube(cube, tmp_path / name, WINDOW, "UInt16", Silent(), cog)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out.jpg", "gone/out.tif"])
def test_an_output_that_cannot_be_is_refused_before_the_work(cube, tmp_path, name):
    with pytest.raises(RasterError, match="OUTPUT"):
        prepare_cube(cube, tmp_path / name, WINDOW, "UInt16", Silent())


def test_a_file_that_the_cube_reads_is_never_overwritten(cube, tmp_path):
    with pytest.raises(RasterError, match="never overwritten"):
        prepare_cube(cube, prepare.Path(cube.source), WINDOW, "UInt16", Silent())


def filled(folder, value, **more):
    """A scene whose first six rows hold ``value`` in all bands."""
    numbers = NUMBERS.copy()
    numbers[:, :6] = value
    return write_stack(folder / "filled.tif", numbers, CUBE_NAMES, **more)


def test_a_vrt_declares_the_value_that_stands_for_no_data(tmp_path):
    cube = open_cube(filled(tmp_path, 9999), input_scale="DN/10000")
    path = prepare_cube(cube, tmp_path / "out.vrt", cube.grid.bounds, "UInt16", Silent())
    assert gdal.Open(str(path)).GetRasterBand(1).GetNoDataValue() == 9999


@pytest.mark.parametrize(
    ("value", "own", "nodata", "named"),
    [(8, None, ((7, 9),), "7 to 9"), (60001, 3, ((60001, 60001),), "60001"), (9999, 3, (), "9999")],
)
def test_a_vrt_that_cannot_declare_what_stands_for_no_data_is_refused(tmp_path, value, own, nodata, named):
    source = Layer(filled(tmp_path, value, nodata=own), nodata=nodata)
    cube = open_cube(source, input_scale="DN/10000")
    assert np.isnan(cube.read(cube.grid.bounds)[:, :6]).all()
    with pytest.raises(RasterError, match=rf"{named}.*nodata.*\.tif"):
        prepare_cube(cube, tmp_path / "out.vrt", cube.grid.bounds, "UInt16", Silent())
    written = gdal.Open(str(prepare_cube(cube, tmp_path / "out.tif", cube.grid.bounds, "UInt16", Silent())))
    assert (written.ReadAsArray()[:, :6] == 0).all()


class Flat:
    """Anything that reads as a cube: 0.1 everywhere; notes the windows."""

    def __init__(self, width, height):
        self.provenance = {}
        self.grid = Grid("", (0.0, 10.0, 0.0, 0.0, 0.0, -10.0), width, height)
        self.windows = []

    def read(self, window):
        self.windows.append(window)
        return np.full((10, window.height, window.width), 0.1, np.float32)


def test_at_most_a_block_is_in_memory_and_neighbours_in_a_stored_block_come_together(tmp_path):
    cube = Flat(1300, 1100)
    write_tiff(cube, tmp_path / "out.tif", cube.grid.bounds, "UInt16", Silent(), overviews=False)
    assert max(window.width * window.height for window in cube.windows) == 512 * 512
    assert sum(window.width * window.height for window in cube.windows) == 1300 * 1100
    assert [(window.x, window.y) for window in cube.windows[:4]] == [(0, 0), (512, 0), (0, 512), (512, 512)]


def test_cancel_ends_the_making_of_overviews(tmp_path):
    cube = Flat(600, 600)
    progress = CancelAt(prepare.BANDS_SHARE)
    with pytest.raises(Cancelled):
        write_tiff(cube, tmp_path / "out.tif", cube.grid.bounds, "UInt16", progress, overviews=True)
    assert list(tmp_path.iterdir()) == []
