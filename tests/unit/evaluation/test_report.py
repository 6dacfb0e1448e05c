"""The report: one file that loads nothing, of scenes with and without data."""

from __future__ import annotations

import csv
import math
import re

import numpy as np
import pytest

from s2dr3_qgis.engine.core.messages import Message
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.evaluation.figures import (
    BOX,
    MTF,
    OPENSR,
    SAMPLES,
    TRUTH,
    figures,
    find,
    write_csv,
)
from s2dr3_qgis.engine.evaluation.measure import evaluate
from s2dr3_qgis.engine.evaluation.pictures import power_chart
from s2dr3_qgis.engine.evaluation.report import write_report
from s2dr3_qgis.engine.evaluation.uncertain_places import Place
from tests.pages import capitals, untranslated

NAMES = ("coarse.tif", "result.tif", "reference.tif", "s2dr3_qgis")


def test_a_scene_without_data_gives_a_report_of_dashes(scene_of, tmp_path, truth, coarse):
    evaluation = evaluate(scene_of(np.full_like(coarse, np.nan), np.full_like(truth, np.nan)), Silent())
    rows = figures(evaluation)
    assert math.isnan(find(rows, BOX, "RMSE"))
    write_report(evaluation, rows, tmp_path / "r.html")
    text = (tmp_path / "r.html").read_text()
    assert "–" in text and "no pixel has data" in text and not re.search(r"\bnan\b", text)


def test_a_reference_that_is_equal_or_without_common_data_is_told_in_words(scene_of, tmp_path, truth, coarse):
    for reference, says in (
        (truth, "equals the reference in all pixels"),
        (truth * np.nan, "No pixel has data in both"),
    ):
        evaluation = evaluate(scene_of(coarse, truth, reference), Silent())
        write_report(evaluation, figures(evaluation), tmp_path / "r.html")
        text = re.sub(r"base64,[^\"]*", "", (tmp_path / "r.html").read_text(encoding="utf-8"))
        assert says in text and not re.search(r"\b(nan|inf)\b", text)
        assert ("∞" in text) == (reference is truth)


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
    assert "not truth" in text and "2.5 m grid" in text
    write_csv(rows, tmp_path / "figures.csv")
    with (tmp_path / "figures.csv").open(encoding="utf-8") as file:
        table = list(csv.DictReader(file))
    assert len(table) == len(rows) and {row["section"] for row in table} == {BOX, MTF, TRUTH, SAMPLES, OPENSR}


def test_uncertain_places_have_a_section_of_their_own(scene_of, tmp_path, truth, coarse):
    evaluation = evaluate(scene_of(coarse, truth), Silent())
    picture = np.zeros((3, 8, 8), np.uint8)
    corners = ((0.0, 20.0), (10.0, 20.0), (10.0, 10.0), (0.0, 10.0))
    write_report(evaluation, figures(evaluation), tmp_path / "r.html", [Place(corners, 0.0123, *[picture] * 3)])
    text = (tmp_path / "r.html").read_text()
    assert "Most uncertain places" in text and "0.0123 on average" in text and "around 5 15" in text


def test_a_place_of_an_image_in_degrees_is_named_in_degrees(scene_of, tmp_path, truth, coarse):
    evaluation = evaluate(scene_of(coarse, truth), Silent())
    corners = ((100.0, 15.0), (100.002, 15.0), (100.002, 14.998), (100.0, 14.998))
    place = Place(corners, 0.01, *[np.zeros((3, 8, 8), np.uint8)] * 3)
    write_report(evaluation, figures(evaluation), tmp_path / "r.html", [place])
    assert "around 100.00100 14.99900" in (tmp_path / "r.html").read_text()


@pytest.mark.parametrize("kind", ["with a reference", "without one, and curves", "without data"])
def test_no_word_of_the_report_misses_the_translation(scene_of, tmp_path, truth, coarse, kind, monkeypatch):
    monkeypatch.setattr("s2dr3_qgis.engine.evaluation.report.has_matplotlib", lambda: False)
    images = (
        (coarse, 0.99 * truth)
        if kind != "without data"
        else (np.full_like(coarse, np.nan), np.full_like(truth, np.nan))
    )
    evaluation = evaluate(scene_of(*images, *([truth] if kind == "with a reference" else [])), Silent())
    corners = ((0.0, 20.0), (10.0, 20.0), (10.0, 10.0), (0.0, 10.0))
    places = [Place(corners, 0.0123, *[np.zeros((3, 8, 8), np.uint8)] * 3)]
    write_report(evaluation, figures(evaluation), tmp_path / "r.html", places, capitals)
    html = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert untranslated(html, *NAMES) == []
    assert '<html lang="EN">' in html


def test_the_words_of_the_curves_are_translated(scene_of, truth, coarse):
    pytest.importorskip("matplotlib")
    asked = []

    def show(text):
        asked.append(text)
        return capitals(text)

    power_chart(evaluate(scene_of(coarse, truth), Silent()), show)
    assert {"power", "input", "result", "bicubic"} <= set(asked)
    assert all(isinstance(text, Message) for text in asked)
