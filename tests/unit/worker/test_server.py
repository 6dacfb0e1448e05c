"""The worker's loop: which error it reports, and that it ends with its caller."""

from __future__ import annotations

import subprocess
from types import SimpleNamespace

import numpy as np
import pytest
from workers import HERE, stand_in

from s2dr3_qgis.engine.core.errors import WorkerError, WorkerOutOfMemory
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.superresolution.predictor import TilePredictor
from s2dr3_qgis.engine.worker.client import WorkerPipeline
from s2dr3_qgis.engine.worker.connection import CHILD

# As on Windows: PyTorch raises a plain RuntimeError with these words if a tile does not fit into memory.
LACKING = """
class Pipeline:
    def __init__(self, **arguments):
        self.info = arguments
    def super_resolve(self, low_res, consistency_steps=None, phase=None):
        if low_res.shape[2] * low_res.shape[3] > 800:
            raise RuntimeError("[enforce fail at alloc_cpu.cpp:80] data. DefaultCPUAllocator: not enough memory: you "
                               "tried to allocate 999 bytes.")
        return np.repeat(np.repeat(low_res, 10, 2), 10, 3)
"""


class Warned(Silent):
    def __init__(self):
        self.warnings = []

    def warning(self, message):
        self.warnings.append(message)


def test_a_lack_of_memory_in_the_words_of_windows_halves_the_tile(tmp_path):
    image = np.random.default_rng(0).random((10, 40, 40), np.float32)
    progress = Warned()
    with WorkerPipeline(stand_in(tmp_path, LACKING)) as worker:
        with pytest.raises(WorkerOutOfMemory, match="smaller tile size"):
            worker.super_resolve(image[None])
        result = TilePredictor(worker, SimpleNamespace(overlap=4, consistency_steps=None, halve=True), progress)(
            image, None
        )
    assert np.array_equal(result, np.repeat(np.repeat(image, 10, 1), 10, 2))
    assert progress.warnings and "Out of memory" in progress.warnings[0]


def test_a_failure_is_told_and_the_next_request_is_answered(tmp_path):
    code = """
class Pipeline:
    def __init__(self):
        self.info = {}
    def super_resolve(self, low_res, consistency_steps=None, phase=None):
        return 5 if consistency_steps else (low_res, 2 * low_res)
"""
    with WorkerPipeline(stand_in(tmp_path, code)) as worker:
        with pytest.raises(WorkerError, match="failed"):
            worker.super_resolve("no array", consistency_steps=1)
        one, two = worker.super_resolve(np.ones((2, 0), np.float32))
    assert one.shape == two.shape == (2, 0)


def test_what_the_network_prints_does_not_reach_the_pipe(tmp_path):
    code = """
class Pipeline:
    def __init__(self):
        print("loading")
        import os; os.system("echo from a child"); os.write(1, b'{"type": "ready", "arrays": []}')
        self.info = {"n": 1}
"""
    with WorkerPipeline(stand_in(tmp_path, code)) as worker:
        assert worker.info == {"n": 1}


def test_the_worker_ends_with_its_input():
    process = HERE.start("-u", str(CHILD), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    output, _ = process.communicate(b"")
    assert (process.returncode, output) == (0, b"")
