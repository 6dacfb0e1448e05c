"""Runs from request to files: geometry, nodata, tiles against the whole, survival, clear refusals."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import nullcontext
from pathlib import Path

import numpy as np
import pytest
from lattice_scenes import ten_bands
from osgeo import gdal, ogr
from predictors import Detailed, Sharpener
from runs import SMALL, Stop, Weighing, cube_of, left_over, numbers, read, run, scene
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.core.progress import no_check
from s2dr3_qgis.engine.core.resources import OPEN_DECODER
from s2dr3_qgis.engine.raster.cube.cube import Cube, open_cube
from s2dr3_qgis.engine.raster.cube.lattice import cube_lattice
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.raster.products.catalogue import PRODUCTS
from s2dr3_qgis.engine.raster.source.layers import Layer
from s2dr3_qgis.engine.superresolution import Request, job, sizing
from s2dr3_qgis.engine.superresolution import run as super_resolve
from s2dr3_qgis.engine.superresolution.memory import NoMemory

TRIANGLE = "POLYGON ((500100 3999900, 500303 3999900, 500100 3999700, 500100 3999900))"
WHOLE = ((500000, 4000000), (500530, 3999630))


def corners(path) -> list[tuple[float, float]]:
    dataset = gdal.Open(str(path))
    size = (dataset.RasterXSize, dataset.RasterYSize)
    transform = dataset.GetGeoTransform()
    return [gdal.ApplyGeoTransform(transform, x * size[0], y * size[1]) for x in (0, 1) for y in (0, 1)]


@pytest.mark.parametrize("size", [(37, 53), (1, 9), (9, 1), (1, 1), (12, 40)])
def test_tiles_give_what_the_whole_gives(tmp_path, size):
    values = numbers(*size)
    result = run(scene(tmp_path, values), tmp_path / "out.tif")
    whole = Sharpener().super_resolve(values[None].astype(np.float32) * np.float32(1e-4))[0]
    assert np.abs(read(result.output) * 1e-4 - whole.clip(1e-4)).max() <= 0.51e-4
    assert left_over(tmp_path) == ["out.tif"]


GRIDS = {
    "north-up": ((500000, 10, 0, 4000000, 0, -10), 32632, "check"),
    "south-up": ((500000, 10, 0, 3000000, 0, 10), 32632, "check"),
    "rotated": ((500000, 8.66, -5, 4000000, 5, 8.66), 32632, "check"),
    "geographic": ((-5.3, 9e-5, 0, 38.1, 0, -9e-5), 4326, "check"),
    "not 10 m": ((500000, 7.3, 0, 4000000, 0, -7.3), 32632, "any"),
}


@pytest.mark.parametrize("name", GRIDS)
def test_the_corners_stay_and_the_pixel_is_a_tenth(tmp_path, name):
    transform, epsg, pixel_grid = GRIDS[name]
    source = scene(tmp_path, geotransform=transform, epsg=epsg)
    result = run(source, tmp_path / "out.tif", pixel_grid=pixel_grid)
    np.testing.assert_allclose(corners(result.output), corners(source), rtol=1e-9)
    made, given = gdal.Open(str(result.output)), gdal.Open(source)
    assert (made.RasterXSize, made.RasterYSize) == (10 * given.RasterXSize, 10 * given.RasterYSize)
    assert made.GetSpatialRef().IsSame(given.GetSpatialRef())


def test_an_extent_snaps_outward_and_changes_no_pixel(tmp_path):
    source = scene(tmp_path)
    whole = run(source, tmp_path / "whole.tif")
    left, top = 500000 + 10 * 13 + 4, 4000000 - 10 * 7 - 3
    extent = ((left, top), (left + 155, top - 88))
    part = run(source, tmp_path / "part.tif", extent=extent)
    window = Window(13, 7, 16, 10).scale(10)
    transform = gdal.Open(str(part.output)).GetGeoTransform()
    assert transform == (500130, 1, 0, 3999930, 0, -1)
    expected = read(whole.output)[:, window.y : window.y + window.height, window.x : window.x + window.width]
    assert np.abs(read(part.output).astype(int) - expected).max() <= 1


def test_an_extent_outside_is_refused(tmp_path):
    with pytest.raises(RasterError, match="outside the raster"):
        run(scene(tmp_path), tmp_path / "out.tif", extent=((0, 0), (10, 10)))
    assert left_over(tmp_path) == []


@pytest.mark.parametrize("data_type", ["UInt16", "Float32"])
def test_nodata_stays_nodata_pixel_by_pixel_and_spreads_nowhere(tmp_path, data_type):
    values = numbers(37, 53)
    hole = np.random.default_rng(3).random((37, 53)) < 0.1
    hole[:, 30:] = True
    values[:, hole] = 0
    result = run(scene(tmp_path, values), tmp_path / "out.tif", data_type=data_type)
    image = read(result.output)
    empty = image == 0 if data_type == "UInt16" else np.isnan(image)
    assert (empty == hole.repeat(10, 0).repeat(10, 1)).all()
    assert result.skipped > 0


def test_dark_and_bright_pixels_survive(tmp_path):
    values = numbers(12, 12)
    values[:, 4:8, 4:8] = 16000
    values[:, 9:, 9:] = 1
    image = read(run(scene(tmp_path, values), tmp_path / "out.tif").output)
    assert image[:, 50:70, 50:70].min() == 16000
    assert image.min() == 1


def test_an_input_without_a_valid_pixel_is_refused_and_nothing_is_written(tmp_path):
    values = numbers(37, 53)
    values[:, :, 20:] = 0
    extent = ((500300, 3999900), (500400, 3999800))
    with pytest.raises(RasterError, match="no valid pixel"):
        run(scene(tmp_path, values), tmp_path / "out.tif", extent=extent)
    assert left_over(tmp_path) == []


def test_an_area_limits_the_result(tmp_path):
    source = scene(tmp_path)
    result = run(source, tmp_path / "out.tif", area=(bytes(ogr.CreateGeometryFromWkt(TRIANGLE).ExportToWkb()),))
    made = gdal.Open(str(result.output))
    assert made.GetGeoTransform() == (500100, 1, 0, 3999900, 0, -1)
    image = made.ReadAsArray()
    y, x = np.mgrid[: image.shape[1], : image.shape[2]] + 0.5
    np.testing.assert_array_equal(image[0] > 0, x / 203 + y / 200 < 1)
    whole = read(run(source, tmp_path / "whole.tif").output)[:, 100:300, 100:310]
    assert np.abs(whole.astype(int) - image)[:, image[0] > 0].max() <= 1


@pytest.mark.parametrize("after", [1, 5, 30])
def test_cancel_leaves_nothing_behind(tmp_path, after):
    with pytest.raises(Cancelled):
        run(scene(tmp_path), tmp_path / "out.tif", progress=Stop(after))
    assert left_over(tmp_path) == []


def test_cancel_keeps_a_file_that_was_there(tmp_path):
    (tmp_path / "out.tif").write_bytes(b"older")
    with pytest.raises(Cancelled):
        run(scene(tmp_path), tmp_path / "out.tif", progress=Stop(5))
    assert (tmp_path / "out.tif").read_bytes() == b"older"


def test_a_cancelled_run_goes_on_with_resume(tmp_path):
    source = scene(tmp_path)
    with pytest.raises(Cancelled):
        run(source, tmp_path / "out.tif", progress=Stop(9), resume=True)
    again = Sharpener()
    run(source, tmp_path / "out.tif", again, resume=True)
    straight = Sharpener()
    run(source, tmp_path / "straight.tif", straight)
    assert 0 < len(again.shapes) < len(straight.shapes)
    np.testing.assert_array_equal(read(tmp_path / "out.tif"), read(tmp_path / "straight.tif"))


CHANGES = {
    "CONSISTENCY \\(0, now 3\\)": {"consistency": 3},
    "OVERLAP": {"overlap": 4},
    "DATA_TYPE": {"data_type": "Float32"},
    "EXTENT": {"extent": ((500000, 4000000), (500100, 3999900))},
    "DECODER": {"predictor": Sharpener(sha256="of another one")},
    "PRECISION \\(fp32, now bf16\\)": {"predictor": Sharpener(precision="bf16")},
    "AREA": {"area": (bytes(ogr.CreateGeometryFromWkt(TRIANGLE).ExportToWkb()),), "extent": WHOLE},
}


@pytest.mark.parametrize("name", CHANGES)
def test_resuming_with_something_else_is_refused_in_the_users_words(tmp_path, name):
    source = scene(tmp_path)
    with pytest.raises(Cancelled):
        run(source, tmp_path / "out.tif", progress=Stop(9), resume=True)
    with pytest.raises(RasterError, match=f"cannot be resumed.*another {name}") as refusal:
        run(source, tmp_path / "out.tif", resume=True, **CHANGES[name])
    assert len(str(refusal.value)) < 600
    run(source, tmp_path / "out.tif", resume=True)


@pytest.mark.parametrize(("native", "warned"), [(False, True), (True, False), (None, False)])
def test_a_precision_that_the_processor_lacks_is_warned_of(tmp_path, monkeypatch, native, warned):
    monkeypatch.setattr(job, "is_native", lambda _precision: native)
    progress = Stop()
    run(scene(tmp_path), tmp_path / "out.tif", Sharpener(precision="bf16"), progress)
    assert any("no units" in warning for warning in progress.warnings) is warned


def test_resuming_with_another_pytorch_is_refused_and_with_other_threads_told(tmp_path):
    source, progress = scene(tmp_path), Stop()
    with pytest.raises(Cancelled):
        run(source, tmp_path / "out.tif", Sharpener(torch="2.4.0"), Stop(9), resume=True)
    with pytest.raises(RasterError, match=r"cannot be resumed.*PyTorch \(2\.4\.0, now 2\.13\.0\)"):
        run(source, tmp_path / "out.tif", Sharpener(torch="2.13.0"), resume=True)
    run(source, tmp_path / "out.tif", Sharpener(torch="2.4.0", threads=7), progress, resume=True)
    assert any("number of threads (0, now 7)" in warning for warning in progress.warnings)


def test_a_run_of_automatic_tiles_is_resumed_with_those_it_was_begun_with(tmp_path, monkeypatch):
    source = scene(tmp_path)
    monkeypatch.setattr(job, "free_memory", lambda: 10**12)
    monkeypatch.setattr(sizing, "SIDES", (40, 28))
    choices = {"tile_size": 0, "overlap": 7, "resume": True}
    with pytest.raises(Cancelled):
        run(source, tmp_path / "out.tif", progress=Stop(4), **choices)
    monkeypatch.setattr(job, "free_memory", lambda: 10**7)
    sharpener = Sharpener()
    run(source, tmp_path / "out.tif", sharpener, **choices)
    assert max(shape[-1] for shape in sharpener.shapes) > 28
    run(source, tmp_path / "straight.tif", tile_size=40, overlap=7)
    np.testing.assert_array_equal(read(tmp_path / "out.tif"), read(tmp_path / "straight.tif"))


def test_resuming_after_the_input_changed_is_refused(tmp_path):
    with pytest.raises(Cancelled):
        run(scene(tmp_path), tmp_path / "out.tif", progress=Stop(9), resume=True)
    with pytest.raises(RasterError, match=r"cannot be resumed.*INPUT \(its files have changed\)"):
        run(scene(tmp_path, numbers(37, 53, seed=9)), tmp_path / "out.tif", resume=True)


def lines_of(journal) -> int:
    """Lines of a journal; 0 before and after its time."""
    try:
        return len(journal.read_bytes().splitlines())
    except FileNotFoundError:
        return 0


@pytest.mark.once
def test_killed_at_any_moment_and_resumed_the_result_is_the_same(tmp_path, top):
    source = scene(tmp_path, numbers(49, 65))
    moments = random.Random(5)
    command = [sys.executable, str(top / "tests" / "job_to_kill.py"), source]
    subprocess.run([*command, str(tmp_path / "straight.tif")], check=True, timeout=120)
    kills, started_again = 0, 0
    output = tmp_path / "out.tif"
    journal = tmp_path / ".out.tif.part" / "journal.jsonl"
    while not output.exists() and started_again < 60:
        started_again += 1
        process = subprocess.Popen([*command, str(output)])
        tiles = lines_of(journal)
        # Not before the process has finished some tiles, and then at any moment within the next ones.
        enough = max(tiles, 1) + moments.randint(1, 6)
        for _ in range(30_000):
            if process.poll() is not None:
                break
            if lines_of(journal) >= enough:
                break
            time.sleep(0.002)
        time.sleep(moments.uniform(0.0, 0.05))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            kills += 1
        assert process.wait(60) in (0, -signal.SIGKILL)
    assert kills >= 3
    np.testing.assert_array_equal(read(output), read(tmp_path / "straight.tif"))
    np.testing.assert_array_equal(read(tmp_path / "out_uncertainty.tif"), read(tmp_path / "straight_uncertainty.tif"))
    before, after = (gdal.Open(str(tmp_path / name)) for name in ("straight.tif", "out.tif"))
    assert before.GetRasterBand(1).GetStatistics(False, False) == after.GetRasterBand(1).GetStatistics(False, False)
    assert not journal.exists()


WRONG = {
    "is a folder": {"output": "folder.tif"},
    "no known file extension": {"output": "out.png"},
    "does not exist": {"output": "nowhere/out.tif"},
    "OUTPUT is an input itself": {"output": "scene.tif"},
    "UNCERTAINTY is an input itself": {"output": "in.tif", "source": "in_uncertainty.tif", "uncertainty": True},
    r"PRODUCTS \(in_TCI.tif\) is an input itself": {"output": "in.tif", "source": "in_TCI.tif", "products": ("TCI",)},
    "name of OUTPUT is too long": {"output": "n" * 245 + ".tif"},
    "name of UNCERTAINTY is too long": {"output": "n" * 236 + ".tif", "uncertainty": True},
}


@pytest.mark.parametrize("message", WRONG)
def test_outputs_that_cannot_be_are_refused_before_the_start(tmp_path, message):
    wrong = {"source": "scene.tif", **WRONG[message]}
    source = str(tmp_path / wrong.pop("source"))
    write_stack(source, numbers(), CUBE_NAMES, nodata=0)
    (tmp_path / "folder.tif").mkdir()
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    predictor = Sharpener()
    with pytest.raises(RasterError, match=message):
        run(source, tmp_path / wrong.pop("output"), predictor, **wrong)
    assert predictor.shapes == [] and {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    "written", [{}, {"cog": True}, {"products": tuple(PRODUCTS)}, {"cog": True, "products": ("TCI",)}]
)
def test_the_disk_that_a_run_needs_is_known_before(tmp_path, written):
    source, folder = scene(tmp_path, numbers(100, 100)), tmp_path / "out"
    folder.mkdir()
    request = Request(folder / "out.tif", tile_size=96, overlap=8, **written)
    estimated = job.estimate(request, cube_of(source), OPEN_DECODER, NoMemory()).disk_bytes
    weighing = Weighing(folder)
    run(source, folder / "out.tif", Detailed(0.05), weighing, tile_size=96, **written)
    # Noise does not compress as the estimate expects of an image.
    assert 0.6 < weighing.most / estimated < 1.15


def test_a_disk_without_room_is_refused_before_the_start(tmp_path):
    free = shutil.disk_usage(tmp_path).free
    side = int((free / 4000) ** 0.5) + 1000
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "vast.tif"), side, side, 10, gdal.GDT_UInt16, ["SPARSE_OK=TRUE", "BIGTIFF=YES"]
    )
    dataset.SetGeoTransform((500000, 10, 0, 4000000, 0, -10))
    for number, name in enumerate(CUBE_NAMES, 1):
        dataset.GetRasterBand(number).SetDescription(name)
    dataset = None
    predictor = Sharpener()
    with pytest.raises(RasterError, match=r"Not enough disk space.*free"):
        run(str(tmp_path / "vast.tif"), tmp_path / "out.tif", predictor)
    assert predictor.shapes == []


class Meeting(Sharpener):
    """Starts another run while it computes, once."""

    def __init__(self, other):
        super().__init__()
        self.other = other

    def super_resolve(self, low_res, consistency_steps=0, phase=None):
        if not self.shapes:
            with pytest.raises(RasterError, match="Another run is writing"):
                self.other()
        return super().super_resolve(low_res, consistency_steps, phase)


@pytest.mark.parametrize("resume", [False, True])
def test_a_second_run_to_one_output_is_refused_and_the_first_goes_on(tmp_path, resume):
    source, output = scene(tmp_path), tmp_path / "out.tif"
    result = run(source, output, Meeting(lambda: run(source, output, resume=resume)), resume=resume)
    run(source, tmp_path / "straight.tif")
    np.testing.assert_array_equal(read(result.output), read(tmp_path / "straight.tif"))


def test_what_one_run_writes_beside_its_output_no_other_run_writes(tmp_path):
    source = scene(tmp_path)
    run(source, tmp_path / "out.tif", Meeting(lambda: run(source, tmp_path / "out_TCI.tif")), products=("TCI",))
    assert left_over(tmp_path) == ["out.tif", "out_TCI.tif"]


def test_a_folder_that_vanishes_is_one_clear_error(tmp_path):
    folder = tmp_path / "target"
    folder.mkdir()

    class Vanishing(Sharpener):
        def super_resolve(self, low_res, consistency_steps=None, phase=None):
            if folder.exists():
                folder.rename(tmp_path / "elsewhere")
            return super().super_resolve(low_res)

    with pytest.raises(RasterError, match=r"Cannot write in .*target.*still there"):
        run(scene(tmp_path), folder / "out.tif", Vanishing())


@pytest.mark.once
@pytest.mark.skipif(not OPEN_DECODER.is_file(), reason="the bundled checkpoint is not there")
def test_tiles_of_the_trained_network_show_no_seam(tmp_path, top):
    from s2dr3_qgis.engine.worker.local import LocalPipeline

    cube = open_cube(str(top / "resources/samples/demo_T48QUE_20200223_thailand.tif"))
    x, y = cube.grid.at(150, 60)
    extent = ((x, y), (x + 720, y - 640))
    infos = []
    progress = Stop()
    progress.info = infos.append
    with LocalPipeline(device="cpu") as pipeline:
        # Cores of 24 pixels with the overlap of runs with a lattice; then the whole, with the same surroundings.
        request = Request(tmp_path / "out.tif", extent=extent, tile_size=64, overlap=20, data_type="Float32")
        tiled = read(super_resolve(request, cube, lambda _begun: nullcontext(pipeline), progress=progress).output)
        window = Window(150, 60, 72, 64)
        seen = window.grow(20)
        lattice = cube_lattice(cube, window, (0, 0), no_check).lattice
        numbers = lattice.numbers(seen.y, seen.x, seen.height, seen.width)
        whole = pipeline.super_resolve(cube.read(seen)[None], lattice=numbers[None])[0, :, 200:-200, 200:-200]
    assert f"Detector lattice: {lattice}." in infos
    assert gdal.Open(str(request.output)).GetMetadataItem("S2DR3_DETECTOR_LATTICE") == str(lattice)
    assert tiled.shape == whole.shape == (10, 640, 720)
    assert np.abs(tiled - whole).max() <= 1e-3


def test_a_resumed_run_opens_the_network_as_it_began(tmp_path):
    source, begun = scene(tmp_path), []

    def opened(evaluator, progress, keep=lambda plan: plan and plan.evaluator):
        def open_predictor(plan):
            begun.append(keep(plan))
            return nullcontext(Sharpener(evaluator=begun[-1] or evaluator))

        request = Request(tmp_path / "out.tif", resume=True, **SMALL)
        return super_resolve(request, cube_of(source), open_predictor, progress=progress)

    with pytest.raises(Cancelled):
        opened("plain", Stop(8))
    with pytest.raises(RasterError, match=r"another kind of convolutions \(plain, now winograd\)"):
        opened("winograd", Stop(), keep=lambda _plan: None)
    opened("winograd", Stop())
    assert begun == [None, None, "plain"]


class Notes(NoMemory):
    def __init__(self):
        self.overlaps, self.speeds = {}, {}

    def overlap(self, decoder):
        return self.overlaps.get(decoder)

    def remember_overlap(self, decoder, overlap):
        self.overlaps[decoder] = overlap

    def remember_speed(self, decoder, pixel_seconds):
        self.speeds[decoder] = pixel_seconds


def test_what_a_run_measures_is_remembered_and_used_by_the_next(tmp_path):
    source, notes = scene(tmp_path, numbers(100, 100)), Notes()
    first = Sharpener()
    run(source, tmp_path / "out.tif", first, memory=notes, overlap=None, tile_size=64)
    decoder = Path(first.info["checkpoint"])
    assert notes.overlaps == {decoder: 2} and notes.speeds[decoder] > 0
    metadata = gdal.Open(str(tmp_path / "out.tif")).GetMetadata()
    assert metadata["S2DR3_OVERLAP"] == "2"
    second = Sharpener()
    run(source, tmp_path / "out.tif", second, memory=notes, overlap=None, tile_size=64)
    assert 0 < len(second.shapes) < len(first.shapes)


class ThroughLattice(Sharpener):
    """Takes a lattice, as the network's consistency step does, and keeps what it was given."""

    def __init__(self):
        super().__init__()
        self.lattices = []

    def super_resolve(self, low_res, consistency_steps=None, phase=None, lattice=None):
        self.lattices.append(lattice)
        return super().super_resolve(low_res, consistency_steps, phase)


