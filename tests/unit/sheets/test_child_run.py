"""The command line as a function: reports, results, errors in its words, Cancel, and a death without a word."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from sheets_kit import Talk, planned
from workers import HERE, executable

from s2dr3_qgis.engine.core.errors import Cancelled, EnvironmentProblem, RasterError, WorkerError
from s2dr3_qgis.engine.sheets.child_run import run_command
from s2dr3_qgis.engine.worker.interpreter import Interpreter

SPEAKER = """#!{python}
import sys, time
print('noise, and {{"not": "a message"}}')
print('{{"type": "text", "value": "1 of 2"}}')
print('{{"type": "warning", "value": "odd"}}', flush=True)
{end}
"""


def speaker(folder: Path, end: str) -> Interpreter:
    return executable(folder / "python3", SPEAKER.format(python=sys.executable, end=end))


def test_a_command_reports_and_results(tmp_path):
    planned(tmp_path)
    result = run_command(HERE, ["status", str(tmp_path / "out")], Talk())
    assert (result["sheets"], result["missing"]) == (6, 6)


def test_an_error_comes_in_its_words(tmp_path):
    with pytest.raises(RasterError, match="holds no planned scene"):
        run_command(HERE, ["run", str(tmp_path / "out")], Talk())


def test_what_is_reported_reaches_the_progress(tmp_path):
    talk = Talk()
    run_command(speaker(tmp_path, 'print(\'{"type": "result", "value": {"a": 1}}\')'), [], talk)
    assert (talk.texts, talk.warnings) == (["1 of 2"], ["odd"])


def test_a_death_without_a_word_is_told_with_its_last_lines(tmp_path):
    with pytest.raises(WorkerError, match=r"ended with code 3\. Its last words:\ncrash"):
        run_command(speaker(tmp_path, "print('crash', file=sys.stderr); sys.exit(3)"), [], Talk())


def test_cancel_closes_its_input_and_waits_for_its_end(tmp_path):
    marker = tmp_path / "tidied"
    end = f"sys.stdin.read(); open({str(marker)!r}, 'w')"
    with pytest.raises(Cancelled, match="Finished sheets are kept"):
        run_command(speaker(tmp_path, end), [], Talk(stop_after=1))
    assert marker.exists()


def test_an_interpreter_that_is_not_there_is_named():
    with pytest.raises(EnvironmentProblem, match="/nowhere/python3"):
        run_command(Interpreter(Path("/nowhere/python3")), [], Talk())
