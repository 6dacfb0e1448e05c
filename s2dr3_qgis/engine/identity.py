"""What tells two inputs or two checkpoints apart: for provenance, and so that a resumed run is the same run."""

from __future__ import annotations

import hashlib
from pathlib import Path

from osgeo import gdal

from .errors import CheckpointError
from .raster.cube import Cube
from .raster.gdaltools import open_raster

CHUNK = 2**20


def checkpoint_sha256(path: Path) -> str:
    """SHA-256 of a checkpoint file; of a folder: over its files' names and contents in the order of the names.

    Raises CheckpointError where it cannot be read.
    """
    digest = hashlib.sha256()
    try:
        files = sorted(file for file in path.iterdir() if file.is_file()) if path.is_dir() else [path]
        for file in files:
            if path.is_dir():
                digest.update(file.name.encode("utf-8") + b"\0")
            with file.open("rb") as stream:
                for chunk in iter(lambda: stream.read(CHUNK), b""):
                    digest.update(chunk)
    except OSError as error:
        raise CheckpointError(f"Cannot read the checkpoint {path}: {error.strerror}. Check the path.") from error
    return digest.hexdigest()


def source_files(cube: Cube) -> list[list]:
    """Path, size and time of change of the files that a cube reads; those that are not plain files are left out."""
    dataset: gdal.Dataset = open_raster(cube.vrt, cube.source)
    paths = sorted({path for path in [*(dataset.GetFileList() or []), cube.source] if Path(path).is_file()})
    stats = [(path, Path(path).stat()) for path in paths]
    return [[path, stat.st_size, stat.st_mtime_ns] for path, stat in stats]
