"""The plugin object: registers the provider and, in QGIS's desktop, the window and the options page."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction

from .engine.core.resources import RESOURCES, document_address
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
        self.action = self.lens = None
        self.actions: list[QAction] = []
        self.toolbar: list[QAction] = []
        self.on_layer = None
        self.options = None
        self.dock = None
        self.dialog = None

    def initProcessing(self) -> None:
        self.provider = S2DR3Provider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        from .gui.first_run.greeting import greet
        from .gui.options.options_page import OptionsFactory

        self.initProcessing()
        text = QCoreApplication.translate("S2DR3Plugin", "Super-resolve Sentinel-2 imagery…")
        self.action = self._action(QIcon(self.provider.svgIconPath()), text, self.show_dialog)
        self.lens = self._action(
            QIcon(str(RESOURCES / "icons" / "lens.svg")),
            QCoreApplication.translate("S2DR3Plugin", "Lens: the chosen layer on a 1 m grid under the cursor"),
            self.show_lens,
        )
        self.lens.setCheckable(True)
        demo = self._action(
            QIcon(self.provider.svgIconPath()),
            QCoreApplication.translate("S2DR3Plugin", "Try the demo scene"),
            self.try_demo,
        )
        documents = self._action(
            QIcon(), QCoreApplication.translate("S2DR3Plugin", "Tutorial and documents"), self.show_documents
        )
        self.actions = [self.action, self.lens, demo, documents]
        for action in self.actions:
            self.iface.addPluginToRasterMenu(MENU, action)
        self.toolbar = self.actions[:2]
        for action in self.toolbar:
            # Not the Raster toolbar, which a new profile hides.
            self.iface.addToolBarIcon(action)
        self.on_layer = self._action(
            QIcon(self.provider.svgIconPath()),
            QCoreApplication.translate("S2DR3Plugin", "Super-resolve…"),
            self.show_layer,
        )
        rasters = QgsRasterLayer().type()  # the enumeration has had three names
        self.iface.addCustomActionForLayerType(self.on_layer, "", rasters, True)
        self.options = OptionsFactory()
        self.iface.registerOptionsWidgetFactory(self.options)
        greet(self.iface, self.try_demo, self.show_dialog)

    def _action(self, icon: QIcon, text: str, called: Callable[[], None]) -> QAction:
        action = QAction(icon, text, self.iface.mainWindow())
        # Otherwise macOS may move the action into the application's menu, as About or Preferences.
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda _checked=False: called())
        return action

    def show_lens(self) -> None:
        """Look through the lens at the active layer, or take it away; the window, if it is not open, stays closed."""
        self._make_window()
        lens = self.dialog.lens
        if lens.is_active:
            lens.end()
        elif lens.start(self.iface.activeLayer()):
            lens.tool.setAction(self.lens)  # the button is down as long as the tool is in use
        self.lens.setChecked(lens.is_active)

    def _make_window(self) -> None:
        from .gui.dock import Dock

        if self.dock is None:
            self.dock = Dock(self.iface, self.iface.mainWindow())
            self.dialog = self.dock.window_inside

    def show_layer(self) -> None:
        """Show Super-resolve with the active layer, on which the user has pressed the right mouse button."""
        self.show_dialog()
        layer = self.iface.activeLayer()
        if layer is not None:
            self.dialog.show_layer(layer)

    def show_dialog(self) -> None:
        """Open the window, or bring the open one to the front."""
        self._make_window()
        self.dock.bring()

    def try_demo(self) -> None:
        """Open the window and show what the plugin does, on the bundled scene."""
        self.show_dialog()
        self.dialog.try_demo()

    def show_documents(self) -> None:
        """Open the tutorial in the browser; the other documents are beside it."""
        QDesktopServices.openUrl(QUrl(document_address("TUTORIAL")))

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

        for action in self.toolbar:
            self.iface.removeToolBarIcon(action)
        for action in self.actions:
            self.iface.removePluginRasterMenu(MENU, action)
        self.iface.removeCustomActionForLayerType(self.on_layer)
        self.iface.unregisterOptionsWidgetFactory(self.options)
        self.action = self.lens = self.options = None
        self.actions, self.toolbar = [], []
        if self.dialog is not None:
            self.dialog.clear_map()
            self.iface.mainWindow().removeDockWidget(self.dock)
            destroy(self.dock)
            self.dock = self.dialog = None
        if end_all(self.provider):
            close_dialogs(self.provider)
