"""Free memory, also inside a container, what a lack of it looks like, and giving it back."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

import numpy as np
import pytest

from s2dr3_qgis.engine.core.errors import WorkerError, WorkerOutOfMemory
from s2dr3_qgis.engine.core.memory import free_in_group, free_memory, is_out_of_memory, trim_heap


class OutOfMemoryError(RuntimeError):
    """Named as torch names its own."""


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        np.core._exceptions._ArrayMemoryError((10,), np.dtype("f4")),
        WorkerOutOfMemory("Memory ran out."),
        OutOfMemoryError("HIP has no more"),
        RuntimeError("[enforce fail at alloc_cpu.cpp:117] err == 0. DefaultCPUAllocator: can't allocate memory: you "
                     "tried to allocate 999 bytes. Error code 12 (Cannot allocate memory)"),
        RuntimeError("[enforce fail at alloc_cpu.cpp:80] data. DefaultCPUAllocator: not enough memory: you tried to "
                     "allocate 999 bytes."),
        RuntimeError("CUDA out of memory. Tried to allocate 20.00 GiB (GPU 0; 79.15 GiB total capacity)"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
        RuntimeError("MPS backend out of memory (MPS allocated: 5.05 GB, max allowed: 6.80 GB)."),
        RuntimeError("std::bad_alloc"),
        OSError(12, "Cannot allocate memory"),
    ],
)  # fmt: skip
def test_a_lack_of_memory_is_recognised_on_every_system(error):
    assert is_out_of_memory(error)


@pytest.mark.parametrize("error", [RuntimeError("mat1 and mat2 shapes"), WorkerError("died"), OSError(28, "Full")])
def test_other_errors_are_no_lack_of_memory(error):
    assert not is_out_of_memory(error)


def group(folder: Path, limit: str, used: int, statistics: str = "") -> Path:
    for name, text in (("max", limit), ("current", str(used)), ("stat", statistics)):
        (folder / f"memory.{name}").write_text(text + "\n")
    return folder


def test_cached_files_do_not_count_as_used_memory(tmp_path):
    statistics = "anon 1000\nfile 6500\nactive_file 500\ninactive_file 6000\n"
    assert free_in_group(group(tmp_path, "8000", 7600, statistics)) == 6400


def test_a_group_without_a_limit_or_without_figures_says_nothing(tmp_path):
    assert free_in_group(group(tmp_path, "max", 7600)) is None
    assert free_in_group(tmp_path / "elsewhere") is None
    (tmp_path / "memory.current").write_text("?\n")
    assert free_in_group(tmp_path) is None


def test_a_group_above_its_limit_has_nothing_left(tmp_path):
    assert free_in_group(group(tmp_path, "8000", 9000, "inactive_file 10\n")) == 0


@pytest.mark.skipif(not hasattr(os, "sysconf"), reason="compares with POSIX's figure")
def test_free_memory_is_a_part_of_all_memory():
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    assert 0 < free_memory() <= total


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="not the GNU C library: nothing is kept")
def test_freed_memory_goes_back_to_the_system():
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")

    # Too small for a mapping of their own; the last one, which stays, keeps the C library from shrinking its heap.
    pieces = [bytes(60_000) + bytes([k % 256]) for k in range(2000)]
    last = pieces[-1]
    full = resident()
    pieces.clear()
    trim_heap()
    assert resident() < full - 80e6 and last[-1] == 1999 % 256
