"""QGIS survives that the plugin is unloaded, reloaded or upgraded, and that it ends, in every state of a run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.scenes import CUBE_NAMES, write_stack

SCRIPT = Path(__file__).resolve().parent.parent / "unload_in_state.py"


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    values = np.random.default_rng(0).integers(300, 4000, (10, 40, 40)).astype(np.uint16)
    metadata = {"SCALE": "0.0001", "BOA_ADD_OFFSET": "0"}
    return write_stack(tmp_path_factory.mktemp("scene") / "scene.tif", values, CUBE_NAMES, metadata=metadata)


@pytest.mark.parametrize(
    ("state", "how", "finished"),
    [
        ("before", "unload", False),
        ("preparing", "unload", False),
        ("running", "unload", False),
        ("running", "reload", False),
        ("worker", "unload", False),
        ("ending", "reload", True),
        ("after", "reload", True),
        ("toolbox", "reload", False),
        ("stuck", "unload", False),
    ],
)
def test_qgis_goes_on_and_ends(state, how, finished, image, tmp_path):
    output = tmp_path / "fine.tif"
    run = subprocess.run(
        [sys.executable, str(SCRIPT), state, how, str(image), str(output)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-4000:]
    assert f"registered: {how == 'reload'} dialogs: 0" in run.stdout
    assert "Error" not in run.stdout, run.stdout  # no exception reached the user
    assert output.exists() == finished
    assert [path.name for path in tmp_path.iterdir()] == (["fine.tif"] if finished else [])
