"""A ranking as text, CSV and HTML, and the words for a choice that is not to be relied on."""

from __future__ import annotations

import csv

import pytest
import torch

from s2dr3_qgis.engine.checkpoints.calibration.agreement import Agreement
from s2dr3_qgis.engine.checkpoints.calibration.report import CHOICES, HEAD, as_csv, as_page, as_text, notes, verdict
from s2dr3_qgis.engine.checkpoints.calibration.search import Ranking, Trial
from s2dr3_qgis.engine.core.page import to_html
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from tests.pages import capitals, untranslated


def ranking(error=0.1, difference=0.0):
    measures = Agreement(0.01, 0.02, 0.003, error, 0.5, torch.ones(4))
    first = Trial(DecoderConfig(), measures)
    return Ranking([first, Trial(DecoderConfig(input_scale=255.0), measures, True, difference)], 0)


def test_a_settled_ranking_has_no_warning():
    assert verdict(ranking()) == ""


@pytest.mark.parametrize(
    ("change", "words"),
    [({"error": 0.8}, "misses it by 80% of its contrast"), ({"difference": 0.1}, "Undecided: the rows 2 agree")],
)
def test_a_choice_that_cannot_be_relied_on_is_explained(change, words):
    assert words in verdict(ranking(**change))


@pytest.mark.parametrize(("difference", "decided", "mark"), [(0.0004, True, "="), (0.001, False, "~")])
def test_a_tie_is_undecided_unless_both_images_are_the_same_for_any_use(difference, decided, mark):
    tie = ranking(difference=difference)
    assert tie.decided is decided and (verdict(tie) == "") is decided
    assert list(csv.reader(as_csv(tie).splitlines()))[2][1] == mark


def test_the_table_has_a_row_for_each_trial_and_marks_ties():
    head, *rows = csv.reader(as_csv(ranking(difference=0.1)).splitlines())
    assert tuple(head) == HEAD
    assert [row[:2] for row in rows] == [["1", ""], ["2", "~"]]
    assert rows[1][head.index("input_scale")] == "255"
    assert rows[0][head.index("stage_factors")] == "2-4-8-10-10"
    assert len({len(line) for line in as_text(ranking())[:3]}) == 1  # aligned
    assert to_html(as_page(ranking())).count("<tr") == 3


@pytest.mark.parametrize("change", [{}, {"error": 0.8}, {"difference": 0.1}])
def test_no_word_of_the_page_misses_the_translation(change):
    html = to_html(as_page(ranking(**change)), capitals)
    values = [getattr(DecoderConfig(), name) for name in CHOICES]
    names = [*CHOICES, *(value for value in values if isinstance(value, str)), "True", "False"]
    assert untranslated(html, *names) == []
    assert "SCORE: DIFFERENCE TO THE INPUT" in html


def test_notes_hold_the_row_the_measures_and_the_choices():
    [(name, values)] = notes(ranking(error=float("inf")).trials[0], 1).items()
    assert (name, values["row"], values["choices"]) == ("calibration", 1, list(CHOICES))
    assert "error" not in values and values["box"] == 0.01  # JSON has no infinity
