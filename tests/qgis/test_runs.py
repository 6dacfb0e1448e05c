"""After a run: its card and buttons, the recent runs, and runs that wait for it."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis_user import press, wait_while_at_work

from s2dr3_qgis.gui.pages.stored_values import stored
from s2dr3_qgis.gui.runs import history
from s2dr3_qgis.gui.runs.finished_run import FinishedRun, plain
from tests.scenes import CUBE_NAMES, write_stack

SMALL = "500000,500200,3999800,4000000 [EPSG:32632]"


@pytest.fixture(autouse=True)
def clean(qgis_app):
    QgsSettings().remove("s2dr3")
    yield
    QgsSettings().remove("s2dr3")


@pytest.fixture
def window(open_window, tmp_path):
    values = np.random.default_rng(0).integers(300, 2400, (10, 64, 64)).astype(np.uint16)
    scene = write_stack(tmp_path / "scene.tif", values, CUBE_NAMES, metadata={"BOA_ADD_OFFSET": "0"})
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(scene), "field"))
    return open_window()


def end(page, qtbot):
    wait_while_at_work(qtbot, page.run_button.isEnabled)


def choose_recent(window, qtbot, row=0):
    """Mark one of the recent runs by clicks, the latest by default."""
    press(window.recent_button)
    recent = window.recent
    place = recent.list.visualItemRect(recent.list.item(row)).center()
    qtbot.mouseClick(recent.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_card_tells_what_the_run_gave_and_goes_on_from_it(window, tmp_path, monkeypatch, qtbot):
    page = window.page
    fine = str(tmp_path / "fine.tif")
    page.form.set_values({"EXTENT": SMALL, "OUTPUT": fine})
    assert not page.card.isVisible()
    press(page.run_button)
    end(page, qtbot)
    card = page.card
    assert card.isVisible()
    assert "200 × 200 pixels" in card.text.text() and "differs from its input by 0.0" in card.text.text()
    shown = {name for name, button in card.buttons.items() if button.isVisible()}
    assert shown == {"compare", "evaluate", "uncertainty", "folder", "repeat"}
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    press(card.buttons["folder"])
    press(card.buttons["evaluate"])
    values = window.page.form.values()
    assert window.page.algorithm.id() == "s2dr3:evaluate"
    assert QgsProject.instance().mapLayer(values["RESULT"]).source() == fine
    window.page.form.set_values({"OUTPUT": str(tmp_path / "report.html")})
    press(window.page.run_button)
    end(window.page, qtbot)
    press(window.page.card.buttons["report"])
    assert opened == [str(tmp_path), str(tmp_path / "report.html")]
    choose_recent(window, qtbot)
    press(window.recent.show_button)
    assert opened[2:] == [str(tmp_path / "report.html")]
    window.show_page("s2dr3:superresolve")
    page.form.set_values({"TILE_SIZE": 80})
    press(card.buttons["uncertainty"])
    assert not card.isVisible()
    end(page, qtbot)
    uncertainty = tmp_path / "fine_uncertainty.tif"
    assert uncertainty.is_file() and history.recent()[0].parameters["TILE_SIZE"] == 0
    assert {str(uncertainty), fine} <= {layer.source() for layer in QgsProject.instance().mapLayers().values()}
    assert not card.buttons["uncertainty"].isVisible()
    values = page.form.values()  # it was for once
    assert (values["UNCERTAINTY"], values["TILE_SIZE"]) == (False, 80)
    assert stored("superresolve")["UNCERTAINTY"] is False


def test_recent_runs_are_listed_and_repeated(window, tmp_path, qtbot):
    page = window.page
    page.form.set_values({"EXTENT": SMALL, "OUTPUT": str(tmp_path / "fine.tif"), "TILE_SIZE": 40})
    press(page.run_button)
    end(page, qtbot)
    page.form.set_values({"EXTENT": None, "TILE_SIZE": 0})
    press(window.recent_button)
    recent = window.recent
    assert recent.isVisible() and recent.list.count() == 1 and not recent.repeat_button.isEnabled()
    lines = recent.list.item(0).text().splitlines()
    assert lines[0] == "Super-resolve: field" and lines[2] == "fine.tif"
    assert not recent.list.horizontalScrollBar().isVisible()
    assert repeat(window, qtbot) is page
    values = page.form.values()
    assert values["TILE_SIZE"] == 40 and values["EXTENT"].startswith("500000.")


def test_a_run_waits_for_the_one_before(window, tmp_path, qtbot):
    page = window.page
    assert not page.queue_button.isVisible()
    page.form.set_values({"EXTENT": SMALL, "OUTPUT": str(tmp_path / "one.tif")})
    press(page.run_button)
    page.form.set_values({"OUTPUT": str(tmp_path / "two.tif")})
    press(page.queue_button)
    assert "1 waiting" in page.queue_button.text() and len(history.recent()) == 0
    wait_while_at_work(qtbot, lambda: len(history.recent()) == 2)
    end(page, qtbot)
    assert (tmp_path / "one.tif").is_file() and (tmp_path / "two.tif").is_file()


def test_a_run_that_waits_outlives_its_layers(window, tmp_path, qtbot):
    page = window.page
    told = []
    page.told.connect(lambda text, _level: told.append(text))
    page.form.set_values({"EXTENT": SMALL, "OUTPUT": str(tmp_path / "one.tif")})
    press(page.run_button)
    in_memory = polygons()
    page.form.set_values({"AREA": in_memory.id(), "OUTPUT": str(tmp_path / "lost.tif")})
    press(page.queue_button)
    in_file = polygons(tmp_path / "area.gpkg")
    in_file.selectAll()
    page.form.set_values(
        {"AREA": QgsProcessingFeatureSourceDefinition(in_file.id(), True), "OUTPUT": str(tmp_path / "selected.tif")}
    )
    press(page.queue_button)
    page.form.set_values({"AREA": in_file.id(), "OUTPUT": str(tmp_path / "two.tif")})
    press(page.queue_button)
    QgsProject.instance().clear()
    wait_while_at_work(qtbot, lambda: len(history.recent()) == 2)
    end(page, qtbot)
    assert (tmp_path / "two.tif").is_file()
    assert history.recent()[0].parameters["AREA"].startswith(str(tmp_path / "area.gpkg"))
    left_out = [text for text in told if "left out" in text]
    assert len(left_out) == 2 and all(text.endswith("(Area).") for text in left_out)
    assert not (tmp_path / "lost.tif").exists() and not (tmp_path / "selected.tif").exists()


def test_the_history_keeps_the_last_runs_and_forgives_damage():
    for number in range(history.MOST + 3):
        history.remember(FinishedRun("s2dr3:superresolve", str(number), 1.0, "2026-01-01T00:00:00"))
    runs = history.recent()
    assert len(runs) == history.MOST and runs[0].scene == str(history.MOST + 2)
    for damaged in ("{", "[1]", '[{"algorithm": 1}]', "{}"):
        QgsSettings().setValue(history.KEY, damaged)
        assert history.recent() == []


def test_parameters_become_plain(window):
    [layer] = QgsProject.instance().mapLayers().values()
    values = plain({"INPUT": layer.id(), "LAYERS": [layer], "RESUME": True, "AREA": None})
    assert values == {"INPUT": layer.source(), "LAYERS": [layer.source()], "RESUME": True, "AREA": None}


def polygons(path=None):
    """A layer of the project with two squares on the scene: in memory, or in the file ``path``."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "fields", "memory")
    for west in (500020, 500120):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, 3999850, west + 60, 3999950)))
        layer.dataProvider().addFeatures([feature])
    if path is not None:
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsProject.instance().transformContext(), options)
        layer = QgsVectorLayer(str(path), "fields")
    QgsProject.instance().addMapLayer(layer)
    return layer


