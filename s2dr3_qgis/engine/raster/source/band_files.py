"""Folders of separate band files: ESA, Earth Search, Planetary Computer, Theia/MAJA and Sentinel Hub names."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Optional

from ...core.bands import BAND_NAMES
from ...core.errors import RasterError
from ...core.messages import message
from ..gdal_io import open_raster
from .bandmap import BandLabel, band_of
from .facts import Facts, facts_from_names
from .stac_item import facts_from_stac
from .stack import Stack, StackBand, file_band, file_stack, raster_stack

IMAGES = (".jp2", ".tif", ".tiff", ".vrt", ".img")
# Pictures, masks and quality layers with a band's name or number that are not its image.
OTHER = re.compile(
    r"QI_DATA|MASKS?/|PVI|preview|thumbnail|overview|_(?:MSK|DETFOO|QUALIT|CLASSI)_|_TCI|(?:view|sun)_(?:zenith|azimuth)",
    re.IGNORECASE,
)
DATE = re.compile(r"(?<!\d)(20\d{2})-?([01]\d)-?([0-3]\d)(?!\d)")
MAJA = re.compile(r"SENTINEL2[A-D]_\d{8}-\d{6}-\d{3}_L2A_T(\d{2}[A-Z]{3})_")
# MAJA's own format: the bands of 10 m and those of 20 m, each in one file.
MAJA_NATIVE = re.compile(r"L2VALD_(\d{2}[A-Z]{3})_{4}(\d{8}).*_([FS]RE)_R([12])\.DBL\.TIF$", re.IGNORECASE)
MAJA_BANDS = {"1": ("B02", "B03", "B04", "B08"), "2": ("B05", "B06", "B07", "B8A", "B11", "B12")}
# Earth Engine splits large exports: each part's name ends in its corner.
EXPORT_PART = re.compile(r"-\d{10}-\d{10}\.tiff?$")
MAJA_NODATA = -10000.0


def folder_stack(name: str, files: list[str]) -> Stack:
    """The stack of a folder: one file a band, the finest if there are several.

    :param files: the paths of all files in the folder.
    :raises RasterError: bands are missing, or a band has several files and none is to be preferred.
    """
    images = [path for path in files if path.lower().endswith(IMAGES) and not OTHER.search(path)]
    native = [path for path in images if MAJA_NATIVE.search(path)]
    if native:
        return _native_stack(name, native)
    named = [(band, path) for band, path in ((_band(path), path) for path in images) if band]
    if not named and len(images) == 1:
        return raster_stack(images[0])
    missing = [band for band in BAND_NAMES if band not in {band for band, _ in named}]
    parts = [path for path in images if EXPORT_PART.search(path)]
    if missing and len(parts) > 1:
        raise RasterError(
            message(
                "{name} holds {count} parts of one large export ({pureposixpath} …): join them to one virtual "
                "raster first (Raster > Miscellaneous > Build Virtual Raster, or gdalbuildvrt mosaic.vrt "
                "*.tif).",
                name=name,
                count=len(parts),
                pureposixpath=PurePosixPath(parts[0]).name,
            )
        )
    if missing:
        raise RasterError(
            message(
                "{name} has no file of {missing} ({count} raster file(s) found). File names must hold the "
                "band (B02, FRE_B2, T32TQM_..._B8A_20m, blue, rededge1); or choose a raster of all bands as "
                "input.",
                name=name,
                missing=", ".join(missing),
                count=len(images),
            )
        )
    picks = [_best(name, band, [path for other, path in named if other == band]) for band in BAND_NAMES]
    _same_date(name, picks)
    scl = [path for path in images if _tokens(path)[-1] == "scl" or re.search(r"_SCL_", path)]
    facts = _facts(name, files, picks)
    return file_stack(name, message("a folder of band files"), picks, facts, file_band(scl[0], "SCL") if scl else None)


def _native_stack(name: str, files: list[str]) -> Stack:
    """The stack of MAJA's own format, with the reflectance corrected for slopes (FRE) if there are both."""
    bands, facts = [], Facts()
    for resolution, names in MAJA_BANDS.items():
        matches = [match for match in map(MAJA_NATIVE.search, files) if match and match.group(4) == resolution]
        flat = [match for match in matches if match.group(3).upper() == "FRE"] or matches
        if len(flat) != 1:
            raise RasterError(
                message(
                    "{name} has {count} files *_FRE_R{resolution}.DBL.TIF instead of one: choose the folder "
                    "of one complete MAJA product.",
                    name=name,
                    count=len(flat),
                    resolution=resolution,
                )
            )
        stack = raster_stack(flat[0].string)
        if len(stack.bands) != len(names):
            raise RasterError(
                message(
                    "{string} has {count} bands, not {count2} as MAJA's product has.",
                    string=flat[0].string,
                    count=len(stack.bands),
                    count2=len(names),
                )
            )
        bands += [replace(band, label=BandLabel((label,))) for band, label in zip(stack.bands, names)]
        tile, date = flat[0].group(1, 2)
        origin = message("the name of a MAJA product")
        facts = Facts(origin, level="L2A", date=date, tile=tile, offset_applied=True, nodata=MAJA_NODATA)
    return file_stack(name, message("a MAJA product"), bands, facts, None)


