"""Parameters of algorithms that read a cube: order of bands, meaning of the numbers, kind of the 20 m bands."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterString

from ...engine.raster.cube import pairing
from .base import S2DR3Algorithm, tr

BANDS_20M = "BANDS_20M"
BANDS_20M_HELP = (
    "How the bands measured at 20 m came to the 10 m grid. auto: measured. duplicated: each 20 m pixel is 2 × 2 equal "
    "ones. interpolated: resampled smoothly. sharp: sharpened to 10 m before (Sen2Res, DSen2 and the like)."
)
BAND_ORDER = "BAND_ORDER"
INPUT_SCALE = "INPUT_SCALE"
BAND_ORDER_HELP = (
    "auto: by band names, wavelengths or the number of bands. Or the name of each band in the file's order, such as "
    "B02,B03,B04,B08,B05,B06,B07,B8A,B11,B12 ('-' for one to leave out), or ten band numbers, those of "
    "B02,B03,B04,B05,B06,B07,B08,B8A,B11,B12."
)
INPUT_SCALE_HELP = (
    "How stored numbers become reflectance. auto: from the product or file. Or one of reflectance, DN/10000, "
    "(DN-1000)/10000 (products from January 2022 on, baseline 04.00), DN/65535, or a factor such as 0.0001."
)


def add_reading_options(algorithm: S2DR3Algorithm) -> None:
    """Add BAND_ORDER and INPUT_SCALE to an algorithm."""
    algorithm.add(QgsProcessingParameterString(BAND_ORDER, tr("Band order"), "auto"), BAND_ORDER_HELP, advanced=True)
    algorithm.add(QgsProcessingParameterString(INPUT_SCALE, tr("Input scale"), "auto"), INPUT_SCALE_HELP, advanced=True)


def reading_options(algorithm: S2DR3Algorithm, parameters: dict, context) -> dict[str, str]:
    """The chosen options as arguments of `open_cube`; empty texts mean auto."""
    return {
        "band_order": algorithm.parameterAsString(parameters, BAND_ORDER, context).strip() or "auto",
        "input_scale": algorithm.parameterAsString(parameters, INPUT_SCALE, context).strip() or "auto",
    }


def add_bands_20m(algorithm: S2DR3Algorithm) -> None:
    """Add BANDS_20M, one of pairing.BANDS_20M, to an algorithm."""
    algorithm.add_choice(BANDS_20M, "20 m bands", pairing.BANDS_20M, pairing.AUTO, BANDS_20M_HELP, advanced=True)
