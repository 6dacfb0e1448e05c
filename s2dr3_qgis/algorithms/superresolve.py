"""s2dr3:superresolve: ten bands of Sentinel-2 from the 10 m to the 1 m grid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..engine import superresolution
from ..engine.core.resources import OPEN_DECODER
from ..engine.evaluation.agreement import agreement
from ..engine.raster.cube.cube import OWN_GRID, PIXEL_GRIDS, SCENE_CLASSES, Cube, open_cube
from ..engine.raster.encoding import Encoding
from ..engine.raster.products.catalogue import PRODUCTS
from ..engine.raster.source.vrt import RESAMPLING
from ..engine.superresolution.cost import Estimate
from ..engine.superresolution.request import DATA_TYPES, Request, Result
from ..host.backends import Pipeline, open_pipeline, worker_interpreter
from ..host.measurements import Measurements
from ..host.settings import PRECISIONS, in_desktop, load
from ..host.translation import filled, titled
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.checkpoint_parameters import file_filter
from .support.cube_options import BANDS_20M, add_bands_20m, add_reading_options, reading_options
from .support.device_parameter import DeviceParameter, device_name
from .support.inputs import (
    AreaSource,
    CubeSource,
    Extent,
    SourceLayers,
    add_band_layers,
    cube_source,
    source_list,
)
from .support.names_parameter import NamesParameter
from .support.reading_notes import tell_reading
from .support.result_style import LayerPosition, View, layer_title, load_beside, shown_by, style_result, view_of

# In QGIS's window a small image is cut into about this many tiles, since each moves the progress bar.
DESKTOP_STEPS = 9


class Preview(NamedTuple):
    """The estimate of a run, and warnings about its input."""

    estimate: Estimate
    warnings: list[str]


class SuperResolve(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "superresolve"
    TITLE = "Super-resolve"
    SUMMARY = "Brings the ten bands of a Sentinel-2 image from the 10 m to the 1 m grid."
    TAGS = ("super-resolution", "superresolution", "sharpen", "upscale", "deep learning", "1 m")
    ICON = "icon"  # the plugin's own
    FIGURE = "superresolve.jpg"
    FIGURE_TEXT = "Left: the bundled scene at 10 m. Right: its result on the 1 m grid, by the bundled checkpoint."
    HELP = (
        "<p>A neural network draws ten times finer pixels: the same ten bands (B02 to B12), the same corners, a tenth "
        "of the pixel size. The result is a 1 m <b>grid</b>, not 1 m truth: edges of fields, roads and roofs become "
        "sharper, but nothing below some metres is measured. The red-edge and short-wave infrared bands, measured at "
        "20 m, are inferred most of all.</p>"
        "<p>The image is cut into tiles that overlap and are cross-faded, so that no seam shows. Memory does not grow "
        "with the image; during the run the disk needs about twice the size of the result. The file gets its name when "
        "it is complete.</p>"
        "<p>Without your own checkpoint the bundled open one is used.</p>"
    )

    INPUT = "INPUT"
    DATES = "DATES"
    EXTENT = "EXTENT"
    AREA = "AREA"
    RESAMPLING = "RESAMPLING"
    PIXEL_GRID = "PIXEL_GRID"
    MASK = "MASK"
    DECODER = "DECODER"
    PRECISION = "PRECISION"
    TILE_SIZE = "TILE_SIZE"
    OVERLAP = "OVERLAP"
    CONSISTENCY = "CONSISTENCY"
    UNCERTAINTY = "UNCERTAINTY"
    PRODUCTS = "PRODUCTS"
    DATA_TYPE = "DATA_TYPE"
    COG = "COG"
    RESUME = "RESUME"
    OUTPUT = "OUTPUT"
    UNCERTAINTY_FILE = "UNCERTAINTY_FILE"
    PRODUCT_FILES = "PRODUCT_FILES"
    TILES = "TILES"
    SKIPPED_TILES = "SKIPPED_TILES"
    SECONDS = "SECONDS"
    USED_DEVICE = "USED_DEVICE"
    AGREEMENT = "AGREEMENT"

    def initAlgorithm(self, _configuration=None) -> None:
        self._add_input()
        self._add_input_options()
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
        add_band_layers(self)
        self.add(
            SourceLayers(self.DATES, tr("Further dates"), QgsProcessing.SourceType.TypeRaster, optional=True),
            "Images of the same place on other days, in any form that the input may have, on the same pixels. Their "
            "detail is fused with that of the input, which stays the reference: its colours and its changes count. "
            "Dates that do not fit (clouds, other seasons) are left out, and the log names them. Each date takes "
            "about as long again as the image alone.",
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            "The part to super-resolve, in any CRS; empty: the whole image. It snaps outward to whole pixels.",
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.AREA, tr("Area"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            "Polygons in any CRS. Outside of them the result is nodata, and nothing is computed.",
        )

    def _add_input_options(self) -> None:
        add_reading_options(self)
        add_bands_20m(self)
        self.add_choice(
            self.RESAMPLING,
            "Resampling of 20 m bands",
            RESAMPLING,
            "nearest",
            "How bands with 20 m pixels are brought to the 10 m grid.",
            advanced=True,
        )
        self.add_choice(
            self.PIXEL_GRID,
            "Pixels that are not 10 m",
            PIXEL_GRIDS,
            "check",
            "check: refuse them; any: accept them, the result has a tenth of them; utm: warp to 10 m UTM pixels.",
            advanced=True,
        )
        self.add_choice(
            self.MASK,
            "Mask",
            tuple(SCENE_CLASSES),
            [],
            "Classes of the product's scene classification (SCL) that become nodata.",
            many=True,
            advanced=True,
        )

    def _add_network(self) -> None:
        self.add(
            QgsProcessingParameterFile(self.DECODER, tr("Decoder checkpoint"), optional=True, fileFilter=file_filter()),
            "A .safetensors, .pt or .pth file, or a folder of per-module files, with weights that you may "
            "use. Empty: the one named in Settings > Options > S2DR3, else the bundled open checkpoint.",
        )
        self.add(
            DeviceParameter(),
            "Device of the network: auto (a working GPU, else the processor), cpu, cuda, cuda:0, cuda:1 … or mps.",
        )
        self.add_choice(
            self.PRECISION,
            "Precision",
            PRECISIONS,
            "auto",
            "auto: float32, and float16 on CUDA, or as in the settings. bf16 is faster also on processors with units "
            "for it (AVX-512 BF16, AMX, ARM's BF16), and very slow on others.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(self.CONSISTENCY, tr("Consistency steps"), defaultValue=-1, minValue=-1),
            "Back-projection steps that adjust the result to the radiometry of its input through the sensor model: 1 "
            "to 3 are safe, more amplify noise, 0 is none, −1 is the checkpoint's own number. Where further dates are "
            "fused, the fusion takes their place.",
            advanced=True,
        )

    def _add_tiling(self) -> None:
        self.add(
            QgsProcessingParameterNumber(self.TILE_SIZE, tr("Tile size (input pixels)"), defaultValue=0, minValue=0),
            "Pixels a side of a tile, overlap included. Larger tiles are faster, since less is computed twice; smaller "
            "ones need less memory. 0: the largest that fits into half of the free memory, 480 at most.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.OVERLAP, tr("Overlap (input pixels)"), defaultValue=-1, minValue=-1, maxValue=512
            ),
            "How far a tile extends into its neighbours. Less is faster; too little shows as seams. −1: the need of "
            "the network, measured on the image once for each checkpoint, and at least 20 with a detector's lattice or "
            "further dates.",
            advanced=True,
        )

    def _add_output(self) -> None:
        self.add(
            QgsProcessingParameterBoolean(self.UNCERTAINTY, tr("Uncertainty"), False),
            "Also write OUTPUT's name with _uncertainty: how much the result changes when the image is "
            "rotated and mirrored, and how much the result, degraded to 10 m, differs from the image. Eight times as "
            "slow.",
        )
        titles = {product.name: tr(product.title) for product in PRODUCTS.values()}
        products = NamesParameter(self.PRODUCTS, tr("Products"), titles, None, optional=True)
        self.add(
            products,
            tr("Pictures and indices to write beside OUTPUT: {products}. Give the names, not numbers.").format(
                products=", ".join(f"{name} ({title})" for name, title in titles.items())
            ),
        )
        self.add_choice(
            self.DATA_TYPE,
            "Data type",
            DATA_TYPES,
            "UInt16",
            "UInt16: reflectance × 10000, nodata 0, with the scale in the file. Float32: reflectance, nodata NaN, "
            "twice the size.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.COG, tr("Cloud Optimized GeoTIFF"), False),
            "Arrange OUTPUT and the uncertainty for reading over the network. Products are plain GeoTIFFs.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.RESUME, tr("Resume an interrupted run"), False),
            "Continues after the last finished tile of an interrupted run with the same OUTPUT and settings, and keeps "
            "unfinished work (in a hidden folder beside OUTPUT) if this run fails or is cancelled.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Super-resolved image")),
            "A GeoTIFF with ten bands. An existing file is replaced when the new one is complete.",
        )
        self.addOutput(QgsProcessingOutputRasterLayer(self.UNCERTAINTY_FILE, tr("Uncertainty")))
        self.addOutput(QgsProcessingOutputMultipleLayers(self.PRODUCT_FILES, tr("Products")))
        self.addOutput(QgsProcessingOutputNumber(self.TILES, tr("Tiles computed")))
        self.addOutput(QgsProcessingOutputNumber(self.SKIPPED_TILES, tr("Tiles without data, skipped")))
        self.addOutput(QgsProcessingOutputNumber(self.SECONDS, tr("Seconds")))
        self.addOutput(QgsProcessingOutputString(self.USED_DEVICE, tr("Device used")))
        self.addOutput(QgsProcessingOutputNumber(self.AGREEMENT, tr("Difference from the input at 10 m")))

    def checkParameterValues(self, parameters, context):
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        decoder = self.parameterAsString(parameters, self.DECODER, context)
        if decoder and not Path(decoder).exists():
            return False, tr("DECODER does not exist: {}").format(decoder)
        return True, ""

    def read_parameters(self, parameters, context) -> None:
        worker_interpreter(load())  # fails without PyTorch, before anything is read
        self._question = self.question(parameters, context)
        self._decoder = self.decoder_path(parameters, context)
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        on_map = layer is not None and context.project() is not None and context.project().mapLayer(layer.id())
        self._input_id = layer.id() if on_map else ""
        self._shown = shown_by(layer) if on_map else None
        self._scene = layer.name() if on_map else ""

    def preview(self, parameters, context) -> Callable[..., Preview]:
        """A function that returns the preview of a run with these parameters, for any thread.

        :raises QgsProcessingException: a run would be refused; the function raises S2DR3Error then.
        """
        with user_errors():
            question = self.question(parameters, context)
        decoder = self.decoder_path(parameters, context) or OPEN_DECODER
        measurements = Measurements(*self.device_and_precision(parameters, context))

        def answer(_progress: object = None) -> Preview:
            request, cube, dates = question()
            return Preview(superresolution.estimate(request, cube, decoder, measurements, dates), cube.warnings)

        return answer

    def compute(self, parameters, context, progress: Progress) -> dict:
        # Called once and here: each call names temporary files anew and makes this thread's context load the layer.
        output = Path(self.parameterAsOutputLayer(parameters, self.OUTPUT, context))
        choices = self.device_and_precision(parameters, context)

        def open_network(begun: superresolution.Plan | None) -> Pipeline:
            progress.text(tr("Loading the network"))
            return open_pipeline(self._decoder, *choices, progress.cancelled, begun.evaluator if begun else None)

        with user_errors():
            request, cube, dates = self._question()
            tell_reading(cube, progress)
            for number, date in enumerate(dates, 2):
                _tell_of_date(date, number, progress)
            request = replace(request, output=output)
            show_tiles = getattr(progress.feedback, "show_tiles", None)  # only the plugin's own window draws them
            watch = None if show_tiles is None else partial(show_tiles, cube.grid)
            result = superresolution.run(request, cube, open_network, Measurements(*choices), progress, watch, dates)
            difference = _difference(cube, result, request, progress)
        if context.willLoadLayerOnCompletion(str(result.output)):
            band_order = reading_options(self, parameters, context)["band_order"]
            self._style(context, result, view_of(self._shown, cube, band_order))
        return {
            self.OUTPUT: str(result.output),
            self.UNCERTAINTY_FILE: str(result.uncertainty) if result.uncertainty else None,
            self.PRODUCT_FILES: [str(path) for path in result.products],
            self.TILES: result.tiles,
            self.SKIPPED_TILES: result.skipped,
            self.SECONDS: round(result.seconds, 1),
            self.USED_DEVICE: result.device,
            self.AGREEMENT: difference,
        }

    def _style(self, context, result: Result, view: View) -> None:
        """Have the image, and what belongs to it, come styled onto the map."""
        title = layer_title(result.output, self._scene)
        beside = [*result.products, *filter(None, [result.uncertainty])]
        position = LayerPosition(self._input_id, title if beside else "")
        style_result(context, result.output, title, view, position)
        for file in beside:
            load_beside(context, file, file.stem.replace(result.output.stem, title, 1), position)

    def decoder_path(self, parameters, context) -> Path | None:
        """The checkpoint of a run with these parameters; None for the bundled one."""
        decoder = self.parameterAsString(parameters, self.DECODER, context) or load().decoder
        return Path(decoder) if decoder else None

    def _names(self, parameters, name: str, context) -> tuple[str, ...]:
        # QGIS gives one empty name if nothing is chosen.
        return tuple(filter(None, self.parameterAsEnumStrings(parameters, name, context)))

    def device_and_precision(self, parameters, context) -> tuple[str, str]:
        """The names of both, "auto" if the settings decide."""
        return device_name(self, parameters, context), self.parameterAsEnumString(parameters, self.PRECISION, context)

    def question(self, parameters, context) -> Callable[[], tuple[superresolution.Request, Cube, list[Cube]]]:
        """A function that opens input and further dates and makes the request; parameters are read here, before it."""
        source = cube_source(self, parameters, self.INPUT, context)
        others = source_list(self, parameters, self.DATES, context)
        options = self._cube_options(parameters, context)
        extent = Extent(self, parameters, self.EXTENT, context)
        area = AreaSource(self, parameters, self.AREA, context)
        fields = self._request_fields(parameters, context)

        def make() -> tuple[superresolution.Request, Cube, list[Cube]]:
            cube = open_cube(source, **options)
            dates = [open_cube(other, **options) for other in others]
            cube.warnings += extent.warnings(cube.grid)
            polygons = area.polygons(cube.grid)
            return superresolution.Request(extent=extent.polygon(cube.grid), area=polygons, **fields), cube, dates

        return make

    def _cube_options(self, parameters, context) -> dict:
        return {
            **reading_options(self, parameters, context),
            "resampling": self.parameterAsEnumString(parameters, self.RESAMPLING, context),
            "mask": self._names(parameters, self.MASK, context),
            "pixel_grid": self.parameterAsEnumString(parameters, self.PIXEL_GRID, context),
        }

    def _request_fields(self, parameters, context) -> dict:
        consistency = self.parameterAsInt(parameters, self.CONSISTENCY, context)
        overlap = self.parameterAsInt(parameters, self.OVERLAP, context)
        return {
            "output": Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context)),
            "tile_size": self.parameterAsInt(parameters, self.TILE_SIZE, context),
            "steps": DESKTOP_STEPS if in_desktop() else 1,
            "overlap": None if overlap < 0 else overlap,
            "consistency": None if consistency < 0 else consistency,
            "bands_20m": self.parameterAsEnumString(parameters, BANDS_20M, context),
            "uncertainty": self.parameterAsBoolean(parameters, self.UNCERTAINTY, context),
            "products": self._names(parameters, self.PRODUCTS, context),
            "data_type": self.parameterAsEnumString(parameters, self.DATA_TYPE, context),
            "cog": self.parameterAsBoolean(parameters, self.COG, context),
            "resume": self.parameterAsBoolean(parameters, self.RESUME, context),
            "cache_mb": load().gdal_cache,
        }


def _tell_of_date(date: Cube, number: int, progress: Progress) -> None:
    """How a further date is read, and warnings about it, for the log."""
    name = tr("Date {number} ({name})").format(number=number, name=Path(date.source).name)
    for message in date.messages:
        progress.info(titled(name, message))
    for warning in date.warnings:
        progress.warning(titled(name, warning))


def _difference(cube: Cube, result: Result, request: Request, progress: Progress) -> float | None:
    """The difference of the result at 10 m from its input, for log and results; None if it is unknown."""
    # The scale is known, so that nothing about the finished image can be in doubt.
    scale = Encoding(request.data_type).scale
    with open_cube(str(result.output), input_scale=scale, pixel_grid=OWN_GRID) as fine, cube:
        value = agreement(cube, fine, request.bands_20m, result.lattice)
    if value is not None:
        progress.info(filled(tr("Degraded to 10 m, the result differs from its input by {value:.4f}."), value=value))
    return value
