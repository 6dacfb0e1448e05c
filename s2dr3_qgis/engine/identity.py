"""What tells two inputs apart, so that a resumed run is the same run."""

from __future__ import annotations

from pathlib import Path

from .raster.cube import Cube
from .raster.gdaltools import open_raster


def source_files(cube: Cube) -> list[list]:
    """Path, size and time of change of the files that a cube reads; those that are not plain files are left out."""
    dataset = open_raster(cube.vrt, cube.source)
    paths = sorted({path for path in [*(dataset.GetFileList() or []), cube.source] if Path(path).is_file()})
    stats = [(path, Path(path).stat()) for path in paths]
    return [[path, stat.st_size, stat.st_mtime_ns] for path, stat in stats]
