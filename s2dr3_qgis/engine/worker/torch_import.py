"""Importing torch into a process that has other numerical libraries loaded, as QGIS has."""

from __future__ import annotations

import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor


def import_torch():
    """The module torch, computing with its own BLAS, fit for use in any thread.

    What torch (pybind11 in it) remembers of the thread that imports it first is stale there after a task in a thread of
    Qt's pool, for which Python makes a new thread state each time: the next task would end the process ("non-NULL old
    thread state"). So the import is done in the main thread, or in one of Python's own that ends with it.
    """
    if "torch" in sys.modules or threading.current_thread() is threading.main_thread():
        return _import_torch()
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_import_torch).result()


def _import_torch():
    """Import it.

    QGIS on Linux has loaded the system's BLAS (by way of GDAL and Armadillo), whose functions have the names of those
    inside torch and would take their place: results would differ in the last digits from those of a worker process,
    and the number of threads would not be torch's. RTLD_DEEPBIND lets torch's libraries look among themselves first.
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
