"""s2dr3:convertcheckpoint: weights of any accepted layout -> one safetensors file."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
)

from ..engine.worker.jobs import run_job
from ..host import backends, settings
from ..host.translation import filled
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.checkpoint_parameters import add_checkpoint_parameters, checkpoint_path

STORE_AS = ("keep", "float32", "float16", "bfloat16")


class ConvertCheckpoint(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "convertcheckpoint"
    DOCUMENT = "CHECKPOINTS"
    TITLE = "Convert checkpoint"
    GROUP = "models"
    SUMMARY = "Writes weights of any accepted layout as one safetensors file."
    TAGS = ("weights", "safetensors", "pth", "model", "float16", "bfloat16", "half precision")
    HELP = (
        "<p>Takes a folder of module dumps, a file of torch.save (bare, or under state_dict, params, params_ema or "
        "model, with prefixes such as module.) or a safetensors file, of a decoder or a backbone; a backbone in "
        "DINOv3's original naming gets Hugging Face's names. The result loads faster, contains no code, and states its "
        "config, its origin and the SHA-256 of the source.</p>"
        "<p>float16 and bfloat16 halve the file; the difference that this makes to the output is measured and stated. "
        "Use only weights that you have the right to use; conversion does not change their licence.</p>"
    )

    INPUT = "INPUT"
    FOLDER = "FOLDER"
    STORE_AS = "STORE_AS"
    OUTPUT = "OUTPUT"
    KIND = "KIND"
    SOURCE_SHA256 = "SOURCE_SHA256"
    SHA256 = "SHA256"
    LARGEST_DIFFERENCE = "LARGEST_DIFFERENCE"
    RELATIVE_DIFFERENCE = "RELATIVE_DIFFERENCE"

    def initAlgorithm(self, _configuration=None) -> None:
        add_checkpoint_parameters(self, self.INPUT, self.FOLDER)
        self.add(
            QgsProcessingParameterEnum(
                self.STORE_AS, tr("Store as"), list(STORE_AS), defaultValue="keep", usesStaticStrings=True
            ),
            "keep: unchanged, bit by bit. Give the name, not a number.",
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Converted checkpoint"), tr("Safetensors files (*.safetensors)")
            ),
            "A .safetensors file. It gets this name when it is complete.",
        )
        self.addOutput(QgsProcessingOutputString(self.KIND, tr("Kind of network")))
        self.addOutput(QgsProcessingOutputString(self.SOURCE_SHA256, tr("SHA-256 of the source")))
        self.addOutput(QgsProcessingOutputString(self.SHA256, tr("SHA-256 of the result")))
        self.addOutput(QgsProcessingOutputNumber(self.LARGEST_DIFFERENCE, tr("Largest difference of the outputs")))
        self.addOutput(QgsProcessingOutputNumber(self.RELATIVE_DIFFERENCE, tr("Relative RMS difference")))

    def compute(self, parameters, context, progress: Progress) -> dict:
        request = {
            "source": checkpoint_path(self, parameters, context, self.INPUT, self.FOLDER),
            "target": self.parameterAsFileOutput(parameters, self.OUTPUT, context),
            "dtype": self.parameterAsEnumString(parameters, self.STORE_AS, context),
        }
        with user_errors():
            conversion = run_job("convert", request, progress, backends.worker_interpreter(settings.load()))
        progress.info(
            filled(
                tr("{kind}, {layout}: {parameters:,} parameters stored as {stored_as}, {size:,} bytes."), **conversion
            )
        )
        if conversion["probe"]:
            text = tr("Outputs differ by at most {largest_difference:.3g}, {relative_difference:.3%} RMS (on {probe}).")
            progress.info(filled(text, **conversion))
        else:
            progress.info(tr("All values are stored bit by bit as they were."))
        return {
            self.OUTPUT: conversion["target"],
            self.KIND: conversion["kind"],
            self.SOURCE_SHA256: conversion["source_sha256"],
            self.SHA256: conversion["sha256"],
            self.LARGEST_DIFFERENCE: conversion["largest_difference"],
            self.RELATIVE_DIFFERENCE: conversion["relative_difference"],
        }
