"""The plugin's window as a panel of QGIS, beside the map."""

from __future__ import annotations

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QMainWindow

from .window import Window

FIRST_WIDTH = 440  # pixels
NAME = "S2DR3Dock"  # under which QGIS keeps place and size


class Dock(QgsDockWidget):
    """Holds the window; closing it ends nothing, and it comes back where it was."""

    def __init__(self, iface, main: QMainWindow):
        super().__init__(QCoreApplication.translate("Window", "Sentinel-2 super-resolution"), main)
        self.setObjectName(NAME)
        self.window_inside = Window(iface, self)
        self.window_inside.closing.connect(self.close)
        self.setWidget(self.window_inside)
        self.setWindowIcon(self.window_inside.windowIcon())
        self._main = main
        self._is_new = not main.restoreDockWidget(self)
        if self._is_new:
            main.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        self.hide()

    def bring(self) -> None:
        """Show the panel, in front of others in the same place; one that is minimised is a window again."""
        if self.isMinimized():
            self.showNormal()
        self.setUserVisible(True)
        if self._is_new:  # a hidden one has no width
            self._is_new = False
            self._main.resizeDocks([self], [FIRST_WIDTH], Qt.Orientation.Horizontal)
        if self.isFloating():
            self.raise_()
            self.activateWindow()