def repeat(window, qtbot, row=0):
    """Repeat one of the recent runs by clicks, the latest by default; its page."""
    choose_recent(window, qtbot, row)
    press(window.recent.repeat_button)
    return window.page


def run(page, qtbot, **values):
    page.form.set_values(values)
    press(page.run_button)
    end(page, qtbot)


def test_a_repeated_run_has_nothing_of_a_later_one(window, tmp_path, qtbot):
    page = window.page
    run(page, qtbot, OUTPUT=str(tmp_path / "whole.tif"))
    run(page, qtbot, EXTENT=SMALL, OUTPUT=str(tmp_path / "part.tif"))
    page.form.set_values({"DATES": [str(tmp_path / "scene.tif")], "UNCERTAINTY": True})
    repeat(window, qtbot, row=1)
    values = page.form.values()
    assert not values["EXTENT"] and not values["DATES"] and values["UNCERTAINTY"] is False
    assert values["OUTPUT"].sink.staticValue() == str(tmp_path / "whole.tif")
    assert page.area.buttons["layer"].isChecked()


def test_a_run_whose_layer_is_removed_keeps_its_name_and_can_be_repeated(window, tmp_path, qtbot):
    page = window.page
    page.form.set_values({"EXTENT": SMALL, "OUTPUT": str(tmp_path / "fine.tif")})
    press(page.run_button)
    [layer] = QgsProject.instance().mapLayers().values()
    source = layer.source()
    QgsProject.instance().removeMapLayer(layer.id())
    end(page, qtbot)
    repeat(window, qtbot)
    assert window.recent.list.item(0).text().splitlines()[0] == "Super-resolve: field"
    assert page.form.values()["INPUT"] == source
    press(page.run_button)
    end(page, qtbot)
    assert len(history.recent()) == 2


