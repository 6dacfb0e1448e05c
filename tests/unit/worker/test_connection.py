"""The worker process: same results as in this process, and clear words when it fails, dies or is stopped."""

from __future__ import annotations

import ctypes.util
import io
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from s2dr3_qgis.engine.core.errors import (
    Cancelled,
    CheckpointError,
    EnvironmentProblem,
    InputError,
    WorkerError,
    WorkerOutOfMemory,
)
from s2dr3_qgis.engine.model.decoder.config import DecoderConfig
from s2dr3_qgis.engine.model.decoder.network import S2x10NetS
from s2dr3_qgis.engine.worker.client import WorkerBackbone, WorkerPipeline
from s2dr3_qgis.engine.worker.interpreter import Interpreter
from s2dr3_qgis.engine.worker.local import LocalBackbone, LocalPipeline
from s2dr3_qgis.engine.worker.protocol import receive, send

HERE = Interpreter(Path(sys.executable))


def checkpoint(folder: Path, channels: int, blocks: int) -> Path:
    """A decoder of the layout with random weights of a fixed seed."""
    torch.manual_seed(7)
    network = S2x10NetS(DecoderConfig(channels=channels, growth=8, blocks=blocks, generator=(16, 16, 16, 10, 10)))
    save_file(network.state_dict(), folder / "decoder.safetensors")
    return folder / "decoder.safetensors"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return checkpoint(tmp_path_factory.mktemp("small"), channels=16, blocks=1)


@pytest.fixture(scope="module")
def slow(tmp_path_factory):
    """A decoder that computes for minutes on the tile of ``busy``."""
    return checkpoint(tmp_path_factory.mktemp("slow"), channels=64, blocks=23)


@pytest.fixture(scope="module")
def worker(small):
    with WorkerPipeline(HERE, small, device="cpu", threads=1) as pipeline:
        yield pipeline


def tile(side: int, bands: int = 10) -> np.ndarray:
    return np.random.default_rng(3).random((1, bands, side, side), np.float32) * 0.4


def in_background(work):
    """Start ``work`` in a thread; returns the thread and the list that its exception goes to."""
    raised = []

    def run():
        try:
            work()
        except Exception as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, raised


def test_same_bits_as_in_this_process(worker, small):
    threads = torch.get_num_threads()
    try:
        with LocalPipeline(small, device="cpu", threads=1) as local:
            for low_res in (tile(24), np.repeat(tile(9), 2, axis=0)[:, :, :7]):
                for steps in (None, 2):
                    here = local.super_resolve(low_res, consistency_steps=steps)
                    there = worker.super_resolve(low_res, consistency_steps=steps)
                    assert here.dtype == there.dtype == np.float32
                    assert here.shape == (*low_res.shape[:2], *(10 * n for n in low_res.shape[2:]))
                    assert np.array_equal(here, there)
            assert worker.info == local.info
    finally:
        torch.set_num_threads(threads)


def test_a_backbone_gives_the_same_tokens_as_in_this_process(top):
    path = top / "tests" / "data" / "backbone_tiny" / "model.safetensors"
    rgb = tile(48, bands=3)[0][:, :, :32]
    choices = {"layers": "2,1", "normalisation": "web", "device": "cpu", "threads": 1}
    threads = torch.get_num_threads()
    try:
        with LocalBackbone(path, **choices) as local, WorkerBackbone(HERE, path, **choices) as there:
            cls, maps = local.tokens(rgb)
            assert cls.shape == (local.info["hidden"],)
            assert maps.shape == (2 * local.info["hidden"], 3, 2)
            assert all(np.array_equal(one, other) for one, other in zip((cls, maps), there.tokens(rgb)))
            assert there.info == local.info
            with pytest.raises(InputError, match=r"48×32|multiple|16"):
                there.tokens(rgb[:, :10])
    finally:
        torch.set_num_threads(threads)


def test_info_tells_what_was_loaded(worker, small):
    assert worker.info["config"]["channels"] == 16
    assert worker.info["checkpoint"] == str(small)
    assert len(worker.info["sha256"]) == 64
    assert worker.info["device"].startswith("cpu (1 thread")


