"""Evaluations of made scenes: known errors come out as such, in blocks as in one piece, and grids are checked."""

from __future__ import annotations

import base64
import csv
import math
import re
from pathlib import Path

import numpy as np
import pytest
import torch
from osgeo import gdal

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.core.errors import Cancelled, RasterError
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.core.sensor import COARSE, FINE, SHARP, duplicated_phase
from s2dr3_qgis.engine.evaluation import measure, pictures
from s2dr3_qgis.engine.evaluation.figures import (
    BOX,
    MTF,
    OPENSR,
    SAMPLES,
    TRUTH,
    figures,
    find,
    fine_and_coarse_rmse,
    write_csv,
)
from s2dr3_qgis.engine.evaluation.measure import evaluate
from s2dr3_qgis.engine.evaluation.reference import open_truth
from s2dr3_qgis.engine.evaluation.report import write_report
from s2dr3_qgis.engine.evaluation.samples import BICUBIC, PROJECTED
from s2dr3_qgis.engine.evaluation.scene import make_scene
from s2dr3_qgis.engine.model import back_projection
from s2dr3_qgis.engine.raster.cube.cube import open_cube

CRS = 'LOCAL_CS["metres",UNIT["metre",1]]'
ORIGIN = (600000.0, 5000000.0)
SIZE = 72
SCALE = 4


def save(path: Path, image: np.ndarray, pixel: float, names=BAND_NAMES, origin=ORIGIN) -> str:
    """Reflectance as a Float32 file, NaN as nodata."""
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), image.shape[2], image.shape[1], image.shape[0], gdal.GDT_Float32
    )
    dataset.SetGeoTransform((origin[0], pixel, 0.0, origin[1], 0.0, -pixel))
    dataset.SetProjection(CRS)
    dataset.WriteArray(image.astype(np.float32))
    for number, name in enumerate(names, 1):
        dataset.GetRasterBand(number).SetDescription(name)
        dataset.GetRasterBand(number).SetNoDataValue(float("nan"))
    dataset = None
    return str(path)


@pytest.fixture(scope="module")
def truth():
    """Ten bands of smooth hills and fields, (10, 288, 288)."""
    y, x = np.mgrid[0 : SIZE * SCALE, 0 : SIZE * SCALE].astype(float)
    fields = 0.06 * (np.floor(x / 23) * 3 + np.floor(y / 31) * 5) % 0.25
    hills = 0.05 * np.sin(x / 13) * np.cos(y / 19) + 0.02 * np.sin(x / 2.9 + y / 5.1)
    return np.stack([0.15 + (0.5 + band / 12) * fields + hills * (1 - band / 15) for band in range(10)])


@pytest.fixture(scope="module")
def coarse(truth):
    """The truth as the sensor model sees it, 20 m bands duplicated."""
    return back_projection.SensorModel(SCALE)(torch.from_numpy(truth)[None].float())[0].numpy()


@pytest.fixture
def scene_of(tmp_path):
    """Makes a scene of arrays; its files are closed in the end, for GDAL crashes when they are open while QGIS ends."""
    scenes = []

    def make(coarse: np.ndarray, result: np.ndarray, reference=None, names=BAND_NAMES):
        opened = [
            open_cube(save(tmp_path / "coarse.tif", coarse, 10.0), pixel_grid="any"),
            open_cube(save(tmp_path / "result.tif", result, 10.0 / SCALE), pixel_grid="any"),
        ]
        if reference is not None:
            opened.append(open_truth(save(tmp_path / "reference.tif", reference, 10.0 / SCALE, names)))
        scenes.append(make_scene(*opened))
        return scenes[-1]

    yield make
    for scene in scenes:
        scene.close()


def test_duplicates_are_found_beside_nodata():
    coarse = np.repeat(np.repeat(np.random.default_rng(1).uniform(size=(6, 9, 9)), 2, 1), 2, 2)[:, 1:, :]
    coarse[:, 3:5, 4:6] = np.nan
    assert duplicated_phase(coarse) == (1, 0)
    coarse[:, 10, 9] = np.nan  # half a pair
    assert duplicated_phase(coarse) == (1, 0)
    coarse[:, 10, 3] += 0.1
    assert duplicated_phase(coarse) is None


