"""The page of many scenes: estimate beforehand, progress and failures, layers on the map, the summary."""

from __future__ import annotations

import os

import numpy as np
import pytest
from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis_user import press, wait_while_at_work

from s2dr3_qgis.gui.pages import sheets_page
from tests.scenes import CUBE_NAMES, write_stack

pytestmark = pytest.mark.usefixtures("no_settings")


@pytest.fixture
def scenes(tmp_path):
    values = np.random.default_rng(0).integers(300, 4000, (10, 30, 140)).astype(np.uint16)
    options = {"nodata": 0, "metadata": {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}}
    folder = tmp_path / "scenes"
    folder.mkdir()
    return [write_stack(folder / f"{name}.tif", values, CUBE_NAMES, **options) for name in ("a", "b")]


@pytest.fixture
def page(open_window, decoder, tmp_path):
    window = open_window()
    page = window.show_page("s2dr3:superresolvemany")
    page.form.set_values({"OUTPUT": str(tmp_path / "out"), "DECODER": decoder, "SHEET": 128, "WORKERS": 1})
    page.window_kept, page.ends, page.steps = window, [], []
    page.told.connect(lambda text, level: page.ends.append((text, level)))
    return page


def run(page, qtbot):
    press(page.run_button)
    page._run.feedback.step.connect(page.steps.append)
    wait_while_at_work(qtbot, page.run_button.isEnabled)


def test_scenes_are_estimated_made_shown_and_summed_up(page, scenes, tmp_path, qtbot, monkeypatch):
    assert page.estimate.text() == "Choose scenes and a folder to see what they will take."
    assert not page.summary_button.isVisible()
    page.take_over({"INPUT": os.path.dirname(scenes[0])})  # dropped on the window
    qtbot.waitUntil(lambda: "4 sheet(s) of 2 scene(s)" in page.estimate.text(), timeout=60_000)
    for words in ("core-hours", "in the folder", "of scratch", "MB/s"):
        assert words in page.estimate.text()
    assert not (tmp_path / "out").exists()
    run(page, qtbot)
    assert page.ends[-1][1] == Qgis.MessageLevel.Success, page.ends
    assert "4 of 4 sheets, 1 worker" in page.steps, page.steps[-5:]
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert sorted(layers) == ["a", "b"]
    assert (layers["a"].width(), layers["a"].bandCount()) == (1400, 10)
    renderer = layers["a"].renderer()
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (3, 2, 1)
    # One click opens the summary, beside the button for the folder.
    opened = []
    monkeypatch.setattr(sheets_page.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    summary = str(tmp_path / "out" / "summary.html")
    press(page.card.buttons["report"])
    press(page.card.buttons["folder"])
    assert opened == [summary, str(tmp_path / "out")]
    page.tabs.setCurrentIndex(0)
    press(page.summary_button)  # it stays when another run's card has come
    assert opened[2:] == [summary]


def test_what_cannot_be_made_is_named_and_the_same_page_goes_on(page, scenes, tmp_path, qtbot):
    blocked = tmp_path / "out" / "a" / "000-001.tif"  # a folder where a sheet must go
    (blocked / "inside").mkdir(parents=True)
    page.form.set_values({"INPUTS": scenes[:1]})
    run(page, qtbot)
    text, level = page.ends[-1]
    assert level == Qgis.MessageLevel.Critical
    assert "000-001" in text and text in page.log.toPlainText()
    (blocked / "inside").rmdir()
    blocked.rmdir()
    run(page, qtbot)
    assert page.ends[-1][1] == Qgis.MessageLevel.Success, page.ends
    assert "2 of 2 sheets, 1 worker" in page.steps, page.steps[-5:]


def test_a_refusal_stands_in_place_of_the_estimate(page, tmp_path, qtbot):
    (tmp_path / "empty").mkdir()
    page.form.set_values({"INPUTS": [str(tmp_path / "empty")]})
    qtbot.waitUntil(lambda: "⚠ " in page.estimate.text(), timeout=60_000)
    assert "holds no raster or product" in page.estimate.text()


def test_cancel_keeps_what_is_made(page, scenes, qtbot):
    page.form.set_values({"INPUTS": [QgsRasterLayer(scenes[0], "a"), scenes[1]]})
    press(page.run_button)
    press(page.cancel_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)
    assert page.ends == [
        ("Cancelled. Finished sheets are kept: the same parameters go on with the rest.", Qgis.MessageLevel.Info)
    ]
