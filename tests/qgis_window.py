"""A QGIS with a window, as far as the plugin needs one, in a script of its own: plugins are loaded as QGIS loads them.

Tests that start such a script and scripts/screenshots.py use it.

Run with the variables of scripts/headless.sh. ``shown`` holds messages of QGIS's bar and escaped exceptions.
"""

from __future__ import annotations

import os
import sys
import time
import traceback

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsLayerTreeModel, QgsProject
from qgis.gui import QgsLayerTreeView, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMainWindow

PLUGIN = "s2dr3_qgis"
shown: list[str] = []


class Bar(QgsMessageBar):
    """QGIS's message bar, which notes its messages."""

    def pushMessage(self, *texts):
        shown.append(" ".join(map(str, texts[:2])))


class Interface:
    """The part of QgisInterface that the plugin and Processing's dialogs use; anything else does nothing.

    ``bar``: the kind of its message bar; QGIS's own one shows messages and notes none.
    """

    def __init__(self, bar: type[QgsMessageBar] = Bar):
        self.window = QMainWindow()
        self.bar = bar(self.window)
        self.canvas = QgsMapCanvas(self.window)
        self.view = QgsLayerTreeView()
        self.view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot()))

    def show(self, crs: str, width: int, height: int) -> None:
        """Show the window, with its message bar above its map, which has ``crs``."""
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
        self.window.setCentralWidget(self.canvas)
        self.window.setMenuWidget(self.bar)
        self.window.resize(width, height)
        self.window.show()

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def layerTreeView(self):
        return self.view

    def activeLayer(self):
        return None

    def __getattr__(self, name):
        return lambda *_, **__: None


def open_qgis() -> QgsApplication:
    """The application, with Processing loaded."""

    def excepthook(kind, value, trace):
        shown.append(f"{kind.__name__}: {value}")
        traceback.print_exception(kind, value, trace)

    sys.excepthook = excepthook  # as in QGIS; without one, PyQt ends the process
    application = QgsApplication([], True)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    import processing.gui.AlgorithmDialog
    import processing.gui.ParametersPanel
    import processing.tools.general
    import qgis.utils

    qgis.utils.iface = processing.tools.general.iface = Interface()
    processing.gui.ParametersPanel.iface = None  # the stand-in has no browser
    qgis.utils.plugin_paths = [os.environ["QGIS_PLUGINPATH"]]
    sys.path.insert(0, os.environ["QGIS_PLUGINPATH"])
    qgis.utils.updateAvailablePlugins()
    return application


def load_plugin():
    """Load and start the plugin; its object."""
    import qgis.utils

    assert qgis.utils.loadPlugin(PLUGIN) and qgis.utils.startPlugin(PLUGIN)
    return qgis.utils.plugins[PLUGIN]


def spin_until(condition, seconds: float = 120) -> None:
    """Let the event loop run until ``condition()`` is true."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"nothing after {seconds} s; shown: {shown}"
        QCoreApplication.processEvents()
        time.sleep(0.005)


def spin(seconds: float) -> None:
    """Let the event loop run for a while."""
    end = time.monotonic() + seconds
    spin_until(lambda: time.monotonic() > end)
