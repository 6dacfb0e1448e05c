"""The message bar of the plugin's windows shows all of a text."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from s2dr3_qgis.gui.message_bar import MessageBar
from s2dr3_qgis.gui.plain_text import PlainLabel


def test_a_long_message_wraps_and_is_shown_in_full(qgis_app, qtbot):
    outer = QWidget()
    qtbot.addWidget(outer)
    bar = MessageBar()
    column = QVBoxLayout(outer)
    column.addWidget(bar)
    column.addStretch(1)
    outer.resize(400, 600)
    outer.show()
    bar.show_message("short", Qgis.MessageLevel.Info)
    qtbot.wait(50)
    one_line = bar.height()
    bar.show_message("a rather long sentence. " * 20, Qgis.MessageLevel.Critical)
    qtbot.wait(50)
    label = bar.currentItem().findChild(PlainLabel)
    assert bar.height() > 3 * one_line
    assert label.height() >= label.heightForWidth(label.width())
    assert bar.currentItem().level() == Qgis.MessageLevel.Critical
    assert bar.width() <= 400


def test_a_message_goes_after_its_seconds(qgis_app, qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_message("stays", Qgis.MessageLevel.Warning)
    bar.show_message("goes", Qgis.MessageLevel.Success, 1)
    assert bar.currentItem().findChild(PlainLabel).text() == "goes"
    qtbot.waitUntil(lambda: bar.currentItem().findChild(PlainLabel).text() == "stays", timeout=10_000)
