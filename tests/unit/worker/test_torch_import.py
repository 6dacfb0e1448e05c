"""Importing torch beside QGIS's libraries, in threads of Qt's, and in forked processes."""

from __future__ import annotations

import ctypes.util
import os
import signal
import subprocess
import sys
from contextlib import suppress

import pytest


@pytest.mark.skipif(ctypes.util.find_library("blas") is None, reason="no BLAS library on this system")
def test_torch_in_qgis_computes_with_its_own_blas(top):
    """QGIS has the system's BLAS loaded; what torch computes there must be what it computes in a worker."""
    product = (
        "from s2dr3_qgis.engine.worker.torch_import import import_torch\n"
        "torch = import_torch()\n"
        "torch.manual_seed(0)\n"
        "print(hash((torch.rand(512, 512) @ torch.rand(512, 512)).numpy().tobytes()))\n"
    )
    as_in_qgis = f"import ctypes\nctypes.CDLL({ctypes.util.find_library('blas')!r}, ctypes.RTLD_GLOBAL)\n{product}"
    environment = {**os.environ, "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1"}
    results = [
        subprocess.run([sys.executable, "-c", code], cwd=top, env=environment, check=True, capture_output=True).stdout
        for code in (product, as_in_qgis)
    ]
    assert results[0] == results[1]


def test_torch_is_never_imported_first_in_a_thread_of_somebody_elses(top):
    """What pybind11 remembers of a thread of Qt's pool is stale at the pool's next task and would end QGIS."""
    code = (
        "import sys, threading\n"
        "from s2dr3_qgis.engine.core.progress import Silent\n"
        "from s2dr3_qgis.engine.worker.jobs import run_job\n"
        "seen = []\n"
        "class Watch:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'torch':\n"
        "            seen.append(threading.get_ident())\n"
        "sys.meta_path.insert(0, Watch())\n"
        "asked = dict(path=sys.argv[1], statistics=False, checksum=False, memory=None, html='', json='')\n"
        "task = threading.Thread(target=run_job, args=('inspect', asked, Silent()))\n"
        "task.start()\n"
        "own = task.ident\n"
        "task.join()\n"
        "print(len(seen), own in seen)\n"
    )
    decoder = top / "tests" / "data" / "decoder_tiny"
    done = subprocess.run([sys.executable, "-c", code, decoder], cwd=top, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "False"], done.stderr


FORKS = """
import multiprocessing, sys
import numpy as np
from s2dr3_qgis.engine.worker.local import LocalPipeline
from s2dr3_qgis.engine.worker.torch_import import import_torch

here = LocalPipeline(sys.argv[1], device="cpu", threads=2)
tile = np.full((1, 10, 40, 40), 0.2, np.float32)
expected = here.super_resolve(tile)

def computed(pipeline):
    # With more threads than one the computation would hang: there is no need to try it.
    if import_torch().get_num_threads() != 1:
        return np.inf
    return np.abs(pipeline.super_resolve(tile) - expected).max()

def opened_in_the_child(_):
    with LocalPipeline(sys.argv[1], device="cpu", threads=2) as there:
        return computed(there)

def opened_before_the_fork(_):
    return computed(here)

with multiprocessing.get_context("fork").Pool(2) as pool:
    for work in (opened_in_the_child, opened_before_the_fork):
        print(max(pool.map(work, range(2))) < 1e-4)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_forked_process_computes_rather_than_hangs(top, small):
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", FORKS, small]
    # A group of its own: if the children hang, they are to end with the test.
    parent = subprocess.Popen(command, cwd=top, stdout=pipe, stderr=pipe, text=True, start_new_session=True)
    try:
        output, messages = parent.communicate(timeout=300)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(parent.pid, signal.SIGKILL)
    assert output.split() == ["True", "True"], messages
    assert "forked" in messages and "S2DR3_ISOLATE" in messages
