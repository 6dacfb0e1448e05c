"""Photographs the pages of the plugin's window, in a QGIS without a screen: window.png (Super-resolve) for the README.

Further pages, given as ids of algorithms after the folder, come as NAME.png.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

TOP = Path(__file__).resolve().parent.parent
SCENE = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
EXTENT = "369000,371000,1983000,1985000 [EPSG:32648]"
LONGEST_WAIT_SECONDS = 120


def main(folder: Path, pages: list[str]) -> None:
    """Open the window on the demo scene; show each page (an algorithm's id), wait for its answers, save the picture."""
    application = QgsApplication([], True, "", "desktop")
    application.initQgis()
    from processing.core.Processing import Processing

    from s2dr3_qgis.gui.window import FIRST, Window
    from s2dr3_qgis.provider import S2DR3Provider

    Processing.initialize()
    provider = S2DR3Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(SCENE), SCENE.stem))
    window = Window()
    window.resize(1000, 820)
    window.page.form.set_values({"EXTENT": EXTENT})
    window.show()
    folder.mkdir(parents=True, exist_ok=True)
    for name in [FIRST, *pages]:
        window.show_page(name)
        settle(application)
        window.grab().save(str(folder / ("window.png" if name == FIRST else f"{name.partition(':')[2]}.png")))
    window.close()
    application.exitQgis()


def settle(application: QgsApplication) -> None:
    """Let the window ask its questions, which it does a moment after the last change, and wait for the answers."""
    tasks = QgsApplication.taskManager()
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    settled = time.monotonic() + 2
    while time.monotonic() < end and (time.monotonic() < settled or tasks.countActiveTasks()):
        application.processEvents()
    application.processEvents()  # what the last answer changed in the layout


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / "docs" / "images", sys.argv[2:])
