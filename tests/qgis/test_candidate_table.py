"""The table of candidates in the window."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt

from s2dr3_qgis.engine.catalogue.candidates import Candidate, write_candidates
from s2dr3_qgis.engine.catalogue.looking import Look
from s2dr3_qgis.gui.pages.candidate_table import CandidateTable


@pytest.fixture
def table(qgis_app, qtbot):
    table = CandidateTable()
    qtbot.addWidget(table)
    return table


@pytest.fixture
def layer(tmp_path):
    candidates = [
        Candidate("a", "2020-02-01", reason="left: it has no file of B8A"),
        Candidate("b", "2020-02-06", look=Look(0.9, 0.5, 0.0, 0.0), reason="left: cloud"),
        Candidate("c", "2020-02-11", look=Look(1.0, 0.01, 0.0, 0.0), taken=True, reason="taken"),
        Candidate("d", "2020-02-16", look=Look(1.0, 0.0, 0.0, 0.0), reason="<b>left</b>"),
    ]
    write_candidates(candidates, tmp_path / "candidates.gpkg")
    return str(tmp_path / "candidates.gpkg")


def texts(table, column):
    return [table.table.item(row, column).text() for row in range(table.table.rowCount())]


def test_what_was_taken_comes_first_then_the_clearest(table, layer):
    assert table.show_layer(layer) == 4
    assert texts(table, 0) == ["2020-02-11", "2020-02-16", "2020-02-06", "2020-02-01"]
    assert texts(table, 3) == ["1.0", "0.0", "50.0", ""]
    assert texts(table, 5)[1] == "<b>left</b>"


def test_a_date_is_chosen_by_button_or_double_click(table, layer, qtbot):
    dates = []
    table.chosen.connect(dates.append)
    assert not table.button.isEnabled()
    table.show_layer(layer)
    qtbot.mouseClick(table.button, Qt.MouseButton.LeftButton)
    table.table.selectRow(2)
    table.table.doubleClicked.emit(table.table.model().index(2, 0))
    assert dates == ["2020-02-11", "2020-02-06"]


def test_a_scene_that_was_not_looked_at_is_no_choice(table, layer, qtbot):
    table.show_layer(layer)
    table.table.selectRow(3)
    assert not table.button.isEnabled()


def test_an_empty_list(table, tmp_path):
    write_candidates([], tmp_path / "none.gpkg")
    assert table.show_layer(str(tmp_path / "none.gpkg")) == 0
    assert not table.button.isEnabled()
