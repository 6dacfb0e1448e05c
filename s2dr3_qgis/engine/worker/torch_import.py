"""Importing torch into a process that has other numerical libraries loaded, as QGIS has."""

from __future__ import annotations

import os
import sys


def import_torch():
    """The module torch, computing with its own BLAS.

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
