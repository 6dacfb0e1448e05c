"""The job: geometry, nodata, tiles against the whole, estimate, survival, memory running out, clear refusals."""

from __future__ import annotations

import errno
import json
import random
import shutil
import signal
import subprocess
import sys
import threading
import time

import numpy as np
import pytest
from osgeo import gdal, ogr
from predictors import Sharpener
from scenes import CUBE_NAMES, write_stack

from s2dr3_qgis.engine.core.errors import Cancelled, InputError, RasterError
from s2dr3_qgis.engine.core.files import disk_errors
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.core.resources import OPEN_DECODER
from s2dr3_qgis.engine.core.sensor import COARSE, duplicated_phase, pairs
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.encoding import Encoding
from s2dr3_qgis.engine.raster.grid import Window
from s2dr3_qgis.engine.raster.mosaic.mosaic import Mosaic
from s2dr3_qgis.engine.raster.mosaic.tile_plan import TilePlan
from s2dr3_qgis.engine.superresolution import job, sizing, work_folder
from s2dr3_qgis.engine.superresolution.cost import config_in, estimate
from s2dr3_qgis.engine.superresolution.job import Job
from s2dr3_qgis.engine.superresolution.request import Request
from s2dr3_qgis.engine.superresolution.uncertainty import distance, spread

SMALL = {"tile_size": 28, "overlap": 8}


def numbers(height: int, width: int, seed: int = 0) -> np.ndarray:
    values = np.random.default_rng(seed).integers(300, 5000, (10, height, width), dtype=np.uint16)
    values[:, 0, 0] = 20  # dark water: no doubt that no offset is left to apply
    return values


def scene(tmp_path, values=None, **options) -> str:
    values = numbers(37, 53) if values is None else values
    return write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, nodata=0, **options)


def run(source, output, predictor=None, progress=None, pixel_grid="check", **fields):
    cube = open_cube(source, input_scale="DN/10000", pixel_grid=pixel_grid)
    job = Job(Request(output, **{**SMALL, **fields}), cube)
    return job.run(predictor or Sharpener(), progress or Silent())


def read(path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray()


def corners(path) -> list[tuple[float, float]]:
    dataset = gdal.Open(str(path))
    size = (dataset.RasterXSize, dataset.RasterYSize)
    transform = dataset.GetGeoTransform()
    return [gdal.ApplyGeoTransform(transform, x * size[0], y * size[1]) for x in (0, 1) for y in (0, 1)]


def left_over(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in ("scene.tif", "scene.tif.aux.xml"))


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
    triangle = "POLYGON ((500100 3999900, 500303 3999900, 500100 3999700, 500100 3999900))"
    result = run(source, tmp_path / "out.tif", area=(bytes(ogr.CreateGeometryFromWkt(triangle).ExportToWkb()),))
    made = gdal.Open(str(result.output))
    assert made.GetGeoTransform() == (500100, 1, 0, 3999900, 0, -1)
    image = made.ReadAsArray()
    y, x = np.mgrid[: image.shape[1], : image.shape[2]] + 0.5
    np.testing.assert_array_equal(image[0] > 0, x / 203 + y / 200 < 1)
    whole = read(run(source, tmp_path / "whole.tif").output)[:, 100:300, 100:310]
    assert np.abs(whole.astype(int) - image)[:, image[0] > 0].max() <= 1


def test_products_are_named_after_the_output_and_come_with_it(tmp_path):
    result = run(scene(tmp_path), tmp_path / "out.tif", products=("TCI", "NDVI"), cog=True)
    assert left_over(tmp_path) == ["out.tif", "out_NDVI.tif", "out_NDVI_values.tif", "out_TCI.tif"]
    red, nir = (read(result.output)[band].astype(float) for band in (2, 6))
    np.testing.assert_allclose(read(tmp_path / "out_NDVI_values.tif"), (nir - red) / (nir + red), atol=1e-4)


def test_the_file_says_where_it_comes_from(tmp_path):
    source = scene(tmp_path)
    result = run(source, tmp_path / "out.tif", consistency=2)
    dataset = gdal.Open(str(result.output))
    metadata = dataset.GetMetadata()
    assert metadata["S2DR3_SOURCE"] == source
    assert metadata["S2DR3_CHECKPOINT_SHA256"] == "of the sharpener"
    assert metadata["S2DR3_CONSISTENCY_STEPS"] == "2" and metadata["S2DR3_VERSION"]
    assert [dataset.GetRasterBand(number + 1).GetDescription() for number in range(10)] == list(CUBE_NAMES)


class Stop(Silent):
    def __init__(self, after: int):
        self.left = after

    def fraction(self, done: float) -> None:
        self.left -= 1

    def cancelled(self) -> bool:
        return self.left <= 0


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
    "consistency": {"consistency": 3},
    "overlap": {"overlap": 4},
    "data_type": {"data_type": "Float32"},
    "window": {"extent": ((500000, 4000000), (500100, 3999900))},
    "checkpoint": {"predictor": Sharpener(sha256="of another one")},
}


