"""A script: unloads or reloads the plugin while a run is in a state, lets QGIS go on, and ends it as a user does.

    unload_in_state.py STATE unload|reload IMAGE OUTPUT

It prints what was shown to the user, and ends with code 0 unless QGIS crashes.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import faulthandler

import qgis_window as window

EXTENT = "500000,500300,3999700,4000000 [EPSG:32632]"


def start(plugin, layer, output):
    """Press Run in the plugin's window; the page."""
    page = plugin.dialog.show_page("s2dr3:superresolve")
    page.form.set_values({"INPUT": layer, "EXTENT": EXTENT, "OUTPUT": output, "TILE_SIZE": 20, "OVERLAP": 4})
    page.run_button.click()
    assert not page.run_button.isEnabled(), window.shown
    return page


def before(plugin, layer, output):
    """The window is open, and its questions (checkpoint, devices, estimate) are being answered."""
    plugin.dialog.show_page("s2dr3:superresolve").form.set_values({"INPUT": layer, "OUTPUT": output})
    window.spin(0.5)


def preparing(plugin, layer, output):
    """The task is handed over, no event was processed since."""
    start(plugin, layer, output)


def running(plugin, layer, output):
    """Tiles are being computed."""
    page = start(plugin, layer, output)
    window.spin_until(lambda: page.step.text().startswith("Tile"))


def worker(plugin, layer, output):
    """Tiles are being computed in a worker process."""
    os.environ["S2DR3_ISOLATE"] = "1"
    running(plugin, layer, output)


def ending(plugin, layer, output):
    """The image is there and the task has ended in its thread, of which QGIS does not know yet."""
    start(plugin, layer, output)
    end = time.monotonic() + 120
    while not os.path.exists(output) and time.monotonic() < end:
        time.sleep(0.05)  # without the event loop
    time.sleep(1)


def after(plugin, layer, output):
    """The result is on the map."""
    page = start(plugin, layer, output)
    window.spin_until(page.run_button.isEnabled)


def toolbox(_plugin, layer, output):
    """Processing's own dialog computes tiles."""
    import processing
    from qgis.core import QgsApplication
    from qgis.PyQt.QtWidgets import QApplication

    parameters = {"INPUT": layer.id(), "EXTENT": EXTENT, "OUTPUT": output, "TILE_SIZE": 20, "OVERLAP": 4}
    dialog = processing.createAlgorithmDialog("s2dr3:superresolve", parameters)
    dialog.show()
    dialog.runButton().click()
    window.spin_until(lambda: any(task.progress() > 0 for task in QgsApplication.taskManager().activeTasks()))
    assert dialog in QApplication.topLevelWidgets()


def stuck(plugin, layer, output):
    """The run does not stop when it is told to."""
    from s2dr3_qgis.gui.background import shutdown

    shutdown.end_all.__defaults__ = (0.0,)
    running(plugin, layer, output)


def main(state: str, how: str, image: str, output: str) -> None:
    """Reach the state, unload, go on, end QGIS."""
    faulthandler.enable()
    application = window.open_qgis()
    import qgis.utils
    from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
    from qgis.gui import QgsProcessingAlgorithmDialogBase
    from qgis.PyQt.QtWidgets import QApplication

    plugin = window.load_plugin()
    layer = QgsRasterLayer(image, "scene")
    QgsProject.instance().addMapLayer(layer)
    plugin.show_dialog()
    globals()[state](plugin, layer, output)
    del plugin, layer
    (qgis.utils.reloadPlugin if how == "reload" else qgis.utils.unloadPlugin)(window.PLUGIN)
    windows = QApplication.topLevelWidgets()
    dialogs = [widget for widget in windows if isinstance(widget, QgsProcessingAlgorithmDialogBase)]
    registered = QgsApplication.processingRegistry().providerById("s2dr3") is not None
    window.spin(1)
    window.spin_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    window.spin(1)
    print("registered:", registered, "dialogs:", len(dialogs), "shown:", window.shown, flush=True)
    if how == "reload":
        qgis.utils.plugins[window.PLUGIN].show_dialog()
        window.spin(1)
        qgis.utils.unloadPlugin(window.PLUGIN)
    QgsProject.instance().clear()
    application.exitQgis()


if __name__ == "__main__":
    main(*sys.argv[1:])
