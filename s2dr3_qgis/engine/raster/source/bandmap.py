"""Finding the model's ten bands in a source by name, wavelength, file name or number; never a silent guess."""

from __future__ import annotations

import re
from typing import NamedTuple, Optional, Sequence

from ...core.bands import BAND_NAMES, BANDS
from ...core.errors import RasterError
from ...core.messages import message

L1C_ORDER = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12")
L2A_ORDER = tuple(name for name in L1C_ORDER if name != "B10")
ORDER_BY_COUNT = {10: (BAND_NAMES, message("the plugin's own")), 12: (L2A_ORDER, "L2A"), 13: (L1C_ORDER, "L1C")}

# "B2", "b02", "FRE_B2", "Band 8A", "T31TCJ_20200101_B02_10m"; not "AB2", "B2C" or "B123".
CODE = re.compile(r"(?<![A-Z0-9])B(?:AND)?[ _-]?0?(8A|1[0-2]|[1-9])(?![A-Z0-9])")
ENUMERATION = re.compile(r"band[ _-]?0*(\d+)", re.IGNORECASE)
# A text that ends in a number only counts the band: "Layer_3", "median.3", "3".
COUNTED = re.compile(r"0*(\d+)\W*$")
# "Band 3: " before a name only counts; "(705 nm)" behind one only explains.
COUNTER = re.compile(r"^\s*band[ _-]?\d+\s*[:=]\s*(?=\S)", re.IGNORECASE)
REMARK = re.compile(r"\(.*?\)|\b\d+(?:\.\d+)?\s*nm\b", re.IGNORECASE)
COMMON_NAMES = {
    "coastal": "B01", "coastalaerosol": "B01", "aerosols": "B01",
    "blue": "B02", "green": "B03", "red": "B04",
    "rededge1": "B05", "re1": "B05", "vegetationrededge1": "B05",
    "rededge2": "B06", "re2": "B06", "vegetationrededge2": "B06",
    "rededge3": "B07", "re3": "B07", "vegetationrededge3": "B07",
    "nir": "B08", "nir1": "B08", "nirbroad": "B08", "nearinfrared": "B08",
    "nir08": "B8A", "nir2": "B8A", "nirnarrow": "B8A", "narrownir": "B8A", "nir8a": "B8A", "rededge4": "B8A",
    "nir09": "B09", "watervapour": "B09", "watervapor": "B09", "cirrus": "B10",
    "swir1": "B11", "swir16": "B11", "swir2": "B12", "swir22": "B12",
    "blu": "B02", "grn": "B03", "broadnir": "B08", "bnr": "B08", "swir3": "B12", "sw1": "B11", "sw2": "B12",
}  # fmt: skip
# Names whose meaning depends on the other names: beside BROADNIR (B08), FORCE's NIR is B8A; Digital Earth Australia's
# swir_2 and swir_3 are B11 and B12.
DEPENDENT_NAMES = (
    ({"broadnir", "nir"}, {"nir": "B8A"}),
    ({"bnr", "nir"}, {"nir": "B8A"}),
    ({"swir2", "swir3"}, {"swir2": "B11", "swir3": "B12"}),
)
# The quantity before a band's name, as in "nbart_red".
QUANTITY = re.compile(r"^(?:nbart?|boa|toa|sr|refl(?:ectance)?)(?=.)")
# sen2r's rasters of 10 m have B09 and no B8A.
SEN2R = re.compile(r"S2[A-D][12][AC]_\d{8}_\d{3}_.*_(?:TOA|BOA)_10(?:\.\w+)?$")
LONGEST_LIST = 15
# NETCDF:"/data/a.nc":B02, ZARR:"/data/a.zarr":/b02.
INSIDE_CONTAINER = re.compile(r'^[A-Z][A-Z0-9_]+:"?([^"]+?)"?:[^:]+$')
# Half the narrowest gap between neighbouring bands (B08 and B8A, 32 nm), so that at most one band fits.
WAVELENGTH_TOLERANCE_NM = 15.0


class BandLabel(NamedTuple):
    """A source's label of one band: its texts (description, metadata names) and central wavelength in nm.

    ``file``: for a band of a virtual raster that reads one file, the file's stem, else "".
    """

    texts: tuple[str, ...]
    wavelength_nm: Optional[float] = None
    file: str = ""


class BandMapping(NamedTuple):
    """``indices``: for each of BAND_NAMES the band's index in the source, from 0; ``how``: a sentence for the log.

    ``guessed``: only the number of bands decided, so that the stored numbers must not contradict it.
    """

    indices: tuple[int, ...]
    how: str
    guessed: bool = False


