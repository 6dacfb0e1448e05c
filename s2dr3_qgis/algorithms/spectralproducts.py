"""s2dr3:spectralproducts: composites and spectral indices of a ten-band cube."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..engine.core.errors import InputError
from ..engine.core.files import check_outputs, check_space, made_folder
from ..engine.core.messages import message
from ..engine.core.resources import version
from ..engine.raster.cube.cube import OWN_GRID, PIXEL_METRES, Cube, open_cube
from ..engine.raster.cube.files import input_paths
from ..engine.raster.geotiff import COMPRESSED_SHARE
from ..engine.raster.products.catalogue import PRODUCTS, Product, custom_index
from ..engine.raster.products.expression import FUNCTIONS
from ..engine.raster.products.files import (
    DATA_TYPES,
    FORMS,
    ProductSet,
    bytes_per_pixel,
    make_products,
    plan_files,
    product_paths,
)
from ..engine.raster.products.naming import scene_stem
from .support.base import Progress, S2DR3Algorithm, tr, user_errors
from .support.cube_options import add_reading_options, reading_options
from .support.inputs import CubeSource, source_layer
from .support.reading_notes import tell_reading
from .support.styling import load_product

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,30}")


class SpectralProducts(S2DR3Algorithm):
    """Published interface: the id and the parameters' names never change."""

    ID = "spectralproducts"
    DOCUMENT = "PRODUCTS"
    TITLE = "Make spectral products"
    GROUP = "imagery"
    SUMMARY = "True colour, near-infrared pseudo-colour and spectral indices of a ten-band cube at 10 m or 1 m."
    TAGS = ("ndvi", "tci", "irp", "ndwi", "index", "indices", "composite", "band math", "vegetation", "water")
    FIGURE = "spectralproducts.jpg"
    FIGURE_TEXT = "TCI, NDVI and IRP of the bundled scene."
    HELP = (
        "<p>Reads the cube once, window by window, and writes each product on the cube's own grid, nodata kept.</p>"
        "<p><b>Pictures</b> (8-bit RGB, 0 = nodata, 1 to 255 = brightness) have a fixed stretch, so that neighbouring "
        "scenes and dates compare: TCI is reflectance 0 to 0.2 in B04, B03, B02; IRP is 0 to 0.5 in B08 and 0 to 0.3 "
        "in B04 and B03; NDVI is coloured from blue-grey (−0.2) over sand (0.15) to dark green (0.9). They are named "
        "…_TCI.tif, …_NDVI.tif, …_IRP.tif.</p>"
        "<p><b>Values</b> (…_NDVI_values.tif and so on) are for measuring. A zero denominator gives "
        "nodata.</p>"
        "<p>File names begin with S2L2Ax10_T[MGRS]-[satellite and orbit]-[YYYYMMDD] if the input's name or metadata "
        "state the Sentinel-2 product, and with the input's name otherwise.</p>"
        "<p>From a super-resolved cube an index has the 1 m grid, not 1 m resolution: detail is inferred, in the "
        "red-edge and short-wave infrared bands (NDRE, MNDWI, NBR, NDMI, BSI) most of all.</p>"
    )

    INPUT = "INPUT"
    PRODUCTS = "PRODUCTS"
    EXPRESSION = "EXPRESSION"
    EXPRESSION_NAME = "EXPRESSION_NAME"
    FORM = "FORM"
    DATA_TYPE = "DATA_TYPE"
    LOAD = "LOAD"
    OUTPUT = "OUTPUT"
    LAYERS = "LAYERS"

    def initAlgorithm(self, _configuration=None) -> None:
        self.add(
            CubeSource(self.INPUT, tr("Ten-band cube")),
            "A Sentinel-2 cube with the ten bands B02 to B12, original or super-resolved; a .SAFE folder or .zip, too.",
        )
        self.add_choice(
            self.PRODUCTS,
            "Products",
            {product.name: tr(product.title) for product in PRODUCTS.values()},
            ["TCI", "NDVI", "IRP"],
            "; ".join(f"{product.name}: {tr(product.title)}" for product in PRODUCTS.values()) + ".",
            many=True,
        )
        self.add(
            QgsProcessingParameterString(self.EXPRESSION, tr("Expression over the bands"), optional=True),
            tr(
                "A product of your own, such as (B8A - B05) / (B8A + B05): the bands B02 to B12 as reflectance 0 to 1, "
                "numbers, + - * / **, parentheses and the functions {functions}."
            ).format(functions=", ".join(f"{name}()" for name in FUNCTIONS)),
        )
        self.add(
            QgsProcessingParameterString(self.EXPRESSION_NAME, tr("Name of the expression"), "EXPR", optional=True),
            "Names the expression's file and band: letters, digits and hyphens.",
        )
        self.add_choice(
            self.FORM,
            "Write",
            list(FORMS),
            "auto",
            "auto: pictures of TCI, NDVI and IRP, and values of every index; pictures: 8-bit pictures of TCI, NDVI and "
            "IRP only; values: numbers of all products, no pictures; all: both.",
        )
        self.add_choice(
            self.DATA_TYPE,
            "Data type of values",
            list(DATA_TYPES),
            "Float32",
            "Float32 with NaN as nodata, or Int16 (value × 10000 with the scale in the file, nodata −32768): half the "
            "size, four decimals, values within ±3.2767.",
            advanced=True,
        )
        add_reading_options(self)
        self.add(
            QgsProcessingParameterBoolean(self.LOAD, tr("Open the results as styled layers"), True),
            "No effect if no project is open (qgis_process).",
        )
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Folder for the products")),
            "Created if it does not exist. Files of the same names are replaced.",
        )
        self.addOutput(QgsProcessingOutputMultipleLayers(self.LAYERS, tr("Files written")))

    def read_parameters(self, parameters, context) -> None:
        self._open = partial(
            open_cube,
            source_layer(self, parameters, self.INPUT, context),
            pixel_grid=OWN_GRID,
            **reading_options(self, parameters, context),
        )
        self._form = self.parameterAsEnumString(parameters, self.FORM, context)
        self._products = self._chosen(parameters, context)
        plan_files(self._products, self._form)

    def _chosen(self, parameters, context) -> list[Product]:
        # QGIS replaces an empty choice by the default one; here it means the expression alone.
        none = parameters.get(self.PRODUCTS) in ([], "")
        names = [] if none else self.parameterAsEnumStrings(parameters, self.PRODUCTS, context)
        chosen = [PRODUCTS[name] for name in names]
        text = self.parameterAsString(parameters, self.EXPRESSION, context).strip()
        if text:
            name = self.parameterAsString(parameters, self.EXPRESSION_NAME, context).strip() or "EXPR"
            if not NAME.fullmatch(name):
                raise InputError(
                    message("EXPRESSION_NAME '{name}' cannot name a file: use letters, digits and hyphens.", name=name)
                )
            chosen.append(custom_index(name, text))
        return chosen

    def compute(self, parameters, context, progress: Progress) -> dict:
        folder = Path(self.parameterAsString(parameters, self.OUTPUT, context))
        # GDAL may crash when files are still open while QGIS ends, and QGIS keeps this object until then.
        with user_errors(), self._open() as cube:
            tell_reading(cube, progress)
            with made_folder(folder):
                files = self._files(cube, folder, self.parameterAsEnumString(parameters, self.DATA_TYPE, context))
                paths = [str(path) for path in make_products(cube, files, progress)]
        if self.parameterAsBoolean(parameters, self.LOAD, context):
            for path, file in zip(paths, files.files):
                load_product(context, path, Path(path).stem, file.product, file.values)
        return {self.OUTPUT: str(folder), self.LAYERS: paths}

    def _files(self, cube: Cube, folder: Path, data_type: str) -> ProductSet:
        pixel = cube.grid.pixel_metres()
        stem = scene_stem(cube.source, cube.provenance.values(), round(PIXEL_METRES / pixel[0]) if pixel else 1)
        paths = product_paths(folder, stem, self._products, self._form)
        check_outputs({message("The product {path}", path=path.name): path for path in paths}, input_paths(cube))
        pixels = cube.grid.width * cube.grid.height
        needed = COMPRESSED_SHARE * pixels * bytes_per_pixel(self._products, self._form, data_type)
        check_space(paths[0], int(needed))
        metadata = {f"S2DR3_{key.upper()}": value for key, value in cube.provenance.items()}
        metadata["S2DR3_VERSION"] = version()
        return ProductSet(
            folder, stem, cube.grid, self._products, form=self._form, data_type=data_type, metadata=metadata
        )