def test_duplicates_of_a_cube_are_found_beside_nodata_and_not_in_flat_bands(scene_of, truth, coarse):
    holed = coarse.copy()
    holed[:, 30:43, 33:37] = np.nan
    assert scene_of(holed, truth).phase == (0, 0)
    flat = np.broadcast_to(np.arange(1, 11, dtype=np.float32)[:, None, None] / 20, coarse.shape)
    assert scene_of(flat, truth).phase is None


def test_the_truth_itself_is_consistent_by_sensor_model_and_hits_the_reference(scene_of, truth, coarse):
    evaluation = evaluate(scene_of(coarse, truth, truth), Silent())
    rows = figures(evaluation)
    assert evaluation.scene.phase == (0, 0)
    assert max(fine_and_coarse_rmse(rows, MTF)) < 1e-5
    assert find(rows, TRUTH, "RMSE") < 1e-7 and find(rows, TRUTH, "SSIM") == pytest.approx(1.0)
    # The box mean is another operator: what the sensor saw is smoother.
    assert fine_and_coarse_rmse(rows, BOX)[0] > 1e-3
    assert find(rows, OPENSR, "improvement") > find(rows, OPENSR, "hallucination")
    assert find(rows, TRUTH, "PSNR", BICUBIC) + 0.5 < find(rows, TRUTH, "PSNR", PROJECTED) < 80
    assert find(rows, SAMPLES, "mean gradient") > find(rows, SAMPLES, "mean gradient", BICUBIC)


def test_sharpened_bands_are_judged_as_those_measured_at_10_m(scene_of, truth):
    sharp = back_projection.sensor_for(torch.empty(1, 10, 8, 8), SCALE, SHARP)
    coarse = sharp(torch.from_numpy(truth)[None].float())[0].numpy()
    scene = scene_of(coarse, truth)
    assert scene.phase == SHARP and scene.measured_at_10m == list(range(10)) and not scene.measured_at_20m
    rows = figures(evaluate(scene, Silent()))
    assert max(fine_and_coarse_rmse(rows, MTF)) < 1e-5
    # Said to be interpolated, the same bands contradict the result.
    other = make_scene(scene.coarse, scene.result, bands_20m="interpolated")
    assert fine_and_coarse_rmse(figures(evaluate(other, Silent())), MTF)[1] > 1e-3