def band_of(text: str) -> Optional[str]:
    """The MSI band ("B01" .. "B12", "B8A") named in a description or file name stem, or None."""
    text = COUNTER.sub("", text)
    codes = set(CODE.findall(text.upper()))
    if len(codes) == 1:
        code = codes.pop()
        return "B8A" if code == "8A" else f"B{int(code):02d}"
    if codes:
        return None
    return COMMON_NAMES.get(_common_key(text))


def bands_of(texts: Sequence[str]) -> list[Optional[str]]:
    """`band_of` for all bands of one raster: the meaning of some names depends on the others."""
    keys = [_common_key(text) for text in texts]
    meaning = {}
    for names, bands in DEPENDENT_NAMES:
        if names <= set(keys):
            meaning.update(bands)
    return [meaning.get(key) or band_of(text) for key, text in zip(keys, texts)]


def _common_key(text: str) -> str:
    """A text in the form of COMMON_NAMES: lower case, no separators, no wavelength, no quantity."""
    key = re.sub("[^a-z0-9]", "", REMARK.sub("", COUNTER.sub("", text)).lower())
    return key if key in COMMON_NAMES else QUANTITY.sub("", key)


def band_at(wavelength_nm: float) -> Optional[str]:
    """The band of the ten with its centre within the tolerance of ``wavelength_nm``, or None."""
    nearest = min(BANDS, key=lambda band: abs(band.wavelength_nm - wavelength_nm))
    # Sentinel-2B's SWIR centres lie up to 17 nm from 2A's; no other band is near.
    tolerance = 30.0 if nearest.name in ("B11", "B12") else WAVELENGTH_TOLERANCE_NM
    return nearest.name if abs(nearest.wavelength_nm - wavelength_nm) <= tolerance else None


def names_of(labels: Sequence[BandLabel]) -> list[Optional[str]]:
    """The band named by each of a raster's labels; None if it names none or only counts."""
    named = [_from_texts(label.texts) for label in labels]
    first = bands_of([label.texts[0] if label.texts else "" for label in labels])
    return _without_enumeration([one or other for one, other in zip(first, named)], labels)


def map_bands(labels: Sequence[BandLabel], band_order: str, source: str, ordered: bool = True) -> BandMapping:
    """Find the ten bands among a source's bands.

    :param band_order: "auto"; or the name of each band of the source, in its order ("B04,B03,B02,..."); or ten band
        numbers, from 1, for B02 B03 B04 B05 B06 B07 B08 B8A B11 B12.
    :param source: its name in messages.
    :param ordered: whether the order of nameless bands may mean something.
    :raises RasterError: bands are missing or named twice, have unknown names, or have no names and their number does
        not decide.
    """
    order = band_order.strip()
    if order and order.lower() != "auto":
        return _explicit(order, len(labels), source)
    if len(labels) == 1:
        raise _single_band(source)
    named = names_of(labels)
    if any(named):
        return _complete(named, message("by name: {named}", named=_listing(named)), source)
    waves = [band_at(label.wavelength_nm) if label.wavelength_nm else None for label in labels]
    if any(waves):
        return _complete(waves, message("by wavelength: {waves}", waves=_listing(waves)), source)
    files = bands_of([label.file for label in labels])
    if any(files) and len({label.file for label in labels}) > 1:
        return _complete(files, message("by the names of their files: {files}", files=_listing(files)), source)
    if not ordered:
        raise RasterError(
            message(
                "None of the {count} bands of {source} has a Sentinel-2 name or wavelength, so which is which "
                "is unknown. Name the layers ({band_names}), or state in BAND_ORDER what they are, in order.",
                count=len(labels),
                source=source,
                band_names=", ".join(BAND_NAMES),
            )
        )
    _refuse_unknown_names(labels, source)
    return _by_count(len(labels), source)


def _from_texts(texts: Sequence[str]) -> Optional[str]:
    return next((name for name in map(band_of, texts) if name), None)


def _refuse_unknown_names(labels: Sequence[BandLabel], source: str) -> None:
    """Raise RasterError if the bands have names, none of which is known; numbers are no names."""
    texts = [label.texts[0] if label.texts else "" for label in labels]
    counts = [COUNTED.search(text) for text in texts]
    counted = {int(count.group(1)) - place if count else None for place, count in enumerate(counts)}
    if not any(texts) or len(set(texts)) == 1 or counted in ({0}, {1}):
        return
    listed = ", ".join(text or "(none)" for text in texts[:LONGEST_LIST]) + (" …" if len(texts) > LONGEST_LIST else "")
    raise RasterError(
        message(
            "The bands of {source} have names, but none is known as Sentinel-2's ({listed}). State in "
            "BAND_ORDER what each band is, in their order, such as {band_names} ('-' for one to leave out).",
            source=source,
            listed=listed,
            band_names=",".join(BAND_NAMES),
        )
    )


