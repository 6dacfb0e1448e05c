"""Measures of made scenes: known errors come out as such, in blocks as in one piece."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from listeners import CancelAfter

from s2dr3_qgis.engine.core.bands import BAND_NAMES
from s2dr3_qgis.engine.core.errors import Cancelled
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.core.sensor import COARSE, SHARP
from s2dr3_qgis.engine.evaluation import measure
from s2dr3_qgis.engine.evaluation.agreement import agreement
from s2dr3_qgis.engine.evaluation.figures import (
    BOX,
    MTF,
    OPENSR,
    SAMPLES,
    TRUTH,
    figures,
    find,
    fine_and_coarse_rmse,
)
from s2dr3_qgis.engine.evaluation.measure import evaluate
from s2dr3_qgis.engine.evaluation.report import write_report
from s2dr3_qgis.engine.evaluation.samples import BICUBIC, PROJECTED
from s2dr3_qgis.engine.evaluation.scene import make_scene
from s2dr3_qgis.engine.model import back_projection
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from tests.evaluation_scenes import SCALE, SIZE, save
from tests.lattice_images import fine_scene, lattice, measured


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


def test_the_truth_is_consistent_through_the_lattice_that_its_input_shows(tmp_path):
    fine, numbers = fine_scene(120, 120), lattice(120, 120)
    image = measured(fine, numbers)[0].numpy()
    coarse = open_cube(save(tmp_path / "coarse.tif", image, 10.0))
    result = open_cube(save(tmp_path / "fine.tif", fine[0].numpy(), 1.0), pixel_grid="any")
    with coarse, result:
        scene = make_scene(coarse, result)
        evaluation = evaluate(scene, Silent())
        assert evaluation.lattice is not None
        rows = figures(evaluation)
        through = fine_and_coarse_rmse(rows, MTF)[0]
        straight, known = agreement(coarse, result), agreement(coarse, result, lattice=evaluation.lattice)
        assert through < 0.3 * straight
        assert known < 0.3 * straight
        write_report(evaluation, rows, tmp_path / "report.html")
    assert str(evaluation.lattice) in (tmp_path / "report.html").read_text(encoding="utf-8")


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


def test_cancelling_stops(scene_of, truth, coarse):
    with pytest.raises(Cancelled):
        evaluate(scene_of(coarse, truth), CancelAfter())
