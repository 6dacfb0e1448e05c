"""The networks in a worker: the same results, and clear words if the worker fails, dies or is stopped."""

from __future__ import annotations

import inspect
import os
import signal
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from workers import HERE, PATIENCE, executable, in_background, tile

from s2dr3_qgis.engine.core.errors import (
    Cancelled,
    CheckpointError,
    InputError,
    WorkerError,
    WorkerOutOfMemory,
)
from s2dr3_qgis.engine.dates import DateView, PackedDates
from s2dr3_qgis.engine.model.head.config import HeadConfig
from s2dr3_qgis.engine.worker.client import WorkerBackbone, WorkerHead, WorkerPipeline
from s2dr3_qgis.engine.worker.local import LocalBackbone, LocalPipeline
from s2dr3_qgis.engine.worker.local_head import LocalHead


@pytest.fixture(scope="module")
def worker(small):
    with WorkerPipeline(HERE, small, device="cpu", threads=1) as pipeline:
        yield pipeline


@pytest.mark.parametrize("kind", [WorkerPipeline, WorkerBackbone, WorkerHead])
def test_a_worker_has_the_methods_of_its_twin_with_their_arguments(kind):
    methods = {
        name: method for name, method in vars(kind.LOCAL).items() if inspect.isfunction(method) and name[0] != "_"
    }
    assert methods
    for name, method in methods.items():
        assert inspect.signature(getattr(kind, name)) == inspect.signature(method)


def test_unknown_arguments_are_refused_without_a_process():
    with pytest.raises(TypeError, match="nonsense"):
        WorkerPipeline(HERE, nonsense=1)


def test_same_bits_as_in_this_process(worker, small):
    with LocalPipeline(small, device="cpu", threads=1) as local:
        for low_res in (tile(24), np.repeat(tile(9), 2, axis=0)[:, :, :7]):
            for steps in (None, 2):
                here = local.super_resolve(low_res, consistency_steps=steps)
                there = worker.super_resolve(low_res, consistency_steps=steps)
                assert here.dtype == there.dtype == np.float32
                assert here.shape == (*low_res.shape[:2], *(10 * n for n in low_res.shape[2:]))
                assert np.array_equal(here, there)
        assert worker.info == local.info


def test_a_look_goes_through_the_pipe(worker, small):
    low_res = tile(12)[0]
    with LocalPipeline(small, device="cpu", threads=1) as local:
        here = local.look(low_res, [2, 1, 0], 3, 1, None)
    assert here.shape == (3, 60, 60)
    np.testing.assert_array_equal(worker.look(low_res, [2, 1, 0], 3, 1, None), here)


def test_further_dates_go_through_the_pipe(worker, small):
    low_res, further = tile(24)[0], 0.9 * tile(24)[0] + 0.02
    further[:, :3] = np.nan
    noise = np.full(10, 0.002)
    view = DateView(further, np.full((2, 24, 24), 0.25), noise, noise, noise, None, True)
    dates = PackedDates.of([view])
    with LocalPipeline(small, device="cpu", threads=1) as local:
        here, there = (twin.fuse(low_res, 2, None, *dates) for twin in (local, worker))
    assert here.shape == (11, 240, 240) and here[10].min() >= 1
    assert np.array_equal(here, there)


def test_a_backbone_gives_the_same_tokens_as_in_this_process(top):
    path = top / "tests" / "data" / "backbone_tiny" / "model.safetensors"
    rgb = tile(48, bands=3)[0][:, :, :32]
    choices = {"layers": "2,1", "normalisation": "web", "device": "cpu", "threads": 1}
    with LocalBackbone(path, **choices) as local, WorkerBackbone(HERE, path, **choices) as there:
        cls, maps = local.tokens(rgb)
        assert cls.shape == (local.info["hidden"],)
        assert maps.shape == (2 * local.info["hidden"], 3, 2)
        assert all(np.array_equal(one, other) for one, other in zip((cls, maps), there.tokens(rgb)))
        assert there.info == local.info
        with pytest.raises(InputError, match=r"48×32|multiple|16"):
            there.tokens(rgb[:, :10])


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
        worker._connection.call("super_resolve", tile(4), nonsense=1)
    assert worker.super_resolve(tile(4)).shape == (1, 10, 40, 40)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits the address space")
