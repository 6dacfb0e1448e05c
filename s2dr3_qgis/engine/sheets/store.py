"""Where finished sheets lie: a folder, or a bucket of an object store. Whatever has its name there is whole.

Only the store says what is done. A folder gets a file under a hidden name first, which is renamed; an object store
takes each object by one upload that appears at its end, for renaming is copying there.
"""

from __future__ import annotations

import os
import shutil
import time
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from osgeo import gdal

from ..core.errors import RasterError, S2DR3Error
from ..core.files import disk_errors, finished_path, write_text
from ..core.messages import message
from ..raster.gdal_io import gdal_errors, quiet

# How users of object stores write their addresses, and GDAL's names for the same.
SCHEMES = {"s3://": "/vsis3/", "gs://": "/vsigs/", "az://": "/vsiaz/"}
OBJECT_STORES = tuple(SCHEMES.values())
REMEDY = message(
    "Check the bucket's name, that your key may write there, and the network (see GDAL's options for /vsis3/)."
)
BLOCK = 16 * 2**20
# Unfinished files of this age were left by a process that was killed; marks of runs that ended then are of no use.
STALE_SECONDS = 24 * 3600
STALE = ("*/.*.part.*", ".*.part.*", "stop-*")
LONGEST_TEXT = 256 * 2**20


class StoreError(RasterError):
    """The store cannot be written or read: no fault of the sheet, and the end of the run."""


class Store(ABC):
    """Files by names relative to ``place``, with "/" between folders. Nothing that has its name is replaced by half."""

    def __init__(self, place: str):
        self.place = place.rstrip("/\\") or place

    def __str__(self) -> str:
        return self.place

    def path(self, name: str) -> str:
        """What GDAL opens for a name."""
        return f"{self.place}/{name}"

    @abstractmethod
    def names(self, folder: str = "") -> list[str]:
        """Sorted names of what lies in a folder, hidden ones left out; none if there is no such folder."""

    @abstractmethod
    def read_text(self, name: str) -> str | None:
        """A text of the store; None if there is none of that name."""

    @abstractmethod
    def has(self, name: str) -> bool:
        """Whether there is a file of that name."""

    @abstractmethod
    def write_text(self, name: str, text: str) -> None:
        """Write a UTF-8 text, or replace it.

        :raises StoreError: it cannot be written.
        """

    @abstractmethod
    def put(self, name: str, file: Path) -> None:
        """Copy a finished file into the store.

        :raises StoreError: it cannot be written.
        """

    @abstractmethod
    def remove(self, name: str) -> None:
        """Remove a file, if it is there.

        :raises StoreError: it cannot be removed.
        """

    @abstractmethod
    def free_bytes(self) -> int | None:
        """What there is room for; None if that is not known."""

    @abstractmethod
    def sweep(self) -> None:
        """Remove what killed processes left half-written, if the store shows such things."""


