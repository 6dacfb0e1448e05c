"""The plugin object in QGIS's window: what it adds, and that it takes everything back."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

from s2dr3_qgis.plugin import MENU, S2DR3Plugin


class Interface:
    """Notes what is added to QGIS's window and taken from it."""

    def __init__(self):
        self.window = QMainWindow()
        self.bar = QgsMessageBar(self.window)
        self.there = []

    def messageBar(self):
        return self.bar

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return None

    def activeLayer(self):
        return None

    def addToolBarIcon(self, action):
        self.there.append(("toolbar", action))

    def removeToolBarIcon(self, action):
        self.there.remove(("toolbar", action))

    def addPluginToRasterMenu(self, menu, action):
        self.there.append((menu, action))

    def removePluginRasterMenu(self, menu, action):
        self.there.remove((menu, action))

    def addCustomActionForLayerType(self, action, menu, kind, every):
        self.there.append(("layer", action))

    def removeCustomActionForLayerType(self, action):
        self.there.remove(("layer", action))

    def registerOptionsWidgetFactory(self, factory):
        self.there.append(("options", factory))

    def unregisterOptionsWidgetFactory(self, factory):
        self.there.remove(("options", factory))


@pytest.fixture
def without_provider(s2dr3_provider):
    """The tests' own provider steps aside for that of the plugin."""
    registry = QgsApplication.processingRegistry()
    registry.removeProvider("s2dr3")
    yield registry
    registry.removeProvider("s2dr3")


def test_everything_is_added_and_taken_back(without_provider, qgis_processing, qtbot):
    interface = Interface()
    plugin = S2DR3Plugin(interface)
    plugin.initGui()
    assert [place for place, _ in interface.there] == [MENU, MENU, MENU, MENU, "toolbar", "toolbar", "layer", "options"]
    assert without_provider.providerById("s2dr3") is not None
    interface.window.show()
    interface.there[0][1].trigger()
    window = plugin.dialog
    assert window.isVisible() and plugin.dock in interface.window.findChildren(QDockWidget)
    plugin.dock.close()
    assert not window.isVisible()
    plugin.show_dialog()
    assert plugin.dialog is window and window.isVisible()
    plugin.unload()
    assert interface.there == []
    assert plugin.dialog is None and plugin.dock is None
    assert not interface.window.findChildren(QDockWidget)
    assert without_provider.providerById("s2dr3") is None


def test_the_command_line_needs_no_window(without_provider):
    plugin = S2DR3Plugin(None)
    plugin.initProcessing()
    assert without_provider.algorithmById("s2dr3:superresolve") is not None
    plugin.unload()
    assert without_provider.providerById("s2dr3") is None
