"""A small seeded part of the fuzzing of checkpoints; scripts/fuzz_checkpoints.py runs any number."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="the fuzzer forks and sets Linux's resource limits")
def test_mutated_checkpoints_load_or_are_refused(top):
    command = [sys.executable, str(top / "scripts" / "fuzz_checkpoints.py"), "--count", "240", "--seed", "7"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("240 cases")
    assert "'refused'" in done.stdout
    assert "'loaded'" in done.stdout


def test_a_number_in_a_name_costs_nothing(top, tmp_path):
    """The fuzzer's finds: a stage number that asked for a million files, and a link in a circle."""
    code = f"""
import resource
from pathlib import Path
from s2dr3_qgis.engine.core.errors import CheckpointError
from s2dr3_qgis.engine.model.weights.module_dumps import ModuleFolder
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    ModuleFolder(Path({str(tmp_path)!r}))
except CheckpointError as error:
    print(error)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000)
"""
    for name in "module_000_x.Resample.pt", "module_999999_x.Resample.pt":
        (tmp_path / name).write_bytes(b"")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "module_004 (kind RRDB) is missing" in done.stdout
    assert done.stdout.endswith("True\n")
    (tmp_path / "module_004_x.RRDB.pt").symlink_to("module_004_x.RRDB.pt")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "leads out of its folder" in done.stdout
