"""s2dr3:superresolve: ten bands of Sentinel-2 from the 10 m to the 1 m grid."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..engine.raster.cube import open_cube
from ..engine.superresolution import AUTO_TILE, DATA_TYPES, DEFAULT_OVERLAP, Job, Request
from .base import Progress, S2DR3Algorithm, require_modules, tr, user_errors
from .inputs import CubeSource, extent_polygon, source_path

DEVICE = re.compile(r"auto|cpu|mps|cuda(:\d+)?")
PRECISIONS = ("auto", "fp32", "fp16", "bf16")


class SuperResolve(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "superresolve"
    TITLE = "Super-resolve"
    SUMMARY = "Brings the ten bands of a Sentinel-2 image from the 10 m to the 1 m grid."
    TAGS = ("super-resolution", "superresolution", "sharpen", "upscale", "deep learning", "1 m")
    HELP = (
        "<p>A neural network draws ten times finer pixels: the same ten bands (B02 to B12), the same corners, a tenth "
        "of the pixel size. The result is 1 m <b>grid</b>, not 1 m truth: edges of fields, roads and roofs get "
        "sharper, but nothing below some metres is measured, and the red-edge and short-wave infrared bands, measured "
        "at 20 m, are inferred most of all.</p>"
        "<p>The image is cut into tiles that overlap and are cross-faded, so that no seam shows. Memory does not grow "
        "with the image; the disk needs about twice the size of the result while the run lasts. The file appears "
        "under its name when it is complete.</p>"
        "<p>Without a checkpoint of your own the bundled open one is used.</p>"
    )

    INPUT = "INPUT"
    EXTENT = "EXTENT"
    BAND_ORDER = "BAND_ORDER"
    INPUT_SCALE = "INPUT_SCALE"
    DECODER = "DECODER"
    DEVICE = "DEVICE"
    PRECISION = "PRECISION"
    TILE_SIZE = "TILE_SIZE"
    OVERLAP = "OVERLAP"
    CONSISTENCY = "CONSISTENCY"
    DATA_TYPE = "DATA_TYPE"
    COG = "COG"
    RESUME = "RESUME"
    OUTPUT = "OUTPUT"
    TILES = "TILES"
    SKIPPED_TILES = "SKIPPED_TILES"
    SECONDS = "SECONDS"
    USED_DEVICE = "USED_DEVICE"

    def initAlgorithm(self, _configuration=None) -> None:
        self._add_input()
        self._add_network()
        self._add_tiling()
        self._add_output()

    def _add_input(self) -> None:
        self.add(
            CubeSource(self.INPUT, tr("Sentinel-2 image")),
            "A raster layer or file with the ten bands B02 B03 B04 B05 B06 B07 B08 B8A B11 B12 (or all 12 or 13 of a "
            "product) on the 10 m grid. Also, as a path: a .SAFE folder, its .zip or MTD_MSIL*.xml, or a folder of "
            "band files.",
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            "The part to super-resolve, in any CRS; empty: all. It snaps outward to whole pixels of the image.",
        )
        self.add(
            QgsProcessingParameterString(self.BAND_ORDER, tr("Band order"), "auto"),
            "auto: by band names, wavelengths, or number of bands. Or the name of each band in the file's order, such "
            "as B02,B03,B04,B08,B05,B06,B07,B8A,B11,B12.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.INPUT_SCALE, tr("Input scale"), "auto"),
            "How stored numbers become reflectance. auto: from the product or file. Or one of reflectance, "
            "DN/10000, (DN-1000)/10000 (products from January 2022 on, baseline 04.00), DN/65535, or a factor as 0.0001.",
            advanced=True,
        )

    def _add_network(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.DECODER, tr("Decoder checkpoint"), optional=True),
            "A .safetensors, .pt or .pth file, or a folder of per-module files, with weights that you may "
            "use. Empty: the bundled open checkpoint.",
        )
        self.add(
            QgsProcessingParameterString(self.DEVICE, tr("Device"), "auto"),
            "Where the network runs: auto (a working GPU, else the processor), cpu, cuda, cuda:0, cuda:1 … or mps.",
        )
        self.add(
            QgsProcessingParameterEnum(
                self.PRECISION, tr("Precision"), list(PRECISIONS), defaultValue="auto", usesStaticStrings=True
            ),
            "auto: float32, and float16 on CUDA. Give the name, not a number.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(self.CONSISTENCY, tr("Consistency steps"), defaultValue=-1, minValue=-1),
            "Back-projection steps that bring the result back to the radiometry of its input, as Sentinel-2 would see "
            "it: 1 to 3 are safe, more amplify noise, 0 is none, −1 as many as the checkpoint asks for.",
            advanced=True,
        )

    def _add_tiling(self) -> None:
        self.add(
            QgsProcessingParameterNumber(self.TILE_SIZE, tr("Tile size (input pixels)"), defaultValue=0, minValue=0),
            f"Pixels a side that the network sees at once, overlap included; less needs less memory. 0: {AUTO_TILE}.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.OVERLAP, tr("Overlap (input pixels)"), defaultValue=DEFAULT_OVERLAP, minValue=0, maxValue=512
            ),
            "How far a tile sees into its neighbours. Less is faster; too little shows as seams.",
            advanced=True,
        )

    def _add_output(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                self.DATA_TYPE, tr("Data type"), list(DATA_TYPES), defaultValue="UInt16", usesStaticStrings=True
            ),
            "UInt16: reflectance × 10000, nodata 0, with the scale in the file. Float32: reflectance, nodata NaN, "
            "twice the size. Give the name, not a number.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.COG, tr("Cloud Optimized GeoTIFF"), False),
            "Arrange the file for reading over the network.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.RESUME, tr("Resume an interrupted run"), False),
            "Goes on after the last finished tile of a run with the same OUTPUT and settings that was killed, and "
            "keeps unfinished work (in a hidden folder beside OUTPUT) when this run fails or is cancelled.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Super-resolved image")),
            "A GeoTIFF with ten bands. An existing file is replaced when the new one is complete.",
        )
        self.addOutput(QgsProcessingOutputNumber(self.TILES, tr("Tiles computed")))
        self.addOutput(QgsProcessingOutputNumber(self.SKIPPED_TILES, tr("Tiles without data, skipped")))
        self.addOutput(QgsProcessingOutputNumber(self.SECONDS, tr("Seconds")))
        self.addOutput(QgsProcessingOutputString(self.USED_DEVICE, tr("Device used")))

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        device = self.parameterAsString(parameters, self.DEVICE, context).strip()
        if not DEVICE.fullmatch(device):
            return False, tr("DEVICE '{}' is unknown: use auto, cpu, cuda, cuda:N or mps.").format(device)
        decoder = self.parameterAsString(parameters, self.DECODER, context)
        if decoder and not Path(decoder).exists():
            return False, tr("DECODER does not exist: {}").format(decoder)
        return True, ""

    def prepareAlgorithm(self, parameters, context, _feedback) -> bool:
        with user_errors():
            self._cube = open_cube(
                source_path(self, parameters, self.INPUT, context),
                self.parameterAsString(parameters, self.BAND_ORDER, context) or "auto",
                self.parameterAsString(parameters, self.INPUT_SCALE, context) or "auto",
            )
            self._job = Job(self._request(parameters, context), self._cube)
            self._device = self.parameterAsString(parameters, self.DEVICE, context).strip()
        require_modules("torch", "safetensors")
        return True

    def _request(self, parameters, context) -> Request:
        decoder = self.parameterAsString(parameters, self.DECODER, context)
        consistency = self.parameterAsInt(parameters, self.CONSISTENCY, context)
        return Request(
            output=Path(self.parameterAsOutputLayer(parameters, self.OUTPUT, context)),
            extent=extent_polygon(self, parameters, self.EXTENT, context, self._cube.grid),
            decoder=Path(decoder) if decoder else None,
            tile_size=self.parameterAsInt(parameters, self.TILE_SIZE, context),
            overlap=self.parameterAsInt(parameters, self.OVERLAP, context),
            consistency=None if consistency < 0 else consistency,
            precision=self.parameterAsEnumString(parameters, self.PRECISION, context),
            data_type=self.parameterAsEnumString(parameters, self.DATA_TYPE, context),
            cog=self.parameterAsBoolean(parameters, self.COG, context),
            resume=self.parameterAsBoolean(parameters, self.RESUME, context),
        )

    def processAlgorithm(self, _parameters, _context, feedback) -> dict:
        progress = Progress(feedback)
        for message in self._cube.messages:
            progress.info(message)
        for warning in self._cube.warnings:
            progress.warning(warning)
        with user_errors():
            pipeline = self._load()
            progress.info(tr("Network: {}, on {}").format(self._job.decoder.name, pipeline.device))
            result = self._job.run(pipeline, progress)
        return {
            self.OUTPUT: str(result.output),
            self.TILES: result.tiles,
            self.SKIPPED_TILES: result.skipped,
            self.SECONDS: round(result.seconds, 1),
            self.USED_DEVICE: str(pipeline.device),
        }

    def _load(self):
        # PyTorch is imported here and not above: QGIS must start without it, and as fast.
        from ..engine.pipeline import S2DR3Pipeline, load_pipeline

        artifacts = load_pipeline(decoder_dir=self._job.decoder)
        return S2DR3Pipeline(artifacts, self._device, self._job.request.precision)
