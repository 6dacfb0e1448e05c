"""The choice on Fetch's page to super-resolve the cube in the same run, and the steps of such a run."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ...algorithms.fetchcube import FetchCube
from ...algorithms.support.result_style import is_temporary
from ...engine.core.errors import S2DR3Error
from ...engine.core.files import SUFFIXES, check_outputs
from ...host import settings
from ...host.backends import worker_interpreter
from ...host.translation import translated
from ..algorithm_ids import SUPERRESOLVE
from ..background.sequence import Step
from ..field_names import name_fields
from .stored_values import stored

# The share of the progress bar for fetching; super-resolving takes longer.
FETCH_SHARE = 0.3


def tr(text: str) -> str:
    """Translate a text of this widget."""
    return QCoreApplication.translate("AtOnce", text)


class AtOnce(QWidget):
    """``tick``: whether to go on; ``file``: where to, empty for a name beside the cube."""

    def __init__(self):
        super().__init__()
        self.tick = QCheckBox(tr("Super-resolve it at once"))
        self.tick.setToolTip(tr("With the settings that Super-resolve had when it was last used in this window"))
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(tr("GeoTIFF (*.tif *.tiff)"))
        self.file.setDialogTitle(tr("Super-resolved image"))
        self.file.lineEdit().setPlaceholderText(tr("beside the cube, with _1m in the name"))
        name_fields(self.file, tr("Super-resolved image"))
        self.file.setEnabled(False)
        self.tick.toggled.connect(self.file.setEnabled)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.tick)
        line.addWidget(self.file, 1)

    @property
    def is_wanted(self) -> bool:
        """Whether the user wants to go on."""
        return self.tick.isChecked()

    def steps(self, fetch: QgsProcessingAlgorithm, values: dict) -> list[Step]:
        """The steps of a run whose first is ``fetch`` with the form's ``values``.

        A cube that is not kept (its output is skipped, or temporary) lies in QGIS's folder for temporary files.
        """
        path = cube_path(values[FetchCube.OUTPUT])
        output = _with_path(values[FetchCube.OUTPUT], path)
        first = {**values, FetchCube.OUTPUT: output, FetchCube.LIST_ONLY: False}
        further = QgsApplication.processingRegistry().createAlgorithmById(SUPERRESOLVE)
        return [
            Step(fetch, first, FETCH_SHARE),
            Step(further, superresolve_values(path, self.file.filePath().strip()), 1 - FETCH_SHARE, _further_dates),
        ]

    def refusal(self, steps: list[Step]) -> str:
        """The reason why the second step would be refused, "" if it would not: it is asked before the first."""
        try:
            worker_interpreter(settings.load())
            paths = [step.parameters["OUTPUT"] for step in steps]
            paths = {"OUTPUT": Path(cube_path(paths[0])), tr("Super-resolved image"): _file_of(paths[1])}
            check_outputs(paths, (), dict.fromkeys(paths, SUFFIXES))
        except S2DR3Error as error:
            return translated(error)
        return ""


def cube_path(output: object) -> str:
    """The file that the value of OUTPUT names; a new temporary one if it names none."""
    path = _sink(output)
    if path and path != QgsProcessing.TEMPORARY_OUTPUT:
        return path
    return QgsProcessingUtils.generateTempFilename("cube.tif")


def superresolve_values(cube: str, target: str = "") -> dict:
    """Parameters of Super-resolve for a cube: as they were last used in the window.

    :param target: the file of the result; by default it lies beside the cube, or is temporary if the cube is.
    """
    values = stored("superresolve") or {}
    path = Path(cube)
    beside = QgsProcessing.TEMPORARY_OUTPUT if is_temporary(path) else str(path.with_name(f"{path.stem}_1m.tif"))
    destination = QgsProcessingOutputLayerDefinition(target or beside, QgsProject.instance())
    # Dates of another place are of no use.
    given = {name: value for name, value in values.items() if value is not None and name != "DATES"}
    return {**given, "INPUT": cube, "OUTPUT": destination}


def _further_dates(results: dict) -> dict:
    """The cubes of further dates that were fetched beside the best one."""
    further = results[FetchCube.CUBES][1:]
    return {"DATES": further} if further else {}


def _with_path(output: object, path: str) -> object:
    """The same output, opened on the map or not as the user wants it, in a file."""
    if isinstance(output, QgsProcessingOutputLayerDefinition):
        return QgsProcessingOutputLayerDefinition(path, output.destinationProject)
    return path


def _file_of(output: object) -> Path | None:
    path = _sink(output)
    return Path(path) if path != QgsProcessing.TEMPORARY_OUTPUT else None


def _sink(output: object) -> str:
    if isinstance(output, QgsProcessingOutputLayerDefinition):
        output = output.sink.staticValue()
    return output if isinstance(output, str) else ""
