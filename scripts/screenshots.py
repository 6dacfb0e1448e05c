"""Screenshots of the pages of the plugin's window, without a screen: window.png (Super-resolve) for the README.

Further pages, given as ids of algorithms after the folder, come as NAME.png. With --dark the colours are those of a
dark theme and the names end in _dark. The window fits a screen of 1280 × 720 pixels.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QStyleFactory

TOP = Path(__file__).resolve().parent.parent
SCENE = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
EXTENT = "369000,371000,1983000,1985000 [EPSG:32648]"
LONGEST_WAIT_SECONDS = 120
SIZE = (1000, 680)
GROUND, FIELD, BUTTON, TEXT, FAINT, CHOSEN = "#323232", "#232323", "#3a3a3a", "#eeeeee", "#8a8a8a", "#3d6fa5"


def main(folder: Path, pages: list[str], dark: bool) -> None:
    """Open the window on the demo scene; show each page (an algorithm's id), wait for its answers, save the picture."""
    application = QgsApplication([], True, "", "desktop")
    application.initQgis()
    if dark:
        darken(application)
    from processing.core.Processing import Processing

    from s2dr3_qgis.gui.window import FIRST, Window
    from s2dr3_qgis.provider import S2DR3Provider

    Processing.initialize()
    provider = S2DR3Provider()
    QgsApplication.processingRegistry().addProvider(provider)
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
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    settled = time.monotonic() + 2
    while time.monotonic() < end and (time.monotonic() < settled or tasks.countActiveTasks()):
        application.processEvents()
    application.processEvents()  # what the last answer changed in the layout


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--dark"]
    main(Path(words[0]) if words else TOP / "docs" / "images", words[1:], "--dark" in sys.argv)
