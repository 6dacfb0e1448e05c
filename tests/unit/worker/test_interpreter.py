"""Starting another Python: what it inherits from QGIS, and how it is ended."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from workers import HERE, executable

from s2dr3_qgis.engine.core.errors import EnvironmentProblem
from s2dr3_qgis.engine.worker.interpreter import Interpreter, kill


def test_the_environment_of_another_python_is_free_of_qgis(monkeypatch):
    for name in ("PYTHONHOME", "PYTHONSTARTUP", "PROJ_LIB", "GDAL_DATA", "LD_LIBRARY_PATH", "QT_PLUGIN_PATH"):
        monkeypatch.setenv(name, "/nowhere")
    environment = HERE.environment()
    assert "/nowhere" not in environment.values()
    assert "PYTHONPATH" not in environment
    assert environment["PATH"].split(os.pathsep)[0] == str(HERE.path.parent)
    own = Interpreter(HERE.path, own=True).environment()
    assert own["PROJ_LIB"] == "/nowhere"
    assert str(Path(torch.__file__).parent.parent) in own["PYTHONPATH"].split(os.pathsep)


def test_further_variables_reach_the_process(tmp_path):
    process = HERE.start("-c", "import os; print(os.environ['GIVEN'])", extra={"GIVEN": "yes"}, stdout=subprocess.PIPE)
    assert process.communicate()[0].strip() == b"yes"


def test_a_program_that_cannot_be_started_is_named(tmp_path):
    with pytest.raises(EnvironmentProblem, match=r"nowhere.*cannot be started.*Settings > Options"):
        Interpreter(tmp_path / "nowhere").start()


@pytest.mark.skipif(sys.platform == "win32", reason="process groups")
def test_killing_ends_the_children_too(tmp_path):
    wrapper = executable(tmp_path / "python3", "#!/bin/sh\nsleep 600\necho after\n")
    process = wrapper.start(stdout=subprocess.PIPE)
    kill(process)
    assert process.communicate()[0] == b""  # comes only when nobody holds the pipe any more
    kill(process)  # harmless when it has ended
