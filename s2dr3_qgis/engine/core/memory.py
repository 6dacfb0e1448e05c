"""Main memory: how much is free, whether an error means that it ran out, and returning it; needs no packages."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

# macOS reports no free memory in a way that Python reads; this share of all memory is assumed to be free.
ASSUMED_FREE = 0.5
GROUP = Path("/sys/fs/cgroup")
# Texts by which PyTorch, its libraries and the C++ runtimes report a lack of memory, on all systems, CPU and GPU.
LACKING = (
    "out of memory",
    "not enough memory",
    "can't allocate memory",
    "cannot allocate memory",
    "alloc_failed",
    "bad_alloc",
    "bad allocation",
)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error means that memory ran out; torch raises RuntimeErrors of several kinds for that."""
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    text = str(error).lower()
    return any(sign in text for sign in LACKING)


def free_memory() -> int | None:
    """Bytes that can be used without swapping; None if the system does not report them."""
    if sys.platform == "win32":
        return _windows()
    if Path("/proc/meminfo").is_file():
        return _linux()
    try:
        return int(ASSUMED_FREE * os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    except (ValueError, OSError):
        return None


def trim_heap() -> None:
    """Return freed memory to the system if the C library would keep it.

    glibc keeps it for each thread that ever allocated, which adds up over a run with several threads and arrays of
    megabytes. Other libraries need no such call.
    """
    trim = _malloc_trim()
    if trim:
        trim(0)


@cache
def _malloc_trim() -> Callable[[int], int] | None:
    return getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None


def _linux() -> int | None:
    lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    free = next((1024 * int(line.split()[1]) for line in lines if line.startswith("MemAvailable:")), None)
    group = free_in_group(GROUP)
    return free if group is None or free is None else min(free, group)


def free_in_group(folder: Path) -> int | None:
    """Bytes left of the memory limit in a cgroup's ``folder`` (version 2), as in a container; None without a limit.

    The used memory counts the page cache of files that were read. The kernel drops its inactive part before the limit
    is reached, so that part is free.
    """
    try:
        limit = (folder / "memory.max").read_text(encoding="ascii").strip()
        used = int((folder / "memory.current").read_text(encoding="ascii"))
        statistics = (folder / "memory.stat").read_text(encoding="ascii").splitlines()
    except (OSError, ValueError):
        return None
    if not limit.isdecimal():
        return None
    cached = next((int(line.split()[1]) for line in statistics if line.startswith("inactive_file ")), 0)
    return max(0, int(limit) - max(0, used - cached))


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        *((name, ctypes.c_uint64) for name in ("total", "free", "total_page", "free_page")),
        *((name, ctypes.c_uint64) for name in ("total_virtual", "free_virtual", "free_extended")),
    )


if sys.platform == "win32":

    def _windows() -> int | None:
        status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
        return status.free if ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)) else None
