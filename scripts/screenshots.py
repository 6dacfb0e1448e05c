"""Screenshots of the pages of the plugin's window, without a screen: window.png (Super-resolve).

Further pages, given as ids of algorithms after the folder, come as NAME.png. With --dark the colours are those of a
dark theme and the names end in _dark. The window fits a screen of 1280 × 720 pixels.

With --map instead: the panel beside a map of that size, on a demo run: panel, compare (with the card), lens and
places.jpg, for README and docs/. --language=de shows it in German, and the names end in _de. On a virtual screen
(QT_QPA_PLATFORM=xcb xvfb-run) letters have the size that they have on a desktop.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsSettings
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMessageBar
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QStyleFactory

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))
from tests.qgis_window import Interface  # noqa: E402 # it lies beside the package

SCENE = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
EXTENT = "369000,371000,1983000,1985000 [EPSG:32648]"
CRS = "EPSG:32648"
IDLE_SECONDS = 120  # without a task at work nothing more comes; a busy machine may take any time for its tasks
SMALL = "369300,369800,1984500,1985000 [EPSG:32648]"  # of the town
SIZE = (1000, 680)
MAP_SIZE = (1280, 720)
QUALITY = 60  # of a JPEG
GROUND, FIELD, BUTTON, TEXT, FAINT, CHOSEN = "#323232", "#232323", "#3a3a3a", "#eeeeee", "#8a8a8a", "#3d6fa5"


def start(dark: bool, language: str) -> tuple[QgsApplication, object]:
    """QGIS with Processing, the plugin's provider and its texts in a language; what must be kept alive."""
    application = QgsApplication([], True, "", "desktop")
    application.initQgis()
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", language)
    if dark:
        darken(application)
    from processing.core.Processing import Processing

    from s2dr3_qgis.host import translation
    from s2dr3_qgis.provider import S2DR3Provider

    translator = translation.install()
    Processing.initialize()
    provider = S2DR3Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, (translator, provider)


def picture_map(folder: Path, dark: bool, language: str) -> None:
    """Run the demo in the panel beside a map, and save pictures of what the user sees."""
    application, _kept = start(dark, language)
    import processing.gui.AlgorithmDialog  # as QGIS has it loaded
    import processing.tools.general
    import qgis.utils

    from s2dr3_qgis.gui.background.shutdown import destroy
    from s2dr3_qgis.gui.dock import Dock

    interface = Interface(QgsMessageBar)
    _bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), interface.canvas)
    qgis.utils.iface = processing.tools.general.iface = interface
    dock = Dock(interface, interface.window)
    window = dock.window_inside
    interface.show(CRS, *MAP_SIZE)
    dock.bring()
    folder.mkdir(parents=True, exist_ok=True)

    def save(name: str) -> None:
        settle(application)
        ending = "_dark" * dark + f"_{language}" * (language != "en")
        interface.window.grab().save(str(folder / f"{name}{ending}.jpg"), "JPG", QUALITY)

    picture_steps(application, interface, window, save)
    window.clear_map()
    for widget in (dock, interface.window):  # before QGIS's end, which a map that is left does not survive
        destroy(widget)
    application.exitQgis()


def picture_steps(application: QgsApplication, interface: Interface, window, save: Callable[[str], None]) -> None:
    """Do what a user does, and save a picture after each step."""
    from s2dr3_qgis.gui.first_run.demo import load_demo, zoom_to_town

    layer = load_demo()
    interface.canvas.setExtent(layer.extent())
    window.show_layer(layer)
    settle(application)
    zoom_to_town(interface.canvas, layer)
    window.page.area.choose("map")
    save("panel")
    window.try_demo()
    wait_until(application, lambda: window.comparison.tool is not None)
    wait_until(application, lambda: None not in window.comparison.tool.item.images)
    save("compare")
    window.lens.start(layer)
    tool = window.lens.tool
    point = QPoint(interface.canvas.width() // 2, interface.canvas.height() // 2)
    for step in (20, 0):  # the second answer is what a user sees while the mouse moves
        QTest.mouseMove(interface.canvas.viewport(), point + QPoint(step, step))
        wait_until(application, lambda: tool.item.image is not None)
        settle(application)
    save("lens")
    window.lens.end()
    page = window.page
    page.form.set_values({"EXTENT": SMALL, "UNCERTAINTY": True})
    page.run_button.click()
    wait_until(application, page.run_button.isEnabled)
    window.comparison.end()
    page.card.buttons["places"].click()
    wait_until(application, window.places.list.count)
    window.places.list.itemActivated.emit(window.places.list.item(0))
    save("places")


def wait_until(application: QgsApplication, condition: Callable[[], object]) -> None:
    """Let events be processed until ``condition()`` is true; fails if nothing is at work any more."""
    tasks = QgsApplication.taskManager()
    end = time.monotonic() + IDLE_SECONDS
    while not condition():
        if tasks.countActiveTasks():
            end = time.monotonic() + IDLE_SECONDS
        if time.monotonic() > end:
            raise SystemExit(f"Nothing is at work for {IDLE_SECONDS} s: is PyTorch missing?")
        application.processEvents()


def main(folder: Path, pages: list[str], dark: bool, language: str) -> None:
    """Open the window on the demo scene; show each page (an algorithm's id), wait for its answers, save the picture."""
    application, _kept = start(dark, language)
    from s2dr3_qgis.gui.window import FIRST, Window

    QgsProject.instance().addMapLayer(QgsRasterLayer(str(SCENE), SCENE.stem))
    window = Window()
    window.resize(*SIZE)
    window.page.form.set_values({"EXTENT": EXTENT})
    window.show()
    folder.mkdir(parents=True, exist_ok=True)
    for name in [FIRST, *pages]:
        window.show_page(name)
        settle(application)
        file = ("window" if name == FIRST else name.partition(":")[2]) + "_dark" * dark
        window.grab().save(str(folder / f"{file}.png"))
    window.close()
    application.exitQgis()


def darken(application: QgsApplication) -> None:
    """Give all windows the colours of a dark theme."""
    application.setStyle(QStyleFactory.create("Fusion"))
    palette, role = QPalette(QColor(BUTTON), QColor(GROUND)), QPalette.ColorRole
    palette.setColor(role.Base, QColor(FIELD))
    for name in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText):
        palette.setColor(name, QColor(TEXT))
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(FAINT))
    palette.setColor(role.Highlight, QColor(CHOSEN))
    application.setPalette(palette)


def settle(application: QgsApplication) -> None:
    """Let the window ask its questions, which it does a moment after the last change, and wait for the answers."""
    tasks = QgsApplication.taskManager()
    settled = time.monotonic() + 2
    while time.monotonic() < settled or tasks.countActiveTasks():
        application.processEvents()
    application.processEvents()  # what the last answer changed in the layout


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    target = Path(words[0]) if words else TOP / "docs" / "images"
    named = [word.partition("=")[2] for word in sys.argv if word.startswith("--language=")]
    in_dark, spoken = "--dark" in sys.argv, named[0] if named else "en"
    if "--map" in sys.argv:
        picture_map(target, in_dark, spoken)
    else:
        main(target, words[1:], in_dark, spoken)
