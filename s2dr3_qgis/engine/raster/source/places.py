"""The kind of a path, before GDAL tries all of its drivers: archive, web page, SNAP product, pipe."""

from __future__ import annotations

import os
import zipfile

from ...core.errors import RasterError
from ...core.messages import message
from ..gdal_io import quiet
from ..vsi import check_regular, is_folder

ZIP_MARK = b"PK\x03\x04"
WEB_PAGE = (b"<!doctype html", b"<html")
HEAD_BYTES = 512
# Suffixes of a product's .zip that was saved without its own.
LOST_SUFFIXES = ("", ".safe")


def gdal_path(path: str) -> str:
    """The path for GDAL of a path by the user: /vsizip/ for archives, the folder of a SNAP product.

    :raises RasterError: it is a damaged archive, a web page saved as a file, or a pipe or device.
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
            message(
                "{path} is a web page (of a login or an error) and no image or archive: download it again, logged in.",
                path=path,
            )
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
        raise RasterError(
            message(
                "Cannot read {path}: {strerror}. Check that it may be opened.",
                path=path,
                strerror=error.strerror or error,
            )
        ) from error


def _zip_problem(path: str, head: bytes) -> str:
    if head.startswith(ZIP_MARK):
        return message("{path} is a damaged or incomplete .zip, probably cut off: download it again.", path=path)
    return message(
        "{path} is not a zip archive: download it again, or choose the folder it was unpacked to.", path=path
    )


def _absolute(path: str) -> str:
    return os.path.abspath(path).replace("\\", "/")
