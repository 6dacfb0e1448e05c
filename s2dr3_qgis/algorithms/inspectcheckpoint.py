"""s2dr3:inspectcheckpoint: the contents of a file or folder of weights, whether it fits, and what is missing."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
)

from ..engine.core.files import write_text
from ..engine.core.messages import joined
from ..engine.core.page import to_html
from ..engine.worker.jobs import run_job
from ..host import backends, settings
from ..host.translation import translated
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.checkpoint_parameters import add_checkpoint_parameters, checkpoint_path


class InspectCheckpoint(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "inspectcheckpoint"
    DOCUMENT = "CHECKPOINTS"
    TITLE = "Inspect checkpoint"
    GROUP = "models"
    SUMMARY = "Reports the kind of a file or folder of weights, whether it fits, and what is missing."
    TAGS = ("weights", "safetensors", "pth", "model", "check", "validate")
    HELP = (
        "<p>Reads a decoder (S2x10NetS, also of other sizes), a backbone (DINOv3) or a segmentation head from a "
        ".safetensors file, a file of torch.save or a folder of module dumps: sizes, parameters, dtypes, SHA-256, "
        "metadata, and every tensor that is missing, unexpected or of the wrong shape, with the nearest one that "
        "was expected.</p>"
        "<p>No code in a file is ever run and nothing is fetched from a network. A damaged or foreign file is not an "
        "error here: the report states what is wrong with it.</p>"
    )

    INPUT = "INPUT"
    FOLDER = "FOLDER"
    CHECKSUM = "CHECKSUM"
    STATISTICS = "STATISTICS"
    OUTPUT = "OUTPUT"
    OUTPUT_JSON = "OUTPUT_JSON"
    KIND = "KIND"
    USABLE = "USABLE"
    PROBLEMS = "PROBLEMS"
    PARAMETERS = "PARAMETERS"
    SHA256 = "SHA256"

    def initAlgorithm(self, _configuration=None) -> None:
        add_checkpoint_parameters(self, self.INPUT, self.FOLDER)
        self.add(
            QgsProcessingParameterBoolean(self.STATISTICS, tr("Look at all values"), False),
            "Reads every tensor to find NaN, infinite and constant ones. Without it names, shapes and types are read.",
        )
        self.add(
            QgsProcessingParameterBoolean(self.CHECKSUM, tr("Compute the SHA-256"), True),
            "Reads the whole file, to compare it with what its publisher states.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=True
            ),
            "One HTML file, shown among the results.",
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_JSON, tr("Report as data"), tr("JSON files (*.json)"), optional=True, createByDefault=False
            ),
            "The same findings for scripts, with the statistics of each tensor if they were asked for.",
        )
        self.addOutput(QgsProcessingOutputString(self.KIND, tr("Kind of network")))
        self.addOutput(QgsProcessingOutputBoolean(self.USABLE, tr("Whether it can be used")))
        self.addOutput(QgsProcessingOutputNumber(self.PROBLEMS, tr("Number of problems")))
        self.addOutput(QgsProcessingOutputNumber(self.PARAMETERS, tr("Number of parameters")))
        self.addOutput(QgsProcessingOutputString(self.SHA256, tr("SHA-256")))

    def compute(self, parameters, context, progress: Progress) -> dict:
        reports = {
            name: self.parameterAsFileOutput(parameters, name, context) for name in (self.OUTPUT, self.OUTPUT_JSON)
        }
        request = {
            "path": checkpoint_path(self, parameters, context, self.INPUT, self.FOLDER),
            "statistics": self.parameterAsBoolean(parameters, self.STATISTICS, context),
            "checksum": self.parameterAsBoolean(parameters, self.CHECKSUM, context),
            "memory": gdal.GetUsablePhysicalRAM(),
            "html": reports[self.OUTPUT],
            "json": reports[self.OUTPUT_JSON],
        }
        with user_errors():
            found = run_job("inspect", request, progress, backends.worker_interpreter(settings.load()))
            if found["page"]:
                write_text(Path(reports[self.OUTPUT]), to_html(found["page"], translated))
        (progress.info if found["usable"] else progress.warning)(found["headline"])
        progress.info(joined("\n", found["lines"]))
        return {
            **{name: path for name, path in reports.items() if path},
            self.KIND: found["kind"],
            self.USABLE: found["usable"],
            self.PROBLEMS: found["problems"],
            self.PARAMETERS: found["parameters"],
            self.SHA256: found["sha256"],
        }