def _without_enumeration(named: list[Optional[str]], labels: Sequence[BandLabel]) -> list[Optional[str]]:
    """Drop names that only count the bands ("Band 1", "Band 2", ...), as many programs write them."""
    for number, label in enumerate(labels, 1):
        matches = [ENUMERATION.fullmatch(text.strip()) for text in label.texts]
        if not any(match and int(match.group(1)) == number for match in matches):
            return named
    return [None] * len(named)


def _complete(names: Sequence[Optional[str]], how: str, source: str) -> BandMapping:
    missing = [name for name in BAND_NAMES if name not in names]
    twice = [name for name in BAND_NAMES if list(names).count(name) > 1]
    if missing or twice:
        problem = (
            message("lacks {missing}", missing=", ".join(missing))
            if missing
            else message("has more than one {twice}", twice=", ".join(twice))
        )
        raise RasterError(
            message(
                "{source} {problem} (bands found {how}). All of {band_names} are needed once: choose another "
                "input, or state in BAND_ORDER which band is which.",
                source=source,
                problem=problem,
                how=how,
                band_names=" ".join(BAND_NAMES),
            )
        )
    return BandMapping(tuple(list(names).index(name) for name in BAND_NAMES), message("Bands taken {how}.", how=how))


def _listing(names: Sequence[Optional[str]]) -> str:
    return " ".join(name or "-" for name in names)


def _explicit(order: str, count: int, source: str) -> BandMapping:
    parts = [part for part in re.split(r"[\s,;]+", order) if part]
    if all(part.isdigit() for part in parts):
        numbers = [int(part) for part in parts]
        valid = len(numbers) == len(BAND_NAMES) == len(set(numbers)) and all(1 <= n <= count for n in numbers)
        if not valid:
            raise RasterError(
                message(
                    "BAND_ORDER {order!r} does not fit {source} of {count} bands: give ten different band "
                    "numbers, those of {band_names}, or the name of each of its bands.",
                    order=order,
                    source=source,
                    count=count,
                    band_names=" ".join(BAND_NAMES),
                )
            )
        return BandMapping(
            tuple(n - 1 for n in numbers), message("Bands taken by BAND_ORDER numbers: {order}.", order=order)
        )
    names = bands_of(parts)
    unknown = [part for part, name in zip(parts, names) if name is None and part != "-"]
    if unknown or len(parts) != count:
        problem = (
            message("has unknown names: {unknown}", unknown=", ".join(unknown))
            if unknown
            else message("names {count} bands, not {count2}", count=len(parts), count2=count)
        )
        raise RasterError(
            message(
                "BAND_ORDER {order!r} {problem}. Name each band of {source} in its order, for example "
                "{band_names}; '-' stands for a band to leave out.",
                order=order,
                problem=problem,
                source=source,
                band_names=",".join(BAND_NAMES),
            )
        )
    return _complete(names, message("by BAND_ORDER: {names}", names=_listing(names)), source)


def _single_band(source: str) -> RasterError:
    """The error for an input of one band: the remedy is another input."""
    inside = INSIDE_CONTAINER.match(source)
    if inside:
        return RasterError(
            message(
                "{source} is one raster of a container: choose the container itself ({inside}), or all ten "
                "rasters as INPUT and LAYERS.",
                source=source,
                inside=inside.group(1),
            )
        )
    return RasterError(
        message(
            "{source} has one band. If each band is a file of its own, choose the folder of these files (or "
            "the .SAFE folder or .zip of the product), or all ten as INPUT and LAYERS; in one file all ten "
            "are needed.",
            source=source,
        )
    )


def _by_count(count: int, source: str) -> BandMapping:
    if count < len(BAND_NAMES):
        raise RasterError(
            message(
                "{source} has {count} bands; the ten bands {band_names} of Sentinel-2 are needed. Choose the whole "
                "product (.SAFE or .zip), or a raster with all ten.",
                source=source,
                count=count,
                band_names=" ".join(BAND_NAMES),
            )
        )
    if count not in ORDER_BY_COUNT:
        raise RasterError(
            message(
                "{source} has {count} band(s) without Sentinel-2 names or wavelengths, so which is which is "
                "unknown. Give BAND_ORDER, the name of each band in order (such as {band_names}), or name "
                "them in the file.",
                source=source,
                count=count,
                band_names=",".join(BAND_NAMES),
            )
        )
    if SEN2R.search(source):
        raise RasterError(
            message(
                "{source} is named as sen2r's rasters of 10 m, which have B09 and no B8A. Choose the product "
                "itself (.SAFE), or state in BAND_ORDER what its bands are.",
                source=source,
            )
        )
    order, title = ORDER_BY_COUNT[count]
    how = message(
        "in {title} order because there are {count} and none is named: {order}",
        title=title,
        count=count,
        order=_listing(order),
    )
    return _complete(order, how, source)._replace(guessed=True)
