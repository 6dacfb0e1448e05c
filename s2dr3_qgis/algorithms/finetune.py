"""s2dr3:finetune: continue the training of a decoder on the user's own scenes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from itertools import chain
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..engine.core.files import check_outputs
from ..engine.core.resources import OPEN_DECODER
from ..engine.model.weights.local_files import local_path
from ..engine.raster.cube.cube import Cube, open_cube
from ..engine.raster.cube.files import input_paths
from ..engine.raster.cube.plausibility import check_cube
from ..engine.raster.cube.training_blocks import read_blocks
from ..engine.training.card_file import card_path, check_card
from ..engine.worker.jobs import run_job
from ..host import backends, settings
from ..host.translation import filled
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.checkpoint_parameters import file_filter
from .support.cube_options import add_reading_options, reading_options
from .support.device_parameter import DeviceParameter, device_name
from .support.inputs import SourceLayers, source_layers
from .support.reading_notes import tell_reading


class FineTune(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "finetune"
    DOCUMENT = "TRAINING"
    TITLE = "Fine-tune a decoder"
    GROUP = "models"
    SUMMARY = "Continues the training of a decoder on your own scenes and writes a new checkpoint with a model card."
    TAGS = ("training", "transfer learning", "weights", "safetensors", "decoder", "model")
    HELP = (
        "<p>The scenes are degraded ten times by the sensor model, half of the samples through the lattice of a "
        "detector, and the decoder learns to restore their 10 m pixels from 100 m pixels (Wald's protocol), with the "
        "losses of the bundled model's recipe. The last 30 % of each scene are held out; the weights with the least "
        "error there are kept. Cancel keeps the best so far.</p>"
        "<p><b>What is not known:</b> whether training from 100 m to 10 m helps from 10 m to 1 m. There is no 1 m "
        "truth of your scenes, and the structures of 1 m are not those of 10 m. In a trial, a scene gained 0.1 dB in "
        "its held-out part while aerial images of other places lost 0.1 dB. Expect colours and the "
        "sharpening of the 20 m bands to fit your scenes better, not finer detail; compare the images of both "
        "checkpoints.</p>"
        "<p>The bundled decoder gains within minutes on two processor cores. One of the full size (100 million "
        "parameters) needs a graphics card. Weights whose choices are unknown must be calibrated first.</p>"
    )

    INPUT = "INPUT"
    DECODER = "DECODER"
    STEPS = "STEPS"
    MINUTES = "MINUTES"
    LEARNING_RATE = "LEARNING_RATE"
    SEED = "SEED"
    OUTPUT = "OUTPUT"
    CARD = "CARD"
    BEST_STEP = "BEST_STEP"
    STEPS_DONE = "STEPS_DONE"
    PSNR_BEFORE = "PSNR_BEFORE"
    PSNR_AFTER = "PSNR_AFTER"
    SAM_BEFORE = "SAM_BEFORE"
    SAM_AFTER = "SAM_AFTER"

    def initAlgorithm(self, _configuration=None) -> None:
        scenes = SourceLayers(self.INPUT, tr("Scenes"), QgsProcessing.SourceType.TypeRaster)
        scenes.setMinimumNumberInputs(1)
        self.add(
            scenes,
            "One or several images of ten Sentinel-2 bands on the 10 m grid, 160 × 180 pixels or more, without cloud.",
        )
        self.add(
            QgsProcessingParameterFile(self.DECODER, tr("Base checkpoint"), optional=True, fileFilter=file_filter()),
            "A .safetensors, .pt or .pth file, or a folder of per-module files. Empty: the one named in Settings > "
            "Options > S2DR3, else the bundled one.",
        )
        self._add_settings()
        add_reading_options(self)
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Fine-tuned checkpoint"), tr("Safetensors files (*.safetensors)")
            ),
            "A .safetensors file; its model card (.md) is written beside it.",
        )
        self.addOutput(QgsProcessingOutputFile(self.CARD, tr("Model card")))
        for name, title in (
            (self.BEST_STEP, "Step that was kept"),
            (self.STEPS_DONE, "Steps done"),
            (self.PSNR_BEFORE, "PSNR of the held-out part, before, in dB"),
            (self.PSNR_AFTER, "PSNR of the held-out part, after, in dB"),
            (self.SAM_BEFORE, "Spectral angle of the held-out part, before, in degrees"),
            (self.SAM_AFTER, "Spectral angle of the held-out part, after, in degrees"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def _add_settings(self) -> None:
        real = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(self.STEPS, tr("Steps"), defaultValue=300, minValue=1),
            "Steps of the optimizer, each on eight crops. The learning rate falls to nearly 0 at the last.",
        )
        self.add(
            QgsProcessingParameterNumber(self.MINUTES, tr("Minutes at most"), real, 0.0, minValue=0.0),
            "Ends training early. 0: no limit. The same seed does not repeat such a run exactly.",
        )
        self.add(
            QgsProcessingParameterNumber(
                self.LEARNING_RATE, tr("Learning rate"), real, 0.0003, minValue=1e-7, maxValue=0.1
            ),
            "Of the Adam optimizer. Smaller if the base is large or already fits.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(self.SEED, tr("Seed"), defaultValue=0, minValue=0),
            "The same seed, scenes, settings and machine give the same weights.",
            advanced=True,
        )
        self.add(
            DeviceParameter(),
            "Device to train on: auto, cpu, cuda, cuda:0 … or mps.",
        )

    def read_parameters(self, parameters, context) -> None:
        backends.worker_interpreter(settings.load())  # fails without PyTorch, before anything is read
        options = reading_options(self, parameters, context)
        scenes = source_layers(self, parameters, self.INPUT, context)
        self._open: list[Callable[[], Cube]] = [partial(open_cube, scene, **options) for scene in scenes]

    def compute(self, parameters, context, progress: Progress) -> dict:
        chosen = settings.load()
        request = self._request(parameters, context, chosen)
        with user_errors(), ExitStack() as stack:
            cubes = [stack.enter_context(open_scene()) for open_scene in self._open]
            self._check_outputs(request, cubes)
            base = {name: request[name] for name in ("decoder", "target")}
            run_job("check_base", base, progress, backends.worker_interpreter(chosen))
            for cube in cubes:
                tell_reading(cube, progress, check_cube(cube))
            blocks = read_blocks(cubes, progress)
        for note in blocks.notes:
            progress.info(note)
        request.update(data=blocks.notes, trained=len(blocks.trained))
        with user_errors():
            arrays = [*blocks.trained, *blocks.held_out]
            result = run_job("finetune", request, progress, backends.worker_interpreter(chosen), arrays)
        before, after = (result["figures"]["held out"][when] for when in ("before", "after"))
        progress.info(self._summary(result))
        return {
            self.OUTPUT: request["target"],
            self.CARD: result["card"],
            self.BEST_STEP: result["best_step"],
            self.STEPS_DONE: result["steps"],
            self.PSNR_BEFORE: before["psnr"],
            self.PSNR_AFTER: after["psnr"],
            self.SAM_BEFORE: before["sam"],
            self.SAM_AFTER: after["sam"],
        }

    def _request(self, parameters, context, chosen: settings.Settings) -> dict:
        decoder = self.parameterAsString(parameters, self.DECODER, context).strip() or chosen.decoder
        return {
            "decoder": decoder or str(OPEN_DECODER),
            "target": self.parameterAsFileOutput(parameters, self.OUTPUT, context),
            "settings": {
                "steps": self.parameterAsInt(parameters, self.STEPS, context),
                "minutes": self.parameterAsDouble(parameters, self.MINUTES, context),
                "learning_rate": self.parameterAsDouble(parameters, self.LEARNING_RATE, context),
                "seed": self.parameterAsInt(parameters, self.SEED, context),
                "device": chosen.device_for(device_name(self, parameters, context)),
            },
        }

    def _check_outputs(self, request: dict, cubes: list[Cube]) -> None:
        """Check the checkpoint, its card and that the base is there.

        :raises RasterError: one of them cannot be written, or would replace an input or another file of the user.
        :raises CheckpointError: there is no base.
        """
        target, decoder = Path(request["target"]), local_path(request["decoder"])
        inputs = [*chain.from_iterable(map(input_paths, cubes)), decoder]
        if decoder.is_dir():
            inputs += decoder.iterdir()
        outputs = {self.OUTPUT: target, self.CARD: card_path(target)}
        check_outputs(outputs, inputs, {self.OUTPUT: (".safetensors",)})
        check_card(card_path(target))

    def _summary(self, result: dict) -> str:
        lines = [
            tr("Cancelled; the best so far is kept: step {best_step} of {steps}.").format(**result)
            if result["cancelled"]
            else tr("Step {best_step} of {steps} was the best on the held-out part.").format(**result)
        ]
        for part, methods in result["figures"].items():
            values = ", ".join(
                filled("{when} {psnr:.2f} dB, {sam:.2f}°", when=when, **methods[when])
                for when in ("bicubic", "before", "after")
            )
            lines.append(f"{part}: {values}")
        return "\n".join([*lines, tr("Card: {}").format(Path(result["card"]).name)])
