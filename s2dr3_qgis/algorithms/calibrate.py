"""s2dr3:calibrate: find, on the user's scene, the choices that leave no trace in a decoder's weights."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..engine.core.files import check_outputs, write_text
from ..engine.core.messages import joined
from ..engine.core.page import to_html
from ..engine.core.resources import OPEN_DECODER
from ..engine.raster.cube.cube import open_cube
from ..engine.raster.cube.files import input_paths
from ..engine.raster.cube.plausibility import check_cube
from ..engine.raster.cube.sample import read_middle
from ..engine.raster.grid import Window
from ..engine.worker.jobs import run_job
from ..host import backends, settings
from ..host.translation import translated
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.checkpoint_parameters import file_filter
from .support.cube_options import add_reading_options, reading_options
from .support.device_parameter import DeviceParameter, device_name
from .support.inputs import CubeSource, Extent, source_layer
from .support.reading_notes import tell_reading

DEFAULT_SIDE, LEAST_SIDE, LARGEST_SIDE = 48, 24, 96


class Calibrate(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "calibrate"
    DOCUMENT = "CHECKPOINTS"
    TITLE = "Calibrate a checkpoint"
    GROUP = "models"
    SUMMARY = (
        "Finds the choices that a decoder's weights do not state, on a piece of your scene, and stores them in a copy."
    )
    TAGS = ("weights", "safetensors", "model", "decoder", "slope", "residual", "input scale")
    HELP = (
        "<p>Some choices leave no trace in weights: the factor by which reflectance is multiplied, the slope of the "
        "activations, the form of the residual blocks, the size of each stage, whether stem and output have an "
        "activation, and whether the enlarged input is added. A wrong choice gives a wrong image without an error. The "
        "right choices reproduce the input when the result is averaged back.</p>"
        "<p>Candidates are tried on a small window and ranked by how far the averaged result is from the input, by "
        "10×10 means and by the sensor's point spread function (the better one counts, relative to bicubic "
        "enlargement), and by patterns that repeat in every pixel. All are tried on 12 × 12 pixels, the better ones "
        "on 24 × 24, the best on the whole window.</p>"
        "<p>Some weights leave a choice undecided: the table then shows a tie, and nothing is written until you name a "
        "row. Nothing is written either if no candidate reproduces the input. Reproducing the input is necessary, not "
        "sufficient: look at a result before you rely on it.</p>"
    )

    INPUT = "INPUT"
    EXTENT = "EXTENT"
    DECODER = "DECODER"
    ROW = "ROW"
    OUTPUT = "OUTPUT"
    TABLE = "TABLE"
    SCORE = "SCORE"
    CHOSEN_ROW = "CHOSEN_ROW"
    CONFIG = "CONFIG"
    RELIABLE = "RELIABLE"
    TIES = "TIES"

    def initAlgorithm(self, _configuration=None) -> None:
        self.add(CubeSource(self.INPUT, tr("Input")), "A scene of ten Sentinel-2 bands on the 10 m grid.")
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr(
                "A piece with edges and without cloud. Empty: the middle {side} × {side} pixels. If it is larger than "
                "{largest} × {largest} pixels, only its middle is used."
            ).format(side=DEFAULT_SIDE, largest=LARGEST_SIDE),
        )
        self.add(
            QgsProcessingParameterFile(self.DECODER, tr("Decoder checkpoint"), optional=True, fileFilter=file_filter()),
            "A .safetensors, .pt or .pth file, or a folder of per-module files. Empty: the checkpoint of Settings > "
            "Options > S2DR3, else the bundled one.",
        )
        self.add(
            DeviceParameter(),
            "The device of the network: auto, cpu, cuda, cuda:0 … or mps.",
        )
        self.add(
            QgsProcessingParameterNumber(self.ROW, tr("Row of the table to write"), defaultValue=0, minValue=0),
            "0: the best row, unless it is undecided or no candidate reproduces the input. Any other row is written "
            "unconditionally; the table is the same in every run.",
            advanced=True,
        )
        add_reading_options(self)
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT,
                tr("Calibrated checkpoint"),
                tr("Safetensors files (*.safetensors)"),
                optional=True,
                createByDefault=False,
            ),
            "The same weights in one .safetensors file with the choice in its metadata.",
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.TABLE, tr("Table"), tr("HTML files (*.html);;CSV files (*.csv)"), optional=True
            ),
            "The ranked candidates, as HTML or CSV depending on the file extension. They are in the log too.",
        )
        self.addOutput(QgsProcessingOutputNumber(self.SCORE, tr("Score of the chosen row")))
        self.addOutput(QgsProcessingOutputNumber(self.CHOSEN_ROW, tr("Chosen row")))
        self.addOutput(QgsProcessingOutputString(self.CONFIG, tr("Config of the chosen row (JSON)")))
        self.addOutput(QgsProcessingOutputBoolean(self.RELIABLE, tr("Whether the choice is settled")))
        self.addOutput(QgsProcessingOutputNumber(self.TIES, tr("Rows that tie with the best one")))

    def read_parameters(self, parameters, context) -> None:
        backends.worker_interpreter(settings.load())  # fails without PyTorch, before anything is read
        source = source_layer(self, parameters, self.INPUT, context)
        self._extent = Extent(self, parameters, self.EXTENT, context)
        self._open = partial(open_cube, source, **reading_options(self, parameters, context))

    def compute(self, parameters, context, progress: Progress) -> dict:
        chosen = settings.load()
        named = self.parameterAsString(parameters, self.DECODER, context).strip() or chosen.decoder
        decoder = named or str(OPEN_DECODER)
        outputs = {name: self.parameterAsFileOutput(parameters, name, context) for name in (self.OUTPUT, self.TABLE)}
        request = {
            "decoder": decoder,
            "device": chosen.device_for(device_name(self, parameters, context)),
            "target": outputs[self.OUTPUT],
            "table": outputs[self.TABLE],
            "row": self.parameterAsInt(parameters, self.ROW, context),
        }
        with user_errors():
            image, (x, y, width, height) = self._read(progress, decoder, outputs)
            text = tr("Window: {} × {} pixels from column {}, row {}; {}.")
            progress.info(text.format(width, height, x, y, Path(decoder).name))
            found = run_job("calibrate", request, progress, backends.worker_interpreter(chosen), [image])
            if found["page"]:
                write_text(Path(request["table"]), to_html(found["page"], translated))
        progress.info(joined("\n", found["lines"]))
        if found["warning"]:
            progress.warning(found["warning"])
        if request["target"] and not found["target"]:
            progress.warning(tr("No checkpoint was written; give ROW to write a row of your choice."))
        results = {
            self.SCORE: found["score"],
            self.CHOSEN_ROW: found["row"],
            self.CONFIG: json.dumps(found["config"]),
            self.RELIABLE: not found["warning"],
            self.TIES: found["ties"],
        }
        if found["target"]:
            results[self.OUTPUT] = found["target"]
        if request["table"]:
            results[self.TABLE] = request["table"]
        return results

    def _read(self, progress: Progress, decoder: str, outputs: dict[str, str]) -> tuple[np.ndarray, Window]:
        """The piece of the scene, reflectance (10,h,w), and its window in pixels of the scene.

        :raises RasterError: one of ``outputs`` cannot be written, or is a file of the scene; checked first.
        """
        with self._open() as cube:
            files = {name: Path(path) if path else None for name, path in outputs.items()}
            check_outputs(files, [*input_paths(cube), decoder], {self.OUTPUT: (".safetensors",)})
            image, window = read_middle(cube, self._extent.polygon(cube.grid), DEFAULT_SIDE, LEAST_SIDE, LARGEST_SIDE)
            tell_reading(cube, progress, [*self._extent.warnings(cube.grid), *check_cube(cube, window)])
        return image, window
