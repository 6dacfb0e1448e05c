"""How much main memory a program may still take, and giving back what it no longer needs; without further packages."""

from __future__ import annotations

import ctypes
import os
import sys
from functools import cache
from pathlib import Path
from typing import Callable

# macOS does not say how much is free in a way that Python reads; so much of all memory is taken to be.
ASSUMED_FREE = 0.5


def free_memory() -> int | None:
    """Bytes that can be taken without swapping; None where the system does not say."""
    if sys.platform == "win32":
        return _windows()
    if Path("/proc/meminfo").is_file():
        return _linux()
    try:
        return int(ASSUMED_FREE * os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    except (ValueError, OSError):
        return None


def give_back() -> None:
    """Return what was freed to the system where the C library would keep it.

    glibc keeps it apart for each thread that ever asked for memory; with several threads and arrays of megabytes that
    adds up the longer a run lasts. Elsewhere there is nothing to do.
    """
    trim = _trim()
    if trim:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    return getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None


def _linux() -> int | None:
    lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    free = next((1024 * int(line.split()[1]) for line in lines if line.startswith("MemAvailable:")), None)
    group = _of_group()
    return free if group is None or free is None else min(free, group)


def _of_group() -> int | None:
    """What is left of a container's limit; None without one."""
    try:
        limit, used = (
            Path(f"/sys/fs/cgroup/memory.{name}").read_text(encoding="ascii").strip() for name in ("max", "current")
        )
    except OSError:
        return None
    return max(0, int(limit) - int(used)) if limit.isdecimal() else None


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        *((name, ctypes.c_uint64) for name in ("total", "free", "total_page", "free_page")),
        *((name, ctypes.c_uint64) for name in ("total_virtual", "free_virtual", "free_extended")),
    )


def _windows() -> int | None:
    status = _MemoryStatus(length=ctypes.sizeof(_MemoryStatus))
    return status.free if ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)) else None
