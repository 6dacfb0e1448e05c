"""The caller's side of the pipe, with workers that lie, are silent, die or end at the wrong moment."""

from __future__ import annotations

import subprocess
import sys
import threading

import numpy as np
import pytest
from workers import HERE, PATIENCE, Recorder, executable, impostor, in_background

from s2dr3_qgis.engine.core.errors import Cancelled, CheckpointError, EnvironmentProblem, WorkerError, WorkerOutOfMemory
from s2dr3_qgis.engine.core.progress import Silent
from s2dr3_qgis.engine.worker import connection
from s2dr3_qgis.engine.worker.connection import Connection

STRAY_LINES = {
    "deep JSON": "'[' * 100000",
    "arrays that are a number": """'{"type": "x", "arrays": 5}'""",
    "an array without a shape": """'{"type": "x", "arrays": [{}]}'""",
    "an empty array": """'{"type": "ready", "info": {}, "arrays": [{"shape": [0, 3], "dtype": "<f4"}]}'""",
    "an array without its bytes": """'{"type": "ready", "info": {}, "arrays": [{"shape": [9], "dtype": "<f4"}]}'""",
    "an error of no known class": """'{"type": "error", "name": "OSError", "text": "x", "arrays": []}'""",
    "an answer without info": """'{"type": "ready", "arrays": []}'""",
}


@pytest.mark.parametrize("line", STRAY_LINES.values(), ids=STRAY_LINES)
def test_what_a_package_prints_before_the_answer_is_skipped(tmp_path, line):
    with Connection(impostor(tmp_path, f"print({line})\nreply('ready', info={{'n': 1}})")) as worker:
        assert worker.load("LocalPipeline", {}) == {"n": 1}


@pytest.mark.parametrize(
    "answer",
    [
        "reply('ready')",
        "reply('ready', info=5)",
        "reply('error')",
        "reply('error', name=5, text='x')",
        "reply('error', name='OSError', text='words of a class that is none of the engine')",
        "reply('error', name='annotations', text='words of a name that is no class')",
        "reply('ready', info={}, arrays=5)",
        "reply('ready', info={}, arrays=[{}])",
        "reply('ready', info={}, arrays=[{'shape': [10**15], 'dtype': '<f4'}])",
        "print('noise\\n' * 5000)",
        "sys.exit(3)",
    ],
)
def test_an_answer_that_cannot_be_understood_is_an_error_with_words(tmp_path, answer):
    with Connection(impostor(tmp_path, answer)) as worker, pytest.raises(WorkerError, match=r"python3.*\.") as raised:
        worker.load("LocalPipeline", {})
    assert len(str(raised.value)) > 60


def test_an_answer_with_too_few_arrays_is_an_error_with_words(tmp_path):
    with Connection(impostor(tmp_path, "reply('result', single=True)")) as worker, pytest.raises(WorkerError):
        worker.call("super_resolve", np.zeros(3, np.float32))


def test_reports_of_the_wrong_type_are_an_error_with_words(tmp_path):
    with Connection(impostor(tmp_path, "reply('fraction', value='half')")) as worker, pytest.raises(WorkerError):
        worker.job("inspect", {}, (), Silent())


def test_errors_of_the_engine_keep_their_class_and_text(tmp_path):
    code = "reply('error', name='CheckpointError', text='a.pt: is damaged.')"
    with Connection(impostor(tmp_path, code)) as worker, pytest.raises(CheckpointError, match=r"^a\.pt: is damaged\.$"):
        worker.load("LocalPipeline", {})


def test_a_lack_of_memory_and_missing_packages_come_with_their_remedy(tmp_path):
    lacking = "reply('error', name='WorkerOutOfMemory', text='RuntimeError: not enough memory')"
    with Connection(impostor(tmp_path, lacking)) as worker, pytest.raises(WorkerOutOfMemory, match="smaller tile size"):
        worker.load("LocalPipeline", {})
    missing = "reply('error', name='WorkerError', text='ModuleNotFoundError: No module named torch')"
    with Connection(impostor(tmp_path, missing)) as worker, pytest.raises(WorkerError, match="Settings > Options"):
        worker.load("LocalPipeline", {})


def test_a_worker_that_ends_says_its_last_words_again_and_again(tmp_path):
    worker = Connection(impostor(tmp_path, "sys.stderr.write('the disk is on fire'); sys.exit(3)"))
    for _ in range(2):
        with pytest.raises(WorkerError, match=r"(?s)ended unexpectedly with code 3.*the disk is on fire"):
            worker.load("LocalPipeline", {})


def test_an_interpreter_that_does_not_exist(tmp_path):
    with pytest.raises(EnvironmentProblem, match="cannot be started"):
        Connection(HERE._replace(path=tmp_path / "python3"))