@pytest.mark.parametrize("name", CHANGES)
def test_resuming_with_something_else_is_refused_by_name(tmp_path, name):
    source = scene(tmp_path)
    with pytest.raises(Cancelled):
        run(source, tmp_path / "out.tif", progress=Stop(9), resume=True)
    with pytest.raises(RasterError, match=f"cannot be resumed.*{name} was"):
        run(source, tmp_path / "out.tif", resume=True, **CHANGES[name])
    run(source, tmp_path / "out.tif", resume=True)


def test_a_run_of_automatic_tiles_is_resumed_with_those_it_was_begun_with(tmp_path, monkeypatch):
    source = scene(tmp_path)
    monkeypatch.setattr(sizing, "SIDES", (40, 28))
    for free, progress in ((10**7, Stop(4)), (10**12, Silent())):
        monkeypatch.setattr(sizing, "free_memory", lambda free=free: free)
        sharpener = Sharpener()
        job = Job(Request(tmp_path / "out.tif", overlap=7, resume=True), open_cube(source, input_scale="DN/10000"))
        job.fit()
        assert job.plan.core == (14 if free < 10**9 else 26)
        if isinstance(progress, Stop):
            with pytest.raises(Cancelled):
                job.run(sharpener, progress)
        else:
            job.run(sharpener, progress)
    assert max(shape[-1] for shape in sharpener.shapes) == 28
    run(source, tmp_path / "straight.tif", tile_size=28, overlap=7)
    np.testing.assert_array_equal(read(tmp_path / "out.tif"), read(tmp_path / "straight.tif"))


def test_resuming_after_the_input_changed_is_refused(tmp_path):
    with pytest.raises(Cancelled):
        run(scene(tmp_path), tmp_path / "out.tif", progress=Stop(9), resume=True)
    with pytest.raises(RasterError, match=r"cannot be resumed.*input was.*scene\.tif"):
        run(scene(tmp_path, numbers(37, 53, seed=9)), tmp_path / "out.tif", resume=True)


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
        tiles = len(journal.read_bytes().splitlines()) if journal.exists() else 0
        # Not before the process has come to its tiles, and then at any moment within a few of them.
        for _ in range(2000):
            if process.poll() is not None:
                break
            if journal.exists() and len(journal.read_bytes().splitlines()) > max(tiles, 1):
                break
            time.sleep(0.002)
        time.sleep(moments.uniform(0.0, 0.25))
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            kills += 1
        assert process.wait(60) in (0, -signal.SIGKILL)
    assert kills >= 5
    np.testing.assert_array_equal(read(output), read(tmp_path / "straight.tif"))
    np.testing.assert_array_equal(read(tmp_path / "out_uncertainty.tif"), read(tmp_path / "straight_uncertainty.tif"))
    before, after = (gdal.Open(str(tmp_path / name)) for name in ("straight.tif", "out.tif"))
    assert before.GetRasterBand(1).GetStatistics(False, False) == after.GetRasterBand(1).GetStatistics(False, False)
    assert not journal.exists()


def test_a_torn_last_line_of_the_journal_counts_for_nothing(tmp_path):
    source = scene(tmp_path)
    with pytest.raises(Cancelled):
        run(source, tmp_path / "out.tif", progress=Stop(9), resume=True)
    with (tmp_path / ".out.tif.part" / "journal.jsonl").open("a") as journal:
        journal.write(json.dumps({"statistics": []})[:9])
    run(source, tmp_path / "out.tif", resume=True)
    run(source, tmp_path / "straight.tif")
    np.testing.assert_array_equal(read(tmp_path / "out.tif"), read(tmp_path / "straight.tif"))


