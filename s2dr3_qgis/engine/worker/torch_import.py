"""Importing torch into a process that has loaded other numerical libraries, such as QGIS."""

from __future__ import annotations

import logging
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

log = logging.getLogger(__name__)
_forked_with_torch = False


def import_torch() -> ModuleType:
    """The module torch, computing with its own BLAS, usable in any thread.

    torch (its pybind11) remembers the state of the thread that imports it first. In a thread of Qt's pool Python makes
    a new thread state for every task, so the remembered one would be stale and the next task would end the process
    ("non-NULL old thread state"). So the import runs in the main thread, or in a Python thread that ends with it.

    In a process forked from one that had torch loaded, as multiprocessing's pools are on Linux, torch is limited to one
    thread (see `limited_threads`).
    """
    if "torch" in sys.modules or threading.current_thread() is threading.main_thread():
        torch = _import_torch()
    else:
        with ThreadPoolExecutor(1) as thread:
            torch = thread.submit(_import_torch).result()
    if _forked_with_torch and torch.get_num_threads() != 1:
        log.warning(
            "This process was forked from one that uses PyTorch, so PyTorch computes with one thread here. "
            "S2DR3_ISOLATE=1 computes in worker processes instead, with all their threads."
        )
        torch.set_num_threads(1)
    return torch


def limited_threads(threads: int) -> int:
    """The number of CPU threads that torch may have in this process, if ``threads`` are asked for.

    A fork copies OpenMP's records of its threads, but not the threads: the first parallel operation in the child would
    wait for them for ever. With one thread there are no parallel operations.
    """
    return 1 if _forked_with_torch else threads


def _note_fork() -> None:
    global _forked_with_torch  # noqa: PLW0603  # a fact about the process
    _forked_with_torch = "torch" in sys.modules


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_note_fork)


def _import_torch() -> ModuleType:
    """Import torch so that its libraries use their own symbols first (RTLD_DEEPBIND).

    QGIS on Linux has loaded the system's BLAS (through GDAL and Armadillo). Its functions have the names of those in
    torch and would replace them: results would differ in the last digits from those of a worker process, and the number
    of threads would not be torch's.
    """
    if "torch" in sys.modules or not hasattr(os, "RTLD_DEEPBIND"):
        import torch

        return torch
    flags = sys.getdlopenflags()
    sys.setdlopenflags(flags | os.RTLD_DEEPBIND)
    try:
        import torch
    finally:
        sys.setdlopenflags(flags)
    return torch