@pytest.mark.parametrize(("steps", "chosen", "taken"), [(1, None, "20"), (1, 4, "4"), (0, None, "2")])
def test_the_step_through_a_lattice_raises_an_overlap_that_the_user_did_not_choose(tmp_path, steps, chosen, taken):
    source = scene(tmp_path, np.round(ten_bands((100, 100))[0] * 10000).astype(np.uint16))
    predictor = ThroughLattice()
    run(source, tmp_path / "out.tif", predictor, overlap=chosen, tile_size=64, consistency=steps)
    assert gdal.Open(str(tmp_path / "out.tif")).GetMetadata()["S2DR3_OVERLAP"] == taken
    assert (predictor.lattices[-1] is not None) is bool(steps)


@pytest.mark.parametrize(
    ("bands_20m", "phase"), [("auto", None), ("interpolated", None), ("sharp", "sharp"), ("duplicated", (0, 0))]
)
def test_every_tile_takes_the_20_m_bands_as_decided(tmp_path, bands_20m, phase):
    source, predictor = scene(tmp_path), Sharpener()
    run(source, tmp_path / "out.tif", predictor, bands_20m=bands_20m, uncertainty=True)
    kinds = {type(value) for value in predictor.phases}
    assert kinds == {type(phase)} and (phase != "sharp" or set(predictor.phases) == {"sharp"})
    expected = {"auto": "interpolated"}.get(bands_20m, bands_20m)
    assert gdal.Open(str(tmp_path / "out.tif")).GetMetadata()["S2DR3_BANDS_20M"] == expected


