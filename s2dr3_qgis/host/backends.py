"""Inference in QGIS's own Python or in a worker process. Imports no torch until a network is opened."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Union

from ..engine.core.errors import EnvironmentProblem
from ..engine.core.messages import message
from ..engine.core.progress import NEVER
from ..engine.worker.client import WorkerBackbone, WorkerHead, WorkerPipeline
from ..engine.worker.interpreter import Interpreter
from ..engine.worker.local import LocalBackbone, LocalPipeline
from ..engine.worker.local_head import LocalHead
from ..environment.interpreters import missing_here, own_interpreter, resolve
from ..environment.private import PrivateEnvironment
from . import settings

HOW_TO_GET_IT = message(
    "Open Settings > Options > S2DR3 to choose a Python environment that has PyTorch, or to create one."
)
Pipeline = Union[LocalPipeline, WorkerPipeline]
Backbone = Union[LocalBackbone, WorkerBackbone]
Head = Union[LocalHead, WorkerHead]


def worker_interpreter(chosen: settings.Settings) -> Interpreter | None:
    """The interpreter of the worker process; None if inference runs in this process.

    Imports and starts nothing, so it can be asked before a run.

    :raises EnvironmentProblem: the chosen Python does not exist or lacks packages; the message has the remedy.
    """
    kind = chosen.environment if chosen.environment != "auto" else _first_available(chosen)
    if kind == "interpreter":
        if not chosen.python:
            raise EnvironmentProblem(
                message("No Python interpreter is named. {how_to_get_it}", how_to_get_it=HOW_TO_GET_IT)
            )
        return Interpreter(resolve(chosen.python))
    if kind == "private":
        return PrivateEnvironment(settings.private_folder()).interpreter()
    missing = missing_here()
    if missing:
        raise EnvironmentProblem(
            message(
                "QGIS's own Python lacks {missing}. {how_to_get_it}",
                missing=", ".join(missing),
                how_to_get_it=HOW_TO_GET_IT,
            )
        )
    if not chosen.isolate:
        return None
    path = own_interpreter()
    if path is None:
        raise EnvironmentProblem(
            message("QGIS's own Python cannot be started as a worker process: turn 'isolate' off.")
        )
    return Interpreter(path, own=True)


def open_pipeline(
    decoder: Path | str | None = None,
    device: str = "auto",
    precision: str = "auto",
    cancelled: Callable[[], bool] = NEVER,
    method: str | None = None,
    brief: bool = False,
) -> Pipeline:
    """Load the decoder in the Python of the settings; close the pipeline after use, or use a ``with`` statement.

    "auto" leaves device and precision to the settings. ``cancelled`` is asked during a tile: a worker process then ends
    at once; in this process the tile ends within a second or so. ``method`` chooses the convolutions, see
    S2DR3Pipeline.select_method. ``brief``: it computes for moments only, see `threads`.

    :raises EnvironmentProblem: see `worker_interpreter`; or the interpreter does not start.
    :raises CheckpointError: see `LocalPipeline`.
    :raises InputError: see `LocalPipeline`.
    :raises WorkerError: the worker process fails.
    """
    chosen = settings.load()
    where = chosen.device_for(device), chosen.precision_for(precision)
    choices = (decoder, *where, threads(chosen, brief), cancelled, method)
    interpreter = worker_interpreter(chosen)
    return WorkerPipeline(interpreter, *choices) if interpreter else LocalPipeline(*choices)


def open_backbone(
    backbone: Path | str,
    layers: str = "last",
    normalisation: str = "satellite",
    device: str = "auto",
    cancelled: Callable[[], bool] = NEVER,
) -> Backbone:
    """Load a backbone in the Python of the settings; otherwise, also in its errors, as `open_pipeline`."""
    chosen = settings.load()
    choices = (backbone, layers, normalisation, chosen.device_for(device), threads(chosen), cancelled)
    interpreter = worker_interpreter(chosen)
    return WorkerBackbone(interpreter, *choices) if interpreter else LocalBackbone(*choices)


def open_head(saved: Path | str | None = None, device: str = "auto", cancelled: Callable[[], bool] = NEVER) -> Head:
    """A saved head, or one to be trained, in the Python of the settings; otherwise as `open_pipeline`.

    In this process ``cancelled`` is asked between the steps of a training.
    """
    chosen = settings.load()
    choices = (saved, chosen.device_for(device), threads(chosen), cancelled)
    interpreter = worker_interpreter(chosen)
    return WorkerHead(interpreter, *choices) if interpreter else LocalHead(*choices)


def threads(chosen: settings.Settings, brief: bool = False) -> int:
    """CPU threads for torch: in QGIS's window half the cores are left to QGIS; 0 is torch's own choice.

    ``brief``: all cores, for moments in which the user waits for the result. They are counted, because torch's own
    choice would be what an earlier run in this process has set.
    """
    cores = os.cpu_count() or 2
    if brief:
        return chosen.threads or cores
    return chosen.threads or (max(1, cores // 2) if settings.in_desktop() else 0)


def _first_available(chosen: settings.Settings) -> str:
    if not missing_here():
        return "qgis"
    if chosen.python:
        return "interpreter"
    return "private" if PrivateEnvironment(settings.private_folder()).complete else "qgis"
