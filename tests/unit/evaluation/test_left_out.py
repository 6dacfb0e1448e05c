"""Dates left out: a sharper true result predicts them better than a blurred one; what does not fit is named."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.core.sensor import FINE, SIGMAS
from s2dr3_qgis.engine.evaluation.figures import ALL, LEFT_OUT, figures, find
from s2dr3_qgis.engine.evaluation.left_out import left_out_dates
from s2dr3_qgis.engine.evaluation.measure import evaluate
from s2dr3_qgis.engine.evaluation.report import write_report
from s2dr3_qgis.engine.evaluation.samples import PROJECTED
from s2dr3_qgis.engine.raster.cube.cube import open_cube
from s2dr3_qgis.engine.raster.cube.dates import date_cube
from tests.evaluation_scenes import SCALE, SIZE, save

SHIFT = (0.3, -0.4)


def seen(fine: np.ndarray, shift: tuple[float, float]) -> np.ndarray:
    """What a date with this shift measures of the fine image, all bands at 10 m."""
    images = []
    for image, sigma in zip(fine, SIGMAS):
        weights = []
        for part in shift:
            places = (np.arange(SIZE) + 0.5 + part) * SCALE
            distance = (np.arange(SIZE * SCALE) + 0.5 - places[:, None]) / (sigma * SCALE)
            weights.append(np.exp(-(distance**2) / 2))
        down, across = (weight / weight.sum(1, keepdims=True) for weight in weights)
        images.append(down @ image @ across.T)
    return np.stack(images)


@pytest.fixture(scope="module")
def town():
    """(10, fine, fine): blocks of 6 and 15 fine pixels."""
    draw = np.random.default_rng(0)
    side = SIZE * SCALE
    parts = [
        np.kron(draw.normal(size=(side // step + 1,) * 2), np.ones((step, step)))[:side, :side] for step in (6, 15)
    ]
    return 0.25 + 0.03 * (parts[0] + parts[1]) * np.linspace(0.8, 1.2, 10)[:, None, None]


def dated(scene, tmp_path, name, image):
    return date_cube(open_cube(save(tmp_path / name, image, 10.0), pixel_grid="any"), scene.coarse)


def test_the_truth_predicts_a_date_better_than_back_projection_does(town, scene_of, tmp_path):
    scene = scene_of(seen(town, (0, 0)), town)
    noise = np.random.default_rng(1).normal(0, 0.001, (10, SIZE, SIZE))
    date = dated(scene, tmp_path, "june.tif", 1.05 * seen(town, SHIFT) + 0.01 + noise)
    (result,) = left_out_dates(scene, [date], Silent())
    date.cube.close()
    assert result.facts.used and result.name == "june.tif"
    np.testing.assert_allclose(result.facts.plane[:, 0], SHIFT, atol=0.05)
    ours, plain, whole = (sums.rmse[FINE] for sums in (*result.errors.values(), result.detail))
    assert (ours < 0.5 * plain).all() and (plain < whole).all()


def test_report_and_figures_name_the_dates(town, scene_of, tmp_path):
    scene = scene_of(seen(town, (0, 0)), town)
    other = np.random.default_rng(2).normal(0.3, 0.05, (10, SIZE, SIZE))
    dates = [dated(scene, tmp_path, "june.tif", seen(town, SHIFT)), dated(scene, tmp_path, "other.tif", other)]
    evaluation = evaluate(scene, Silent(), dates)
    for date in dates:
        date.cube.close()
    rows = figures(evaluation)
    names = ["RMSE of the detail of june.tif", "RMSE of the detail of other.tif"]
    ours, plain = (find(rows, LEFT_OUT, names[0], image) for image in ("result", PROJECTED))
    assert 0 < ours < plain
    assert not np.isfinite(find(rows, LEFT_OUT, names[1], "result", ALL))
    write_report(evaluation, rows, tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Dates left out" in text and "june.tif" in text and "left out: it cannot be registered" in text
    write_report(replace(evaluation, left_out=[]), rows, tmp_path / "report.html")
    assert "Dates left out" not in (tmp_path / "report.html").read_text(encoding="utf-8")
