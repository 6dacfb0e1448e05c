"""Choices of one name show what the names mean; numbers that a run may choose say so."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractSpinBox

from s2dr3_qgis.gui.pages.one_choice import titles
from s2dr3_qgis.gui.pages.stored_values import SETTINGS


def test_a_title_is_chosen_with_the_keys_and_its_name_is_the_value(open_window, qtbot):
    QgsSettings().remove(SETTINGS.rstrip("/"))
    page = open_window().show_page("s2dr3:segment")
    box = page.form.own["METHOD"]
    assert (box.currentText(), box.value()) == ("train with polygons", "train")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert page.form.values()["METHOD"] == "clusters"
    definition = page.algorithm.parameterDefinition("METHOD")
    assert definition.checkValueIsAcceptable(page.form.values()["METHOD"])
    assert "not a number" not in box.toolTip()
    qtbot.waitUntil(lambda: page.form.wrappers["CLUSTERS"].wrappedWidget().isVisible())


def test_every_name_of_a_titled_choice_has_a_title(open_window):
    window = open_window()
    for name in window._tasks:
        page = window.show_page(name)
        for definition in page.algorithm.parameterDefinitions():
            if definition.name() in titles() and definition.type() == "enum":
                assert set(definition.options()) <= set(titles()[definition.name()]), definition.name()


def test_what_the_run_chooses_is_called_automatic(open_window):
    page = open_window().show_page("s2dr3:superresolve")
    for name in ("CONSISTENCY", "TILE_SIZE", "OVERLAP"):
        widget = page.form.wrappers[name].wrappedWidget()
        spin = widget if isinstance(widget, QAbstractSpinBox) else widget.findChild(QAbstractSpinBox)
        assert spin.text() == "automatic", name
