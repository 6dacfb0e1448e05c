"""Photographs the plugin's window for the README: parameters with estimate and checks, in a QGIS without a screen."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

TOP = Path(__file__).resolve().parent.parent
SCENE = TOP / "resources" / "samples" / "demo_T48QUE_20200223_thailand.tif"
EXTENT = "369000,371000,1983000,1985000 [EPSG:32648]"
LONGEST_WAIT_SECONDS = 120


def main(folder: Path) -> None:
    """Open the window on the demo scene, wait for its answers, save the picture."""
    application = QgsApplication([], True, "", "desktop")
    application.initQgis()
    from processing.core.Processing import Processing

    from s2dr3_qgis.gui.superresolve_dialog import SuperResolveDialog
    from s2dr3_qgis.provider import S2DR3Provider

    Processing.initialize()
    provider = S2DR3Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(SCENE), SCENE.stem))
    dialog = SuperResolveDialog()
    dialog.resize(760, 820)
    dialog.form.set_values({"EXTENT": EXTENT})
    dialog.show()
    tasks = QgsApplication.taskManager()
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    # The answers are asked for a moment after the last change; then their tasks end one by one.
    settled = time.monotonic() + 2
    while time.monotonic() < end and (time.monotonic() < settled or tasks.countActiveTasks()):
        application.processEvents()
    folder.mkdir(parents=True, exist_ok=True)
    dialog.grab().save(str(folder / "window.png"))
    dialog.close()
    application.exitQgis()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / "docs" / "images")
