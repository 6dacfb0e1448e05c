"""s2dr3:extracttokens: patch tokens of a picture as a raster, with a picture of them and the cls vectors."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..engine.core.bands import TCI_WHITE
from ..engine.raster.cube.picture import open_picture
from ..engine.tokens.job import PATCH, TokenRequest, extract
from ..host.backends import open_backbone, worker_interpreter
from ..host.settings import load
from .support.backbone_parameter import BACKBONE_HELP, backbone_parameter, backbone_path
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.cube_options import add_reading_options, reading_options
from .support.device_parameter import DeviceParameter, device_name
from .support.inputs import CubeSource, Extent, source_layer


class ExtractTokens(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "extracttokens"
    DOCUMENT = "TOKENS"
    TITLE = "Extract patch tokens"
    GROUP = "imagery"
    SUMMARY = "Features of a vision transformer (DINOv3) for each 16×16 pixels of a picture, as a georeferenced raster."
    TAGS = ("dino", "dinov3", "vit", "embedding", "features", "foundation model", "tokens")
    FIGURE = "extracttokens.jpg"
    FIGURE_TEXT = (
        "Left: a picture on a 1 m grid. Right: the first three principal components of its tokens, 16 m a "
        "cell, by the bundled backbone."
    )
    HELP = (
        "<p>Each cell of the result covers exactly 16×16 pixels of the input, from the extent's upper left corner: "
        "160 m of a 10 m image, 16 m of a 1 m one. Pixels beyond the last whole cell are left out. A cell without data "
        "in more than half of its pixels is nodata.</p>"
        "<p>The scene is cut into overlapping tiles of one size, whose tokens are cross-faded. A transformer knows "
        "positions only within its tile, so tokens of runs with different tile sizes do not compare; keep TILE_SIZE "
        "if you compare scenes or reuse a trained head.</p>"
        "<p>Input is an RGB raster (8-bit, or reflectance) or a ten-band Sentinel-2 cube, of which B04, B03, B02 are "
        "taken. Reflectance is stretched from 0 to WHITE before it is "
        "normalised by the mean and deviation published with the weights.</p>"
        "<p>A ViT-L/16 gives 1024 bands a layer: 4 kB a cell as Float32, 2 kB as Float16.</p>"
    )

    INPUT = "INPUT"
    EXTENT = "EXTENT"
    BANDS = "BANDS"
    BACKBONE = "BACKBONE"
    NORMALISATION = "NORMALISATION"
    LAYERS = "LAYERS"
    TILE_SIZE = "TILE_SIZE"
    OVERLAP = "OVERLAP"
    WHITE = "WHITE"
    DATA_TYPE = "DATA_TYPE"
    DENSE_COMPONENTS = "DENSE_COMPONENTS"
    OUTPUT = "OUTPUT"
    PICTURE = "PICTURE"
    DENSE = "DENSE"
    VECTORS = "VECTORS"
    FEATURES = "FEATURES"
    TILES = "TILES"

    def initAlgorithm(self, _configuration=None) -> None:
        self._add_inputs()
        self._add_options()
        self._add_outputs()

    def _add_inputs(self) -> None:
        self.add(
            CubeSource(self.INPUT, tr("RGB raster or ten-band cube")),
            "8-bit RGB, RGB reflectance, or a Sentinel-2 cube at 10 m or 1 m; also the path of a .SAFE folder or "
            "archive.",
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            "The part to extract from, snapped outward to whole pixels. Empty: the whole raster.",
        )
        self.add(
            QgsProcessingParameterBand(
                self.BANDS, tr("Red, green and blue band"), parentLayerParameterName=self.INPUT, optional=True,
                allowMultiple=True,
            ),
            "Three bands in this order. Empty: bands 1, 2, 3 of a raster that has three (and maybe alpha), else B04, "
            "B03, B02 of a cube.",
        )  # fmt: skip
        self.add(backbone_parameter(self.BACKBONE), BACKBONE_HELP)
        self.add_choice(
            self.NORMALISATION,
            "Normalisation",
            ["satellite", "web"],
            "satellite",
            "Mean and deviation of the images that the weights were trained on. satellite: SAT-493M (and the bundled "
            "backbone); web: LVD-1689M.",
        )
        self.add(
            QgsProcessingParameterString(self.LAYERS, tr("Layers"), "last"),
            "'last', or block numbers such as 6,12,18,24, whose tokens become bands one layer after the other, each "
            "through the final norm.",
        )

    def _add_options(self) -> None:
        self._add_number(self.TILE_SIZE, "Tile size", 448, PATCH, 4096, "Pixels, a multiple of 16.")
        self._add_number(self.OVERLAP, "Overlap", 64, 0, 2048, "Pixels shared by neighbouring tiles, a multiple of 16.")
        self._add_number(
            self.WHITE,
            "Reflectance shown as white",
            TCI_WHITE,
            0.001,
            10.0,
            "Without effect on 8-bit input. The bundled backbone was trained with 0.3558.",
            QgsProcessingParameterNumber.Type.Double,
        )
        self.add_choice(
            self.DATA_TYPE,
            "Data type",
            ["Float32", "Float16"],
            "Float32",
            "Float16 halves the file; it is stored as GDAL's half-precision GeoTIFF (Float32 with NBITS=16).",
            advanced=True,
        )
        self.add(
            DeviceParameter(),
            "auto, cpu, cuda, cuda:N or mps.",
            advanced=True,
        )
        add_reading_options(self)
        self._add_number(
            self.DENSE_COMPONENTS, "Components of the dense features", 16, 1, 4096, "Bands of the dense features."
        )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Patch tokens")),
            "GeoTIFF with one band for each channel, nodata NaN.",
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.PICTURE, tr("Picture of the tokens"), optional=True),
            "The first three principal components as red, green and blue, mean ± 2 standard deviations.",
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.DENSE, tr("Dense features"), optional=True, createByDefault=False
            ),
            "Principal components of the tokens, interpolated to the input's own pixels.",
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.VECTORS, tr("cls vectors"), "JSON (*.json);;CSV (*.csv)", optional=True, createByDefault=False
            ),
            "The vector that describes a whole picture: one for each tile, in JSON also their mean.",
        )
        self.addOutput(QgsProcessingOutputNumber(self.FEATURES, tr("Bands of the token raster")))
        self.addOutput(QgsProcessingOutputNumber(self.TILES, tr("Tiles")))

    def _add_number(
        self, name, title, default, low, high, text, kind=QgsProcessingParameterNumber.Type.Integer
    ) -> None:
        number = QgsProcessingParameterNumber(name, tr(title), kind, default, False, low, high)
        self.add(number, text, advanced=True)

    def read_parameters(self, parameters, context) -> None:
        worker_interpreter(load())  # fails without PyTorch, before anything is computed
        self._open = partial(
            open_picture,
            source_layer(self, parameters, self.INPUT, context),
            self.parameterAsInts(parameters, self.BANDS, context),
            self.parameterAsDouble(parameters, self.WHITE, context),
            **reading_options(self, parameters, context),
        )
        self._extent = Extent(self, parameters, self.EXTENT, context)
        self._options = self._read_options(parameters, context)

    def compute(self, parameters, context, progress: Progress) -> dict:
        paths = {name: self._path(parameters, name, context) for name in (self.OUTPUT, self.PICTURE, self.DENSE)}
        vectors = self.parameterAsFileOutput(parameters, self.VECTORS, context)
        with user_errors(), self._open() as picture:
            progress.info(picture.how)
            outline = self._extent.polygon(picture.grid)
            for warning in [*picture.warnings, *self._extent.warnings(picture.grid)]:
                progress.warning(warning)
            request = TokenRequest(
                picture=picture,
                window=picture.grid.snap(outline) if outline else picture.grid.bounds,
                output=paths[self.OUTPUT],
                pca_picture=paths[self.PICTURE],
                dense=paths[self.DENSE],
                vectors=Path(vectors) if vectors else None,
                **self._options,
            )
            result = extract(request, partial(open_backbone, cancelled=progress.cancelled), progress)
        written = {name: str(path) for name, path in paths.items() if path}
        if vectors:
            written[self.VECTORS] = vectors
        return {**written, self.FEATURES: result.features, self.TILES: result.tiles}

    def _read_options(self, parameters, context) -> dict:
        """The fields of a TokenRequest that come from parameters as they are."""
        return {
            "backbone": backbone_path(self.parameterAsString(parameters, self.BACKBONE, context)),
            "layers": self.parameterAsString(parameters, self.LAYERS, context),
            "normalisation": self.parameterAsEnumString(parameters, self.NORMALISATION, context),
            "tile": self.parameterAsInt(parameters, self.TILE_SIZE, context),
            "overlap": self.parameterAsInt(parameters, self.OVERLAP, context),
            "data_type": self.parameterAsEnumString(parameters, self.DATA_TYPE, context),
            "device": device_name(self, parameters, context),
            "dense_components": self.parameterAsInt(parameters, self.DENSE_COMPONENTS, context),
        }

    def _path(self, parameters, name, context) -> Path | None:
        text = self.parameterAsOutputLayer(parameters, name, context)
        return Path(text) if text else None