def test_box_means_are_compared_at_each_bands_own_sampling(scene_of, truth):
    means = truth.reshape(10, SIZE, SCALE, SIZE, SCALE).mean((2, 4))
    pairs = means.reshape(10, SIZE // 2, 2, SIZE // 2, 2).mean((2, 4))
    means[COARSE] = np.repeat(np.repeat(pairs, 2, 1), 2, 2)[COARSE]
    offset = np.zeros((10, 1, 1))
    offset[0], offset[9] = 0.01, -0.02
    rows = figures(evaluate(scene_of(means, truth + offset), Silent()))
    for band, name in enumerate(BAND_NAMES):
        assert find(rows, BOX, "bias", band=name) == pytest.approx(float(offset[band, 0, 0]), abs=1e-6)
        assert find(rows, BOX, "RMSE", band=name) == pytest.approx(abs(float(offset[band, 0, 0])), abs=1e-6)
    counts = {row.band: row.pixels for row in rows if row.section == BOX and row.measure == "RMSE"}
    assert counts["B02"] == SIZE**2 and counts["B12"] == SIZE**2 // 4


def test_blocks_do_not_show_in_the_figures(scene_of, truth, coarse, monkeypatch):
    result = np.clip(truth * 1.02 + 0.001, 0, 1)
    scene = scene_of(coarse, result, truth)
    one = figures(evaluate(scene, Silent()))
    monkeypatch.setattr(measure, "BLOCK", 22)
    many = figures(evaluate(scene, Silent()))
    assert [row[:4] for row in one] == [row[:4] for row in many]
    for left, right in zip(one, many):
        assert left.value == pytest.approx(right.value, rel=2e-4, abs=2e-7, nan_ok=True), left


def test_nodata_is_left_out_and_spoils_nothing_around_it(scene_of, truth, coarse):
    result, holed = truth.copy(), coarse.copy()
    result[:, 40:60, 50:90] = np.nan
    holed[:, 60:64, 8:12] = np.nan
    rows = figures(evaluate(scene_of(holed, result, truth), Silent()))
    assert max(fine_and_coarse_rmse(rows, MTF)) < 2e-3
    assert find(rows, TRUTH, "RMSE") < 1e-7
    compared = next(row.pixels for row in rows if row.section == TRUTH and row.band == "B02")
    assert compared == truth[0].size - 20 * 40


def test_a_scene_without_data_gives_a_report_of_dashes(scene_of, tmp_path, truth, coarse):
    evaluation = evaluate(scene_of(np.full_like(coarse, np.nan), np.full_like(truth, np.nan)), Silent())
    rows = figures(evaluation)
    assert math.isnan(find(rows, BOX, "RMSE"))
    write_report(evaluation, rows, tmp_path / "r.html")
    assert "–" in (tmp_path / "r.html").read_text()


def test_a_shift_of_the_result_is_measured_to_a_tenth_of_an_input_pixel(scene_of):
    rng = np.random.default_rng(4)
    spectrum = np.fft.fft2(rng.normal(size=(SIZE * SCALE, SIZE * SCALE)))
    frequency = np.hypot(np.fft.fftfreq(SIZE * SCALE)[:, None], np.fft.fftfreq(SIZE * SCALE))
    # Power falls with frequency as in a landscape.
    ground = np.fft.ifft2(spectrum / (frequency + 0.01) ** 1.5).real
    truth = np.repeat((0.2 + 0.04 * ground / ground.std())[None], 10, 0)
    coarse = back_projection.SensorModel(SCALE)(torch.from_numpy(truth)[None].float())[0].numpy()
    rows = figures(evaluate(scene_of(coarse, np.roll(truth, (3, -6), (1, 2))), Silent()))
    assert find(rows, SAMPLES, "shift from the input, down") == pytest.approx(0.75, abs=0.1)
    assert find(rows, SAMPLES, "shift from the input, right") == pytest.approx(-1.5, abs=0.1)


def test_a_reference_with_four_bands_is_compared_in_those(scene_of, truth, coarse):
    names = ("B04", "B03", "B02", "B08")
    places = [BAND_NAMES.index(name) for name in names]
    rows = figures(evaluate(scene_of(coarse, truth + 0.01, truth[places], names), Silent()))
    told = {row.band for row in rows if row.section == TRUTH and row.measure == "bias" and row.image == "result"}
    assert told == set(names)
    assert find(rows, TRUTH, "bias", band="B08") == pytest.approx(0.01, abs=1e-6)
    assert math.isfinite(find(rows, OPENSR, "improvement"))


def test_references_whose_bands_are_unknown_are_refused_with_the_remedy(tmp_path, truth):
    path = save(tmp_path / "r.tif", truth[:3], 2.5, ("", "", ""))
    with pytest.raises(RasterError, match="REFERENCE_BANDS"):
        open_truth(path)
    assert open_truth(path, "B04,B03,-").bands == (BAND_NAMES.index("B03"), BAND_NAMES.index("B04"))
    with pytest.raises(RasterError, match="name each of the 3"):
        open_truth(path, "B04,B03")


def test_a_cut_through_a_20_m_pixel_is_found(scene_of, truth, coarse):
    scene = scene_of(coarse[:, 1:, 1:], truth[:, SCALE:, SCALE:])
    assert scene.phase == (0, 0) and (scene.window.x, scene.window.y) == (1, 1) and scene.origin == (SCALE, SCALE)
    rows = figures(evaluate(scene, Silent()))
    assert max(fine_and_coarse_rmse(rows, MTF)) < 5e-3


@pytest.mark.parametrize(
    ("pixel", "origin", "told"),
    [
        (10.0 / SCALE, (ORIGIN[0] + 5.0, ORIGIN[1] - 5.0), "2.00 of its pixels"),
        (3.0, ORIGIN, "do not divide"),
        (10.0, ORIGIN, "do not divide"),
        (10.0 / SCALE, (ORIGIN[0] - 40.0, ORIGIN[1]), "outside the input"),
    ],
)
def test_results_on_a_foreign_grid_are_refused(tmp_path, truth, coarse, pixel, origin, told):
    low = open_cube(save(tmp_path / "c.tif", coarse, 10.0), pixel_grid="any")
    high = open_cube(save(tmp_path / "r.tif", truth[:, :160, :160], pixel, origin=origin), pixel_grid="any")
    with pytest.raises(RasterError, match=told):
        make_scene(low, high)


def test_a_part_of_the_input_is_found_and_a_tiny_one_refused(tmp_path, truth, coarse):
    low = open_cube(save(tmp_path / "c.tif", coarse, 10.0), pixel_grid="any")
    corner = (ORIGIN[0] + 80.0, ORIGIN[1] - 40.0)
    part = truth[:, 4 * SCALE : 44 * SCALE, 8 * SCALE : 38 * SCALE]
    high = open_cube(save(tmp_path / "r.tif", part, 10.0 / SCALE, origin=corner), pixel_grid="any")
    scene = make_scene(low, high)
    assert tuple(scene.window) == (8, 4, 30, 40) and scene.scale == SCALE
    np.testing.assert_array_equal(scene.read_coarse(scene.bounds), coarse[:, 4:44, 8:38])
    tiny = open_cube(save(tmp_path / "t.tif", truth[:, : 12 * SCALE, : 12 * SCALE], 10.0 / SCALE), pixel_grid="any")
    with pytest.raises(RasterError, match="at least"):
        make_scene(low, tiny)


def test_cancelling_stops(scene_of, truth, coarse):
    class Stop(Silent):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        evaluate(scene_of(coarse, truth), Stop())


@pytest.mark.parametrize("with_plots", [True, False])
def test_the_report_is_one_file_that_loads_nothing(scene_of, tmp_path, truth, coarse, with_plots, monkeypatch):
    if with_plots:
        pytest.importorskip("matplotlib")
    monkeypatch.setattr("s2dr3_qgis.engine.evaluation.report.has_matplotlib", lambda: with_plots)
    evaluation = evaluate(scene_of(coarse, truth, truth), Silent())
    rows = figures(evaluation)
    write_report(evaluation, rows, tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    addresses = re.findall(r'(?:src|href)="([^"]{0,30})', text)
    assert addresses and all(address.startswith("data:image/png;base64,") for address in addresses)
    assert "<script" not in text and "nan" not in re.sub(r"base64,[^\"]*", "", text)
    assert ("Radial power spectra" in text) == with_plots
    assert "not truth" in text and "2.5 m <i>grid</i>" in text
    write_csv(rows, tmp_path / "figures.csv")
    with (tmp_path / "figures.csv").open(encoding="utf-8") as file:
        table = list(csv.DictReader(file))
    assert len(table) == len(rows) and {row["section"] for row in table} == {BOX, MTF, TRUTH, SAMPLES, OPENSR}


def test_pictures_are_png_of_the_right_size():
    uri = pictures.png_uri(np.arange(3 * 20 * 30, dtype=np.uint8).reshape(3, 20, 30))
    data = base64.b64decode(uri.split(",")[1])
    gdal.FileFromMemBuffer("/vsimem/check.png", data)
    back = gdal.Open("/vsimem/check.png").ReadAsArray()
    gdal.Unlink("/vsimem/check.png")
    np.testing.assert_array_equal(back, np.arange(3 * 20 * 30, dtype=np.uint8).reshape(3, 20, 30))


def test_fine_and_coarse_bands_are_those_of_the_instrument():
    assert [BAND_NAMES[band] for band in FINE] == ["B02", "B03", "B04", "B08"]
