"""The independent set of damaged, foreign, dangerous and unusual checkpoints, each as its manifest says."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def cases(shared, tmp_path_factory):
    folder = tmp_path_factory.mktemp("damaged")
    oracle = shared / "oracle"

    def make(script, *arguments):
        command = [sys.executable, str(oracle / script), *map(str, arguments)]
        subprocess.run(command, check=True, capture_output=True, text=True)

    make("make_backbone_fixture.py", "--out", folder / "backbone", "--inputs", "64x96", "--seed", 3)
    make("make_decoder_fixture.py", "--out", folder / "decoder", "--inputs", "17x23", "--seed", 3)
    make(
        "make_damaged.py", "--backbone", folder / "backbone", "--decoder", folder / "decoder", "--out", folder / "cases"
    )
    return folder / "cases"


@pytest.mark.shared
def test_every_case_ends_as_the_manifest_says(shared, cases, top):
    command = [sys.executable, str(shared / "oracle" / "check_damaged.py"), "--cases", str(cases)]
    command += ["--decoder", "oracle_loaders:decoder", "--backbone", "oracle_loaders:backbone"]
    command += ["--path", str(top), "--path", str(top / "tests")]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "OMP_NUM_THREADS": "1"}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "147 passed, 0 failed" in done.stdout
    assert "do not name the thing" not in done.stdout, done.stdout