def _tokens(path: str) -> list[str]:
    """The parts of a file's name in lower case, without extension and resolution."""
    stem = PurePosixPath(path).name.rsplit(".", 1)[0].lower()
    return re.split(r"[_.\s]+", re.sub(r"[_-](10|20|60)m$", "", stem))


def _band(path: str) -> Optional[str]:
    stem = PurePosixPath(path).name.rsplit(".", 1)[0]
    return band_of(stem) or band_of(_tokens(path)[-1])


def _best(name: str, band: str, paths: list[str]) -> StackBand:
    """The finest of several files of one band; Theia's reflectance corrected for slopes (FRE) before the other."""
    flat = [path for path in paths if "_FRE_" in path]
    single = [path for path in flat or paths if open_raster(path).RasterCount == 1]
    if not single:
        raise RasterError(
            message(
                "{paths} has several bands, not only {band}: choose a folder of files of one band.",
                paths=paths[0],
                band=band,
            )
        )
    bands = sorted((file_band(path, band) for path in single), key=lambda file: abs(file.grid.geotransform[1]))
    if len(bands) > 1 and abs(bands[0].grid.geotransform[1]) == abs(bands[1].grid.geotransform[1]):
        raise RasterError(
            message(
                "{name} has more than one file of {band} ({bands}, {bands2}): put the bands of one date and "
                "tile into a folder of their own.",
                name=name,
                band=band,
                bands=bands[0].path,
                bands2=bands[1].path,
            )
        )
    return bands[0]


def _same_date(name: str, picks: list[StackBand]) -> None:
    dates = {match.groups() for match in (DATE.search(PurePosixPath(band.path).name) for band in picks) if match}
    if len(dates) > 1:
        listed = ", ".join(sorted("-".join(date) for date in dates))
        raise RasterError(
            message(
                "{name} has bands of different dates ({listed}): put those of one date into a folder.",
                name=name,
                listed=listed,
            )
        )


def _facts(name: str, files: list[str], picks: list[StackBand]) -> Facts:
    read = [facts_from_stac(path) for path in files if path.lower().endswith((".json", ".geojson"))]
    items = [facts for facts in read if facts]
    facts = items[0] if len(items) == 1 else Facts()
    maja = MAJA.search(PurePosixPath(picks[0].path).name)
    if maja:
        # MAJA L2A format: reflectance × 10000 without an offset, nodata -10000.
        origin = message("the name of a Theia/MAJA product")
        theia = Facts(origin, tile=maja.group(1), level="L2A", offset_applied=True, nodata=MAJA_NODATA)
        facts = facts.or_else(theia)
    date = DATE.search(PurePosixPath(picks[0].path).name)
    return facts.or_else(facts_from_names(picks[0].path, name)).or_else(
        Facts(date="".join(date.groups()) if date else "")
    )