def test_without_memory_for_a_tile_it_is_halved_and_that_is_said(tmp_path):
    source = scene(tmp_path)
    warnings = []
    progress = Silent()
    progress.warning = warnings.append
    small = Sharpener(limit=400)
    result = run(source, tmp_path / "out.tif", small, progress)
    run(source, tmp_path / "straight.tif")
    assert len(warnings) >= 1 and "Out of memory" in warnings[0]
    assert np.abs(read(result.output).astype(int) - read(tmp_path / "straight.tif")).max() <= 1
    refused = [shape for shape in small.shapes if shape[-1] * shape[-2] > 400]
    assert len(refused) <= 3  # later tiles are cut at once


@pytest.mark.parametrize("corner", [(0, 0), (1, 0), (1, 1)])
def test_all_tiles_know_how_the_20_m_bands_came_to_their_grid(tmp_path, corner):
    values = numbers(66, 76)
    paired = values[:, ::2, ::2].repeat(2, 1).repeat(2, 2)
    values[COARSE] = paired[COARSE]
    # A flat corner says nothing, and looks duplicated in any phase.
    values[:, 40:, 50:] = 1000
    values = values[:, corner[0] :, corner[1] :]

    class Watching(Sharpener):
        def super_resolve(self, low_res, consistency_steps=None, phase=None):
            found = duplicated_phase(low_res[0, COARSE])
            flat = (low_res[0, COARSE] == low_res[0, COARSE, :1, :1]).all()
            self.agreed.append(bool(flat) or found == phase)
            return super().super_resolve(low_res, consistency_steps, phase)

    watching = Watching(limit=500)
    watching.agreed = []
    run(scene(tmp_path, values), tmp_path / "out.tif", watching, uncertainty=True)
    assert all(watching.agreed) and None not in watching.phases
    smooth = Sharpener()
    run(scene(tmp_path, numbers(66, 76)), tmp_path / "out.tif", smooth)
    assert set(smooth.phases) == {None}


def test_the_next_tile_is_read_meanwhile_and_no_more(tmp_path):
    source, places = scene(tmp_path), []
    cube = open_cube(source, input_scale="DN/10000")
    read_cube = cube.read

    def watched(window):
        if threading.current_thread().name.startswith("s2dr3-read"):
            places.append(window)
        return read_cube(window)

    class Patient(Sharpener):
        def super_resolve(self, low_res, consistency_steps=None, phase=None):
            # Waits for the next tile's reading, which happens only where both go on at once.
            wanted = min(len(self.shapes) + 2, len(job.plan))
            deadline = time.monotonic() + 30
            while len(places) < wanted and time.monotonic() < deadline:
                time.sleep(0.001)
            self.ahead.append(len(places) - len(self.shapes))
            return super().super_resolve(low_res)

    patient = Patient()
    patient.ahead = []
    job = Job(Request(tmp_path / "out.tif", **SMALL), cube)
    cube.read = watched
    job.run(patient, Silent())
    assert len(job.plan) > 3 and set(patient.ahead[:-1]) == {2}


@pytest.mark.parametrize("broken", ["read", "write"])
def test_an_error_of_reading_or_writing_ends_the_run_and_leaves_nothing(tmp_path, broken, monkeypatch):
    cube = open_cube(scene(tmp_path), input_scale="DN/10000")
    job, predictor, calls = Job(Request(tmp_path / "out.tif", **SMALL), cube), Sharpener(), []

    def failing(real):
        def call(*arguments):
            if "s2dr3" in threading.current_thread().name:
                calls.append(1)
            if len(calls) == 3:
                raise RasterError("the third one fails")
            return real(*arguments)

        return call

    if broken == "read":
        monkeypatch.setattr(cube, "read", failing(cube.read))
    else:
        monkeypatch.setattr(Mosaic, "add", failing(Mosaic.add))
    with pytest.raises(RasterError, match="third one fails"):
        job.run(predictor, Silent())
    assert len(predictor.shapes) < len(job.plan)
    assert left_over(tmp_path) == []