class FolderStore(Store):
    """A folder of this system, perhaps one that many machines share."""

    def names(self, folder: str = "") -> list[str]:
        """As in Store."""
        try:
            return sorted(name for name in os.listdir(Path(self.place, folder)) if not name.startswith("."))
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise StoreError(
                message("{path} cannot be read: {strerror}.", path=self.path(folder), strerror=error.strerror or error)
            ) from error

    def read_text(self, name: str) -> str | None:
        """As in Store."""
        try:
            return Path(self.place, name).read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise StoreError(
                message("{path} cannot be read: {strerror}.", path=self.path(name), strerror=error.strerror or error)
            ) from error

    def has(self, name: str) -> bool:
        """As in Store."""
        return Path(self.place, name).is_file()

    def write_text(self, name: str, text: str) -> None:
        """As in Store."""
        with _store_errors():
            write_text(self._ready(name), text, own=True)

    def put(self, name: str, file: Path) -> None:
        """As in Store."""
        with _store_errors(), finished_path(self._ready(name), own=True) as part:
            shutil.copyfile(file, part)

    def remove(self, name: str) -> None:
        """As in Store."""
        with _store_errors(), disk_errors(Path(self.place)):
            Path(self.place, name).unlink(missing_ok=True)

    def free_bytes(self) -> int | None:
        """As in Store."""
        place = Path(self.place)
        existing = next((folder for folder in (place, *place.absolute().parents) if folder.is_dir()), place)
        with _store_errors(), disk_errors(existing):
            return shutil.disk_usage(existing).free

    def sweep(self) -> None:
        """As in Store."""
        oldest = time.time() - STALE_SECONDS
        for pattern in STALE:
            for path in Path(self.place).glob(pattern):
                with suppress(OSError):  # Another process may sweep too.
                    if path.lstat().st_mtime < oldest:
                        path.unlink()

    def _ready(self, name: str) -> Path:
        path = Path(self.place, name)
        with disk_errors(path.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
        return path


class ObjectStore(Store):
    """A bucket, or a prefix in one, by GDAL's name for it, such as /vsis3/bucket/prefix."""

    def names(self, folder: str = "") -> list[str]:
        """As in Store."""
        self._forget()
        with quiet():
            try:
                names = gdal.ReadDir(self.path(folder) if folder else self.place) or []
            except RuntimeError:  # no such prefix, with GDAL's exceptions
                names = []
        return sorted({name.rstrip("/") for name in names if name.strip("/") and not name.startswith(".")})

    def read_text(self, name: str) -> str | None:
        """As in Store."""
        self._forget()
        with quiet():
            try:
                status = gdal.VSIStatL(self.path(name))
                handle = gdal.VSIFOpenL(self.path(name), "rb") if status is not None else None
            except RuntimeError:
                handle = None
        if status is None or handle is None:
            return None
        try:
            return bytes(gdal.VSIFReadL(1, min(status.size, LONGEST_TEXT), handle) or b"").decode("utf-8")
        finally:
            gdal.VSIFCloseL(handle)

    def has(self, name: str) -> bool:
        """As in Store."""
        self._forget()
        with quiet():
            try:
                return gdal.VSIStatL(self.path(name)) is not None
            except RuntimeError:
                return False

    def write_text(self, name: str, text: str) -> None:
        """As in Store."""
        self._upload(name, [text.encode("utf-8")])

    def put(self, name: str, file: Path) -> None:
        """As in Store."""
        try:
            with file.open("rb") as stream:
                self._upload(name, iter(lambda: stream.read(BLOCK), b""))
        except OSError as error:
            raise StoreError(
                message("{file} cannot be read: {strerror}.", file=file, strerror=error.strerror or error)
            ) from error

    def remove(self, name: str) -> None:
        """As in Store."""
        with quiet(), suppress(RuntimeError):
            gdal.Unlink(self.path(name))

    def free_bytes(self) -> int | None:
        """As in Store."""
        return None

    def sweep(self) -> None:
        """As in Store: what is half-written has no name here."""

    def _upload(self, name: str, blocks: Iterable[bytes]) -> None:
        """One upload: GDAL sends small objects at once, and large ones in parts that become an object at the end."""
        action = message("Cannot write {path}", path=self.path(name))
        whole = False
        try:
            with gdal_errors(action, REMEDY) as messages:
                handle = gdal.VSIFOpenL(self.path(name), "wb")
                if handle is not None:
                    sent = all(gdal.VSIFWriteL(block, 1, len(block), handle) == len(block) for block in blocks)
                    closed = gdal.VSIFCloseL(handle) in (0, None)
                    whole = sent and closed and not messages
        except S2DR3Error as error:
            raise StoreError(str(error)) from error
        if not whole:
            cause = messages[0] if messages else message("the store did not take it")
            raise StoreError(message("{action}: {cause}. {remedy}", action=action, cause=cause, remedy=REMEDY))

    def _forget(self) -> None:
        """What GDAL remembers of the store may be older than what other machines wrote."""
        gdal.VSICurlPartialClearCache(self.place)


@contextmanager
def _store_errors() -> Iterator[None]:
    """Turn what files raise into StoreError."""
    try:
        yield
    except StoreError:
        raise
    except RasterError as error:
        raise StoreError(str(error)) from error


def open_store(place: str) -> Store:
    """The store at a folder's path, at GDAL's name of a bucket (/vsis3/…), or at an address such as s3://…

    :raises StoreError: no place is named.
    """
    place = place.strip()
    if not place:
        raise StoreError(message("No OUTPUT is named: choose a folder, or a bucket such as /vsis3/bucket/folder."))
    for scheme, prefix in SCHEMES.items():
        if place.startswith(scheme):
            return ObjectStore(prefix + place[len(scheme) :])
    if place.startswith(OBJECT_STORES):
        return ObjectStore(place)
    return FolderStore(str(Path(place).absolute()))