def test_a_lack_of_memory_is_told_as_such_and_the_worker_goes_on(small, tmp_path):
    wrapper = executable(tmp_path / "python3", f'#!/bin/sh\nulimit -v 2000000\nexec {sys.executable} "$@"\n')
    with WorkerPipeline(wrapper, small, device="cpu", threads=1) as limited:
        with pytest.raises(MemoryError, match="smaller tile size") as raised:
            limited.super_resolve(tile(800))
        assert isinstance(raised.value, WorkerOutOfMemory)
        assert limited.super_resolve(tile(4)).shape == (1, 10, 40, 40)


def test_a_missing_checkpoint_is_the_engines_own_error(tmp_path):
    missing = tmp_path / "{nowhere}.safetensors"
    with pytest.raises(CheckpointError, match="nowhere") as refusal:
        WorkerPipeline(HERE, missing, device="cpu")
    text = refusal.value.args[0]
    assert text.template == "{text}: no such file or folder. Check the path."
    assert text.values == {"text": str(missing)}


def test_an_interpreter_without_torch_says_so(tmp_path):
    for name in ("torch", "safetensors"):
        (tmp_path / f"{name}.py").write_text(f"raise ModuleNotFoundError('No module named {name}')")
    wrapper = executable(tmp_path / "python3", f'#!/bin/sh\nPYTHONPATH={tmp_path} exec {sys.executable} "$@"\n')
    with pytest.raises(WorkerError, match=r"ModuleNotFoundError: No module named torch.*Settings > Options"):
        WorkerPipeline(wrapper)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize(
    ("signal_number", "words"), [(signal.SIGKILL, "memory ran out"), (signal.SIGSEGV, "crashed in compiled code")]
)
def test_a_worker_that_dies_within_a_tile_becomes_a_clear_error(slow, signal_number, words):
    with WorkerPipeline(HERE, slow, device="cpu", threads=1) as pipeline:
        thread, raised = in_background(lambda: pipeline.super_resolve(tile(400)))
        time.sleep(0.5)
        assert thread.is_alive()
        os.kill(pipeline._connection._process.pid, signal_number)
        thread.join(PATIENCE)
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
    thread.join(PATIENCE)
    assert not thread.is_alive()
    assert isinstance(raised[0], Cancelled)
    assert pipeline._connection._process.poll() is not None


def test_cancel_from_another_thread(slow):
    pipeline = WorkerPipeline(HERE, slow, device="cpu", threads=1)
    thread, raised = in_background(lambda: pipeline.super_resolve(tile(400)))
    time.sleep(0.5)
    pipeline.cancel()
    thread.join(PATIENCE)
    assert not thread.is_alive()
    assert isinstance(raised[0], Cancelled)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks at /proc")
def test_close_ends_a_computing_worker(slow):
    """So no worker computes on when QGIS closes or crashes: the end of its input is its end."""
    pipeline = WorkerPipeline(HERE, slow, device="cpu", threads=1)
    process = Path("/proc") / str(pipeline._connection._process.pid)
    thread, _ = in_background(lambda: pipeline.super_resolve(tile(400)))
    time.sleep(0.5)
    assert process.exists()
    pipeline.close()
    thread.join(PATIENCE)
    assert not process.exists()
    assert pipeline._connection._process.returncode == 0


def test_a_head_without_training_data_fails_alike_in_both_processes():
    """Arrays without elements cross: polygons over nodata leave no pixel to train with."""
    patches, labels = np.zeros((0, 4, 1, 1), np.float32), np.zeros(0, np.uint8)
    config = HeadConfig("linear", ("1", "2", "3", "4"), ("water", "wood"), (1, 2)).to_plain()
    with LocalHead(device="cpu", threads=1) as here, WorkerHead(HERE, device="cpu", threads=1) as there:
        for head in (here, there):
            with pytest.raises(InputError, match="no labelled pixel"):
                head.train(patches, labels, config, 1)
