"""A job on a checkpoint, in this process or in another Python that has torch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..checkpoints.jobs import JOBS
from ..core.progress import Progress
from .connection import Connection
from .interpreter import Interpreter
from .torch_import import import_torch


def run_job(
    name: str,
    arguments: Mapping[str, Any],
    progress: Progress,
    interpreter: Interpreter | None = None,
    arrays: Sequence[np.ndarray] = (),
) -> dict[str, Any]:
    """The result of the job ``name`` of checkpoints.jobs, computed in this process or by ``interpreter``.

    The job gets ``progress``, the ``arrays`` (float32 or uint8) and, by name, the plain values of ``arguments``. With
    an interpreter, ``progress.cancelled`` is asked ten times a second from the start of its process, so that the job
    can be cancelled in any state.

    :raises EnvironmentProblem: the interpreter does not start.
    :raises WorkerError: its process fails or dies.
    :raises S2DR3Error: the errors of the job, including Cancelled.
    """
    if interpreter is None:
        import_torch()
        return JOBS[name](progress, *arrays, **arguments)
    with Connection(interpreter) as connection:
        return connection.job(name, arguments, arrays, progress)