def test_a_run_is_not_resumed_with_other_nodata_values(tmp_path):
    source, output = scene(tmp_path), tmp_path / "out.tif"
    with pytest.raises(Cancelled):
        run(source, output, progress=Stop(4), resume=True)
    with pytest.raises(RasterError, match="cannot be resumed, for this one has another INPUT, its nodata values"):
        run(Layer(source, nodata=((305.0, 309.0),)), output, resume=True)


def test_a_run_is_not_resumed_with_other_20_m_bands(tmp_path):
    source, output = scene(tmp_path), tmp_path / "out.tif"
    with pytest.raises(Cancelled):
        run(source, output, progress=Stop(4), resume=True)
    with pytest.raises(RasterError, match="BANDS_20M"):
        run(source, output, resume=True, bands_20m="sharp")


def test_a_copy_is_refused_when_the_run_begins_and_its_estimate_reads_no_pixel(tmp_path, monkeypatch):
    source = scene(tmp_path)
    copy = write_stack(tmp_path / "copy.tif", numbers(), CUBE_NAMES, nodata=0)
    request, opened = Request(tmp_path / "out.tif", **SMALL), lambda: [cube_of(copy)]
    with pytest.raises(RasterError, match=r"copy\.tif holds the same numbers as INPUT"):
        super_resolve(request, cube_of(source), lambda _begun: nullcontext(Sharpener()), dates=opened())
    monkeypatch.setattr(Cube, "read_patches", lambda *_: pytest.fail("read"))
    assert job.estimate(request, cube_of(source), OPEN_DECODER, NoMemory(), opened()).disk_bytes
