"""A product's statements about itself: id, level, processing baseline, date, tile, quantification and offsets.

They are read from the product's XML, or from a stack's metadata and names; `stac_item` reads STAC items.
Source: Sentinel-2 Products Specification Document (S2-PDGS-TAS-DI-PSD).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import Iterator, Mapping, NamedTuple, Optional

from osgeo import gdal

from ...core.errors import RasterError
from ...core.messages import message
from ..gdal_io import quiet
from ..vsi import read_text
from .bandmap import L1C_ORDER, band_of

# S2A_MSIL2A_20220125T101231_N0400_R022_T32TQM_20220125T133455 (compact), S2A_OPER_PRD_MSIL1C_PDMC_2016..._R022_V2016...
COMPACT_ID = re.compile(r"S2[A-D]_MSI(L1C|L2A)_(\d{8})T\d{6}_N(\d{4})_R\d{3}_T(\d{2}[A-Z]{3})_\d{8}T\d{6}")
LONG_ID = re.compile(r"S2[A-D]_(?:OPER|USER)_PRD_MSI(L1C|L2A)_\w{4}_\d{8}T\d{6}_R\d{3}_V(\d{8})T\d{6}(?:_\d{8}T\d{6})?")
# Earth Engine's harmonised collections, and FORCE's own products (20170617_LEVEL2_SEN2A_BOA.tif), which have no offset.
HARMONISED = re.compile(r"S2_(?:SR_)?HARMONIZED|LEVEL[23]_SEN2[A-D]_(?:BOA|TOA)")
# L2A, L2A of the long-named format, L1C.
QUANTIFICATION_TAGS = ("BOA_QUANTIFICATION_VALUE", "L2A_BOA_QUANTIFICATION_VALUE", "QUANTIFICATION_VALUE")
BASELINE_KEYS = ("processing_baseline", "s2:processing_baseline")
TRUE, FALSE = ("true", "1", "yes"), ("false", "0", "no")
OFFSET_BASELINE = 4.0
# The sen2cor toolbox writes it into a user's own products; it does not decide the offset.
TOOLBOX_BASELINE = 99.0


@dataclass(frozen=True)
class Facts:
    """Each of them may be unknown ("" or None).

    ``baseline``: processing baseline as a number, 4.0 for "04.00"; ``quantification``: DN of reflectance 1;
    ``offsets``: DN to add before dividing, by band name ("" = all bands); ``offset_applied``: the source states that
    its numbers are harmonised, that is, contain no offset any more; ``nodata``: the stored number for no data;
    ``origin``: where all this was read.
    """

    origin: str = ""
    product_id: str = ""
    level: str = ""
    baseline: Optional[float] = None
    date: str = ""
    tile: str = ""
    quantification: Optional[float] = None
    offsets: Optional[Mapping[str, float]] = None
    offset_applied: Optional[bool] = None
    nodata: Optional[float] = None

    def provenance(self) -> dict[str, str]:
        """The known facts as texts for the metadata of an output."""
        known = {
            "product_id": self.product_id,
            "level": self.level,
            "processing_baseline": "" if self.baseline is None else f"{self.baseline:05.2f}",
            "date": self.date,
            "mgrs_tile": self.tile,
        }
        return {key: value for key, value in known.items() if value}

    def or_else(self, other: Facts) -> Facts:
        """These facts, with the unknown ones from ``other``."""
        gaps = [name for name in self.__dataclass_fields__ if getattr(self, name) in ("", None)]
        return replace(self, **{name: getattr(other, name) for name in gaps})


class Element(NamedTuple):
    """An XML element: its name without namespace, its attributes and its text."""

    name: str
    attributes: dict[str, str]
    text: str


def facts_from_names(*texts: str) -> Facts:
    """The facts in the first of ``texts`` (paths, names, metadata values) with a product id; its last id counts."""
    for text in texts:
        compact, long = (list(pattern.finditer(text)) for pattern in (COMPACT_ID, LONG_ID))
        if compact:
            level, date, number, tile = compact[-1].groups()
            baseline = _baseline(f"{number[:2]}.{number[2:]}")
            return Facts(message("the product's name"), compact[-1].group(0), level, baseline, date, tile)
        if long:
            return Facts(message("the product's name"), long[-1].group(0), long[-1].group(1), None, long[-1].group(2))
    return Facts()


def facts_from_metadata(metadata: Mapping[str, str], *names: str) -> Facts:
    """The facts in a raster's metadata (GDAL's keys and values) and in names."""
    lower = {key.lower(): str(value) for key, value in metadata.items()}
    add = [lower[key] for key in ("boa_add_offset", "radio_add_offset") if key in lower]
    quantification = [
        lower[key] for key in ("boa_quantification_value", "quantification_value", "quantification") if key in lower
    ]
    harmonised = [lower[key] for key in ("boa_offset_applied", "earthsearch:boa_offset_applied") if key in lower]
    # The last two are of this plugin's own files: fetched cubes, and what `Facts.provenance` gives. Cubes of several
    # tiles have no one product to tell the date.
    dated = [lower[key] for key in ("product_start_time", "datetime", "acquisition", "sensed", "date") if key in lower]
    offset = _number(add[0]) if add else None
    own = Facts(
        origin=message("the raster's metadata"),
        baseline=_first_baseline(lower),
        date=_date(dated[0]) if dated else "",
        level=lower.get("level", ""),
        quantification=_positive(quantification[0]) if quantification else None,
        offsets=None if offset is None else {"": offset},
        offset_applied=_truth(harmonised[0]) if harmonised else None,
    )
    texts = (*names, *lower.values())
    if any(HARMONISED.search(text) for text in texts):
        own = replace(own, offset_applied=True)
    return own.or_else(facts_from_names(*lower.values(), *names))


def facts_from_xml(path: str) -> Facts:
    """The facts in a product's metadata file (MTD_MSIL1C.xml, MTD_MSIL2A.xml or the long-named older ones).

    :raises RasterError: it cannot be read, or is no XML.
    """
    elements = list(xml_elements(path))
    first = {element.name: element.text for element in reversed(elements)}
    level = _level(path.rsplit("/", 1)[-1])
    stated = [first[tag] for tag in QUANTIFICATION_TAGS if tag in first]
    uri = first.get("PRODUCT_URI", first.get("PRODUCT_URI_2A", first.get("PRODUCT_URI_1C", "")))
    own = Facts(
        origin=message("the product's metadata"),
        product_id=re.sub(r"\.SAFE$", "", uri),
        level=level,
        baseline=_baseline(first.get("PROCESSING_BASELINE", "")),
        date=_date(first.get("PRODUCT_START_TIME", "")),
        quantification=_positive(stated[0]) if stated else None,
        offsets=_offsets(elements, level),
    )
    known = own.or_else(facts_from_names(uri, path))
    early = bool(stated) if known.baseline is None else known.baseline < OFFSET_BASELINE
    if known.offsets is None and early:
        # Processors without offsets state none.
        return replace(known, offsets={"": 0.0})
    return known


def xml_elements(path: str) -> Iterator[Element]:
    """All elements of an XML file, in order.

    GDAL's own small parser knows no entities and no external references, so a foreign file is harmless.

    :raises RasterError: the file cannot be read, or is no XML.
    """
    try:
        with quiet():
            tree = gdal.ParseXMLString(read_text(path))
    except RuntimeError:
        tree = None
    elements = list(_walk(tree)) if tree else []
    if not elements:
        raise RasterError(
            message(
                "{path} is not well-formed XML: the product is damaged or incomplete, download it again.", path=path
            )
        )
    yield from elements


def _level(name: str) -> str:
    """The level of a product by the name of its metadata file."""
    return "L2A" if "MSIL2A" in name or "SAFL2A" in name else "L1C"


def _walk(node: list) -> Iterator[Element]:
    kind, name, children = node[0], node[1], node[2:]
    if kind != gdal.CXT_Element:
        return
    attributes = {child[1]: child[2][1] for child in children if child[0] == gdal.CXT_Attribute and len(child) > 2}
    text = "".join(child[1] for child in children if child[0] == gdal.CXT_Text)
    if name:
        yield Element(name.split(":")[-1], attributes, text.strip())
    for child in children:
        yield from _walk(child)


def _offsets(elements: list[Element], level: str) -> Optional[dict[str, float]]:
    tag = "BOA_ADD_OFFSET" if level == "L2A" else "RADIO_ADD_OFFSET"
    names = {str(number): name for number, name in enumerate(L1C_ORDER)}
    for element in elements:
        physical = band_of(element.attributes.get("physicalBand", ""))
        if element.name == "Spectral_Information" and physical:
            names[element.attributes.get("bandId", "")] = physical
    offsets = {
        names.get(element.attributes.get("band_id", ""), ""): _number(element.text)
        for element in elements
        if element.name == tag
    }
    return {name: value for name, value in offsets.items() if value is not None} or None


def _number(text: str) -> Optional[float]:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _positive(text: str) -> Optional[float]:
    value = _number(text)
    return value if value is not None and value > 0 else None


def _baseline(text: str) -> Optional[float]:
    value = _number(text)
    return None if value is None or value >= TOOLBOX_BASELINE else value


def _first_baseline(metadata: Mapping[str, str]) -> Optional[float]:
    baselines = [_baseline(metadata[key]) for key in BASELINE_KEYS if key in metadata]
    # Other processors than ESA's have versions that are no baselines.
    version = metadata.get("processing:version", "")
    baselines.append(_baseline(version) if re.fullmatch(r"\d\d\.\d\d", version) else None)
    return next((baseline for baseline in baselines if baseline is not None), None)


def _date(text: str) -> str:
    match = re.search(r"(\d{4})-?(\d{2})-?(\d{2})", text)
    return "".join(match.groups()) if match else ""


def _truth(text: str) -> Optional[bool]:
    return True if text.lower() in TRUE else False if text.lower() in FALSE else None
