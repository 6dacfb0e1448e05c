"""Files inside folders and archives alike, through GDAL's virtual file systems."""

from __future__ import annotations

from osgeo import gdal

from ..core.errors import RasterError

# A product of many granules has some thousand files; a folder of more is not a product but somebody's disk.
MOST_FILES = 20000
DEEPEST = 7
LONGEST_TEXT = 64 * 2**20


def is_folder(path: str) -> bool:
    """Whether ``path`` is a folder, on disk or in a GDAL virtual file system."""
    status = gdal.VSIStatL(path)
    return status is not None and status.IsDirectory()


def list_files(folder: str) -> list[str]:
    """Paths of all files below ``folder``, sorted; hidden ones left out.

    Raises RasterError where the folder cannot be read or holds more than a product can.
    """
    files: list[str] = []
    waiting = [(folder.rstrip("/"), 0)]
    while waiting:
        place, depth = waiting.pop()
        names = gdal.ReadDir(place)
        if names is None and depth == 0:
            raise RasterError(f"{folder} cannot be read: check that it exists, is complete and may be opened.")
        for name in names or ():
            if name.startswith("."):
                continue
            path = f"{place}/{name}"
            if not is_folder(path):
                files.append(path)
            elif depth < DEEPEST:
                waiting.append((path, depth + 1))
        if len(files) > MOST_FILES:
            raise RasterError(f"{folder} holds more than {MOST_FILES} files: choose the folder of one product.")
    return sorted(files)


def read_text(path: str) -> str:
    """The text of a small file. Raises RasterError where it cannot be read."""
    status = gdal.VSIStatL(path)
    handle = gdal.VSIFOpenL(path, "rb")
    if status is None or handle is None or status.size > LONGEST_TEXT:
        raise RasterError(f"{path} cannot be read as text: the product is damaged, incomplete or may not be opened.")
    try:
        return bytes(gdal.VSIFReadL(1, status.size, handle) or b"").decode("utf-8", "replace")
    finally:
        gdal.VSIFCloseL(handle)
