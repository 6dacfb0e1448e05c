"""From the installed plugin to the first result, by clicks that are counted."""

from __future__ import annotations

import os

import pytest
import small_wheels
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMenu, QPushButton, QToolBar
from qgis_user import choose, press, wait_while_at_work
from qgis_window import Interface

from s2dr3_qgis.gui.first_run.demo import SCENE, TOWN, load_demo
from s2dr3_qgis.gui.runs import history
from s2dr3_qgis.host import backends, settings
from s2dr3_qgis.plugin import S2DR3Plugin

PATIENCE_MS = 240_000
FEW_THOUSANDTHS = 0.005  # of reflectance: README's words on the difference from the input, averaged to 10 m


def shown_interface() -> Interface:
    """QGIS's window, with a real map and message bar."""
    interface = Interface()
    interface.show("EPSG:32648", 1000, 700)
    return interface


class Clicks:
    """The mouse of a user who counts."""

    def __init__(self, qtbot):
        self.number = 0
        self._qtbot = qtbot

    def on(self, parent, text):
        button = next(b for b in parent.findChildren(QPushButton) if b.text().replace("&", "") == text)
        assert button.isVisible() and button.isEnabled()
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.number += 1


@pytest.fixture
def clicks(qtbot):
    return Clicks(qtbot)


@pytest.fixture
def interface(s2dr3_provider, qgis_processing, tmp_path, monkeypatch, qtbot):
    for name in [name for name in os.environ if name.startswith("S2DR3_")]:
        monkeypatch.delenv(name)
    QgsSettings().remove("s2dr3")
    monkeypatch.setattr(settings, "private_folder", lambda: tmp_path / "profile" / "python")
    interface = shown_interface()
    qtbot.addWidget(interface.window)
    yield interface
    QgsProject.instance().clear()
    QgsSettings().remove("s2dr3")


@pytest.fixture
def plugin(interface):
    """The plugin as QGIS starts it, with the provider of the tests."""
    plugin = S2DR3Plugin(interface)
    plugin.provider = QgsApplication.processingRegistry().providerById("s2dr3")
    plugin.initProcessing = lambda: None
    plugin.initGui()
    yield plugin
    forget(plugin)


def forget(plugin):
    """Unload it as QGIS does, but for the provider, which other tests need."""
    plugin._unload_gui()
    plugin.action = plugin.provider = None
    plugin.unload()


def compared(plugin):
    return plugin.dialog is not None and plugin.dialog.comparison.tool is not None


def test_one_click_leads_to_the_comparison_of_the_demo(plugin, interface, clicks, qtbot):
    clicks.on(interface.bar, "Try the demo scene")
    qtbot.waitUntil(lambda: compared(plugin), timeout=PATIENCE_MS)
    assert clicks.number <= 3
    [run] = history.recent()
    assert run.results["AGREEMENT"] <= FEW_THOUSANDTHS
    assert interface.canvas.extent().contains(TOWN)
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert sorted(names) == ["Demo scene", "Demo scene 1 m"]
    for layer in QgsProject.instance().mapLayers().values():
        assert layer.renderer().usesBands() == [3, 2, 1]
    assert interface.canvas.mapTool() is plugin.dialog.comparison.tool


def test_without_torch_it_is_installed_on_the_way(plugin, interface, clicks, tmp_path, monkeypatch, qtbot):
    small_wheels.offer(tmp_path / "wheels", monkeypatch)
    monkeypatch.setattr(backends, "missing_here", lambda: ["torch"])
    clicks.on(interface.bar, "Try the demo scene")
    page = plugin.dialog.page
    assert page.run_button.isEnabled() and page.setup.isVisible()
    clicks.on(page.setup, "Install PyTorch")
    qtbot.waitUntil(lambda: compared(plugin) or "⚠" in page.setup.text.text(), timeout=PATIENCE_MS)
    assert compared(plugin), page.setup.text.text()
    assert clicks.number <= 5
    assert settings.load().environment == "private"
    assert not page.setup.isVisible()


def test_the_button_of_the_lens_is_down_as_long_as_the_lens_is_there(plugin, interface, monkeypatch, qtbot):
    toolbar = QToolBar(interface.window)
    toolbar.addAction(plugin.lens)
    interface.window.addToolBar(toolbar)
    button = toolbar.widgetForAction(plugin.lens)

    def press():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        return button.isChecked(), plugin.dialog.lens.is_active

    assert press() == (False, False)  # no layer
    layer = load_demo()
    monkeypatch.setattr(interface, "activeLayer", lambda: layer)
    assert press() == (True, True)
    qtbot.keyClick(interface.canvas, Qt.Key.Key_Escape)
    assert not button.isChecked()
    assert press() == (True, True)
    assert press() == (False, False)


def menu_of(plugin, action):
    """A menu with an action, as QGIS has it."""
    menu = QMenu(plugin.iface.mainWindow())
    menu.addAction(action)
    return menu


def stop(page, qtbot):
    wait_while_at_work(qtbot, page.cancel_button.isEnabled)
    press(page.cancel_button)
    wait_while_at_work(qtbot, page.run_button.isEnabled)


def test_toolbar_empty_window_and_menu_lead_to_the_demo(plugin, interface, monkeypatch, qtbot):
    toolbar = QToolBar(interface.window)
    toolbar.addAction(plugin.action)
    interface.window.addToolBar(toolbar)
    button = toolbar.widgetForAction(plugin.action)
    qtbot.waitUntil(button.isVisible)
    press(button)
    assert plugin.dialog.isVisible()
    press(plugin.dialog.offer.button)
    stop(plugin.dialog.page, qtbot)
    demo, documents = plugin.actions[2:]
    choose(menu_of(plugin, demo), demo)
    stop(plugin.dialog.page, qtbot)
    assert [layer.source() for layer in QgsProject.instance().mapLayers().values()] == [str(SCENE)]
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    choose(menu_of(plugin, documents), documents)
    assert "TUTORIAL" in opened[0].toString()


def test_the_menu_of_a_layer_leads_to_super_resolve(plugin, interface, monkeypatch):
    layer = load_demo()
    monkeypatch.setattr(interface, "activeLayer", lambda: layer)
    choose(menu_of(plugin, plugin.on_layer), plugin.on_layer)
    page = plugin.dialog.page
    assert page.isVisible() and page.algorithm.id() == "s2dr3:superresolve"
    assert page.form.values()["INPUT"] == layer.id()


def test_the_greeting_comes_once(plugin, interface):
    assert interface.bar.currentItem() is not None
    again = shown_interface()
    second = S2DR3Plugin(again)
    second.provider = plugin.provider
    second.initProcessing = lambda: None
    second.initGui()
    assert again.bar.currentItem() is None
    forget(second)


def test_the_demo_is_loaded_once(interface):
    layer = load_demo()
    assert load_demo() is layer and layer.source() == str(SCENE)
    assert layer.extent().contains(TOWN)
