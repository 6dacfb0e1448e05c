"""The network of a worker: opened for the first sheet, kept for those that follow with the same plan's network."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ..core.resources import OPEN_DECODER
from ..superresolution.predictor import Predictor
from ..worker.client import WorkerPipeline
from ..worker.interpreter import Interpreter
from ..worker.local import LocalPipeline
from .scene_plan import ScenePlan

# glibc's numbers of the options, and what its own adaptation reaches on 64-bit systems.
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
LARGEST_MMAP_THRESHOLD = 32 * 2**20
TRIM_VARIABLE = "MALLOC_TRIM_THRESHOLD_"


class Networks:
    """One open network at a time: a worker makes scene after scene with the same one."""

    def __init__(self, opener: Callable[..., Predictor] | None = None):
        self._opener = opener
        self._choice: tuple = ()
        self._network: Predictor | None = None
        self._cancelled: Callable[[], bool] = lambda: False

    def open(self, scene: ScenePlan, cancelled: Callable[[], bool], python: str = "") -> Predictor:
        """The network of a scene's plan.

        :param cancelled: asked many times during a tile of the next sheet.
        :param python: an interpreter that has torch, for a process beside this one; "" for this process.
        :raises CheckpointError, InputError: as LocalPipeline.
        """
        self._cancelled = cancelled
        plan = scene.plan
        choice = (scene.decoder, plan.device_type, plan.precision, scene.threads, plan.evaluator, python)
        if self._network is None or choice != self._choice:
            self.close()  # Two at once may not fit into memory.
            self._network = (self._opener or pipeline_in(python))(
                decoder_path(scene.decoder),
                plan.device_type,
                plan.precision,
                scene.threads,
                self._asked,
                plan.evaluator,
            )
            self._choice = choice
        return self._network

    def close(self) -> None:
        """Let go of the network: the next sheet opens it again."""
        close = getattr(self._network, "close", None)
        self._network = None
        if close:
            close()

    def _asked(self) -> bool:
        """Whether the sheet that is computed now should stop: the network outlives its sheets."""
        return self._cancelled()


def pipeline_in(python: str) -> Callable[..., Predictor]:
    """What opens a network in this process (""), or in one of the interpreter ``python``."""
    return partial(WorkerPipeline, Interpreter(Path(python))) if python else LocalPipeline


def decoder_path(named: str) -> Path:
    """The checkpoint of a plan on this computer; "" is the bundled one."""
    return Path(named) if named else OPEN_DECODER


def restore_malloc() -> None:
    """Undo what the variable MALLOC_TRIM_THRESHOLD_ does to glibc, which Dask's nanny sets for its workers.

    With a fixed threshold glibc no longer learns that large arrays come again and again: each is mapped and unmapped,
    and a sheet takes 1.8 times the processor time.
    """
    if TRIM_VARIABLE not in os.environ or sys.platform != "linux":
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt:
        mallopt(M_MMAP_THRESHOLD, LARGEST_MMAP_THRESHOLD)
        mallopt(M_TRIM_THRESHOLD, 2 * LARGEST_MMAP_THRESHOLD)