def test_a_network_that_gives_nan_is_refused(tmp_path):
    class Broken(Sharpener):
        def super_resolve(self, low_res, consistency_steps=None, phase=None):
            return super().super_resolve(low_res) * np.float32(np.nan)

    with pytest.raises(InputError, match=r"not finite.*fp32"):
        run(scene(tmp_path), tmp_path / "out.tif", Broken())
    assert left_over(tmp_path) == []


def test_outputs_that_cannot_be_are_refused_before_the_start(tmp_path, monkeypatch):
    source = scene(tmp_path)
    predictor = Sharpener()
    (tmp_path / "folder.tif").mkdir()
    cases = {
        "is a folder": tmp_path / "folder.tif",
        "no known file extension": tmp_path / "out.png",
        "does not exist": tmp_path / "nowhere" / "out.tif",
        "an input itself": tmp_path / "scene.tif",
    }
    for message, output in cases.items():
        with pytest.raises(RasterError, match=message):
            run(source, output, predictor)
    monkeypatch.setattr(work_folder.shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, 10**5))
    with pytest.raises(RasterError, match=r"Not enough disk space.*free"):
        run(source, tmp_path / "out.tif", predictor)
    assert predictor.shapes == [] and left_over(tmp_path) == ["folder.tif"]


def test_a_full_disk_is_named_as_such(tmp_path):
    with pytest.raises(RasterError, match=r"No space left.*disk is full"), disk_errors(tmp_path):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_folder_that_vanishes_is_one_clear_error(tmp_path):
    folder = tmp_path / "target"
    folder.mkdir()

    class Vanishing(Sharpener):
        def super_resolve(self, low_res, consistency_steps=None, phase=None):
            shutil.rmtree(folder, ignore_errors=True)
            return super().super_resolve(low_res)

    with pytest.raises(RasterError, match=r"Cannot write in .*target.*still there"):
        run(scene(tmp_path), folder / "out.tif", Vanishing())


def test_uncertainty_is_zero_where_the_network_does_not_guess_and_grows_where_it_does():
    image = np.random.default_rng(0).random((10, 12, 16), np.float32)

    def sharpen(array, phase=None):
        return Sharpener().super_resolve(array[None])[0]

    def guess(array, phase=None):
        tilted = sharpen(array)
        tilted[:, :, ::2] += 0.02
        return tilted

    assert spread(sharpen, image, sharpen(image), None).max() < 1e-6
    assert spread(guess, image, guess(image), None).mean() == pytest.approx(0.01, rel=0.05)


@pytest.mark.parametrize("phase", [(0, 0), (0, 1), (1, 0), (1, 1)])
@pytest.mark.parametrize("size", [(12, 16), (11, 13), (8, 9)])
def test_the_phase_of_the_duplicates_turns_with_the_image(phase, size):
    image = pairs(phase, *size).repeat(10, 0).astype(np.float32)
    seen = []

    def look(array, turned):
        seen.append((turned, duplicated_phase(array)))
        return array.repeat(10, 1).repeat(10, 2)

    spread(look, image, look(image, phase), phase)
    assert len(seen) == 8 and all(told == found for told, found in seen)


def test_distance_finds_where_the_result_contradicts_its_input():
    image = np.full((10, 20, 20), 0.2, np.float32)
    fine = image.repeat(10, 1).repeat(10, 2)
    assert distance(image, fine, None).max() < 1e-6
    fine[:, :, 100:] += 0.1
    figure = distance(image, fine, None)
    assert figure.shape == (200, 200)
    assert figure[:, 170:] == pytest.approx(0.1, abs=1e-3) and figure[:, :30].max() < 1e-3


def test_the_uncertainty_file_has_the_images_grid_and_nodata(tmp_path):
    values = numbers(30, 30)
    values[:, 5:9, 20:] = 0
    result = run(scene(tmp_path, values), tmp_path / "out.tif", uncertainty=True)
    image, figures = gdal.Open(str(result.output)), gdal.Open(str(result.uncertainty))
    assert image.GetGeoTransform() == figures.GetGeoTransform()
    assert (image.RasterCount, figures.RasterCount) == (10, 2)
    np.testing.assert_array_equal(image.ReadAsArray()[0] == 0, figures.ReadAsArray()[0] == 0)