@pytest.mark.parametrize("request_kind", ["load", "call", "job"])
def test_cancel_ends_a_silent_worker(tmp_path, monkeypatch, request_kind):
    stop = threading.Event()
    worker = Connection(impostor(tmp_path, "time.sleep(600)"), stop.is_set)
    requests = {
        "load": lambda: worker.load("LocalPipeline", {}),
        "call": lambda: worker.call("super_resolve", np.zeros(3, np.float32)),
        "job": lambda: worker.job("inspect", {}, (), Recorder(stop=True)),
    }
    monkeypatch.setattr(connection, "JOB_GRACE_SECONDS", 0.3)
    thread, raised = in_background(requests[request_kind])
    stop.set()
    thread.join(PATIENCE)
    assert isinstance(raised[0], Cancelled)
    assert worker._process.poll() is not None


def test_cancel_ends_a_worker_that_reads_nothing(tmp_path):
    """Arrays larger than the pipe holds wait for a reader; that wait ends too."""
    deaf = executable(tmp_path / "python3", "#!/bin/sh\nexec sleep 600\n")
    worker = Connection(deaf, threading.Event().is_set)
    thread, raised = in_background(lambda: worker.call("super_resolve", np.zeros(10_000_000, np.float32)))
    worker.cancel()
    thread.join(PATIENCE)
    assert isinstance(raised[0], Cancelled)


def test_cancel_ends_what_a_wrapper_has_started(tmp_path):
    """As a venv's launcher on Windows, or a script of the user's: the process that computes is a child of ours."""
    inner = impostor(tmp_path, "time.sleep(600)").path.rename(tmp_path / "inner")
    wrapper = executable(tmp_path / "python3", f'#!/bin/sh\n{inner} "$@"\necho after\n')
    worker = Connection(wrapper, lambda: True)
    with pytest.raises(Cancelled):
        worker.load("LocalPipeline", {})
    found = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=False).stdout
    assert str(inner) not in found


def test_a_job_that_is_asked_to_stop_answers_in_its_own_words(tmp_path):
    code = (
        "message = json.loads(sys.stdin.buffer.readline())\n"
        "reply('error', name='Cancelled', text='Cancelled: ' + message['type'])"
    )
    with Connection(impostor(tmp_path, code)) as worker, pytest.raises(Cancelled, match=r"^Cancelled: stop$"):
        worker.job("convert", {}, (), Recorder(stop=True))


def test_a_job_that_does_not_stop_is_killed_after_the_grace(tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "JOB_GRACE_SECONDS", 0.3)
    worker = Connection(impostor(tmp_path, "while True: reply('text', value='busy'); time.sleep(0.05)"))
    with pytest.raises(Cancelled):
        worker.job("convert", {}, (), Recorder(stop=True))
    assert worker._process.poll() is not None


def test_a_fine_tuning_that_is_asked_to_stop_has_the_time_to_write_what_it_has(tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "JOB_GRACE_SECONDS", 0.3)
    code = "sys.stdin.buffer.readline(); time.sleep(1.5); reply('result', result={'n': 7})"
    with Connection(impostor(tmp_path, code)) as worker:
        assert worker.job("finetune", {}, (), Recorder(stop=True)) == {"n": 7}


@pytest.mark.parametrize("end", ["", "sys.exit()", "os.close(0); time.sleep(1)"])
def test_a_result_that_is_complete_when_cancel_comes_is_kept(tmp_path, end):
    code = f"reply('text', value='done'); reply('result', result={{'n': 7}})\n{end}"
    with Connection(impostor(tmp_path, code)) as worker:
        assert worker.job("convert", {}, (), Recorder(stop_at="done")) == {"n": 7}


def test_reports_reach_the_progress_in_their_order(tmp_path):
    reports = "reply('text', value='begin'); reply('fraction', value=0.5); reply('text', value='end')"
    progress = Recorder()
    with Connection(impostor(tmp_path, f"{reports}; reply('result', result={{}})")) as worker:
        worker.job("inspect", {}, (), progress)
    assert progress.reports == ["begin", 0.5, "end"]


def test_closing_twice_is_harmless(tmp_path):
    worker = Connection(impostor(tmp_path, "sys.stdin.read()"))
    worker.close()
    worker.close()
    assert worker._process.returncode is not None


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX exit codes")
@pytest.mark.parametrize(("number", "words"), [(9, "memory ran out"), (15, "memory ran out"), (11, "compiled code")])
def test_a_worker_that_a_signal_ended_is_explained(tmp_path, number, words):
    code = f"os.kill(os.getpid(), {number}); time.sleep(60)"
    with Connection(impostor(tmp_path, code)) as worker, pytest.raises(WorkerError, match=words):
        worker.load("LocalPipeline", {})
