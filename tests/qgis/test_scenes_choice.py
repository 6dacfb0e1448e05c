"""The list of scenes: layers, files, folders and lists, each once."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QPushButton
from qgis_user import press

from s2dr3_qgis.gui.pages.scenes_choice import QFileDialog, ScenesChoice
from tests.scenes import CUBE_NAMES, write_stack


@pytest.fixture
def choice(qtbot):
    widget = ScenesChoice()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def layers(tmp_path):
    import numpy as np

    paths = [write_stack(tmp_path / f"{name}.tif", np.ones((10, 8, 8), np.uint16), CUBE_NAMES) for name in "ab"]
    QgsProject.instance().addMapLayers([QgsRasterLayer(path, f"&{number}") for number, path in enumerate(paths)])
    yield paths
    QgsProject.instance().clear()


def test_files_folders_and_lists_come_from_dialogs(choice, tmp_path, monkeypatch, qtbot):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: asked.append(given) or (["/a/b.tif"], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: asked.append(given) or "/a")
    files, folder = (
        next(button for button in choice.findChildren(QPushButton) if button.text() == text)
        for text in ("Files…", "Folder…")
    )
    with qtbot.waitSignal(choice.changed):
        press(files)
    press(files)
    press(folder)
    assert choice.value() == ["/a/b.tif", "/a"]
    assert "*.geojson" in asked[0][3]
    assert asked[1][2] == "/a"  # where the last one lay
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "")
    press(folder)
    assert choice.value() == ["/a/b.tif", "/a"]


def test_layers_of_the_project_are_offered_by_name(choice, layers):
    choice._menu.aboutToShow.emit()
    one, two, _line, both = choice._menu.actions()
    assert [one.text(), two.text()] == ["&&0", "&&1"]
    two.trigger()
    both.trigger()
    assert choice.value() == [layers[1], layers[0]]
    QgsProject.instance().clear()
    choice._menu.aboutToShow.emit()
    [none] = choice._menu.actions()
    assert not none.isEnabled()


def test_values_are_shown_and_taken_away(choice, layers, qtbot):
    layer = next(iter(QgsProject.instance().mapLayers().values()))
    choice.set_value([layer, layer.id(), "/x.tif"])
    assert choice.value() == [layer.source(), "/x.tif"]
    choice.list.item(0).setSelected(True)
    with qtbot.waitSignal(choice.changed):
        press(choice.remove_button)
    assert choice.value() == ["/x.tif"]
    choice.set_value(None)
    assert choice.value() == []
    with pytest.raises(ValueError):
        choice.set_value([5])