def test_the_estimate_counts_tiles_bytes_and_time(tmp_path):
    job = Job(Request(tmp_path / "out.tif", **SMALL), open_cube(scene(tmp_path), input_scale="DN/10000"))
    plain = job.estimate()
    assert plain.tiles == len(list(job.plan)) and plain.size == (530, 370)
    assert plain.output_bytes == 530 * 370 * 10 * 2
    assert plain.disk_bytes > plain.output_bytes and plain.seconds is None
    config = config_in(OPEN_DECODER)
    bounds = Window(0, 0, 400, 400)
    small, large = (estimate(TilePlan(bounds, bounds, core, 16), Encoding("UInt16"), 0, config) for core in (64, 256))
    assert large.memory_bytes > small.memory_bytes and small.seconds > large.seconds > 0
    assert "tiles" in str(small)
    plan = TilePlan(bounds, bounds, 64, 16)
    seen = sum(tile.read.width * tile.read.height for tile in plan)
    known, twice = (estimate(plan, Encoding("UInt16"), 0, config, pixel_seconds=s).seconds for s in (0.01, 0.02))
    assert twice - known == pytest.approx(0.01 * seen)
    all_cores, half = (estimate(plan, Encoding("UInt16"), 0, config, cores=share).seconds for share in (1.0, 0.5))
    assert half > all_cores


def test_a_run_tells_what_a_pixel_took(tmp_path):
    result = run(scene(tmp_path), tmp_path / "out.tif", Sharpener(seconds=0.02), tile_size=60)
    # One tile, seen whole.
    assert 0.02 / (37 * 53) <= result.pixel_seconds <= result.seconds / (37 * 53)


@pytest.mark.skipif(not OPEN_DECODER.is_file(), reason="the bundled checkpoint is not there")
def test_tiles_of_the_trained_network_show_no_seam(tmp_path, top):
    from s2dr3_qgis.engine.worker.local import LocalPipeline

    cube = open_cube(str(top / "resources/samples/demo_T48QUE_20200223_thailand.tif"))
    x, y = cube.grid.at(150, 60)
    extent = ((x, y), (x + 560, y - 400))
    with LocalPipeline(device="cpu") as pipeline:
        # Cores of 24 pixels with the default overlap; then the whole, with the same surroundings, in one piece.
        request = Request(tmp_path / "out.tif", extent=extent, tile_size=56, data_type="Float32")
        tiled = read(Job(request, cube).run(pipeline, Silent()).output)
        seen = Window(150, 60, 56, 40).grow(16)
        whole = pipeline.super_resolve(cube.read(seen)[None])[0, :, 160:-160, 160:-160]
    assert tiled.shape == whole.shape == (10, 400, 560)
    assert np.abs(tiled - whole).max() <= 1e-3


def test_a_resumed_run_is_told_which_convolutions_it_began_with(tmp_path):
    source, network, output = scene(tmp_path), Sharpener(), tmp_path / "out.tif"
    network.info["faster"] = True
    with pytest.raises(Cancelled):
        run(source, output, network, Stop(8), resume=True)
    job = Job(Request(output, resume=True, **SMALL), open_cube(source, input_scale="DN/10000"))
    assert job.begun()["faster"] is True
    assert Job(Request(output, **SMALL), job.cube).begun() == {}
    network.info["faster"] = False
    with pytest.raises(RasterError, match="faster was True, is False"):
        job.run(network, Silent())


class OneByOne(Sharpener):
    """Has no memory for two tiles at once."""

    def super_resolve(self, low_res, consistency_steps=None, phase=None):
        if len(low_res) > 1:
            raise MemoryError("too many tiles")
        return super().super_resolve(low_res, consistency_steps, phase)


@pytest.mark.parametrize("kind", [Sharpener, OneByOne])
def test_tiles_given_to_the_network_together_change_nothing(kind, tmp_path, monkeypatch):
    values = numbers(90, 75)
    values[:, 20:50, 40:] = 0
    source = scene(tmp_path, values)
    run(source, tmp_path / "single.tif")
    monkeypatch.setattr(job, "tiles_at_once", lambda *_: 4)
    network = kind()
    run(source, tmp_path / "several.tif", network)
    np.testing.assert_array_equal(read(tmp_path / "several.tif"), read(tmp_path / "single.tif"))
    assert max(shape[0] for shape in network.shapes) == (1 if kind is OneByOne else 4)
