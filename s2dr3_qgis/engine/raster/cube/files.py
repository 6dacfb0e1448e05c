"""The plain files behind an input: no output may replace them, and a resumed run needs them unchanged."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence

from ...core.files import file_fingerprints
from ..gdal_io import open_raster
from ..source.finding import find_stack
from ..source.layers import Layer
from .cube import Cube

# What QGIS and users add beside a raster at any time, and what decides no pixel: statistics, overviews.
ADDED = (".aux.xml", ".ovr")
ARCHIVES = re.compile(r"/vsi(zip|tar|gzip|7z|rar)/")


def input_paths(cube: Cube) -> list[str]:
    """The plain files that a cube reads, including archives and the files behind virtual rasters."""
    # GDAL does not list the files of bands that are warped to another grid.
    return _plain({*_listed(cube.vrt, cube.source), *_all_listed(cube.files, cube.source), cube.source})


def source_paths(source: str | Layer | Sequence[Layer]) -> list[str]:
    """The plain files behind any input of `open_cube` or `open_picture`.

    :raises RasterError: it cannot be opened.
    """
    stack = find_stack(source)
    bands = {band.path for band in stack.bands} | {stack.mask_path} - {""}
    return _plain({*_all_listed(bands, stack.name), *([source] if isinstance(source, str) else [])})


def raster_paths(path: str) -> list[str]:
    """The plain files behind one raster that GDAL opens.

    :raises RasterError: it cannot be opened.
    """
    return _plain(_all_listed([path], path))


def source_files(cube: Cube) -> list[list]:
    """The fingerprints (path, size, modification time) of the plain files that a cube reads.

    Overviews and GDAL's .aux.xml are left out: QGIS writes its statistics there as soon as it shows a layer, also
    during a run. What else it states about a raster is in the cube already.
    """
    return file_fingerprints(path for path in input_paths(cube) if not path.endswith(ADDED))


def _all_listed(paths: Iterable[str], label: str) -> set[str]:
    """``paths`` and all files behind them; GDAL lists only the next one of virtual rasters that read each other."""
    given = set(paths)
    listed = given | {name for path in given for name in _listed(path, label)}
    looked_at = given
    while virtual := {path for path in listed - looked_at if path.lower().endswith(".vrt")}:
        looked_at = looked_at | virtual
        listed |= {name for path in virtual for name in _listed(path, label)}
    return listed


def _listed(path: str, label: str) -> list[str]:
    return open_raster(path, label).GetFileList() or []


def _plain(paths: Iterable[str]) -> list[str]:
    """The files among ``paths``, and the archives that hold others; sorted."""
    return sorted({file for path in paths for file in [_file_of(path)] if file})


def _file_of(path: str) -> str:
    """``path`` itself if it is a file, else the archive that holds it, else ""."""
    path = ARCHIVES.sub("", path).replace("{", "").replace("}", "") if ARCHIVES.match(path) else path
    while path and not os.path.isfile(path):
        parent = os.path.dirname(path)
        if parent == path or os.path.isdir(parent):
            return ""
        path = parent
    return path
