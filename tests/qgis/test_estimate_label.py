"""The lines that state in advance what a run takes, or why it would be refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis_user import press, wait_while_at_work

from s2dr3_qgis.engine.superresolution.cost import Estimate
from s2dr3_qgis.gui.runs.finished_run import FinishedRun
from s2dr3_qgis.host.measurements import Speed
from s2dr3_qgis.host.settings import load
from tests.scenes import CUBE_NAMES, write_stack

SMALL = "500000,500200,3999800,4000000 [EPSG:32632]"


@pytest.fixture
def page(open_window, tmp_path):
    values = np.random.default_rng(0).integers(300, 4000, (10, 64, 64)).astype(np.uint16)
    metadata = {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}
    scene = write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, metadata=metadata)
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(scene), "scene"))
    window = open_window()
    page = window.show_page("s2dr3:superresolve")
    page.form.set_values({"OUTPUT": str(tmp_path / "fine.tif")})
    page.window_kept = window
    return page


def wait_for(page, text, qtbot):
    qtbot.waitUntil(lambda: text in page.estimate.text(), timeout=30_000)


def test_tiles_size_disk_and_memory_are_stated(page, qtbot):
    page.form.set_values({"EXTENT": SMALL})
    wait_for(page, "1 tile(s) · 200 × 200 pixels", qtbot)
    assert all(word in page.estimate.text() for word in ("before compression", "of disk", "of memory"))


def test_large_numbers_have_the_separators_of_the_language(page, monkeypatch):
    from s2dr3_qgis.gui.pages.estimate_label import _text
    from s2dr3_qgis.host.translation import translated

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "de"))
    whole_tile = Estimate(14_641, (109_800, 109_800), 241_000_000_000, 10**11, 10**9)
    run = FinishedRun("s2dr3:superresolve", "scene", 60.0, "2026-01-01T00:00:00")
    for text in (_text(whole_tile), translated(str(whole_tile)), f"14.641 {run.summary(whole_tile.size)}"):
        assert "14.641" in text and "109.800 × 109.800" in text


def test_the_estimate_follows_the_parameters(page, qtbot):
    wait_for(page, "640 × 640 pixels", qtbot)
    page.form.set_values({"EXTENT": SMALL})
    wait_for(page, "200 × 200 pixels", qtbot)


def test_a_run_teaches_the_estimate(page, decoder, qtbot):
    speed = Speed(load(), Path(decoder), "auto", "auto")
    speed.remember(10.0)  # seconds a pixel, as after a run on a machine that had no time
    page.form.set_values({"EXTENT": SMALL, "DECODER": decoder})
    wait_for(page, " h", qtbot)
    press(page.run_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert 0 < speed.recall() < 1
    qtbot.waitUntil(lambda: "roughly" in page.estimate.text() and " h" not in page.estimate.text(), timeout=30_000)


def test_a_question_that_was_ended_is_no_warning(page, qtbot):
    wait_for(page, "640 × 640 pixels", qtbot)
    ends = []
    page.estimate._answer.answered.connect(ends.append)
    page.form.set_values({"EXTENT": SMALL})
    qtbot.waitUntil(lambda: page.estimate._answer._work is not None, timeout=10_000)
    page.estimate._answer._work.cancel()  # as in QGIS's list of tasks
    qtbot.waitUntil(lambda: bool(ends), timeout=30_000)
    assert "⚠" not in page.estimate.text()


def test_a_refusal_is_shown(page, qtbot):
    page.form.set_values({"EXTENT": "0,100,0,100 [EPSG:32632]"})
    wait_for(page, "⚠ ", qtbot)
    assert "outside the raster" in page.estimate.text()


def test_what_is_missing_is_asked_for(open_window):
    window = open_window()
    page = window.show_page("s2dr3:superresolve")
    assert "Choose an image and an output" in page.estimate.text()