def test_a_selection_is_repeated_and_its_loss_is_said(window, tmp_path, qtbot):
    area, page = polygons(tmp_path / "fields.gpkg"), window.page
    area.selectByIds([1])
    press(page.area.buttons["polygons"])
    run(page, qtbot, AREA=QgsProcessingFeatureSourceDefinition(area.id(), True), OUTPUT=str(tmp_path / "fine.tif"))
    page.form.set_values({"AREA": None})
    [kept] = history.recent()
    assert json.loads(json.dumps(kept.parameters)) == kept.parameters
    repeat(window, qtbot)
    value = page.form.values()["AREA"]
    assert value.selectedFeaturesOnly and value.source.staticValue() == area.id()
    assert page.area.buttons["polygons"].isChecked()
    area.removeSelection()
    told = []
    page.told.connect(lambda text, _level: told.append(text))
    press(page.card.buttons["repeat"])
    assert page.run_button.isEnabled() and told == ["Some values of that run are gone; choose them anew: Area."]


def test_a_layer_in_memory_is_repeated_as_long_as_it_is_there(window, tmp_path, qtbot):
    area, page = polygons(), window.page
    run(page, qtbot, AREA=area, OUTPUT=str(tmp_path / "fine.tif"))
    page.form.set_values({"AREA": None})
    repeat(window, qtbot)
    assert page.form.values()["AREA"] == area.id()
    QgsProject.instance().removeMapLayer(area.id())
    told = []
    page.told.connect(lambda text, _level: told.append(text))
    press(page.card.buttons["repeat"])
    assert page.run_button.isEnabled() and "Area" in told[0]
    # The polygons are awaited, and the image that was made with them is left alone.
    made = (tmp_path / "fine.tif").stat().st_mtime_ns
    press(page.run_button)
    assert told[-1] == "Choose a layer of polygons first." and page.run_button.isEnabled()
    assert page.form.values()["OUTPUT"].sink.staticValue() == "TEMPORARY_OUTPUT"
    assert (tmp_path / "fine.tif").stat().st_mtime_ns == made


def test_runs_of_older_versions_are_repeated(window, qtbot):
    """They have no entry for what was empty."""
    [layer] = QgsProject.instance().mapLayers().values()
    parameters = {"INPUT": layer.source(), "TILE_SIZE": 40, "DEVICE": "cpu", "OUTPUT": "TEMPORARY_OUTPUT"}
    history.remember(FinishedRun("s2dr3:superresolve", "field", 1.0, "2026-01-01T00:00:00", parameters))
    window.page.form.set_values({"EXTENT": SMALL, "TILE_SIZE": 80})
    values = repeat(window, qtbot).form.values()
    assert values["TILE_SIZE"] == 40 and not values["EXTENT"] and values["INPUT"] == layer.id()


def test_every_page_shows_again_what_it_had(window, qtbot):
    for name in window._tasks:
        page = window.show_page(name)
        before = plain(page.form.values())
        page.form.reset()
        assert page.show_run(FinishedRun(name, "", 1.0, "2026-01-01T00:00:00", json.loads(json.dumps(before)))), name
        assert plain(page.form.values()) == before
