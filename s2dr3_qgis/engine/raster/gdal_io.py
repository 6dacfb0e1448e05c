"""Opening and reading with GDAL; every failure becomes a RasterError that names file, cause and remedy."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Callable

import numpy as np
from osgeo import gdal

from ..core.errors import Cancelled, RasterError
from ..core.messages import message
from ..core.progress import Progress

# Overviews down to about this many pixels a side.
SMALLEST_OVERVIEW = 256
# GDAL's block cache takes 5 % of the memory by default and fills up with blocks that are never read again.
CACHE_BYTES = 64 * 2**20

THREADS = "GDAL_NUM_THREADS"
_forked = False


def writing_threads() -> str:
    """The creation option for the threads in which GDAL compresses: all cores, but one in a forked process.

    A fork copies none of the threads of GDAL's pool, but the pool: a file would wait for them for ever.
    """
    return "NUM_THREADS=1" if _forked else "NUM_THREADS=ALL_CPUS"


def _note_fork() -> None:
    global _forked  # noqa: PLW0603  # a fact about the process
    _forked = True


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_note_fork)


class Watch:
    """A progress callback for GDAL that can stop it and records that it did.

    :param go_on: takes the share done, 0 to 1, and returns False to stop.
    """

    def __init__(self, go_on: Callable[[float], bool]):
        self._go_on = go_on
        self.stopped = False

    @classmethod
    def of(cls, progress: Progress) -> Watch:
        """A watch that stops GDAL as soon as ``progress`` is cancelled."""
        return cls(lambda _share: not progress.cancelled())

    def __call__(self, share: float, _message: str, _data: object) -> int:
        """GDAL's signature: 1 to go on, 0 to stop."""
        self.stopped = self.stopped or not self._go_on(share)
        return 0 if self.stopped else 1


@contextmanager
def gdal_errors(action: str, remedy: str, watch: Watch | None = None) -> Iterator[list[str]]:
    """Collect GDAL's error messages of this thread; an exception of GDAL becomes RasterError.

    It works with and without ``gdal.UseExceptions`` (QGIS switches it on from 3.38 on) and does not change the setting.
    Without exceptions GDAL reports failure by its return value: the body must check it and raise
    ``failure(action, messages, remedy)``.

    :raises Cancelled: ``watch`` stopped GDAL, which reports that as an error.
    :raises RasterError: GDAL raised an exception.
    """
    messages: list[str] = []

    def handler(level: int | None = None, _number: int = 0, text: str = "") -> None:
        if level is None:
            level, text = _undecoded_error()
        if level >= gdal.CE_Failure:
            messages.append(_printable(text.strip()))

    gdal.PushErrorHandler(handler)
    try:
        yield messages
    except (RuntimeError, UnicodeDecodeError) as error:
        if watch is None or not watch.stopped:
            raise failure(action, messages or [_text_of(error)], remedy) from error
    finally:
        gdal.PopErrorHandler()
    if watch is not None and watch.stopped:
        raise Cancelled(message("Cancelled. No output was written."))


def _undecoded_error() -> tuple[int, str]:
    """Level and text of an error that GDAL could not pass to its handler, since the text is not UTF-8.

    In that case GDAL calls the handler without arguments and leaves the failed decoding as a pending exception, which
    would be raised at any later call. Raising another exception replaces it.
    """
    try:
        raise ValueError
    except (ValueError, SystemError):  # SystemError: making the exception already met the pending one
        return gdal.GetLastErrorType(), gdal.GetLastErrorMsg()


def _text_of(error: RuntimeError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return bytes(error.object).decode("utf-8", "replace")
    return _printable(str(error))


def _printable(text: str) -> str:
    """``text`` with replacement characters for lone surrogates, which stand for bytes that are not UTF-8."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@contextmanager
def quiet() -> Iterator[None]:
    """Silence GDAL's messages in this thread, for calls whose failure is a valid answer."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


@contextmanager
def one_thread() -> Iterator[None]:
    """Let GDAL decode in the calling thread.

    It decodes JPEG 2000 in threads of its own by default, whose errors reach nobody: a window of a damaged file then
    comes back as if it were right.
    """
    with configured({THREADS: "1"}):
        yield


@contextmanager
def configured(options: Mapping[str, str]) -> Iterator[None]:
    """Set GDAL's configuration options for the calls of this thread."""
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in options}
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name, earlier in before.items():
            gdal.SetThreadLocalConfigOption(name, earlier)


def failure(action: str, messages: list[str], remedy: str) -> RasterError:
    """The RasterError for a failed GDAL call."""
    cause = messages[0] if messages else message("GDAL gives no reason")
    return RasterError(message("{action}: {cause}. {remedy}", action=action, cause=cause.rstrip("."), remedy=remedy))


def open_raster(path: str, label: str = "") -> gdal.Dataset:
    """Open a raster read-only.

    :param path: anything GDAL opens.
    :param label: its name in messages; "" for the path.
    :raises RasterError: the file is missing, damaged or not a raster.
    """
    action = message("Cannot open {label}", label=label or path)
    remedy = message("Check that the file exists, is complete and is a raster.")
    with gdal_errors(action, remedy) as messages:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    if dataset is None:
        raise failure(action, messages, remedy)
    return dataset


def read_array(part: gdal.Dataset | gdal.Band, label: str, **window) -> np.ndarray:
    """``part.ReadAsArray(**window)`` of a dataset or band.

    :raises RasterError: the read failed (a damaged JP2, a vanished disk).
    """
    action = message("Cannot read {label}", label=label)
    remedy = message("The file may be damaged or incomplete, or its disk or network gone: copy or download it again.")
    with gdal_errors(action, remedy) as messages:
        array = part.ReadAsArray(**window)
    if array is None or messages:
        raise failure(action, messages, remedy)
    return array


def overview_levels(width: int, height: int) -> list[int]:
    """The factors of overviews: powers of two until an overview is smaller than SMALLEST_OVERVIEW a side."""
    levels, level = [], 2
    while max(width, height) / level >= SMALLEST_OVERVIEW:
        levels.append(level)
        level *= 2
    return levels


class _CacheLimits:
    """The current limits of all threads: the smallest applies; the end of the last one restores the user's own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._limits: list[int] = []
        self._users_own = 0

    def add(self, size: int) -> None:
        """Begin a limit in bytes."""
        with self._lock:
            if not self._limits:
                self._users_own = gdal.GetCacheMax()
            self._limits.append(size)
            self._apply()

    def remove(self, size: int) -> None:
        """End a limit."""
        with self._lock:
            self._limits.remove(size)
            self._apply()

    def _apply(self) -> None:
        gdal.SetCacheMax(min([self._users_own, *self._limits]))


_cache_limits = _CacheLimits()


@contextmanager
def limited_cache(size: int) -> Iterator[None]:
    """Limit GDAL's block cache, which the whole process shares, to ``size`` bytes until the end of the block.

    Blocks may nest, and overlap in several threads.
    """
    _cache_limits.add(size)
    try:
        yield
    finally:
        _cache_limits.remove(size)
