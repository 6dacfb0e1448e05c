"""The plugin object: registers the provider and, in QGIS's desktop, the window and the options page."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .host import translation
from .provider import S2DR3Provider

MENU = "S2DR3"


class S2DR3Plugin:
    """The object that QGIS loads. ``iface`` is None under qgis_process, which calls initProcessing only."""

    def __init__(self, iface):
        self.iface = iface
        # First of all: everything below has texts.
        self.translator = translation.install()
        self.provider = None
        self.action = None
        self.actions: list[QAction] = []
        self.options = None
        self.dialog = None

    def initProcessing(self) -> None:
        self.provider = S2DR3Provider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        from .gui.first_run.greeting import greet
        from .gui.options.options_page import OptionsFactory

        self.initProcessing()
        text = QCoreApplication.translate("S2DR3Plugin", "Super-resolve Sentinel-2 imagery…")
        self.action = QAction(QIcon(self.provider.svgIconPath()), text, self.iface.mainWindow())
        # Otherwise macOS may move the action into the application's menu, as About or Preferences.
        self.action.setMenuRole(QAction.MenuRole.NoRole)
        self.action.triggered.connect(self.show_dialog)
        # Not the Raster toolbar, which a new profile hides.
        self.iface.addToolBarIcon(self.action)
        demo = QAction(QCoreApplication.translate("S2DR3Plugin", "Try the demo scene"), self.iface.mainWindow())
        demo.triggered.connect(self.try_demo)
        self.actions = [self.action, demo]
        for action in self.actions:
            self.iface.addPluginToRasterMenu(MENU, action)
        self.options = OptionsFactory()
        self.iface.registerOptionsWidgetFactory(self.options)
        greet(self.iface.messageBar(), self.try_demo, self.show_dialog)

    def show_dialog(self) -> None:
        """Open the window, or bring the open one to the front."""
        from .gui.window import Window

        if self.dialog is None:
            self.dialog = Window(self.iface, self.iface.mainWindow())
        if self.dialog.isMinimized():
            self.dialog.showNormal()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def try_demo(self) -> None:
        """Open the window and show what the plugin does, on the bundled scene."""
        self.show_dialog()
        self.dialog.try_demo()

    def unload(self) -> None:
        """Stop all tasks and unregister everything; QGIS calls this at its end and before an upgrade or a reload."""
        if self.action is not None:
            self._unload_gui()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        translation.remove(self.translator)
        self.translator = None

    def _unload_gui(self) -> None:
        from .gui.background.shutdown import close_dialogs, destroy, end_all

        self.iface.removeToolBarIcon(self.action)
        for action in self.actions:
            self.iface.removePluginRasterMenu(MENU, action)
        self.iface.unregisterOptionsWidgetFactory(self.options)
        self.action = self.options = None
        self.actions = []
        if self.dialog is not None:
            self.dialog.comparison.end()
            destroy(self.dialog)
            self.dialog = None
        if end_all(self.provider):
            close_dialogs(self.provider)
