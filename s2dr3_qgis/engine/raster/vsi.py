"""Listing and reading files in folders and archives, through GDAL's virtual file systems."""

from __future__ import annotations

import os
import stat

from osgeo import gdal

from ..core.errors import RasterError
from ..core.messages import message

# A product of many granules has some thousand files; a folder with more is no product but a user's disk.
MOST_FILES = 20000
DEEPEST = 7
LONGEST_TEXT = 64 * 2**20


def is_folder(path: str) -> bool:
    """Whether ``path`` is a folder, on disk or in a GDAL virtual file system."""
    status = gdal.VSIStatL(path)
    return status is not None and status.IsDirectory()


def check_regular(path: str) -> None:
    """Raise RasterError if a path is a pipe, socket or device: reading one may never end."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise RasterError(message("{path} is a pipe or device, neither a file nor a folder: choose a file.", path=path))


def list_files(folder: str) -> list[str]:
    """Paths of all files below ``folder``, sorted, without hidden ones and pipes.

    :raises RasterError: the folder cannot be read, or holds more files than a product can.
    """
    files: list[str] = []
    waiting = [(folder.rstrip("/"), 0)]
    while waiting:
        place, depth = waiting.pop()
        names = gdal.ReadDir(place)
        if names is None and depth == 0:
            raise RasterError(
                message("{folder} cannot be read: check that it exists, is complete and may be opened.", folder=folder)
            )
        for name in names or ():
            if name.startswith("."):
                continue
            path = f"{place}/{name}"
            status = gdal.VSIStatL(path)
            if status is not None and status.IsDirectory():
                if depth < DEEPEST:
                    waiting.append((path, depth + 1))
            elif status is None or stat.S_ISREG(status.mode):
                files.append(path)
        if len(files) > MOST_FILES:
            raise RasterError(
                message(
                    "{folder} holds more than {most_files} files: choose the folder of one product.",
                    folder=folder,
                    most_files=MOST_FILES,
                )
            )
    return sorted(files)


def read_text(path: str) -> str:
    """The text of a small file.

    :raises RasterError: it cannot be read, or is too large.
    """
    check_regular(path)
    status = gdal.VSIStatL(path)
    handle = gdal.VSIFOpenL(path, "rb") if status is not None and status.size <= LONGEST_TEXT else None
    if status is None or handle is None:
        raise RasterError(
            message(
                "{path} cannot be read as text: the product is damaged, incomplete or may not be opened.", path=path
            )
        )
    try:
        return bytes(gdal.VSIFReadL(1, status.size, handle) or b"").decode("utf-8", "replace")
    finally:
        gdal.VSIFCloseL(handle)