def test_an_error_of_the_input_keeps_its_class_and_the_worker_goes_on(worker):
    with pytest.raises(InputError, match=r"shape \(1, 3, 8, 8\)"):
        worker.super_resolve(tile(8, bands=3))
    with pytest.raises(InputError, match="no reflectance"):
        worker.super_resolve(tile(8) * 10000)
    assert worker.super_resolve(tile(4)).shape == (1, 10, 40, 40)


def test_a_failure_inside_the_worker_is_told_and_the_worker_goes_on(worker):
    with pytest.raises(WorkerError, match="failed: TypeError"):
        worker.call("super_resolve", tile(4), nonsense=1)
    assert worker.super_resolve(tile(4)).shape == (1, 10, 40, 40)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits the address space")
def test_a_lack_of_memory_is_told_as_such_and_the_worker_goes_on(small, tmp_path):
    wrapper = tmp_path / "python3"
    wrapper.write_text(f'#!/bin/sh\nulimit -v 2000000\nexec {sys.executable} "$@"\n')
    wrapper.chmod(0o755)
    with WorkerPipeline(Interpreter(wrapper), small, device="cpu", threads=1) as limited:
        with pytest.raises(MemoryError, match="smaller tile size") as raised:
            limited.super_resolve(tile(800))
        assert isinstance(raised.value, WorkerOutOfMemory)
        assert limited.super_resolve(tile(4)).shape == (1, 10, 40, 40)


def test_a_missing_checkpoint_is_the_engines_own_error(tmp_path):
    with pytest.raises(CheckpointError, match="nowhere"):
        WorkerPipeline(HERE, tmp_path / "nowhere.safetensors", device="cpu")


def test_an_interpreter_that_does_not_exist(tmp_path):
    with pytest.raises(EnvironmentProblem, match="cannot be started"):
        WorkerPipeline(Interpreter(tmp_path / "python3"))


def test_an_interpreter_without_torch_says_so(tmp_path):
    for name in ("torch", "safetensors"):
        (tmp_path / f"{name}.py").write_text(f"raise ModuleNotFoundError('No module named {name}')")
    wrapper = tmp_path / "python3"
    wrapper.write_text(f'#!/bin/sh\nPYTHONPATH={tmp_path} exec {sys.executable} "$@"\n')
    wrapper.chmod(0o755)
    with pytest.raises(WorkerError, match=r"ModuleNotFoundError: No module named torch.*Settings > Options"):
        WorkerPipeline(Interpreter(wrapper))


def test_the_worker_does_not_see_qgis(worker, monkeypatch):
    for name in ("PYTHONHOME", "PYTHONSTARTUP", "PROJ_LIB", "GDAL_DATA", "LD_LIBRARY_PATH", "QT_PLUGIN_PATH"):
        monkeypatch.setenv(name, "/nowhere")
    environment = HERE.environment()
    assert "/nowhere" not in environment.values()
    assert "PYTHONPATH" not in environment
    assert environment["PATH"].split(os.pathsep)[0] == str(HERE.path.parent)
    own = Interpreter(HERE.path, own=True).environment()
    assert own["PROJ_LIB"] == "/nowhere"
    assert str(Path(torch.__file__).parent.parent) in own["PYTHONPATH"].split(os.pathsep)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize(
    ("signal_number", "words"), [(signal.SIGKILL, "memory ran out"), (signal.SIGSEGV, "crashed in compiled code")]
)
def test_a_worker_that_dies_within_a_tile_becomes_a_clear_error(slow, signal_number, words):
    with WorkerPipeline(HERE, slow, device="cpu", threads=1) as pipeline:
        thread, raised = in_background(lambda: pipeline.super_resolve(tile(400)))
        time.sleep(0.5)
        assert thread.is_alive()
        os.kill(pipeline._process.pid, signal_number)
        thread.join(10)
        assert not thread.is_alive()
        assert isinstance(raised[0], WorkerError)
        assert words in str(raised[0])
        with pytest.raises(WorkerError, match=words):  # and again, rather than a broken pipe
            pipeline.super_resolve(tile(4))


