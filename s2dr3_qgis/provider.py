"""The Processing provider "s2dr3" with its algorithms. Importing it never imports torch."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.calibrate import Calibrate
from .algorithms.convertcheckpoint import ConvertCheckpoint
from .algorithms.evaluate import Evaluate
from .algorithms.extracttokens import ExtractTokens
from .algorithms.fetchcube import FetchCube
from .algorithms.finetune import FineTune
from .algorithms.inspectcheckpoint import InspectCheckpoint
from .algorithms.preparecube import PrepareCube
from .algorithms.segment import Segment
from .algorithms.spectralproducts import SpectralProducts
from .algorithms.superresolve import SuperResolve
from .algorithms.superresolvemany import SuperResolveMany
from .algorithms.support.base import tr
from .engine.core.resources import RESOURCES, version
from .engine.raster.vector import polygons

ALGORITHMS = (
    Calibrate,
    ConvertCheckpoint,
    Evaluate,
    ExtractTokens,
    FetchCube,
    FineTune,
    Segment,
    InspectCheckpoint,
    PrepareCube,
    SpectralProducts,
    SuperResolve,
    SuperResolveMany,
)


class S2DR3Provider(QgsProcessingProvider):
    """Published interface: the id "s2dr3" is part of users' scripts and never changes."""

    def id(self) -> str:
        return "s2dr3"

    def name(self) -> str:
        return "S2DR3"

    def longName(self) -> str:
        return tr("Sentinel-2 super-resolution (S2DR3)")

    def versionInfo(self) -> str:
        return version()

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(RESOURCES / "icons" / "icon.svg")

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif", "tiff", "vrt"]

    def defaultRasterFileExtension(self) -> str:
        return "tif"  # of temporary files: QGIS's own default may be a format that is not written here

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        return [suffix.lstrip(".") for suffix in polygons.SUFFIXES]

    def defaultVectorFileExtension(self, hasGeometry: bool = True) -> str:
        return "gpkg"

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
