"""The plugin object: registers the provider, and the windows where there is a window system."""

from __future__ import annotations

from qgis.core import QgsApplication

from .provider import S2DR3Provider


class S2DR3Plugin:
    """What QGIS loads. ``iface`` is None under qgis_process, which calls initProcessing only."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None

    def initProcessing(self) -> None:
        self.provider = S2DR3Provider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        self.initProcessing()

    def unload(self) -> None:
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
