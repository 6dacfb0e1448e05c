"""What a path is, before GDAL tries all of its drivers on it: archive, web page, SNAP product, pipe."""

from __future__ import annotations

import os
import zipfile

from ...core.errors import RasterError
from ..gdal_io import quiet
from ..vsi import check_regular, is_folder

ZIP_MARK = b"PK\x03\x04"
WEB_PAGE = (b"<!doctype html", b"<html")
HEAD_BYTES = 512
# Suffixes under which the .zip of a product is saved when its own is lost.
LOST_SUFFIXES = ("", ".safe")


def gdal_path(path: str) -> str:
    """What GDAL opens for a path that a user gave: archives by /vsizip/, the folder of a SNAP product.

    :raises RasterError: a damaged archive, a web page saved as a file, or neither a file nor a folder.
    """
    path = path.replace("\\", "/") if os.sep == "\\" else path
    check_regular(path)
    if path.lower().endswith(".dim"):
        with quiet():
            data = f"{path[: -len('.dim')]}.data"
            return data if is_folder(data) else path
    if not os.path.isfile(path):
        return path
    head, suffix = _head(path), os.path.splitext(path)[1].lower()
    if head.lstrip().lower().startswith(WEB_PAGE):
        raise RasterError(
            f"{path} is a web page (of a login or an error) and no image or archive: download it again, logged in."
        )
    if suffix == ".zip" and not zipfile.is_zipfile(path):
        raise RasterError(_zip_problem(path, head))
    if suffix == ".zip":
        return f"/vsizip/{_absolute(path)}"
    if head.startswith(ZIP_MARK) and suffix in LOST_SUFFIXES:
        if not zipfile.is_zipfile(path):
            raise RasterError(_zip_problem(path, head))
        return f"/vsizip/{{{_absolute(path)}}}"
    return path


def _head(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(HEAD_BYTES)
    except OSError as error:
        raise RasterError(f"Cannot read {path}: {error.strerror or error}. Check that it may be opened.") from error


def _zip_problem(path: str, head: bytes) -> str:
    if head.startswith(ZIP_MARK):
        return f"{path} is a damaged or incomplete .zip, probably cut off: download it again."
    return f"{path} is not a zip archive: download it again, or choose the folder it was unpacked to."


def _absolute(path: str) -> str:
    return os.path.abspath(path).replace("\\", "/")
