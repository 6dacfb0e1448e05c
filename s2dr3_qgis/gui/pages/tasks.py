"""The pages of the plugin's window, in the order of a user's work."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..algorithm_ids import EVALUATE, FETCH, MANY, PREPARE, PRODUCTS, SEGMENT, SUPERRESOLVE, TOKENS
from .algorithm_page import AlgorithmPage, PageLayout
from .fetch_page import FetchPage
from .segment_page import SegmentPage
from .sheets_page import SheetsPage
from .superresolve_page import SuperResolvePage


def tr(text: str) -> str:
    """Translate a title of a group of parameters."""
    return QCoreApplication.translate("Tasks", text)


def tasks() -> list[tuple[PageLayout, type[AlgorithmPage]]]:
    """Layout and class of each page."""
    return [
        (_fetchcube(), FetchPage),
        (_preparecube(), AlgorithmPage),
        (_superresolve(), SuperResolvePage),
        (_superresolvemany(), SheetsPage),
        (_spectralproducts(), AlgorithmPage),
        (_extracttokens(), AlgorithmPage),
        (_segment(), SegmentPage),
        (_evaluate(), AlgorithmPage),
    ]


def _fetchcube() -> PageLayout:
    groups = {
        tr("Place"): ("POINT", "SIZE", "EXTENT"),
        tr("Date"): ("DATE", "START", "END"),
        tr("Scene"): ("CATALOGUE", "MAX_CLOUD", "CHOOSE", "DATES"),
        tr("Result"): ("MASK", "OUTPUT"),
    }
    remembered = ("SIZE", "CATALOGUE", "URL", "COLLECTION", "AUTHCFG", "MAX_CLOUD", "MIN_COVER", "CHOOSE", "MASK")
    return PageLayout(FETCH, groups, remembered)


def _preparecube() -> PageLayout:
    groups = {
        tr("Input"): ("INPUT", "EXTENT"),
        tr("Result"): ("MASK", "RESAMPLING", "PIXEL_GRID", "OUTPUT"),
    }
    return PageLayout(PREPARE, groups, ("MASK", "RESAMPLING", "PIXEL_GRID", "DATA_TYPE", "COG"))


def _superresolve() -> PageLayout:
    groups = {
        tr("Input"): ("INPUT", "DATES", "EXTENT", "AREA"),
        tr("Result"): ("PRODUCTS", "UNCERTAINTY", "OUTPUT"),
    }
    remembered = (
        "DECODER", "DEVICE", "PRECISION", "CONSISTENCY", "UNCERTAINTY", "PRODUCTS", "DATA_TYPE", "TILE_SIZE"
    )  # fmt: skip
    return PageLayout(SUPERRESOLVE, groups, remembered)


def _superresolvemany() -> PageLayout:
    groups = {
        tr("Scenes"): ("INPUTS", "AREA"),
        tr("Work"): ("CLUSTER", "ESTIMATE"),
        tr("Result"): ("LOAD", "OUTPUT"),
    }
    remembered = (
        "DECODER", "DEVICE", "PRECISION", "DATA_TYPE", "SHEET", "WORKERS", "ATTEMPTS", "LOAD"
    )  # fmt: skip
    return PageLayout(MANY, groups, remembered)


def _spectralproducts() -> PageLayout:
    groups = {
        tr("Input"): ("INPUT",),
        tr("Products"): ("PRODUCTS", "EXPRESSION", "EXPRESSION_NAME", "FORM"),
        tr("Result"): ("LOAD", "OUTPUT"),
    }
    remembered = ("PRODUCTS", "EXPRESSION", "EXPRESSION_NAME", "FORM", "DATA_TYPE", "LOAD")
    return PageLayout(PRODUCTS, groups, remembered)


def _extracttokens() -> PageLayout:
    groups = {
        tr("Input"): ("INPUT", "EXTENT", "BANDS"),
        tr("Model"): ("BACKBONE", "NORMALISATION", "LAYERS", "DEVICE"),
        tr("Result"): ("OUTPUT", "PICTURE", "DENSE", "VECTORS"),
    }
    remembered = ("BACKBONE", "NORMALISATION", "LAYERS", "DEVICE", "DATA_TYPE", "TILE_SIZE", "OVERLAP")
    return PageLayout(TOKENS, groups, remembered)


def _segment() -> PageLayout:
    groups = {
        tr("Input"): ("INPUT", "TOKENS"),
        tr("Method"): ("METHOD", "TRAINING", "CLASS_FIELD", "HEAD_TYPE", "CLUSTERS", "HEAD"),
        tr("Result"): ("OUTPUT", "PROBABILITIES", "POLYGONS", "REPORT", "SAVED_HEAD"),
    }
    return PageLayout(SEGMENT, groups, ("METHOD", "HEAD_TYPE", "CLUSTERS", "COMPONENTS", "FOLDS", "DEVICE"))


def _evaluate() -> PageLayout:
    groups = {
        tr("Images"): ("INPUT", "RESULT", "REFERENCE", "DATES"),
        tr("Result"): ("OUTPUT", "OUTPUT_CSV"),
    }
    return PageLayout(EVALUATE, groups, ())
