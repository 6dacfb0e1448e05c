"""Which Python drives a run of many scenes: never QGIS's own process, and one that has GDAL."""

from __future__ import annotations

import subprocess  # only its constants and exceptions; Interpreter.start starts the probe  # nosec B404
from typing import NamedTuple

from ..engine.core.errors import EnvironmentProblem
from ..engine.core.messages import message
from ..engine.worker.interpreter import Interpreter, kill
from ..environment.interpreters import own_interpreter
from . import settings
from .backends import worker_interpreter

PROBE = "from osgeo import gdal; import numpy"
PROBE_SECONDS = 60


class DriverPython(NamedTuple):
    """The interpreter of driver and workers, and the one that computes the networks; None if it is the same."""

    driver: Interpreter
    network: Interpreter | None


def driver_python(cluster: bool = False) -> DriverPython:
    """Choose by the settings: the Python that has PyTorch if it has GDAL too, else QGIS's own with it at its side.

    :param cluster: the driver talks to a cluster, whose Python the user names.
    :raises EnvironmentProblem: there is none.
    """
    chosen = worker_interpreter(settings.load())
    if chosen is not None and not chosen.own and _has_gdal(chosen):
        return DriverPython(chosen, None)
    if cluster and chosen is not None and not chosen.own:
        raise EnvironmentProblem(
            message(
                "The Python {chosen} has no GDAL, which a run on a cluster needs: name the cluster's own "
                "Python environment in Settings > Options > S2DR3.",
                chosen=chosen.path,
            )
        )
    own = own_interpreter()
    if own is None:
        raise EnvironmentProblem(
            message(
                "QGIS's own Python cannot be started as a process of its own: name a Python with PyTorch and "
                "GDAL in Settings > Options > S2DR3."
            )
        )
    network = None if chosen is None or chosen.own else chosen
    return DriverPython(Interpreter(own, own=True), network)


def _has_gdal(interpreter: Interpreter) -> bool:
    nothing = subprocess.DEVNULL
    process = interpreter.start("-c", PROBE, stdin=nothing, stdout=nothing, stderr=nothing)
    try:
        return process.wait(PROBE_SECONDS) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        kill(process)
