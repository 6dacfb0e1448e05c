"""The page of S2DR3 in QGIS's options."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtWidgets import QScrollArea

from s2dr3_qgis.gui.options.options_page import OptionsFactory
from s2dr3_qgis.host import settings

PATIENCE_MS = 120_000


pytestmark = pytest.mark.usefixtures("no_private_environment")


@pytest.fixture
def page(qtbot):
    widget = OptionsFactory().createWidget(None)
    qtbot.addWidget(widget)
    return widget


def test_options_are_stored_and_shown_again(qtbot, page):
    page._fields["device"].setCurrentIndex(1)
    page._fields["precision"].setCurrentIndex(1)
    page._fields["threads"].setValue(2)
    page._fields["gdal_cache"].setValue(512)
    page._fields["decoder"].setFilePath("/weights/decoder.safetensors")
    page.panel._isolate.setChecked(True)
    page.apply()
    stored = settings.load()
    assert (stored.device, stored.precision, stored.threads, stored.gdal_cache) == ("cpu", "fp32", 2, 512)
    assert (stored.decoder, stored.isolate) == ("/weights/decoder.safetensors", True)
    again = OptionsFactory().createWidget(None)
    qtbot.addWidget(again)
    again.apply()
    assert settings.load() == stored


def test_python_its_check_and_its_creation_are_seen_at_once_on_a_small_screen(qtbot, page):
    page.resize(880, 640)  # of QGIS's options on a screen of 1280 × 720
    page.show()
    panel = page.panel
    [area] = page.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: panel.width() > 600)
    panel._progress.setVisible(True)
    for widget in (panel._in_force, panel._check, panel._progress, panel._create):
        seen = QRect(widget.mapTo(area.viewport(), QPoint()), widget.size())
        assert widget.isVisible() and area.viewport().rect().contains(seen), widget
    assert area.horizontalScrollBar().maximum() == 0


def test_a_device_that_is_not_here_is_kept(qtbot):
    QgsSettings().setValue("s2dr3/device", "cuda:3")
    page = OptionsFactory().createWidget(None)
    qtbot.addWidget(page)
    page.apply()
    assert settings.load().device == "cuda:3"


def test_what_a_variable_decides_cannot_be_changed(qtbot, monkeypatch):
    monkeypatch.setenv("S2DR3_DEVICE", "cpu")
    monkeypatch.setenv("S2DR3_ENVIRONMENT", "qgis")
    page = OptionsFactory().createWidget(None)
    qtbot.addWidget(page)
    assert not page._fields["device"].isEnabled()
    assert "S2DR3_DEVICE" in page._fields["device"].toolTip()
    assert page._fields["device"].currentData() == "cpu"
    assert not page.panel._radios["auto"].isEnabled()
    page.apply()
    monkeypatch.delenv("S2DR3_DEVICE")
    assert settings.load().device == "auto"


def test_a_check_fills_the_list_of_devices(qtbot, page):
    qtbot.mouseClick(page.panel._check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.panel._work is None, timeout=PATIENCE_MS)
    box = page._fields["device"]
    assert [box.itemData(i) for i in range(box.count())][:2] == ["auto", "cpu"]
    assert box.currentData() == "auto"
