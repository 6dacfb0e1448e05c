"""The table of candidates in the window."""

from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt

from s2dr3_qgis.engine.catalogue.candidates import Candidate, write_candidates
from s2dr3_qgis.engine.catalogue.looking import Look
from s2dr3_qgis.engine.catalogue.picture import Picture
from s2dr3_qgis.engine.catalogue.scene import scene_of
from s2dr3_qgis.engine.core.errors import Cancelled, CatalogueError
from s2dr3_qgis.gui.background.work import Work
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


class Reader:
    """Stands for the reader of pictures; ``gate`` holds it up."""

    def __init__(self, progress, log, gate):
        self.progress, self.log, self.gate = progress, log, gate

    def read(self, address, tile):
        self.log.append((address, tile))
        while self.gate and not self.progress.cancelled():
            time.sleep(0.01)
        if self.progress.cancelled():
            raise Cancelled("Cancelled.")
        if "broken" in address:
            raise CatalogueError("It is gone.")
        return Picture(np.full((20, 40, 3), 200, np.uint8), "whole" not in address)


@pytest.fixture
def pictured(table, tmp_path):
    """Shows a table with three candidates whose pictures a `Reader` reads when called; its log and gate."""
    scene = scene_of(earth_search_item(), "https://base.example")
    candidates = [
        Candidate("a", "2020-02-01", scene, look=Look(1.0, 0.1, 0.0, 0.0), picture="https://a.example/broken.tif"),
        Candidate("b", "2020-02-06", scene, look=Look(1.0, 0.2, 0.0, 0.0), picture="https://a.example/whole.jpg"),
        Candidate("c", "2020-02-11", scene, look=Look(1.0, 0.3, 0.0, 0.0), picture="https://a.example/c.tif"),
        Candidate("d", "2020-02-16", scene, look=Look(1.0, 0.4, 0.0, 0.0)),
    ]
    write_candidates(candidates, tmp_path / "pictured.gpkg")
    log = []

    def start(*gate):
        gate = list(gate)
        table.show()
        table.show_layer(str(tmp_path / "pictured.gpkg"), lambda progress: Reader(progress, log, gate))
        return log, gate

    return start


def earth_search_item():
    keys = ["blue", "green", "red", "rededge1", "rededge2", "rededge3", "nir", "nir08", "swir16", "swir22", "scl"]
    properties = {"datetime": "2020-02-01T00:00:00Z", "s2:processing_baseline": "05.00", "grid:code": "MGRS-48QUE"}
    assets = {key: {"href": f"https://a.example/{key}.tif"} for key in keys}
    return {"id": "x", "properties": properties, "assets": assets}


def shown(table):
    """The rows that have a picture."""
    cells = [table.table.item(row, 0) for row in range(table.table.rowCount())]
    return [row for row, cell in enumerate(cells) if cell.data(Qt.ItemDataRole.DecorationRole) is not None]


def test_pictures_come_beside_the_dates_and_what_is_broken_stays_empty(table, pictured, qtbot):
    log, _ = pictured()
    qtbot.waitUntil(lambda: len(log) == 3 and shown(table) == [1, 2], timeout=10_000)
    assert [tile for _, tile in log] == ["48QUE"] * 3
    assert table.table.item(2, 0).toolTip() == "The place on this date"
    assert "whole tile" in table.table.item(1, 0).toolTip()
    assert table.table.rowHeight(1) > 72 > table.table.rowHeight(3)
    assert texts(table, 0)[2] == "2020-02-11"


def test_pictures_are_read_while_the_table_is_shown_only(table, pictured, qtbot):
    log, gate = pictured("closed")
    qtbot.waitUntil(lambda: len(log) == 1, timeout=10_000)
    table.hide()
    qtbot.waitUntil(lambda: Work.running("pictures") is None, timeout=10_000)
    assert len(log) == 1 and shown(table) == []
    gate.clear()
    table.show()
    qtbot.waitUntil(lambda: shown(table) == [1, 2], timeout=10_000)


def test_a_table_that_goes_ends_the_reading(qgis_app, qtbot, tmp_path):
    table = CandidateTable()
    candidate = Candidate("a", "2020-02-01", scene_of(earth_search_item(), ""), picture="https://a.example/c.tif")
    write_candidates([candidate], tmp_path / "candidates.gpkg")
    log = []
    table.show()
    table.show_layer(str(tmp_path / "candidates.gpkg"), lambda progress: Reader(progress, log, ["closed"]))
    qtbot.waitUntil(lambda: bool(log), timeout=10_000)
    table.deleteLater()
    del table
    qtbot.waitUntil(lambda: Work.running("pictures") is None, timeout=10_000)


def test_another_list_forgets_the_pictures_of_the_last_one(table, pictured, layer, qtbot):
    log, _ = pictured("closed")
    qtbot.waitUntil(lambda: len(log) == 1, timeout=10_000)
    table.show_layer(layer)
    qtbot.waitUntil(lambda: Work.running("pictures") is None, timeout=10_000)
    assert shown(table) == []
