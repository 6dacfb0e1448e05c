"""s2dr3:preparecube: from a product, archive, folder or stack to one ten-band cube in reflectance."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
)

from ..engine.raster.cube.cube import PIXEL_GRIDS, SCENE_CLASSES, open_cube
from ..engine.raster.cube.plausibility import check_cube
from ..engine.raster.cube.prepare import check_preparation, prepare_cube
from ..engine.raster.source.vrt import RESAMPLING
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.cube_options import add_reading_options, reading_options
from .support.inputs import CubeSource, Extent, add_band_layers, cube_source
from .support.reading_notes import tell_reading


class PrepareCube(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "preparecube"
    DOCUMENT = "INPUTS"
    TITLE = "Prepare a cube"
    SUMMARY = "Makes one ten-band cube in reflectance on the 10 m grid from Sentinel-2 data of any layout."
    TAGS = ("SAFE", "JP2", "L1C", "L2A", "stack", "reflectance", "offset", "harmonise", "cloud mask", "SCL")
    FIGURE = "preparecube.svg"
    FIGURE_TEXT = "Four bands of 10 m and six of 20 m become one cube of ten bands on the 10 m grid."
    HELP = (
        "<p>Reads a .SAFE folder or its .zip (L1C or L2A, both naming formats), a folder of separate band files (names "
        "of ESA, Earth Search, Planetary Computer, Theia/MAJA or Sentinel Hub), layers of one band each, or a raster "
        "with at least the ten bands B02 B03 B04 B05 B06 B07 B08 B8A B11 B12.</p>"
        "<p>The offset of processing baseline 04.00 (−1000) is read from the product and applied; the log states the "
        "decision. Numbers that are no reflectance (8-bit pictures, offsets applied twice) are refused.</p>"
        "<p>The 20 m bands are brought to the 10 m grid without a shift: a 20 m pixel covers exactly four 10 m "
        "pixels.</p>"
        "<p>An output that ends in <b>.vrt</b> copies nothing: it refers to the files of the input, keeps their "
        "numbers and declares scale, offset and nodata. An output that ends in <b>.tif</b> holds reflectance × "
        "10000.</p>"
    )

    INPUT = "INPUT"
    EXTENT = "EXTENT"
    RESAMPLING = "RESAMPLING"
    PIXEL_GRID = "PIXEL_GRID"
    MASK = "MASK"
    DATA_TYPE = "DATA_TYPE"
    COG = "COG"
    OUTPUT = "OUTPUT"
    RADIOMETRY = "RADIOMETRY"
    BANDS = "BANDS"

    def initAlgorithm(self, _configuration=None) -> None:
        self.add(
            CubeSource(self.INPUT, tr("Sentinel-2 data")),
            "A raster layer or file; or the path of a .SAFE folder, its .zip or MTD_MSIL*.xml, or a folder of "
            "band files.",
        )
        add_band_layers(self)
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            "The part to write, in any CRS; empty: the whole image. It snaps outward to whole 10 m pixels.",
        )
        self.add_choice(
            self.MASK,
            "Mask",
            list(SCENE_CLASSES),
            None,
            "Pixels of these classes of sen2cor's scene classification (SCL) become nodata; L2A products have one.",
            many=True,
        )
        self.add_choice(
            self.RESAMPLING,
            "Resampling of 20 m bands",
            list(RESAMPLING),
            "nearest",
            "nearest repeats each 20 m pixel four times and adds nothing; bilinear and cubic are smooth.",
        )
        self.add_choice(
            self.PIXEL_GRID,
            "Pixel grid",
            list(PIXEL_GRIDS),
            "check",
            "check: refuse pixels that are not about 10 m; any: accept them; utm: warp to 10 m pixels in the UTM zone "
            "of the input's middle.",
        )
        add_reading_options(self)
        self._add_output()

    def _add_output(self) -> None:
        self.add_choice(
            self.DATA_TYPE,
            "Data type",
            ["UInt16", "Float32"],
            "UInt16",
            "For a .tif. UInt16: reflectance × 10000, nodata 0, with the scale in the file; valid pixels are at least "
            "1. Float32: reflectance, nodata NaN, negative values kept.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.COG, tr("Cloud Optimized GeoTIFF"), False),
            "Arrange a .tif for reading over the network.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Cube")),
            "A .tif, or a .vrt that only refers to the input's files.",
        )
        self.addOutput(QgsProcessingOutputString(self.BANDS, tr("How the bands were found")))
        self.addOutput(QgsProcessingOutputString(self.RADIOMETRY, tr("How numbers become reflectance")))

    def read_parameters(self, parameters, context) -> None:
        self._data_type = self.parameterAsEnumString(parameters, self.DATA_TYPE, context)
        self._cog = self.parameterAsBoolean(parameters, self.COG, context)
        self._extent = Extent(self, parameters, self.EXTENT, context)
        self._open = partial(
            open_cube,
            cube_source(self, parameters, self.INPUT, context),
            resampling=self.parameterAsEnumString(parameters, self.RESAMPLING, context),
            # QGIS gives one empty name if nothing is chosen.
            mask=[name for name in self.parameterAsEnumStrings(parameters, self.MASK, context) if name],
            pixel_grid=self.parameterAsEnumString(parameters, self.PIXEL_GRID, context),
            **reading_options(self, parameters, context),
        )

    def compute(self, parameters, context, progress: Progress) -> dict:
        # Called once and here: each call names temporary files anew and makes this thread's context load the layer.
        output = Path(self.parameterAsOutputLayer(parameters, self.OUTPUT, context))
        with user_errors(), self._open() as cube:
            outline = self._extent.polygon(cube.grid)
            window = cube.grid.snap(list(outline)) if outline else cube.grid.bounds
            check_preparation(cube, output, window, self._data_type)
            tell_reading(cube, progress, [*self._extent.warnings(cube.grid), *check_cube(cube, window)])
            prepare_cube(cube, output, window, self._data_type, progress, self._cog)
        return {
            self.OUTPUT: str(output),
            self.BANDS: cube.provenance["bands"],
            self.RADIOMETRY: cube.provenance["radiometry"],
        }
