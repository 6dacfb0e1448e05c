"""What tells two inputs apart, so that a resumed run is the same run, and what is remembered of a file still holds."""

from __future__ import annotations

import os

from ...core.files import file_fingerprints
from ..gdal_io import open_raster
from .cube import Cube


def input_paths(cube: Cube) -> list[str]:
    """The plain files that a cube reads."""
    dataset = open_raster(cube.vrt, cube.source)
    # GDAL does not list what the bands that are brought to another grid read.
    paths = {*(dataset.GetFileList() or ()), *cube.files, cube.source}
    return sorted(path for path in paths if os.path.isfile(path))


def source_files(cube: Cube) -> list[list]:
    """Path, size and time of change of the plain files that a cube reads."""
    return file_fingerprints(input_paths(cube))