def test_cancel_ends_the_worker_within_a_tile(slow):
    stop = threading.Event()
    pipeline = WorkerPipeline(HERE, slow, device="cpu", threads=1, cancelled=stop.is_set)
    thread, raised = in_background(lambda: pipeline.super_resolve(tile(400)))
    time.sleep(0.5)
    assert thread.is_alive()
    stop.set()
    thread.join(1.0)
    assert not thread.is_alive()
    assert isinstance(raised[0], Cancelled)
    assert pipeline._process.poll() is not None


@pytest.mark.parametrize("threads", [1, 2])
def test_cancel_ends_a_tile_in_this_process(slow, threads):
    before, stop = torch.get_num_threads(), threading.Event()
    try:
        with LocalPipeline(slow, device="cpu", threads=threads, cancelled=stop.is_set) as pipeline:
            pipeline._pipeline.decoder.fast = True  # no trial, which may take as long as the first blocks
            thread, raised = in_background(lambda: pipeline.super_resolve(tile(400)))
            time.sleep(0.5)
            assert thread.is_alive()
            stop.set()
            thread.join(5.0)
            assert not thread.is_alive()
            assert isinstance(raised[0], Cancelled)
    finally:
        torch.set_num_threads(before)


@pytest.mark.parametrize("fast", [True, False])
def test_a_tile_asks_often_whether_to_stop(small, fast):
    asked = []
    with LocalPipeline(small, device="cpu", threads=1, cancelled=lambda: asked.append(1)) as pipeline:
        pipeline._pipeline.decoder.fast = fast
        pipeline.super_resolve(tile(70))
    # A dense block's five convolutions, three blocks and nine windows; without the fast ones once a block.
    assert len(asked) > (24 if fast else 11)


def test_cancel_from_another_thread(slow):
    pipeline = WorkerPipeline(HERE, slow, device="cpu", threads=1)
    thread, raised = in_background(lambda: pipeline.super_resolve(tile(400)))
    time.sleep(0.5)
    pipeline.cancel()
    thread.join(1.0)
    assert not thread.is_alive()
    assert isinstance(raised[0], Cancelled)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks at /proc")
def test_close_ends_a_computing_worker(slow):
    """So no worker computes on when QGIS closes or crashes: the end of its input is its end."""
    pipeline = WorkerPipeline(HERE, slow, device="cpu", threads=1)
    process = Path("/proc") / str(pipeline._process.pid)
    thread, _ = in_background(lambda: pipeline.super_resolve(tile(400)))
    time.sleep(0.5)
    assert process.exists()
    pipeline.close()
    thread.join(10)
    assert not process.exists()
    assert pipeline._process.returncode == 0


def test_lines_that_are_no_message_are_skipped():
    stream = io.BytesIO()
    stream.write(b'warning: a library talks\n{"unrelated": 1}\n[1, 2]\n\xff\xfe\n')
    send(stream, {"type": "result", "n": 3}, [np.arange(6, dtype=np.float64).reshape(2, 3), np.zeros(4, np.uint8)])
    send(stream, {"type": "end"})
    stream.seek(0)
    fields, (numbers, octets) = receive(stream)
    assert fields == {"type": "result", "n": 3}
    assert numbers.dtype == np.float32
    assert numbers.tolist() == [[0, 1, 2], [3, 4, 5]]
    assert octets.dtype == np.uint8
    assert receive(stream).fields == {"type": "end"}
    assert receive(stream) is None


def test_a_stream_cut_within_an_array_is_an_end_and_noise_for_ever_an_error():
    stream = io.BytesIO()
    send(stream, {"type": "result"}, [np.zeros(100, np.float32)])
    assert receive(io.BytesIO(stream.getvalue()[:-1])) is None
    with pytest.raises(ValueError, match="without a message"):
        receive(io.BytesIO(b"noise\n" * 5000))


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
        "from s2dr3_qgis.engine.progress import Silent\n"
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
